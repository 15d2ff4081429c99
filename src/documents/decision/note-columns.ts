/** Columns beside the levels whose cells are no notes of the decision. */

const POINTS = /điểm|trọng số|hệ số/iu;
const STATE = /kết quả|hiện trạng|thực trạng|đánh giá|xã tự/iu;

/** True for a column of points. */
export function holdsPoints(title: string): boolean {
  return POINTS.test(title);
}

/** True for a column whose cells are no notes: points, results, the state of things before. */
export function holdsNoNotes(title: string | undefined): boolean {
  return title !== undefined && (holdsPoints(title) || STATE.test(title));
}

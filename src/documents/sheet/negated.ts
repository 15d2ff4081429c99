/** Words with "không" that deny nothing. */
const NO_DENIAL =
  /không (?:gian|khí|chuyên|dùng tiền mặt|giấy tờ|chính quy)|hàng không|có hay không|có hoặc không|không (?:dưới|quá|vượt|ít hơn|nhiều hơn|thấp hơn|cao hơn)/giu;

/**
 * True for a text that is a no already, wherever it says so: "Không còn nhà tạm", "Thôn không có người nghiện". "Không" beside it can
 * be read both ways.
 */
export function isNegated(text: string): boolean {
  return /(?<!\p{L})(?:không|chưa|chẳng)(?!\p{L})/iu.test(text.replaceAll(NO_DENIAL, ' '));
}

/** True for a text that says of a bad thing that it is kept away: "Xóa nhà tạm", "Phòng, chống bạo lực". "Không" beside it can mean the thing. */
export function keepsAway(text: string): boolean {
  return /(?<!\p{L})(?:xóa|xoá|hết|chấm dứt|ngăn chặn|ngăn ngừa|phòng,? (?:và )?chống|phòng ngừa|bài trừ|loại bỏ|đẩy lùi|giữ vững|giữ gìn|bảo đảm|đảm bảo)(?!\p{L})/iu.test(
    text,
  );
}

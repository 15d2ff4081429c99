/** Which column of the table of the file a judgement stands in: the unit's own, the review of the district, the appraisal of the province. */
export type JudgingStep = 'self' | 'review' | 'appraisal';

/** What says the step itself, before what says the level of the body; a town (thị xã) is no commune, and a board for communes may be a province's. */
const TELLING: readonly (readonly [JudgingStep, RegExp])[] = [
  ['self', /tự đánh giá|self-assess/],
  ['review', /thẩm tra|\breview/],
  ['appraisal', /thẩm định|\bapprais/],
  // "Sở", "Bộ", "Phòng", "Bản" are such bodies where a name begins with them; elsewhere they are parts of other words and names.
  ['appraisal', /^(?:sở|bộ) |giám đốc sở |^(?:department|ministry) /],
  ['review', /huyện|thị xã|^phòng |\bdistrict\b|\btown\b/],
  ['appraisal', /tỉnh|trung ương|chính phủ|\bprovinc|\bnational\b/],
  ['self', /(?<!\p{L})(?:xã|thôn|làng|buôn|ấp|khu dân cư|tổ dân phố)(?!\p{L})|^bản |\bcommune\b|\bvillage\b|\bresidential area\b/u],
];

/** In which step a body judged, told from its name; `undefined` where the name does not say. */
export function judgingStep(by: string): JudgingStep | undefined {
  const name = by.normalize('NFC').toLocaleLowerCase('vi');
  return TELLING.find(([, words]) => words.test(name))?.[0];
}

import { instrumentNumber } from '../../explain/assumption-names.ts';
import type { Language } from '../../explain/language.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { periodText, scopeText, yearText } from '../../explain/threshold-text.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { wordsOf } from '../../explain/words-of.ts';
import type { Cause, Impact, ImpactStep, StatusOrNone } from '../../model/impact.ts';

/** Headings and phrases of the report of an impact. */
export const IMPACT_WORDS = wordsOf({
  title: ['Tác động của sửa đổi', 'Impact of an amendment'],
  invented: ['Có văn bản đặt ra để thử, không phải văn bản thật', 'Some instruments were made up for a trial and are no law'],
  draft: ['Dự thảo được tính', 'Drafts that count'],
  summary: ['Tóm tắt', 'Summary'],
  units: ['Số đơn vị', 'Units'],
  read: ['Đã xét', 'Units looked at'],
  affected: ['Có thay đổi', 'Units that change'],
  fragile: ['Vẫn đạt nhưng sát mức', 'Still met, but only just'],
  open: ['Chưa nói được vì thiếu số liệu', 'Cannot be said, for lack of facts'],
  errors: ['Hồ sơ không đọc được', 'Dossiers that cannot be read'],
  set: ['Số đơn vị đạt cả bộ tiêu chí', 'Units that meet the whole set'],
  operations: ['Các nội dung sửa đổi', 'What is amended'],
  operation: ['Nội dung', 'Operation'],
  rows: ['Tiêu chí, chỉ tiêu', 'Criterion, indicator'],
  clause: ['Điều khoản', 'Clause'],
  unitsFlipped: ['Đơn vị thay đổi', 'Units that flip'],
  criteria: ['Theo tiêu chí', 'By criterion'],
  byIndicator: ['Theo chỉ tiêu', 'By indicator'],
  indicators: ['Dùng cho chỉ tiêu', 'Read by indicators'],
  chart: ['Số đơn vị thay đổi theo tiêu chí', 'Units that flip, by criterion'],
  problem: ['Lỗi', 'Problem'],
  row: ['Số', 'No.'],
  name: ['Nội dung', 'Content'],
  before: ['Trước', 'Before'],
  after: ['Sau', 'After'],
  gained: ['Thành đạt', 'Now met'],
  lost: ['Không còn đạt', 'No longer met'],
  other: ['Khác', 'Other'],
  districts: ['Theo huyện', 'By district'],
  district: ['Huyện', 'District'],
  noDistrict: ['(không ghi)', '(not given)'],
  flips: ['Đơn vị thay đổi, và vì điều khoản nào', 'Units that flip, and by which clause'],
  unit: ['Đơn vị', 'Unit'],
  distance: ['Hiện có → mức mới', 'Actual → new value'],
  cause: ['Do', 'By'],
  together: ['cùng lúc', 'together'],
  near: ['Đơn vị vẫn đạt nhưng cách mức mới chưa đến {share} %', 'Units still met, by less than {share} % of the new value'],
  margin: ['Cách mức', 'Margin'],
  collect: ['Số liệu cần thu thập trước', 'Facts to collect first'],
  fact: ['Số liệu', 'Fact'],
  targets: ['Mục tiêu của kế hoạch', 'Targets of the plan'],
  none: ['không có', 'none'],
  index: ['Thứ tự', 'Position'],
  code: ['Mã', 'Code'],
  level: ['Phạm vi', 'Level'],
  wholeSet: ['cả bộ', 'whole set'],
  criterion: ['tiêu chí', 'criterion'],
  indicator: ['chỉ tiêu', 'indicator'],
  prerequisite: ['bộ phải đạt trước', 'presupposed set'],
  actual: ['Hiện có', 'Actual'],
  oldLimit: ['Mức cũ', 'Old value'],
  newLimit: ['Mức mới', 'New value'],
});

/** What a step does: an operation, a supplied value, an instrument that is there on one side only. */
export const STEP_WORDS = wordsOf({
  setThreshold: ['đặt mức', 'sets a threshold'],
  endThreshold: ['bỏ mức', 'ends a threshold'],
  replaceCondition: ['thay điều kiện', 'replaces a condition'],
  replaceText: ['thay lời văn', 'replaces a wording'],
  replaceDefinition: ['thay cách tính số liệu', 'replaces a definition'],
  addIndicator: ['thêm chỉ tiêu', 'adds an indicator'],
  repeal: ['bãi bỏ', 'repeals'],
  renumber: ['đổi số', 'renumbers'],
  addException: ['thêm ngoại lệ', 'adds an exception'],
  replaceException: ['thay ngoại lệ', 'replaces an exception'],
  removeException: ['bỏ ngoại lệ', 'removes an exception'],
  replaceTitle: ['thay tên tiêu chí', 'replaces the title of a criterion'],
  replaceCaveat: ['thay lời lưu ý', 'replaces the caveat'],
  setColumnRule: ['đặt quy tắc chọn cột', 'sets a column rule'],
  removeColumnRule: ['bỏ quy tắc chọn cột', 'removes a column rule'],
  confirm: ['xác nhận', 'confirms'],
  supply: ['quy định mức', 'supplies a threshold'],
  added: ['thêm cả văn bản', 'adds an instrument'],
  removed: ['bỏ cả văn bản', 'removes an instrument'],
  changed: ['sửa cả văn bản', 'changes an instrument'],
});

/** A status, or that the text does not have the row. */
export function statusText(status: StatusOrNone, language: Language): string {
  return status === null ? IMPACT_WORDS[language].none : STATUS_WORDS[language][status];
}

const CITE = wordsOf({
  article: ['Điều', 'Article'],
  clause: ['khoản', 'clause'],
  annex: ['Phụ lục', 'Annex'],
  row: ['số', 'row'],
});

/** For which units and days a value is: `Tây Nguyên, năm 2025`. */
function holdsText({ scope, year, from, to }: NonNullable<ImpactStep['holds']>, language: Language, declared?: DeclaredWords): string {
  const period = year !== undefined ? yearText(year, language) : from === undefined ? undefined : periodText(from, to, language);
  return [scope === undefined ? undefined : scopeText(scope, language, declared), period].filter((part) => part !== undefined).join(', ');
}

/** Where an operation stands, and what its value is for: `Điều 1, số 10, 211/QĐ-TTg: Tây Nguyên, năm 2025`. */
export function stepText({ cite, instrument, number, holds }: ImpactStep, language: Language, declared?: DeclaredWords): string {
  const parts = Object.entries(CITE[language]).flatMap(([part, word]) => {
    const place = cite[part as keyof (typeof CITE)['vi']];
    return place === undefined ? [] : [`${word} ${place}`];
  });
  const where = [...parts, instrumentNumber({ id: instrument, number }, language)].join(', ');
  return holds === undefined ? where : `${where}: ${holdsText(holds, language, declared)}`;
}

/** What a flip is due to. */
export function causeText({ steps, joint }: Cause, impact: Impact, language: Language): string {
  const named = steps.map((id) => {
    const step = impact.steps.find((item) => item.id === id);
    return step === undefined ? id : stepText(step, language);
  });
  return joint ? `${named.join(' + ')} (${IMPACT_WORDS[language].together})` : named.join('; ');
}

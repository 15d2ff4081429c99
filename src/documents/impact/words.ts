import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import type { Cause, Impact, ImpactStep, StatusOrNone } from '../../model/impact.ts';

/** Headings and phrases of the report of an impact. */
export const IMPACT_WORDS = {
  vi: {
    title: 'Tác động của sửa đổi',
    invented: 'Có văn bản đặt ra để thử, không phải văn bản thật',
    draft: 'Dự thảo được tính',
    summary: 'Tóm tắt',
    units: 'đơn vị',
    read: 'Đã xét',
    affected: 'Có thay đổi',
    fragile: 'Vẫn đạt nhưng sát mức',
    open: 'Chưa nói được vì thiếu số liệu',
    errors: 'Hồ sơ không đọc được',
    set: 'Cả bộ tiêu chí: đạt',
    operations: 'Các nội dung sửa đổi',
    operation: 'Nội dung',
    target: 'Đối tượng',
    clause: 'Điều khoản',
    unitsFlipped: 'Đơn vị thay đổi',
    criteria: 'Theo tiêu chí',
    indicators: 'Theo chỉ tiêu',
    row: 'Số',
    name: 'Nội dung',
    before: 'Trước',
    after: 'Sau',
    gained: 'Thành đạt',
    lost: 'Không còn đạt',
    other: 'Khác',
    districts: 'Theo huyện',
    district: 'Huyện',
    noDistrict: '(không ghi)',
    flips: 'Đơn vị thay đổi, và vì điều khoản nào',
    unit: 'Đơn vị',
    distance: 'Hiện có → mức mới',
    cause: 'Do',
    together: 'cùng lúc',
    near: 'Đơn vị vẫn đạt nhưng cách mức mới chưa đến {share} %',
    margin: 'Cách mức',
    collect: 'Số liệu cần thu thập trước',
    fact: 'Số liệu',
    targets: 'Mục tiêu của kế hoạch',
    more: 'và {count} dòng nữa (xem bản CSV hoặc JSON)',
    nothing: 'Không có.',
    none: 'không có',
    index: 'Thứ tự',
    code: 'Mã',
    level: 'Phạm vi',
    wholeSet: 'cả bộ',
    criterion: 'tiêu chí',
    indicator: 'chỉ tiêu',
    prerequisite: 'bộ phải đạt trước',
    actual: 'Hiện có',
    oldLimit: 'Mức cũ',
    newLimit: 'Mức mới',
  },
  en: {
    title: 'Impact of an amendment',
    invented: 'Some instruments were made up for a trial and are no law',
    draft: 'Drafts that count',
    summary: 'Summary',
    units: 'units',
    read: 'Units looked at',
    affected: 'Units that change',
    fragile: 'Still met, but only just',
    open: 'Cannot be said, for lack of facts',
    errors: 'Dossiers that cannot be read',
    set: 'The whole set: met',
    operations: 'What is amended',
    operation: 'Operation',
    target: 'Target',
    clause: 'Clause',
    unitsFlipped: 'Units that flip',
    criteria: 'By criterion',
    indicators: 'By indicator',
    row: 'No.',
    name: 'Content',
    before: 'Before',
    after: 'After',
    gained: 'Now met',
    lost: 'No longer met',
    other: 'Other',
    districts: 'By district',
    district: 'District',
    noDistrict: '(not given)',
    flips: 'Units that flip, and by which clause',
    unit: 'Unit',
    distance: 'Actual → new value',
    cause: 'By',
    together: 'together',
    near: 'Units still met, by less than {share} % of the new value',
    margin: 'Margin',
    collect: 'Facts to collect first',
    fact: 'Fact',
    targets: 'Targets of the plan',
    more: 'and {count} more rows (see the CSV or JSON)',
    nothing: 'None.',
    none: 'none',
    index: 'Position',
    code: 'Code',
    level: 'Level',
    wholeSet: 'whole set',
    criterion: 'criterion',
    indicator: 'indicator',
    prerequisite: 'presupposed set',
    actual: 'Actual',
    oldLimit: 'Old value',
    newLimit: 'New value',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** A status, or that the text does not have the row. */
export function statusText(status: StatusOrNone, language: Language): string {
  return status === null ? IMPACT_WORDS[language].none : STATUS_WORDS[language][status];
}

const CITE = {
  vi: { article: 'Điều', clause: 'khoản', annex: 'Phụ lục', row: 'số' },
  en: { article: 'Article', clause: 'clause', annex: 'Annex', row: 'row' },
} as const;

/** Where an operation stands: `Điều 1, số 10 (raised/income)`. */
export function stepText({ cite, id }: ImpactStep, language: Language): string {
  const words = CITE[language];
  const parts = [
    cite.article === undefined ? '' : `${words.article} ${cite.article}`,
    cite.clause === undefined ? '' : `${words.clause} ${cite.clause}`,
    cite.annex === undefined ? '' : `${words.annex} ${cite.annex}`,
    cite.row === undefined ? '' : `${words.row} ${cite.row}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? id : `${parts.join(', ')} (${id})`;
}

/** What a flip is due to. */
export function causeText({ steps, joint }: Cause, impact: Impact, language: Language): string {
  const named = steps.map((id) => {
    const step = impact.steps.find((item) => item.id === id);
    return step === undefined ? id : stepText(step, language);
  });
  return joint ? `${named.join(' + ')} (${IMPACT_WORDS[language].together})` : named.join('; ');
}

import { checkArguments, checkLanguage, withinShape } from '../model/check-arguments.ts';
import type { Assessment } from '../model/assessment.ts';
import { NOTICE_CODES } from '../model/notice.ts';
import type { Notice, NoticeCode } from '../model/notice.ts';
import { provinceName } from '../model/province-names.ts';
import type { Province } from '../model/provinces.ts';
import { fill } from '../value/text.ts';
import { dayText } from './format.ts';
import { assumptionName } from './assumption-names.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

/** What there is to know of an answer; notices of one code are told in one sentence, with what each of them is about in a list. */
export const NOTICE_SENTENCES: Words<NoticeCode> = {
  vi: {
    assumed:
      'CÓ DÙNG GIẢ ĐỊNH {assumption}: các mức ghi "giả định" mượn từ văn bản khác để tính thử, không phải quy định và không dùng làm căn cứ pháp lý.',
    'assumption-overruled': 'Giả định không được dùng cho chỉ tiêu {target}: văn bản đang có hiệu lực quy định khác.',
    'figure-of-another-year': 'Số liệu không phải của năm đánh giá {year}: {no}.',
    'judgement-later': 'Kết luận sau ngày đánh giá, vì vậy kết quả chưa chính thức: {no} (ngày {on}).',
    'judgement-without-document': 'Kết luận không nêu văn bản, vì vậy kết quả chưa chính thức: {no}.',
    'judgement-repealed': 'Kết luận về nội dung đã bị bãi bỏ, không được tính: {no}.',
    'text-unseen': 'Chưa thấy nội dung của văn bản được áp dụng, vì vậy kết quả chưa chính thức: {instrument}.',
    'place-doubtful': 'Hồ sơ ghi {province}, từ ngày {on} đã nhập vào đơn vị khác: cần xem đơn vị trước hay sau sắp xếp được đánh giá.',
    'column-unknown': 'Chưa rõ đơn vị thuộc cột nào của "{titleVi}", vì vậy mức theo cột chưa xác định: {columnsVi}.',
    'column-none':
      'Đơn vị không thuộc cột nào của "{titleVi}" ({columnsVi}): chỉ theo mức chung; chỉ tiêu chỉ có mức theo cột thì không có mức cho đơn vị.',
  },
  en: {
    assumed:
      'ASSUMPTIONS ARE USED ({assumption}): levels marked "assumed" are borrowed from other texts for a trial; they are not law and no basis for a legal act.',
    'assumption-overruled': 'The assumption is not used for indicator {target}: the text in force says something else.',
    'figure-of-another-year': 'Figures that are not of {year}, the year assessed: {no}.',
    'judgement-later': 'Judged after the day assessed, so the result is not official: {no} (on {on}).',
    'judgement-without-document': 'Judged without naming a document, so the result is not official: {no}.',
    'judgement-repealed': 'Judgements on what has been repealed count for nothing: {no}.',
    'text-unseen': 'Nobody has seen the text of what was applied, so the result is not official: {instrument}.',
    'place-doubtful':
      'The dossier names the {province}, which became part of another one on {on}: check whether the unit before or after the merger is meant.',
    'column-unknown': 'It is not known in which column of "{titleEn}" the unit is, so no level by column can be told: {columnsEn}.',
    'column-none':
      'The unit is in no column of "{titleEn}" ({columnsEn}): only general levels are its own; a row with levels by column alone has none for it.',
  },
};

/** What is told: of one answer with what its facts are called, of several without. */
type Told = Pick<Assessment, 'notices'> & Partial<Pick<Assessment, 'facts' | 'criteria' | 'instruments'>>;

/** What a notice says for one parameter: a figure by its name and day, a value by its row, a province and a day as people write them. */
function shown({ params }: Notice, name: string, { facts, criteria = [], instruments = [] }: Partial<Told>, language: Language): string {
  const value = params[name] ?? '';
  const fact = name === 'no' ? facts?.[value] : undefined;
  const row =
    name === 'no' ? criteria.flatMap((criterion) => [...criterion.indicators, criterion]).find(({ id }) => id === value) : undefined;
  if (fact !== undefined) return `${fact.label[language]} (${dayText(params['on'] ?? '', language)})`;
  if (row !== undefined) return row.no;
  if (name === 'assumption') return assumptionName(value, instruments, language);
  if (name === 'target') return value.split('/')[1] ?? value;
  if (name === 'province') return provinceName(value as Province, language);
  return dayText(value, language);
}

/** What there is to know, a sentence for each of the codes, with what each notice of it is about in a list. */
export function noticeSentences(told: Told, language: Language, codes: readonly NoticeCode[] = NOTICE_CODES): string[] {
  return codes.flatMap((code) => {
    const own = told.notices.filter((notice) => notice.code === code);
    const names = Object.keys(own[0]?.params ?? {});
    const listed = (name: string): string =>
      [...new Set(own.map((notice) => shown(notice, name, told, language)))].join(name === 'assumption' ? '; ' : ', ');
    return own.length === 0 ? [] : [fill(NOTICE_SENTENCES[language][code], Object.fromEntries(names.map((name) => [name, listed(name)])))];
  });
}

/**
 * What there is to know of an answer and no verdict shows, in words.
 *
 * @remarks Assumptions that count, figures of another year, judgements later than the day or without a document, judgements on rows that are repealed, instruments applied whose text
 * nobody has seen, a province that has ended: `assessment.notices` has each of them as a code with its place.
 * @param assessment - what `assess` returned.
 * @param language - `vi` or `en`.
 * @returns a sentence for each code, in a fixed order; none where there is nothing to know.
 * @throws `NtmError`: `wrong-type`, `invalid-option` for a language that is none.
 * @example
 * ```ts
 * import { assess, explainNotices } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const judgements = { '1.1': { status: 'met', by: 'Sở Xây dựng', on: '2024-03-02' } };
 *
 * const assessment = assess(commune, { unit, facts: {}, judgements }, { on: '2024-12-31' });
 * explainNotices(assessment, 'en'); // => ['Judged without naming a document, so the result is not official: 1.1.']
 * ```
 */
export function explainNotices(assessment: Assessment, language: Language): readonly string[] {
  checkArguments({ assessment: ['assessment', assessment] });
  checkLanguage(language);
  return withinShape('assessment', 'assessment', () => noticeSentences(assessment, language));
}

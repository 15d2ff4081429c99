import { PROVINCES } from '../model/provinces.ts';
import { ACCEPTABLE_GRADES, REGIONS, TRAITS } from '../model/vocabulary.ts';
import type { Language } from '../explain/language.ts';
import { FORMATS } from './formats.ts';

/** One text in both languages. */
export type Both = Readonly<Record<Language, string>>;

/** What the value of an option has to be; a list names the words that are taken. */
export type ValueKind = 'text' | 'day' | 'count' | 'percent' | 'set' | readonly string[];

/** One option: what stands behind it, if anything, and what it is for. */
export interface OptionEntry {
  /** How its value is called; a switch has none. */
  readonly word?: Both;
  readonly takes?: ValueKind;
  readonly isRepeatable?: true;
  /** What holds where the option is not given. */
  readonly fallback?: string;
  readonly about: Both;
}

const both = (vi: string, en: string): Both => ({ vi, en });

const DAY = both('NGÀY', 'DATE');
const NUMBER = both('SỐ', 'NUMBER');

/** Every option of every command. What one is for, how its value is checked and what the help says of it stand here only. */
export const OPTIONS = {
  on: { word: DAY, takes: 'day', about: both('ngày đánh giá, YYYY-MM-DD', 'day of assessment, YYYY-MM-DD') },
  from: {
    word: DAY,
    takes: 'day',
    about: both(
      'ngày đầu để so sánh (docs: đối chiếu với --on; template rule-set: tệp để điền sẵn)',
      'first day to compare (docs: with --on; template rule-set: the file that it is filled from)',
    ),
  },
  annex: {
    word: NUMBER,
    takes: 'count',
    about: both('bảng thứ mấy, nếu văn bản có nhiều bảng chỉ tiêu', 'which table, where the decision has several of indicators'),
  },
  to: { word: DAY, takes: 'day', about: both('ngày sau để so sánh', 'second day to compare') },
  format: {
    word: both('DẠNG', 'FORMAT'),
    takes: [...FORMATS, 'csv'],
    about: both('dạng tài liệu', 'format of a document'),
  },
  kind: {
    word: both('LOẠI', 'KIND'),
    takes: ['report', 'one-page', 'file', 'summary'],
    fallback: 'report',
    about: both(
      'loại tài liệu: báo cáo đầy đủ, một trang cho mỗi đơn vị, bảng của hồ sơ xét công nhận, biểu tổng hợp',
      'kind of document: the full report, one page a unit, the table of the file for a recognition, the summary of all units',
    ),
  },
  'compare-on': {
    word: DAY,
    takes: 'day',
    about: both(
      'so với kỳ trước: đánh giá cả vào ngày này, đặt hai kỳ cạnh nhau',
      'assess on this earlier day as well, and show both side by side',
    ),
  },
  before: {
    word: both('HỒ-SƠ', 'DOSSIERS'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'hồ sơ của kỳ trước (tệp hoặc thư mục; mặc định: cùng hồ sơ)',
      'the dossiers of the earlier period (a file or a folder; default: the same ones)',
    ),
  },
  judged: {
    word: both('HỒ-SƠ', 'DOSSIERS'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'hồ sơ trong đó cơ quan khác (thẩm tra, thẩm định …) đã kết luận về cùng đơn vị (có thể lặp lại)',
      'dossiers in which other bodies (review, appraisal …) judged the same units (may be repeated)',
    ),
  },
  letterhead: {
    word: both('TIÊU-ĐỀ.json', 'LETTERHEAD.json'),
    takes: 'text',
    about: both(
      'cơ quan, số, địa danh, ngày; nơi nhận, chức vụ, người ký của tài liệu',
      'issuing body, number, place, date; recipients, office and name of who signs the document',
    ),
  },
  target: {
    word: NUMBER,
    takes: 'count',
    about: both('số tiêu chí cần đạt, để báo cáo chỉ đường ngắn nhất', 'criteria to be met, for the shortest way in the report'),
  },
  criterion: { word: NUMBER, takes: 'text', about: both('chỉ tiêu chí này', 'only this criterion') },
  set: { word: both('BỘ', 'SET'), takes: 'set', fallback: 'commune', about: both('bộ tiêu chí', 'rule set') },
  rules: {
    word: both('BỘ.rules.json', 'SET.rules.json'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'dùng bộ tiêu chí trong tệp này (có thể lặp lại; --set chọn bộ)',
      'use the rule set in this file (may be repeated; --set chooses)',
    ),
  },
  amend: {
    word: both('GÓI.json', 'PACK.json'),
    takes: 'text',
    isRepeatable: true,
    about: both('dùng thêm một gói sửa đổi (có thể lặp lại)', 'use an amendment pack as well (may be repeated)'),
  },
  register: {
    word: both('DANH-MỤC.json', 'REGISTER.json'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'danh mục văn bản mà kết luận chỉ tới bằng documentId (có thể lặp lại)',
      'documents that judgements point to by documentId (may be repeated)',
    ),
  },
  draft: {
    word: both('MÃ', 'ID'),
    takes: 'text',
    isRepeatable: true,
    about: both('tính cả dự thảo này (có thể lặp lại)', 'let this draft count (may be repeated)'),
  },
  assume: {
    word: both('MÃ', 'ID'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'dùng giả định này: mức mượn từ văn bản khác, không phải quy định (có thể lặp lại)',
      'let this assumption count: levels borrowed from other texts, no law (may be repeated)',
    ),
  },
  province: { word: both('TỈNH', 'PROVINCE'), takes: PROVINCES, about: both('nơi áp dụng: tỉnh', 'the place: province') },
  region: { word: both('VÙNG', 'REGION'), takes: REGIONS, about: both('nơi áp dụng: vùng', 'the place: region') },
  trait: {
    word: both('ĐẶC-ĐIỂM', 'TRAIT'),
    takes: TRAITS,
    isRepeatable: true,
    about: both('nơi áp dụng: đặc điểm của xã (có thể lặp lại)', 'the place: a trait of the commune (may be repeated)'),
  },
  group: {
    word: both('NHÓM', 'GROUP'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'nơi áp dụng: nhóm, khu vực mà bộ tiêu chí khai báo (có thể lặp lại)',
      'the place: a group or area that the set declares (may be repeated)',
    ),
  },
  threshold: {
    word: both('MỨC', 'THRESHOLD'),
    takes: 'text',
    about: both(
      'mức cần tìm: số hoặc mã của chỉ tiêu, ví dụ 10; có nhiều mức thì ghi cả mã, ví dụ commune/10/minimum',
      'what to look for: number or id of the indicator, such as 10; the whole id where it has several, such as commune/10/minimum',
    ),
  },
  'at-least': { word: NUMBER, takes: 'count', about: both('số đơn vị phải đạt', 'how many units must be met') },
  counting: {
    word: both('CẤP', 'LEVEL'),
    takes: ['indicator', 'criterion', 'set'],
    fallback: 'set',
    about: both('đếm theo cấp nào', 'what is counted'),
  },
  column: {
    word: both('CỘT', 'COLUMN'),
    takes: 'text',
    about: both('chỉ các đơn vị áp dụng cột này', 'only units held to this column'),
  },
  plan: { about: both('tính cả mục tiêu của Kế hoạch 83/KH-UBND', 'count the targets of the plan 83/KH-UBND as well') },
  out: {
    word: both('TỆP', 'FILE'),
    takes: 'text',
    about: both(
      'tệp kết quả (impact không có --format: thư mục); không ghi đè tệp đã có',
      'result (impact without --format: a folder); an existing file is not overwritten',
    ),
  },
  dossier: {
    word: both('HỒ-SƠ', 'DOSSIERS'),
    takes: 'text',
    isRepeatable: true,
    about: both('hồ sơ mà kết quả được lập từ đó (tệp hoặc thư mục)', 'the dossiers that the answers were made from (a file or a folder)'),
  },
  marked: {
    word: both('BẢN-SAO.xlsx', 'COPY.xlsx'),
    takes: 'text',
    about: both(
      'nếu có ô sai: ghi một bản sao của biểu, ô sai được tô màu và có ghi chú nêu điều cần ghi',
      'where cells are wrong: a copy of the workbook with these coloured, each with a note that says what is expected',
    ),
  },
  'one-unit': {
    about: both(
      'phiếu của một đơn vị: mỗi số liệu một hàng, kèm mức, số liệu kỳ trước, thứ tự cần thu thập',
      'the workbook of one unit: a row for each figure, with its level, the earlier figure and what to find out first',
    ),
  },
  units: {
    word: both('HỒ-SƠ', 'DOSSIERS'),
    takes: 'text',
    about: both(
      'đơn vị có sẵn hàng trong biểu (hồ sơ, hoặc chỉ đơn vị)',
      'units that have a row in the workbook (dossiers, or units only)',
    ),
  },
  unit: {
    word: both('MÃ', 'ID'),
    takes: 'text',
    isRepeatable: true,
    about: both(
      'chỉ hiện đơn vị này, đầy đủ từng tiêu chí (có thể lặp lại)',
      'show only this unit, criterion by criterion (may be repeated)',
    ),
  },
  'recorded-on': {
    word: DAY,
    takes: 'day',
    about: both('ngày ghi nhận (mặc định: hôm nay)', 'day of recording (default: today)'),
  },
  year: {
    word: both('NĂM', 'YEAR'),
    takes: 'count',
    about: both('năm đánh giá, cho mức theo năm (mặc định: năm của --on)', 'year assessed, for levels by year (default: that of --on)'),
  },
  'known-on': {
    word: DAY,
    takes: 'day',
    about: both('chỉ dùng những gì đã ghi nhận đến ngày này', 'use only what was recorded by that day'),
  },
  'submitted-on': {
    word: DAY,
    takes: 'day',
    about: both('ngày nộp hồ sơ, cho quy định chuyển tiếp', 'day of submission, for transitional rules'),
  },
  accept: {
    word: both('MỨC', 'GRADE'),
    takes: ACCEPTABLE_GRADES,
    fallback: 'recalled',
    about: both('mức tin cậy thấp nhất', 'weakest grade'),
  },
  all: {
    about: both('liệt kê cả chỉ tiêu chưa có số liệu (docs: mọi cột vùng)', 'list indicators without facts as well (docs: all columns)'),
  },
  json: { about: both('kết quả dạng JSON', 'results as JSON') },
  check: { about: both('mã thoát 1 nếu có đơn vị không đạt hoặc chưa xác định', 'exit code 1 if a unit is not met or undetermined') },
  mutate: {
    about: both('thử làm sai từng quy tắc xem tình huống có nhận ra không', 'makes each rule wrong to see whether a scenario notices'),
  },
  coverage: {
    about: both('mức, so sánh, ngoại lệ, ngày nào đã có tình huống', 'which values, comparisons, exceptions, dates have scenarios'),
  },
  'min-coverage': {
    word: NUMBER,
    takes: 'percent',
    about: both('tỷ lệ phần trăm mức phải có tình huống', 'the share of values in percent that must have scenarios'),
  },
  lang: { word: both('vi|en', 'vi|en'), takes: ['vi', 'en'], fallback: 'vi', about: both('ngôn ngữ', 'language') },
  help: { about: both('cách dùng (của một lệnh: ntm-rules LỆNH --help)', 'how to use it (one command: ntm-rules COMMAND --help)') },
  version: { about: both('phiên bản', 'the version') },
} as const satisfies Readonly<Record<string, OptionEntry>>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

/** Every name of an option. */
export const OPTION_NAMES = Object.keys(OPTIONS) as OptionName[];

/** Options that every command reads. */
export const COMMON: readonly OptionName[] = ['lang', 'help', 'version'];

/** What stands in the table for an option. */
export function optionEntry(name: OptionName): OptionEntry {
  return OPTIONS[name];
}

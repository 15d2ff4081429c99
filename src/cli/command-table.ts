import { FORMATS } from './formats.ts';
import type { Both, OptionName, ValueKind } from './option-table.ts';

/** One command: what it is given, which options it reads, which of them go together. */
export interface CommandEntry {
  /** Files behind the command: how they are called, how many at least and at most. */
  readonly files?: { readonly word: Both; readonly least: 0 | 1; readonly most: number };
  readonly required: readonly OptionName[];
  readonly options: readonly OptionName[];
  /** Options that are read only beside one of others. */
  readonly needs?: Readonly<Partial<Record<OptionName, readonly OptionName[]>>>;
  /** Options of which one at least has to be given. */
  readonly either?: readonly OptionName[];
  /** Options that cannot be given together; with a word behind it, only if that is its value. */
  readonly apart?: readonly (readonly [OptionName, OptionName, word?: string])[];
  /** Words that an option takes here, where they are fewer than elsewhere; or another kind of value. */
  readonly words?: Readonly<Partial<Record<OptionName, ValueKind>>>;
  /** How the value of an option is called here, where it is another thing than elsewhere. */
  readonly called?: Readonly<Partial<Record<OptionName, Both>>>;
  readonly about: Both;
}

const both = (vi: string, en: string): Both => ({ vi, en });
const MANY = Number.POSITIVE_INFINITY;
const DOSSIERS = { word: both('TỆP', 'FILE'), least: 1, most: MANY } as const;
const MOMENT = ['year', 'known-on', 'submitted-on', 'draft', 'assume'] as const;

/** Every command. What it reads, what it refuses and what its help says follow from here. */
export const COMMANDS = {
  assess: {
    files: DOSSIERS,
    required: ['on'],
    options: [
      'unit',
      'format',
      'kind',
      'compare-on',
      'before',
      'judged',
      'letterhead',
      'target',
      'plan',
      'out',
      'set',
      'rules',
      'amend',
      'register',
      ...MOMENT,
      'accept',
      'all',
      'check',
      'json',
    ],
    needs: {
      target: ['format'],
      plan: ['format'],
      out: ['format'],
      kind: ['format'],
      'compare-on': ['format'],
      before: ['compare-on'],
      judged: ['kind'],
      letterhead: ['format'],
    },
    apart: [
      ['format', 'json'],
      ['format', 'all'],
      // JSON lists everything.
      ['json', 'all'],
      ['unit', 'format'],
      ['unit', 'json'],
      // Neither the table of figures nor the report on a plan shows a way for one unit.
      ['target', 'format', 'csv'],
      ['target', 'plan'],
      ['plan', 'format', 'csv'],
      // A table of figures is one kind, and has no head.
      ['kind', 'format', 'csv'],
      ['compare-on', 'format', 'csv'],
      ['letterhead', 'format', 'csv'],
      // Only the table of the file has a column for each body.
      ['judged', 'kind', 'report'],
      ['judged', 'kind', 'one-page'],
      ['judged', 'kind', 'summary'],
      ['kind', 'plan'],
      ['kind', 'target'],
      ['compare-on', 'kind'],
      ['compare-on', 'plan'],
      ['compare-on', 'target'],
    ],
    about: both(
      'đánh giá hồ sơ. TỆP là hồ sơ JSON (một hồ sơ hoặc một danh sách), tệp .jsonl hay .ndjson (mỗi dòng một hồ sơ), biểu nhập số liệu đã điền (.xlsx), một thư mục (đọc cả thư mục con; tệp khác được nêu tên), hoặc "-" (đầu vào chuẩn: JSON hay mỗi dòng một hồ sơ). Nhiều đơn vị: bảng tổng hợp, mỗi đơn vị một dòng, rồi một đơn vị đầy đủ. Với --format: báo cáo về một đơn vị, hoặc báo cáo tổng hợp nhiều đơn vị; --kind chọn loại tài liệu khác; --compare-on so với kỳ trước.',
      'assesses dossiers. FILE is a JSON dossier (one or a list), a .jsonl or .ndjson file (one dossier a line), a filled-in intake workbook (.xlsx), a folder (read to any depth; other files in it are named), or "-" (standard input: JSON, or one dossier a line). Several units: an overview, a line for each, then one of them in full. With --format: the report on one unit, or on all of them; --kind chooses another document, --compare-on compares with an earlier period.',
    ),
  },
  docs: {
    required: ['on'],
    options: [
      'province',
      'region',
      'trait',
      'group',
      'format',
      'criterion',
      'from',
      'all',
      'letterhead',
      'out',
      'set',
      'rules',
      'amend',
      ...MOMENT,
      'json',
    ],
    needs: { trait: ['province', 'region'], all: ['format', 'criterion', 'from'], letterhead: ['format', 'criterion', 'from'] },
    apart: [
      ['criterion', 'from'],
      ['json', 'format'],
    ],
    words: { format: FORMATS },
    about: both(
      'văn bản hợp nhất của một ngày, mỗi mức kèm văn bản đã quy định; với --format: bảng tiêu chí (mọi cột, hoặc cột của nơi đã cho); với --criterion: trang của một tiêu chí; với --from: đối chiếu với ngày đó, gạch bỏ và thêm.',
      'the consolidated text on a day, each value with the instrument that set it; with --format the table of criteria (all columns, or the one of the place given), with --criterion the page of one, with --from a redline against that day.',
    ),
  },
  diff: {
    required: [],
    options: [
      'from',
      'to',
      'amend',
      'province',
      'region',
      'trait',
      'group',
      'set',
      'rules',
      ...MOMENT,
      'format',
      'letterhead',
      'out',
      'json',
    ],
    either: ['from', 'amend'],
    needs: { from: ['to'], to: ['from'], trait: ['province', 'region'], out: ['format'], letterhead: ['format'] },
    apart: [['format', 'json']],
    words: { format: FORMATS },
    about: both(
      'những gì thay đổi giữa hai ngày (--from, --to), hoặc do các gói sửa đổi (--amend); với --format: bảng có phần gạch bỏ và phần thêm.',
      'what changed between two days (--from, --to), or by amendments (--amend); with --format as a redline.',
    ),
  },
  impact: {
    files: DOSSIERS,
    required: ['on', 'amend'],
    options: ['plan', 'format', 'letterhead', 'out', 'set', 'rules', 'register', ...MOMENT, 'accept', 'json'],
    needs: { letterhead: ['format', 'out'] },
    apart: [
      ['letterhead', 'format', 'csv'],
      ['out', 'json'],
      ['format', 'json'],
      ['plan', 'format', 'csv'],
    ],
    about: both(
      'đơn vị nào thay đổi do sửa đổi, và vì điều khoản nào. Với --format: một tài liệu; chỉ với --out: một thư mục có mọi dạng.',
      'who flips by amendments, and by which clause. With --format as one document; with --out alone a folder with all of them.',
    ),
  },
  solve: {
    files: DOSSIERS,
    required: ['on', 'threshold'],
    options: ['at-least', 'counting', 'column', 'set', 'rules', 'amend', 'register', ...MOMENT, 'accept', 'json'],
    about: both(
      'bao nhiêu đơn vị đạt tại mỗi giá trị của một mức; giá trị chặt nhất để đủ số đơn vị đạt.',
      'how many units meet at each value of a threshold; the strictest at which enough of them do.',
    ),
  },
  verify: {
    files: { word: both('KẾT-QUẢ.json', 'ANSWER.json'), least: 1, most: MANY },
    required: ['dossier'],
    options: ['rules', 'amend', 'json'],
    about: both(
      'làm lại kết quả đã lưu (một kết quả, hoặc danh sách do assess --json ghi) từ hồ sơ của nó: giống hệt, hay khác ở đâu và do hồ sơ, thời điểm, tiêu chí hay phần mềm. Mã thoát 1 nếu khác.',
      'makes a stored answer (one, or the list that assess --json writes) again from its dossier: the same, or what differs and whether the dossier, the moment, the rules or this library changed. Exit code 1 if one differs.',
    ),
  },
  check: {
    files: { word: both('GÓI.json', 'PACK.json'), least: 0, most: MANY },
    required: [],
    options: ['rules', 'json'],
    about: both(
      'phần nào của văn bản đã có và biết rõ đến đâu; hoặc gói sửa đổi có khớp không.',
      'what of the law is modelled and how well it is known; or whether packs fit.',
    ),
  },
  'template review': {
    required: [],
    options: ['set', 'rules', 'province', 'amend', 'out'],
    about: both(
      'xuất phiếu rà soát (.xlsx) để đối chiếu mức, lời văn, quy tắc với văn bản; --province chỉ lấy phần dùng ở tỉnh đó.',
      'writes the review sheet (.xlsx) on which values, wordings and rules are held against the decisions; --province takes what is used there.',
    ),
  },
  'template intake': {
    required: ['on'],
    options: ['set', 'rules', 'amend', 'assume', 'units', 'one-unit', 'out'],
    needs: { 'one-unit': ['units'] },
    about: both(
      'xuất biểu nhập số liệu (.xlsx) cho nhiều đơn vị, hoặc phiếu của một đơn vị (--one-unit); đọc lại bằng assess.',
      'writes the workbook (.xlsx) in which the figures of many units are filled in, or those of one (--one-unit); assess reads it.',
    ),
  },
  'template rule-set': {
    required: [],
    options: ['from', 'annex', 'set', 'rules', 'on', 'province', 'out'],
    needs: { annex: ['from'], set: ['on'], rules: ['on'], province: ['on'] },
    apart: [['from', 'on']],
    words: { from: 'text' },
    called: { from: both('QUYẾT-ĐỊNH.docx|BẢNG.xlsx', 'DECISION.docx|SHEET.xlsx') },
    about: both(
      'xuất bảng (.xlsx) để ghi cả một bộ tiêu chí từ văn bản, không cần lập trình: bảng trống; điền sẵn từ phụ lục của quyết định (--from .docx); xuất lại bảng đã điền (--from .xlsx); hoặc một bộ tiêu chí đã có, của ngày --on.',
      'writes a workbook (.xlsx) for a whole rule set, without a programmer: blank; filled from the annex of a decision (--from .docx); a filled-in one again (--from .xlsx); or a set at hand, as of the day --on.',
    ),
  },
  'import intake': {
    files: { word: both('BIỂU.xlsx', 'WORKBOOK.xlsx'), least: 1, most: 1 },
    required: [],
    options: ['set', 'rules', 'amend', 'marked', 'out'],
    about: both(
      'đọc biểu nhập số liệu đã điền và cho hồ sơ (JSON) của các đơn vị không có ô sai; ô sai được nêu đích danh, và tô màu trong một bản sao (--marked).',
      'reads a filled-in intake workbook and gives the dossiers (JSON) of the units without a wrong cell; every wrong cell is named, and marked in a copy (--marked).',
    ),
  },
  'import rule-set': {
    files: { word: both('BẢNG.xlsx', 'SHEET.xlsx'), least: 1, most: 1 },
    required: [],
    options: ['recorded-on', 'rules', 'out'],
    about: both(
      'đọc bảng đã điền và tạo bộ tiêu chí (JSON) để dùng với --rules; ô nào sai được nêu đích danh. --rules: bộ tiêu chí phải đạt trước, nếu không có sẵn.',
      'reads it filled in and makes a rule set (JSON) for --rules; every wrong cell is named. --rules: sets to be met first that are not shipped.',
    ),
  },
  'import review': {
    files: { word: both('TỆP.xlsx', 'FILE.xlsx'), least: 1, most: 1 },
    required: [],
    options: ['recorded-on', 'set', 'rules', 'amend', 'out'],
    about: both(
      'đọc phiếu đã điền, cho xem thay đổi và tạo gói sửa đổi (JSON).',
      'reads it filled in, shows what changes and makes an amendment pack (JSON).',
    ),
  },
  test: {
    files: { word: both('THƯ-MỤC', 'DIR'), least: 1, most: MANY },
    required: [],
    options: ['set', 'rules', 'amend', 'register', 'mutate', 'coverage', 'min-coverage', 'json'],
    about: both(
      'chạy các tình huống (tệp .json) trong thư mục, so kết quả với điều mong đợi.',
      'runs the scenarios (.json files) below DIR and compares the answers with what they expect.',
    ),
  },
  conformance: {
    required: ['out'],
    options: ['set', 'rules', 'amend'],
    called: { out: both('THƯ-MỤC', 'DIR') },
    about: both(
      'ghi vào một thư mục mới các câu hỏi và câu trả lời (JSON, mỗi dòng một câu) của mỗi bộ tiêu chí, để một phần mềm khác (Java, .NET …) chứng minh rằng nó trả lời giống vậy.',
      'writes to a new folder questions and their answers (JSON, one a line) for each rule set, by which another implementation (Java, .NET …) proves that it answers alike.',
    ),
  },
} as const satisfies Readonly<Record<string, CommandEntry>>;

/** The name of a command, with its topic where it has one. */
export type CommandName = keyof typeof COMMANDS;

/** Every name of a command. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** What stands in the table for a command. */
export function commandEntry(name: CommandName): CommandEntry {
  return COMMANDS[name];
}

/** Every option that a command reads, those that it needs first. */
export function optionsOf(name: CommandName): readonly OptionName[] {
  const { required, options } = commandEntry(name);
  return [...required, ...options];
}

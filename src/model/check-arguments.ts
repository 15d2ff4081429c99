import { given, kindOf } from '../value/text.ts';
import { isNtmError, ntmError, problem, throwIfAny } from './errors.ts';
import type { Problem } from './errors.ts';

/*
 * What a program without types may hand to a public function by mistake. Looked at is the outermost shape only: what is inside
 * has been made by this library, or is for the functions that read anything.
 */

type Field = 'list' | 'object' | 'text' | 'function';

interface Shape {
  readonly vi: string;
  readonly en: string;
  /** The fields that tell the thing from others; a thing without any is a plain object. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** What each item of a list is. */
  readonly items?: Kind;
}

const SHAPES = {
  ruleSet: {
    vi: 'bộ tiêu chí',
    en: 'a rule set',
    fields: { id: 'text', level: 'text', title: 'object', precedence: 'object', instruments: 'list', facts: 'list' },
  },
  instrument: { vi: 'văn bản', en: 'an instrument', fields: { id: 'text', inForce: 'object', sources: 'object' } },
  assessment: {
    vi: 'kết quả đánh giá',
    en: 'an assessment',
    fields: {
      ruleSet: 'object',
      unit: 'object',
      place: 'object',
      tally: 'object',
      criteria: 'list',
      notices: 'list',
      prerequisites: 'list',
      missingFacts: 'list',
      reliesOn: 'object',
      contradictions: 'list',
      instruments: 'list',
      facts: 'object',
    },
  },
  register: { vi: 'danh mục văn bản', en: 'a register of documents', items: 'registered' },
  registered: { vi: 'văn bản trong danh mục', en: 'a document of a register', fields: { id: 'text', issuer: 'text', title: 'text' } },
  assumptions: { vi: 'danh sách giả định', en: 'a list of assumptions', items: 'instrument' },
  assessments: { vi: 'danh sách kết quả đánh giá', en: 'a list of assessments', items: 'assessment' },
  changes: { vi: 'danh sách thay đổi', en: 'a list of changes', items: 'change' },
  change: { vi: 'thay đổi', en: 'a change', fields: { subject: 'text' } },
  impact: { vi: 'kết quả so sánh tác động', en: 'an impact', fields: { totals: 'object', steps: 'list', units: 'list' } },
  textInForce: {
    vi: 'văn bản hợp nhất',
    en: 'a consolidated text',
    fields: { on: 'text', ruleSet: 'object', instruments: 'list', criteria: 'list' },
  },
  document: { vi: 'văn bản để trình bày', en: 'a document', fields: { title: 'text', language: 'text', blocks: 'list' } },
  coverages: { vi: 'danh sách độ phủ', en: 'a list of coverages', items: 'coverage' },
  coverage: { vi: 'độ phủ', en: 'a coverage', fields: { ruleSet: 'text', title: 'object', instruments: 'list' } },
  units: { vi: 'danh sách đơn vị hành chính', en: 'a list of administrative units', items: 'unit' },
  unit: { vi: 'đơn vị hành chính', en: 'an administrative unit', fields: { id: 'text', name: 'text' } },
  plan: { vi: 'kế hoạch', en: 'a plan', fields: { id: 'text', number: 'text', units: 'list', targets: 'list' } },
  withdrawalRule: { vi: 'quy định thu hồi', en: 'a rule of withdrawal', fields: { id: 'text', listed: 'object' } },
  columns: { vi: 'số liệu theo cột', en: 'figures in columns', fields: { errors: 'list', facts: 'object' } },
  scenario: { vi: 'tình huống', en: 'a scenario', fields: { set: 'text', unit: 'object', facts: 'object', on: 'text', expect: 'object' } },
  scenarios: { vi: 'danh sách tình huống', en: 'a list of scenarios', items: 'scenario' },
  scenarioContext: { vi: 'nơi có các bộ tiêu chí', en: 'a context with rule sets', fields: { ruleSets: 'list' } },
  difference: { vi: 'điểm khác nhau', en: 'a difference', fields: { path: 'list' } },
  testRunner: { vi: 'trình chạy kiểm thử', en: 'a test runner', fields: { describe: 'function', it: 'function' } },
  options: { vi: 'đối tượng', en: 'an object', fields: {} },
  text: { vi: 'chuỗi ký tự', en: 'a text' },
  list: { vi: 'danh sách', en: 'a list', items: 'options' },
} as const satisfies Readonly<Record<string, Omit<Shape, 'items'> & { readonly items?: string }>>;

/** A kind of thing that a public function takes. */
export type Kind = keyof typeof SHAPES;

function isOf(field: Field, value: unknown): boolean {
  if (field === 'list') return Array.isArray(value);
  if (field === 'object') return typeof value === 'object' && value !== null;
  return typeof value === (field === 'text' ? 'string' : field);
}

function isA(kind: Kind, value: unknown): boolean {
  const { fields, items }: Shape = SHAPES[kind];
  if (items !== undefined) return Array.isArray(value) && value.every((item) => isA(items, item));
  if (fields === undefined) return typeof value === 'string';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  // Read once as a whole: what cannot be read throws here.
  const read: Record<string, unknown> = { ...value };
  return Object.entries(fields).every(([name, field]) => isOf(field, read[name]));
}

function problemOf(name: string, kind: Kind, value: unknown): Problem | undefined {
  try {
    if (isA(kind, value)) return undefined;
    const { vi, en } = SHAPES[kind];
    return problem('wrong-type', [name], { expectedVi: vi, expectedEn: en, actual: kindOf(value) });
  } catch {
    return problem('unreadable-input', [name]);
  }
}

/** Throws for arguments that are not of their kind, each by its name: `{ ruleSet: ['ruleSet', value] }`. */
export function checkArguments(given: Readonly<Record<string, readonly [kind: Kind, value: unknown]>>): void {
  throwIfAny(Object.entries(given).flatMap(([name, [kind, value]]) => problemOf(name, kind, value) ?? []));
}

/** Throws for what cannot be gone through at all: a revoked proxy, a getter that throws. */
export function checkReadable(name: string, value: unknown): void {
  try {
    if (typeof value === 'object' && value !== null) Object.values(value);
  } catch {
    throw ntmError([problem('unreadable-input', [name])]);
  }
}

/** Throws unless the language is one of those in which results are given. */
export function checkLanguage(language: unknown): void {
  if (language === 'vi' || language === 'en') return;
  throw ntmError([problem('invalid-option', ['language'], { option: 'language', value: given(language), allowed: 'vi, en' })]);
}

/** Does something with what has its outer shape; what is malformed within comes as an error of this library as well. */
export function withinShape<T>(name: string, kind: Kind, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isNtmError(error)) throw error;
    const { vi, en } = SHAPES[kind];
    throw ntmError([
      problem('wrong-type', [name], { expectedVi: `${vi} đúng cấu trúc`, expectedEn: `${en} that is well formed`, actual: '…' }),
    ]);
  }
}

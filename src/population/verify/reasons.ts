import type { Said } from './differences.ts';

/** What can have made an answer another one. */
export const DIFFERENCE_REASONS = ['dossier', 'moment', 'rules', 'engine'] as const;
/** What can have made an answer another one: what was handed in, the moment asked about, the law as data, or this library. */
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/**
 * What the fields of an answer come from. What is not listed follows from others: a status, a gap, a tally.
 * At the top and of a place by name; of a row by the name of the field anywhere in it.
 */
const TOP: Readonly<Record<string, DifferenceReason>> = {
  ruleSet: 'rules',
  instruments: 'rules',
  facts: 'rules',
  on: 'moment',
  year: 'moment',
  knownOn: 'moment',
  submittedOn: 'moment',
  accept: 'moment',
  drafts: 'moment',
  assume: 'moment',
  unit: 'dossier',
  illustrative: 'dossier',
};

const PLACE: Readonly<Record<string, DifferenceReason>> = {
  traits: 'dossier',
  groups: 'dossier',
  region: 'dossier',
  column: 'rules',
  columnRule: 'rules',
};

/** Of a row and of a comparison in it. A value, its level and its fact are told by the comparison, not by the row, which repeats one of them. */
const ROW: Readonly<Record<string, DifferenceReason>> = { no: 'rules', title: 'rules', titleEn: 'rules', judgement: 'dossier' };
const COMPARISON: Readonly<Record<string, DifferenceReason>> = {
  fact: 'rules',
  operator: 'rules',
  required: 'rules',
  redefined: 'rules',
  totalOf: 'rules',
  kind: 'rules',
  count: 'rules',
  notApplicable: 'rules',
  case: 'rules',
  title: 'rules',
  actual: 'dossier',
  bounds: 'dossier',
  ratio: 'dossier',
  evidence: 'dossier',
  restsOn: 'dossier',
};
const EXCEPTION: Readonly<Record<string, DifferenceReason>> = { title: 'rules', effect: 'rules', cite: 'rules', grade: 'rules' };

/** Of a judgement these two are worked out. */
const WORKED_OUT = new Set(['computed', 'contradicts']);

const ROW_LISTS = new Set(['criteria', 'prerequisites']);

/** The row that a path leads into: the indicator, else the criterion or the presupposed set; null at the top. */
export function rowOf(path: readonly string[]): string | null {
  const [list, id, inner, indicator] = path;
  if (list === undefined || id === undefined || !ROW_LISTS.has(list)) return null;
  return inner === 'indicators' && indicator !== undefined ? `${list}/${id}/${indicator}` : `${list}/${id}`;
}

function inRow(fields: readonly string[], isWholeSide: boolean): DifferenceReason | undefined {
  const [field, ...within] = fields;
  // A row that one side has not.
  if (field === undefined) return isWholeSide ? 'rules' : undefined;
  if (field === 'exceptions') {
    const [, part, ...rest] = within;
    if (part === undefined) return 'rules';
    return part === 'trace' ? inTrace(rest) : EXCEPTION[part];
  }
  if (field === 'trace') return inTrace(within);
  if (field === 'judgement' && WORKED_OUT.has(within[0] ?? '')) return undefined;
  return ROW[field];
}

function inTrace(fields: readonly string[]): DifferenceReason | undefined {
  const rest = fields.slice(fields.lastIndexOf('children') + 1);
  const isMember = fields.includes('children');
  const [field] = isMember ? rest.slice(1) : rest;
  return field === undefined ? 'rules' : COMPARISON[field];
}

/** What a place in an answer comes from by itself; undefined where it follows from others. */
export function ownReason({ path, ...sides }: Said): DifferenceReason | undefined {
  const [top, ...rest] = path;
  const isWholeSide = !('was' in sides) || !('is' in sides);
  if (top === 'place') return PLACE[rest[0] ?? ''];
  if (top === undefined || !ROW_LISTS.has(top)) return TOP[top ?? ''];
  const fields = rest.slice(rest[1] === 'indicators' && rest.length > 2 ? 3 : 1);
  return inRow(fields, isWholeSide);
}

/** Fields that an answer has only where something was given: that one side lacks them says nothing of the library. */
export const GIVEN_FIELDS: ReadonlySet<string> = new Set([
  'assume',
  'illustrative',
  'groups',
  'judgement',
  'exceptions',
  'evidence',
  'bounds',
  'restsOn',
  'redefined',
  'totalOf',
  'borrowedFrom',
  'level',
  'year',
  'caveat',
  'invented',
  'relativeTo',
]);

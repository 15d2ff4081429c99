import { groupsOf } from './columns.ts';
import type { Dossier, Fact, FactEvidence, FactInput, RuleSet } from 'ntm-rules';
import { readFigure } from './figures.ts';

/** What stands in the inputs of one fact, as typed. */
export interface Entry {
  readonly mode: 'plain' | 'ratio';
  /** The value, or the numerator; `true` and `false` for yes and no. */
  readonly a: string;
  /** The denominator. */
  readonly b: string;
  readonly evidence?: FactEvidence | undefined;
  /** What was opened, where it says more than the inputs do: bounds, another unit, a day. It stands until something is typed. */
  readonly given?: FactInput | undefined;
}

/** Everything that is filled in: what a dossier is made of. */
export interface Sheet {
  readonly unit: Dossier['unit'];
  readonly entries: Readonly<Record<string, Entry>>;
  readonly judgements: NonNullable<Dossier['judgements']>;
  readonly illustrative: boolean;
  readonly note: string;
  /** The day of which the figures are true that do not say it themselves. */
  readonly measuredOn?: string | undefined;
}

export type WrongFigure = 'ambiguous' | 'unreadable' | 'half';

/** A dossier with what could not be read of the sheet it is made of. */
export interface Read {
  readonly dossier: Dossier;
  readonly wrong: Readonly<Record<string, WrongFigure>>;
}

/** A sheet for another set of the same kind of unit: its rows are other ones, and so are its groups. */
export function sheetFor(sheet: Sheet, ruleSet: Pick<RuleSet, 'columns' | 'groups'>): Sheet {
  const known = new Set(groupsOf(ruleSet).map(([id]) => id));
  const { groups, ...unit } = sheet.unit;
  const kept = groups?.filter((item) => known.has(typeof item === 'string' ? item : item.group)) ?? [];
  return { ...sheet, judgements: {}, unit: kept.length === 0 ? unit : { ...unit, groups: kept } };
}

/** What a unit is called by whose name nobody gave: nothing to show to anybody. */
export const NO_ID = 'thu';

/** The unit in words: its name, else its id, unless that was made here. */
export function nameOf({ id, name }: Dossier['unit'], { setup }: { readonly setup: { readonly unnamed: string } }): string {
  return name ?? (id === NO_ID ? setup.unnamed : id);
}

export function emptySheet(level: RuleSet['level']): Sheet {
  return {
    unit: { id: NO_ID, level, province: 'kon-tum', region: 'central-highlands', traits: [] },
    entries: {},
    judgements: {},
    illustrative: false,
    note: '',
  };
}

function inputOf(fact: Fact, { mode, a, b }: Entry): { readonly value?: FactInput; readonly wrong?: WrongFigure } {
  if (fact.type === 'boolean') return a === '' ? {} : { value: a === 'true' };
  if (a.trim() === '' && (mode === 'plain' || b.trim() === '')) return {};
  const first = readFigure(a);
  if (mode === 'plain') return 'wrong' in first ? { wrong: first.wrong } : { value: first.value };
  if (a.trim() === '' || b.trim() === '') return { wrong: 'half' };
  const second = readFigure(b);
  if ('wrong' in first) return { wrong: first.wrong };
  if ('wrong' in second) return { wrong: second.wrong };
  return { value: { numerator: first.value, denominator: second.value } };
}

function withEvidence(value: FactInput, evidence: FactEvidence | undefined): FactInput {
  if (evidence === undefined) return value;
  return typeof value === 'object' ? { ...value, evidence } : { value, evidence };
}

/** The dossier of a sheet. What is not readable stays out and is named. */
export function dossierOf({ unit, entries, judgements, illustrative, note, measuredOn }: Sheet, ruleSet: RuleSet): Read {
  const wrong: Record<string, WrongFigure> = {};
  const facts: Record<string, FactInput> = {};
  for (const fact of ruleSet.facts) {
    const entry = entries[fact.id];
    if (entry?.given !== undefined) {
      facts[fact.id] = entry.given;
      continue;
    }
    const read = entry === undefined ? {} : inputOf(fact, entry);
    if (read.wrong !== undefined) wrong[fact.id] = read.wrong;
    if (read.value !== undefined) facts[fact.id] = withEvidence(read.value, entry?.evidence);
  }
  const extras = { ...(measuredOn && { measuredOn }), ...(illustrative && { illustrative }), ...(note !== '' && { note }) };
  return { dossier: { unit, facts, judgements, ...extras }, wrong };
}

/** What an input shows of a figure that it has no words of its own for. */
function shownOf(input: Exclude<FactInput, boolean | number | string>, write: (value: string) => string): string {
  const text = (value: unknown): string => (typeof value === 'boolean' ? String(value) : write(String(value)));
  if ('value' in input && input.value !== undefined) return text(input.value);
  const { atLeast, atMost } = input as { readonly atLeast?: string | number; readonly atMost?: string | number };
  if (atLeast === undefined) return `≤ ${text(atMost)}`;
  return atMost === undefined ? `≥ ${text(atLeast)}` : `${text(atLeast)}–${text(atMost)}`;
}

function entryOf(input: FactInput, write: (value: string) => string): Entry {
  if (typeof input !== 'object') return { mode: 'plain', a: typeof input === 'boolean' ? String(input) : write(String(input)), b: '' };
  const { evidence, ...rest } = input;
  const isRatio = 'numerator' in input;
  const isPlain = Object.keys(rest).length === (isRatio ? 2 : 1) && (isRatio || 'value' in input);
  const kept = isPlain ? {} : { given: input };
  if (isRatio) {
    return { mode: 'ratio', a: write(String(input.numerator)), b: write(String(input.denominator)), evidence, ...kept };
  }
  const unit = 'unit' in input && input.unit !== undefined ? ` ${input.unit}` : '';
  return { mode: 'plain', a: `${shownOf(input, write)}${unit}`, b: '', evidence, ...kept };
}

/** A sheet with the values of a dossier that has been checked. */
export function sheetOf(dossier: Dossier, write: (value: string) => string): Sheet {
  return {
    unit: dossier.unit,
    entries: Object.fromEntries(
      Object.entries(dossier.facts).flatMap(([id, input]) => (input === undefined ? [] : [[id, entryOf(input, write)]])),
    ),
    judgements: dossier.judgements ?? {},
    illustrative: dossier.illustrative === true,
    note: dossier.note ?? '',
    measuredOn: dossier.measuredOn,
  };
}

import { nearest, shorten } from '../../value/text.ts';
import { suggestion, throwIfAny } from '../../model/errors.ts';
import { checkFields, expected, isPlainObject, isSafeKey, readObject } from '../../engine/input/plain.ts';
import type { PlainObject } from '../../engine/input/plain.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';

/** A column, or what is the same for every row. */
export type Told = Source | string;

/** The columns of one fact. */
export interface FactSources {
  readonly slot: FactSlot;
  readonly value: Source | undefined;
  readonly numerator: Source | undefined;
  readonly denominator: Source | undefined;
  readonly bounds: readonly (readonly [end: 'atLeast' | 'atMost', source: Source])[];
  readonly unit: Told | undefined;
  readonly measuredOn: Told | undefined;
}

/** A trait or a group: of all units, or of those whose column says yes. */
export type Listed = string | { readonly word: string; readonly source: Source };

/** A table whose columns have been found and are as long as one another. */
export interface Layout {
  readonly length: number;
  readonly unit: Readonly<Partial<Record<UnitField, Told>>> & { readonly id: Source };
  readonly traits: readonly Listed[];
  readonly groups: readonly Listed[];
  /** True where each group that the set knows has a column: a row in none of them is in none. */
  readonly isEachGroupTold: boolean;
  readonly facts: readonly FactSources[];
  readonly measuredOn: Told | undefined;
  readonly judgements: readonly (readonly [row: string, fields: readonly (readonly [field: string, told: Told])[]])[];
}

/** What of a unit may have a column. */
export type UnitField = 'id' | 'name' | 'district' | 'level' | 'province' | 'region';
const UNIT_FIELDS: readonly UnitField[] = ['id', 'name', 'district', 'level', 'province', 'region'];
const PARTS = ['value', 'numerator', 'denominator', 'atLeast', 'atMost'] as const;
const FACT_FIELDS: readonly string[] = [...PARTS, 'unit', 'measuredOn'];
const JUDGEMENT_FIELDS = ['status', 'by', 'on', 'document', 'documentId'] as const;

/** What finds the columns of one table: it knows how long they are, and notes what is wrong. */
interface Finding {
  readonly problems: ProblemList;
  readonly source: (path: readonly string[], column: unknown) => Source | undefined;
  readonly told: (path: readonly string[], column: unknown) => Told | undefined;
}

/** Reads something; what cannot be looked at is a problem of its place. */
function within<T>(problems: ProblemList, path: readonly string[], read: () => T): T | undefined {
  try {
    return read();
  } catch {
    problems.add('unreadable-input', path);
    return undefined;
  }
}

function factSources({ problems, source, told }: Finding, slot: FactSlot, path: readonly string[], value: unknown): FactSources {
  const isParts = isPlainObject(value) && FACT_FIELDS.some((field) => field in value);
  const parts: PlainObject = isParts ? value : { value };
  if (isParts) checkFields(parts, FACT_FIELDS, path, problems);
  const at = (part: string): readonly string[] => (isParts ? [...path, part] : path);
  const [plain, numerator, denominator, atLeast, atMost] = PARTS.map((part) => source(at(part), parts[part]));
  for (const [part, other] of [
    ['numerator', denominator],
    ['denominator', numerator],
  ] as const) {
    if (other && parts[part] === undefined) problems.add('missing-field', at(part), { field: part });
  }
  const isAnswer = slot.fact.type === 'boolean';
  const isShare = numerator !== undefined || denominator !== undefined;
  // A yes or no, and what is no share, is one value.
  if (isAnswer ? isShare || atLeast || atMost : isShare && slot.fact.type !== 'percentage')
    problems.add('wrong-type', path, expected('single', {}));
  for (const [index, column] of [plain, numerator, denominator, atLeast, atMost].entries()) {
    // What can only hold figures holds no answer, in any row; and the other way round.
    if (column && !(isAnswer ? column.answers : column.figures)) {
      problems.add('wrong-type', at(PARTS[index]!), isAnswer ? expected('boolean', 0) : expected('number', true));
    }
  }
  const ends = [['atLeast', atLeast] as const, ['atMost', atMost] as const];
  const bounds = ends.flatMap(([end, column]) => (column ? [[end, column] as const] : []));
  return {
    slot,
    value: plain,
    numerator,
    denominator,
    bounds,
    unit: told(at('unit'), parts['unit']),
    measuredOn: told(at('measuredOn'), parts['measuredOn']),
  };
}

function listed({ problems, source }: Finding, field: 'trait' | 'group', items: unknown): Listed[] {
  const path = ['units', `${field}s`];
  if (items === undefined) return [];
  if (!Array.isArray(items)) {
    problems.add('wrong-type', path, expected('list', items));
    return [];
  }
  return items.flatMap((item: unknown): Listed[] => {
    if (typeof item === 'string') return [item];
    const entry = readObject(item, path, problems, []);
    const word = String(entry?.[field]);
    const column = entry && source([...path, shorten(word)], entry['column'] ?? null);
    return column ? [{ word, source: column }] : [];
  });
}

/** The columns of each field that has one. */
function fieldsOf(
  { told }: Finding,
  object: PlainObject,
  fields: readonly string[],
  path: readonly string[],
): [field: string, told: Told][] {
  return fields.flatMap((field): [string, Told][] => {
    const column = told([...path, field], object[field]);
    return column === undefined ? [] : [[field, column]];
  });
}

function factsIn(finding: Finding, facts: PlainObject, slots: ReadonlyMap<string, FactSlot>): FactSources[] {
  const { problems } = finding;
  return Object.keys(facts).flatMap((name): FactSources[] => {
    const path = ['facts', shorten(name)];
    const slot = slots.get(name);
    if (slot)
      return facts[name] === undefined
        ? []
        : ((within(problems, path, () => factSources(finding, slot, path, facts[name])) ?? []) as FactSources[]);
    if (isSafeKey(name, ['facts'], problems)) {
      problems.add('unknown-fact', path, () => ({ fact: shorten(name), ...suggestion(nearest(name, slots.keys())) }));
    }
    return [];
  });
}

function layoutIn(
  table: unknown,
  slots: ReadonlyMap<string, FactSlot>,
  known: readonly string[],
  problems: ProblemList,
): Layout | undefined {
  const read = (value: unknown, path: readonly string[]): PlainObject =>
    within(problems, path, () => readObject(value, path, problems, [])) ?? {};
  const all = read(table, []);
  checkFields(all, ['units', 'facts', 'measuredOn', 'judgements'], [], problems);
  const units = read(all['units'], ['units']);
  checkFields(units, [...UNIT_FIELDS, 'traits', 'groups'], ['units'], problems);
  const id = sourceOf(['units', 'id'], units['id'], undefined, problems);
  const source: Finding['source'] = (path, column) => (column === undefined ? undefined : sourceOf(path, column, id?.length, problems));
  const finding: Finding = { problems, source, told: (path, column) => (typeof column === 'string' ? column : source(path, column)) };
  const facts = factsIn(finding, read(all['facts'], ['facts']), slots);
  const judgements = Object.entries(all['judgements'] === undefined ? {} : read(all['judgements'], ['judgements'])).map(([row, value]) => {
    const path = ['judgements', shorten(row)];
    const entry = read(value, path);
    checkFields(entry, JUDGEMENT_FIELDS, path, problems);
    return [row, fieldsOf(finding, entry, JUDGEMENT_FIELDS, path)] as const;
  });
  const rest = Object.fromEntries(fieldsOf(finding, units, UNIT_FIELDS.slice(1), ['units']));
  const [traits, groups] = (['trait', 'group'] as const).map((field) => listed(finding, field, units[`${field}s`]));
  const measuredOn = finding.told(['measuredOn'], all['measuredOn']);
  const isEachGroupTold = known.every((group) => groups!.some((item) => typeof item !== 'string' && item.word === group));
  return (
    id && { length: id.length, unit: { id, ...rest }, traits: traits!, groups: groups!, isEachGroupTold, facts, measuredOn, judgements }
  );
}

/** Reads which columns there are, for a set that knows some groups; throws with everything that is wrong with them. */
export function layoutOf(table: unknown, slots: ReadonlyMap<string, FactSlot>, known: readonly string[]): Layout {
  const problems = new ProblemList();
  const layout = within(problems, [], () => layoutIn(table, slots, known, problems));
  throwIfAny(problems.all());
  // Nothing can be missing where no problem was noted.
  return layout!;
}

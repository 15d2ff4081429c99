import type { Assessment } from '../model/assessment.ts';
import type { Expectation } from '../model/scenario.ts';
import { compared } from './difference.ts';
import type { Difference } from './difference.ts';

type Statuses = ReadonlyMap<string, string>;
type Flip = readonly [before: string | null, after: string | null];

function statusesOf({ criteria }: Assessment): Readonly<Record<'indicators' | 'criteria', Statuses>> {
  return {
    indicators: new Map(criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status] as const))),
    criteria: new Map(criteria.map(({ id, status }) => [id, status])),
  };
}

/** Every row whose status differs, with both; `null` where one text has no such row. */
function flipsBetween(before: Statuses, after: Statuses): Map<string, Flip> {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  const flips = ids.map((id): [string, Flip] => [id, [before.get(id) ?? null, after.get(id) ?? null]]);
  return new Map(flips.filter(([, [was, is]]) => was !== is));
}

/** What flips otherwise than expected: each row that flips and is not listed, and each that is listed and does otherwise. */
export function flipDifferences(expected: NonNullable<Expectation['flips']>, before: Assessment, after: Assessment): Difference[] {
  const [was, is] = [statusesOf(before), statusesOf(after)];
  const asked = (['indicators', 'criteria'] as const).filter((kind) => kind === 'indicators' || expected.criteria !== undefined);
  return asked.flatMap((kind) => {
    const flips = flipsBetween(was[kind], is[kind]);
    const listed = expected[kind] ?? {};
    // A row that is listed and stays as it was is shown with the status that it kept.
    const actual = (id: string): Flip | null =>
      flips.get(id) ?? (was[kind].has(id) ? [was[kind].get(id)!, is[kind].get(id) ?? null] : null);
    const ids = [...new Set([...Object.keys(listed), ...flips.keys()])];
    return ids.flatMap((id) => compared(['flips', kind, id], listed[id] ?? null, actual(id)));
  });
}

type Row = Pick<Assessment['criteria'][number], 'id' | 'no' | 'status'>;
type Answer = Readonly<Record<'criteria' | 'indicators', readonly Row[]>>;

function rowsOf({ criteria }: Assessment): Answer {
  return { criteria, indicators: criteria.flatMap(({ indicators }) => indicators) };
}

/** The rows that have a number after the amendments, else those that had it before. */
function idsOf(no: string, was: readonly Row[], is: readonly Row[]): string[] {
  const numbered = (rows: readonly Row[]): string[] => rows.filter((row) => row.no === no).map(({ id }) => id);
  const after = numbered(is);
  return after.length > 0 ? after : numbered(was);
}

/** Two statuses of a row by its number: those without and with the amendments. */
export function pairsOf({ rows = {} }: Expectation): Map<string, Flip> {
  return new Map(Object.entries(rows).flatMap(([no, expected]) => (typeof expected === 'string' ? [] : [[no, expected] as const])));
}

/** What rows with two statuses do otherwise than expected, and each indicator that flips and is not among them. */
export function pairDifferences(pairs: ReadonlyMap<string, Flip>, before: Assessment, after: Assessment): Difference[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const flipOf = (id: string, kind: keyof Answer): Flip => {
    const [first, second] = [was, is].map((answer) => answer[kind].find((row) => row.id === id)?.status ?? null);
    return [first ?? null, second ?? null];
  };
  const named = [...pairs].flatMap(([no, expected]) => {
    const flips = (['criteria', 'indicators'] as const).flatMap((kind) => idsOf(no, was[kind], is[kind]).map((id) => flipOf(id, kind)));
    const other = flips.find(([first, second]) => first !== expected[0] || second !== expected[1]) ?? flips[0];
    return compared(['rows', no], expected, other);
  });
  const listed = new Set([...pairs.keys()].flatMap((no) => idsOf(no, was.indicators, is.indicators)));
  const numbers = new Map([...was.indicators, ...is.indicators].map(({ id, no }) => [id, no]));
  const others = [...numbers].filter(([id]) => !listed.has(id)).map(([id, no]) => [no, flipOf(id, 'indicators')] as const);
  const unnamed = others.filter(([, [first, second]]) => first !== second);
  return [...named, ...unnamed.flatMap(([no, flip]) => compared(['rows', no], null, flip))];
}

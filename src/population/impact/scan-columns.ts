import type { Dossier, Unit } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { MET, UNDETERMINED } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { isNtmError } from '../../model/errors.ts';
import { attempt } from '../each-dossier.ts';
import type { Fail } from '../each-dossier.ts';
import { chunksOf } from '../columns/chunks.ts';
import type { Columns } from '../columns/columns.ts';
import { setProgram } from '../columns/set-program.ts';
import type { CriterionProgram, SetProgram } from '../columns/set-program.ts';
import { checkColumns } from '../columns/statuses-of-columns.ts';
import type { NearLimit } from './near-limit.ts';
import type { SetPair, TouchedIndicator } from './set-pair.ts';
import type { Totals } from './totals.ts';
import type { Outcomes } from './unit-impact.ts';

/** What is done with the units of the columns. */
export interface Scan {
  readonly sum: Totals;
  /** Looks at one dossier in full. */
  readonly look: (dossier: Dossier, index: number) => void;
  readonly fail: Fail;
  /** Told of each dossier that could be read, in their order. */
  readonly read: (dossier: Dossier) => void;
}

/** A row on both sides: lists of outcomes of the units being worked on, null where a variant does not have it. */
interface RowPair {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

interface IndicatorPair extends RowPair {
  /** Columns with a range: a figure in it may be only just above, or below, the limit. */
  readonly near: readonly { readonly figures: Float64Array; readonly low: number; readonly high: number }[];
}

/** More than the rounding of a double: a unit that may be near a limit is looked at in full. */
const SLACK = 1e-9;

function nearIn({ facts }: Columns, pair: SetPair, { slot, limit, safe }: NearLimit): IndicatorPair['near'] {
  const fact = [...pair.after.slots].find(([, item]) => item.slot === slot)?.[0];
  const figures = fact === undefined ? undefined : facts.get(fact)?.figures;
  if (figures === undefined) return [];
  const [a, b] = [Number(limit.text), Number(safe.text)];
  const slack = SLACK * Math.max(1, Math.abs(a), Math.abs(b));
  return [{ figures, low: Math.min(a, b) - slack, high: Math.max(a, b) + slack }];
}

function rowsOf(program: SetProgram): (id: string) => CriterionProgram | undefined {
  const found = new Map(program.criteria.map((criterion) => [criterion.id, criterion]));
  return (id) => found.get(id);
}

function pairRows(
  columns: Columns,
  pair: SetPair,
  before: SetProgram,
  after: SetProgram,
): { criteria: RowPair[]; indicators: IndicatorPair[] } {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const outcomesIn = (criterion: CriterionProgram | undefined, row: TouchedIndicator, side: 'before' | 'after'): Uint8Array | null => {
    return row[side] === null ? null : (criterion?.indicators.find(({ id }) => id === row.id)?.outcomes ?? null);
  };
  return {
    criteria: pair.touched.map(({ id }) => ({ before: was(id)?.outcomes ?? null, after: is(id)?.outcomes ?? null })),
    indicators: pair.touched.flatMap(({ id, indicators }) =>
      indicators.map((row) => ({
        before: outcomesIn(was(id), row, 'before'),
        after: outcomesIn(is(id), row, 'after'),
        near: row.nearLimits.flatMap((limit) => nearIn(columns, pair, limit)),
      })),
    ),
  };
}

function differsAt({ before, after }: RowPair, place: number): boolean {
  return (before?.[place] ?? null) !== (after?.[place] ?? null);
}

function outcomesAt({ before, after }: RowPair, place: number): Outcomes {
  return { before: (before?.[place] ?? null) as Outcome | null, after: (after?.[place] ?? null) as Outcome | null };
}

/** True if a unit has to be looked at in full: something changes, is only just held, or stays open. */
function isToLookAt({ before, after, near }: IndicatorPair, place: number, position: number): boolean {
  const outcome = after?.[place];
  if (outcome === UNDETERMINED || (before?.[place] ?? -1) !== (outcome ?? -1)) return true;
  if (outcome !== MET) return false;
  return near.some(({ figures, low, high }) => figures[position]! >= low && figures[position]! <= high);
}

/**
 * Goes through columns: units that an amendment changes nothing for are counted where they stand, and only the others are
 * read again and looked at in full.
 */
export function scanColumns(columns: Columns, ruleSet: RuleSet, pairFor: (unit: Unit) => SetPair, scan: Scan): void {
  checkColumns(columns, ruleSet);
  const toLookAt: number[] = [];
  const failed = new Set<number>();
  for (const { index, unit, error } of columns.errors) scan.fail(index, unit, error);
  for (const stretch of columns.stretches) {
    let pair: SetPair;
    try {
      pair = pairFor(stretch.unit);
    } catch (error) {
      if (!isNtmError(error)) throw error;
      for (let position = stretch.from; position < stretch.to; position += 1) {
        failed.add(position);
        scan.fail(columns.index[position]!, columns.units[position], error);
      }
      continue;
    }
    const touched = new Set(pair.touched.map(({ id }) => id));
    const before = setProgram(pair.before);
    const after = setProgram(pair.after, (criterion) => touched.has(criterion));
    const { criteria, indicators } = pairRows(columns, pair, before, after);
    const first = [...after.presupposed].map(([id, outcomes]): RowPair => ({
      before: before.presupposed.get(id) ?? null,
      after: outcomes,
    }));
    for (const { from, to, judged, refused } of chunksOf(columns, stretch, pair.judgeable)) {
      before.run(columns, from, to, judged);
      after.run(columns, from, to, judged);
      for (let place = 0; place < to - from; place += 1) {
        const position = from + place;
        if (
          pair.isRuleTouched ||
          indicators.some((row) => isToLookAt(row, place, position)) ||
          criteria.some((row) => differsAt(row, place)) ||
          first.some((row) => differsAt(row, place)) ||
          refused.has(place) ||
          before.conflicts.has(place) ||
          after.conflicts.has(place)
        ) {
          toLookAt.push(position);
          continue;
        }
        const dossier = columns.dossiers.at(position) as Dossier;
        const set = before.outcomes[place] as Outcome;
        const outcome = {
          set: { before: set, after: set },
          criteria: criteria.map((row) => outcomesAt(row, place)),
          indicators: indicators.map((row) => outcomesAt(row, place)),
          impact: undefined,
          open: undefined,
        };
        scan.sum.add(outcome, pair.touched, dossier.unit.district ?? null, columns.index[position]!);
      }
    }
  }
  // In the order of the dossiers, as they would have come without columns.
  const inOrder = (positions: Iterable<number>): number[] => [...positions].toSorted((a, b) => columns.index[a]! - columns.index[b]!);
  for (const position of inOrder(toLookAt)) {
    const index = columns.index[position]!;
    const failing: Fail = (...entry) => {
      failed.add(position);
      scan.fail(...entry);
    };
    attempt(index, columns.units[position], () => scan.look(columns.dossiers.at(position) as Dossier, index), failing);
  }
  for (const position of inOrder(columns.units.keys())) {
    if (!failed.has(position)) scan.read(columns.dossiers.at(position) as Dossier);
  }
}

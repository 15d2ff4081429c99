import type { CountedFlips, DistrictTotals, Impact, ImpactStep, OpenUnit, StatusCounts, UnitImpact } from '../../model/impact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Status } from '../../model/vocabulary.ts';
import { MET, statusOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { TouchedCriterion } from './set-pair.ts';
import type { Outcomes, UnitOutcome } from './unit-impact.ts';

type MutableCounts = Record<Status, number>;

interface Tallied {
  /** Where the first unit that has the row stood among the dossiers, and the row among those of the unit: they are listed as they came. */
  first: number;
  readonly no: string;
  readonly title: Bilingual;
  readonly before: MutableCounts;
  readonly after: MutableCounts;
  gained: number;
  lost: number;
  other: number;
}

/** More rows than any set has. */
const MOST_ROWS = 10_000;

function noCounts(): MutableCounts {
  return { met: 0, 'not-met': 0, undetermined: 0, 'not-applicable': 0 };
}

function tallied(no: string, title: Bilingual): Tallied {
  return { first: Number.POSITIVE_INFINITY, no, title, before: noCounts(), after: noCounts(), gained: 0, lost: 0, other: 0 };
}

function count(counts: MutableCounts, outcome: Outcome | null): void {
  if (outcome !== null) counts[statusOf(outcome)] += 1;
}

function add(into: Tallied, { before, after }: Outcomes): void {
  count(into.before, before);
  count(into.after, after);
  if (before === after) return;
  if (after === MET) into.gained += 1;
  else if (before === MET) into.lost += 1;
  else into.other += 1;
}

interface DistrictCount {
  first: number;
  units: number;
  affected: number;
  gained: number;
  lost: number;
}

/** Adds up what the units come to. */
export interface Totals {
  /** `index` is where the unit stood among the dossiers. */
  readonly add: (outcome: UnitOutcome, touched: readonly TouchedCriterion[], district: string | null, index: number) => void;
  readonly all: (steps: readonly ImpactStep[], errors: number) => Impact['totals'];
}

function stepTotals(steps: readonly ImpactStep[], units: readonly Omit<UnitImpact, 'index'>[]): Impact['totals']['steps'] {
  return steps.map(({ id }) => {
    const flips = units.map(({ indicators, criteria, prerequisites, status }) => {
      const causes = [...indicators, ...criteria, ...prerequisites].map(({ cause }) => cause);
      return [...causes, ...(status.cause === null ? [] : [status.cause])].filter((cause) => cause.steps.includes(id)).length;
    });
    return { id, units: flips.filter((number) => number > 0).length, flips: flips.reduce((sum, number) => sum + number, 0) };
  });
}

/** Facts by how many units lack them, the most wanted first; equal ones in the order of their ids. */
function collectFirst(open: readonly Omit<OpenUnit, 'index'>[]): Impact['totals']['collect'] {
  const wanted = new Map<string, { units: number; indicators: Set<string> }>();
  for (const { facts, indicators } of open) {
    for (const fact of facts) {
      const item = wanted.get(fact) ?? { units: 0, indicators: new Set() };
      item.units += 1;
      for (const indicator of indicators) item.indicators.add(indicator);
      wanted.set(fact, item);
    }
  }
  return [...wanted]
    .map(([fact, { units, indicators }]) => ({ fact, units, indicators: [...indicators] }))
    .toSorted((a, b) => b.units - a.units || (a.fact < b.fact ? -1 : 1));
}

function byFirst<Item>(items: ReadonlyMap<Item, { readonly first: number }>): Item[] {
  return [...items].toSorted(([, a], [, b]) => a.first - b.first).map(([item]) => item);
}

function counted(rows: ReadonlyMap<string, Tallied>): CountedFlips[] {
  return byFirst(rows).map((id) => {
    const { first: _first, ...row } = rows.get(id)!;
    return { id, ...row };
  });
}

function isAffected({ impact }: UnitOutcome): boolean {
  if (impact === undefined) return false;
  const { indicators, criteria, prerequisites, status } = impact;
  return indicators.length + criteria.length + prerequisites.length > 0 || status.cause !== null;
}

/** An empty sum. */
export function totals(): Totals {
  const rows = { criteria: new Map<string, Tallied>(), indicators: new Map<string, Tallied>() };
  const set = tallied('', { vi: '', en: '' });
  const districts = new Map<string | null, DistrictCount>();
  const listed: Omit<UnitImpact, 'index'>[] = [];
  const open: Omit<OpenUnit, 'index'>[] = [];
  let [units, affected] = [0, 0];
  const rowOf = (kind: keyof typeof rows, id: string, { no, title }: { no: string; title: Bilingual }, order: number): Tallied => {
    const row = rows[kind].get(id) ?? tallied(no, title);
    if (order < row.first) row.first = order;
    rows[kind].set(id, row);
    return row;
  };
  return {
    add(outcome, touched, district, unit) {
      units += 1;
      add(set, outcome.set);
      const isOne = isAffected(outcome);
      affected += Number(isOne);
      let position = 0;
      touched.forEach((criterion, index) => {
        add(
          rowOf('criteria', criterion.id, (criterion.after ?? criterion.before)!.text, unit * MOST_ROWS + index),
          outcome.criteria[index]!,
        );
        for (const indicator of criterion.indicators) {
          add(
            rowOf('indicators', indicator.id, (indicator.after ?? indicator.before)!.text, unit * MOST_ROWS + position),
            outcome.indicators[position]!,
          );
          position += 1;
        }
      });
      const own = districts.get(district) ?? { first: unit, units: 0, affected: 0, gained: 0, lost: 0 };
      districts.set(district, own);
      if (unit < own.first) own.first = unit;
      own.units += 1;
      own.affected += Number(isOne);
      own.gained += Number(outcome.set.before !== MET && outcome.set.after === MET);
      own.lost += Number(outcome.set.before === MET && outcome.set.after !== MET);
      if (outcome.impact !== undefined) listed.push(outcome.impact);
      if (outcome.open !== undefined) open.push(outcome.open);
    },
    all(steps, errors) {
      const { first: _first, no: _no, title: _title, ...setFlips } = set;
      const before: StatusCounts = setFlips.before;
      return {
        units,
        errors,
        affected,
        fragile: listed.filter(({ fragile }) => fragile.length > 0).length,
        open: open.length,
        set: { ...setFlips, before },
        criteria: counted(rows.criteria),
        indicators: counted(rows.indicators),
        districts: byFirst(districts).map((district): DistrictTotals => {
          const { first: _first, ...item } = districts.get(district)!;
          return { district, ...item };
        }),
        steps: stepTotals(steps, listed),
        collect: collectFirst(open),
      };
    },
  };
}

import { operatorIn } from '../../model/asked-in.ts';
import type { IndicatorResult, Required } from '../../model/assessment.ts';
import type {
  Distance,
  Flip,
  FragileIndicator,
  IndicatorFlip,
  OpenUnit,
  PartDistance,
  StatusOrNone,
  UnitImpact,
} from '../../model/impact.ts';
import { partsIn } from '../../model/parts.ts';
import type { Part } from '../../model/parts.ts';
import type { Operator } from '../../model/vocabulary.ts';
import { asDefined } from '../../engine/compare.ts';
import { openFacts } from '../../engine/decisive.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import { MET, UNDETERMINED, statusOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { causeOf } from './causes.ts';
import { isNear } from './near-limit.ts';
import { criterionOutcome, indicatorOutcome, setInputOf, setOutcome } from '../../engine/outcomes.ts';
import type { SetInput } from '../../engine/outcomes.ts';
import type { SetPair, TouchedCriterion, TouchedIndicator } from './set-pair.ts';
import type { Step } from './difference.ts';

/** One row before and after. */
export interface Outcomes {
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** What one dossier adds to the impact. */
export interface UnitOutcome {
  readonly set: { readonly before: Outcome; readonly after: Outcome };
  /** In the order of the touched criteria of the place, and of their indicators. */
  readonly criteria: readonly Outcomes[];
  readonly indicators: readonly Outcomes[];
  readonly impact: Omit<UnitImpact, 'index'> | undefined;
  readonly open: Omit<OpenUnit, 'index'> | undefined;
}

function word(outcome: Outcome | null): StatusOrNone {
  return outcome === null ? null : statusOf(outcome);
}

type Asked = NonNullable<Distance['required']>;

function asked({ value, state, unit, threshold, level }: Required, operator: Operator): Asked {
  return { value, state, unit, threshold, operator, ...(level && { level }) };
}

function partDistance({ fact, title, status, actual, required, operator, gap, margin }: Part): PartDistance {
  return { fact, title, status, actual, required: asked(required, operator), gap, margin };
}

function distanceOf(result: IndicatorResult, facts: CompiledSet['facts']): Distance {
  const { actual, required, gap, gaps, margin } = result;
  const parts = partsIn(result, facts);
  return {
    actual,
    required: required && asked(required, operatorIn(result)),
    gap,
    margin,
    gaps,
    parts: parts.length > 1 ? parts.map(partDistance) : [],
  };
}

function distances(touched: TouchedIndicator, { before, after, pair }: Case): IndicatorFlip['distance'] {
  const { before: first, after: second } = touched;
  return {
    before: first === null ? null : distanceOf(first.result(before.known, undefined), pair.before.facts),
    after: second === null ? null : distanceOf(second.result(after.known, undefined), pair.after.facts),
  };
}

/** Everything about one dossier under one pair of compiled sets. */
interface Case {
  readonly pair: SetPair;
  readonly dossier: ReadDossier;
  readonly before: SetInput;
  readonly after: SetInput;
  /** What every condition of a compiled set is evaluated on, worked out once for each compiled set without some of the steps. */
  readonly inputUnder: (compiledSet: CompiledSet) => SetInput;
}

function indicatorUnder({ inputUnder }: Case, id: string): (compiledSet: CompiledSet) => Outcome | null {
  return (compiledSet) => {
    for (const { indicators } of compiledSet.criteria) {
      const found = indicators.find(({ text }) => text.id === id);
      if (found !== undefined) return indicatorOutcome(found, inputUnder(compiledSet));
    }
    return null;
  };
}

function criterionUnder({ inputUnder }: Case, id: string): (compiledSet: CompiledSet) => Outcome | null {
  return (compiledSet) => {
    const found = compiledSet.criteria.find(({ text }) => text.id === id);
    return found === undefined ? null : criterionOutcome(found, inputUnder(compiledSet));
  };
}

function indicatorFlip(touched: TouchedIndicator, { before, after }: Outcomes, unit: Case): IndicatorFlip {
  return {
    id: touched.id,
    no: (touched.after ?? touched.before)!.text.no,
    before: word(before),
    after: word(after),
    cause: causeOf(unit.pair, touched.steps, before, indicatorUnder(unit, touched.id)),
    distance: distances(touched, unit),
  };
}

function prerequisiteFlips(unit: Case, steps: readonly Step[]): Flip[] {
  const { before, after } = unit;
  return [...after.known.prerequisites].flatMap(([id, outcome]): Flip[] => {
    const earlier = before.known.prerequisites.get(id) ?? null;
    if (earlier === outcome) return [];
    const cause = causeOf(unit.pair, steps, earlier, (compiledSet) => unit.inputUnder(compiledSet).known.prerequisites.get(id) ?? null);
    return [{ id, before: word(earlier), after: word(outcome), cause }];
  });
}

function isFragile({ nearLimits }: TouchedIndicator, { before, after }: Outcomes, { dossier }: Case): boolean {
  return before === MET && after === MET && nearLimits.some((limit) => isNear(limit, dossier.values));
}

function fragileOf(touched: TouchedIndicator, unit: Case): FragileIndicator {
  const { before, after } = distances(touched, unit);
  return { id: touched.id, no: touched.after!.text.no, distance: { before: before!, after: after! } };
}

function missingFor(touched: TouchedIndicator, { after, pair, dossier }: Case): string[] {
  const { facts, result } = touched.after!;
  const missing = facts.filter((fact) => {
    const { slot, redefined } = pair.after.slots.get(fact)!;
    return asDefined(dossier.values[slot], redefined) === undefined;
  });
  // Only where there are several can some of them have no effect.
  return facts.length < 2 ? missing : openFacts(result(after.known, undefined).trace);
}

function openOf(list: readonly (readonly [TouchedIndicator, Outcomes])[], unit: Case): UnitOutcome['open'] {
  const open = list
    .filter(([touched, { after }]) => touched.after !== null && after === UNDETERMINED)
    .map(([touched]) => ({ id: touched.id, facts: missingFor(touched, unit) }))
    .filter(({ facts }) => facts.length > 0);
  if (open.length === 0) return undefined;
  const { id, name, district } = unit.dossier.unit;
  return {
    unit: id,
    name: name ?? null,
    district: district ?? null,
    indicators: open.map((item) => item.id),
    facts: [...new Set(open.flatMap(({ facts }) => facts))],
  };
}

function differs({ before, after }: Outcomes): boolean {
  return before !== after;
}

function criteriaOutcomes(touched: readonly TouchedCriterion[], before: SetInput, after: SetInput): Outcomes[] {
  return touched.map((item) => ({
    before: item.before === null ? null : criterionOutcome(item.before, before),
    after: item.after === null ? null : criterionOutcome(item.after, after),
  }));
}

/** What changes for one dossier. Only what the variants decide differently is evaluated on both sides. */
export function unitOutcome(pair: SetPair, dossier: ReadDossier, steps: readonly Step[]): UnitOutcome {
  const before = setInputOf(pair.before, dossier);
  const after = pair.isPresupposedTouched ? setInputOf(pair.after, dossier) : before;
  const touched = pair.touched.flatMap(({ indicators }) => indicators);
  const indicators = touched.map((item): Outcomes => ({
    before: item.before === null ? null : indicatorOutcome(item.before, before),
    after: item.after === null ? null : indicatorOutcome(item.after, after),
  }));
  const criteria = criteriaOutcomes(pair.touched, before, after);
  const setBefore = setOutcome(pair.before, before);
  // Where no touched row comes out differently, nothing of the set can.
  const isSame = !indicators.some(differs) && !criteria.some(differs) && after === before;
  const setAfter = isSame ? setBefore : setOutcome(pair.after, after);
  const inputs = new Map<CompiledSet, SetInput>([[pair.after, after]]);
  const unit: Case = {
    pair,
    dossier,
    before,
    after,
    inputUnder: (compiledSet) => {
      const input = inputs.get(compiledSet) ?? setInputOf(compiledSet, dossier);
      inputs.set(compiledSet, input);
      return input;
    },
  };
  const listed = touched.map((item, index) => [item, indicators[index]!] as const);
  const fragile = listed.filter(([item, outcomes]) => isFragile(item, outcomes, unit));
  const open = openOf(listed, unit);
  const set = { before: setBefore, after: setAfter };
  if (isSame && fragile.length === 0) return { set, criteria, indicators, impact: undefined, open };
  const { id, name, district } = dossier.unit;
  return {
    set,
    criteria,
    indicators,
    open,
    impact: {
      unit: id,
      name: name ?? null,
      district: district ?? null,
      status: {
        before: statusOf(setBefore),
        after: statusOf(setAfter),
        cause:
          setBefore === setAfter
            ? null
            : causeOf(pair, steps, setBefore, (compiledSet) => setOutcome(compiledSet, unit.inputUnder(compiledSet))),
      },
      indicators: listed.filter(([, outcomes]) => differs(outcomes)).map(([item, outcomes]) => indicatorFlip(item, outcomes, unit)),
      criteria: pair.touched.flatMap((item, index): Flip[] => {
        const outcomes = criteria[index]!;
        if (!differs(outcomes)) return [];
        const cause = causeOf(pair, item.steps, outcomes.before, criterionUnder(unit, item.id));
        return [{ id: item.id, before: word(outcomes.before), after: word(outcomes.after), cause }];
      }),
      prerequisites: after === before ? [] : prerequisiteFlips(unit, steps),
      fragile: fragile.map(([item]) => fragileOf(item, unit)),
    },
  };
}

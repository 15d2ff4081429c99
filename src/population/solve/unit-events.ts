import type { SolvedLevel } from '../../model/solution.ts';
import { OPERATOR_HOLDS } from '../../model/vocabulary.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import { NO, YES } from '../../engine/fact-value.ts';
import type { FactValue } from '../../model/fact-value.ts';
import type { PartName } from '../../model/assessment.ts';
import { asDefined } from '../../engine/compare.ts';
import { NOT_MET, allOf, outcomeOf, statusOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { criterionOutcome, indicatorOutcome, needsAll, setInputOf } from '../../engine/outcomes.ts';
import type { SetInput } from '../../engine/outcomes.ts';
import { namesIn } from './held-parts.ts';
import type { OpenLeaf, OpenSet } from './open-set.ts';
import { compareFractions, endsOf } from './fraction.ts';
import type { Ends, Fraction } from './fraction.ts';

/** A figure at which a unit's outcome changes: what it is with the threshold at the figure, and just above it. */
export interface Event {
  readonly figure: Fraction;
  readonly before: Outcome;
  readonly at: Outcome;
  readonly above: Outcome;
}

/** How a unit comes out below every figure, and where that changes. */
export interface UnitEvents {
  readonly below: Outcome;
  readonly events: readonly Event[];
  /** Other parts of the same indicator that fail it at every value of the threshold, by fact, each with its title where it has its own. */
  readonly heldBy: readonly PartName[];
}

/** The outcome of what is counted, given that of the indicator: everything else of the unit is fixed. */
function finisher({ compiledSet, criterion, indicator }: OpenSet, input: SetInput, counting: SolvedLevel): (own: Outcome) => Outcome {
  if (counting === 'indicator') return (own) => own;
  const isJudged = criterion.text.id !== indicator.text.id && input.judgements.has(criterion.text.id);
  const others = criterion.indicators.filter(({ text }) => text.id !== indicator.text.id).map((other) => indicatorOutcome(other, input));
  const judged = isJudged ? criterionOutcome(criterion, input) : undefined;
  const ofCriterion = (own: Outcome): Outcome => judged ?? allOf([own, ...others]);
  if (counting === 'criterion') return ofCriterion;
  const { whole } = compiledSet;
  let rest = allOf([...input.known.prerequisites.values()]);
  if (whole) {
    const rows = compiledSet.criteria.map((item) => (item === criterion ? undefined : criterionOutcome(item, input)));
    const rowsWith = (own: Outcome) =>
      compiledSet.criteria.map(({ text: { id } }, index) => ({ id, status: statusOf(rows[index] ?? ofCriterion(own)) }));
    return (own) => allOf([rest, outcomeOf(whole(rowsWith(own))[0].status)]);
  }
  const isThorough = needsAll(compiledSet);
  for (const other of compiledSet.criteria) {
    if (rest === NOT_MET && !isThorough) return () => NOT_MET;
    if (other !== criterion) rest = allOf([rest, criterionOutcome(other, input)]);
  }
  return (own) => allOf([rest, ofCriterion(own)]);
}

interface Compared extends OpenLeaf {
  readonly ends: Ends | undefined;
}

/** Sign of a figure against a threshold, or against one just above it; none given is one below every figure. */
function signAt(figure: Fraction, threshold: Fraction | undefined, isAbove: boolean): number {
  if (threshold === undefined) return 1;
  const sign = compareFractions(figure, threshold);
  return sign === 0 && isAbove ? -1 : sign;
}

/** Whether a comparison holds at a threshold; `undefined` where nothing is known, or where values within bounds come out differently. */
function holdsAt({ ends, operator }: Compared, threshold: Fraction | undefined, isAbove: boolean): boolean | undefined {
  if (ends === undefined) return undefined;
  const [least, most] = ends.map((end, index) => (end === undefined ? index * 2 - 1 : signAt(end, threshold, isAbove)));
  const holds = OPERATOR_HOLDS[operator].slice(least! + 1, most! + 2);
  return new Set(holds).size > 1 ? undefined : holds[0];
}

/** How a unit of a dossier comes out at each value of the threshold. */
export function eventsOfDossier(open: OpenSet, dossier: ReadDossier, counting: SolvedLevel): UnitEvents {
  const facts = [...dossier.values];
  const input = setInputOf(open.compiledSet, { ...dossier, values: facts });
  return unitEvents(open, facts, input, finisher(open, input, counting));
}

/**
 * How a unit comes out at each value of the threshold. `facts` are those of the input, and the stand-ins are written to them; `finish` makes
 * of the outcome of the indicator that of what is counted.
 */
export function unitEvents(
  { compiledSet, indicator, leaves, hasOtherParts }: OpenSet,
  facts: (FactValue | undefined)[],
  input: SetInput,
  finish: (own: Outcome) => Outcome,
): UnitEvents {
  const compared = leaves.map((leaf): Compared => {
    const { slot, redefined } = compiledSet.slots.get(leaf.fact)!;
    return { ...leaf, ends: endsOf(asDefined(facts[slot], redefined)) };
  });
  const outcomeAt = (threshold: Fraction | undefined, isAbove: boolean): Outcome => {
    for (const leaf of compared) {
      const value = holdsAt(leaf, threshold, isAbove);
      facts[leaf.slot] = value === undefined ? undefined : value ? YES : NO;
    }
    return finish(indicatorOutcome(indicator, input));
  };
  const heldBy = (): PartName[] => {
    const results = [YES, NO].map((answer) => {
      for (const { slot, ends } of compared) facts[slot] = ends === undefined ? undefined : answer;
      return indicator.result(input.known, input.judgements.get(indicator.text.id));
    });
    return results.every(({ status }) => status === 'not-met') ? namesIn(results[0]!.gaps) : [];
  };
  const figures = compared.flatMap(({ ends = [] }) => ends.flatMap((end) => end ?? [])).toSorted(compareFractions);
  const distinct = figures.filter((figure, index) => index === 0 || compareFractions(figures[index - 1]!, figure) !== 0);
  const below = outcomeAt(undefined, false);
  let before = below;
  const events = distinct.flatMap((figure): Event[] => {
    const [at, above] = [outcomeAt(figure, false), outcomeAt(figure, true)];
    const event = { figure, before, at, above };
    before = above;
    return event.before === at && at === above ? [] : [event];
  });
  return { below, events, heldBy: hasOtherParts ? heldBy() : [] };
}

import type { SolvedLevel } from '../../model/solution.ts';
import { OPERATOR_HOLDS } from '../../model/vocabulary.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import { NO, YES } from '../../engine/fact-value.ts';
import type { FactValue } from '../../engine/fact-value.ts';
import { asDefined } from '../../engine/compare.ts';
import { NOT_MET, allOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { criterionOutcome, indicatorOutcome, setInputOf } from '../../engine/outcomes.ts';
import type { SetInput } from '../../engine/outcomes.ts';
import type { PartGap, PartName } from '../../model/assessment.ts';
import { hasOtherParts, isStandIn } from './open-set.ts';
import type { OpenLeaf, OpenSet } from './open-set.ts';
import { compareFractions, fractionOf } from './fraction.ts';
import type { Fraction } from './fraction.ts';

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

/** Parts, the alternatives among them taken apart; without the stand-ins. */
function namesIn(gaps: readonly PartGap[]): PartName[] {
  return gaps.flatMap((gap) => {
    if ('of' in gap) return namesIn(gap.of.flat());
    return 'ruleSet' in gap || isStandIn(gap.fact) ? [] : [{ fact: gap.fact, ...(gap.title && { title: gap.title }) }];
  });
}

/** The outcome of what is counted, given that of the indicator: everything else of the unit is fixed. */
function finisher({ compiledSet, criterion, indicator }: OpenSet, input: SetInput, counting: SolvedLevel): (own: Outcome) => Outcome {
  if (counting === 'indicator') return (own) => own;
  const isJudged = criterion.text.id !== indicator.text.id && input.judgements.has(criterion.text.id);
  const others = criterion.indicators.filter((other) => other !== indicator).map((other) => indicatorOutcome(other, input));
  const judged = isJudged ? criterionOutcome(criterion, input) : undefined;
  const ofCriterion = (own: Outcome): Outcome => judged ?? allOf([own, ...others]);
  if (counting === 'criterion') return ofCriterion;
  let rest = allOf([...input.known.prerequisites.values()]);
  for (const other of compiledSet.criteria) {
    if (rest === NOT_MET) return () => NOT_MET;
    if (other !== criterion) rest = allOf([rest, criterionOutcome(other, input)]);
  }
  return (own) => allOf([rest, ofCriterion(own)]);
}

interface Compared extends OpenLeaf {
  readonly figure: Fraction | undefined;
}

/** Sign of a leaf's figure against a threshold, or against one just above it; none given is one below every figure. */
function signAt({ figure }: Compared, threshold: Fraction | undefined, isAbove: boolean): number {
  if (threshold === undefined) return 1;
  const sign = compareFractions(figure!, threshold);
  return sign === 0 && isAbove ? -1 : sign;
}

/** How a unit comes out at each value of the threshold. */
export function unitEvents(open: OpenSet, dossier: ReadDossier, counting: SolvedLevel): UnitEvents {
  const { compiledSet, indicator, leaves } = open;
  const facts: (FactValue | undefined)[] = [...dossier.values];
  const input = setInputOf(compiledSet, { ...dossier, values: facts });
  const compared = leaves.map((leaf): Compared => {
    const { slot, redefined } = compiledSet.slots.get(leaf.fact)!;
    return { ...leaf, figure: fractionOf(asDefined(facts[slot], redefined)) };
  });
  const finish = finisher(open, input, counting);
  const outcomeAt = (threshold: Fraction | undefined, isAbove: boolean): Outcome => {
    for (const leaf of compared) {
      const value =
        leaf.figure === undefined ? undefined : OPERATOR_HOLDS[leaf.operator][(signAt(leaf, threshold, isAbove) + 1) as 0 | 1 | 2];
      facts[leaf.slot] = value === undefined ? undefined : value ? YES : NO;
    }
    return finish(indicatorOutcome(indicator, input));
  };
  const heldBy = (): PartName[] => {
    const results = [YES, NO].map((answer) => {
      for (const { slot, figure } of compared) facts[slot] = figure === undefined ? undefined : answer;
      return indicator.result(input.known, input.judgements.get(indicator.text.id));
    });
    return results.every(({ status }) => status === 'not-met') ? namesIn(results[0]!.gaps) : [];
  };
  const figures = compared.flatMap(({ figure }) => figure ?? []).toSorted(compareFractions);
  const distinct = figures.filter((figure, index) => index === 0 || compareFractions(figures[index - 1]!, figure) !== 0);
  const below = outcomeAt(undefined, false);
  let before = below;
  const events = distinct.flatMap((figure): Event[] => {
    const [at, above] = [outcomeAt(figure, false), outcomeAt(figure, true)];
    const event = { figure, before, at, above };
    before = above;
    return event.before === at && at === above ? [] : [event];
  });
  return { below, events, heldBy: hasOtherParts(open) ? heldBy() : [] };
}

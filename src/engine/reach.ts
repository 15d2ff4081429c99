import type { IndicatorResult, Trace } from '../model/assessment.ts';
import type { At } from '../law/moment.ts';
import { asksForFact, combinationOf } from './decisive.ts';
import { MET, NOT_MET, UNDETERMINED, countsOf, outcomeOf, statusOf } from './kleene.ts';
import type { Outcome } from './kleene.ts';
import { isAccepted } from './limit.ts';

/** An outcome that something can still come to as missing facts become known, and the facts that can bring it there. */
type End = readonly [outcome: Outcome, facts: readonly string[]];
/** The worst and the best of them. */
type Reach = readonly End[];

const NO_FACTS: readonly string[] = [];

/**
 * The reach of a condition. Each missing fact is taken by itself, also where two comparisons read it; a presupposed set that is
 * open is taken to come out either way.
 */
function reachOf(node: Trace): Reach {
  const own = outcomeOf(node.status);
  if (own === UNDETERMINED) {
    const facts = node.kind === 'prerequisite' ? [] : node.kind === 'leaf' && asksForFact(node) ? [node.fact] : undefined;
    if (facts !== undefined) {
      return [
        [NOT_MET, facts],
        [MET, facts],
      ];
    }
    if ('children' in node) {
      const members = node.children.map(reachOf);
      const ends = [0, 1].map((end): End => {
        const outcome = combinationOf(node)(countsOf(members.map((member) => member[end]![0])));
        return [outcome, outcome === UNDETERMINED ? NO_FACTS : members.flatMap((member) => member[end]![1])];
      });
      // A negation is at its worst where its member is at its best.
      return node.kind === 'not' ? ends.toReversed() : ends;
    }
  }
  const end: End = [own, NO_FACTS];
  return [end, end];
}

/** The facts that can lower an indicator that is open, and those that can raise it; nothing where nothing can. */
function changing({ trace, exceptions = [] }: IndicatorResult, accept: At['accept']): readonly (readonly string[] | undefined)[] {
  const reach = reachOf(trace);
  if (exceptions.length === 0) return reach.map(([outcome, facts]) => (outcome === UNDETERMINED ? undefined : facts));
  const [worst, best] = reach;
  const cases = exceptions.map((item) => ({ ...item, reach: item.trace === null ? [] : reachOf(item.trace) }));
  /** The facts by which something decides, with those that keep away exceptions that would decide otherwise; nothing where it cannot. */
  const deciding = ([outcome, facts]: End, decided = statusOf(outcome)): readonly string[] | undefined => {
    const others = cases.filter(({ effect }) => effect !== decided).map((item) => item.reach[0]);
    const areAway = others.every((least) => least !== undefined && least[0] !== UNDETERMINED && least[0] !== MET);
    return outcome !== UNDETERMINED && areAway ? [...facts, ...others.flatMap((least) => least![1])] : undefined;
  };
  const raising = [
    best![0] === NOT_MET ? undefined : deciding(best!),
    // One that is not confirmed well enough never decides.
    ...cases.map(({ effect, grade, reach: [, fires] }) =>
      fires?.[0] === MET && isAccepted(grade, accept) ? deciding(fires, effect) : undefined,
    ),
  ].filter((facts) => facts !== undefined);
  return [worst![0] === NOT_MET ? deciding(worst!) : undefined, raising.length > 0 ? raising.flat() : undefined];
}

/** The missing facts that can still change the status of a criterion that is open: one row lowers it, all together raise it. */
export function decisiveFacts(indicators: readonly IndicatorResult[], accept: At['accept']): readonly string[] {
  const rows = indicators.filter(({ status }) => status === 'undetermined').map((indicator) => changing(indicator, accept));
  const canBeRaised = rows.every(([, raising]) => raising);
  return rows.flatMap(([lowering = [], raising = []]) => (canBeRaised ? [...lowering, ...raising] : lowering));
}

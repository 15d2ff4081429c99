import type { BranchTrace, LeafTrace, Trace } from '../../model/assessment.ts';
import { OPPOSITE_OPERATORS } from '../../model/vocabulary.ts';
import type { Operator, Status } from '../../model/vocabulary.ts';
import { allTrue, anyTrue, countTrue, named } from './formula.ts';
import type { Comparison, Formula } from './formula.ts';

/** When a node is met, not met, not applicable. None of the three: undetermined. */
export interface Formulas {
  readonly met: Formula;
  readonly notMet: Formula;
  readonly notApplicable: Formula;
}

/** A node of a condition says besides when it surely applies: it is never open whether a part of a condition does. */
interface NodeFormulas extends Formulas {
  readonly applies: Formula;
}

/** A node with the formulas of all that it holds, itself first. */
export interface NamedFormulas {
  readonly node: string;
  readonly formulas: Formulas;
}

/** The fact that says how a presupposed set came out. */
export const prerequisiteFact = (ruleSet: string): string => `ntm:prerequisite/${ruleSet}`;

const UNKNOWN: NodeFormulas = { met: false, notMet: false, notApplicable: false, applies: true };
const NOT_REQUIRED: NodeFormulas = { met: false, notMet: false, notApplicable: true, applies: false };

/** A total fails, or it leaves the list of what it is the total of. */
function total(compared: Comparison, opposite: Operator): NodeFormulas {
  const fails = { ...compared, operator: `ntm-${opposite}` } as const;
  return {
    met: false,
    notMet: fails,
    notApplicable: { ...compared, operator: 'ntm-unless', value: { ...compared.value, operator: opposite } },
    applies: fails,
  };
}

function leaf({ code, fact, operator, required, redefined, totalOf }: LeafTrace, node: string): NodeFormulas {
  if (code === 'not-required') return NOT_REQUIRED;
  // Anything but a missing fact, in a trace that knows no facts, is a threshold that is missing or not confirmed.
  if (code !== 'fact-missing' || required.value === null) return totalOf === undefined ? UNKNOWN : NOT_REQUIRED;
  const value = { limit: required.value, of: fact, unit: required.unit, ...(redefined === undefined ? {} : { since: redefined.from }) };
  const compared = { fact, operator: `ntm-${operator}`, value, name: node } as const;
  if (totalOf !== undefined) return total(compared, OPPOSITE_OPERATORS[operator]);
  return {
    met: compared,
    // With the fact missing neither of the two holds.
    notMet: { fact, operator: `ntm-${OPPOSITE_OPERATORS[operator]}`, value, name: node },
    notApplicable: false,
    applies: true,
  };
}

/** Met, not met, not applicable as the presupposed set is. */
export function prerequisite(ruleSet: string): NodeFormulas {
  const fact = prerequisiteFact(ruleSet);
  const is = (status: Status, operator: 'ntm-is' | 'ntm-is-not' = 'ntm-is'): Formula => ({ fact, operator, value: { status }, name: fact });
  return {
    met: is('met'),
    notMet: is('not-met'),
    notApplicable: is('not-applicable'),
    applies: is('not-applicable', 'ntm-is-not'),
  };
}

/** All members that apply are met; not applicable where none does. */
export function allMet(members: readonly Formulas[]): Formulas {
  // Where each is met or does not apply, one that is met shows that not all do not apply.
  const oneApplies = members.some(({ notApplicable }) => notApplicable === false);
  return {
    met: allTrue(
      ...members.map(({ met, notApplicable }) => anyTrue(met, notApplicable)),
      oneApplies ? true : anyTrue(...members.map(({ met }) => met)),
    ),
    notMet: anyTrue(...members.map(({ notMet }) => notMet)),
    notApplicable: allTrue(...members.map(({ notApplicable }) => notApplicable)),
  };
}

function swapped({ met, notMet, notApplicable }: Formulas): Formulas {
  return { met: notMet, notMet: met, notApplicable };
}

function countMet(
  { count = 1, notApplicable = 'leaves' }: Pick<BranchTrace, 'count' | 'notApplicable'>,
  members: readonly NodeFormulas[],
  oneApplies: Formula,
): NodeFormulas {
  const counts = notApplicable === 'counts-as-met';
  const applies = counts || oneApplies;
  const reached = members.map((member) => (counts ? anyTrue(member.met, member.notApplicable) : member.met));
  const lost = members.map((member) => (counts ? member.notMet : anyTrue(member.notMet, member.notApplicable)));
  return {
    met: allTrue(countTrue(count, reached), applies),
    notMet: allTrue(countTrue(members.length - count + 1, lost), applies),
    notApplicable: !counts && allTrue(...members.map((member) => member.notApplicable)),
    applies,
  };
}

/**
 * So many of the members, which may be judged not to apply. Where too many surely do not, one that is known to apply shows that not
 * all do not; no formula says that of one that is open, so that the node is open as well there.
 */
export function someMet(count: number, notApplicable: 'leaves' | 'counts-as-met', members: readonly Formulas[]): Formulas {
  const oneApplies = anyTrue(...members.map(({ met, notMet, notApplicable: away }) => away === false || anyTrue(met, notMet)));
  const nodes = members.map((member) => ({ ...member, applies: true }));
  const { met, notMet } = countMet({ count, notApplicable }, nodes, oneApplies);
  return { met, notMet, notApplicable: notApplicable === 'leaves' && allTrue(...members.map((member) => member.notApplicable)) };
}

function branch(trace: BranchTrace, members: readonly NodeFormulas[]): NodeFormulas {
  const applies = anyTrue(...members.map((member) => member.applies));
  if (trace.kind === 'all') return { ...allMet(members), applies };
  // By De Morgan, so that a negation ends at the comparisons: the engine takes a missing fact under `not` for a yes.
  if (trace.kind === 'any') return { ...swapped(allMet(members.map(swapped))), applies };
  if (trace.kind === 'not') return { ...swapped(members[0]!), applies };
  return countMet(trace, members, applies);
}

/**
 * The formulas of a condition and of each of its nodes. It is given as the trace of a dossier that knows nothing: there
 * every threshold stands resolved for the day and the place. Members are numbered from 0: `<node>/0`, `<node>/0/1`.
 */
export function formulasOf(trace: Trace, node: string): [NamedFormulas & { readonly formulas: NodeFormulas }, ...NamedFormulas[]] {
  if (!('children' in trace)) {
    const formulas = trace.kind === 'leaf' ? leaf(trace, node) : trace.kind === 'prerequisite' ? prerequisite(trace.ruleSet) : UNKNOWN;
    return [{ node, formulas }];
  }
  const children = trace.children.map((child, index) => formulasOf(child, `${node}/${index}`));
  const { met, notMet, notApplicable, applies } = branch(
    trace,
    children.map(([{ formulas }]) => formulas),
  );
  const formulas = { met: named(met, node), notMet: named(notMet, node), notApplicable: named(notApplicable, node), applies };
  return [{ node, formulas }, ...children.flat()];
}

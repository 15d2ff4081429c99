import type { IndicatorResult, LeafTrace, Trace } from './assessment.ts';

/** Every comparison of a trace, in the order of the condition. */
export function traceLeaves(trace: Trace): LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(traceLeaves) : [];
}

/**
 * True of a total that decides: it fails, and nothing that it is the total of is known to. Where one of those fails, the total says
 * nothing that it does not; else the total leaves the list.
 */
function decidesBeside({ status, totalOf, required: { parameter } }: LeafTrace, siblings: readonly Trace[]): boolean {
  const isFailingPart = (other: Trace): boolean =>
    other.kind === 'leaf' && other.status === 'not-met' && other.required.parameter === parameter && totalOf!.includes(other.fact);
  return status === 'not-met' && !siblings.some(isFailingPart);
}

/** The members that are parts of the law's sentence, with a total only where it decides. */
export function membersOf(children: readonly Trace[]): readonly Trace[] {
  return children.filter((child) => child.kind !== 'leaf' || !child.totalOf || decidesBeside(child, children));
}

/** Every comparison that a result was made of: of its condition, then of its exceptions. */
export function resultLeaves({ trace, exceptions = [] }: IndicatorResult): LeafTrace[] {
  return [trace, ...exceptions.flatMap((exception) => exception.trace ?? [])].flatMap(traceLeaves);
}

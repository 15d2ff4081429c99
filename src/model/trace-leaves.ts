import type { IndicatorResult, LeafTrace, Trace } from './assessment.ts';

/** Every comparison of a trace, in the order of the condition. */
export function traceLeaves(trace: Trace): LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(traceLeaves) : [];
}

/** Every comparison that a result was made of: of its condition, then of its exceptions. */
export function resultLeaves({ trace, exceptions = [] }: IndicatorResult): LeafTrace[] {
  return [trace, ...exceptions.flatMap((exception) => exception.trace ?? [])].flatMap(traceLeaves);
}

import type { LeafTrace, Trace } from '../model/assessment.ts';

/** Every comparison of a trace, in the order of the condition. */
export function traceLeaves(trace: Trace): LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(traceLeaves) : [];
}

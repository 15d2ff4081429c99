import type { Trace } from '../../model/assessment.ts';
import { MET, NOT_APPLICABLE, UNDETERMINED, atLeastIn, noneYet } from '../../engine/kleene.ts';
import { leafFill } from './compare-column.ts';
import type { Fill } from './compare-column.ts';
import { outcomeBuffer, wordsOf } from './outcome-buffer.ts';

const ONES = 0x0101_0101;

/** In each byte 255 where that of `a` is not smaller than that of `b`, else 0; both hold 0 to 3. */
function notSmaller(a: number, b: number): number {
  const bits = (((a | (ONES << 2)) - b) >>> 2) & ONES;
  return (bits << 8) - bits;
}

/**
 * Lowers each outcome to that of another list, as far as it is smaller: strong Kleene conjunction of what applies. Four at
 * a time and without a branch, which would be guessed wrong as often as not. Both are outcome buffers.
 */
export function lower(out: Uint8Array, other: Uint8Array, count: number): void {
  const [to, from] = [wordsOf(out), wordsOf(other)];
  for (let at = 0; at < (count + 3) >> 2; at += 1) {
    const [a, b] = [to[at]!, from[at]!];
    const mask = notSmaller(a, b);
    to[at] = (b & mask) | (a & ~mask);
  }
}

/** Disjunction: the larger of what applies. Moved round by one, what does not apply is the smallest. */
function raise(out: Uint8Array, other: Uint8Array, count: number): void {
  const [to, from] = [wordsOf(out), wordsOf(other)];
  const all = ONES * 3;
  for (let at = 0; at < (count + 3) >> 2; at += 1) {
    const [a, b] = [(to[at]! + ONES) & all, (from[at]! + ONES) & all];
    const mask = notSmaller(a, b);
    to[at] = (((a & mask) | (b & ~mask)) + all) & all;
  }
}

/** The first list is written to `out`, each further one to a buffer of its own and put together with it. */
function folded(members: readonly Fill[], put: typeof lower): Fill {
  const [first, ...others] = members;
  const buffer = outcomeBuffer();
  return (columns, from, to, out) => {
    first!(columns, from, to, out);
    for (const other of others) {
      other(columns, from, to, buffer);
      put(out, buffer, to - from);
    }
  };
}

function negated(member: Fill): Fill {
  return (columns, from, to, out) => {
    member(columns, from, to, out);
    for (let place = 0; place < to - from; place += 1) if (out[place] !== NOT_APPLICABLE) out[place] = MET - out[place]!;
  };
}

function counted(members: readonly Fill[], count: number, notApplicable: 'leaves' | 'counts-as-met'): Fill {
  const buffers = members.map(outcomeBuffer);
  const combine = atLeastIn(count, notApplicable);
  return (columns, from, to, out) => {
    members.forEach((member, index) => {
      member(columns, from, to, buffers[index]!);
    });
    for (let place = 0; place < to - from; place += 1) {
      const counts = noneYet();
      for (const buffer of buffers) counts[buffer[place]!]! += 1;
      out[place] = combine(counts);
    }
  };
}

/**
 * A condition over columns. It is given as the trace of a dossier that knows nothing: there every threshold stands resolved
 * for the day and the place. `presupposed` gives the outcomes of a presupposed set for the units being worked on.
 */
export function traceFill(node: Trace, presupposed: (ruleSet: string) => Uint8Array): Fill {
  if (node.kind === 'leaf') return leafFill(node);
  if (node.kind === 'judgement') return (_, from, to, out) => void out.fill(UNDETERMINED, 0, to - from);
  if (node.kind === 'prerequisite') return (_, from, to, out) => void out.set(presupposed(node.ruleSet).subarray(0, to - from));
  const members = node.children.map((child) => traceFill(child, presupposed));
  if (node.kind === 'all') return folded(members, lower);
  if (node.kind === 'any') return folded(members, raise);
  if (node.kind === 'not') return negated(members[0]!);
  return counted(members, node.count ?? 1, node.notApplicable ?? 'leaves');
}

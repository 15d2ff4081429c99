import { ntmError, problem } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Judgement } from '../../model/dossier.ts';
import type { Columns, Stretch } from './columns.ts';
import { CHUNK } from './outcome-buffer.ts';
import type { Targets } from '../../engine/input/read-judgements.ts';
import type { JudgedUnit } from './set-program.ts';

/** Units that are worked on at once, with those among them that have been judged. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly judged: readonly JudgedUnit[];
  /** Units whose judgements name what the text of the day does not have, by place. */
  readonly refused: ReadonlyMap<number, NtmError>;
}

function unknownTargets(judgements: ReadonlyMap<string, Judgement>, judgeable: Targets): NtmError | undefined {
  const unknown = [...judgements.keys()].filter((target) => !judgeable.has(target));
  const [first, ...others] = unknown.map((target) => problem('unknown-judgement-target', ['judgements', target], { target }));
  return first === undefined ? undefined : ntmError([first, ...others]);
}

/** Cuts a stretch into chunks; `judgeable` are the numbers that the text of the day has. */
export function* chunksOf(columns: Columns, { from, to }: Stretch, judgeable: Targets): Generator<Chunk, void, undefined> {
  for (let start = from; start < to; start += CHUNK) {
    const end = Math.min(to, start + CHUNK);
    const judged: JudgedUnit[] = [];
    const refused = new Map<number, NtmError>();
    for (let position = start; position < end; position += 1) {
      if (columns.judgements.size === 0) break;
      const judgements = columns.judgements.get(position);
      if (judgements === undefined) continue;
      judged.push({ place: position - start, judgements });
      const error = unknownTargets(judgements, judgeable);
      if (error !== undefined) refused.set(position - start, error);
    }
    yield { from: start, to: end, judged, refused };
  }
}

import { ntmError, problem } from '../../model/errors.ts';
import type { NtmError, Problem } from '../../model/errors.ts';
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

type Judged = ReadonlyMap<string, Judgement>;

/** The judgements by the ids of their rows, and what is wrong with those that name none of the text of the day. */
function byRow(judgements: Judged, judgeable: Targets): { readonly judgements: Judged; readonly error: NtmError | undefined } {
  if ([...judgements.keys()].every((target) => judgeable.has(target))) return { judgements, error: undefined };
  const given = Object.fromEntries(judgements);
  const rows = new Map<string, Judgement>();
  const problems: Problem[] = [];
  for (const [target, judgement] of judgements) {
    const path = ['judgements', target];
    const id = judgeable.has(target) ? target : judgeable.named?.(target, given, path);
    if (typeof id === 'string') rows.set(id, judgement);
    else problems.push(id?.() ?? problem('unknown-judgement-target', path, { target }));
  }
  const [first, ...others] = problems;
  return { judgements: rows, error: first && ntmError([first, ...others]) };
}

/** Cuts a stretch into chunks; `judgeable` is what the text of the day has. */
export function* chunksOf(columns: Columns, { from, to }: Stretch, judgeable: Targets): Generator<Chunk, void, undefined> {
  for (let start = from; start < to; start += CHUNK) {
    const end = Math.min(to, start + CHUNK);
    const judged: JudgedUnit[] = [];
    const refused = new Map<number, NtmError>();
    for (let position = start; position < end; position += 1) {
      if (columns.judgements.size === 0) break;
      const judgements = columns.judgements.get(position);
      if (judgements === undefined) continue;
      const { error, ...own } = byRow(judgements, judgeable);
      judged.push({ place: position - start, ...own });
      if (error !== undefined) refused.set(position - start, error);
    }
    yield { from: start, to: end, judged, refused };
  }
}

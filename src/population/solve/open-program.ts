import type { SolvedLevel } from '../../model/solution.ts';
import type { NtmError } from '../../model/errors.ts';
import { criterionJudgement } from '../../engine/judgements.ts';
import { MET, NOT_APPLICABLE, NOT_MET, UNDETERMINED, outcomeOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { Chunk } from '../columns/chunks.ts';
import { lower } from '../columns/combine-columns.ts';
import type { Columns } from '../columns/columns.ts';
import { outcomeBuffer } from '../columns/outcome-buffer.ts';
import { indicatorProgram } from '../columns/set-program.ts';
import { programFor } from '../columns/statuses-of-columns.ts';
import type { OpenSet } from './open-set.ts';
import { standInsOf } from './stand-ins.ts';
import type { StandIns } from './stand-ins.ts';

const OUTCOMES: readonly Outcome[] = [NOT_MET, UNDETERMINED, MET, NOT_APPLICABLE];

/** No criterion has this id: only the presupposed sets are worked out. */
const NO_CRITERION = '';

/** A set with an open row for columns: after {@link OpenProgram.run} it answers for the units of a chunk. */
export interface OpenProgram {
  readonly run: (chunk: Chunk) => void;
  readonly standIns: StandIns;
  /** Of the row, as it was judged or as it is where the comparisons hold whose bits are set. */
  readonly own: (combination: number, place: number) => Outcome;
  /** Of what is counted, given that of the row. */
  readonly finished: (own: Outcome, place: number) => Outcome;
  /** How the presupposed sets come out. */
  readonly presupposed: ReadonlyMap<string, Uint8Array>;
  /** What contradicts itself beside the row, by place. */
  readonly conflicts: ReadonlyMap<number, NtmError>;
  /** The units whose row contradicts itself in some combination. */
  readonly isContradicted: (place: number) => boolean;
}

/** Makes the program of an open row in columns. */
export function openProgram(columns: Columns, open: OpenSet, counting: SolvedLevel): OpenProgram {
  const { compiledSet, criterion, indicator } = open;
  const row = indicator.text.id;
  const standIns = standInsOf(columns, open);
  const program = programFor(compiledSet, counting === 'set' ? undefined : counting === 'criterion' ? criterion.text.id : NO_CRITERION);
  const contradicted = new Map<number, NtmError>();
  const unknown = outcomeBuffer().fill(UNDETERMINED);
  const { fill } = indicatorProgram(indicator, compiledSet, (id) => program.presupposed.get(id) ?? unknown, contradicted);
  const owns = standIns.columns.map(outcomeBuffer);
  const target = program.criteria.find(({ id }) => id === criterion.text.id);
  const finals = OUTCOMES.map(() => outcomeBuffer());
  const others = outcomeBuffer();
  const same = outcomeBuffer();

  /** Puts together what is counted for one outcome of the row. */
  const finish = (outcome: Outcome, { from, to, judged }: Chunk): void => {
    const final = finals[outcome]!.fill(outcome);
    if (target === undefined) return;
    target.outcomes.set(others);
    lower(target.outcomes, same.fill(outcome), to - from);
    for (const { place, judgements } of judged) {
      const judgement = criterionJudgement(criterion, judgements);
      if (judgement !== undefined) target.outcomes[place] = outcomeOf(judgement.status);
    }
    if (counting === 'set') program.combine(to - from);
    final.set(counting === 'set' ? program.outcomes : target.outcomes);
  };

  return {
    standIns,
    presupposed: program.presupposed,
    conflicts: program.conflicts,
    isContradicted: (place) => contradicted.has(place),
    own: (combination, place) => owns[combination]![place] as Outcome,
    finished: (own, place) => finals[own]![place] as Outcome,
    run(chunk) {
      const { from, to, judged } = chunk;
      program.run(columns, from, to, judged, row);
      if (target !== undefined) others.set(target.outcomes);
      for (const outcome of OUTCOMES) finish(outcome, chunk);
      contradicted.clear();
      for (const [combination, own] of owns.entries()) {
        fill(standIns.columns[combination]!, from, to, own);
        for (const { place, judgements } of judged) {
          const judgement = judgements.get(row);
          if (judgement !== undefined) own[place] = outcomeOf(judgement.status);
        }
      }
    },
  };
}

import type { NtmError } from '../../model/errors.ts';
import type { ReadDossier } from '../../engine/dossier.ts';
import type { Deciding } from '../../law/exceptions.ts';
import { criterionJudgement } from '../../engine/judgements.ts';
import { judgementsFor } from '../../law/presupposed.ts';
import { NOT_APPLICABLE, UNDETERMINED, atLeastIn, noneYet, outcomeOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import { isAccepted } from '../../law/weaker.ts';
import type { CompiledCriterion, CompiledSet } from '../../engine/compiled-set.ts';
import type { Columns } from './columns.ts';
import { lower, traceFill } from './combine-columns.ts';
import type { Fill } from './compare-column.ts';
import { outcomeBuffer } from './outcome-buffer.ts';
import { exceptionTable } from './exception-table.ts';

type Judgements = ReadDossier['judgements'];

/** A row with the outcomes of the units being worked on. */
export interface RowProgram {
  readonly id: string;
  readonly outcomes: Uint8Array;
}

/** A criterion with its indicators. */
export interface CriterionProgram extends RowProgram {
  readonly compiled: CompiledCriterion;
  readonly indicators: readonly RowProgram[];
}

/** A judged unit among those being worked on. */
export interface JudgedUnit {
  readonly place: number;
  readonly judgements: Judgements;
}

/** A set compiled for columns: after {@link SetProgram.run} the rows hold the outcomes of up to units of a chunk. */
export interface SetProgram {
  readonly compiledSet: CompiledSet;
  readonly criteria: readonly CriterionProgram[];
  readonly outcomes: Uint8Array;
  /** Outcomes of the sets that have to be met first. */
  readonly presupposed: ReadonlyMap<string, Uint8Array>;
  /** Works out every row, without the indicator that is left out, and the set. */
  readonly run: (columns: Columns, from: number, to: number, judged: readonly JudgedUnit[], leftOut?: string) => void;
  /** The outcome of the set once more, from those of its criteria as they now are. */
  readonly combine: (count: number) => void;
  /** What contradicted itself in the last run, by place. */
  readonly conflicts: ReadonlyMap<number, NtmError>;
}

/** What is known of a dossier that is none: the condition itself is asked for. */
export const NOTHING = { facts: [], prerequisites: new Map<string, Outcome>(), isOutline: true };

/** An indicator of a set with what works out its outcomes. */
export interface IndicatorProgram extends RowProgram {
  readonly fill: Fill;
}

/** Puts the exceptions of an indicator in their place, and notes the units for which two contradict each other. */
function withExceptions(
  base: Fill,
  cases: readonly Fill[],
  deciding: readonly Deciding[],
  id: string,
  conflicts: Map<number, NtmError>,
): Fill {
  const buffers = cases.map(outcomeBuffer);
  const after = exceptionTable(deciding, id);
  return (columns, from, to, out) => {
    base(columns, from, to, out);
    cases.forEach((fill, index) => {
      fill(columns, from, to, buffers[index]!);
    });
    for (let place = 0; place < to - from; place += 1) {
      let combination = out[place]!;
      for (let index = 0; index < buffers.length; index += 1) combination = combination * 4 + buffers[index]![place]!;
      const outcome = after(combination);
      if (typeof outcome !== 'number' && !conflicts.has(place)) conflicts.set(place, outcome);
      out[place] = typeof outcome === 'number' ? outcome : UNDETERMINED;
    }
  };
}

/** Makes the program of an indicator; what contradicts itself is noted in `conflicts`, by place. */
export function indicatorProgram(
  indicator: CompiledCriterion['indicators'][number],
  compiledSet: Pick<CompiledSet, 'at'>,
  presupposed: (ruleSet: string) => Uint8Array,
  conflicts: Map<number, NtmError>,
): IndicatorProgram {
  const { id } = indicator.text;
  const { trace, exceptions = [] } = indicator.result(NOTHING, undefined);
  const base = traceFill(trace, presupposed);
  const always: Fill = (_, from, to, out) => void out.fill(outcomeOf('met'), 0, to - from);
  const cases = exceptions.map((item) => (item.trace === null ? always : traceFill(item.trace, presupposed)));
  const deciding = exceptions.map((item): Deciding => ({ exception: item, isConfirmed: isAccepted(item.grade, compiledSet.at.accept) }));
  const fill = exceptions.length === 0 ? base : withExceptions(base, cases, deciding, id, conflicts);
  return { id, fill, outcomes: outcomeBuffer() };
}

interface Presupposed {
  readonly id: string;
  readonly program: SetProgram;
  readonly outcomes: Uint8Array;
}

/** What the text asks for of its criteria where that is another thing than all of them: lowers the outcomes of the set to it. */
function byRule(
  { text: { metWith } }: CompiledSet,
  criteria: readonly { readonly id: string; readonly outcomes: Uint8Array }[],
): ((out: Uint8Array, count: number) => void) | undefined {
  if (metWith === undefined) return undefined;
  const { atLeast, required = [], notApplicable } = metWith;
  const combine = atLeastIn(atLeast, notApplicable);
  const reached = outcomeBuffer();
  return (out, count) => {
    for (let place = 0; place < count; place += 1) {
      const counts = noneYet();
      for (const { outcomes } of criteria) counts[outcomes[place]!]! += 1;
      reached[place] = combine(counts);
    }
    lower(out, reached, count);
    for (const { id, outcomes } of criteria) if (required.includes(id)) lower(out, outcomes, count);
  };
}

/**
 * Makes the program of a compiled set for columns; `isWanted` leaves out criteria that nobody asks for, and then the outcome of the set is that
 * of the others.
 */
export function setProgram(compiledSet: CompiledSet, isWanted: (criterion: string) => boolean = () => true): SetProgram {
  const conflicts = new Map<number, NtmError>();
  const first = compiledSet.prerequisites.map((item): Presupposed => {
    return { id: item.compiledSet.ruleSet.id, program: setProgram(item.compiledSet), outcomes: outcomeBuffer() };
  });
  const presupposed = new Map(first.map(({ id, outcomes }) => [id, outcomes]));
  const unknown = outcomeBuffer().fill(UNDETERMINED);
  const wanted = compiledSet.criteria.filter(({ text }) => isWanted(text.id));
  const criteria = wanted.map((compiled) => ({
    id: compiled.text.id,
    compiled,
    outcomes: outcomeBuffer(),
    indicators: compiled.indicators.map((item) => indicatorProgram(item, compiledSet, (id) => presupposed.get(id) ?? unknown, conflicts)),
  }));
  const outcomes = outcomeBuffer();
  // Where not every criterion is asked for, nobody asks for the set.
  const counted = wanted.length < compiledSet.criteria.length ? undefined : byRule(compiledSet, criteria);

  const runFirst = (columns: Columns, from: number, to: number, judged: readonly JudgedUnit[]): void => {
    for (const { id, program, outcomes: own } of first) {
      program.run(
        columns,
        from,
        to,
        judged.map(({ place, judgements }) => ({ place, judgements: judgementsFor(program.compiledSet, judgements) })),
      );
      own.set(program.outcomes.subarray(0, to - from));
      for (const { place, judgements } of judged) {
        const judgement = judgements.get(id);
        if (judgement !== undefined) own[place] = outcomeOf(judgement.status);
      }
      for (const [place, error] of program.conflicts) if (!conflicts.has(place)) conflicts.set(place, error);
    }
  };

  const combine = (count: number): void => {
    outcomes.fill(NOT_APPLICABLE, 0, count);
    for (const { outcomes: own } of first) lower(outcomes, own, count);
    if (counted === undefined) for (const { outcomes: own } of criteria) lower(outcomes, own, count);
    else counted(outcomes, count);
  };

  return {
    compiledSet,
    criteria,
    outcomes,
    presupposed,
    conflicts,
    combine,
    run(columns, from, to, judged, leftOut) {
      const count = to - from;
      conflicts.clear();
      runFirst(columns, from, to, judged);
      for (const { compiled, indicators, outcomes: own } of criteria) {
        own.fill(NOT_APPLICABLE, 0, count);
        for (const indicator of indicators) {
          if (indicator.id === leftOut) continue;
          indicator.fill(columns, from, to, indicator.outcomes);
          for (const { place, judgements } of judged) {
            const judgement = judgements.get(indicator.id);
            if (judgement !== undefined) indicator.outcomes[place] = outcomeOf(judgement.status);
          }
          lower(own, indicator.outcomes, count);
        }
        for (const { place, judgements } of judged) {
          const judgement = criterionJudgement(compiled, judgements);
          if (judgement !== undefined) own[place] = outcomeOf(judgement.status);
        }
      }
      combine(count);
    },
  };
}

import { NOT_COVERED } from '../../law/coverage-period.ts';
import { checkArguments } from '../../model/check-arguments.ts';
import { isNtmError, ntmError, problem } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Status } from '../../model/vocabulary.ts';
import type { At } from '../../law/moment.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { NOT_APPLICABLE, UNDETERMINED } from '../../engine/kleene.ts';
import { compiledAnySetFor } from '../../engine/compile-any-set.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { checkedUnit } from '../../engine/input/read-dossier.ts';
import { placeOfUnit } from '../../law/place.ts';
import { chunksOf } from './chunks.ts';
import type { ColumnError, Columns, Stretch } from './columns.ts';
import { setProgram } from './set-program.ts';
import type { SetProgram } from './set-program.ts';

/** The statuses that the numbers of {@link ColumnStatuses} stand for. */
export const COLUMN_STATUSES: readonly [Status, Status, Status, Status] = ['not-met', 'undetermined', 'met', 'not-applicable'];

/** The status of everything for many units: a number for each, which {@link COLUMN_STATUSES} gives the word for. */
export interface ColumnStatuses {
  readonly ruleSet: string;
  readonly on: string;
  /** Ids of the units, in the order of all lists. */
  readonly units: readonly string[];
  /** By number of the indicator. A unit whose text does not have the row: not applicable. */
  readonly indicators: Readonly<Record<string, Uint8Array>>;
  /** By number of the criterion. */
  readonly criteria: Readonly<Record<string, Uint8Array>>;
  /** Of the whole set, presupposed sets included. */
  readonly set: Uint8Array;
  /** Units without an answer, those that could not be read included; in the lists they stand as undetermined. */
  readonly errors: readonly ColumnError[];
}

const programs = new WeakMap<CompiledSet, Map<string | undefined, SetProgram>>();

/**
 * The program of a compiled set, made once: its buffers are used by one run at a time. With a word, of the criterion that has it as its id; of
 * none where none has.
 */
export function programFor(compiledSet: CompiledSet, criterion?: string): SetProgram {
  const made = programs.get(compiledSet) ?? new Map<string | undefined, SetProgram>();
  programs.set(compiledSet, made);
  const program = made.get(criterion) ?? setProgram(compiledSet, criterion === undefined ? undefined : (id) => id === criterion);
  made.set(criterion, program);
  return program;
}

/** Refuses columns that were made for another set: their facts have other meanings. */
export function checkColumns(columns: Columns, ruleSet: RuleSet): void {
  if (columns.ruleSet === ruleSet.id) return;
  throw ntmError([problem('invalid-option', ['columns'], { option: 'columns', value: columns.ruleSet, allowed: ruleSet.id })]);
}

/** The lists of rows. Where there are several texts each begins as what one without the row says. */
function rows(length: number, hasSeveral: boolean): { readonly all: Record<string, Uint8Array>; readonly of: (id: string) => Uint8Array } {
  const all: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  return { all, of: (id) => (all[id] ??= hasSeveral ? new Uint8Array(length).fill(NOT_APPLICABLE) : new Uint8Array(length)) };
}

/**
 * The status of every indicator and criterion, and of the set, for many units at once: for rankings, maps and what-if over
 * a whole country. The same statuses as `assess` gives, without traces, gaps and reasons.
 *
 * @param ruleSet - the set that the columns were made for, or any variant of it.
 * @param at - the moment, as for `assess`.
 * @param columns - made by {@link columnsOf}.
 * @returns lists of numbers in the order of `units`: 0 not met, 1 undetermined, 2 met, 3 not applicable.
 * @throws `NtmError`: as `assess` for the moment and the law; `invalid-option` for columns of another set. What is wrong
 * with single units (`unknown-judgement-target`, `ambiguous-judgement`, `exceptions-conflict`, `date-not-covered` for their province) is in `errors`.
 * @example
 * ```ts
 * import { COLUMN_STATUSES, columnsOf, statusesOfColumns } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const columns = columnsOf(commune, [{ unit, facts: { incomePerCapita: '50' } }]);
 * const { criteria, set } = statusesOfColumns(commune, { on: '2024-12-31' }, columns);
 *
 * Array.from(criteria['10'] ?? [], (status) => COLUMN_STATUSES[status]); // => ['met']
 * Array.from(set, (status) => COLUMN_STATUSES[status]); // => ['undetermined']
 * ```
 */
export function statusesOfColumns(ruleSet: RuleSet, at: At, columns: Columns): ColumnStatuses {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], columns: ['options', columns] });
  const read = readAt(at, ruleSet);
  checkColumns(columns, ruleSet);
  const { length } = columns;
  const hasSeveral = columns.stretches.length > 1;
  const [indicators, criteria] = [rows(length, hasSeveral), rows(length, hasSeveral)];
  const set = new Uint8Array(length).fill(UNDETERMINED);
  const errors: ColumnError[] = [];
  const fail = (position: number, error: NtmError): void => {
    errors.push({ index: columns.index[position]!, unit: columns.units[position], error });
  };

  const answer = (stretch: Stretch, program: SetProgram): void => {
    const outputs = program.criteria.flatMap((criterion) => [
      { from: criterion.outcomes, to: criteria.of(criterion.id) },
      ...criterion.indicators.map(({ id, outcomes }) => ({ from: outcomes, to: indicators.of(id) })),
    ]);
    for (const { from, to, judged, refused } of chunksOf(columns, stretch, program.compiledSet.judgeable)) {
      program.run(columns, from, to, judged);
      for (const output of outputs) output.to.set(output.from.subarray(0, to - from), from);
      set.set(program.outcomes.subarray(0, to - from), from);
      for (const [place, error] of new Map([...program.conflicts, ...refused])) {
        for (const output of outputs) output.to[from + place] = UNDETERMINED;
        set[from + place] = UNDETERMINED;
        fail(from + place, error);
      }
    }
  };

  for (const stretch of columns.stretches) {
    try {
      answer(stretch, programFor(compiledAnySetFor(ruleSet, read, placeOfUnit(checkedUnit(stretch.unit, ruleSet, read.on), read.on))));
    } catch (error) {
      if (!isNtmError(error)) throw error;
      for (let position = stretch.from; position < stretch.to; position += 1) fail(position, error);
    }
  }
  // A day on which no text is in force for anybody is wrong with the question, not with the units.
  const [first] = errors;
  if (first !== undefined && errors.length === length && errors.every(({ error }) => NOT_COVERED.includes(error.code))) throw first.error;
  return {
    ruleSet: ruleSet.id,
    on: read.on,
    units: columns.units,
    indicators: indicators.all,
    criteria: criteria.all,
    set,
    errors: [...columns.errors, ...errors].toSorted((a, b) => a.index - b.index),
  };
}

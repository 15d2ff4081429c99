import { checkArguments } from '../../model/check-arguments.ts';
import { sha256 } from '../../value/sha256.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { alone } from '../sites/own-text.ts';
import { conditionEdits } from './condition-edits.ts';
import { focusedOn, putBack, rowsOf } from './focus.ts';
import { instrumentEdits } from './instrument-edits.ts';
import { metWithEdits } from './met-with-edits.ts';
import type { Edit, FocusedMutant, Mutant } from './mutant.ts';
import { rowEdits } from './row-edits.ts';
import { valueEdits } from './value-edits.ts';

/**
 * A set with changed instruments. Not through `createRuleSet`: a scenario has to notice, not the checks made when rules
 * are loaded. A hash of the text would take most of the time; one of its own is all that a mutant needs.
 */
function changed(ruleSet: RuleSet, instruments: Instrument[], { clause, change }: Edit): RuleSet {
  return Object.freeze({ ...ruleSet, instruments, hash: sha256(`${clause}: ${change}`) });
}

function edited(edit: Edit, instruments: readonly Instrument[]): Instrument[] {
  const copy = structuredClone(instruments) as Instrument[];
  edit.apply(copy);
  return copy;
}

function ofRow(ruleSet: RuleSet, row: string): FocusedMutant[] {
  const alone = focusedOn(row, ruleSet.instruments);
  return [...valueEdits(alone), ...conditionEdits(alone), ...rowEdits(alone)]
    .filter(({ clause }) => !clause.includes(`${ruleSet.id} condition `))
    .map((edit) => {
      const { clause, change } = edit;
      const focused = (): Instrument[] => edited(edit, alone);
      const make = (): RuleSet => changed(ruleSet, putBack(row, ruleSet.instruments, focused()), edit);
      return { clause, change, indicator: row, rows: [row], focused, make };
    });
}

/** Changes of what every row shares, and of rows that amendments add. */
function ofWhole(ruleSet: RuleSet, rows: readonly string[], taken: ReadonlySet<string>): FocusedMutant[] {
  const { instruments } = ruleSet;
  const shared = instrumentEdits(instruments).map((edit) => ({ edit, rows }));
  const rest = [...valueEdits(instruments), ...conditionEdits(instruments), ...rowEdits(instruments)]
    .filter(({ clause, change }) => !taken.has(`${clause}: ${change}`))
    .map((edit) => ({ edit, rows: undefined }));
  // What the criteria come to together changes no row.
  const together = metWithEdits(instruments).map((edit) => ({ edit, rows: [] }));
  return [...rest, ...shared, ...together].map(({ edit, rows: concerned }) => {
    const { clause, change } = edit;
    return {
      clause,
      change,
      indicator: undefined,
      rows: concerned,
      focused: (row) => edited(edit, focusedOn(row, instruments)),
      make: () => changed(ruleSet, edited(edit, instruments), edit),
    };
  });
}

/** Every mutant of a set that is {@link alone}, with the short way to it. */
export function focusedMutantsOf(ruleSet: RuleSet): FocusedMutant[] {
  const rows = rowsOf(ruleSet);
  const own = rows.flatMap((row) => ofRow(ruleSet, row));
  return [...own, ...ofWhole(ruleSet, rows, new Set(own.map(({ clause, change }) => `${clause}: ${change}`)))];
}

/**
 * Every rule set that differs from a given one in one small thing: a wrong rule, such as a slip of the pen would make.
 *
 * @remarks Values are moved by one unit in the last place both ways; yes and no are exchanged; comparisons change their
 * strictness and their direction; members of conditions, exceptions, supplied values and operations of amendments are
 * dropped; `all` and `any` are exchanged; dates move by a day; scopes are widened and narrowed; column rules are bent; of a rule such as
 * "five of the six, the second in any case" the number moves, and what is required is dropped. Each
 * mutant is made only when asked for, and only of what concerns the set itself, not the sets that it presupposes.
 * @param ruleSet - the set to be wrong in.
 * @returns the mutants in a stable order: row by row, then what concerns every row.
 * @throws nothing.
 * @example
 * ```ts
 * import { communeRecognition } from 'ntm-rules/rules';
 * import { mutantsOf } from 'ntm-rules/testing';
 *
 * const mutants = mutantsOf(communeRecognition);
 * mutants.find(({ clause }) => clause.endsWith('commune-recognition/4/required'))?.change; // => 'value true → false'
 * ```
 */
export function mutantsOf(ruleSet: RuleSet): Mutant[] {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
  return focusedMutantsOf(alone(ruleSet)).map(({ clause, change, indicator, make }) => ({ clause, change, indicator, make }));
}

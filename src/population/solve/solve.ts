import { checkArguments } from '../../model/check-arguments.ts';
import { freezeFresh } from '../../value/freeze.ts';
import { ntmError, problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { PlainText } from '../../model/dossier.ts';
import type { DossierOf, RuleSet } from '../../model/rule-set.ts';
import type { Solution, SolvedLevel } from '../../model/solution.ts';
import type { Region } from '../../model/vocabulary.ts';
import { columnIds } from '../../law/columns.ts';
import { textAt } from '../../law/in-force.ts';
import { consolidate } from '../../law/layers.ts';
import { yearOf } from '../../law/moment.ts';
import type { At } from '../../law/moment.ts';
import type { IndicatorText, ParameterText, SetText } from '../../law/text.ts';
import { readAt } from '../../engine/input/read-at.ts';
import type { Columns } from '../columns/columns.ts';
import { gatherEvents } from './gather-events.ts';
import { strictestOf, tableOf } from './table.ts';

/** What is looked for. */
export interface SolveOptions {
  /** How many units must be met; without it only the table is made. */
  readonly atLeast?: number;
  /** What is counted. Default `set`. */
  readonly counting?: SolvedLevel;
  /** Only units held to this column of the annex: the others keep their own value and are not counted. */
  readonly column?: Region | (string & {});
}

const LEVELS: readonly SolvedLevel[] = ['indicator', 'criterion', 'set'];

function checkOptions({ atLeast, counting, column }: SolveOptions, { columns }: RuleSet): void {
  const known = columnIds({ columns, columnRules: [] });
  const invalid = (option: string, value: unknown, allowed: string): never => {
    throw ntmError([problem('invalid-option', [option], { option, value: String(value), allowed })]);
  };
  if (atLeast !== undefined && (!Number.isSafeInteger(atLeast) || atLeast < 1)) invalid('atLeast', atLeast, '1, 2, 3 …');
  if (counting !== undefined && !LEVELS.includes(counting)) invalid('counting', counting, LEVELS.join(', '));
  if (column !== undefined && !known.includes(column)) invalid('column', column, known.join(', '));
}

type Target = readonly [row: string, parameter: string];

/** The indicators that a word names, by id; where none has it, by the number of the day. */
function rowsNamed(word: string, texts: readonly SetText[]): IndicatorText[] {
  const all = texts.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators));
  const byId = all.filter(({ id }) => id === word);
  return byId.length > 0 ? byId : all.filter(({ no }) => no === word);
}

/** True for a figure that has a stricter and a looser side. */
const hasSides = ({ direction, unit }: ParameterText): boolean => direction !== 'exactly' && unit !== 'none';

/** The parameter that is looked for, by its whole id or what of it says enough within the set. */
function parameterOf(ruleSet: RuleSet, target: string, at: At): { readonly path: Target; readonly parameter: ParameterText } {
  const words = String(target).split('/');
  const [row = '', name, ...more] = words.length > 1 && words[0] === ruleSet.id ? words.slice(1) : words;
  const moments = [undefined, ...ruleSet.instruments.flatMap(({ province }) => province ?? [])].map((province) => ({ ...at, province }));
  // What a province enacts is in force there only: where nothing is in force at all, the text of no province says so.
  const covered = moments.filter((moment) => consolidate(ruleSet, moment) !== undefined);
  const texts = (covered.length === 0 ? moments.slice(0, 1) : covered).map(({ province }) =>
    textAt(ruleSet, { ...at, ...(province && { place: { province } }) }),
  );
  const rows = more.length > 0 ? [] : rowsNamed(row, texts);
  const own = rows.flatMap(({ id, parameters }) => [...parameters].map(([key, parameter]) => ({ path: [id, key] as const, parameter })));
  const named = own.filter(({ path: [, key] }) => name === undefined || key === name);
  const sided = named.filter(({ parameter }) => hasSides(parameter));
  const found = new Map((sided.length > 0 ? sided : named).map((item) => [item.parameter.id, item]));
  const [first, ...others] = found.values();
  if (first === undefined) throw ntmError([ruleProblem('unknown-parameter', ['target'], { parameter: String(target) })]);
  if (others.length === 0 && hasSides(first.parameter)) return first;
  const allowed = others.length === 0 ? 'at-least, at-most' : [...found.keys()].join(', ');
  throw ntmError([
    problem('invalid-option', ['target'], { option: 'target', value: others.length === 0 ? first.parameter.id : target, allowed }),
  ]);
}

/**
 * Looks for the strictest value of one threshold at which so many units still meet, and gives the whole table.
 *
 * @remarks Exact and complete: the table has every value at which some unit's outcome changes, found from the figures of
 * the units themselves, with the counts at that value and above it; nothing is sampled. Shares given as numerator and
 * denominator are ordered as fractions. Everything else of the law stays as it is on the day; the value that now holds does
 * not matter. Missing facts leave a unit `undetermined`, which is not met. Of an indicator of several parts `otherParts` names those that
 * keep units from meeting it whatever the threshold is.
 * @param ruleSet - the set.
 * @param target - the threshold, `<set>/<indicator>/<parameter>`, such as `commune/10/minimum`, or what says enough within the set: the
 * indicator by its id or its number of the day, `10`, the parameter where there are several; at least or at most a figure.
 * @param dossiers - any iterable, read once, or columns of them by `columnsOf`. One that cannot be read is an entry in
 * `errors` and stops nobody else.
 * @param at - the moment, as for `assess`.
 * @param options - `atLeast` units, `counting` the `indicator`, `criterion` or `set` (default), one `column` of the annex only.
 * @returns a frozen {@link Solution}; `strictest` is null with the reason `unreachable` where no value lets enough units
 * meet, `unbounded` where every value does.
 * @throws `NtmError`: as `assess` for the moment and the law; `unknown-parameter`; `invalid-option` for a threshold that has no
 * stricter side, for a word that several thresholds have, and for wrong options; `wrong-type` for what is no iterable.
 * @example
 * ```ts
 * import { solve } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * const dossier = (id: string, income: string) =>
 *   ({ unit: { id, level: 'commune', province: 'kon-tum', region: 'central-highlands' }, facts: { incomePerCapita: income } });
 * const communes = [dossier('a', '44.2'), dossier('b', '51'), dossier('c', '63.5')];
 * const { strictest, table } = solve(commune, 'commune/10/minimum', communes, { on: '2024-12-31' }, { atLeast: 2, counting: 'indicator' });
 *
 * strictest; // => { value: '51', exact: null, attained: true, met: 2 }
 * table.map(({ value, at }) => [value, at.met]); // => [['44.2', 3], ['51', 2], ['63.5', 1]]
 * ```
 */
export function solve<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  target: string,
  dossiers: Iterable<DossierOf<Set, PlainText<Word>>> | Columns,
  at: At,
  options?: SolveOptions,
): Solution;
export function solve(
  ruleSet: RuleSet,
  target: string,
  dossiers: Iterable<unknown> | Columns,
  at: At,
  options: SolveOptions = {},
): Solution {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], target: ['text', target], options: ['options', options] });
  const read = readAt(at, ruleSet);
  checkOptions(options, ruleSet);
  const { path, parameter } = parameterOf(ruleSet, target, read);
  const direction = parameter.direction as Solution['direction'];
  const { counting = 'set', column, atLeast } = options;
  const { below, flips, held, errors, elsewhere } = gatherEvents(ruleSet, dossiers, { at: read, path, counting, column });
  const table = tableOf(below, flips, direction);
  const found = atLeast === undefined ? { strictest: null, reason: null } : strictestOf(table, direction, atLeast);
  return freezeFresh({
    ruleSet: ruleSet.id,
    parameter: parameter.id,
    unit: parameter.unit,
    direction,
    on: read.on,
    year: yearOf(read),
    counting,
    units: below.reduce((sum, count) => sum + count),
    elsewhere,
    ...table,
    otherParts: held.counted(ruleSet.facts),
    atLeast: atLeast ?? null,
    ...found,
    errors,
  });
}

import { deepFreeze } from '../../value/freeze.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import type { At } from '../../law/moment.ts';
import { ntmError } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { PlainText } from '../../model/dossier.ts';
import type { FactIdOf, JudgedRowOf, RuleSet } from '../../model/rule-set.ts';
import { readAt } from '../../engine/input/read-at.ts';
import { slotsOfAny } from '../../engine/compile-any-set.ts';
import { setSql } from './build.ts';
import type { SetSql } from './build.ts';
import { chainOf, conditionsOf } from './chain.ts';
import type { SqlOptions, SqlStatement } from './options.ts';
import { provinceTexts } from './places.ts';
import { resultOf } from './result.ts';
import { readOptions } from './read-options.ts';
import { comment } from './quote.ts';
import { judgeableIn, statementFor } from './statement.ts';
import type { Statement } from './statement.ts';
import { unitsStep } from './units-step.ts';

/** Facts that some condition of the text in force reads, and no column gives, in the order of the catalogue. */
function missingFacts(ruleSet: RuleSet, { texts, fact, facts, options }: Statement): string[] {
  const compiledSets = texts.flatMap(({ compiledSet }) => chainOf(compiledSet));
  const leaves = compiledSets.flatMap(({ text }) =>
    text.criteria.flatMap(({ indicators }) => indicators.flatMap(conditionsOf).flatMap((item) => leavesOf(item, text.conditions))),
  );
  // A total is given in place of its parts, and not asked for.
  const read = new Set(leaves.filter((leaf) => leaf.totalOf === undefined).map((leaf) => leaf.fact));
  // Of a sum that no column gives itself, what is missing is the part without one.
  const own = new Set(facts.map(({ id }) => id));
  for (const { sum, parts } of options.sums) if (read.has(sum.id) && !own.has(sum.id)) for (const { id } of parts) read.add(id);
  return [...slotsOfAny(ruleSet).keys()].filter((id) => read.has(id) && fact(id) === undefined);
}

function heading(ruleSet: RuleSet, at: At, { texts }: Statement): string {
  const numbers = new Set(
    texts.flatMap(({ compiledSet }) => chainOf(compiledSet)).flatMap(({ instruments }) => instruments.map(({ number }) => number)),
  );
  const moment = Object.entries(at).map(([key, value]) => `${key} ${[value].flat().join(', ')}`);
  return [
    comment(`${ruleSet.title.vi}: ${ruleSet.id}, ${moment.join('; ')}`),
    comment(`${[...numbers].join('; ')}`),
    comment(`sha256 ${ruleSet.hash}`),
    comment('TRUE met, FALSE not met, NULL undetermined; not applicable where …_applies is FALSE; no answer where error is not NULL'),
  ].join('\n');
}

/**
 * One SELECT that gives the same verdicts as `assess`, for a table with one row per unit.
 *
 * @remarks
 * For warehouses: the statement runs where the data are. Statuses are three-valued through NULL: TRUE met, FALSE not met,
 * NULL undetermined. What may be not applicable has a second column `…_applies`; where that is FALSE it does not apply.
 * `tally_lower` and `tally_upper` bound the criteria met. `error` says why a row has no answer, where `assess` would have
 * refused the dossier (`impossible-value: incomePerCapita`, `unknown-region`, `exceptions-conflict: 13.4` …), or that a count has
 * more than 18 digits before the point (`too-long: irrigatedArea`): all its other columns are NULL then. No such row stops the others. A fact that is NULL is not known. Of a share with counts and a value, the counts decide, and the value must be what they come to, rounded to
 * the places that it has without zeros at its end; so must a figure lie within bounds beside it (else `figures-conflict: irrigatedArea`).
 * Of a sum, its own column and those of its parts say together what is known, as in a dossier: two denominators, a sum beyond all, or
 * one that its parts do not come to are `figures-conflict: multidimensionalPoverty`; of a part that is NULL nothing is known but that it
 * is not negative. A figure
 * in another unit is converted exactly; a row whose unit the fact does not convert to is `unit-mismatch: incomePerCapita`.
 * Counts of which one is NULL are not known; 0 of 0 is undetermined. A trait column that is NULL means that the unit has not the trait.
 * Thresholds are a joined table, keyed by what they differ by. Comparisons are exact if the columns are: use integers and
 * decimals of at most 18 digits, not floating point. Where the text of a province has not got an indicator that the text of
 * another has, the indicator is not applicable there. Traits are those of the day `at.on`; their periods are for you to apply.
 * Names of tables and columns may be any text: they are quoted. Statements for `spark` and `trino` are checked by a parser and
 * have not been run.
 * @param ruleSet - as for `assess`.
 * @param at - as for `assess`: day, knowledge, drafts, weakest grade.
 * @param options - dialect, table, the column of each fact, where the units are, columns to keep, columns with judgements.
 * @returns the statement, its columns, facts that no column gives, and settings that make it fast. The same input gives the same text.
 * @throws `NtmError` with every problem found, before any SQL is made. Of the moment, as `assess`. Of the options:
 * `missing-field`, `unknown-field`, `wrong-type` (also a name that is empty or holds NUL), `too-long` (a name that the engine would
 * cut, a threshold with more digits than its decimals hold), `invalid-option` (the dialect, columns that cannot be held against one
 * another: a total beside counts, counts of a sum and of its parts by different columns), `unit-mismatch`, `unknown-fact`, `unknown-region`,
 * `unknown-province`, `unknown-trait`, `unknown-group`, `duplicate-trait`, `unknown-judgement-target`, `ambiguous-judgement`, `duplicate-id` (a column kept twice, or under
 * the name of a column of the result), `forbidden-key`, `cyclic-input`, `date-not-covered`, `too-many-problems`.
 * @example
 * ```ts
 * import { toSql } from 'ntm-rules/sql';
 * import { commune } from 'ntm-rules/rules';
 *
 * const { sql, columns, missingFacts } = toSql(commune, { on: '2024-12-31' }, {
 *   dialect: 'duckdb',
 *   table: 'units',
 *   keep: ['id'],
 *   place: { province: 'kon-tum', region: { column: 'region' }, traits: [{ trait: 'poor-district', column: 'poor' }] },
 *   columns: { incomePerCapita: 'income', irrigatedArea: { numerator: 'irrigated', denominator: 'fields' } },
 * });
 *
 * columns.find(({ of }) => of === '10')?.name; // => 'criterion_10'
 * missingFacts.includes('incomePerCapita'); // => false
 * sql.includes('t.level_commune_3_1_minimum * u.fact_irrigated_area_base'); // => true
 *
 * // Income in đồng a month, poor and near-poor apart.
 * const reported = toSql(commune, { on: '2024-12-31' }, {
 *   dialect: 'duckdb',
 *   table: 'units',
 *   place: { region: 'central-highlands' },
 *   columns: {
 *     incomePerCapita: { value: 'income', unit: 'vnd-per-person-per-month' },
 *     poorHouseholds: { numerator: 'poor', denominator: 'households' },
 *     nearPoorHouseholds: { numerator: 'near_poor', denominator: 'households' },
 *   },
 * });
 * reported.missingFacts.includes('multidimensionalPoverty'); // => false
 * ```
 */
export function toSql<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  at: At,
  options: SqlOptions<FactIdOf<Set>, JudgedRowOf<Set>, PlainText<Word>>,
): SqlStatement;
export function toSql(ruleSet: RuleSet, at: At, options: SqlOptions<string, string, string>): SqlStatement {
  const moment = readAt(at, ruleSet);
  const read = readOptions(options, ruleSet, (place) => judgeableIn(provinceTexts(ruleSet, moment, place).texts));
  const statement = statementFor(ruleSet, moment, read);
  const sets: SetSql[] = [];
  for (const compiledSet of chainOf(statement.texts[0]!.compiledSet))
    sets.push(setSql(compiledSet.ruleSet, sets.at(-1)?.last ?? statement.sums.last, statement));
  const { columns, select } = resultOf(sets, statement);
  const repeated = columns.find(
    ({ name }, index) => columns.findIndex((other) => other.name.toLowerCase() === name.toLowerCase()) !== index,
  );
  if (repeated !== undefined) throw ntmError([ruleProblem('duplicate-id', ['keep'], { id: repeated.name })]);
  const steps = [
    ...sets.flatMap(({ thresholds }) => thresholds ?? []),
    unitsStep(statement),
    ...statement.sums.steps,
    ...sets.flatMap((set) => set.steps),
  ];
  return deepFreeze({
    sql: `${heading(ruleSet, moment, statement)}\nWITH ${steps.join(',\n')},\n${select}\n`,
    columns,
    missingFacts: missingFacts(ruleSet, statement),
    settings: [...read.dialect.settings],
  });
}

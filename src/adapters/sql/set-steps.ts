import type { IndicatorText } from '../../law/text.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { Statement } from './statement.ts';
import { conditionSql } from './condition.ts';
import { afterExceptions, caseOf, conflictOf } from './exceptions.ts';
import { FALSE, TRUE, and, not, or, where, whole } from './expression.ts';
import type { Sql, Verdict } from './expression.ts';
import { judged, judgementTarget } from './judgement-sql.ts';
import type { Levels } from './levels.ts';
import { byProvince } from './by-province.ts';
import type { StepColumn } from './step.ts';

/** Columns of a verdict under a name, and how later steps read it. */
export interface Written {
  readonly columns: readonly StepColumn[];
  readonly verdict: Verdict;
}

/** Writes a verdict, NULL where it does not apply, as a column, with a second one where it may not apply. */
export function written({ value, applies }: Verdict, name: string, appliesName: string, note?: string): Written {
  const column = { sql: value.text, name, note };
  if (applies === TRUE) return { columns: [column], verdict: { value: whole(`u.${name}`), applies: TRUE } };
  return {
    columns: [column, { sql: applies.text, name: appliesName }],
    verdict: { value: whole(`u.${name}`), applies: whole(`u.${appliesName}`) },
  };
}

/** All of the members that apply; NULL where none does. */
export function allOf(members: readonly Verdict[]): Verdict {
  const applies = or(members.map((member) => member.applies));
  return { applies, value: where(applies, and(members.map((member) => or([not(member.applies), member.value])))) };
}

interface IndicatorSql {
  readonly verdict: Verdict;
  readonly conflict: Sql | undefined;
}

/** An indicator under one text. */
function underText(indicator: IndicatorText, compiledSet: CompiledSet, levels: Levels, statement: Statement): IndicatorSql {
  const context = {
    named: compiledSet.text.conditions,
    // A column does not say of which day its figures are: by a definition that an amendment changed, they are not known.
    fact: (id: string) => (compiledSet.text.definitions.has(id) ? undefined : statement.fact(id)),
    level: (param: string) => levels.level(indicator.id, param),
    prerequisite: (id: string) =>
      compiledSet.prerequisites.some((item) => item.compiledSet.ruleSet.id === id) ? statement.sets.get(id) : undefined,
    unknown: statement.unknown,
    compareProducts: statement.dialect.compareProducts,
  };
  const exceptions = indicator.exceptions
    .flatMap(({ id, effect, when }) => {
      const condition = when === undefined ? undefined : conditionSql(when, context);
      return [true, false].map((isConfirmed) => {
        return { effect, holds: caseOf(levels.isInScope(indicator.id, id, isConfirmed), condition), isConfirmed };
      });
    })
    .filter(({ holds }) => holds !== FALSE);
  const computed = afterExceptions(conditionSql(indicator.condition, context), exceptions);
  const target = judgementTarget(statement.ownSet, compiledSet.ruleSet.id, indicator.id);
  return { verdict: judged(statement.judgement(target), computed, statement.dialect), conflict: conflictOf(exceptions) };
}

/** An indicator under the texts of all provinces. Where a text has it not, it does not apply. */
export function indicatorSql(row: string, set: string, levels: Levels, statement: Statement): IndicatorSql {
  const absent: IndicatorSql = { verdict: { value: statement.unknown, applies: FALSE }, conflict: undefined };
  const variants = statement.compiledSetsOf(set).map(({ province, compiledSet }) => {
    const indicator = compiledSet.text.criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === row);
    return { province, sql: indicator === undefined ? absent : underText(indicator, compiledSet, levels, statement) };
  });
  const pick = (part: (sql: IndicatorSql) => Sql): Sql =>
    byProvince(
      variants.map(({ province, sql }) => ({ province, sql: part(sql) })),
      statement,
    );
  const conflict = pick((sql) => sql.conflict ?? FALSE);
  return {
    verdict: { value: pick(({ verdict }) => verdict.value), applies: pick(({ verdict }) => verdict.applies) },
    conflict: conflict === FALSE ? undefined : conflict,
  };
}

import { PACK_LIMITS, beyondLimit } from '../../law/check/pack-limits.ts';
import { ntmError } from '../../model/errors.ts';
import { holdingOf } from '../../engine/holding.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import { OPPOSITE_OPERATORS } from '../../model/vocabulary.ts';
import type { Operator } from '../../model/vocabulary.ts';
import { FALSE, TRUE, always, and, not, or, orFalse, whole } from './expression.ts';
import type { Sql, Verdict } from './expression.ts';
import type { Dialect } from './dialect.ts';
import type { FactSql } from './fact-sql.ts';
import type { Level } from './levels.ts';

/** What writing a condition needs to look up. */
export interface ConditionContext {
  readonly named: ReadonlyMap<string, Condition>;
  /** Absent for a fact that no column gives. */
  readonly fact: (id: string) => FactSql | undefined;
  readonly level: (param: string) => Level;
  readonly compareProducts: Dialect['compareProducts'];
  /** How a presupposed set came out; absent for a set that is not presupposed. */
  readonly prerequisite: (ruleSet: string) => Verdict | undefined;
  /** NULL of the dialect's boolean type. */
  readonly unknown: Sql;
}

/** `<=` for what holds below and at its limit, `<>` for what holds on both sides of it. */
function symbolOf(operator: Operator): string {
  const { below, at, above } = holdingOf(operator);
  return `${below ? '<' : ''}${above ? '>' : ''}${at ? '=' : ''}`;
}

/** Yes-or-no facts are alike or not: the other operators are refused when the rules are loaded. */
function compareBoolean(fact: string, operator: Operator, level: Sql): Sql {
  if (level === TRUE || level === FALSE) return (operator === 'equal') === (level === TRUE) ? whole(fact) : not(whole(fact));
  return whole(`${fact} ${symbolOf(operator)} ${level.text}`);
}

/** When every value from a least to a most holds against a limit. */
function allHold(operator: Operator, least: string, most: string, limit: string): string {
  const { below, at, above } = holdingOf(operator);
  if (below === above) return below ? `${most} < ${limit} OR ${least} > ${limit}` : `${least} = ${limit} AND ${most} = ${limit}`;
  return above ? `${least} ${at ? '>=' : '>'} ${limit}` : `${most} ${at ? '<=' : '<'} ${limit}`;
}

/** What values within bounds come to: NULL where they do not come out alike, or where nothing is known. */
function compareBounds(operator: Operator, { least, most }: NonNullable<FactSql['bounds']>, limit: string): string {
  const when = (holding: Operator): string => `WHEN ${allHold(holding, least, most, limit)} THEN`;
  return `CASE ${when(operator)} TRUE ${when(OPPOSITE_OPERATORS[operator])} FALSE END`;
}

/** Shares are compared as products: a quotient would be rounded. */
function compareLeaf({ operator, value }: LeafCondition, context: ConditionContext, fact: FactSql | undefined): Verdict {
  const level: Level = typeof value === 'boolean' ? { value: value ? TRUE : FALSE, applies: TRUE } : context.level(value.param);
  const { applies } = level;
  if (fact === undefined || level.value === undefined) return { value: context.unknown, applies };
  const { text } = level.value;
  if (fact.isBoolean) return { value: compareBoolean(fact.value!, operator, level.value), applies };
  const { counts } = fact;
  const plain = fact.value === undefined ? [] : [`${fact.value} ${symbolOf(operator)} ${text}`];
  const counted = counts === undefined ? [] : [context.compareProducts(counts.hundredfold, symbolOf(operator), `${text} * ${counts.base}`)];
  const bounded = fact.bounds === undefined ? [] : [compareBounds(operator, fact.bounds, text)];
  const each = [...counted, ...plain, ...bounded];
  // Where the counts are known, the share is not read, and where that is known, the bounds are not.
  return { value: whole(each.length === 1 ? each[0]! : `COALESCE(${each.join(', ')})`), applies };
}

/** A total that fails decides; one that does not, or is not known, leaves the list of what it is the total of. */
function compareTotal(leaf: LeafCondition, context: ConditionContext): Verdict {
  const { value, applies } = compareLeaf(leaf, context, context.fact(leaf.fact));
  return { value: FALSE, applies: value === context.unknown ? FALSE : and([applies, orFalse(not(value))]) };
}

function count(members: readonly Sql[], then: 0 | 1): string {
  return members.map(({ text }) => `CASE WHEN ${text} THEN ${then} ELSE ${1 - then} END`).join(' + ');
}

function atLeast(least: number, members: readonly Verdict[], isCounted: boolean): Sql {
  const met = members.map(({ value, applies }) => (isCounted ? or([not(applies), value]) : and([applies, value])));
  const failed = members.map(({ value, applies }) => (isCounted ? and([applies, not(value)]) : or([not(applies), not(value)])));
  const text = `CASE WHEN ${count(met, 1)} >= ${least} THEN TRUE WHEN ${count(failed, 0)} < ${least} THEN FALSE END`;
  // Members stand in it twice, and twice again in each level above.
  if (text.length > PACK_LIMITS.sqlLength) throw ntmError([beyondLimit('sqlLength', [])]);
  return whole(text);
}

function oneApplies(members: readonly Verdict[]): Sql {
  return or(members.map(({ applies }) => applies));
}

/** So many of what these verdicts are of. */
export function countedSql(least: number, members: readonly Verdict[], notApplicable: 'leaves' | 'counts-as-met'): Verdict {
  const isCounted = notApplicable === 'counts-as-met';
  return { value: atLeast(least, members, isCounted), applies: isCounted ? TRUE : oneApplies(members) };
}

/** Writes a condition as SQL. A member that does not apply leaves `all` and `any`, as it leaves the law's list. */
export function conditionSql(condition: Condition, context: ConditionContext): Verdict {
  const all = (members: readonly Condition[]): Verdict[] => members.map((member) => conditionSql(member, context));
  if ('fact' in condition && condition.totalOf) return compareTotal(condition, context);
  if ('fact' in condition) return compareLeaf(condition, context, context.fact(condition.fact));
  if ('all' in condition) {
    const members = all(condition.all);
    return { value: and(members.map(({ value, applies }) => or([not(applies), value]))), applies: oneApplies(members) };
  }
  if ('any' in condition) {
    const members = all(condition.any);
    return { value: or(members.map(({ value, applies }) => and([applies, value]))), applies: oneApplies(members) };
  }
  if ('not' in condition) {
    const { value, applies } = conditionSql(condition.not, context);
    return { value: not(value), applies };
  }
  if ('condition' in condition) return conditionSql(context.named.get(condition.condition)!, context);
  if ('prerequisite' in condition) return context.prerequisite(condition.prerequisite) ?? always(context.unknown);
  if ('judgement' in condition) return always(context.unknown);
  return countedSql(condition.atLeast, all(condition.of), condition.notApplicable);
}

import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { PACK_LIMITS, beyondLimit } from './pack-limits.ts';

/** Lists whose length is limited, by the name under which they stand. */
const LISTS: Readonly<Record<string, 'members' | 'scope'>> = {
  all: 'members',
  any: 'members',
  of: 'members',
  regions: 'scope',
  provinces: 'scope',
  traits: 'scope',
  levels: 'scope',
};

/**
 * What makes plain data more than can be followed: a circle, nesting without end, lists longer than any law, or data that
 * refer to the same parts so often that they never end. Everything else may be walked from root to leaf afterwards.
 */
export function sizeProblem(value: unknown, root: readonly string[] = [], most: 'values' | 'fileValues' = 'values'): Problem | undefined {
  const path: string[] = [];
  const above = new Set<unknown>();
  let values = 0;
  const look = (item: unknown): Problem | undefined => {
    values += 1;
    if (values > PACK_LIMITS[most]) return beyondLimit(most, root);
    if (item === null || typeof item !== 'object') return undefined;
    if (above.has(item)) return problem('cyclic-input', root);
    if (above.size > PACK_LIMITS.depth) return beyondLimit('depth', root);
    const limited = Array.isArray(item) ? LISTS[path.at(-1) ?? ''] : undefined;
    if (limited !== undefined && (item as unknown[]).length > PACK_LIMITS[limited]) return beyondLimit(limited, [...root, ...path]);
    above.add(item);
    for (const [key, part] of Object.entries(item)) {
      path.push(key);
      const found = look(part);
      if (found !== undefined) return found;
      path.pop();
    }
    above.delete(item);
    return undefined;
  };
  return look(value);
}

type Parts = Pick<RuleSet, 'id' | 'instruments' | 'prerequisites'>;

/** Rule sets below a set; stops where there are too many, so that sets that share others end as well. */
function tooManySets(ruleSet: Parts): boolean {
  const open: Parts[] = [ruleSet];
  for (let count = 1; open.length > 0; count += 1) {
    if (count > PACK_LIMITS.sets) return true;
    for (const item of open.pop()!.prerequisites ?? []) open.push(item.ruleSet);
  }
  return false;
}

function rowsOf({ instruments }: Parts): number {
  const enacted = instruments.flatMap(({ ruleSets = [] }) => ruleSets);
  const criteria = enacted.flatMap((text) => text.criteria);
  const named = enacted.reduce((sum, { conditions = {} }) => sum + Object.keys(conditions).length, 0);
  const added = instruments.flatMap(({ operations = [] }) => operations.filter(({ operation }) => operation === 'addIndicator'));
  return named + criteria.length + criteria.flatMap(({ indicators }) => indicators).length + added.length;
}

function entriesOf({ instruments }: Parts): number {
  const indicators = instruments.flatMap(({ ruleSets = [] }) =>
    ruleSets.flatMap(({ criteria }) => criteria.flatMap((item) => item.indicators)),
  );
  const own = indicators.flatMap(({ parameters }) => parameters).reduce((sum, { values }) => sum + values.length, 0);
  return instruments.reduce((sum, { operations = [], thresholds = [] }) => sum + operations.length + thresholds.length, own);
}

/** What of a rule set is more than can be checked; nothing of it may be walked, compared or hashed before. */
export function checkSize(ruleSet: Parts): Problem[] {
  if (tooManySets(ruleSet)) return [beyondLimit('sets', [ruleSet.id, 'prerequisites'])];
  if (ruleSet.instruments.length > PACK_LIMITS.instruments) return [beyondLimit('instruments', [ruleSet.id, 'instruments'])];
  const found = sizeProblem(ruleSet.instruments, [ruleSet.id, 'instruments']);
  if (found !== undefined) return [found];
  if (rowsOf(ruleSet) > PACK_LIMITS.rows) return [beyondLimit('rows', [ruleSet.id])];
  return entriesOf(ruleSet) > PACK_LIMITS.entries ? [beyondLimit('entries', [ruleSet.id])] : [];
}

/** Comparisons that checking one text takes, roughly: values of a parameter are held against one another, entries looked up. */
export function comparisonsIn({ instruments }: Parts): number {
  const values = new Map<string, number>();
  const count = (parameter: string, more: number): void => void values.set(parameter, (values.get(parameter) ?? 0) + more);
  let rows = 0;
  let entries = 0;
  for (const { ruleSets = [], thresholds = [], operations = [] } of instruments) {
    for (const { id, criteria } of ruleSets) {
      for (const indicator of criteria.flatMap(({ indicators }) => indicators)) {
        rows += 1;
        for (const parameter of indicator.parameters) count(`${id}/${indicator.id}/${parameter.id}`, parameter.values.length);
      }
    }
    for (const { parameter } of thresholds) count(parameter, 1);
    for (const { operation, target } of operations) if (operation === 'setThreshold') count(target, 1);
    entries += thresholds.length + operations.length;
  }
  return entries * (rows + entries) + [...values.values()].reduce((sum, number) => sum + number * number, 0);
}

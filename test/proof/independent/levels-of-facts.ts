import type { Condition } from '../../../src/model/condition.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { withBehind } from './random-moment.ts';

type Levels = ReadonlyMap<string, readonly string[]>;

function leavesOf(condition: Condition): { fact: string; parameter: string }[] {
  if ('fact' in condition) return typeof condition.value === 'boolean' ? [] : [{ fact: condition.fact, parameter: condition.value.param }];
  if ('not' in condition) return leavesOf(condition.not);
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'of' in condition ? condition.of : [];
  return members.flatMap(leavesOf);
}

/** Every number that a fact is ever held against in a set, whenever and wherever: where answers turn. */
export function levelsOf(ruleSet: RuleSet, assumptions: readonly Instrument[]): Levels {
  const read = new Map<string, Set<string>>();
  const values = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, key: string, value: string): unknown => map.set(key, (map.get(key) ?? new Set()).add(value));
  const addValue = (path: string, value: unknown): unknown => typeof value === 'string' && add(values, path, value);
  const addCondition = (row: string, condition: Condition): void => {
    for (const { fact, parameter } of leavesOf(condition)) add(read, fact, `${row}/${parameter}`);
  };
  for (const instrument of [...withBehind(ruleSet).flatMap(({ instruments }) => instruments), ...assumptions]) {
    for (const { id, criteria } of instrument.ruleSets ?? []) {
      for (const indicator of criteria.flatMap(({ indicators }) => indicators)) {
        addCondition(`${id}/${indicator.id}`, indicator.condition);
        for (const parameter of indicator.parameters) {
          for (const { value } of parameter.values) addValue(`${id}/${indicator.id}/${parameter.id}`, value);
        }
      }
    }
    for (const { parameter, value } of instrument.thresholds ?? []) addValue(parameter, value);
    for (const operation of instrument.operations ?? []) {
      if (operation.operation === 'setThreshold') addValue(operation.target, operation.value);
      if (operation.operation !== 'replaceCondition') continue;
      addCondition(operation.target, operation.condition);
      for (const { id, values: said } of operation.parameters ?? [])
        for (const { value } of said) addValue(`${operation.target}/${id}`, value);
    }
  }
  return new Map([...read].map(([fact, paths]) => [fact, [...new Set([...paths].flatMap((path) => [...(values.get(path) ?? [])]))]]));
}

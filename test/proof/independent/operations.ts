import type { Operation } from '../../../src/model/operation.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Draft, Value } from './text.ts';
import { parameterOf, rowOf, valueOf } from './text.ts';

/** How a scope is held against another one: what it limits, whatever the order in which that is written. */
function scopeText({ scope = {} }: Value): string {
  return JSON.stringify(
    Object.entries(scope)
      .toSorted()
      .map(([kind, names]) => [kind, [...(names ?? [])].toSorted()]),
  );
}

/** What is left of a value beside one that takes its place for a time: what lies before, and what lies behind. */
function beside(old: Value, { from, to }: Value): Value[] {
  const before = { ...old, to: old.to === undefined || old.to > from! ? from : old.to };
  const behind = { ...old, from: old.from! < to! ? to : old.from };
  return [before, ...(to === undefined ? [] : [behind])].filter((each) => each.to === undefined || each.from! < each.to);
}

/** Does what one operation says to the text; titles, numbers and the caveat change no answer. */
export function apply(operation: Operation, instrument: Instrument, text: Draft): void {
  const [, target, part] = operation.target.split('/') as [string, string, string];
  const begins = instrument.inForce.effectFrom ?? instrument.inForce.from;
  switch (operation.operation) {
    case 'replaceCondition': {
      const row = rowOf(text, target);
      row.condition = operation.condition;
      for (const added of operation.parameters ?? []) row.parameters.set(added.id, parameterOf(added, instrument));
      return;
    }
    case 'setThreshold': {
      const value = valueOf(operation, instrument);
      const held = rowOf(text, target).parameters.get(part)!;
      // It takes the place of every value of just its scope, from its first day on; one for a year leaves the other years alone.
      const isReplaced = (old: Value): boolean =>
        scopeText(old) === scopeText(value) && (value.year === undefined || old.year === value.year);
      held.values = [...held.values.flatMap((old) => (isReplaced(old) ? beside(old, value) : [old])), value];
      return;
    }
    case 'endThreshold': {
      const held = rowOf(text, target).parameters.get(part)!;
      const ended = valueOf({ scope: operation.scope, grade: 'recalled' }, instrument);
      held.values = held.values.flatMap((old) => (scopeText(old) === scopeText(ended) ? beside(old, { ...ended, to: undefined }) : [old]));
      return;
    }
    case 'addIndicator': {
      const { rows } = text.criteria.find(({ id }) => id === target)!;
      const { id, condition, parameters, exceptions = [] } = operation.indicator;
      const row = { id, condition, parameters: new Map(parameters.map((each) => [each.id, parameterOf(each, instrument)])), exceptions };
      const after = rows.findIndex((each) => each.id === operation.after);
      rows.splice(after < 0 ? rows.length : after + 1, 0, row);
      return;
    }
    case 'repeal':
      text.criteria = text.criteria
        .filter(({ id, rows }) => id !== target || rows.some((row) => row.id === target))
        .map((criterion) => ({ ...criterion, rows: criterion.rows.filter(({ id }) => id !== target) }))
        .filter(({ rows }) => rows.length > 0);
      return;
    case 'addException': {
      const row = rowOf(text, target);
      row.exceptions = [...row.exceptions, operation.exception];
      return;
    }
    case 'replaceException': {
      const row = rowOf(text, target);
      row.exceptions = row.exceptions.map((old) => (old.id === part ? operation.exception : old));
      return;
    }
    case 'removeException': {
      const row = rowOf(text, target);
      row.exceptions = row.exceptions.filter(({ id }) => id !== part);
      return;
    }
    case 'setColumnRule':
      text.columnRules = [...text.columnRules.filter(({ id }) => id !== target), operation.columnRule];
      return;
    case 'removeColumnRule':
      text.columnRules = text.columnRules.filter(({ id }) => id !== target);
      return;
    case 'replaceDefinition':
      text.redefined.set(target, begins);
      return;
    case 'confirm': {
      if (!('value' in operation.expect)) return;
      const held = rowOf(text, target).parameters.get(part)!;
      const confirmed = valueOf({ scope: operation.scope, grade: operation.grade }, instrument);
      held.values = held.values.map((old) =>
        scopeText(old) === scopeText(confirmed) && old.year === operation.year ? { ...old, grade: operation.grade } : old,
      );
      return;
    }
    default:
  }
}

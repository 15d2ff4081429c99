import type { Condition } from '../../src/model/condition.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import { factOf, placeOf } from './criterion-file.ts';
import type { AssembledInstrument } from './law.ts';

/** The facts that a condition reads. */
function factsIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if ('fact' in condition) return [condition.fact];
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('of' in condition) return condition.of.flatMap(factsIn);
  return 'not' in condition ? factsIn(condition.not) : [];
}

interface Reading {
  readonly row: string;
  readonly facts: readonly string[];
}

/** What the rows of an enacted set read, and what they read after a later instrument. */
function readingsOf({ ruleSets = [], operations = [] }: Instrument): Reading[] {
  const enacted = ruleSets.flatMap(({ id, criteria, conditions = {} }) =>
    criteria.flatMap(({ indicators }) =>
      indicators.map((indicator) => {
        const named = JSON.stringify(indicator.condition).match(/(?<="condition":")[^"]+/g) ?? [];
        const conditionsRead = [
          indicator.condition,
          ...(indicator.exceptions ?? []).map(({ when }) => when),
          ...named.map((name) => conditions[name]),
        ];
        return { row: `${id}/${indicator.id}`, facts: conditionsRead.flatMap(factsIn) };
      }),
    ),
  );
  const changed = operations.flatMap((operation): Reading[] => {
    if (operation.operation === 'replaceCondition') return [{ row: operation.target, facts: factsIn(operation.condition) }];
    if (operation.operation === 'addException' || operation.operation === 'replaceException')
      return [{ row: operation.target.split('/').slice(0, 2).join('/'), facts: factsIn(operation.exception.when) }];
    return [];
  });
  return [...enacted, ...changed];
}

/** Every fact once, in the order of the criteria that read them first, with the rows that read it. */
export function catalogueOf(instruments: ReadonlyMap<string, AssembledInstrument>, order: readonly string[]): Fact[] {
  const enacting = order.map((set) => [...instruments.values()].find(({ criteria }) => criteria.has(set))!);
  const rows = order.flatMap((set, index) =>
    enacting[index]!.instrument.ruleSets!.filter(({ id }) => id === set).flatMap(({ criteria, annex }) =>
      criteria.flatMap(({ indicators }) =>
        indicators.map(({ id, no, wording }) => ({
          row: `${set}/${id}`,
          source: { instrument: enacting[index]!.instrument.id, ...placeOf(no, annex) },
          wording,
        })),
      ),
    ),
  );
  const readings = [...instruments.values()].flatMap(({ instrument }) => readingsOf(instrument));
  const readers = (fact: string) =>
    rows.filter(({ row }) => readings.some((reading) => reading.row === row && reading.facts.includes(fact)));
  return order.flatMap((set, index) =>
    enacting[index]!.criteria.get(set)!.flatMap(({ facts = [] }) =>
      facts.map((fact): Fact => {
        const found = readers(fact.id);
        const [first] = found;
        if (first === undefined) throw new Error(`no row reads the fact ${fact.id}`);
        const reading = found.map(({ row }) => row);
        return factOf(fact, first.source, first.wording, reading);
      }),
    ),
  );
}

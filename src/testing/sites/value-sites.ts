import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { Scope } from '../../model/primitives.ts';
import type { Parameter, ThresholdEntry } from '../../model/threshold.ts';
import { enacted } from '../../law/enacted.ts';
import { isAssumption } from '../../law/assumption.ts';
import type { Instruments } from './own-text.ts';

/** A dated value, wherever in its instrument it stands. */
export interface ValueSite {
  readonly instrument: Instrument;
  /** `commune/10/minimum`. */
  readonly target: string;
  readonly unit: string;
  /** The entry itself, not a copy of it. */
  readonly entry: Omit<ThresholdEntry, 'cite'>;
}

function ofParameters(instrument: Instrument, row: string, parameters: readonly Parameter[]): ValueSite[] {
  return parameters.flatMap(({ id, unit, values }) => values.map((entry) => ({ instrument, target: `${row}/${id}`, unit, entry })));
}

function ofOperation(instrument: Instrument, operation: Operation, units: ReadonlyMap<string, string>): ValueSite[] {
  if (operation.operation === 'replaceCondition') return ofParameters(instrument, operation.target, operation.parameters ?? []);
  if (operation.operation !== 'setThreshold') return [];
  return [{ instrument, target: operation.target, unit: units.get(operation.target) ?? 'none', entry: operation }];
}

/** The unit of each parameter, by its full id. */
function unitsOf(instruments: Instruments): Map<string, string> {
  const rows = instruments.flatMap((instrument) => [
    ...enacted(instrument).map(({ target, indicator }) => ({ target, parameters: indicator.parameters })),
    ...(instrument.operations ?? []).flatMap((operation) =>
      operation.operation === 'replaceCondition' ? [{ target: operation.target, parameters: operation.parameters ?? [] }] : [],
    ),
  ]);
  return new Map(rows.flatMap(({ target, parameters }) => parameters.map(({ id, unit }) => [`${target}/${id}`, unit] as const)));
}

/** Every dated value of the law, in the order of the files; what an assumption borrows is no law. */
export function valueSites(instruments: Instruments): ValueSite[] {
  const units = unitsOf(instruments);
  const law = instruments.filter((instrument) => !isAssumption(instrument));
  return law.flatMap((instrument) => [
    ...enacted(instrument).flatMap(({ target, indicator }) => ofParameters(instrument, target, indicator.parameters)),
    ...(instrument.thresholds ?? []).map((entry) => {
      return { instrument, target: entry.parameter, unit: units.get(entry.parameter) ?? 'none', entry };
    }),
    ...(instrument.operations ?? []).flatMap((operation) => ofOperation(instrument, operation, units)),
  ]);
}

function scopeWords(scope: Scope | undefined): string[] {
  const { regions = [], columns = [], provinces = [], traits = [], groups = [], levels = [] } = scope ?? {};
  const words = [...regions, ...columns, ...provinces, ...traits, ...groups, ...levels];
  if (words.length === 0) return [];
  return [words.length > 2 ? `${words.length} columns` : words.join('+')];
}

/** Where a value stands, in words that stay the same: instrument, target, scope, year and first day where it has them. */
export function clauseOf({ instrument, target, entry }: ValueSite): string {
  const parts = [scopeWords(entry.scope), entry.year ?? [], entry.from ?? []].flat();
  return `${instrument.id} ${target}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

// Where in the instruments the law's values and conditions stand.
import type { Condition, Instrument, Operation, ThresholdEntry } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { Decimal } from 'decimal.js';

export type Instruments = readonly Instrument[];

/** A dated value, wherever in its instrument it stands. */
export interface ValueSite {
  readonly instrument: Instrument;
  /** `commune/10/minimum`. */
  readonly target: string;
  readonly unit: string;
  readonly entry: Omit<ThresholdEntry, 'cite'>;
}

export interface ConditionSite {
  readonly instrument: Instrument;
  readonly target: string;
  readonly holder: { condition: Condition } | { when?: Condition | undefined };
}

/**
 * A rule set whose instruments say only what its verdicts rest on: the same instrument may enact, supply and amend other sets
 * too, and says beside the thresholds what no verdict reads.
 */
export function alone(ruleSet: RuleSet): RuleSet {
  const isOwn = (target: string): boolean => target.startsWith(`${ruleSet.id}/`);
  const instruments = ruleSet.instruments.map(({ ruleSets, thresholds, operations, ...rest }): Instrument => {
    const { inCharge: _inCharge, evidenceAsked: _evidenceAsked, guidance: _guidance, ...instrument } = rest;
    return {
      ...instrument,
      ...(ruleSets === undefined ? {} : { ruleSets: ruleSets.filter(({ id }) => id === ruleSet.id) }),
      ...(thresholds === undefined ? {} : { thresholds: thresholds.filter(({ parameter }) => isOwn(parameter)) }),
      ...(operations === undefined ? {} : { operations: operations.filter(({ target }) => isOwn(target)) }),
    };
  });
  return { ...ruleSet, instruments };
}

/** The indicator that a target is about: `commune/10/minimum` → `10`. */
export function indicatorOf(target: string): string {
  return target.split('/')[1] ?? '';
}

export function enacted(
  instrument: Instrument,
): { target: string; indicator: NonNullable<Instrument['ruleSets']>[number]['criteria'][number]['indicators'][number] }[] {
  return (instrument.ruleSets ?? []).flatMap(({ id, criteria }) =>
    criteria.flatMap(({ indicators }) => indicators.map((indicator) => ({ target: `${id}/${indicator.id}`, indicator }))),
  );
}

/** Every dated value of every instrument, in the order of the files. */
export function valueSites(instruments: Instruments): ValueSite[] {
  const units = new Map<string, string>();
  const ofParameters = (
    instrument: Instrument,
    row: string,
    parameters: { id: string; unit: string; values: ThresholdEntry[] }[],
  ): ValueSite[] =>
    parameters.flatMap(({ id, unit, values }) => {
      units.set(`${row}/${id}`, unit);
      return values.map((entry) => ({ instrument, target: `${row}/${id}`, unit, entry }));
    });
  const ofOperation = (instrument: Instrument, operation: Operation): ValueSite[] => {
    if (operation.operation === 'replaceCondition') return ofParameters(instrument, operation.target, operation.parameters ?? []);
    if (operation.operation !== 'setThreshold') return [];
    return [{ instrument, target: operation.target, unit: units.get(operation.target) ?? 'none', entry: operation }];
  };
  return instruments.flatMap((instrument) => [
    ...enacted(instrument).flatMap(({ target, indicator }) => ofParameters(instrument, target, indicator.parameters)),
    ...(instrument.thresholds ?? []).map((entry) => {
      return { instrument, target: entry.parameter, unit: units.get(entry.parameter) ?? 'none', entry };
    }),
    ...(instrument.operations ?? []).flatMap((operation) => ofOperation(instrument, operation)),
  ]);
}

/** Every condition of every instrument: of indicators, of their exceptions, and those that an amendment puts in place. */
export function conditionSites(instruments: Instruments): ConditionSite[] {
  return instruments.flatMap((instrument) => [
    ...enacted(instrument).flatMap(({ target, indicator }): ConditionSite[] => [
      { instrument, target, holder: indicator },
      ...(indicator.exceptions ?? [])
        .filter(({ when }) => when !== undefined)
        .map((exception) => ({ instrument, target: `${target} exception ${exception.id}`, holder: exception })),
    ]),
    ...(instrument.operations ?? []).flatMap((operation) =>
      operation.operation === 'replaceCondition' ? [{ instrument, target: operation.target, holder: operation }] : [],
    ),
  ]);
}

export function conditionAt({ holder }: ConditionSite): Condition {
  const condition = 'condition' in holder ? holder.condition : holder.when;
  if (condition === undefined) throw new Error('no condition here');
  return condition;
}

export function put({ holder }: ConditionSite, condition: Condition): void {
  if ('condition' in holder) holder.condition = condition;
  else holder.when = condition;
}

/** An amendment quotes what it replaces: a change of the quoted text is quoted as well, or loading alone would notice it. */
export function follow(instruments: Instruments, target: string, before: unknown, after: unknown): void {
  const old = JSON.stringify(before);
  for (const operation of instruments.flatMap(({ operations = [] }) => operations)) {
    if (operation.target === target && JSON.stringify(operation.expect) === old)
      Object.assign(operation, { expect: structuredClone(after) });
  }
}

export function day(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const WHOLE_UNITS: readonly string[] = ['school', 'place', 'level', 'rating', 'organisation', 'cooperative', 'model'];

/** One unit in the last place that such a quantity sensibly has. */
export function stepOf(unit: string): string {
  return WHOLE_UNITS.includes(unit) ? '1' : '0.01';
}

/** `80` and `0.01` → `80.01`. */
export function moved(value: string, step: string): string {
  return new Decimal(value).plus(step).toFixed();
}

export function clauseOf({ instrument, target, entry }: ValueSite): string {
  const scope = [...(entry.scope?.regions ?? []), ...(entry.scope?.provinces ?? [])];
  const parts = [
    ...(scope.length === 0 ? [] : [scope.length > 2 ? `${scope.length} columns` : scope.join('+')]),
    ...(entry.from === undefined ? [] : [entry.from]),
  ];
  return `${instrument.id} ${target}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

export interface NodeSite {
  readonly node: Condition;
  readonly path: string;
  /** The whole condition with this node replaced; without it where nothing is given. */
  readonly withNode: (next: Condition | undefined) => Condition;
}

export function nodesOf(node: Condition, path: string, withNode: NodeSite['withNode']): NodeSite[] {
  const own: NodeSite = { node, path, withNode };
  const list = 'all' in node ? node.all : 'any' in node ? node.any : undefined;
  if (list === undefined) return [own];
  const kind = 'all' in node ? 'all' : 'any';
  const rebuilt = (members: Condition[]): Condition => (kind === 'all' ? { all: members } : { any: members });
  const members = list.flatMap((member, index) =>
    nodesOf(member, `${path}${kind}[${index}].`, (next) =>
      withNode(rebuilt(next === undefined ? list.toSpliced(index, 1) : list.with(index, next))),
    ),
  );
  return [own, ...members];
}

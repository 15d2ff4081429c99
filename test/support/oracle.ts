import { assess } from 'ntm-rules';
import type { Condition, Dossier, FactInput, IndicatorResult, LeafCondition, LeafTrace, Operator, Trace } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { Decimal as SharedDecimal } from 'decimal.js';
import { Engine } from 'json-rules-engine';
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';

/*
 * json-rules-engine as an oracle: the conditions as they stand in the files, the thresholds as assess() says that it
 * used them, everything else (comparing, all / any / not, exceptions) by code that shares nothing with the library.
 * Our own operators only, no priority, no path, one Engine per run. The engine knows two answers, so dossiers are complete.
 */

const Decimal = SharedDecimal.clone({ precision: 100 });

type Value = string | number | boolean;

const NEGATED: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};

/** A share is compared as a · 100 with t · b. */
function sign(fact: FactInput, limit: Value): number {
  if (typeof fact === 'boolean' || typeof limit === 'boolean') return fact === limit ? 0 : 1;
  if (typeof fact !== 'object') return new Decimal(fact).comparedTo(limit);
  if (!('numerator' in fact)) return sign(fact.value, limit);
  return new Decimal(fact.numerator).times(100).comparedTo(new Decimal(limit).times(fact.denominator));
}

const COMPARE: Readonly<Record<Operator, (fact: FactInput, limit: Value) => boolean>> = {
  equal: (fact, limit) => sign(fact, limit) === 0,
  notEqual: (fact, limit) => sign(fact, limit) !== 0,
  lessThan: (fact, limit) => sign(fact, limit) < 0,
  lessThanInclusive: (fact, limit) => sign(fact, limit) <= 0,
  greaterThan: (fact, limit) => sign(fact, limit) > 0,
  greaterThanInclusive: (fact, limit) => sign(fact, limit) >= 0,
};

const OPERATORS = Object.keys(COMPARE) as Operator[];

function translateLeaf({ fact, operator, value }: LeafCondition, levels: ReadonlyMap<string, Value>, isNegated: boolean): NestedCondition {
  const limit = typeof value === 'boolean' ? value : levels.get(value.param);
  if (limit === undefined) throw new Error(`no level for ${fact}`);
  return { fact, operator: `ntm-${isNegated ? NEGATED[operator] : operator}`, value: limit };
}

function translate(condition: Condition, levels: ReadonlyMap<string, Value>, isNegated = false): NestedCondition {
  if ('fact' in condition) return translateLeaf(condition, levels, isNegated);
  if ('not' in condition) return translate(condition.not, levels, !isNegated);
  if (!('all' in condition) && !('any' in condition)) throw new Error('the oracle does not know this kind of condition');
  const members = ('all' in condition ? condition.all : condition.any).map((member) => translate(member, levels, isNegated));
  return 'all' in condition === isNegated ? { any: members } : { all: members };
}

function topLevel(condition: NestedCondition): TopLevelCondition {
  return 'all' in condition || 'any' in condition ? condition : { all: [condition] };
}

interface IndicatorLaw {
  condition: Condition;
  readonly exceptions: { readonly effect: string; readonly when: Condition }[];
}

/** The conditions of the indicators as the files have them on a day: the enacted text, then what later instruments put in its place. */
export function conditionsOn(ruleSet: RuleSet, on: string): Map<string, IndicatorLaw> {
  const law = new Map<string, IndicatorLaw>();
  for (const { inForce, ruleSets = [], operations = [] } of ruleSet.instruments) {
    if (on < inForce.from) continue;
    for (const indicator of ruleSets.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators))) {
      const exceptions = (indicator.exceptions ?? []).map(({ effect, when, scope }) => {
        if (when === undefined || scope !== undefined) throw new Error('the oracle knows exceptions by condition only');
        return { effect, when };
      });
      law.set(indicator.id, { condition: indicator.condition, exceptions });
    }
    for (const operation of operations) {
      const indicator = law.get(operation.target.split('/')[1] ?? '');
      if (operation.operation === 'replaceCondition' && indicator !== undefined) indicator.condition = operation.condition;
    }
  }
  return law;
}

function leavesOf(trace: Trace): LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(leavesOf) : [];
}

/** What each parameter asks, by its id; `undefined` if one of them is not known. */
function levelsOf(result: IndicatorResult): Map<string, Value> | undefined {
  const levels = new Map<string, Value>();
  for (const { required } of leavesOf(result.trace)) {
    if (required.value === null) return undefined;
    if (required.parameter !== null) levels.set(required.parameter.split('/').at(-1) ?? '', required.value);
  }
  return levels;
}

export interface Comparison {
  readonly indicator: string;
  readonly engine: string;
  readonly library: string;
}

/**
 * What the engine and `assess` answer for each indicator whose levels are all known.
 * `law` gives the conditions that the engine follows; a test of the oracle itself passes others than those assessed.
 */
export async function compareWithEngine(
  ruleSet: RuleSet,
  dossier: Dossier,
  on: string,
  law = conditionsOn(ruleSet, on),
): Promise<Comparison[]> {
  const results = assess(ruleSet, dossier, { on }).criteria.flatMap(({ indicators }) => indicators);
  const engine = new Engine();
  for (const operator of OPERATORS) engine.addOperator(`ntm-${operator}`, COMPARE[operator]);
  const compared: IndicatorResult[] = [];
  for (const result of results) {
    const levels = levelsOf(result);
    const indicator = law.get(result.id);
    if (levels === undefined || indicator === undefined) continue;
    compared.push(result);
    engine.addRule({
      conditions: topLevel(translate(indicator.condition, levels)),
      event: { type: 'met', params: { indicator: result.id } },
    });
    for (const { effect, when } of indicator.exceptions) {
      engine.addRule({
        conditions: topLevel(translate(when, levels)),
        event: { type: 'exception', params: { indicator: result.id, effect } },
      });
    }
  }
  const { events } = await engine.run({ ...dossier.facts });
  const statusOf = (indicator: string): string => {
    const own = events.filter(({ params }) => params?.['indicator'] === indicator);
    const exception = own.find(({ type }) => type === 'exception');
    if (exception !== undefined) return String(exception.params?.['effect']);
    return own.some(({ type }) => type === 'met') ? 'met' : 'not-met';
  };
  return compared.map(({ id, status }) => ({ indicator: id, engine: statusOf(id), library: status }));
}

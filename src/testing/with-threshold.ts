import { checkArguments } from '../model/check-arguments.ts';
import { canonicalJson } from '../value/canonical-json.ts';
import { isNtmError, ntmError, suggestion } from '../model/errors.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { Scope } from '../model/primitives.ts';
import type { Province } from '../model/provinces.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Region } from '../model/vocabulary.ts';
import { consolidate } from '../law/consolidate.ts';
import { standing } from '../law/operations/threshold.ts';
import { findIndicator } from '../law/text.ts';
import type { ParameterText } from '../law/text.ts';
import { parseInstrument } from '../schema/index.ts';
import { nearest } from '../value/text.ts';
import { amendedBy } from './amended.ts';

/** Where and when another value holds. */
export interface ThresholdOverride {
  /** Exactly this scope. Left out: every scope at which a value stands. */
  readonly scope?: Scope;
  /** Short for a scope of one region. */
  readonly region?: Region;
  /** First day; left out: the last day on which an instrument of the set changes this threshold. */
  readonly from?: string;
  /** First day on which it holds no longer. */
  readonly to?: string;
}

function setNamed(ruleSet: RuleSet, id: string): RuleSet | undefined {
  if (ruleSet.id === id) return ruleSet;
  return ruleSet.prerequisites?.flatMap((item) => setNamed(item.ruleSet, id) ?? [])[0];
}

/** First day on which a set is in force, or the last on which one of its instruments touches the threshold. */
function lastChange({ id, instruments }: RuleSet, target: string): string {
  const touching = instruments.filter(({ ruleSets = [], thresholds = [], operations = [] }) => {
    const targets = [...thresholds.map(({ parameter }) => parameter), ...operations.map((operation) => operation.target)];
    return ruleSets.some((text) => text.id === id) || targets.includes(target);
  });
  return touching.map(({ inForce }) => inForce.from).reduce((a, b) => (a > b ? a : b));
}

function parameterOn(ruleSet: RuleSet, target: string, on: string, province: Province | undefined): ParameterText | undefined {
  const [, row = '', name = ''] = target.split('/');
  const text = consolidate(ruleSet, { on, province })?.text;
  return text === undefined ? undefined : findIndicator(text, row)?.indicator.parameters.get(name);
}

/** Scopes at which a parameter has values for a province's own text, or for everybody's; the general one always. */
function scopesOf({ values }: ParameterText, province: Province | undefined): (Scope | undefined)[] {
  const own = values.map(({ scope }) => scope).filter((scope) => scope?.provinces?.[0] === province);
  const general: Scope | undefined = province === undefined ? undefined : { provinces: [province] };
  return [...new Map([general, ...own].map((scope) => [canonicalJson(scope ?? {}), scope])).values()];
}

function invented(target: string, from: string, province: Province | undefined, operations: readonly unknown[]): Instrument {
  return parseInstrument({
    id: `invented-${target.replaceAll('/', '-')}${province === undefined ? '' : `-${province}`}`,
    number: 'giả định',
    title: `Giả định: ${target}`,
    issuer: 'giả định',
    rank: province === undefined ? 'national' : 'provincial',
    ...(province === undefined ? {} : { province }),
    status: 'adopted',
    invented: true,
    signedOn: from,
    inForce: { from, wording: { grade: 'recalled', confidence: 'low' } },
    recordedOn: from,
    sources: {},
    operations,
  });
}

/**
 * A rule set in which one threshold has another value: for one test, without an amendment file.
 *
 * @remarks Made by an invented amendment on top of the set (or of the set that it presupposes), adopted and marked
 * `invented`; what it expects is filled in from what stands. Without a scope the value replaces every one that stands, in each
 * column and province, from that day on; later dated values of the same scope give way too.
 * @param ruleSet - the set; it is untouched.
 * @param target - `<set>/<indicator>/<parameter>`, such as `commune/10/minimum`.
 * @param value - a canonical decimal, or yes / no.
 * @param where - scope or region, first day, first day no longer.
 * @returns the new rule set.
 * @throws `NtmError`: `unknown-parameter`, `invalid-instrument` for a value that is not a canonical decimal or a day that is not a date,
 * and what `amend` throws: `expect-mismatch` where a later instrument builds on the value replaced, `threshold-tie`, `level-contradicted`.
 * @example
 * ```ts
 * import { assess, indicatorOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 * import { withThreshold } from 'ntm-rules/testing';
 *
 * const raised = withThreshold(commune, 'commune/10/minimum', '55', { region: 'central-highlands' });
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const income = (set: typeof commune) => indicatorOf(assess(set, { unit, facts: { incomePerCapita: '54' } }, { on: '2024-12-31' }), '10');
 * income(commune).status; // => 'met'
 * income(raised).gap?.delta; // => '1'
 * ```
 */
export function withThreshold<Set extends RuleSet>(ruleSet: Set, target: string, value: string | boolean, where?: ThresholdOverride): Set;
export function withThreshold(ruleSet: RuleSet, target: string, value: string | boolean, where: ThresholdOverride = {}): RuleSet {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], target: ['text', target], where: ['options', where] });
  const owner = setNamed(ruleSet, target.split('/')[0] ?? '');
  const from = where.from ?? (owner === undefined ? '' : lastChange(owner, target));
  const scope = where.scope ?? (where.region === undefined ? undefined : { regions: [where.region] });
  const provinces = [...new Set((owner?.instruments ?? []).map(({ province }) => province))].filter((province) => province !== undefined);
  const [given] = scope?.provinces ?? [];
  const places = scope === undefined ? [undefined, ...provinces] : [given];
  const amendments = places.flatMap((province): Instrument[] => {
    const parameter = owner === undefined ? undefined : parameterOn(owner, target, from, province);
    if (parameter === undefined) return [];
    const scopes = scope === undefined ? scopesOf(parameter, province) : [scope];
    // A province in which nothing of its own stands is under everybody's value.
    if (
      scope === undefined &&
      province !== undefined &&
      scopes.length === 1 &&
      !parameter.values.some((item) => item.scope?.provinces?.[0] === province)
    )
      return [];
    const operations = scopes.map((at, index): Operation => {
      const { provinces: _own, ...rest } = at ?? {};
      return {
        id: `value-${index + 1}`,
        operation: 'setThreshold',
        target,
        expect: standing(parameter.values, at, { on: from }) as Extract<Operation, { operation: 'setThreshold' }>['expect'],
        value,
        ...(Object.keys(rest).length === 0 ? {} : { scope: rest }),
        ...(where.to === undefined ? {} : { to: where.to }),
        grade: 'recalled',
        confidence: 'low',
        cite: { row: target.split('/')[1] ?? '' },
      };
    });
    return [invented(target, from, province, operations)];
  });
  if (amendments.length === 0) {
    const known = ruleSet.instruments.flatMap(({ ruleSets = [] }) =>
      ruleSets.flatMap(({ id, criteria }) =>
        criteria.flatMap(({ indicators }) =>
          indicators.flatMap((row) => row.parameters.map((parameter) => `${id}/${row.id}/${parameter.id}`)),
        ),
      ),
    );
    throw ntmError([ruleProblem('unknown-parameter', ['target'], { parameter: target, ...suggestion(nearest(target, known)) })]);
  }
  try {
    return amendments.reduce(amendedBy, ruleSet);
  } catch (error) {
    // Raised for all before it is raised for a province, the province would for a moment ask for less.
    if (!isNtmError(error) || error.code !== 'weaker-than-higher-text') throw error;
    return amendments.toReversed().reduce(amendedBy, ruleSet);
  }
}

import { describe, expect, it } from 'vitest';
import type { Criterion, Indicator } from '../../src/model/criterion.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import type { Status } from '../../src/model/vocabulary.ts';
import { membersOf } from '../../src/law/walk-condition.ts';
import { declaredCounts } from '../support/law-files.ts';
import { scenariosOf } from '../support/scenarios.ts';
import { SHIPPED } from '../support/shipped.ts';

/*
 * From number to text to rule to scenario: every criterion and indicator of every shipped set, as it is enacted, has a
 * title, a wording with a grade, a condition that reads something, and scenarios that decide it both ways.
 */

interface Expectation {
  readonly scenario: string;
  readonly status: Status;
}

/** What the scenarios of a set expect of its rows: of indicators or of criteria, by number. */
function expectationsOf(set: RuleSet, rows: 'indicators' | 'criteria'): Map<string, Expectation[]> {
  const found = new Map<string, Expectation[]>();
  for (const { name, expect: expected } of scenariosOf(set.id)) {
    for (const [id, said] of Object.entries(expected[rows] ?? {})) {
      const status = typeof said === 'string' ? said : said.status;
      found.set(id, [...(found.get(id) ?? []), { scenario: name, status }]);
    }
  }
  return found;
}

/** What a condition rests on in the end: facts, presupposed sets, named conditions, judgements. */
function readsOf(condition: Condition): string[] {
  if ('fact' in condition) return [condition.fact];
  if ('prerequisite' in condition) return [condition.prerequisite];
  if ('judgement' in condition) return ['judgement'];
  if ('condition' in condition) return [condition.condition];
  return membersOf(condition).flatMap(readsOf);
}

/** The criteria that the law of a set has put in force: enacted, or added by an amendment. */
function criteriaOf({ id, instruments }: RuleSet): Criterion[] {
  return instruments.flatMap(({ ruleSets = [] }) => ruleSets.filter((enacted) => enacted.id === id).flatMap(({ criteria }) => criteria));
}

function indicatorsOf(set: RuleSet): Indicator[] {
  const added = set.instruments.flatMap(({ operations = [] }) =>
    operations.flatMap((operation) =>
      operation.operation === 'addIndicator' && operation.target.startsWith(`${set.id}/`) ? [operation.indicator] : [],
    ),
  );
  return [...criteriaOf(set).flatMap(({ indicators }) => indicators), ...added];
}

const lacking = (found: readonly Expectation[] | undefined, wanted: readonly Status[]): Status[] =>
  wanted.filter((status) => found?.some((item) => item.status === status) !== true);

const COUNTS = declaredCounts();

describe.each(SHIPPED.map((set) => [set.id, set] as const))('%s', (_id, set) => {
  const ofIndicators = expectationsOf(set, 'indicators');
  const ofCriteria = expectationsOf(set, 'criteria');

  it.each(indicatorsOf(set).map((indicator) => [indicator.no, indicator] as const))('indicator %s', (_no, indicator) => {
    const { id, title, wording, condition } = indicator;
    expect([title.vi, title.en ?? '', wording.grade].map((text) => text.length > 0)).toEqual([true, true, true]);
    expect(readsOf(condition)).not.toEqual([]);
    expect(lacking(ofIndicators.get(id), ['met', 'not-met', 'undetermined']), `${id} ${title.vi}: no scenario expects this`).toEqual([]);
  });

  it.each(criteriaOf(set).map((criterion) => [criterion.no, criterion] as const))('criterion %s', (_no, { id, title, indicators }) => {
    expect(indicators).not.toEqual([]);
    // A criterion of one indicator of the same number is decided where that is.
    const found = [...(ofCriteria.get(id) ?? []), ...(indicators.length === 1 ? (ofIndicators.get(indicators[0]!.id) ?? []) : [])];
    expect(lacking(found, ['met', 'not-met']), `${id} ${title.vi}: no scenario expects this`).toEqual([]);
  });

  it('has as many rows as its instrument says that the annex has', () => {
    const rows = { criteria: criteriaOf(set).length, indicators: criteriaOf(set).flatMap(({ indicators }) => indicators).length };
    expect(rows).toEqual(COUNTS[set.id]);
  });

  it('is asked by scenarios of its own, about rows that it has', () => {
    const scenarios = scenariosOf(set.id);
    expect(new Set(scenarios.map((scenario) => scenario.set))).toEqual(new Set([set.id]));
    const ids = new Set([...indicatorsOf(set), ...criteriaOf(set)].map(({ id }) => id));
    expect([...ofIndicators.keys(), ...ofCriteria.keys()].filter((id) => !ids.has(id))).toEqual([]);
    const names = scenarios.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

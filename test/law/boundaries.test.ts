import type { Fact, FactInput, Instrument, LeafCondition } from 'ntm-rules';
import { commune as shipped } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import type { Scenario } from 'ntm-rules/testing';
import { enacted } from '../../src/law/enacted.ts';
import { conditionSites } from '../../src/testing/sites/condition-sites.ts';
import { nodesOf } from '../../src/testing/sites/nodes.ts';
import { alone, indicatorOf } from '../../src/testing/sites/own-text.ts';
import { moved, stepOf } from '../../src/testing/sites/quantity.ts';
import { clauseOf, valueSites } from '../../src/testing/sites/value-sites.ts';
import type { ValueSite } from '../../src/testing/sites/value-sites.ts';
import { dayBefore } from '../../src/value/calendar.ts';
import { scenariosOf } from '../support/scenarios.ts';

/*
 * No value and no date of the law without scenarios on both sides of it. A value that is filled in later
 * (QĐ 226, the missing levels) fails here until somebody has written its scenarios.
 */

const commune = alone(shipped);
const scenarios = scenariosOf('commune');
const [base] = commune.instruments;
if (base === undefined) throw new Error('no instrument');
const inForce = { from: base.inForce.from, to: base.inForce.to ?? '9999-12-31' };

/** The column of the annex, by the rule of QĐ 318 for specially disadvantaged and safe-zone communes of poor districts. */
function columnOf({ unit, on }: Scenario): string | undefined {
  const held = (unit.traits ?? []).flatMap((item) => {
    if (typeof item === 'string') return [item];
    return (item.from ?? '') <= on && (item.to === undefined || on < item.to) ? [item.trait] : [];
  });
  const isPoor = held.includes('poor-district') && (held.includes('specially-disadvantaged') || held.includes('safe-zone'));
  return isPoor ? 'northern-midlands-mountains' : unit.region;
}

function isConcerned({ entry, instrument, target }: ValueSite, scenario: Scenario): boolean {
  const { on, unit, expect, suppose } = scenario;
  const from = entry.from ?? instrument.inForce.from;
  const to = entry.to ?? instrument.inForce.to ?? inForce.to;
  const ofItsYear = entry.year === undefined || entry.year === (scenario.year ?? Number(on.slice(0, 4)));
  const regions: readonly string[] | undefined = entry.scope?.regions;
  return (
    suppose === undefined &&
    ofItsYear &&
    from <= on &&
    on < to &&
    (regions === undefined || regions.includes(columnOf(scenario) ?? '')) &&
    (instrument.province === undefined || instrument.province === unit.province) &&
    expect.indicators?.[indicatorOf(target)] !== undefined
  );
}

function leavesOf(target: string): LeafCondition[] {
  const sites = conditionSites(commune.instruments).filter((site) => site.target === target.split('/').slice(0, 2).join('/'));
  return sites.flatMap((site) => nodesOf(site.condition).flatMap(({ node }) => ('fact' in node ? [node] : [])));
}

/** Facts that are held against the parameter. */
function factsOf(target: string): Fact[] {
  const parameter = target.split('/').at(-1);
  const names = leavesOf(target).flatMap(({ fact, value }) => (typeof value !== 'boolean' && value.param === parameter ? [fact] : []));
  return commune.facts.filter(({ id }) => names.includes(id));
}

function isPossible({ bounds }: Fact, value: string): boolean {
  return (
    (bounds?.min === undefined || Number(value) >= Number(bounds.min)) && (bounds?.max === undefined || Number(value) <= Number(bounds.max))
  );
}

function statusesAt(site: ValueSite, fact: Fact, value: FactInput): string[] {
  const found = scenarios.filter((scenario) => isConcerned(site, scenario) && scenario.facts[fact.id] === value);
  return found.flatMap(({ expect }) => expect.indicators?.[indicatorOf(site.target)]?.status ?? []);
}

const sites = valueSites(commune.instruments).filter(({ entry, instrument }) => {
  return (entry.to ?? inForce.to) > inForce.from && (entry.from ?? instrument.inForce.from) < inForce.to;
});
const numbers = sites.filter(({ entry }) => typeof entry.value === 'string');
const booleans = sites.filter(({ entry }) => typeof entry.value === 'boolean');
const unknown = sites.filter(({ entry }) => entry.value === undefined);

describe('values of the law', () => {
  it('are all here: numbers, requirements, and levels that nobody knows', () => {
    expect(numbers.length).toBeGreaterThan(40);
    expect(booleans.length).toBeGreaterThan(30);
    expect(unknown.length).toBeGreaterThan(10);
  });

  it.each(numbers.map((site) => [`${clauseOf(site)}: ${String(site.entry.value)}`, site] as const))('%s', (_name, site) => {
    const value = String(site.entry.value);
    const step = stepOf(site.unit);
    const facts = factsOf(site.target);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) {
      const around = [moved(value, `-${step}`), value, moved(value, step)].filter((candidate) => isPossible(fact, candidate));
      const given = around.map((candidate) => [candidate, statusesAt(site, fact, candidate).length > 0]);
      expect(Object.fromEntries(given), `${fact.id}: just below, equal, just above`).toEqual(
        Object.fromEntries(around.map((candidate) => [candidate, true])),
      );
      // Where the verdict turns, both sides are met somewhere: neighbours that never differ would prove nothing.
      const verdicts = new Set(around.flatMap((candidate) => statusesAt(site, fact, candidate)));
      expect([...verdicts], fact.id).toEqual(expect.arrayContaining(['met', 'not-met']));
    }
  });

  it.each(booleans.map((site) => [clauseOf(site), site] as const))('%s: yes and no', (_name, site) => {
    for (const fact of factsOf(site.target)) {
      expect(statusesAt(site, fact, true), `${fact.id} yes`).toContain('met');
      expect(statusesAt(site, fact, false), `${fact.id} no`).toContain('not-met');
    }
  });

  it.each(unknown.map((site) => [`${clauseOf(site)}: ${String(site.entry.state)}`, site] as const))(
    '%s, at 0 and at the most',
    (_name, site) => {
      for (const fact of factsOf(site.target)) {
        const most = fact.bounds?.max ?? '100';
        expect(statusesAt(site, fact, '0'), `${fact.id} 0`).toContain('undetermined');
        expect(statusesAt(site, fact, most), `${fact.id} ${most}`).toContain('undetermined');
      }
    },
  );
});

/** Days on which the text or a value changes, each with the indicators concerned; none named: the whole set. */
function changes(): { on: string; indicator: string | undefined }[] {
  const ofInstrument = ({
    inForce: { from, to },
    operations = [],
    thresholds = [],
    ruleSets,
  }: Instrument): { on: string; indicator: string | undefined }[] => {
    const targets = [...operations.map(({ target }) => target), ...thresholds.map(({ parameter }) => parameter)].map(indicatorOf);
    const indicators = ruleSets === undefined ? [...new Set(targets)] : [undefined];
    return indicators.flatMap((indicator) => [from, ...(to === undefined ? [] : [to])].map((on) => ({ on, indicator })));
  };
  const ofValues = sites.flatMap(({ entry, target }) =>
    [entry.from, entry.to, ...(entry.year === undefined ? [] : [`${entry.year}-01-01`, `${entry.year + 1}-01-01`])].flatMap((on) =>
      on === undefined ? [] : [{ on, indicator: indicatorOf(target) }],
    ),
  );
  const all = [...commune.instruments.flatMap(ofInstrument), ...ofValues].filter(({ on }) => inForce.from <= on && on <= inForce.to);
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}

describe('days on which the law changes', () => {
  const withName = changes().map((change) => [`${change.on} ${change.indicator ?? 'the set'}`, change] as const);

  it('are known', () => {
    expect(withName.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        '2022-03-08 the set',
        '2022-07-13 2.2',
        '2024-03-01 15.4',
        '2025-01-01 10',
        '2026-01-01 10',
        '2026-02-15 the set',
      ]),
    );
  });

  it.each(withName)('%s: the day before and the day itself', (_name, { on, indicator }) => {
    const asked = scenarios.filter(({ expect: { indicators, code, error } }) =>
      indicator === undefined ? (indicators ?? code ?? error) !== undefined : indicators?.[indicator] !== undefined,
    );
    const days = new Set(asked.map((scenario) => scenario.on));
    expect([dayBefore(on), on].filter((date) => !days.has(date))).toEqual([]);
  });

  it.each(['13.1', '15.4', '17.1', '18.4'])('%s: the day before, of and after QĐ 211', (indicator) => {
    const days = new Set(scenarios.filter(({ expect }) => expect.indicators?.[indicator] !== undefined).map(({ on }) => on));
    expect(['2024-02-29', '2024-03-01', '2024-03-02'].filter((date) => !days.has(date))).toEqual([]);
  });
});

it('at least one scenario of every indicator with a share gives it as numerator and denominator, on both sides', () => {
  const indicators = enacted(base).map(({ indicator }) => indicator.id);
  const lacking = indicators.filter((id) => {
    const facts = numbers
      .filter(({ target, unit }) => indicatorOf(target) === id && unit === 'percent')
      .flatMap(({ target }) => factsOf(target));
    if (facts.length === 0) return false;
    const given = scenarios.filter(({ expect, facts: input }) => {
      return expect.indicators?.[id] !== undefined && facts.some((fact) => typeof input[fact.id] === 'object');
    });
    const statuses = given.map(({ expect }) => expect.indicators?.[id]?.status);
    return !statuses.includes('met') || !statuses.includes('not-met');
  });
  expect(lacking).toEqual([]);
});

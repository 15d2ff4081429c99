import * as fc from 'fast-check';
import { assess, isNtmError } from 'ntm-rules';
import type { Dossier, Fact, FactInput, Instrument, Judgement, Unit } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { REGIONS } from '../../src/model/vocabulary.ts';
import { alone } from '../../src/testing/sites/own-text.ts';
import { moved, stepOf } from '../../src/testing/sites/quantity.ts';
import { valueSites } from '../../src/testing/sites/value-sites.ts';
import { IS_WHOLE } from './budget.ts';
import { related } from './random-related.ts';

/** A dossier with the day on which it is assessed and, now and then, the year of which its figures are. */
export interface DatedDossier {
  readonly dossier: Dossier;
  readonly at: { readonly on: string; readonly year?: number };
}

function unitsOf({ level, columns = [], groups: others = [] }: RuleSet): Unit<string>[] {
  const areas = columns.flatMap(({ when }) => ('groups' in when ? (when.groups ?? []) : []));
  const groups = [...areas, ...others.map(({ id }) => id)];
  const inGroup = (group: string): Unit<string> => ({ id: group, level, groups: [group] });
  // In each area, said to be in none, and nothing said.
  if (groups.length > 0) return [...groups.map(inGroup), { id: 'none', level, groups: [] }, { id: 'unsaid', level }];
  return [
    ...REGIONS.map((region): Unit<string> => ({ id: region, level, region })),
    { id: 'kon-tum', level, province: 'kon-tum', region: 'central-highlands' },
    { id: 'poor', level, province: 'kon-tum', region: 'central-highlands', traits: ['specially-disadvantaged', 'poor-district'] },
  ];
}

/** As many as keep the plans of all places in the library's cache; in a sample every other one. */
const DAYS = [
  '2022-03-08',
  '2022-07-13',
  '2023-12-31',
  '2024-02-29',
  '2024-03-01',
  '2024-12-31',
  '2025-12-31',
  '2026-06-01',
  '2027-06-01',
].filter((_, index) => IS_WHOLE || index % 2 === 0);

/** An earlier year than that of a day, of those for which the annexes have levels: another one for the next unit. */
const YEARS = [2021, 2022, 2023, 2024];
function earlierThan(on: string, index: number): number {
  const earlier = YEARS.filter((year) => year < Number(on.slice(0, 4)));
  return earlier[index % earlier.length]!;
}

function isCovered(ruleSet: RuleSet, unit: Unit<string>, at: DatedDossier['at']): boolean {
  try {
    return assess(ruleSet, { unit, facts: {} }, at).on === at.on;
  } catch (error) {
    // Sets without levels of that year know none of it.
    if (isNtmError(error) && (error.code === 'date-not-covered' || error.path[0] === 'year')) return false;
    throw error;
  }
}

/** What is named beside the day. */
interface Named {
  readonly assume?: readonly string[];
}

interface Moment {
  readonly unit: Unit<string>;
  readonly at: DatedDossier['at'];
}

type Moments = readonly Moment[];

const known = new WeakMap<RuleSet, Map<string, Moments>>();

/** The moments of a set, found once for all the tests of a worker. */
function momentsOf(ruleSet: RuleSet, named: Named): Moments {
  const ofSet = known.get(ruleSet) ?? new Map<string, Moments>();
  known.set(ruleSet, ofSet);
  const key = JSON.stringify(named);
  const moments = ofSet.get(key) ?? momentsFound(ruleSet, named);
  ofSet.set(key, moments);
  return moments;
}

/** The units and days for which every text that the set needs is in force; of every other one for an earlier year. */
function momentsFound(ruleSet: RuleSet, named: Named): Moments {
  // In a sample every third of the units, and the last, whose column its traits give.
  const units = unitsOf(ruleSet).filter((_, index, all) => IS_WHOLE || index % 3 === 0 || index === all.length - 1);
  return units.flatMap((unit, index) =>
    DAYS.flatMap((on, day) => {
      const earlier = (index + day) % 2 === 0 ? [{ on, year: earlierThan(on, index) }] : [];
      const at = [...earlier, { on }].find((moment) => [{}, named].every((besides) => isCovered(ruleSet, unit, { ...moment, ...besides })));
      return at === undefined ? [] : [{ unit, at }];
    }),
  );
}

/** A set with those that it presupposes. */
function setsOf(ruleSet: RuleSet): RuleSet[] {
  return [ruleSet, ...(ruleSet.prerequisites ?? []).flatMap((item) => setsOf(item.ruleSet))];
}

/** The facts of a set and of those that it presupposes, each once. */
export function factsOf(ruleSet: RuleSet): readonly Fact[] {
  return [...new Map(setsOf(ruleSet).flatMap((set) => set.facts.map((fact) => [fact.id, fact as Fact]))).values()];
}

/** What is assumed as if it were law: figures lie around its levels as well. */
function asLaw(instrument: Instrument): Instrument {
  return instrument.status === 'assumption' ? { ...instrument, status: 'adopted' } : instrument;
}

type Sites = ReturnType<typeof valueSites>;

/** Every number of the law of this unit of measurement, and its neighbours: where comparisons go wrong. */
function landmarks(sites: Sites, { unit, bounds, type }: Fact): string[] {
  const values = sites.flatMap((site) => (site.unit === unit && typeof site.entry.value === 'string' ? [site.entry.value] : []));
  const near = values.flatMap((value) => [moved(value, `-${stepOf(unit)}`), value, moved(value, stepOf(unit))]);
  const possible = near.filter(
    (value) =>
      Number(value) >= Number(bounds?.min ?? 0) &&
      Number(value) <= Number(bounds?.max ?? Infinity) &&
      (type !== 'integer' || Number.isInteger(Number(value))),
  );
  return [...new Set([...possible, bounds?.min ?? '1'])];
}

const share = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 })).map(([whole, part]): FactInput => {
  return { numerator: String(Math.min(whole, part)), denominator: String(whole) };
});

function factArbitrary(sites: Sites, fact: Fact, lean: number): fc.Arbitrary<FactInput> {
  if (fact.type === 'boolean') return fc.integer({ min: 0, max: 99 }).map((draw) => draw < lean);
  const near = fc.constantFrom<FactInput>(...landmarks(sites, fact));
  const bounds = fc.tuple(near, near).map(([a, b]): FactInput => {
    const [atLeast, atMost] = Number(a) < Number(b) ? [String(a), String(b)] : [String(b), String(a)];
    return { atLeast, atMost };
  });
  if (fact.type !== 'percentage' || fact.bounds?.max !== '100')
    return fc.oneof({ weight: 9, arbitrary: near }, { weight: 1, arbitrary: bounds });
  const best = fc.constantFrom('100', '99.99', '0');
  // Exactly at a level of the law: 699, 700 and 701 of 1000.
  const exactShare = near.map((value) => ({ numerator: String(Math.min(1000, Math.round(Number(value) * 10))), denominator: '1000' }));
  return fc.oneof({ weight: lean, arbitrary: fc.oneof(near, best) }, { weight: 20, arbitrary: fc.oneof(share, exactShare, bounds) });
}

/** What can be judged at a moment, found once. */
const judged = new WeakMap<Moment, fc.Arbitrary<Record<string, Judgement>>>();

function judgementsOf(ruleSet: RuleSet, moment: Moment): fc.Arbitrary<Record<string, Judgement>> {
  const found = judged.get(moment) ?? judgementsAt(ruleSet, moment);
  judged.set(moment, found);
  return found;
}

function judgementsAt(ruleSet: RuleSet, { unit, at }: Moment): fc.Arbitrary<Record<string, Judgement>> {
  const { criteria, prerequisites } = assess(ruleSet, { unit, facts: {} }, at);
  const own = criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]);
  const targets = [...own, ...prerequisites.map((item) => item.ruleSet)];
  const judgement = fc.constantFrom('met' as const, 'not-met' as const, 'not-applicable' as const).map((status) => {
    return { status, by: 'test', on: '2024-01-01' };
  });
  return fc.dictionary(fc.constantFrom(...targets), judgement, { maxKeys: 6 });
}

/**
 * Dossiers of a shipped set, in every column, on every day on which the law changes, for the year of that day or for an earlier one:
 * three facts in ten are missing, some are ratios, of some only bounds are known, some are totals or parts of sums, some rows are
 * judged. What is assumed may have levels of fewer years, which is why it is named. Some lean towards yes, so that conditions of many members are met now and then.
 */
export function randomDossiers(ruleSet: RuleSet, named: Named = {}): fc.Arbitrary<DatedDossier> {
  const sites = setsOf(ruleSet).flatMap((set) => valueSites(alone(set).instruments.map(asLaw)));
  const facts = factsOf(ruleSet);
  const leaning = [30, 60, 95].map((lean) => {
    const entries = facts.map((fact) => {
      const known = fc.tuple(fc.integer({ min: 0, max: 9 }), factArbitrary(sites, fact, lean));
      return [fact.id, known.map(([draw, value]) => (draw < 3 ? undefined : value))] as const;
    });
    return fc.record(Object.fromEntries(entries)).map((all) => {
      return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Dossier['facts'];
    });
  });
  return fc.constantFrom(...momentsOf(ruleSet, named)).chain((moment) =>
    fc
      .record({
        facts: fc.oneof(...leaning),
        relate: related(facts),
        judgements: fc.option(judgementsOf(ruleSet, moment), { nil: undefined }),
      })
      .map(({ facts: drawn, relate, judgements }) => {
        const { unit, at } = moment;
        return { at, dossier: { unit, facts: relate(drawn), ...(judgements === undefined ? {} : { judgements }) } };
      }),
  );
}

import { amend, assess, compile, explain } from 'ntm-rules';
import type { Dossier, RuleSet } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';
import { assessWithEngine, toEngine } from 'ntm-rules/json-rules-engine';
import { impact, nextFacts, solve } from 'ntm-rules/population';
import { parseDossier } from 'ntm-rules/schema';
import { toSql } from 'ntm-rules/sql';
import { describe, expect, it } from 'vitest';
import { codesOf, instrument } from '../../support/law-fixtures.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const FACT = 'irrigatedArea';
const standing = commune.facts.find(({ id }) => id === FACT)!.definition;
const CITE = { instrument: 'redefined', article: '1' };
const redefining = instrument('redefined', '2024-07-01', {
  invented: true,
  operations: [
    {
      id: 'irrigation-counted-otherwise',
      operation: 'replaceDefinition',
      target: `commune/${FACT}`,
      expect: { definition: standing.text.vi },
      definition: {
        ...standing,
        text: { vi: 'Diện tích được tưới chủ động quanh năm', en: 'Area irrigated all year' },
        source: CITE,
      },
      cite: CITE,
    },
  ],
});
const amended = amend(commune, redefining);
const unit = A_COMMUNE;
const AFTER = { on: '2024-12-31' };
const dossier = (fact: Dossier['facts'][string], rest: Partial<Dossier> = {}): Dossier => ({ unit, facts: { [FACT]: fact }, ...rest });

/** Status and reason of the indicator that reads the fact. */
function outcome(given: Dossier, at = AFTER, ruleSet = amended): readonly string[] {
  const { status, code } = assess(ruleSet, given, at).criteria[2]!.indicators[0]!;
  return [status, code];
}

const OPEN = ['undetermined', 'definition-changed'];

describe('a definition that an amendment changed', () => {
  it.each([
    ['without a day', '90', OPEN],
    ['of the day before', { value: '90', measuredOn: '2024-06-30' }, OPEN],
    ['of the day itself', { value: '90', measuredOn: '2024-07-01' }, ['met', 'met']],
    ['that is too low, of a later day', { value: '70', measuredOn: '2024-11-01' }, ['not-met', 'not-met']],
    ['as counts of the day before', { numerator: 9, denominator: 10, measuredOn: '2024-06-30' }, OPEN],
    ['as counts of the day itself', { numerator: 9, denominator: 10, measuredOn: '2024-07-01' }, ['met', 'met']],
  ] as const)('asks a figure again: one %s', (_, fact, expected) => {
    expect(outcome(dossier(fact))).toEqual(expected);
  });

  it('reads the day of the whole dossier where a figure says none of its own', () => {
    expect(outcome(dossier('90', { measuredOn: '2024-07-01' }))).toEqual(['met', 'met']);
    expect(outcome(dossier('90', { measuredOn: '2024-06-30' }))).toEqual(OPEN);
    expect(outcome(dossier({ value: '90', measuredOn: '2024-06-30' }, { measuredOn: '2024-07-01' }))).toEqual(OPEN);
  });

  it('changes nothing before its day, and nothing without it', () => {
    expect(outcome(dossier('90'), { on: '2024-06-30' })).toEqual(['met', 'met']);
    expect(outcome(dossier({ value: '90', measuredOn: '2020-01-01' }), AFTER, commune)).toEqual(['met', 'met']);
  });

  it('shows the figure, no distance, since when and by what; and lists it among the facts to ask for', () => {
    const assessment = assess(amended, dossier({ value: '70', measuredOn: '2024-06-30' }), AFTER);
    expect(assessment.criteria[2]!.indicators[0]).toMatchObject({
      actual: '70',
      gap: null,
      margin: null,
      trace: { redefined: { from: '2024-07-01', instrument: 'redefined', measuredOn: '2024-06-30' } },
    });
    expect(assessment.missingFacts.find(({ fact }) => fact === FACT)).toMatchObject({ decisive: true });
    expect(nextFacts(assessment).some(({ fact }) => fact === FACT)).toBe(true);
    expect(explain(assessment, 'vi').join('\n')).toContain('định nghĩa mới');
    expect(explain(assessment, 'en').join('\n')).toContain('has to be measured again under the new definition');
  });

  it('keeps no answer of one day for another, of yes and no either', () => {
    const id = commune.facts.find(({ type }) => type === 'boolean')!.id;
    const { text } = commune.facts.find((fact) => fact.id === id)!.definition;
    const [operation] = redefining.operations!;
    const other = { ...operation!, target: `commune/${id}`, expect: { definition: text.vi } } as typeof operation;
    const set = amend(commune, { ...redefining, operations: [other!] });
    const { assess: answer, statuses } = compile(set, { ...AFTER, region: 'central-highlands', province: 'kon-tum' });
    for (const measuredOn of ['2024-07-01', '2024-06-30', '2024-07-01']) {
      const given = { unit, facts: { [id]: true }, measuredOn };
      const row = answer(given)
        .criteria.flatMap(({ indicators }) => indicators)
        .find(({ trace }) => JSON.stringify(trace).includes(`"${id}"`))!;
      expect([measuredOn, JSON.stringify(row.trace).includes('definition-changed')]).toEqual([measuredOn, measuredOn < '2024-07-01']);
      expect(statuses(given)[row.id]).toBe(row.status);
    }
  });

  it('refuses what is no day, at its path', () => {
    expect(codesOf(() => assess(amended, dossier({ value: '90', measuredOn: '2024-13-01' }), AFTER))).toEqual(['invalid-date']);
    expect(codesOf(() => assess(amended, dossier('90', { measuredOn: 'last year' }), AFTER))).toEqual(['invalid-date']);
    expect(codesOf(() => parseDossier(dossier('90', { measuredOn: '2024-02-30' }), amended))).toEqual(['invalid-date']);
    const dated = dossier({ value: '90', measuredOn: '2024-07-01' });
    expect(parseDossier(dated, amended)).toEqual(dated);
  });
});

describe('every backend knows it', () => {
  const given = [
    dossier('90'),
    dossier('90', { measuredOn: '2024-07-01' }),
    dossier({ value: '70', measuredOn: '2024-06-30' }, { measuredOn: '2024-08-01' }),
    dossier({ numerator: 9, denominator: 10, measuredOn: '2024-07-01' }),
  ];

  it.each(given.map((item, index) => [index, item] as const))('json-rules-engine, dossier %i', async (_, item) => {
    expect(await assessWithEngine(amended, item, AFTER)).toEqual(assess(amended, item, AFTER));
  });

  it('an Engine of the host as well', async () => {
    const engine = (): ReturnType<typeof toEngine> => toEngine(amended, AFTER, { region: 'central-highlands', province: 'kon-tum' });
    const fired = async (fact: unknown): Promise<string[]> =>
      (await engine().run({ [FACT]: fact })).events.map(({ params }) => JSON.stringify(params)).filter((text) => text.includes('3.1'));
    expect(await fired('90')).toEqual([]);
    expect(await fired({ value: '90', measuredOn: '2024-07-01' })).not.toEqual([]);
  });

  it('SQL, whose columns say no day: never known', () => {
    const read = (set: RuleSet): boolean =>
      toSql(set, AFTER, {
        dialect: 'duckdb',
        table: 'units',
        keep: ['id'],
        place: { region: 'central-highlands', province: 'kon-tum' },
        columns: { [FACT]: 'wet' },
      }).sql.includes('>= t.level_commune_3_1_minimum');
    expect([read(commune), read(amended)]).toEqual([true, false]);
  });

  it('impact: it flips, by the operation that changed it', () => {
    const units = [dossier('90'), dossier('95', { unit: { ...unit, id: 'b' }, measuredOn: '2024-08-01' })];
    expect(impact(commune, amended, units, AFTER).units).toMatchObject([
      {
        unit: 'a',
        indicators: [
          {
            id: '3.1',
            before: 'met',
            after: 'undetermined',
            cause: { joint: false, steps: ['redefined/irrigation-counted-otherwise'] },
            distance: { before: { margin: { delta: '10' } }, after: { gap: null, margin: null } },
          },
        ],
      },
    ]);
  });

  it('solve: a figure by another definition reaches no value', () => {
    const units = [dossier('90'), dossier('95', { unit: { ...unit, id: 'b' }, measuredOn: '2024-08-01' })];
    const { table } = solve(amended, 'commune/3.1/minimum', units, AFTER, { counting: 'indicator' });
    expect(table.map(({ value, at }) => [value, at.met])).toEqual([['95', 1]]);
  });
});

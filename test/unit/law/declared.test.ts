import { describe, expect, it } from 'vitest';
import { amend, createRuleSet, diff, inForce, textHash } from '../../../src/index.ts';
import { parseRuleSet } from '../../../src/schema/index.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { changeLines } from '../../../src/documents/changes/change-lines.ts';
import { instrument, problemsOf, setThreshold } from '../../support/law-fixtures.ts';
import { areaPack, areaParts } from '../../support/two-areas.ts';

type Parts = Omit<RuleSet, 'hash'>;

const DAY = { on: '2024-12-31' };
const set = parseRuleSet(areaPack());

/** The parts with something else in them. */
const changed = (change: Partial<Parts>): Parts => ({ ...areaParts(), ...change });
const rice = (parts: Parts) => parts.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.parameters[0]!;

function spoiled(spoil: (parts: Parts) => void): Parts {
  const parts = areaParts();
  spoil(parts);
  return parts;
}

const column = (id: string, when: object) => ({ id, title: { vi: id, en: id }, when });

describe('what a set declares', () => {
  it.each<[string, Parts, string, string]>([
    [
      'two columns for the same groups',
      changed({ columns: [column('kv1', { groups: ['kv1'] }), column('kv2', { groups: ['kv1', 'kv2'] })] }),
      'columns-overlap',
      'columns.1.when',
    ],
    [
      'a column for everybody beside another',
      changed({ columns: [column('kv1', {}), column('kv2', { groups: ['kv1', 'kv2'] })] }),
      'columns-overlap',
      'columns.1.when',
    ],
    [
      'two columns for the rest',
      changed({
        columns: [column('kv1', { otherwise: true }), column('kv2', { otherwise: true })],
        groups: [
          { id: 'kv1', title: { vi: 'x', en: 'x' } },
          { id: 'kv2', title: { vi: 'x', en: 'x' } },
        ],
      }),
      'columns-overlap',
      'columns.1.when',
    ],
    ['a column twice', changed({ columns: [...areaParts().columns!, areaParts().columns![0]!] }), 'duplicate-id', 'columns.2'],
    ['a unit of measurement twice', changed({ units: [...areaParts().units!, areaParts().units![0]!] }), 'duplicate-id', 'units.2'],
    [
      'an unknown column',
      spoiled((parts) => void (rice(parts).values[0]!.scope = { columns: ['kv9'] })),
      'undeclared-word',
      'areas.ruleSets.0.criteria.0.indicators.0.parameters.0.values.0.scope.columns',
    ],
    [
      'an unknown group',
      spoiled((parts) => void (rice(parts).values[0]!.scope = { groups: ['kv9'] })),
      'undeclared-word',
      'areas.ruleSets.0.criteria.0.indicators.0.parameters.0.values.0.scope.groups',
    ],
    [
      'an unknown level in a scope',
      spoiled((parts) => void (rice(parts).values[0]!.scope = { columns: ['kv1'], levels: ['comune'] })),
      'undeclared-word',
      'areas.ruleSets.0.criteria.0.indicators.0.parameters.0.values.0.scope.levels',
    ],
    [
      'an unknown unit of a parameter',
      spoiled((parts) => void (rice(parts).unit = 'kg')),
      'undeclared-word',
      'areas.ruleSets.0.criteria.0.indicators.0.parameters.0.unit',
    ],
    ['an unknown unit of a fact', spoiled((parts) => void (parts.facts[0]!.unit = 'kg')), 'undeclared-word', 'facts.riceHarvest.unit'],
    [
      'an unknown thing counted',
      spoiled((parts) => void (parts.facts[1]!.definition.numerator!.unit = 'cow')),
      'undeclared-word',
      'facts.vaccinatedBuffaloes.definition.numerator.unit',
    ],
    [
      'two values for groups that a unit can be in together',
      spoiled(
        (parts) =>
          void (rice(parts).values = [
            { ...rice(parts).values[0]!, scope: { groups: ['kv1'] } },
            { ...rice(parts).values[1]!, scope: { groups: ['bien-gioi'] } },
          ]),
      ),
      'threshold-tie',
      'hamlet-set/1.1/minimum',
    ],
  ])('is refused when it has %s', (_what, parts, code, path) => {
    for (const refuse of [() => createRuleSet(parts), () => parseRuleSet(areaPack(() => parts))]) {
      const found = problemsOf(refuse).find((item) => item.code === code && item.path.join('.') === path);
      expect(found, JSON.stringify(problemsOf(refuse).map((item) => [item.code, item.path.join('.')]))).toBeDefined();
      for (const sentence of [found!.message.vi, found!.message.en]) expect(sentence).not.toMatch(/\{|\}|undefined/);
    }
  });

  it('has a kind of unit that somebody declares', () => {
    expect(problemsOf(() => parseRuleSet(areaPack(() => changed({ levels: undefined }))))[0]).toMatchObject({
      code: 'undeclared-word',
      path: ['level'],
    });
    expect(problemsOf(() => createRuleSet(changed({ levels: undefined })))[0]).toMatchObject({ code: 'invalid-option', path: ['level'] });
  });

  it('is refused with an otherwise beside something, and with a grade that nothing supports', () => {
    const codes = (columns: unknown): string[] =>
      problemsOf(() => parseRuleSet(areaPack(() => changed({ columns: columns as Parts['columns'] })))).map(({ code }) => code);
    expect(codes([column('kv1', { otherwise: true, groups: ['kv1'] }), column('kv2', { groups: ['kv2'] })])).toContain(
      'invalid-instrument',
    );
    expect(codes([{ ...column('kv1', { groups: ['kv1'] }), grade: 'official', cite: {} }, column('kv2', { groups: ['kv2'] })])).toContain(
      'invalid-instrument',
    );
  });

  it('is in the hash of the set, and its columns in that of the text', () => {
    const renamed = createRuleSet(changed({ units: areaParts().units!.map((unit) => ({ ...unit, label: { vi: 'x', en: 'x' } })) }));
    expect(renamed.hash).not.toBe(set.hash);
    expect(textHash(inForce(renamed, DAY))).toBe(textHash(inForce(set, DAY)));
    const swapped = createRuleSet(changed({ columns: [column('kv1', { groups: ['kv2'] }), column('kv2', { groups: ['kv1'] })] }));
    expect(textHash(inForce(swapped, DAY))).not.toBe(textHash(inForce(set, DAY)));
  });
});

describe('the text in force', () => {
  it('is resolved for a place in a column', () => {
    const values = (groups: string[]) =>
      inForce(set, { ...DAY, place: { groups } }).criteria[0]!.indicators.map(({ parameters }) => parameters[0]?.values[0]?.value);
    expect([values(['kv1']), values(['kv2']), values([])]).toEqual([
      ['300', '80', undefined],
      ['220.5', '60', undefined],
      [undefined, undefined, undefined],
    ]);
    expect(inForce(set, { ...DAY, place: { groups: ['kv1'] } }).place).toEqual({ column: 'kv1', columnRule: null });
    expect(inForce(set, DAY).ruleSet.columns?.map(({ id }) => id)).toEqual(['kv1', 'kv2']);
  });

  it('differs by column, told in the words of the set', () => {
    const raised = amend(
      set,
      instrument('raise', '2024-01-01', {
        amends: ['areas'],
        operations: [
          setThreshold('hamlet-set/1.1/minimum', '220.5', '250', {
            scope: { columns: ['kv2'] },
            unit: 'kg-rice-per-head',
          }),
        ],
      }),
    );
    const [vi, en] = (['vi', 'en'] as const).map((language) => changeLines(diff(set, raised), raised, language));
    expect(vi).toHaveLength(1);
    expect(vi![0]).toContain('Khu vực 2');
    expect(vi![0]).toContain('220,5 kg thóc/người/năm (chính thức) → 250 kg thóc/người/năm (chính thức), chặt hơn');
    expect(en![0]).toContain('Area 2');
    const [other] = diff(
      set,
      createRuleSet(changed({ columns: areaParts().columns!.map((item) => ({ ...item, title: { vi: 'Vùng khác', en: 'Another' } })) })),
    );
    expect([other?.subject, other?.kind]).toEqual(['column-rule', 'reworded']);
  });

  it('is refused where a provincial value is looser in its column', () => {
    const looser = instrument('looser', '2024-01-01', {
      rank: 'provincial',
      province: 'kon-tum',
      amends: ['areas'],
      operations: [setThreshold('hamlet-set/1.1/minimum', '300', '290', { scope: { columns: ['kv1'] } })],
    });
    const [found] = problemsOf(() => amend(set, looser));
    expect(found?.code).toBe('weaker-than-higher-text');
    expect(found?.message.vi).toContain('290 kg thóc/người/năm');
  });

  it('has no gap in a column without being told', () => {
    const ended = spoiled((parts) => void (rice(parts).values[1] = { ...rice(parts).values[1]!, to: '2025-01-01' }));
    const [found] = problemsOf(() => parseRuleSet(areaPack(() => ended)));
    expect([found?.code, found?.params['place']]).toEqual(['threshold-gap', 'kv2']);
  });
});

import { describe, expect, it } from 'vitest';
import { assess, assessMany, compile, explain, explainNotices } from '../../../src/index.ts';
import { parseDossier, parseRuleSet } from '../../../src/schema/index.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { areaPack, areaParts, hamlet } from '../../support/two-areas.ts';
import { problemsOf } from '../../support/law-fixtures.ts';

const AT = { on: '2024-12-31' };
const set = parseRuleSet(areaPack());
const answer = (dossier: object, ruleSet: RuleSet = set) => assess(ruleSet, dossier as Dossier, AT);
const statuses = (dossier: object) => answer(dossier).criteria[0]!.indicators.map(({ status, code }) => `${status} ${code}`);
const refused = (dossier: object, ruleSet: RuleSet = set) => problemsOf(() => answer(dossier, ruleSet));

describe('a set with areas, units of measurement and a kind of unit of its own', () => {
  it('judges by the column and by the group of the unit', () => {
    expect(statuses(hamlet(['kv1']))).toEqual(['not-met not-met', 'not-met not-met', 'met met']);
    expect(statuses(hamlet(['kv2']))).toEqual(['met met', 'met met', 'met met']);
    expect(
      statuses(
        hamlet([
          { group: 'kv1', to: '2024-01-01' },
          { group: 'kv2', from: '2024-01-01' },
        ]),
      )[0],
    ).toBe('met met');
    expect(answer(hamlet(['bien-gioi', 'kv1'])).place).toEqual({
      traits: [],
      groups: ['bien-gioi', 'kv1'],
      column: 'kv1',
      columnRule: null,
    });
  });

  it('is undetermined with a notice where no column is for the unit', () => {
    for (const groups of [undefined, [], ['bien-gioi']]) {
      const found = answer(hamlet(groups));
      expect(statuses(hamlet(groups))).toEqual(['undetermined threshold-missing', 'undetermined threshold-missing', 'met met']);
      expect(found.place.column).toBeNull();
      const code = groups === undefined ? 'column-unknown' : 'column-none';
      expect(found.notices.map((notice) => [notice.code, notice.path])).toEqual([[code, ['unit', 'groups']]]);
      expect(explainNotices(found, 'vi')[0]).toContain('Khu vực 1, Khu vực 2');
      expect(explainNotices(found, 'en')[0]).toContain('Area 1, Area 2');
      // A set to be met first may have columns of its own: which is meant is said.
      for (const language of ['vi', 'en'] as const) expect(explainNotices(found, language)[0]).toContain(`"${set.title[language]}"`);
    }
  });

  it('says of a unit that it is in no column only where every column is ruled out', () => {
    const columns = [
      ...areaParts().columns!,
      { id: 'kv3', title: { vi: 'Vùng cao', en: 'Highlands' }, when: { regions: ['central-highlands' as const] } },
    ];
    const byRegion = parseRuleSet(areaPack((parts) => ({ ...parts, columns })));
    const codes = (rest: object) => answer(hamlet([], rest), byRegion).notices.map(({ code }) => code);
    expect([codes({}), codes({ region: 'southeast' })]).toEqual([['column-unknown'], ['column-none']]);
  });

  it('refuses a unit in two columns, by path, beside everything else that is wrong', () => {
    const [found, more] = refused({ ...hamlet(['kv1', 'kv2']), facts: { rice: '1' } });
    expect([found?.code, found?.path]).toEqual(['columns-conflict', ['unit', 'groups']]);
    expect(found?.message.vi).toContain('"Khu vực 1", "Khu vực 2"');
    expect(found?.message.en).toContain('"Area 1", "Area 2"');
    expect(more?.code).toBe('unknown-fact');
  });

  it.each([
    ['kv3', ['unit', 'groups', '0'], 'bien-gioi, kv1, kv2'],
    [{ group: 'kv9' }, ['unit', 'groups', '0', 'group'], 'bien-gioi, kv1, kv2'],
  ])('refuses the group %j and names those that it declares', (group, path, allowed) => {
    const [found] = refused(hamlet([group]));
    expect([found?.code, found?.path, found?.params['allowed']]).toEqual(['unknown-group', path, allowed]);
    for (const sentence of [found!.message.vi, found!.message.en]) expect(sentence).toContain(allowed);
  });

  it('refuses the other kinds of wrong group and level', () => {
    const codes = (dossier: object): string[] => refused(dossier).map(({ code }) => code);
    expect(codes(hamlet(['kv1', 'kv1']))).toEqual(['duplicate-trait']);
    expect(codes(hamlet([{ group: 'kv1', from: '2024-01-01', to: '2023-01-01' }]))).toEqual(['impossible-value']);
    expect(codes(hamlet([7 as never]))).toEqual(['wrong-type']);
    expect(codes({ ...hamlet(), unit: { id: 'a', level: 'hamlet', groups: 'kv1' } })).toEqual(['wrong-type']);
    const [level] = refused(hamlet(['kv1'], { level: 'commune' }));
    expect([level?.code, level?.message.vi]).toEqual(['level-mismatch', 'Bộ tiêu chí "hamlet-set" dùng cho xóm, không dùng cho xã.']);
    expect(refused(hamlet(['kv1'], { level: 'hamlte' }))[0]?.message.en).toContain('did you mean "hamlet"?');
  });

  it('takes a unit of measurement by its own id and labels, and no other', () => {
    const given = (unit: string) => ({ ...hamlet(['kv1']), facts: { riceHarvest: { value: '250', unit } } });
    for (const unit of ['kg-rice-per-head', 'kg thóc/người/năm', ' kg of rice per head and year '])
      expect(refused(given(unit))).toEqual([]);
    const [found] = refused(given('point'));
    expect([found?.code, found?.path, found?.params['expectedVi']]).toEqual([
      'unit-mismatch',
      ['facts', 'riceHarvest', 'unit'],
      'kg thóc/người/năm',
    ]);
  });

  it('counts whole buffaloes', () => {
    const herd = (numerator: string) => ({ ...hamlet(['kv1']), facts: { vaccinatedBuffaloes: { numerator, denominator: '10' } } });
    expect(refused(herd('7.5')).map(({ code }) => code)).toEqual(['impossible-value']);
    expect(answer(herd('7')).criteria[0]!.indicators[1]!.gap?.natural).toEqual({ amount: '1', unit: 'buffalo' });
    // What is measured comes in parts.
    const measured = parseRuleSet(areaPack((parts) => ({ ...parts, units: parts.units!.map(({ kind: _kind, ...unit }) => unit) })));
    expect(refused(herd('7.5'), measured)).toEqual([]);
  });

  it('explains in its own words, in both languages', () => {
    const found = answer(hamlet(['kv1']));
    const [vi, en] = [explain(found, 'vi').join('\n'), explain(found, 'en').join('\n')];
    expect(vi).toContain('Áp dụng cột Khu vực 1.');
    expect(vi).toContain('thực tế 250 kg thóc/người/năm, yêu cầu ≥ 300 kg thóc/người/năm, còn thiếu 50 kg thóc/người/năm');
    expect(vi).toContain('tăng thêm 1 trâu được tiêm');
    expect(en).toContain('The column Area 1 applies.');
    expect(en).toContain('actual 250 kg of rice per head and year');
    expect(`${vi}${en}`).not.toMatch(/undefined|kg-rice-per-head|kv1/);
  });

  it('compiles for a place with groups, and refuses units of another one', () => {
    const compiled = compile(set, { ...AT, groups: ['kv2'] });
    expect(compiled.statuses(hamlet(['kv2']) as Dossier)).toEqual({ '1.1': 'met', '1.2': 'met', '1.3': 'met' });
    expect(compiled.assess(hamlet(['kv2']) as Dossier)).toEqual(answer(hamlet(['kv2'])));
    expect(problemsOf(() => compiled.statuses(hamlet(['kv1']) as Dossier))[0]).toMatchObject({
      code: 'place-mismatch',
      params: { field: 'groups' },
    });
    expect(problemsOf(() => compile(set, { ...AT, groups: ['kv1', 'kv2'] }))[0]?.code).toBe('columns-conflict');
    // "In none" is another place than one of which nobody says anything.
    for (const [place, unit] of [
      [AT, []],
      [{ ...AT, groups: [] }, undefined],
    ] as const)
      expect(problemsOf(() => compile(set, place).statuses(hamlet(unit && [...unit]) as Dossier))).toMatchObject([
        { code: 'place-mismatch', params: { field: 'groups' } },
      ]);
  });

  it('does not lose the others of a batch', () => {
    const batch = [hamlet(['kv1']), hamlet(['kv1', 'kv2'], { id: 'x2' }), hamlet(['kv2'], { id: 'x3' })] as Dossier[];
    expect([...assessMany(set, batch, AT)].map(({ assessment, error }) => assessment?.status ?? error?.code)).toEqual([
      'not-met',
      'columns-conflict',
      'met',
    ]);
  });

  it('is read by parseDossier, and the answer is one', () => {
    expect(parseDossier(hamlet(['kv1']), set)).toEqual(hamlet(['kv1']));
    expect(problemsOf(() => parseDossier(hamlet(['kv7']), set))[0]?.path).toEqual(['unit', 'groups', '0']);
  });
});

describe('columns by region, by trait, and for the rest', () => {
  const withColumns = (columns: RuleSet['columns']): RuleSet => {
    const parts = areaParts();
    // What is for a group that no column asks for would be for an unknown one.
    const [criterion] = parts.instruments[0]!.ruleSets![0]!.criteria;
    criterion!.indicators = criterion!.indicators.filter(({ id }) => id !== '1.2');
    return parseRuleSet(areaPack(() => ({ ...parts, columns })));
  };
  const both = { vi: 'x', en: 'x' };
  const set3 = withColumns([
    { id: 'kv1', title: both, when: { regions: ['central-highlands'], traits: ['safe-zone'] } },
    { id: 'kv2', title: both, when: { otherwise: true } },
  ]);
  const columnOf = (rest: object): unknown => answer({ ...hamlet(undefined, rest), facts: {} }, set3).place.column;

  it('need what the column asks for, together', () => {
    expect(columnOf({ region: 'central-highlands', traits: ['safe-zone'] })).toBe('kv1');
    expect(columnOf({ region: 'central-highlands' })).toBe('kv2');
    expect(columnOf({ traits: ['safe-zone'] })).toBe('kv2');
    expect(columnOf({})).toBe('kv2');
  });
});

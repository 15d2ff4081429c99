import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFacts, parseInstrument, parseRuleSet } from '../../src/schema/index.ts';
import { coverage } from '../../src/law/coverage.ts';
import { consolidate } from '../../src/law/layers.ts';
import { leavesOf } from '../../src/law/walk-condition.ts';
import { checkRuleSet } from '../../src/law/check/rule-set.ts';
import { advancedCommune, commune } from '../../rules/index.ts';
import { assembleInstruments } from '../../rules/assembly/law.ts';
import { assumptionFiles, declaredCounts, lawFiles } from '../support/law-files.ts';
import { ROOT } from '../support/run.ts';
import { SHIPPED } from '../support/shipped.ts';

const files = [...lawFiles().keys()];
const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, 'rules', file), 'utf8'));
const facts = parseFacts(read('facts.json'));
const instruments = [...assembleInstruments(lawFiles())].map(([id, { instrument }]) => [id, instrument] as const);
const days = ['2022-03-08', '2022-07-13', '2024-02-29', '2024-03-01', '2026-02-14'];

describe('instruments', () => {
  it.each(instruments)('%s is well formed', (_, instrument) => {
    expect(parseInstrument(instrument)).toEqual(instrument);
  });

  const alone = files.filter((file) => file.split('/').length === 2);

  it.each(alone)('%s is whole in its file, as a drafter would give it to any program', (file) => {
    const content = read(join('instruments', file));
    expect(parseInstrument(content)).toEqual(content);
  });

  it('stand in files and folders of their names', () => {
    const named = files.filter((file) => file.endsWith('/instrument.json') || file.split('/').length === 2);
    expect(named.map((file) => file.replace(/\/instrument\.json$|\.json$/, '').split('/')[1]).toSorted()).toEqual(
      instruments.map(([id]) => id).toSorted(),
    );
  });

  it('have every source that an evidence names, and no other', () => {
    for (const [id, instrument] of instruments) {
      const factsText = JSON.stringify(facts.filter(({ definition }) => definition.source.instrument === id));
      const used = new Set([...`${JSON.stringify(instrument)}${factsText}`.matchAll(/"source":\s*"([^"]+)"/g)].map(([, key]) => key));
      expect({ id, sources: Object.keys(instrument.sources).toSorted() }).toEqual({ id, sources: [...used].toSorted() });
    }
  });

  it('claim nothing official: nobody has transcribed a decision yet', () => {
    for (const file of files) expect(readFileSync(join(ROOT, 'rules/instruments', file), 'utf8')).not.toContain('"official"');
    expect(JSON.stringify(facts)).not.toContain('"official"');
  });

  it('are held in Unicode normal form C', () => {
    const assumptions = [...assumptionFiles().keys()].map((name) => `assumptions/${name}`);
    for (const file of [...files.map((name) => `instruments/${name}`), ...assumptions, 'facts.json']) {
      const text = readFileSync(join(ROOT, 'rules', file), 'utf8');
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});

const SETS = [
  { ruleSet: commune, indicatorCount: 57 },
  { ruleSet: advancedCommune, indicatorCount: 75 },
].map((set) => [set.ruleSet.id, set] as const);

it('every shipped set has the size that it should have, and passes every check that a rule pack from outside has to pass', () => {
  const sizes = SHIPPED.map((set) => [set.id, { criteria: coverage(set).criteria, indicators: coverage(set).indicators }]);
  expect(Object.fromEntries(sizes)).toEqual(declaredCounts());
  for (const set of SHIPPED) {
    expect(checkRuleSet(set)).toEqual([]);
    expect(parseRuleSet(JSON.parse(JSON.stringify(set))).hash).toBe(set.hash);
  }
});

describe.each(SETS)('the set %s', (_id, { ruleSet, indicatorCount }) => {
  it.each(days)('on %s: 19 criteria, all indicators, every one with a condition on a graded threshold', (on) => {
    const { text } = consolidate(ruleSet, { on })!;
    expect(text.criteria.map(({ no }) => no)).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)));
    const indicators = text.criteria.flatMap((criterion) => criterion.indicators);
    expect(indicators).toHaveLength(indicatorCount);
    for (const indicator of indicators) {
      const leaves = leavesOf(indicator.condition, text.conditions);
      const thresholds = leaves.filter(({ value }) => typeof value !== 'boolean');
      expect({ id: indicator.id, thresholds: thresholds.length > 0 }).toEqual({ id: indicator.id, thresholds: true });
    }
  });

  it('is accounted for row by row in QĐ 416, by what the national text says', () => {
    const kontum = ruleSet.instruments.find(({ id }) => id === '416-2022-qd-ubnd');
    const { text } = consolidate(ruleSet, { on: '2022-03-08' })!;
    const expected = text.criteria.flatMap(({ indicators }) =>
      indicators.map(({ no, parameters }) => {
        const values = [...parameters.values()].flatMap((parameter) => parameter.values);
        const supplied = kontum?.thresholds?.some(({ parameter }) => parameter.startsWith(`${ruleSet.id}/${no}/`)) === true;
        if (supplied) return { row: no, treatment: 'set' };
        if (values.every(({ state }) => state === 'delegated')) return { row: no, treatment: 'delegated-not-set' };
        return { row: no, treatment: values.every(({ state }) => state === 'missing') ? 'missing' : 'inherited' };
      }),
    );
    const treated = (kontum?.rows ?? []).filter(({ ruleSet: set }) => set === ruleSet.id);
    const rows = treated.flatMap(({ rows: list, treatment }) => list.map((row) => ({ row, treatment })));
    const byRow = (list: readonly { readonly row: string; readonly treatment: string }[]) =>
      list.toSorted((a, b) => (a.row < b.row ? -1 : 1));
    expect(byRow(rows)).toEqual(byRow(expected));
  });
});

describe('the advanced set', () => {
  it('presupposes the commune set, by Annex II', () => {
    expect(advancedCommune.prerequisites).toEqual([{ ruleSet: commune, cite: { instrument: '318-2022-qd-ttg', annex: 'II' } }]);
  });

  it('has the column rule of the commune set', () => {
    const [rules, others] = [advancedCommune, commune].map((ruleSet) => consolidate(ruleSet, { on: '2022-03-08' })!.text.columnRules);
    expect(rules?.map(({ id, when, region }) => ({ id, when, region }))).toEqual(
      others?.map(({ id, when, region }) => ({ id, when, region })),
    );
  });
});

describe('the fact catalogue', () => {
  it('has every fact that a condition reads on any day, for exactly the indicators that read it, and nothing else', () => {
    const readers = new Map<string, Set<string>>();
    for (const on of [...days, '2026-12-31']) {
      for (const ruleSet of SHIPPED) {
        const text = consolidate(ruleSet, { on, province: 'kon-tum' })?.text;
        if (text === undefined) continue;
        for (const indicator of text.criteria.flatMap((criterion) => criterion.indicators)) {
          const conditions = [indicator.condition, ...indicator.exceptions.flatMap(({ when }) => when ?? [])];
          for (const { fact } of conditions.flatMap((condition) => leavesOf(condition, text.conditions))) {
            readers.set(fact, (readers.get(fact) ?? new Set()).add(`${ruleSet.id}/${indicator.id}`));
          }
        }
      }
    }
    // A total is for whatever reads its parts, and the parts of a sum for whatever reads it.
    for (const { id, totalOf = [], sumOf = [] } of facts) {
      for (const part of totalOf) readers.set(id, new Set([...(readers.get(id) ?? []), ...readers.get(part)!]));
      for (const part of sumOf) readers.set(part, new Set([...(readers.get(part) ?? []), ...readers.get(id)!]));
    }
    const catalogue = Object.fromEntries(facts.map(({ id, indicators }) => [id, indicators]));
    expect(catalogue).toEqual(Object.fromEntries([...readers].map(([fact, indicators]) => [fact, [...indicators]])));
  });

  it('defines numerator and denominator of every share, and labels nothing twice', () => {
    for (const { id, type, definition } of facts) {
      expect({ id, has: definition.numerator !== undefined && definition.denominator !== undefined }).toEqual({
        id,
        has: type === 'percentage',
      });
    }
    expect(new Set(facts.map(({ label }) => label.vi)).size).toBe(facts.length);
    expect(new Set(facts.map(({ label }) => label.en)).size).toBe(facts.length);
  });
});

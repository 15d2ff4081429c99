import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commune } from '../../../rules/index.ts';
import { effectless } from '../../../src/law/check/effectless.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Scope } from '../../../src/model/primitives.ts';
import type { Operation } from '../../../src/model/operation.ts';
import {
  criterion,
  entry,
  exception,
  inForce,
  indicator,
  instrument,
  inventedSet,
  scoreIndicator,
  setThreshold,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';

const CITE = { row: '1' } as const;
const TARGET = 'invented/1.1/minimum';
const rows = [criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))])];
const base = inventedSet(rows, { base: { inForce: inForce('2022-01-01', '2026-01-01') } });
const konTum = { rank: 'provincial', province: 'kon-tum' } as const;

function said(from: string, rest: Partial<Instrument>) {
  const pack = instrument('pack', from, rest);
  return effectless(pack, [amend(base, pack)]).map(({ code, path }) => `${code} ${path.join('.')}`);
}

const raised = (rest: object = {}, value = '60') => ({ ...konTum, operations: [setThreshold(TARGET, '50', value, rest)] });
const added = (scope: object, from?: string): Operation =>
  ({ ...setThreshold(TARGET, '', '60', { scope, ...(from && { from }) }), expect: { absent: true } }) as Operation;

describe('what a pack says without any effect', () => {
  it('is a list of operations without one; to have no list is to be registered only', () => {
    expect(said('2024-01-01', { operations: [] })).toEqual(['no-operations pack.operations']);
    expect(said('2024-01-01', {})).toEqual([]);
  });

  it('is what a province says for another one', () => {
    const gia: Scope = { provinces: ['gia-lai'] };
    expect(said('2024-01-01', { ...konTum, operations: [added(gia)] })).toEqual(['other-place pack.operations.set-60']);
    expect(said('2024-01-01', { ...konTum, thresholds: [supplied(TARGET, '60', { scope: gia })] })).toEqual([
      'other-place pack.thresholds.0',
    ]);
    const waiver: Operation = {
      id: 'w',
      operation: 'addException',
      target: 'invented/1.2',
      expect: { absent: true },
      exception: exception('w', 'met', { scope: gia }),
      cite: CITE,
    };
    expect(said('2024-01-01', { ...konTum, rank: 'national', operations: [waiver] })).toEqual(['other-place pack.operations.w']);
    expect(said('2024-01-01', { ...konTum, operations: [added({ provinces: ['gia-lai', 'kon-tum'] })] })).toEqual([]);
    expect(said('2024-01-01', { operations: [added(gia)] })).toEqual([]);
    expect(said('2024-01-01', raised())).toEqual([]);
  });

  it('is what a province says for a column that none of its communes is held to', () => {
    const column = (region: string) => said('2024-01-01', { ...konTum, operations: [added({ regions: [region] })] });
    expect(column('southeast')).toEqual(['other-place pack.operations.set-60']);
    expect(column('central-highlands')).toEqual([]);
  });

  it('is what begins when the text that it changes has ended, unless it says better what was said before', () => {
    const late = { operations: [setThreshold(TARGET, '50', '60')] };
    expect(said('2026-01-01', late)).toEqual(['after-rule-set pack.operations.set-60']);
    expect(said('2025-12-31', late)).toEqual([]);
    expect(said('2025-01-01', { operations: [added({}, '2026-02-01')] })).toEqual(['after-rule-set pack.operations.set-60']);
    const corrects = { corrects: ['base'], operations: [setThreshold(TARGET, '50', '60', { cite: { instrument: 'base', row: '1' } })] };
    expect(said('2026-01-01', corrects)).toEqual([]);
  });

  it('is a value that no condition reads while it holds', () => {
    const replaced: Operation = {
      id: 'c',
      operation: 'replaceCondition',
      target: 'invented/1.1',
      expect: { condition: rows[0]!.indicators[0]!.condition },
      condition: yes('b1'),
      cite: CITE,
    };
    const unread = ['value-unread pack.operations.set-60'];
    expect(said('2024-01-01', { operations: [replaced, setThreshold(TARGET, '50', '60')] })).toEqual(unread);
    // Before the condition was replaced, somebody read it.
    const before = instrument('before', '2024-06-01', { operations: [replaced] });
    const pack = instrument('pack', '2024-01-01', { operations: [setThreshold(TARGET, '50', '60')] });
    expect(effectless(pack, [amend(amend(base, before), pack)])).toEqual([]);
  });

  it('is said in sentences of both languages', () => {
    const pack = instrument('pack', '2027-01-01', { operations: [setThreshold(TARGET, '50', '60')] });
    expect(effectless(pack, [amend(base, pack)])[0]?.message).toEqual({
      vi: 'Không có tác dụng: nội dung này bắt đầu từ 01/01/2027, khi bộ tiêu chí "invented" đã hết hiệu lực (từ 01/01/2026).',
      en: 'Without effect: it begins on 1 January 2027, and the rule set "invented" is in force until 1 January 2026 only.',
    });
  });

  it.each(['income-plus-3', 'poverty-ceiling-6'])('is nothing of the example %s', (name) => {
    const pack = JSON.parse(readFileSync(`examples/amendments/${name}.json`, 'utf8')) as Instrument;
    expect(effectless(pack, [amend(commune, pack)])).toEqual([]);
  });
});

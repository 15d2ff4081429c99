import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import type { Instrument, SuppliedThreshold } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import {
  criterion,
  entry,
  exception,
  inForce,
  indicator,
  instrument,
  inventedSet,
  problemsOf,
  scoreIndicator,
  setThreshold,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';

const CITE = { row: '1' } as const;
const TARGET = 'invented/1.1/minimum';
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))])], {
  base: { inForce: inForce('2022-01-01', '2026-01-01') },
});

const found = (from: string, rest: Partial<Instrument>) =>
  problemsOf(() => amend(base, instrument('pack', from, rest))).map(({ code, path }) => `${code} ${path.join('.')}`);
const renumbered = (target: string, expected: string, no: string): Operation => ({
  id: `to-${no}`,
  operation: 'renumber',
  target,
  expect: { no: expected },
  no,
  cite: CITE,
});
const konTum = { rank: 'provincial', province: 'kon-tum' } as const;

describe('a pack of which nobody would hear', () => {
  it('is refused where it has no operation in its list', () => {
    expect(found('2024-01-01', { operations: [] })).toEqual(['invalid-instrument pack.operations']);
  });

  it('is refused where it speaks of another province than its own', () => {
    const gia: Pick<SuppliedThreshold, 'scope'> = { scope: { provinces: ['gia-lai'] } };
    const both: Pick<SuppliedThreshold, 'scope'> = { scope: { provinces: ['gia-lai', 'kon-tum'] } };
    const raised = (rest: object) => ({ ...konTum, operations: [setThreshold(TARGET, '50', '60', rest)] });
    expect(found('2024-01-01', raised(gia))).toContain('invalid-instrument pack.operations.set-60.scope.provinces');
    expect(found('2024-01-01', { ...konTum, thresholds: [supplied(TARGET, '60', gia)] })).toContain(
      'invalid-instrument pack.thresholds.0.scope.provinces',
    );
    const waiver: Operation = {
      id: 'w',
      operation: 'addException',
      target: 'invented/1.2',
      expect: { absent: true },
      exception: exception('w', 'met', gia),
      cite: CITE,
    };
    expect(found('2024-01-01', { ...konTum, rank: 'national', operations: [waiver] })).toEqual([
      'invalid-instrument pack.operations.w.scope.provinces',
    ]);
    expect(found('2024-01-01', raised(both))).not.toContain('invalid-instrument pack.operations.set-60.scope.provinces');
    expect(found('2024-01-01', raised({}))).toEqual([]);
  });

  it('is refused where it begins after the end of what it changes', () => {
    const late = { operations: [setThreshold(TARGET, '50', '60')] };
    expect(found('2026-01-01', late)).toContain('invalid-instrument pack.operations.set-60');
    expect(found('2025-12-31', late)).toEqual([]);
  });
});

describe('a number that another row has', () => {
  it('is refused, and may be exchanged', () => {
    expect(found('2024-01-01', { operations: [renumbered('invented/1.2', '1.2', '1.1')] })).toEqual(['invalid-instrument invented.1.2.no']);
    const operations = [renumbered('invented/1.2', '1.2', '1.1'), renumbered('invented/1.1', '1.1', '1.2')];
    expect(found('2024-01-01', { operations })).toEqual([]);
    const added: Operation = {
      id: 'a',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: indicator('1.3', yes('b1'), { no: '1.2' }),
      cite: CITE,
    };
    expect(found('2024-01-01', { operations: [added] })).toEqual(['invalid-instrument invented.1.3.no']);
  });
});

import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Province } from '../../../src/model/provinces.ts';
import {
  UNIT,
  codesOf,
  criterion,
  dossier,
  entry,
  exception,
  indicator,
  inventedSet,
  scoreIndicator,
  setThreshold,
  stateEntry,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';
import { instrument as made, parameter, leaf } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const CITE = { row: '1' } as const;
const TARGET = 'invented/1.1/minimum';
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))])]);

const konTum = (operations: Operation[], rest: Partial<Instrument> = {}): Instrument =>
  made('kon-tum', '2024-01-01', { rank: 'provincial', province: 'kon-tum', operations, ...rest });

function rowsIn(set: typeof base, province: Province, facts = { score: '50', b0: false }) {
  const unit = { ...UNIT, province };
  return assess(set, dossier(facts, { unit }), AT);
}

describe('an instrument of a province', () => {
  it.each([
    ['repeal', { id: 'r', operation: 'repeal', target: 'invented/1.2', expect: { title: 'Chỉ tiêu 1.2' }, cite: CITE }],
    ['renumber', { id: 'r', operation: 'renumber', target: 'invented/1.2', expect: { no: '1.2' }, no: '9', cite: CITE }],
    [
      'addException',
      {
        id: 'r',
        operation: 'addException',
        target: 'invented/1.2',
        expect: { absent: true },
        exception: exception('x', 'met', { when: { not: yes('b0') } }),
        cite: CITE,
      },
    ],
    [
      'replaceText',
      {
        id: 'r',
        operation: 'replaceText',
        target: 'invented/1.2',
        expect: { title: 'Chỉ tiêu 1.2' },
        title: 'Khác',
        titleEn: 'Other',
        cite: CITE,
      },
    ],
  ] as [string, Operation][])('changes by %s the text of its own province only', (_, operation) => {
    const amended = amend(base, konTum([operation]));
    const { hash: _hash, ...untouched } = rowsIn(base, 'gia-lai').ruleSet;
    const elsewhere = rowsIn(amended, 'gia-lai');
    expect({ ...elsewhere, ruleSet: null }).toEqual({ ...rowsIn(base, 'gia-lai'), ruleSet: null });
    expect(elsewhere.ruleSet).toMatchObject(untouched);
    expect(JSON.stringify(rowsIn(amended, 'kon-tum').criteria)).not.toBe(JSON.stringify(rowsIn(base, 'kon-tum').criteria));
  });

  it('ends only what it says in its own scope', () => {
    const raised = amend(base, konTum([setThreshold(TARGET, { absent: true }, '60')]));
    const ended = amend(
      raised,
      made('later', '2024-03-01', {
        rank: 'provincial',
        province: 'kon-tum',
        operations: [{ id: 'e', operation: 'endThreshold', target: TARGET, expect: { value: '60' }, cite: CITE }],
      }),
    );
    const required = (set: typeof base, province: Province) => rowsIn(set, province).criteria[0]?.indicators[0]?.required?.value;
    expect([required(raised, 'kon-tum'), required(ended, 'kon-tum'), required(ended, 'gia-lai')]).toEqual(['60', '50', '50']);
  });

  it('does not stand in the way of another province on the same day', () => {
    const first = amend(base, konTum([setThreshold(TARGET, { absent: true }, '60')]));
    const second = made('gia-lai', '2024-01-01', {
      rank: 'provincial',
      province: 'gia-lai',
      operations: [setThreshold(TARGET, { absent: true }, '65')],
    });
    expect(codesOf(() => amend(first, second))).toEqual([]);
    expect(codesOf(() => amend(first, { ...second, province: 'kon-tum' }))).toContain('amendment-conflict');
  });

  it('is held to the floor of its own column only', () => {
    const floors = [
      stateEntry('delegated', { floor: '80', scope: { regions: ['central-highlands'] } }),
      stateEntry('delegated', { floor: '95', scope: { regions: ['red-river-delta'] } }),
    ];
    const delegating = [
      criterion('1', [indicator('1.1', leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [parameter(floors)] })]),
    ];
    const level = (value: string) => () =>
      inventedSet(delegating, {
        more: [made('kon-tum', '2024-01-01', { rank: 'provincial', province: 'kon-tum', thresholds: [supplied(TARGET, value)] })],
      });
    expect(codesOf(level('85'))).toEqual([]);
    expect(codesOf(level('79'))).toEqual(['weaker-than-floor']);
  });
});

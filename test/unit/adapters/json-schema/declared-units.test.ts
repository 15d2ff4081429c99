import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/index.ts';
import { dossierJsonSchema, parseDossier } from '../../../../src/schema/index.ts';
import { toSql } from '../../../../src/adapters/sql/index.ts';
import { UNIT, criterion, entry, indicator, inventedSet, leaf, parameter } from '../../../support/law-fixtures.ts';
import { ajvFor } from '../../../support/validators.ts';
import { someOf } from '../../../support/budget.ts';

/* A set that gives an id of the vocabulary a unit of its own: what the vocabulary says of that id is not said of this unit. */

const INCOME = 'million-vnd-per-person-per-year';
const label = { vi: 'con số của riêng bộ này', en: 'a figure of this set alone' };
const counted = { label, unit: 'household' };

const fact = (id: string, rest: object) => ({
  id,
  label,
  definition: { text: label, source: { instrument: 'base', row: '1' }, grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' },
  indicators: ['invented/1.1'],
  ...rest,
});

const set = inventedSet(
  [
    criterion('1', [
      indicator('1.1', leaf('own', 'greaterThanInclusive', 'minimum'), {
        parameters: [parameter([entry('10')], { unit: INCOME as never })],
      }),
      indicator('1.2', leaf('shared', 'greaterThanInclusive', 'minimum'), { parameters: [parameter([entry('50')], { unit: 'percent' })] }),
    ]),
  ],
  {
    rest: {
      units: [
        { id: INCOME, label },
        { id: 'household', label },
      ],
      facts: [
        fact('own', { type: 'decimal', unit: INCOME }),
        fact('shared', {
          type: 'percentage',
          unit: 'percent',
          bounds: { min: '0', max: '100' },
          definition: { ...fact('', {}).definition, numerator: counted, denominator: counted },
        }),
      ] as never,
    },
  },
);

describe.each(someOf(['2020-12', 'draft-07'] as const, 2))('the form of a unit that a set declares under a known id, in %s', (draft) => {
  const schema = dossierJsonSchema(set, { draft });
  const validate = ajvFor(draft).compile(schema);

  it('has no form for other units, which it does not convert to', () => {
    expect(Object.keys(schema['$defs'] ?? schema['definitions'] ?? {}).filter((name) => name.includes('converted'))).toEqual([]);
    expect(JSON.stringify(schema)).not.toContain('(?:)');
  });

  it.each([
    [{ value: '10', unit: label.vi }, true],
    [{ value: '10', unit: '' }, false],
    [{ atLeast: '10', unit: '  ' }, false],
    [{ value: '10', unit: 'đồng/người/năm' }, false],
  ] as const)('takes %j as reading does: %s', (own, isTaken) => {
    const dossier = { unit: UNIT, facts: { own } };
    expect(validate(dossier)).toBe(isTaken);
    const read = () => parseDossier(dossier, set);
    if (isTaken) expect(read().facts).toEqual({ own });
    else expect(read).toThrow();
  });
});

describe('SQL', () => {
  it('asks for whole counts only where the set counts things that are whole', () => {
    const columns = { shared: { numerator: 'a', denominator: 'b' } };
    const { sql } = toSql(set, { on: '2024-12-31' }, { dialect: 'postgresql', table: 't', place: { region: UNIT.region }, columns });
    expect(
      assess(set, { unit: UNIT, facts: { shared: { numerator: '1.5', denominator: '3' } } }, { on: '2024-12-31' }).criteria[0],
    ).toMatchObject({ indicators: [{}, { status: 'met' }] });
    expect(sql).not.toContain('FLOOR');
  });
});

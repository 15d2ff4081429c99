import { hashOf } from '../../src/law/rule-set.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { PRECEDENCE, criterion, entry, indicator, instrument, leaf, parameter, yes } from './law-fixtures.ts';

/*
 * An invented set for a kind of unit, with areas, a unit of measurement and a thing counted that no list in the library has:
 * whatever makes something of it goes by what the set declares.
 */

const OFFICIAL = { grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' } as const;
const SET = 'hamlet-set';

const both = (vi: string, en: string) => ({ vi, en });

function fact(id: string, label: RuleSet['facts'][number]['label'], rest: Partial<RuleSet['facts'][number]>): RuleSet['facts'][number] {
  return {
    id,
    label,
    type: 'decimal',
    unit: 'none',
    definition: { text: label, source: { instrument: 'areas', row: '1' }, ...OFFICIAL },
    indicators: [`${SET}/1.1`],
    ...rest,
  } as RuleSet['facts'][number];
}

const counted = () => ({ label: both('số trâu được tiêm', 'buffaloes vaccinated'), unit: 'buffalo' });

/** The parts of the set, to be spoiled by tests. */
export function areaParts(): Omit<RuleSet, 'hash'> {
  const rice = indicator('1.1', leaf('riceHarvest', 'greaterThanInclusive', 'minimum'), {
    title: both('Thóc bình quân đầu người', 'Rice per head'),
    parameters: [
      parameter([entry('300', { scope: { columns: ['kv1'] } }), entry('220.5', { scope: { columns: ['kv2'] } })], {
        unit: 'kg-rice-per-head',
      }),
    ],
  });
  const herd = indicator('1.2', leaf('vaccinatedBuffaloes', 'greaterThanInclusive', 'minimum'), {
    title: both('Tỷ lệ trâu được tiêm phòng', 'Share of buffaloes vaccinated'),
    parameters: [
      parameter([entry('80', { scope: { groups: ['kv1'] } }), entry('60', { scope: { groups: ['kv2'] } })], { unit: 'percent' }),
    ],
  });
  const border = indicator('1.3', yes('gate'), { title: both('Có cổng xóm', 'Has a gate') });
  return {
    id: SET,
    version: '1',
    title: both('Xóm hai khu vực (đặt ra để thử)', 'Hamlet of two areas (invented)'),
    level: 'hamlet',
    columns: [
      { id: 'kv1', title: both('Khu vực 1', 'Area 1'), when: { groups: ['kv1'] } },
      { id: 'kv2', title: both('Khu vực 2', 'Area 2'), when: { groups: ['kv2'] } },
    ],
    groups: [{ id: 'bien-gioi', title: both('Xóm biên giới', 'Border hamlet') }],
    units: [
      { id: 'kg-rice-per-head', label: both('kg thóc/người/năm', 'kg of rice per head and year') },
      { id: 'buffalo', label: both('con trâu', 'buffaloes'), kind: 'counted' },
    ],
    levels: [{ id: 'hamlet', label: both('xóm', 'hamlet') }],
    precedence: PRECEDENCE,
    facts: [
      fact('riceHarvest', both('Thóc bình quân', 'Rice per head'), { unit: 'kg-rice-per-head', bounds: { min: '0' } }),
      fact('vaccinatedBuffaloes', both('Trâu được tiêm phòng', 'Buffaloes vaccinated'), {
        type: 'percentage',
        unit: 'percent',
        bounds: { min: '0', max: '100' },
        definition: {
          text: both('Trâu được tiêm trên tổng đàn', 'Buffaloes vaccinated of all'),
          numerator: counted(),
          denominator: { ...counted(), label: both('tổng đàn trâu', 'all buffaloes') },
          source: { instrument: 'areas', row: '1' },
          ...OFFICIAL,
        },
        indicators: [`${SET}/1.2`],
      }),
      fact('gate', both('Cổng xóm', 'Gate'), { type: 'boolean', indicators: [`${SET}/1.3`] }),
    ],
    instruments: [
      instrument('areas', '2022-01-01', {
        ruleSets: [
          {
            id: SET,
            title: both('Xóm hai khu vực (đặt ra để thử)', 'Hamlet of two areas (invented)'),
            level: 'hamlet',
            criteria: [criterion('1', [rice, herd, border])],
          },
        ],
      }),
    ],
  };
}

/** The set as it comes from outside: JSON with the hash of its content. */
export function areaPack(change: (parts: Omit<RuleSet, 'hash'>) => Omit<RuleSet, 'hash'> = (parts) => parts): unknown {
  const parts = change(areaParts());
  return JSON.parse(JSON.stringify({ ...parts, hash: hashOf(parts) }));
}

/** A hamlet in some groups, with figures that meet in area 2 and fail in area 1. */
export function hamlet(groups?: readonly (string | object)[], rest: object = {}): object {
  return {
    unit: { id: 'x1', name: 'Xóm Một', level: 'hamlet', ...(groups && { groups }), ...rest },
    facts: { riceHarvest: '250', vaccinatedBuffaloes: { numerator: 7, denominator: 10 }, gate: true },
  };
}

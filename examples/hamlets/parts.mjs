// The parts of an invented rule set for hamlets in two areas. Nothing in it was ever decided by anybody.

const RECALLED = { grade: 'recalled', confidence: 'low' };
const both = (vi, en) => ({ vi, en });
const value = (level, scope) => ({ value: level, scope, cite: { row: '1' }, ...RECALLED });
const leaf = (fact, operator, required) => ({ fact, operator, value: required });

function fact(id, label, indicator, rest) {
  const definition = { text: label, source: { instrument: 'hamlet-areas', row: '1' }, ...RECALLED, ...rest.definition };
  return { id, label, type: 'decimal', unit: 'none', indicators: [`hamlet-set/${indicator}`], ...rest, definition };
}

function indicator(id, title, condition, values, unit) {
  const parameters = values === undefined ? [] : [{ id: 'minimum', unit, direction: 'at-least', values }];
  return { id, no: id, title, wording: RECALLED, parameters, condition };
}

/** Everything of the set but its hash, to be made whole by `createRuleSet`. */
export function hamletParts() {
  const title = both('Xóm hai khu vực (đặt ra để thử)', 'Hamlet of two areas (invented)');
  const minimum = { param: 'minimum' };
  const counted = (vi, en) => ({ label: both(vi, en), unit: 'buffalo' });
  const economy = [
    indicator(
      '1.1',
      both('Thóc bình quân đầu người', 'Rice per head'),
      leaf('riceHarvest', 'greaterThanInclusive', minimum),
      [value('300', { columns: ['kv1'] }), value('220.5', { columns: ['kv2'] })],
      'kg-rice-per-head',
    ),
    indicator(
      '1.2',
      both('Tỷ lệ trâu được tiêm phòng', 'Share of buffaloes vaccinated'),
      leaf('vaccinatedBuffaloes', 'greaterThanInclusive', minimum),
      [value('80', { columns: ['kv1'] }), value('60', { columns: ['kv2'] })],
      'percent',
    ),
  ];
  return {
    id: 'hamlet-set',
    version: '1',
    title,
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
    precedence: { order: ['scope', 'rank', 'from'], scope: ['traits', 'provinces', 'levels', 'regions'], rank: ['national', 'provincial'] },
    facts: [
      fact('riceHarvest', both('Thóc bình quân', 'Rice per head'), '1.1', { unit: 'kg-rice-per-head', bounds: { min: '0' } }),
      fact('vaccinatedBuffaloes', both('Trâu được tiêm phòng', 'Buffaloes vaccinated'), '1.2', {
        type: 'percentage',
        unit: 'percent',
        bounds: { min: '0', max: '100' },
        definition: {
          text: both('Trâu được tiêm trên tổng đàn', 'Buffaloes vaccinated of all'),
          numerator: counted('số trâu được tiêm', 'buffaloes vaccinated'),
          denominator: counted('tổng đàn trâu', 'all buffaloes'),
        },
      }),
      fact('gate', both('Có cổng xóm', 'Has a gate'), '2.1', { type: 'boolean' }),
    ],
    instruments: [
      {
        id: 'hamlet-areas',
        number: '(giả định)',
        title: 'Giả định: tiêu chí xóm hai khu vực',
        issuer: '(giả định)',
        rank: 'national',
        status: 'adopted',
        invented: true,
        signedOn: '2022-01-01',
        inForce: { from: '2022-01-01', wording: RECALLED },
        recordedOn: '2022-01-01',
        sources: {},
        ruleSets: [
          {
            id: 'hamlet-set',
            title,
            level: 'hamlet',
            criteria: [
              { id: '1', no: '1', title: both('Kinh tế', 'Economy'), indicators: economy },
              {
                id: '2',
                no: '2',
                title: both('Cổng xóm', 'Gate'),
                indicators: [indicator('2.1', both('Có cổng xóm', 'Has a gate'), leaf('gate', 'equal', true))],
              },
            ],
          },
        ],
      },
    ],
  };
}

/** A hamlet in some groups, with figures that meet in area 2 and fail in area 1. */
export const hamlet = (groups, id = 'x1') => ({
  unit: { id, name: 'Xóm Một', level: 'hamlet', ...(groups === undefined ? {} : { groups }) },
  facts: { riceHarvest: '250', vaccinatedBuffaloes: { numerator: '7', denominator: '10' }, gate: true },
});

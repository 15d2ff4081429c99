// Seeded units: the same seed and number give the same unit on every machine, so that no file has to be kept.

/** A generator of numbers in [0, 1) (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const REGIONS = [
  'northern-midlands-mountains',
  'red-river-delta',
  'north-central',
  'south-central-coast',
  'central-highlands',
  'southeast',
  'mekong-delta',
];
const PROVINCES = [null, 'kon-tum', 'gia-lai'];
export const TRAITS = ['specially-disadvantaged', 'safe-zone', 'poor-district', 'ethnic-minority-mountainous'];

// Levels that occur in the law, so that many units stand exactly on one, just below it or just above.
const LEVELS = [2, 5, 7, 10, 13, 16.5, 20, 24, 26.5, 30, 50, 60, 70, 75, 80, 85, 90, 95, 98, 99, 100];
const INCOMES = [36, 39, 41, 42, 44, 45, 48, 49, 50, 53, 55, 58, 60, 62, 66, 68, 77];

const MEASURED = new Set(['kilometre', 'hectare', 'tonne']);

/** Every fact that the sets which a set presupposes read, then those that it reads itself, each once. */
export function factsOf(ruleSet) {
  const facts = [...(ruleSet.prerequisites ?? []).flatMap((item) => factsOf(item.ruleSet)), ...ruleSet.facts];
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

const snake = (id) => id.replaceAll(/([A-Z])/g, '_$1').toLowerCase();

/**
 * How each fact is stored: shares as counts, as points, as either, or as points or bounds of them, in turn. Totals stand in points beside
 * what they are the total of, so that a statement can hold one against the other; of a sum, the sum is stored, which a view can make of
 * its parts.
 */
export function layoutOf(facts) {
  const inTotals = new Set(facts.flatMap(({ id, totalOf }) => (totalOf ? [id, ...totalOf] : [])));
  const summed = new Set(facts.flatMap(({ sumOf = [] }) => sumOf));
  const stored = facts.filter(({ id }) => !summed.has(id));
  return stored.map((fact, index) => {
    const name = snake(fact.id);
    if (fact.type === 'boolean') return { fact, form: 'boolean', columns: [[name, 'boolean']] };
    if (fact.type === 'integer') return { fact, form: 'integer', columns: [[name, 'integer']] };
    if (fact.type === 'decimal') return { fact, form: 'decimal', columns: [[name, 'decimal']] };
    const form = inTotals.has(fact.id) ? 'percent' : ['ratio', 'percent', 'either', 'bounded'][index % 4];
    if (form === 'bounded') {
      const names = [name, `${name}_at_least`, `${name}_at_most`];
      return { fact, form, columns: names.map((column) => [column, 'percent']) };
    }
    const count = MEASURED.has(fact.definition.numerator?.unit) ? 'decimal' : 'integer';
    const columns = [
      ...(form === 'ratio' ? [] : [[name, 'percent']]),
      ...(form === 'percent'
        ? []
        : [
            [`${name}_counted`, count],
            [`${name}_total`, count],
          ]),
    ];
    return { fact, form, columns };
  });
}

/** The part of a layout that a set knows. */
export function layoutFor(ruleSet, layout) {
  const known = new Set(factsOf(ruleSet).map(({ id }) => id));
  return layout.filter(({ fact }) => known.has(fact.id));
}

/** The option `columns` of toSql for a layout. */
export function columnsOf(layout) {
  return Object.fromEntries(
    layout.map(({ fact, form, columns }) => {
      const names = columns.map(([name]) => name);
      if (form === 'ratio') return [fact.id, { numerator: names[0], denominator: names[1] }];
      if (form === 'bounded') return [fact.id, { value: names[0], atLeast: names[1], atMost: names[2] }];
      return [fact.id, form === 'either' ? { value: names[0], numerator: names[1], denominator: names[2] } : names[0]];
    }),
  );
}

function near(level, step, next) {
  return Math.max(0, Math.round((level + (Math.floor(next() * 3) - 1) * step) * 1000) / 1000);
}

function percent(next) {
  return next() < 0.7 ? Math.min(100, near(LEVELS[Math.floor(next() * LEVELS.length)], 0.01, next)) : Math.round(next() * 10000) / 100;
}

function counts(type, next) {
  if (next() < 0.02) return [0, 0];
  const total = type === 'decimal' ? (1 + Math.floor(next() * 2_000_000)) / 1000 : 1 + Math.floor(next() * 1000) * (next() < 0.5 ? 20 : 1);
  const exact = (total * LEVELS[Math.floor(next() * LEVELS.length)]) / 100;
  const whole = type === 'decimal' ? Math.round(exact * 1000) / 1000 : Math.round(exact);
  return [Math.min(total, near(whole, type === 'decimal' ? 0.001 : 1, next)), total];
}

function number({ id, bounds }, type, next) {
  if (id === 'incomePerCapita') return near(INCOMES[Math.floor(next() * INCOMES.length)], 0.001, next);
  const most = Number(bounds?.max ?? 120);
  if (type === 'integer') return Math.floor(next() * Math.min(most + 1, 6));
  return Math.min(most, near(LEVELS[Math.floor(next() * LEVELS.length)], 0.001, next));
}

/** A figure, or what is known of it: one bound, or two, of which the least may be the most. */
function bounded(value, next) {
  if (value === null || next() < 0.6) return [value, null, null];
  const [least, most] = [value, percent(next)].toSorted((a, b) => a - b);
  return [
    null,
    ...[
      [least, most],
      [least, null],
      [null, most],
    ][Math.floor(next() * 3)],
  ];
}

/** A share beside counts is theirs, rounded to whole points, tenths or hundredths; of nothing there is none. */
function shareOf(numerator, denominator, next) {
  return denominator === 0 ? null : Number(((100 * numerator) / denominator).toFixed(Math.floor(next() * 3)));
}

/** A total beside its parts is that of one of them, which lies between them; it is given for half of the units. */
function settleTotals(row, layout, next) {
  for (const { fact, columns } of layout) {
    if (fact.totalOf === undefined) continue;
    const parts = fact.totalOf.map((id) => row[snake(id)]).filter((value) => value !== null);
    const draw = next();
    if (draw < 0.5) row[columns[0][0]] = null;
    else if (parts.length > 0) row[columns[0][0]] = parts[Math.floor(draw * 1000) % parts.length];
  }
}

function valuesOf({ fact, form, columns }, next, missing) {
  const given = (make) => (next() < missing ? null : make());
  if (form === 'boolean') return [given(() => next() < 0.93)];
  if (form === 'integer' || form === 'decimal') return [given(() => number(fact, form, next))];
  if (form === 'percent') return [given(() => percent(next))];
  if (form === 'bounded')
    return bounded(
      given(() => percent(next)),
      next,
    );
  const type = columns.at(-1)[1];
  const ratio = given(() => counts(type, next)) ?? [null, null];
  if (form === 'ratio') return ratio;
  return [given(() => (ratio[0] === null ? percent(next) : shareOf(...ratio, next))), ...ratio];
}

// In the order of TRAITS; NULL is a trait that the unit has not.
const TRAIT_PATTERNS = [
  [false, false, false, false],
  [true, false, true, false],
  [false, true, true, null],
  [null, null, true, false],
  [true, false, false, true],
  [null, null, null, null],
  [true, true, true, true],
  [false, false, false, true],
];

/** What a dossier cannot say without being refused; one unit in a hundred has one of these. */
const FLAWS = [
  (unit) => {
    unit.region = 'moon';
  },
  (unit) => {
    unit.province = 'atlantis';
  },
  (unit, layout) => {
    const { columns } = layout.find(({ form }) => form === 'percent');
    unit.row[columns[0][0]] = 100.01;
  },
  (unit, layout) => {
    const { columns } = layout.find(({ form }) => form === 'ratio');
    [unit.row[columns[0][0]], unit.row[columns[1][0]]] = [2, 1];
  },
  (unit, layout) => {
    const { columns } = layout.find(({ form }) => form === 'either');
    unit.row[columns[1][0]] = 3;
    unit.row[columns[2][0]] = 0;
  },
  // A share beside counts of which it is not the share: one hundredth beyond what rounding explains, and one of nothing.
  (unit, layout) => {
    const { columns } = layout.find(({ form }) => form === 'either');
    for (const [index, value] of [80.02, 8001, 10_000].entries()) unit.row[columns[index][0]] = value;
  },
  (unit, layout) => {
    const { columns } = layout.find(({ form }) => form === 'either');
    for (const [index, value] of [80, 0, 0].entries()) unit.row[columns[index][0]] = value;
  },
  (unit, layout) => {
    const { columns } = layout.find(({ form }) => form === 'bounded');
    for (const [index, value] of [null, 60, 59.99].entries()) unit.row[columns[index][0]] = value;
  },
  (unit, layout) => {
    const { fact, columns } = layout.find(({ fact: { totalOf } }) => totalOf !== undefined);
    unit.row[columns[0][0]] = 80.01;
    for (const part of fact.totalOf) unit.row[snake(part)] = 80;
  },
];

/** The unit of a number: its place and its row of facts. `judged` names columns with judgements. */
export function unitAt(number, layout, { seed = 1, missing = 0.2, judged = [], isWanted = () => true } = {}) {
  const next = random(seed * 1_000_003 + number);
  next();
  const district = Math.floor(next() * 120);
  const region = REGIONS[Math.floor(next() * REGIONS.length)];
  const province = PROVINCES[Math.floor(next() * PROVINCES.length)];
  const unit = {
    id: number,
    district,
    // Both provinces are of one region: a unit of theirs in another one is refused.
    region: province === null ? region : 'central-highlands',
    province,
    traits: TRAIT_PATTERNS[Math.floor(next() * TRAIT_PATTERNS.length)],
    row: {},
    judgements: judged.map(() => (next() < 0.9 ? null : ['met', 'not-met', 'not-applicable'][Math.floor(next() * 3)])),
  };
  // Where only some places are looked at, the facts of the others need not be drawn.
  if (!isWanted(unit)) return undefined;
  // Some units are nearly whole and nearly good, so that whole criteria and sets are met as well.
  const share = next() < 0.1 ? 0 : missing;
  for (const item of layout) {
    const values = valuesOf(item, next, share);
    for (const [index, [name]] of item.columns.entries()) unit.row[name] = values[index];
  }
  settleTotals(unit.row, layout, next);
  if (next() < 0.01) FLAWS[Math.floor(next() * FLAWS.length)](unit, layout);
  return unit;
}

/** The same unit as a dossier. Where there are more targets than columns of judgements, these are taken in turn. */
export function dossierOf(unit, layout, targets = [], level = 'commune') {
  const facts = {};
  for (const { fact, form, columns } of layout) {
    const isCounted = form === 'ratio' || form === 'either';
    const numerator = isCounted ? unit.row[columns.at(-2)[0]] : null;
    const denominator = isCounted ? unit.row[columns.at(-1)[0]] : null;
    const value = form === 'ratio' ? null : unit.row[columns[0][0]];
    const [atLeast, atMost] = form === 'bounded' ? columns.slice(1).map(([name]) => unit.row[name]) : [null, null];
    if (numerator !== null && denominator !== null) facts[fact.id] = { numerator, denominator, ...(value !== null && { value }) };
    else if (value !== null) facts[fact.id] = value;
    else if (atLeast !== null || atMost !== null)
      facts[fact.id] = { ...(atLeast !== null && { atLeast }), ...(atMost !== null && { atMost }) };
  }
  const judgements = {};
  for (const [index, target] of targets.entries()) {
    const status = unit.judgements[index % unit.judgements.length];
    if (status !== null) judgements[target] = { status, by: 'generated', on: '2024-01-01' };
  }
  return {
    unit: {
      id: String(unit.id),
      level,
      region: unit.region,
      ...(unit.province === null ? {} : { province: unit.province }),
      traits: TRAITS.filter((_, index) => unit.traits[index] === true),
    },
    facts,
    judgements,
  };
}

const PLACE = [
  ['id', 'integer'],
  ['district', 'integer'],
  ['region', 'text'],
  ['province', 'text'],
  ...TRAITS.map((trait) => [snake(trait.replaceAll('-', '_')), 'boolean']),
];

/** The option `place` of toSql: everything from columns. */
export const PLACE_OPTION = {
  region: { column: 'region' },
  province: { column: 'province' },
  traits: TRAITS.map((trait) => ({ trait, column: trait.replaceAll('-', '_') })),
};

/** Names and kinds of the columns of the units table, in order. */
export function tableOf(layout, judged = []) {
  return [...PLACE, ...judged.map((name) => [name, 'text']), ...layout.flatMap(({ columns }) => columns)];
}

/** The unit as a line of CSV, empty for NULL. */
export function csvLine(unit, layout) {
  const cells = [
    unit.id,
    unit.district,
    unit.region,
    unit.province,
    ...unit.traits,
    ...unit.judgements,
    ...layout.flatMap(({ columns }) => columns.map(([name]) => unit.row[name])),
  ];
  return `${cells.map((cell) => cell ?? '').join(',')}\n`;
}

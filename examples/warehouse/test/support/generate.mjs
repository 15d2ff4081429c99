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

/** Units beside that of the fact, which a column of their own names: what one of it is in the unit of the fact. */
const OTHER_UNITS = {
  'million-vnd-per-person-per-year': {
    'thousand-vnd-per-person-per-year': 0.001,
    'million-vnd-per-person-per-month': 12,
    'thousand-vnd-per-person-per-month': 0.012,
    'đồng/người/tháng': 0.000012,
  },
  'litre-per-person-per-day': { 'cubic-metre-per-person-per-day': 1000 },
};

/**
 * How each fact is stored: shares as counts, as points, as either, or as points or bounds of them, in turn. Totals stand in points beside
 * what they are the total of, so that a statement can hold one against the other; a sum and its parts in all of these forms, with counts
 * of one denominator. What reports give in several units has a column with the unit.
 */
export function layoutOf(facts) {
  const inTotals = new Set(facts.flatMap(({ id, totalOf }) => (totalOf ? [id, ...totalOf] : [])));
  const sumOfPart = new Map(facts.flatMap(({ id, sumOf = [] }) => sumOf.map((part) => [part, id])));
  return facts.map((fact, index) => {
    const name = snake(fact.id);
    if (fact.type === 'boolean') return { fact, form: 'boolean', columns: [[name, 'boolean']] };
    if (fact.type === 'integer') return { fact, form: 'integer', columns: [[name, 'integer']] };
    if (fact.type === 'decimal') {
      const unit = Object.hasOwn(OTHER_UNITS, fact.unit) ? `${name}_unit` : undefined;
      return { fact, form: 'decimal', columns: [[name, 'decimal'], ...(unit === undefined ? [] : [[unit, 'text']])], unit };
    }
    const names = [name, `${name}_at_least`, `${name}_at_most`].map((column) => [column, 'percent']);
    if (fact.sumOf !== undefined || sumOfPart.has(fact.id)) {
      const denominator = `${snake(sumOfPart.get(fact.id) ?? fact.id)}_total`;
      const own = fact.sumOf === undefined ? [] : [[denominator, 'integer']];
      return { fact, form: 'any', columns: [...names, [`${name}_counted`, 'integer'], ...own], denominator };
    }
    const form = inTotals.has(fact.id) ? 'percent' : ['ratio', 'percent', 'either', 'bounded'][index % 4];
    if (form === 'bounded') return { fact, form, columns: names };
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
    layout.map(({ fact, form, columns, unit, denominator }) => {
      const names = columns.map(([name]) => name);
      if (unit !== undefined) return [fact.id, { value: names[0], unit: { column: unit } }];
      if (form === 'any') {
        const [value, atLeast, atMost, numerator] = names;
        return [fact.id, { value, atLeast, atMost, numerator, denominator }];
      }
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

/** The same in another unit for half of the figures: near what it comes to, on it where that has few places. */
function inSomeUnit(value, { unit }, next) {
  const draw = next();
  if (value === null || draw < 0.5) return [value, draw < 0.25 ? null : unit];
  const units = Object.entries(OTHER_UNITS[unit]);
  const [name, factor] = units[Math.floor(draw * 1000) % units.length];
  return [near(Math.round((value / factor) * 1000) / 1000, 0.001, next), name];
}

function valuesOf({ fact, form, columns, unit }, next, missing) {
  const given = (make) => (next() < missing ? null : make());
  if (unit !== undefined)
    return inSomeUnit(
      given(() => number(fact, form, next)),
      fact,
      next,
    );
  // A sum and its parts are drawn together.
  if (form === 'any') return columns.map(() => null);
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

/** What of a sum and its parts is given together, and whether the shares are as large as can be. */
const SUM_PATTERNS = [['whole'], ['whole', 'first', 'second'], ['first', 'second'], ['first', 'second'], ['first'], ['whole', 'second']];

/** Writes a share, or what is known of it, in one of its forms; `off` moves it by so many of its counts. */
function writeShare(row, id, count, total, off, next) {
  const name = snake(id);
  const counted = Math.max(0, Math.min(total, count + off));
  const points = (100 * counted) / total;
  const draw = next();
  if (draw < 0.5) row[`${name}_counted`] = counted;
  if (draw < 0.1) row[name] = shareOf(counted, total, next);
  // In points only where they are exact: what is rounded is not the sum of what is rounded.
  else if (draw >= 0.5 && draw < 0.75) row[name] = Math.round(points * 100) / 100;
  else if (draw >= 0.75) {
    if (draw < 0.95) row[`${name}_at_least`] = Math.floor(Math.max(0, points - 2 * next()) * 100) / 100;
    if (draw >= 0.8) row[`${name}_at_most`] = Math.ceil(Math.min(100, points + 2 * next()) * 100) / 100;
  }
}

/** A sum and its parts, over one total; for one in twelve units the sum is one count off what its parts come to. */
function drawSums(row, layout, next) {
  for (const { fact, denominator } of layout) {
    if (fact.sumOf === undefined) continue;
    const draw = next();
    if (draw < 0.1) continue;
    const total = [200, 620, 1000, 2500, 5000][Math.floor(next() * 5)];
    const level = LEVELS[Math.floor(next() * 5)];
    const both = Math.max(0, Math.round((level * total) / 100) + Math.floor(next() * 3) - 1);
    const first = Math.floor(next() * (both + 1));
    const counts = { whole: [fact.id, both], first: [fact.sumOf[0], first], second: [fact.sumOf[1], both - first] };
    row[denominator] = draw < 0.13 ? 0 : total;
    for (const word of SUM_PATTERNS[Math.floor(next() * SUM_PATTERNS.length)]) {
      const [id, count] = counts[word];
      if (draw < 0.13) row[`${snake(id)}_counted`] = 0;
      else writeShare(row, id, count, total, word === 'whole' && next() < 1 / 12 ? 1 : 0, next);
    }
  }
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
  (unit, layout) => {
    const { columns, unit: column } = layout.find((item) => item.unit !== undefined) ?? {};
    if (column !== undefined) [unit.row[columns[0][0]], unit.row[column]] = [50, 'usd'];
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
  drawSums(unit.row, layout, next);
  if (next() < 0.01) FLAWS[Math.floor(next() * FLAWS.length)](unit, layout);
  return unit;
}

/** What a row says of a share that may stand in any form: counts, else points, else bounds. */
function shareInRow(row, id, total) {
  const [value, atLeast, atMost, numerator, denominator] = ['', '_at_least', '_at_most', '_counted']
    .map((end) => row[`${snake(id)}${end}`])
    .concat(row[total]);
  const some = (all) => Object.fromEntries(Object.entries(all).filter(([, given]) => given !== null));
  if (numerator !== null && denominator !== null) return { numerator, denominator, ...some({ value }) };
  if (value !== null) return value;
  return atLeast === null && atMost === null ? undefined : some({ atLeast, atMost });
}

/** The same unit as a dossier. Where there are more targets than columns of judgements, these are taken in turn. */
export function dossierOf(unit, layout, targets = [], level = 'commune') {
  const facts = {};
  for (const { fact, form, columns, unit: unitOf, denominator: shared } of layout) {
    if (form === 'any') {
      const given = shareInRow(unit.row, fact.id, shared);
      if (given !== undefined) facts[fact.id] = given;
      continue;
    }
    if (unitOf !== undefined && unit.row[columns[0][0]] !== null && unit.row[unitOf] !== null) {
      facts[fact.id] = { value: unit.row[columns[0][0]], unit: unit.row[unitOf] };
      continue;
    }
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

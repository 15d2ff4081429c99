import { UNIT, commune } from './setting.mjs';

/** Share of facts that are missing: what real files look like. */
const MISSING = 0.2;
/** Share of shares that are 0 of 0, which nobody can judge. */
const NOTHING_COUNTED = 0.02;
const LARGEST_COUNT = { schoolCount: 8, recreationPlaces: 4 };

const SUMMED = new Set(commune.facts.flatMap(({ sumOf = [] }) => sumOf));
/** Facts of which each can be drawn for itself: without totals, which lie between others, and without the parts of sums. */
export const FACTS = commune.facts.filter(({ id, totalOf }) => totalOf === undefined && !SUMMED.has(id));

/** A small generator of random numbers with a seed, so that every run has the same dossiers. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A decimal below a number, as text with one or two places. */
function decimalBelow(most, random) {
  const places = random() < 0.5 ? 10 : 100;
  return String(Math.floor(random() * most * places) / places);
}

const WHOLE = new Set(['household', 'person', 'worker', 'pupil', 'child', 'school', 'village', 'establishment']);

function share(fact, random) {
  const percent = Math.min(100, 40 + 70 * random());
  if (random() < NOTHING_COUNTED) return { numerator: 0, denominator: 0 };
  const { unit } = fact.definition.denominator;
  if (WHOLE.has(unit)) {
    const denominator = 1 + Math.floor(random() * 2000);
    return { numerator: Math.floor((denominator * percent) / 100), denominator };
  }
  const denominator = 1 + Math.floor(random() * 5000);
  return { numerator: String(Math.floor((denominator * percent) / 100) / 10), denominator: String(denominator / 10) };
}

function valueOf(fact, random) {
  if (fact.type === 'boolean') return random() < 0.8;
  const most = Number(fact.bounds?.max ?? 100);
  if (fact.type === 'integer') return Math.floor(random() * ((LARGEST_COUNT[fact.id] ?? most) + 1));
  if (fact.type === 'percentage' && random() < 0.5) return share(fact, random);
  return decimalBelow(fact.id === 'incomePerCapita' ? 80 : Math.min(most, 100), random);
}

/** One dossier with a fifth of its facts missing, as JSON gives it: each has its own set of keys. */
export function dossierOf(index, random) {
  const facts = {};
  for (const fact of FACTS) if (random() >= MISSING) facts[fact.id] = valueOf(fact, random);
  return JSON.parse(JSON.stringify({ unit: { id: `unit-${index}`, name: `Xã số ${index}`, ...UNIT }, facts }));
}

/** As many dossiers as asked for. */
export function* dossiersOf(count, seed = 318) {
  const random = randomFrom(seed);
  for (let index = 0; index < count; index += 1) yield dossierOf(index, random);
}

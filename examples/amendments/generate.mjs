// A made-up population, the same for the same seed. No imports, so that a browser can load it as it is.
// Every dossier says that it is illustrative.
const MISSING = 0.2;
const DISTRICTS = 10;

/** Mulberry32: a small generator of numbers between 0 and 1, the same everywhere for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whole number from `least` to `most`. */
const between = (random, least, most) => least + Math.floor(random() * (most - least + 1));

/** Values near what the law asks, so that amendments have somebody to flip. */
const VALUES = {
  incomePerCapita: (random) => (30 + between(random, 0, 400) / 10).toFixed(1),
  multidimensionalPoverty: (random) => ({ numerator: between(random, 0, 140), denominator: 900 }),
};

function valueOf(fact, random) {
  const special = VALUES[fact.id];
  if (special !== undefined) return special(random);
  if (fact.type === 'boolean') return random() < 0.9;
  if (fact.type === 'percentage') {
    const denominator = between(random, 20, 900);
    return { numerator: Math.round(denominator * (0.6 + 0.4 * random())), denominator };
  }
  const [least, most] = [Number(fact.bounds?.min ?? 0), Number(fact.bounds?.max ?? 60)];
  return String(between(random, least, most));
}

function unitOf(level, name, index, random) {
  const isDisadvantaged = random() < 0.4;
  return {
    id: `${level}-${index}`,
    name: `${name} giả định ${index}`,
    level,
    province: 'kon-tum',
    district: `Huyện giả định ${1 + (index % DISTRICTS)}`,
    region: 'central-highlands',
    ...(isDisadvantaged ? { traits: ['specially-disadvantaged', 'poor-district'] } : {}),
  };
}

/** Facts that nothing else says: each total would have to lie between its parts, and each sum be what its parts come to. */
function unrelated(facts) {
  const summed = new Set(facts.flatMap(({ sumOf = [] }) => sumOf));
  return facts.filter(({ id, totalOf }) => totalOf === undefined && !summed.has(id));
}

/** Dossiers of communes with values for a list of facts, one after the other. */
export function* communesWith(facts, count, seed = 1) {
  const random = generator(seed);
  const drawn = unrelated(facts);
  for (let index = 1; index <= count; index += 1) {
    const unit = unitOf('commune', 'Xã', index, random);
    const values = {};
    for (const fact of drawn) {
      const value = valueOf(fact, random);
      if (random() >= MISSING) values[fact.id] = value;
    }
    yield { unit, facts: values, illustrative: true };
  }
}

/** Dossiers of villages: judgements on most of the ten criteria, and the made-up figure that the poverty draft reads. */
export function* villages(count, seed = 2) {
  const random = generator(seed);
  for (let index = 1; index <= count; index += 1) {
    const unit = unitOf('village', 'Thôn', index, random);
    const judgements = {};
    for (const no of ['1', '2', '3', '4', '6', '7', '8', '9', '10']) {
      const status = random() < 0.9 ? 'met' : 'not-met';
      if (random() >= MISSING) judgements[no] = { status, by: 'UBND huyện (giả định)', on: '2024-12-20' };
    }
    const poverty = { numerator: between(random, 0, 25), denominator: 150 };
    yield { unit, facts: random() < MISSING ? {} : { villagePovertyInvented: poverty }, judgements, illustrative: true };
  }
}

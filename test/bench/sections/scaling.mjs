import { assess, compile } from 'ntm-rules';
import { dossiersOf } from '../dossiers.mjs';
import { INDICATORS, setOf } from '../many-indicators.mjs';
import { figure, inTurn, interleaved, ratio, rounds } from '../measure.mjs';
import { AT, PLACE, commune } from '../setting.mjs';

const SIZES = [1, 10, 100, 1000, 10_000, 100_000];

/** Fewest units of a turn: smaller batches are repeated, or the clock would be all that is measured. */
const TURN = 5000;

async function overUnits(sizes, times) {
  const dossiers = [...dossiersOf(sizes.at(-1))];
  const kinds = [
    ['assess', (dossier) => assess(commune, dossier, AT)],
    ['statuses', compile(commune, { ...AT, ...PLACE }).statuses],
  ];
  for (const dossier of dossiers.slice(0, 2000)) for (const [, judge] of kinds) judge(dossier);
  const actions = kinds.flatMap(([kind, judge]) =>
    sizes.map((size) => {
      const some = dossiers.slice(0, size);
      const repeats = Math.max(1, Math.round(TURN / size));
      const run = () => {
        for (let count = 0; count < repeats; count += 1) for (const dossier of some) judge(dossier);
      };
      return { name: `${kind}, ${size} units`, run, units: repeats * size };
    }),
  );
  const measured = (await inTurn(actions, times)).map((item, at) => {
    const each = (milliseconds) => (milliseconds * 1000) / actions[at].units;
    return { name: item.name, figures: item.figures.map(each), median: each(item.median) };
  });
  return { answers: measured.slice(0, sizes.length), bare: measured.slice(sizes.length) };
}

async function overIndicators(options) {
  const dossiers = [...dossiersOf(200)];
  const sets = INDICATORS.map((count) => ({ count, set: setOf(count) }));
  const measure = (how) => interleaved(sets.map(how), dossiers, options);
  const answers = await measure(({ count, set }) => ({ name: `assess, ${count} indicators`, run: (dossier) => assess(set, dossier, AT) }));
  const bare = await measure(({ count, set }) => ({
    name: `statuses, ${count} indicators`,
    run: compile(set, { ...AT, ...PLACE }).statuses,
  }));
  return { answers, bare };
}

export default {
  id: 'scaling',
  title: 'More units, more indicators',
  order: 4,
  heads: [
    ['units', 'assess, × a unit of 1,000', 'statuses, × a unit of 1,000', 'assess, µs a unit', 'statuses, µs a unit'],
    ['indicators', 'assess, × an indicator of 57', 'statuses, × an indicator of 57', 'assess, µs a unit', 'statuses, µs a unit'],
  ],
  async run({ quick }) {
    const sizes = quick ? SIZES.slice(0, 4) : SIZES;
    const units = await overUnits(sizes, quick ? 3 : 5);
    const indicators = await overIndicators(quick ? { rounds: 3, target: 20 } : { rounds: 15 });
    const thousand = sizes.indexOf(1000);
    const usual = INDICATORS.indexOf(57);
    const toUnit = (list, at) => ratio(list[at], list[thousand]);
    const toIndicator = (list, at) => (ratio(list[at], list[usual]) * INDICATORS[usual]) / INDICATORS[at];
    const rows = (counts, against, { answers, bare }) =>
      counts.map((count, at) => [
        count.toLocaleString('en-US'),
        figure(against(answers, at)),
        figure(against(bare, at)),
        figure(answers[at].median),
        figure(bare[at].median),
      ]);
    return {
      text: 'The dossiers are in memory; nothing is kept of the answers. Sets of other sizes have the indicators of the commune set again and again under other ids, so that the facts to read stay the same.',
      tables: [rows(sizes, toUnit, units), rows(INDICATORS, toIndicator, indicators)],
      goals: [
        ...(quick ? [] : [{ id: 'linear-units', value: toUnit(units.answers, sizes.length - 1) }]),
        { id: 'linear-indicators', value: toIndicator(indicators.answers, INDICATORS.length - 1) },
      ],
      raw: [units.answers, units.bare]
        .flatMap((list) => rounds(list, 'µs a unit'))
        .concat([indicators.answers, indicators.bare].flatMap((list) => rounds(list, 'µs a dossier'))),
    };
  },
};

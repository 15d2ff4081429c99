import { assess, compile, inForce } from 'ntm-rules';
import { columnsOf, impact, solve } from 'ntm-rules/population';
import { TARGET, amended } from '../amended.mjs';
import { dossiersOf } from '../dossiers.mjs';
import { figure, inTurn, ratio, rounds } from '../measure.mjs';
import { AT, PLACE, commune } from '../setting.mjs';

/** What `impact` and `solve` say is what assessing everything says, or nothing is timed. */
function checkEqual(after, dossiers) {
  const [then, now] = [commune, after].map((set) => compile(set, { ...AT, ...PLACE }).statuses);
  const flips = dossiers.flatMap((dossier) => {
    const [before, changed] = [then(dossier), now(dossier)];
    return Object.keys(before).flatMap((id) =>
      before[id] === changed[id] ? [] : [`${dossier.unit.id} ${id} ${before[id]} ${changed[id]}`],
    );
  });
  const found = impact(commune, after, dossiers, AT).units.flatMap(({ unit, indicators }) =>
    indicators.map((item) => `${unit} ${item.id} ${item.before} ${item.after}`),
  );
  if (flips.length === 0 || flips.join('\n') !== found.join('\n')) throw new Error(`impact: ${found.length} flips, not ${flips.length}`);
  const met = dossiers.filter((dossier) => then(dossier)['10'] === 'met').length;
  const { strictest } = solve(commune, TARGET, dossiers, AT, { atLeast: met, counting: 'indicator' });
  if (strictest.met < met || Number(strictest.value) < 50)
    throw new Error(`solve: ${strictest.met} at ${strictest.value}, not ${met} at 50`);
  return flips.length;
}

/** Communes of the whole country, as many as there were. */
const COMMUNES = 11_000;

/** Every threshold of the text of the day that has a stricter and a looser side. */
function everyTarget() {
  const { criteria } = inForce(commune, { ...AT, place: PLACE });
  const all = criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => parameters));
  return all.filter(({ direction, unit }) => direction !== 'exactly' && unit !== 'none').map(({ id }) => id);
}

/** What `solve` says of columns is what it says of the dossiers, which it asks one by one, or nothing is timed. */
function checkEvery(targets, dossiers) {
  const columns = columnsOf(commune, dossiers);
  for (const target of targets) {
    const [found, expected] = [columns, dossiers].map((given) =>
      JSON.stringify(solve(commune, target, given, AT, { counting: 'indicator' })),
    );
    if (found !== expected) throw new Error(`solve: ${target} comes out otherwise on columns`);
  }
}

export default {
  id: 'population',
  title: 'One threshold changes',
  order: 3,
  heads: [['units', 'what', '× assess once', 'times cheaper than assess twice', 'ms min', 'ms median', 'ms max']],
  async run({ quick }) {
    const after = amended();
    const sizes = quick ? [1000] : [10_000, 100_000];
    const all = [...dossiersOf(sizes.at(-1))];
    const flips = checkEqual(after, all.slice(0, 10_000));
    const goals = [];
    const raw = [];
    const rows = [];
    for (const size of sizes) {
      const dossiers = all.slice(0, size);
      const columns = columnsOf(after, dossiers);
      const measured = await inTurn(
        [
          { name: 'assess all once', run: () => dossiers.forEach((dossier) => assess(commune, dossier, AT)) },
          { name: 'impact', run: () => impact(commune, after, dossiers, AT) },
          { name: 'solve', run: () => solve(commune, TARGET, dossiers, AT) },
          { name: 'impact on columns', run: () => impact(commune, after, columns, AT) },
          { name: 'solve on columns', run: () => solve(commune, TARGET, columns, AT) },
        ],
        size === 10_000 ? 11 : 3,
      );
      const [once, one, searched, oneOfColumns, searchedInColumns] = measured;
      for (const item of measured) {
        const [share, cheaper] = [ratio(item, once), 2 * ratio(once, item)];
        rows.push([size.toLocaleString('en-US'), item.name, ...[share, cheaper, item.min, item.median, item.max].map(figure)]);
      }
      raw.push(...rounds(measured, `ms for ${size} units`));
      if (size === 10_000) goals.push({ id: 'impact-once', value: ratio(one, once) }, { id: 'solve-impact', value: ratio(searched, one) });
      if (size === 100_000) {
        goals.push(
          { id: 'impact-twice', value: 2 * ratio(once, oneOfColumns) },
          { id: 'solve-twice', value: 2 * ratio(once, searchedInColumns) },
        );
      }
    }
    const targets = everyTarget();
    checkEvery(targets, all.slice(0, 200));
    const communes = columnsOf(commune, all.slice(0, COMMUNES));
    let flipping = 0;
    const [every] = await inTurn(
      [
        {
          name: `solve of ${targets.length} thresholds on columns`,
          run: () => {
            flipping = 0;
            for (const target of targets) flipping += solve(commune, target, communes, AT, { counting: 'indicator' }).table.length;
          },
        },
      ],
      quick ? 3 : 9,
    );
    rows.push([communes.length.toLocaleString('en-US'), every.name, '–', '–', ...[every.min, every.median, every.max].map(figure)]);
    raw.push(...rounds([every], `ms for ${communes.length} units`));
    if (communes.length === COMMUNES) goals.push({ id: 'solve-every', value: every.median / 1000 });
    return {
      text: `An invented amendment raises one threshold (${TARGET}); \`impact\` compares before and after, \`solve\` finds how many meet at every value at which something flips. On ${Math.min(10_000, all.length).toLocaleString('en-US')} units they said what assessing everything twice says (${flips.toLocaleString('en-US')} flips) before anything was timed. Columns are made beforehand (what that costs stands under "Columns of typed arrays"); on them only the units that something happens to are read again. The last row asks for the whole table of each of the ${targets.length} thresholds with a stricter side, ${flipping.toLocaleString('en-US')} values in all.`,
      tables: [rows],
      goals,
      raw,
    };
  },
};

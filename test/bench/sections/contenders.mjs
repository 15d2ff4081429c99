import { readdirSync } from 'node:fs';
import { dossiersOf } from '../dossiers.mjs';
import { figure, interleaved } from '../measure.mjs';

const FOLDER = new URL('../contenders/', import.meta.url);
/** More dossiers than an engine's caches of object shapes hold: each has keys of its own. */
const COUNT = 500;

async function contenders() {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.mjs'))
    .sort();
  const loaded = [];
  for (const file of files) loaded.push((await import(new URL(file, FOLDER).href)).default);
  // A contender whose package is not installed says so by answering nothing.
  const prepared = [];
  for (const contender of loaded) {
    const run = await contender.prepare();
    if (run !== undefined) prepared.push({ ...contender, run });
  }
  return prepared;
}

/** Every contender answers every dossier alike, or nothing is timed. */
async function checkEqual(all, dossiers) {
  const seen = {};
  for (const dossier of dossiers) {
    let expected;
    for (const { name, run, statuses } of all) {
      const answer = statuses(await run(dossier));
      expected ??= answer;
      for (const id of Object.keys(expected)) {
        if (answer[id] !== expected[id]) throw new Error(`${name}: ${id} of ${dossier.unit.id} is ${answer[id]}, not ${expected[id]}`);
      }
    }
    for (const status of Object.values(expected)) seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

const ratio = (measured, against) => measured.median / against.median;

export default {
  id: 'contenders',
  title: 'One dossier at a time',
  order: 1,
  async run({ quick }) {
    const all = await contenders();
    const dossiers = [...dossiersOf(COUNT)];
    const seen = await checkEqual(all, dossiers);
    const measured = await interleaved(all, dossiers, quick ? { rounds: 5, target: 20 } : {});
    const named = (start) => measured.find(({ name }) => name.startsWith(start));
    const engine = measured.filter(({ name }) => name.startsWith('json-rules-engine')).sort((a, b) => a.median - b.median)[0];
    const [assess, statuses] = [named('ntm-rules assess'), named('ntm-rules statuses')];
    const [explained, bare] = [named('hand-written, explained'), named('hand-written, bare')];
    const rows = measured.map(({ name, min, median, max }, index) => [
      name,
      figure(median / explained.median),
      figure(median / bare.median),
      figure(median),
      `${figure(min)}–${figure(max)}`,
      all[index].note,
    ]);
    const total = Object.entries(seen)
      .map(([status, count]) => `${count} ${status}`)
      .join(', ');
    return {
      text: `${COUNT} dossiers of 57 indicators, a fifth of the facts missing, each with keys of its own. All contenders gave the same statuses on all of them (${total}) before anything was timed.`,
      tables: [
        {
          head: ['contender', '× hand-written explained', '× hand-written bare', 'µs median', 'µs min–max', 'what it gives'],
          rows,
        },
      ],
      goals: [
        {
          goal: '`assess` against the hand-written explained function',
          target: '≤ 3 ×',
          measured: `${figure(ratio(assess, explained))} ×`,
          met: ratio(assess, explained) <= 3,
        },
        {
          goal: '`assess` against the best use of json-rules-engine',
          target: '≥ 20 × faster',
          measured: `${figure(ratio(engine, assess))} ×`,
          met: ratio(engine, assess) >= 20,
          why: 'the answer is some 15 kB of fresh frozen objects and exact decimals as text, none of which the engine gives',
        },
        {
          goal: '`statuses` against the hand-written bare function',
          target: '≤ 1.5 ×',
          measured: `${figure(ratio(statuses, bare))} ×`,
          met: ratio(statuses, bare) <= 1.5,
        },
      ],
    };
  },
};

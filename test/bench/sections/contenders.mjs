import { checkEqual, contenders } from '../contenders.mjs';
import { dossiersOf } from '../dossiers.mjs';
import { figure, interleaved, ratio, rounds } from '../measure.mjs';

/** More dossiers than an engine's caches of object shapes hold: each has keys of its own. */
const COUNT = 500;

function absentSentence(names) {
  return `${names.join(', ')}: not installed (npm run bench:peers installs them)`;
}

export default {
  id: 'contenders',
  title: 'One dossier at a time',
  order: 1,
  heads: [
    ['contender', '× hand-written explained', '× hand-written bare', 'µs min', 'µs median', 'µs max', 'undetermined is', 'what it gives'],
  ],
  async run({ quick }) {
    const { ready, absent } = await contenders();
    const dossiers = [...dossiersOf(COUNT)];
    const seen = await checkEqual(ready, dossiers);
    const measured = await interleaved(ready, dossiers, quick ? { rounds: 5, target: 20 } : {});
    const named = (start) => measured.find(({ name }) => name.startsWith(start));
    const engine = measured.filter(({ name }) => name.startsWith('json-rules-engine')).sort((a, b) => a.median - b.median)[0];
    const [assess, statuses] = [named('ntm-rules assess'), named('ntm-rules statuses')];
    const [explained, bare] = [named('hand-written, explained'), named('hand-written, bare')];
    const rows = measured
      .map((item, at) => ({ ...item, ...ready[at], median: item.median }))
      .sort((a, b) => a.median - b.median)
      .map((item) => [
        item.name,
        figure(ratio(item, explained)),
        figure(ratio(item, bare)),
        figure(item.min),
        figure(item.median),
        figure(item.max),
        item.logic,
        item.note,
      ]);
    const total = Object.entries(seen)
      .map(([status, count]) => `${count.toLocaleString('en-US')} ${status}`)
      .join(', ');
    const count = Object.keys(ready[0].statuses(await ready[0].run(dossiers[0]))).length;
    return {
      absent: absent.length === 0 ? [] : [absentSentence(absent)],
      text: `${COUNT} dossiers of ${count} indicators of the commune set, a fifth of the facts missing, each with keys of its own. All ${ready.length} contenders gave the same statuses on all of them (${total}) before anything was timed. The law of every contender but the two hand-written ones is made from the conditions and the resolved thresholds of the set. Two-valued engines were made to say undetermined as the last column but one tells: "as numbers" means that outcomes are 0, 1, 2 and all and any are least and greatest.`,
      tables: [rows],
      goals: [
        { id: 'assess-by-hand', value: ratio(assess, explained) },
        { id: 'assess-engine', value: ratio(engine, assess) },
        { id: 'statuses-by-hand', value: ratio(statuses, bare) },
      ],
      raw: rounds(measured, 'µs a dossier'),
    };
  },
};

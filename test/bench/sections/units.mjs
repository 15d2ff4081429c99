import { assess, compile } from 'ntm-rules';
import { statusesByHand } from '../contenders/hand-bare.mjs';
import { dossiersOf } from '../dossiers.mjs';
import { figure, inTurn, ratio, rounds } from '../measure.mjs';
import { AT, PLACE, commune } from '../setting.mjs';
import { unitsFile, warehouses } from '../warehouse.mjs';

const SIGNS = { met: '1', 'not-met': '0', 'not-applicable': '-', undetermined: '?' };

/** Every database says of every unit what `statuses` says, or nothing is timed. */
async function checkEqual(databases, dossiers, statuses) {
  for (const { name, ids, signs } of databases) {
    const rows = await signs();
    if (rows.length !== dossiers.length) throw new Error(`${name}: ${rows.length} rows for ${dossiers.length} units`);
    for (const [at, dossier] of dossiers.entries()) {
      const expected = statuses(dossier);
      const wrong = ids.findIndex((id, index) => SIGNS[expected[id]] !== rows[at][index]);
      if (wrong >= 0) throw new Error(`${name}: ${ids[wrong]} of unit ${at} is ${rows[at][wrong]}, not ${expected[ids[wrong]]}`);
    }
  }
}

const loop = (dossiers, judge) => () => {
  for (const dossier of dossiers) judge(dossier);
};

export default {
  id: 'units',
  title: 'Many units at once',
  order: 2,
  heads: [
    ['contender', '× hand-written loop', 'µs a unit, min', 'µs a unit, median', 'µs a unit, max', 'on the wall, s median'],
    ['database', 'units', 's of processor time, min', 's of processor time, max', 'on the wall, s min', 'on the wall, µs a unit'],
  ],
  async run({ quick }) {
    const count = quick ? 10_000 : 100_000;
    const dossiers = [...dossiersOf(count)];
    const { file, remove } = unitsFile(dossiers);
    const { ready, absent } = await warehouses(file);
    try {
      const { statuses } = compile(commune, { ...AT, ...PLACE });
      await checkEqual(ready, dossiers, statuses);
      const measured = await inTurn(
        [
          { name: 'hand-written loop, bare', run: loop(dossiers, ({ facts }) => statusesByHand(facts)) },
          { name: 'ntm-rules statuses', run: loop(dossiers, statuses) },
          { name: 'ntm-rules assess', run: loop(dossiers, (dossier) => assess(commune, dossier, AT)) },
          ...ready.map(({ name, judge }) => ({ name: `ntm-rules/sql on ${name}`, run: judge })),
        ],
        quick ? 2 : 5,
      );
      const many = await inTurn(
        ready.map(({ name, judgeTenTimes }) => ({ name, run: judgeTenTimes })),
        quick ? 1 : 3,
      );
      const each = (milliseconds) => figure((milliseconds * 1000) / count);
      const seconds = (milliseconds) => figure(milliseconds / 1000);
      return {
        absent: absent.map((name) => `${name}: not installed (npm ci in examples/warehouse installs it)`),
        text: `${count.toLocaleString('en-US')} units of the same kind, in memory as objects and in tables of the databases. Each database said of every indicator of every unit what \`statuses\` says before anything was timed. A database works on all processors: its processor time is the sum.`,
        tables: [
          measured.map((item) => [
            item.name,
            figure(ratio(item, measured[0])),
            each(item.min),
            each(item.median),
            each(item.max),
            seconds(item.wall.median),
          ]),
          many.map(({ name, min, max, wall }) => [
            name,
            (10 * count).toLocaleString('en-US'),
            seconds(min),
            seconds(max),
            seconds(wall.min),
            figure((wall.min * 1000) / (10 * count)),
          ]),
        ],
        raw: [
          ...rounds(measured, `ms of processor time for ${count} units`),
          ...rounds(many, `ms of processor time for ${10 * count} units`),
        ],
      };
    } finally {
      for (const { close } of ready) await close();
      remove();
    }
  },
};

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure } from '../measure.mjs';

const PROGRAM = fileURLToPath(new URL('../stream.mjs', import.meta.url));

export default {
  id: 'memory',
  title: 'Memory',
  order: 3,
  run({ quick }) {
    // A process of its own: what other sections left behind would be counted here.
    const count = quick ? 50_000 : 1_000_000;
    const { allocated, samples, entries } = JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', PROGRAM, String(count)], { encoding: 'utf8' }),
    );
    const [first, last] = [samples[1], samples.at(-1)];
    // The ids of the units seen are kept, to find a unit that comes twice: what a Set of them takes.
    const growth = last.heap - first.heap;
    const perUnit = (growth * 1_048_576) / (last.count - first.count);
    return {
      text: `assess allocates ${figure(allocated / 1024)} kB per unit, nearly all of it the answer itself. assessMany over ${count.toLocaleString('en-US')} dossiers made one by one (${entries.toLocaleString('en-US')} answers):`,
      tables: [
        {
          head: ['dossiers', 'heap in use after collection, MB', 'resident, MB'],
          rows: samples.map((item) => [item.count.toLocaleString('en-US'), figure(item.heap), figure(item.resident)]),
        },
      ],
      goals: [
        {
          goal: 'flat memory over a stream, but for the ids seen',
          target: '≤ 150 bytes a unit',
          measured: `${figure(perUnit)} bytes`,
          met: perUnit <= 150,
        },
      ],
    };
  },
};

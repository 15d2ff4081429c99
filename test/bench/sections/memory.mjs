import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { figure } from '../measure.mjs';

/** A process of its own: what other sections left behind would be counted here. */
function measuredBy(program, ...options) {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  const [flags, args] = [options.filter((option) => option.startsWith('--')), options.filter((option) => !option.startsWith('--'))];
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', ...flags, file, ...args], { encoding: 'utf8' }));
}

export default {
  id: 'memory',
  title: 'Memory',
  order: 5,
  heads: [
    ['what', 'kB allocated a unit', 'kB of it that the answer keeps'],
    ['dossiers', 'resident, MB', 'heap in use after collection, MB'],
  ],
  run({ quick }) {
    const count = quick ? 50_000 : 1_000_000;
    const allocation = measuredBy('allocation.mjs', '--min-semi-space-size=512', '--max-semi-space-size=512');
    const { samples, answers } = measuredBy('stream.mjs', String(count));
    const [first, last] = [samples[1], samples.at(-1)];
    // The ids of the units seen are kept, to find a unit that comes twice, a hundred that differ in their last two digits as one.
    const perUnit = ((last.heap - first.heap) * 1_048_576) / (last.count - first.count);
    return {
      text: `\`assessMany\` over ${count.toLocaleString('en-US')} dossiers made one by one (${answers.toLocaleString('en-US')} answers, none kept); it keeps the ids seen, to find a unit that comes twice, a hundred that differ in their last two digits as one.`,
      tables: [
        allocation.map(({ name, allocated, kept }) => [name, figure(allocated / 1024), figure(kept / 1024)]),
        samples.map((item) => [item.count.toLocaleString('en-US'), figure(item.resident), figure(item.heap)]),
      ],
      goals: [
        { id: 'stream-heap', value: perUnit },
        { id: 'stream-resident', value: last.resident / first.resident },
      ],
    };
  },
};

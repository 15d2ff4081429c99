import { assessMany } from 'ntm-rules';
import { dossiersOf } from './dossiers.mjs';
import { AT, commune } from './setting.mjs';

/* Run by the section on memory, with the number of dossiers: prints what was in use along the way. */

const MEGABYTE = 1_048_576;
const SAMPLES = 5;
const count = Number(process.argv[2]);

function sample(done) {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { count: done, heap: heapUsed / MEGABYTE, resident: rss / MEGABYTE };
}

const samples = [sample(0)];
let answers = 0;
let entries = 0;
for (const { assessment } of assessMany(commune, dossiersOf(count), AT)) {
  entries += 1;
  if (assessment !== undefined) answers += 1;
  if (entries % (count / SAMPLES) === 0) samples.push(sample(entries));
}
console.log(JSON.stringify({ samples, answers }));

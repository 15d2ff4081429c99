import { assess, assessMany } from 'ntm-rules';
import { dossiersOf } from './dossiers.mjs';
import { AT, commune } from './setting.mjs';

/* Run by the section on memory, with the number of dossiers: prints what was in use along the way. */

const MEGABYTE = 1_048_576;
const count = Number(process.argv[2]);

function allocatedPerUnit() {
  const dossiers = [...dossiersOf(200)];
  for (let round = 0; round < 20; round += 1) for (const dossier of dossiers) assess(commune, dossier, AT);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const kept = dossiers.map((dossier) => assess(commune, dossier, AT));
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / kept.length;
}

function sample(done) {
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { count: done, heap: heapUsed / MEGABYTE, resident: rss / MEGABYTE };
}

const allocated = allocatedPerUnit();
const samples = [sample(0)];
let entries = 0;
for (const { assessment } of assessMany(commune, dossiersOf(count), AT)) {
  if (assessment !== undefined) entries += 1;
  if (entries % (count / 5) === 0) samples.push(sample(entries));
}
console.log(JSON.stringify({ allocated, samples, entries }));

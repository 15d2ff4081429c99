import { assess, compile } from 'ntm-rules';
import { dossiersOf } from './dossiers.mjs';
import { AT, PLACE, commune } from './setting.mjs';

/*
 * Run by the section on memory, with --expose-gc and a young generation larger than all that is allocated here: nothing is
 * collected in between, so that the heap grows by what was allocated.
 */

const WARM = 40;
const ROUNDS = 10;

const dossiers = [...dossiersOf(200)];
const { statuses } = compile(commune, { ...AT, ...PLACE });

function allocated(run) {
  for (let round = 0; round < WARM; round += 1) for (const dossier of dossiers) run(dossier);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let round = 0; round < ROUNDS; round += 1) for (const dossier of dossiers) run(dossier);
  return (process.memoryUsage().heapUsed - before) / (ROUNDS * dossiers.length);
}

function kept(run) {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  const answers = dossiers.map((dossier) => run(dossier));
  globalThis.gc();
  return (process.memoryUsage().heapUsed - before) / answers.length;
}

const measured = [
  ['assess', (dossier) => assess(commune, dossier, AT)],
  ['statuses', statuses],
].map(([name, run]) => ({ name, allocated: allocated(run), kept: kept(run) }));
console.log(JSON.stringify(measured));

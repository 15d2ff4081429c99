// A made-up population, the same for the same seed: communes or villages of Kon Tum with facts missing here and there.
// Every dossier says that it is illustrative. One dossier a line, so that a hundred thousand need no memory.
//   node examples/amendments/population.mjs communes 10000 > communes.jsonl
//   node examples/amendments/population.mjs villages 100000 > villages.jsonl
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commune } from 'ntm-rules/rules';
import { communesWith, villages } from './generate.mjs';

export { villages };

/** Dossiers of communes, one after the other. */
export const communes = (count, seed) => communesWith(commune.facts, count, seed);

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [kind = 'communes', count = '10', seed] = process.argv.slice(2);
  const make = { communes, villages }[kind];
  if (make === undefined) throw new Error(`communes or villages, not "${kind}"`);
  for (const dossier of make(Number(count), seed === undefined ? undefined : Number(seed)))
    process.stdout.write(`${JSON.stringify(dossier)}\n`);
}

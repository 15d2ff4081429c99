import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { dossierOf, factsOf, layoutFor, layoutOf, unitAt } from './generate.mjs';
import { expectedSigns } from './compare.mjs';
import { ruleSetOf } from './rule-sets.mjs';
import { modelCommune } from './ntm-rules.mjs';

const WORKERS = 2;

/** Each unit is drawn once for all runs. One place after the other: the plan of a place is compiled once. */
function part({ runs, judged, part: number }) {
  const layout = layoutOf(factsOf(modelCommune));
  const placeOf = (unit) => `${unit.region} ${unit.province} ${unit.traits.map(Boolean)}`;
  const isWanted = (unit) =>
    [...placeOf(unit)].reduce((sum, character) => (sum * 31 + character.codePointAt(0)) % 9973, 7) % WORKERS === number;
  const chosen = [];
  for (let id = 0; id < Math.max(...runs.map(({ to }) => to)); id += 1) {
    const unit = unitAt(id, layout, { judged, isWanted });
    if (unit !== undefined) chosen.push({ id, unit, place: placeOf(unit) });
  }
  chosen.sort((a, b) => (a.place < b.place ? -1 : 1));
  return runs.map(({ set, at, columns, to, targets }) => {
    const ruleSet = ruleSetOf(set);
    const known = layoutFor(ruleSet, layout);
    const answer = (unit) => expectedSigns(ruleSet, dossierOf(unit, known, targets, ruleSet.level), at, { columns });
    return chosen.filter(({ id }) => id < to).map(({ id, unit }) => ({ id, ...answer(unit) }));
  });
}

/** What `assess` says of units 0 to `to` for each run `{ set, at, columns, to, targets }`, worked out by two threads. */
export async function expectations(runs, judged) {
  const file = fileURLToPath(import.meta.url);
  const parts = await Promise.all(
    Array.from({ length: WORKERS }, (_, number) => {
      const worker = new Worker(file, { workerData: { runs, judged, part: number } });
      return new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  return runs.map((_, run) => parts.flatMap((lists) => lists[run]).toSorted((a, b) => a.id - b.id));
}

if (!isMainThread) {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort.postMessage(part(workerData));
}

import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { dossierOf, factsOf, layoutFor, layoutOf, unitAt } from './generate.mjs';
import { expectedSigns } from './compare.mjs';
import { ruleSetOf } from './rule-sets.mjs';
import { modelCommune } from './ntm-rules.mjs';

const WORKERS = 2;

/** What `assess` says of the units of a part. One place after the other: the plan of a place is compiled once. */
function part({ at, columns, to, targets, part: number, ...options }, ruleSet, layout) {
  const known = layoutFor(ruleSet, layout);
  const placeOf = (unit) => `${unit.region} ${unit.province} ${unit.traits.map(Boolean)}`;
  const isWanted = (unit) =>
    [...placeOf(unit)].reduce((sum, character) => (sum * 31 + character.codePointAt(0)) % 9973, 7) % WORKERS === number;
  const chosen = [];
  for (let id = 0; id < to; id += 1) {
    const unit = unitAt(id, layout, { ...options, isWanted });
    if (unit !== undefined) chosen.push({ id, unit, place: placeOf(unit) });
  }
  chosen.sort((a, b) => (a.place < b.place ? -1 : 1));
  return chosen.map(({ id, unit }) => ({ id, ...expectedSigns(ruleSet, dossierOf(unit, known, targets), at, { columns }) }));
}

/** Expectations for units 0 to `to` of a set by its name, worked out by two threads. */
export async function expectations(task) {
  const file = fileURLToPath(import.meta.url);
  const parts = await Promise.all(
    Array.from({ length: WORKERS }, (_, number) => {
      const worker = new Worker(file, { workerData: { ...task, part: number } });
      return new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  return parts.flat().toSorted((a, b) => a.id - b.id);
}

if (!isMainThread) {
  const { set } = workerData;
  const answers = part(workerData, ruleSetOf(set), layoutOf(factsOf(modelCommune)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort.postMessage(answers);
}

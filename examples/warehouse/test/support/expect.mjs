import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { dossierOf, layoutFor, unitAt } from './generate.mjs';
import { expectedSigns } from './compare.mjs';
import { layoutOfSets, ruleSetOf } from './rule-sets.mjs';

const WORKERS = 2;

const placeOf = (unit) => `${unit.region} ${unit.province} ${unit.traits.map(Boolean)}`;

/** The numbers of the units of each place that this part has to answer for. */
function numbersByPlace(count, layout, number) {
  const places = new Map();
  for (let id = 0; id < count; id += 1) {
    unitAt(id, layout, {
      isWanted(unit) {
        const place = placeOf(unit);
        const numbers = places.get(place) ?? [];
        numbers.push(id);
        places.set(place, numbers);
        return false;
      },
    });
  }
  return [...places.values()].filter((_, at) => at % WORKERS === number);
}

/** Place by place: the plan of a place is compiled once, and only its units are in memory. Each unit is drawn once for all runs. */
function part({ runs, judged, part: number }) {
  const layout = layoutOfSets();
  const judges = runs.map(({ set, at, columns, to, targets }) => {
    const ruleSet = ruleSetOf(set);
    const known = layoutFor(ruleSet, layout);
    const answer = (unit) => expectedSigns(ruleSet, dossierOf(unit, known, targets, ruleSet.level), at, { columns });
    return { to, answer, answers: [] };
  });
  for (const numbers of numbersByPlace(Math.max(...runs.map(({ to }) => to)), layout, number)) {
    const units = numbers.map((id) => unitAt(id, layout, { judged }));
    for (const { to, answer, answers } of judges) {
      for (const unit of units) if (unit.id < to) answers.push({ id: unit.id, ...answer(unit) });
    }
  }
  return judges.map(({ answers }) => answers);
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

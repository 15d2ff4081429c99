// Many units as columns: read once, then answered for any day, each on a thread of its own.
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { COLUMN_STATUSES, columnsOf, statusesOfColumns } from 'ntm-rules/population';
import { commune } from 'ntm-rules/rules';

const DAYS = ['2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31'];

/** Starts a thread; columns are plain data, so they can be sent to it. */
function answered(columns, on) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { columns, on } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (isMainThread) {
  const dossiers = Array.from({ length: 5000 }, (_, index) => ({
    unit: { id: `u${index}`, level: 'commune', province: 'kon-tum', region: 'central-highlands' },
    facts: { incomePerCapita: String(30 + (index % 300) / 10) },
  }));
  const { dossiers: _stayHere, ...columns } = columnsOf(commune, dossiers);
  const counts = await Promise.all(DAYS.map((on) => answered({ ...columns, dossiers: [] }, on)));
  for (const [index, met] of counts.entries()) console.log(DAYS[index], met, 'of', columns.length, 'meet the income level');
} else {
  const { columns, on } = workerData;
  const { indicators } = statusesOfColumns(commune, { on }, columns);
  const met = COLUMN_STATUSES.indexOf('met');
  // oxlint-disable-next-line require-post-message-target-origin -- a port between threads has none
  parentPort.postMessage(indicators['10'].filter((status) => status === met).length);
}

// prints:
// 2022-12-31 2620 of 5000 meet the income level
// 2023-12-31 2110 of 5000 meet the income level
// 2024-12-31 1600 of 5000 meet the income level
// 2025-12-31 1120 of 5000 meet the income level

import { readdirSync } from 'node:fs';

const FOLDERS = ['./contenders/', './peers/contenders/'].map((name) => new URL(name, import.meta.url));

/**
 * All contenders, made ready, and the packages that are not installed. A contender is one file that exports
 * `{ name, note, logic, package?, prepare(), statuses(answer) }`: `prepare` gives a function of a dossier, or undefined where
 * its package is absent; `logic` says how it tells what is undetermined.
 */
export async function contenders() {
  const ready = [];
  const absent = new Set();
  for (const folder of FOLDERS) {
    const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
    for (const file of files.sort()) {
      const { default: contender } = await import(new URL(file, folder).href);
      const run = await contender.prepare();
      if (run === undefined) absent.add(contender.package);
      else ready.push({ ...contender, run });
    }
  }
  return { ready, absent: [...absent] };
}

/** Every contender answers every dossier alike, or nothing is timed. Tells how often each status occurred. */
export async function checkEqual(ready, dossiers) {
  const seen = {};
  for (const dossier of dossiers) {
    let expected;
    for (const { name, run, statuses } of ready) {
      const answer = statuses(await run(dossier));
      expected ??= answer;
      for (const id of Object.keys(expected)) {
        if (answer[id] !== expected[id]) throw new Error(`${name}: ${id} of ${dossier.unit.id} is ${answer[id]}, not ${expected[id]}`);
      }
    }
    for (const status of Object.values(expected)) seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

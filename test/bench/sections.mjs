import { readdirSync } from 'node:fs';

const FOLDER = new URL('./sections/', import.meta.url);

/**
 * The sections in their order. A section is one file of sections/ that exports
 * `{ id, title, order, heads, run({ quick }) }`; `heads` are the heads of its tables, and `run` gives
 * `{ text, tables, goals?, absent?, raw? }`: a list of rows for each head, values by the id of a goal in goals.mjs, sentences
 * about what could not be measured, and lines that only the raw output keeps.
 */
export async function allSections() {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.mjs'));
  const all = await Promise.all(files.map(async (name) => (await import(new URL(name, FOLDER).href)).default));
  return all.sort((a, b) => a.order - b.order);
}

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { inMarkdown, inText } from './report.mjs';

/*
 * npm run bench [-- --only contenders,scaling] [--quick] [--write] [--on 2026-11-24]
 * Runs each file of sections/ on the built package and prints what it measured. A section is one file:
 * { id, title, order, run({ quick }) → { text, tables: [{ head, rows }], goals: [{ goal, target, measured, met, why? }] } }.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const PAGE = new URL('../../docs/benchmarks.md', import.meta.url);
const SECTIONS = new URL('./sections/', import.meta.url);

function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}

const wanted = values.only?.split(',');
const files = readdirSync(SECTIONS).filter((name) => name.endsWith('.mjs'));
const all = await Promise.all(files.map(async (name) => (await import(new URL(name, SECTIONS).href)).default));
const sections = all.filter(({ id }) => wanted === undefined || wanted.includes(id)).sort((a, b) => a.order - b.order);

const machine = `${values.on}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'} (load ${loadavg()[0].toFixed(1)} at the start), json-rules-engine ${versionOf('json-rules-engine')}, zod ${versionOf('zod')}`;
console.log(machine);
const measured = [];
for (const section of sections) {
  const result = await section.run({ quick: values.quick });
  measured.push({ ...section, ...result });
  console.log(inText(section.title, result));
}
if (values.write) writeFileSync(PAGE, inMarkdown(machine, measured));

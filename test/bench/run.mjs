import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { load, machineLines } from './machine.mjs';
import { goalsInText, inMarkdown, inText } from './report.mjs';
import { allSections } from './sections.mjs';

/*
 * npm run bench [-- --only contenders,scaling] [--quick] [--write] [--on 2026-11-24] [--note 'what a reader has to know of this run']
 * Runs each file of sections/ on the built package and prints what it measured; --write keeps it in docs/. Other rule engines
 * are measured where `npm run bench:peers` has installed them, databases where examples/warehouse has been installed.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    note: { type: 'string' },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const PAGE = new URL('../../docs/benchmarks.md', import.meta.url);
const RAW = new URL('../../docs/benchmarks.raw.txt', import.meta.url);

const wanted = values.only?.split(',');
const all = await allSections();
const unknown = wanted?.filter((id) => !all.some((section) => section.id === id)) ?? [];
if (unknown.length > 0) throw new Error(`no section ${unknown.join(', ')}; there are ${all.map(({ id }) => id).join(', ')}`);
if (values.write && (wanted !== undefined || values.quick)) throw new Error('--write writes the whole page: without --only and --quick');

const printed = [];
const print = (text) => {
  printed.push(text);
  console.log(text);
};

const machine = machineLines(values.on);
const before = load();
print([...machine, `load ${before} at the start`].join('\n'));
const sections = [];
for (const section of all.filter(({ id }) => wanted === undefined || wanted.includes(id))) {
  const result = await section.run({ quick: values.quick });
  sections.push({ ...section, result });
  print(inText(section, result));
}
print(goalsInText(sections));
if (values.write) {
  const page = inMarkdown(
    [...machine, `load ${before} at the start, ${load()} at the end`, ...(values.note === undefined ? [] : [values.note])],
    sections,
  );
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' }));
  writeFileSync(RAW, `${printed.join('\n')}\n`);
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as rules from 'ntm-rules/rules';
import { figure, ratio, rounds, spread } from '../measure.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NOTHING = 'data:text/javascript,';
const MODULES = ['ntm-rules', 'ntm-rules/rules', 'json-rules-engine', 'zod', 'ntm-rules/schema', 'ntm-rules/json-rules-engine', NOTHING];
const listed = JSON.parse(readFileSync(`${ROOT}src/entries.json`, 'utf8'));
// The word processor's package is no part of a bundle for browsers.
const ENTRIES = listed.map(({ name }) => name.split('/')[1]).filter((name) => name !== undefined && name !== 'docx');

/** Milliseconds that importing a module takes in a new process: of processor time, and on the wall. */
function importTime(name) {
  const program = `const start = process.cpuUsage(); const wall = performance.now(); await import('${name}'); const took = performance.now() - wall; const used = process.cpuUsage(start); console.log(JSON.stringify([(used.user + used.system) / 1000, took]));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, encoding: 'utf8' }));
}

/** Bytes of a bundle, minified and compressed, and how many modules of zod and of json-rules-engine are in it. */
async function bundle(contents) {
  const result = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Without the aliases of this repository, so that what is bundled is what is published.
    tsconfigRaw: '{}',
    external: ['node:*', 'read-excel-file', 'read-excel-file/*', 'write-excel-file', 'write-excel-file/*'],
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const [{ inputs }] = Object.values(result.metafile.outputs);
  const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const foreign = used.filter(([file]) => /node_modules\/(zod|json-rules-engine)\//.test(file));
  const whole = result.outputFiles[0].contents;
  return { minified: whole.length, compressed: gzipSync(whole, { level: 9 }).length, foreign: foreign.length };
}

function bundles() {
  const sets = Object.entries(rules)
    .filter(([, value]) => value.instruments !== undefined)
    .map(([name]) => name);
  return [
    ['ntm-rules, everything', "export * from 'ntm-rules';"],
    ['assess alone', "export { assess } from 'ntm-rules';"],
    ...sets.map((set) => [`assess with the set ${set}`, `export { assess } from 'ntm-rules'; export { ${set} } from 'ntm-rules/rules';`]),
    ...ENTRIES.map((entry) => [`ntm-rules/${entry}, everything`, `export * from 'ntm-rules/${entry}';`]),
  ];
}

export default {
  id: 'start',
  title: 'Start and size',
  order: 6,
  heads: [
    ['module', '× the core', 'import, ms min', 'ms median', 'ms max', 'on the wall, ms median'],
    ['bundle', '× the core', 'bytes minified and compressed', 'bytes minified'],
  ],
  async run({ quick }) {
    const seen = MODULES.map((name) => ({ name, figures: [], walls: [] }));
    for (let run = 0; run < (quick ? 3 : 21); run += 1) {
      for (const item of seen) {
        const [processor, wall] = importTime(item.name);
        item.figures.push(processor);
        item.walls.push(wall);
      }
    }
    const imports = seen.map((item) => ({ ...item, ...spread(item.figures), wall: spread(item.walls).median }));
    const list = bundles();
    const sizes = await Promise.all(list.map(([, contents]) => bundle(contents)));
    const core = imports[0].median;
    const bytesOf = (bundled) => sizes[list.findIndex(([name]) => name === bundled)].compressed;
    return {
      text: 'Imports in a new process each, in turn. Bundles for a browser, by esbuild; what only Node has and the optional peers stay outside.',
      tables: [
        imports.map((item) => [
          item.name === NOTHING ? 'an empty module' : item.name,
          figure(ratio(item, imports[0])),
          figure(item.min),
          figure(item.median),
          figure(item.max),
          figure(item.wall),
        ]),
        list.map(([name], at) => [
          name,
          figure(sizes[at].compressed / sizes[0].compressed),
          sizes[at].compressed.toLocaleString('en-US'),
          sizes[at].minified.toLocaleString('en-US'),
        ]),
      ],
      goals: [
        { id: 'start', value: core },
        { id: 'size', value: bytesOf('assess alone') },
        { id: 'size-commune', value: bytesOf('assess with the set commune') },
        {
          id: 'size-village',
          value: Math.max(...['ethnicMinorityVillage', 'modelResidentialArea'].map((set) => bytesOf(`assess with the set ${set}`))),
        },
        { id: 'size-without', value: sizes[0].foreign },
      ],
      raw: rounds(imports, 'ms'),
    };
  },
};

import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { figure, spread } from '../measure.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const RUNS = 15;

/** Milliseconds of processor time that importing a module takes in a new process. */
function importTime(name) {
  const program = `const start = process.cpuUsage(); await import('${name}'); const used = process.cpuUsage(start); console.log((used.user + used.system) / 1000);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, encoding: 'utf8' }));
}

async function bundleSize(contents) {
  const result = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return gzipSync(result.outputFiles[0].contents).length;
}

const BUNDLES = [
  ['everything of ntm-rules', "export * from 'ntm-rules';"],
  ['assess alone', "export { assess } from 'ntm-rules';"],
  ['assess with the set commune', "export { assess } from 'ntm-rules'; export { commune } from 'ntm-rules/rules';"],
];

export default {
  id: 'start',
  title: 'Start and size',
  order: 4,
  async run({ quick }) {
    const names = ['ntm-rules', 'ntm-rules/rules', 'json-rules-engine', 'zod'];
    const times = new Map(names.map((name) => [name, []]));
    for (let run = 0; run < (quick ? 3 : RUNS); run += 1) for (const name of names) times.get(name).push(importTime(name));
    const spreads = new Map([...times].map(([name, figures]) => [name, spread(figures)]));
    const sizes = await Promise.all(BUNDLES.map(([, contents]) => bundleSize(contents)));
    const { median } = spreads.get('ntm-rules');
    return {
      text: 'Import in a new process, processor time; bundles for a browser, minified and compressed.',
      tables: [
        {
          head: ['module', 'import, ms median', 'ms min–max'],
          rows: [...spreads].map(([name, item]) => [name, figure(item.median), `${figure(item.min)}–${figure(item.max)}`]),
        },
        { head: ['bundle', 'bytes'], rows: BUNDLES.map(([name], index) => [name, sizes[index].toLocaleString('en-US')]) },
      ],
      goals: [
        { goal: 'median import of the core', target: '≤ 30 ms', measured: `${figure(median)} ms`, met: median <= 30 },
        {
          goal: 'core without data, minified and compressed',
          target: '< 30,000 bytes',
          measured: `${sizes[0].toLocaleString('en-US')} bytes`,
          met: sizes[0] < 30_000,
        },
      ],
    };
  },
};

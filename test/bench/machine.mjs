import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const ROOT = new URL('../../', import.meta.url);

const PACKAGES = [
  ['', ['json-rules-engine', 'zod', 'decimal.js']],
  ['test/bench/peers/', ['json-logic-engine', 'json-logic-js', '@gorules/zen-engine', 'publicodes']],
  ['examples/warehouse/', ['@duckdb/node-api', 'chdb']],
];

function versionOf(folder, name) {
  const file = new URL(`${folder}node_modules/${name}/package.json`, ROOT);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'not installed';
}

export const load = () => loadavg()[0].toFixed(1);

/** What the figures were measured on, in lines. */
export function machineLines(on) {
  const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
  const others = PACKAGES.flatMap(([folder, names]) => names.map((name) => `${name} ${versionOf(folder, name)}`));
  return [
    `${on}, ntm-rules ${version}, Node ${process.version}`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    others.join(', '),
  ];
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The grammars of Spark and Trino. Their package is written for bundlers and cannot be imported by Node as it is. */
export async function grammars() {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-grammars-'));
  const outfile = join(folder, 'grammars.mjs');
  await build({
    stdin: { contents: "export { SparkSQL, TrinoSQL } from 'dt-sql-parser';", resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    treeShaking: true,
    outfile,
    logLevel: 'error',
  });
  const { SparkSQL, TrinoSQL } = await import(pathToFileURL(outfile));
  rmSync(folder, { recursive: true, force: true });
  return { spark: new SparkSQL(), trino: new TrinoSQL() };
}

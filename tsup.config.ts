import { transformSync } from 'esbuild';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import type { Options } from 'tsup';
import list from './src/entries.json' with { type: 'json' };

/** `ntm-rules/sql` is built as `sql`, and `ntm-rules` itself as `index`. */
const entries = Object.fromEntries(list.map(({ name, source }) => [name.split('/')[1] ?? 'index', source]));

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  splitting: true,
  // The output is readable as it is, and maps with their sources were three quarters of the package.
  sourcemap: false,
  treeshake: true,
  // Vietnamese stays readable in the output.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
};

/** What a data file became: a value and nothing else, down to the brace at the beginning of a line. */
const DATA = /^var \w+_default = \{\n[^]*?^\};$/gmu;

/** Where the command stands, and what reads and writes documents. */
const FORMATS = /^src\/(?:cli|documents)\//u;

/** True for the command, and for a chunk of mostly such modules, which nobody names: it is loaded whole, and nothing takes it apart. */
function isWhole(code: string, path: string): boolean {
  if (path.endsWith('/cli.js')) return true;
  const modules = [...code.matchAll(/^\/\/ ((?:src|rules)\/\S+)$/gmu)].map(([, module]) => module!);
  const isEntry = Object.keys(entries).some((name) => path.endsWith(`/${name}.js`));
  return !isEntry && modules.filter((module) => FORMATS.test(module)).length > modules.length / 2;
}

/** Blanks in data say nothing, and there is a megabyte of data. What is loaded whole is as short as it is for the other kind of module; other code stays readable as it is. */
const compactData: NonNullable<Options['plugins']>[number] = {
  name: 'compact-data',
  renderChunk(code, { path }) {
    const compacted = (data: string): string => transformSync(data, { minifyWhitespace: true, charset: 'utf8' }).code.trimEnd();
    const shortest = (): string => transformSync(code, { minify: true, format: 'esm', charset: 'utf8' }).code;
    return { code: isWhole(code, path) ? shortest() : code.replaceAll(DATA, compacted) };
  },
};

export default defineConfig([
  {
    ...shared,
    format: ['esm'],
    plugins: [compactData],
    entry: { ...entries, cli: 'src/cli/bin.ts' },
    // The declarations take ten times as long as the code; `npm start` does without them, with --no-dts.
    dts: { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    ...shared,
    format: ['cjs'],
    entry: entries,
    // Of modules that no bundler takes apart, neither blanks nor long ways and names are needed; in the others what is pure is said by a comment.
    esbuildOptions: (options) => {
      options.charset = 'utf8';
      options.minifyWhitespace = true;
      options.minifySyntax = true;
      options.minifyIdentifiers = true;
    },
  },
]);

/**
 * Declarations say the same for both kinds of module; only the files that they import end otherwise. Copied, they are made once:
 * at the end, because tsup has no moment at which code and declarations are both there.
 */
process.once('exit', () => {
  for (const name of existsSync('dist') ? readdirSync('dist') : []) {
    if (!name.endsWith('.d.ts')) continue;
    const declared = readFileSync(`dist/${name}`, 'utf8');
    writeFileSync(`dist/${name.replace(/ts$/, 'cts')}`, declared.replaceAll(/(['"]\.\/[^'"]+)\.js(['"])/g, '$1.cjs$2'));
  }
});

import { defineConfig } from 'tsup';
import type { Options } from 'tsup';

const entries = {
  index: 'src/index.ts',
  rules: 'rules/index.ts',
  population: 'src/population/index.ts',
  schema: 'src/schema/index.ts',
  'json-rules-engine': 'src/adapters/json-rules-engine/index.ts',
  documents: 'src/documents/index.ts',
  docx: 'src/documents/docx/index.ts',
  xlsx: 'src/documents/xlsx/index.ts',
  testing: 'src/testing/index.ts',
  sql: 'src/adapters/sql/index.ts',
};

const shared: Options = {
  outDir: 'dist',
  target: 'es2022',
  splitting: true,
  // The output is readable as it is, and maps with their sources were three quarters of the package.
  sourcemap: false,
  treeshake: true,
  // The declarations take ten times as long as the code; `npm start` does without them, with --no-dts.
  dts: { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } },
  // Vietnamese stays readable in the output.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
};

export default defineConfig([
  { ...shared, format: ['esm'], entry: { ...entries, cli: 'src/cli/bin.ts' } },
  { ...shared, format: ['cjs'], entry: entries },
]);

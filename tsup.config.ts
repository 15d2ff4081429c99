import { defineConfig } from 'tsup';

const shared = {
  outDir: 'dist',
  target: 'es2022',
  // Vietnamese stays readable in the output.
  charset: 'utf8',
  splitting: true,
  sourcemap: true,
  treeshake: true,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', rules: 'rules/index.ts', schema: 'src/schema/index.ts' },
    format: ['esm', 'cjs'],
    clean: true,
    dts:
      process.env['NTM_SKIP_TYPES'] === '1'
        ? false
        : { compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true, noEmit: true } },
    esbuildOptions: (options) => {
      options.charset = 'utf8';
    },
  },
  {
    ...shared,
    entry: { cli: 'src/cli/bin.ts' },
    format: ['esm'],
    platform: 'node',
    esbuildOptions: (options) => {
      options.charset = 'utf8';
    },
  },
]);

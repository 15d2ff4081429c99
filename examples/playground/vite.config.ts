import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { ruleSetModules } from './rule-set-modules.ts';

const built = (name: string): string => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));

export default defineConfig({
  // Relative addresses: the folder can lie anywhere on a file server.
  base: './',
  plugins: [ruleSetModules()],
  resolve: {
    alias: [
      { find: /^ntm-rules$/, replacement: built('index') },
      { find: /^ntm-rules\/(\w+)$/, replacement: built('$1') },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // The polyfill fetches, which the policy of the page forbids; no browser with ES2022 needs it.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es', plugins: () => [ruleSetModules()] },
});

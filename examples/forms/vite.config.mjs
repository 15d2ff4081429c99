import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const built = (name) => fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));

export default defineConfig({
  base: './',
  resolve: {
    // The build of this repository; in a project of your own the package is found without this.
    alias: [
      { find: /^ntm-rules$/, replacement: built('index') },
      { find: /^ntm-rules\/(\w+)$/, replacement: built('$1') },
    ],
  },
  build: { target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 2_000 },
});

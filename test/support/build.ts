import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The program of a development dependency, run by this very Node: `npx` is a script that not every platform starts. */
function programOf(name: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { bin } = createRequire(import.meta.url)(manifest) as { readonly bin: Readonly<Record<string, string>> };
  return join(dirname(manifest), bin[name]!);
}

/** Builds the code once, so that tests of bundles, processes and both module systems meet what is published. */
export function setup(): void {
  // What an earlier build left would be tried, and packed, as well.
  rmSync(join(import.meta.dirname, '../../dist'), { recursive: true, force: true });
  execFileSync(process.execPath, [programOf('tsup'), '--silent', '--no-dts'], { stdio: 'inherit' });
}

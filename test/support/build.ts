import { execFileSync } from 'node:child_process';

/** Builds the code once, so that tests of bundles, processes and both module systems meet what is published. */
export function setup(): void {
  execFileSync('npx', ['tsup', '--silent', '--no-dts'], { stdio: 'inherit' });
}

import { execFileSync } from 'node:child_process';

/** Builds the package once, so that tests of bundles, processes and both module systems meet what is published. */
export function setup(): void {
  execFileSync('npx', ['tsup', '--silent'], { stdio: 'inherit', env: { ...process.env, NTM_SKIP_TYPES: '1' } });
}

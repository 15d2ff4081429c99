// npm run fuzz -- --minutes 5: the proof with new random cases until the time is up. A failure prints its seed.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');
const args = [
  'vitest',
  'run',
  '--config',
  'test/vitest.config.ts',
  'test/proof/trees.test.ts',
  'test/proof/commune.test.ts',
  'test/proof/advanced-commune.test.ts',
];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, NTM_FUZZ_MINUTES: String(minutes) } });
process.exitCode = status ?? 1;

// npm run fuzz -- --minutes 5: the proofs with new random cases until the time is up: random law against the second engine, and damaged files
// for every reader (--only readers for these alone). A failure prints its seed.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, only: { type: 'string' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0');
const PROOFS = ['trees', 'commune', 'advanced-commune', 'columns-of-table', 'readers'];
if (values.only !== undefined && !PROOFS.includes(values.only)) throw new Error(`--only takes one of ${PROOFS.join(', ')}`);
const proofs = PROOFS.filter((name) => values.only === undefined || name === values.only);
const args = ['vitest', 'run', '--config', 'test/vitest.config.ts', ...proofs.map((name) => `test/proof/${name}.test.ts`)];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, NTM_FUZZ_MINUTES: String(minutes) } });
process.exitCode = status ?? 1;

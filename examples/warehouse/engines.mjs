// Says which engines are here; where the tests must have them all (CI=true), an absent one is an error.
import { PRESENT } from './lib/present.mjs';

for (const [engine, isPresent] of Object.entries(PRESENT)) {
  console.log(isPresent ? `${engine}: present` : `!!! ${engine} is ABSENT: nothing was shown about it`);
}
if (process.env.CI === 'true' && Object.values(PRESENT).includes(false)) process.exitCode = 1;

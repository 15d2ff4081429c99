import { PRESENT } from '../lib/present.mjs';

/** Options of a test that needs an engine. Where it is absent the test is skipped aloud; in CI it runs, and fails. */
export function needs(engine) {
  if (PRESENT[engine]) return {};
  console.error(`\n!!! ${engine} is not installed: what it would have shown stays unknown. See examples/warehouse/ci.sh.\n`);
  return process.env.CI === 'true' ? {} : { skip: `${engine} is not installed` };
}

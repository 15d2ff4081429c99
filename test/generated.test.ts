import { describe, expect, it } from 'vitest';
import { advancedCommuneParts } from '../rules/advanced-commune.ts';
import { communeParts } from '../rules/commune.ts';
import { hashOf } from '../src/law/rule-set.ts';

// `npm run generate` writes these files; here they must not have drifted.
describe('generated files', () => {
  it('hashes of the shipped rule sets', async () => {
    const commune = hashOf(communeParts);
    // The hash of a set takes in that of the set which it presupposes.
    const advancedCommune = hashOf(advancedCommuneParts({ ...communeParts, hash: commune }));
    const hashes = { commune, 'advanced-commune': advancedCommune };
    await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot('../rules/hashes.json');
  });
});

import { describe, expect, it } from 'vitest';
import { communeParts } from '../rules/commune.ts';
import { hashOf } from '../src/law/rule-set.ts';

// `npm run generate` writes these files; here they must not have drifted.
describe('generated files', () => {
  it('hashes of the shipped rule sets', async () => {
    const hashes = { commune: hashOf(communeParts) };
    await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot('../rules/hashes.json');
  });
});

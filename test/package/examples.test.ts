import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runNode } from '../support/run.ts';

const folder = join(ROOT, 'examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.mjs'));

/** Each example says at its end what it prints. */
function promised(source: string): string {
  const [, block = ''] = source.split('// prints:\n');
  return block.replaceAll(/^\/\/ ?/gm, '');
}

describe('examples', () => {
  it('are numbered without a gap', () => {
    expect(examples.map((name) => Number(name.slice(0, 2)))).toEqual(examples.map((_, index) => index + 1));
    expect(examples.length).toBeGreaterThanOrEqual(10);
  });

  it.each(examples)('%s prints what it says', (name) => {
    const expected = promised(readFileSync(join(folder, name), 'utf8'));
    expect(expected).not.toBe('');
    const { out, err, code } = runNode([join('examples', name)]);
    expect({ out, err, code }).toEqual({ out: expected, err: '', code: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { commune } from '../../../rules/index.ts';
import { assess, assessMany } from '../../../src/index.ts';
import type { BatchEntry, Dossier } from '../../../src/index.ts';
import { errorOf } from '../../support/errors.ts';

const AT = { on: '2024-12-31' };
const unit = (id: string): Dossier['unit'] => ({ id, level: 'commune', region: 'central-highlands' });
const good = (id: string): Dossier => ({ unit: unit(id), facts: { incomePerCapita: '50' } });
const DOSSIERS = [good('a'), { unit: unit('b'), facts: { nope: 1 } }, null as never, good('a'), good('c')];

async function* arriving(dossiers: readonly Dossier[], read: string[] = []): AsyncGenerator<Dossier> {
  for (const dossier of dossiers) {
    await Promise.resolve();
    read.push(dossier?.unit.id);
    yield dossier;
  }
}

async function collected(entries: AsyncIterable<BatchEntry>): Promise<BatchEntry[]> {
  const all: BatchEntry[] = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

const outline = (entries: readonly BatchEntry[]): unknown[] =>
  entries.map(({ index, unit: id, assessment, error }) => [index, id, error?.code ?? JSON.stringify(assessment)]);

describe('assessMany', () => {
  it('answers a stream as it answers a list: a bad dossier is one error and stops nothing', async () => {
    const streamed = outline(await collected(assessMany(commune, arriving(DOSSIERS), AT)));
    expect(streamed).toEqual(outline([...assessMany(commune, DOSSIERS, AT)]));
    expect(streamed).toEqual([
      [0, 'a', JSON.stringify(assess(commune, good('a'), AT))],
      [1, 'b', 'unknown-fact'],
      [2, undefined, 'wrong-type'],
      [3, 'a', 'duplicate-unit'],
      [4, 'c', JSON.stringify(assess(commune, good('c'), AT))],
    ]);
  });

  it('reads a stream only as far as it is asked for answers', async () => {
    const read: string[] = [];
    const entries = assessMany(commune, arriving([good('a'), good('b'), good('c')], read), AT);
    expect(read).toEqual([]);
    await entries.next();
    await entries.next();
    expect(read).toEqual(['a', 'b']);
    await entries.return();
    expect(read).toEqual(['a', 'b']);
  });

  it('says at once what is wrong with the moment or with the source', () => {
    expect(errorOf(() => assessMany(commune, arriving([]), { on: '2023-02-29' })).code).toBe('invalid-date');
    expect(errorOf(() => assessMany(commune, 7 as never, AT))).toMatchObject({ code: 'wrong-type', path: ['dossiers'] });
  });

  it('ends where the source fails, and says what the source said', async () => {
    async function* failing(): AsyncGenerator<Dossier> {
      yield good('a');
      throw new Error('connection lost');
    }
    const entries = assessMany(commune, failing(), AT);
    expect((await entries.next()).value).toMatchObject({ index: 0, unit: 'a' });
    await expect(entries.next()).rejects.toThrow('connection lost');
  });
});

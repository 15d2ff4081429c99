import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { isNtmError } from 'ntm-rules';
import { readDecision } from 'ntm-rules/docx';
import { commune } from 'ntm-rules/rules';
import { parseDossier, parseInstrument, parseJson, parseRuleSet } from 'ntm-rules/schema';
import { readIntake, readReview, readSetWorkbook, reopenSetWorkbook } from 'ntm-rules/xlsx';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/cli/find-files.ts';
import { readDossiers } from '../../src/cli/read-dossiers.ts';
import { PATIENCE, budget } from '../support/budget.ts';
import { temporaryFolder } from '../support/folder.ts';
import { drawFrom, mutated } from '../support/mutated.ts';

/* Whatever stands in a file: what is wrong is said as an error of this library, and never a crash. */

const ROOT = new URL('../../', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, ROOT));
const FOUND = 'test/data/fuzz/found/';
/** What a reader once failed at; nothing has been found so far where the folder is not there. */
const CASES = existsSync(new URL(FOUND, ROOT)) ? readdirSync(new URL(FOUND, ROOT)) : [];
const folder = temporaryFolder();

interface Reader {
  readonly files: readonly string[];
  readonly read: (bytes: Uint8Array) => unknown;
  readonly runs: number;
}

const inFile = (name: string, bytes: Uint8Array): void => {
  const errors: unknown[] = [];
  for (const found of readDossiers(findFiles([folder.write(name, bytes)]))) {
    if (found.error !== undefined && !isNtmError(found.error)) throw new Error('no error of ours');
    // What says that the file could not be read hides what really happened.
    if (found.error?.code === 'unreadable-file') throw new Error(found.error.message);
    if (found.error !== undefined) errors.push(found.error);
  }
  // What could be read beside it has been read by now.
  if (errors.length > 0) throw errors[0];
};

const DOSSIERS = ['test/data/fuzz/dossiers.jsonl', 'examples/kon-plong/hieu.json', 'examples/villages/thon-minh-hoa.json'];
const SETS = ['examples/bring-a-decision/set.xlsx', 'examples/bring-a-decision/frame-2026.xlsx'];

const READERS: Readonly<Record<string, Reader>> = {
  json: { files: DOSSIERS.slice(1), read: (bytes) => parseDossier(parseJson(bytes), commune), runs: 8000 },
  jsonl: { files: DOSSIERS, read: (bytes) => inFile('a.jsonl', bytes), runs: 2000 },
  list: { files: DOSSIERS, read: (bytes) => inFile('a.json', bytes), runs: 2000 },
  pack: { files: ['examples/bring-a-decision/village.rules.json'], read: (bytes) => parseRuleSet(parseJson(bytes)), runs: 1000 },
  amendment: {
    files: ['examples/amendments/income-plus-3.json', 'examples/amendments/poverty-ceiling-6.json'],
    read: (bytes) => parseInstrument(parseJson(bytes)),
    runs: 4000,
  },
  intake: { files: ['test/data/fuzz/one-unit.xlsx'], read: (bytes) => readIntake(bytes, commune), runs: 300 },
  review: {
    files: ['test/data/fuzz/one-unit.xlsx', ...SETS],
    read: (bytes) => readReview(bytes, commune, { recordedOn: '2026-11-30' } as never),
    runs: 300,
  },
  set: { files: SETS, read: (bytes) => readSetWorkbook(bytes, { recordedOn: '2026-11-30' }), runs: 600 },
  reopened: { files: SETS, read: (bytes) => reopenSetWorkbook(bytes), runs: 300 },
  docx: {
    files: ['examples/bring-a-decision/decision.docx', 'test/data/decisions/invented-grouped.docx'],
    read: (bytes) => readDecision(bytes),
    runs: 300,
  },
};

/** What a reader makes of bytes; anything thrown but an error of this library is a crash. */
async function outcome(reader: Reader, bytes: Uint8Array): Promise<string> {
  try {
    await reader.read(bytes);
    return 'read';
  } catch (error) {
    if (isNtmError(error)) {
      if (error.messages.vi === '' || error.messages.en === '') throw new Error(`${error.code} says nothing`, { cause: error });
      return 'refused';
    }
    throw error;
  }
}

describe('no file crashes a reader', { timeout: PATIENCE }, () => {
  it.each(Object.entries(READERS))('of %s', async (_, reader) => {
    const files = reader.files.map(read);
    const seen = new Set<string>();
    for (const bytes of files) seen.add(await outcome(reader, bytes));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (file, seed) => {
        const draw = drawFrom(seed);
        const bytes = mutated(files[file % files.length]!, files[draw(files.length)]!, draw);
        seen.add(await outcome(reader, bytes));
      }),
      budget(reader.runs, 1 / Object.keys(READERS).length) as fc.Parameters<[number, number]>,
    );
    expect(seen).toContain('refused');
  });

  it.each(CASES)('%s, found before', async (name) => {
    const reader = READERS[name.split('.')[0]!]!;
    expect(['read', 'refused']).toContain(await outcome(reader, read(FOUND + name)));
  });
});

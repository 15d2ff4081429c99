import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../value/canonical-json.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';

/** A dossier with where it came from, or why a file gave none. */
export type FoundDossier =
  { readonly place: string; readonly dossier: unknown; readonly error?: never } | { readonly place: string; readonly error: NtmError };

const STANDARD_INPUT = 0;
const READABLE = /\.(?:json|jsonl|ndjson)$/;

function failure(place: string, code: 'unreadable-file' | 'invalid-json', error: unknown): FoundDossier {
  const reason = error instanceof Error ? error.message : String(error);
  return { place, error: ntmError([problem(code, [place], { file: place, reason })]) };
}

function parse(text: string, place: string): FoundDossier {
  try {
    return { place, dossier: JSON.parse(text) as unknown };
  } catch (error) {
    return failure(place, 'invalid-json', error);
  }
}

function* fromLines(text: string, file: string): Generator<FoundDossier> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield parse(line, `${file}:${index + 1}`);
  }
}

function* fromText(text: string, file: string): Generator<FoundDossier> {
  const found = parse(text, file);
  if (found.error !== undefined || !Array.isArray(found.dossier)) yield found;
  else for (const [index, dossier] of found.dossier.entries()) yield { place: `${file}[${index}]`, dossier };
}

/** The dossiers of files, folders and standard input, one after the other; what cannot be read is an entry too. */
export function* readDossiers(files: readonly string[]): Generator<FoundDossier> {
  for (const file of files) {
    try {
      if (file !== '-' && statSync(file).isDirectory()) {
        const names = readdirSync(file).filter((name) => READABLE.test(name));
        yield* readDossiers(names.toSorted(byCodeUnit).map((name) => join(file, name)));
        continue;
      }
      // A byte order mark is what Windows editors leave at the beginning.
      const text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8').replace(/^\uFEFF/, '');
      yield* /\.(?:jsonl|ndjson)$/.test(file) ? fromLines(text, file) : fromText(text, file);
    } catch (error) {
      yield failure(file, 'unreadable-file', error);
    }
  }
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../value/canonical-json.ts';
import { isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import { fileError, parseJson, readText } from './read-json.ts';

/** A dossier with where it came from, or why a file gave none. */
export type FoundDossier =
  { readonly place: string; readonly dossier: unknown; readonly error?: never } | { readonly place: string; readonly error: NtmError };

const READABLE = /\.(?:json|jsonl|ndjson)$/;

function failed(place: string, error: unknown): FoundDossier {
  return { place, error: isNtmError(error) ? error : fileError('unreadable-file', place, error) };
}

function parsed(text: string, place: string): FoundDossier {
  try {
    return { place, dossier: parseJson(text, place) };
  } catch (error) {
    return failed(place, error);
  }
}

function* fromLines(text: string, file: string): Generator<FoundDossier> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield parsed(line, `${file}:${index + 1}`);
  }
}

function* fromText(text: string, file: string): Generator<FoundDossier> {
  const whole = parsed(text, file);
  if (whole.error !== undefined || !Array.isArray(whole.dossier)) yield whole;
  else for (const [index, dossier] of whole.dossier.entries()) yield { place: `${file}[${index}]`, dossier };
}

/**
 * The dossiers of files, folders and standard input, one after the other; what cannot be read is an entry too.
 * `opened` are those of files that had to be opened before, such as workbooks.
 */
export function* readDossiers(
  files: readonly string[],
  opened: ReadonlyMap<string, readonly FoundDossier[]> = new Map(),
): Generator<FoundDossier> {
  for (const file of files) {
    const known = opened.get(file);
    if (known !== undefined) {
      yield* known;
      continue;
    }
    try {
      if (file !== '-' && statSync(file).isDirectory()) {
        const names = readdirSync(file).filter((name) => READABLE.test(name));
        yield* readDossiers(names.toSorted(byCodeUnit).map((name) => join(file, name)));
        continue;
      }
      const text = readText(file);
      yield* /\.(?:jsonl|ndjson)$/.test(file) ? fromLines(text, file) : fromText(text, file);
    } catch (error) {
      yield failed(file, error);
    }
  }
}

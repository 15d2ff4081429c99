import { unitIdOf } from '../assess.ts';
import { isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import { JSON_LIMITS, isUtf16, parseJson, parseJsonFrom, tooLarge } from '../schema/parse-json.ts';
import { commandError } from './command-problem.ts';
import { READ_KINDS } from './find-files.ts';
import type { FoundFile } from './find-files.ts';
import { chunksOf, fileError, gather, linesOf } from './read-bytes.ts';
import type { Line } from './read-bytes.ts';
import { unitPlaces } from './unit-places.ts';

/** A dossier with where it came from, or why a file gave none. */
export type FoundDossier =
  | { readonly place: string; readonly dossier: unknown; readonly error?: never }
  | { readonly place: string; readonly unit?: string; readonly error: NtmError };

/** How the place of a dossier in its file is said: the file alone, a place in a list, a line. */
type Form = 'whole' | 'list' | 'line';

/** What one file gives: data, or what is wrong with it, with its number in the list or of its line. */
type Item = { readonly form: Form; readonly number: number } & (
  { readonly data: unknown; readonly error?: never } | { readonly error: NtmError }
);

/** Bytes of one line of JSON Lines: one dossier, however much evidence it carries. */
export const LINE_BYTES = 16 * 1024 * 1024;

function read(form: Form, number: number, action: () => unknown): Item {
  try {
    return { form, number, data: action() };
  } catch (error) {
    if (isNtmError(error)) return { form, number, error };
    throw error;
  }
}

function isBlank({ bytes }: Line): boolean {
  return bytes !== undefined && bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09);
}

/** One dossier a line, read as it comes. Of what may never end, nothing is read behind a line that is too long. */
function* fromLines(lines: Iterable<Line>, limit: number, isEndless: boolean): Generator<Item> {
  for (const line of lines) {
    const { number, bytes } = line;
    if (bytes === undefined) yield { form: 'line', number, error: tooLarge(limit) };
    else if (!isBlank(line)) yield read('line', number, () => parseJsonFrom(number, bytes, { bytes: limit }));
    if (bytes === undefined ? isEndless : number === 1 && isUtf16(bytes)) return;
  }
}

/** One dossier, or a list of them. */
function* fromJson(whole: Item): Generator<Item> {
  if (whole.error !== undefined || !Array.isArray(whole.data)) yield whole;
  else for (const [number, data] of whole.data.entries()) yield { form: 'list', number, data };
}

const LINE_FEED = new Uint8Array([0x0a]);

function* joined(lines: Iterable<Line>): Generator<Uint8Array> {
  for (const { bytes } of lines) {
    if (bytes === undefined) throw tooLarge(JSON_LIMITS.bytes);
    yield bytes;
    yield LINE_FEED;
  }
}

function* chained<T>(first: readonly T[], rest: Iterable<T>): Generator<T> {
  yield* first;
  yield* rest;
}

/** True for a line that looks like an object of its own. */
function isObjectLine(bytes: Uint8Array): boolean {
  return /^\s*\{[^]*\}\s*$/.test(new TextDecoder().decode(bytes));
}

/**
 * What comes without a name that says its kind: JSON Lines where the first line is whole and others follow, else JSON. Where the first
 * line is broken, it is one of several if it looks like a dossier and all of them together are no JSON.
 */
function* fromStream(chunks: Iterable<Uint8Array>): Generator<Item> {
  const lines = linesOf(chunks, JSON_LIMITS.bytes);
  const nextFilled = (): Line | undefined => {
    let { value, done } = lines.next();
    while (done !== true && isBlank(value as Line)) ({ value, done } = lines.next());
    return done === true ? undefined : (value as Line);
  };
  const first = nextFilled();
  if (first === undefined) return;
  const { bytes } = first;
  if (bytes === undefined) {
    yield { form: 'whole', number: 0, error: tooLarge(JSON_LIMITS.bytes) };
    return;
  }
  const start = read('whole', 0, () => parseJsonFrom(first.number, bytes, {}));
  if (start.error?.code !== 'invalid-json') {
    const second = nextFilled();
    if (second === undefined) yield* fromJson(start);
    else yield* fromLines(chained([first, second], lines), JSON_LIMITS.bytes, true);
    return;
  }
  const all = gather(joined(chained([first], lines)), JSON_LIMITS.bytes);
  const whole = read('whole', 0, () => parseJsonFrom(first.number, all, {}));
  if (whole.error !== undefined && isObjectLine(bytes)) {
    const shifted = [...linesOf([all], JSON_LIMITS.bytes)].map((line) => ({ ...line, number: line.number + first.number - 1 }));
    if (shifted.some((line) => line.number > first.number && !isBlank(line))) {
      yield* fromLines(shifted, JSON_LIMITS.bytes, true);
      return;
    }
  }
  yield* fromJson(whole);
}

function itemsOf({ file, kind }: FoundFile): Iterable<Item> {
  if (kind === 'lines') return fromLines(linesOf(chunksOf(file), LINE_BYTES), LINE_BYTES, false);
  if (kind === 'stream') return fromStream(chunksOf(file));
  const bytes = gather(chunksOf(file), JSON_LIMITS.bytes);
  return fromJson(read('whole', 0, () => parseJson(bytes)));
}

function placeText(file: string, form: Form, number: number): string {
  if (form === 'whole') return file;
  return form === 'line' ? `${file}:${number}` : `${file}[${number}]`;
}

/** That a file was read and gives no dossier. */
export function nothingIn(file: string): FoundDossier {
  return { place: file, error: commandError('no-dossiers', [], { kinds: READ_KINDS }) };
}

type Remember = (unit: string | undefined, place: string, number: number) => FoundDossier | undefined;

function* fromFile(found: FoundFile, remember: Remember, begin: (placeOf: (number: number) => string) => void): Generator<FoundDossier> {
  const { file } = found;
  let form: Form = 'whole';
  begin((number) => placeText(file, form, number));
  let count = 0;
  try {
    for (const item of itemsOf(found)) {
      count += 1;
      ({ form } = item);
      const place = placeText(file, form, item.number);
      if (item.error === undefined) yield remember(unitIdOf(item.data), place, item.number) ?? { place, dossier: item.data };
      else yield { place, error: item.error };
    }
  } catch (error) {
    yield { place: file, error: fileError('unreadable-file', file, error, []) };
    return;
  }
  if (count === 0) yield nothingIn(file);
}

/**
 * The dossiers of the files that were found, one after the other; what cannot be read is an entry too, and so is the second dossier of
 * a unit, which names the first. `opened` are those of files that had to be opened before, such as workbooks.
 */
export function* readDossiers(
  files: readonly FoundFile[],
  opened: ReadonlyMap<string, readonly FoundDossier[]> = new Map(),
): Generator<FoundDossier> {
  const places = unitPlaces();
  const remember: Remember = (unit, place, number) => {
    const first = unit === undefined ? undefined : places.before(unit, number);
    if (unit === undefined || first === undefined) return undefined;
    return { place, unit, error: commandError('duplicate-unit', ['unit', 'id'], { unit, first }) };
  };
  for (const found of files) {
    const { file } = found;
    if (found.kind === 'wrong') yield { place: file, error: found.error };
    else if (found.kind === 'workbook') {
      const dossiers = opened.get(file) ?? [];
      places.begin((number) => dossiers[number]?.place ?? file);
      for (const [number, item] of dossiers.entries()) {
        yield item.error === undefined ? (remember(unitIdOf(item.dossier), item.place, number) ?? item) : item;
      }
    } else if (found.kind !== 'left-out') yield* fromFile(found, remember, places.begin);
  }
}

import { dirname, join } from 'node:path';
import { ntmError, isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseJson as parseStrictly } from '../schema/parse-json.ts';
import { parseScenarios } from '../testing/parse-scenarios.ts';
import { scenarioProblem } from '../testing/scenario-problem.ts';
import { SCENARIOS, findFiles } from './find-files.ts';
import type { FoundFile } from './find-files.ts';
import { chunksOf, fileError, linesOf } from './read-bytes.ts';
import { parseJson, readText } from './read-json.ts';
import { asAdopted } from './rule-sets.ts';

/** A scenario file with what it holds and puts on top, or why it gives nothing. */
export type FoundScenarios =
  | {
      readonly file: string;
      readonly scenarios: readonly Scenario[];
      readonly amendments: Readonly<Record<string, Instrument>>;
      readonly error?: never;
    }
  | { readonly file: string; readonly error: NtmError };

/** Programs and pages lie beside scenarios and are none; nobody takes them for one. */
const PROGRAM_OR_PAGE = /\.(?:[cm]?[jt]s|md|html?|css|svg|png)$/i;
const LINES = /\.(?:jsonl|ndjson)$/i;
const FIRST_LINE_BYTES = 1024 * 1024;

/** True for JSON Lines that begin with a dossier: they lie beside scenarios, for other commands. */
function holdsDossiers(file: string): boolean {
  try {
    const [first] = linesOf(chunksOf(file), FIRST_LINE_BYTES);
    const data = first?.bytes === undefined ? undefined : parseStrictly(first.bytes);
    return typeof data === 'object' && data !== null && 'unit' in data && !('expect' in data);
  } catch {
    return false;
  }
}

/** False for a file that could have been meant as one of scenarios, and is to be named where it is left out. */
function isSomethingElse(item: FoundFile): boolean {
  const { file } = item;
  return item.kind === 'left-out' && item.why === 'kind' && (PROGRAM_OR_PAGE.test(file) || (LINES.test(file) && holdsDossiers(file)));
}

type ReadPack = (file: string) => Instrument;

/** Under which name an amendment is kept: its whole path, since two folders may have files of one name; ids stay ids. */
function keptName(name: string, file: string): string {
  return /\.json$/i.test(name) ? join(dirname(file), name) : name;
}

/** Amendments that scenarios name by a path, read from beside their file; ids are left to what `--amend` gives. */
function amendmentsOf(scenarios: readonly Scenario[], readPack: ReadPack): Record<string, Instrument> {
  const names = [...new Set(scenarios.flatMap(({ amendments = [] }) => amendments))].filter((name) => /\.json$/i.test(name));
  return Object.fromEntries(names.map((name) => [name, asAdopted(readPack(name))]));
}

/** A draft that is named by its file counts, and is none that has to be named again. */
export function withoutDrafts(scenario: Scenario, packs: Iterable<Instrument>): Scenario {
  const { drafts, ...rest } = scenario;
  if (drafts === undefined) return scenario;
  const given = new Set([...packs].map(({ id }) => id));
  return { ...rest, drafts: drafts.filter((id) => !given.has(id)) };
}

function read(file: string, sets: readonly string[], readPack: ReadPack): FoundScenarios {
  try {
    const scenarios = parseScenarios(parseJson(readText(file), file), { file, sets }).map(({ amendments, ...scenario }): Scenario => {
      return amendments === undefined ? scenario : { ...scenario, amendments: amendments.map((name) => keptName(name, file)) };
    });
    return { file, scenarios, amendments: amendmentsOf(scenarios, readPack) };
  } catch (error) {
    return { file, error: isNtmError(error) ? error : fileError('unreadable-file', file, error) };
  }
}

/**
 * The scenarios of folders and files, one entry for each file; what cannot be read is an entry too. Amendment packs that
 * scenarios name by their path are no scenario files. With them what was left out and could have been meant.
 */
export function readScenarioFiles(
  places: readonly string[],
  sets: readonly string[],
  readPack: ReadPack,
): { readonly found: readonly FoundScenarios[]; readonly leftOut: readonly FoundFile[] } {
  const files = findFiles(places, SCENARIOS);
  const found = files.flatMap((item): FoundScenarios[] => {
    if (item.kind === 'wrong') return [{ file: item.file, error: item.error }];
    return item.kind === 'left-out' ? [] : [read(item.file, sets, readPack)];
  });
  const named = new Set(found.flatMap((item) => (item.error === undefined ? Object.keys(item.amendments) : [])));
  const kept = found.filter(({ file }) => !named.has(join(file)));
  if (kept.length === 0) throw ntmError([scenarioProblem('no-scenarios', [], { place: places.join(', ') })]);
  return { found: kept, leftOut: files.filter((item) => !isSomethingElse(item)) };
}

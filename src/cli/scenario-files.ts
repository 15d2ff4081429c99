import { dirname, join } from 'node:path';
import { ntmError, isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseJson as parseStrictly } from '../schema/parse-json.ts';
import { amendmentNamesIn } from '../testing/file/amendment-names.ts';
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

/** Programs and pages that lie beside scenarios: no one would expect them to be run. */
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

/** Amendments that a file names by a path, read from beside it; ids are left to what `--amend` gives. */
function amendmentsOf(content: unknown, file: string, readPack: ReadPack): Map<string, Instrument> {
  const names = amendmentNamesIn(content).filter((name) => /\.json$/i.test(name));
  return new Map(names.map((name) => [name, asAdopted(readPack(keptName(name, file)))]));
}

/** A draft that is named by its file counts without being named again. */
export function withoutDrafts(scenario: Scenario, packs: Iterable<Instrument>): Scenario {
  const { drafts, ...rest } = scenario;
  if (drafts === undefined) return scenario;
  const given = new Set([...packs].map(({ id }) => id));
  return { ...rest, drafts: drafts.filter((id) => !given.has(id)) };
}

/** What the scenarios of files are read with. */
interface ScenarioSources {
  readonly ruleSets: readonly RuleSet[];
  /** Amendments that scenarios may name besides those that lie beside them, by id. */
  readonly packs: Readonly<Record<string, Instrument>>;
  readonly readPack: ReadPack;
}

function read(file: string, { ruleSets, packs, readPack }: ScenarioSources): FoundScenarios {
  try {
    const content = parseJson(readText(file), file);
    const beside = amendmentsOf(content, file, readPack);
    const parsed = parseScenarios(content, { file, ruleSets, amendments: { ...packs, ...Object.fromEntries(beside) } });
    const named = parsed.map(({ amendments, ...scenario }): Scenario => {
      return amendments === undefined ? scenario : { ...scenario, amendments: amendments.map((name) => keptName(name, file)) };
    });
    const amendments = Object.fromEntries([...beside].map(([name, amendment]) => [keptName(name, file), amendment]));
    const scenarios = named.map((scenario) => {
      return withoutDrafts(
        scenario,
        (scenario.amendments ?? []).flatMap((name) => amendments[name] ?? []),
      );
    });
    return { file, scenarios, amendments };
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
  sources: ScenarioSources,
): { readonly found: readonly FoundScenarios[]; readonly leftOut: readonly FoundFile[] } {
  const files = findFiles(places, SCENARIOS);
  const found = files.flatMap((item): FoundScenarios[] => {
    if (item.kind === 'wrong') return [{ file: item.file, error: item.error }];
    return item.kind === 'left-out' ? [] : [read(item.file, sources)];
  });
  const named = new Set(found.flatMap((item) => (item.error === undefined ? Object.keys(item.amendments) : [])));
  const kept = found.filter(({ file }) => !named.has(join(file)));
  if (kept.length === 0) throw ntmError([scenarioProblem('no-scenarios', [], { place: places.join(', ') })]);
  return { found: kept, leftOut: files.filter((item) => !isSomethingElse(item)) };
}

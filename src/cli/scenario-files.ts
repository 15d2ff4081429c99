import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ntmError, isNtmError } from '../model/errors.ts';
import type { NtmError, Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseInstrument } from '../schema/index.ts';
import { amendmentNamesIn } from '../testing/file/amendment-names.ts';
import { parseScenarios } from '../testing/parse-scenarios.ts';
import { scenarioProblem } from '../testing/scenario-problem.ts';
import { byCodeUnit } from '../value/canonical-json.ts';
import { fileError } from './read-bytes.ts';
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

/** The JSON files below folders, and files named themselves, in a stable order. */
function jsonFiles(places: readonly string[]): string[] {
  return places.flatMap((place) => {
    if (!statSync(place).isDirectory()) return [place];
    const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => /\.json$/i.test(name));
    return names.toSorted(byCodeUnit).map((name) => join(place, name));
  });
}

/** An amendment pack of a file. */
export function readAmendment(file: string): Instrument {
  return parseInstrument(parseJson(readText(file), file));
}

/** Under which name an amendment is kept: its whole path, since two folders may have files of one name; ids stay ids. */
function keptName(name: string, file: string): string {
  return /\.json$/i.test(name) ? join(dirname(file), name) : name;
}

/** Amendments that a file names by a path, read from beside it; ids are left to what `--amend` gives. */
function amendmentsOf(content: unknown, file: string): Map<string, Instrument> {
  const names = amendmentNamesIn(content).filter((name) => /\.json$/i.test(name));
  return new Map(names.map((name) => [name, asAdopted(readAmendment(keptName(name, file)))]));
}

/** A draft that is named by its file counts, and is none that has to be named again. */
export function withoutDrafts(scenario: Scenario, packs: Iterable<Instrument>): Scenario {
  const { drafts, ...rest } = scenario;
  if (drafts === undefined) return scenario;
  const given = new Set([...packs].map(({ id }) => id));
  return { ...rest, drafts: drafts.filter((id) => !given.has(id)) };
}

function read(file: string, ruleSets: readonly RuleSet[], packs: Readonly<Record<string, Instrument>>): FoundScenarios {
  try {
    const content = parseJson(readText(file), file);
    const beside = amendmentsOf(content, file);
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

/** True for an amendment pack, which may lie beside the scenarios that name it. */
function isAmendment(file: string, named: ReadonlySet<string>): boolean {
  return named.has(join(file));
}

/**
 * The scenarios of folders and files, one entry for each file; what cannot be read is an entry too. Amendment packs that
 * scenarios name by their path are no scenario files.
 *
 * @param packs - amendments that scenarios may name besides, by id.
 */
export function readScenarioFiles(
  places: readonly string[],
  ruleSets: readonly RuleSet[],
  packs: Readonly<Record<string, Instrument>>,
): FoundScenarios[] {
  let files: string[];
  try {
    files = jsonFiles(places);
  } catch (error) {
    throw fileError('unreadable-file', places.join(', '), error);
  }
  const found = files.map((file) => read(file, ruleSets, packs));
  const named = new Set(found.flatMap((item) => (item.error === undefined ? Object.keys(item.amendments) : [])));
  const kept = found.filter(({ file }) => !isAmendment(file, named));
  const nothing: Problem = scenarioProblem('no-scenarios', [], { place: places.join(', ') });
  if (kept.length === 0) throw ntmError([nothing]);
  return kept;
}

import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ntmError, isNtmError } from '../model/errors.ts';
import type { NtmError, Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseInstrument } from '../schema/index.ts';
import { parseScenarios } from '../testing/parse-scenarios.ts';
import { scenarioProblem } from '../testing/scenario-problem.ts';
import { byCodeUnit } from '../value/canonical-json.ts';
import { fileError } from './read-bytes.ts';
import { parseJson, readText } from './read-json.ts';

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

/** Amendments that scenarios name by a path, read from beside their file; ids are left to what `--amend` gives. */
function amendmentsOf(scenarios: readonly Scenario[], file: string): Record<string, Instrument> {
  const names = [...new Set(scenarios.flatMap(({ amendments = [] }) => amendments))].filter((name) => /\.json$/i.test(name));
  return Object.fromEntries(names.map((name) => [name, readAmendment(join(dirname(file), name))]));
}

function read(file: string, sets: readonly string[]): FoundScenarios {
  try {
    const scenarios = parseScenarios(parseJson(readText(file), file), { file, sets });
    return { file, scenarios, amendments: amendmentsOf(scenarios, file) };
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
 */
export function readScenarioFiles(places: readonly string[], sets: readonly string[]): FoundScenarios[] {
  let files: string[];
  try {
    files = jsonFiles(places);
  } catch (error) {
    throw fileError('unreadable-file', places.join(', '), error);
  }
  const found = files.map((file) => read(file, sets));
  const named = new Set(
    found.flatMap((item) => (item.error === undefined ? Object.keys(item.amendments).map((name) => join(dirname(item.file), name)) : [])),
  );
  const kept = found.filter(({ file }) => !isAmendment(file, named));
  const nothing: Problem = scenarioProblem('no-scenarios', [], { place: places.join(', ') });
  if (kept.length === 0) throw ntmError([nothing]);
  return kept;
}

import { comparisonReport } from '../documents/report/comparison-report.ts';
import type { DocumentModel } from '../documents/page/model.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { answers } from './answers.ts';
import type { Answer } from './answers.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { problemLines } from './exit.ts';
import type { Options } from './options.ts';
import type { FoundDossier } from './read-dossiers.ts';
import type { Terminal } from './terminal.ts';

/** Dossiers that could not be assessed, under the names by which a report lists them. */
export function failedOf(all: readonly Answer[]) {
  return all.flatMap(({ unit, place, error }) =>
    error === undefined ? [] : [{ unit: unit === undefined || unit === '' ? place : `${unit} (${place})`, error }],
  );
}

/** The moment of the earlier period: the same question on its day, by its own year's levels. */
function earlierMoment({ at, compareOn }: Options): Options['at'] {
  const { year: _year, submittedOn: _submittedOn, ...rest } = at;
  if (compareOn! >= at.on) {
    throw ntmError([
      problem('invalid-option', ['--compare-on'], { option: '--compare-on', value: compareOn!, allowed: `< ${at.on} (--on)` }),
    ]);
  }
  return { ...rest, on: compareOn! };
}

/** The report on two periods: the earlier one from the dossiers of `--before`, or from the same ones. */
export async function comparisonOf(
  options: Options,
  ruleSet: RuleSet,
  now: readonly Answer[],
  found: readonly FoundDossier[],
  terminal: Terminal,
): Promise<DocumentModel> {
  const at = earlierMoment(options);
  const { before, language } = options;
  const own = before.length === 0 ? found : await openDossiers(dossierFiles(before, options, terminal), { ...options, at }, ruleSet);
  const then = [...answers(ruleSet, own, at)];
  for (const { error, place } of then) if (error !== undefined) terminal.writeError(problemLines(error, place, language));
  const assessed = (all: readonly Answer[]) => all.flatMap(({ assessment }) => assessment ?? []);
  // What is wrong with a dossier that serves for both periods is said of the later one.
  const failed = failedOf(before.length === 0 ? now : [...then, ...now]);
  return comparisonReport(assessed(then), assessed(now), language, { failed });
}

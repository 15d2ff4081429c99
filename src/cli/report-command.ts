import { konPlongPlan, recognitions, units } from '../../rules/index.ts';
import { areaReport } from '../documents/report/area-report.ts';
import type { AreaReportOptions } from '../documents/report/area-report.ts';
import { fileTable } from '../documents/report/file-table.ts';
import { onePage } from '../documents/report/one-page.ts';
import { reportCsv } from '../documents/report/report-csv.ts';
import { summaryTable } from '../documents/report/summary-table.ts';
import type { ReportOptions } from '../documents/report/report-options.ts';
import { unitReport } from '../documents/report/unit-report.ts';
import type { DocumentModel } from '../documents/page/model.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Dossier } from '../model/dossier.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { impact } from '../population/impact/impact.ts';
import { programme } from '../population/programme.ts';
import { unitIdOf } from '../assess.ts';
import { answers } from './answers.ts';
import type { Answer } from './answers.ts';
import { answersOfPlan, isOfOtherLevel } from './plan-assessments.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { commandError } from './command-problem.ts';
import { comparisonOf, failedOf } from './comparison.ts';
import { documentContent } from './formats.ts';
import { readLetterhead } from './letterhead.ts';
import { writeContent } from './write-file.ts';
import { exitOf, isOpen, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { withPacks } from './rule-sets.ts';
import { baseRuleSet } from './brought-rule-sets.ts';
import { endProgress, showProgress } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What an amendment of `--amend` changes for the units that could be assessed. */
function flips(options: Options, after: RuleSet, dossiers: readonly Dossier[]): Pick<AreaReportOptions, 'impact'> {
  if (options.amendments.length === 0) return {};
  return { impact: impact(baseRuleSet(options), after, dossiers, options.at) };
}

interface Gathered {
  readonly found: readonly FoundDossier[];
  readonly answers: readonly Answer[];
  /** Under the other sets that a plan names. */
  readonly besides: readonly Answer[];
  readonly dossiers: readonly Dossier[];
  /** From the dossiers in which other bodies judged the same units. */
  readonly judged: readonly Assessment[];
}

async function gather(options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Gathered> {
  const found = [...(await openDossiers(dossierFiles(options.files, options, terminal), options, ruleSet))];
  // Only the report on one unit shows a way.
  if (options.target !== undefined && found.length > 1) {
    const needs = { needsVi: `một đơn vị duy nhất (đã cho ${found.length})`, needsEn: `one unit alone (${found.length} are given)` };
    throw commandError('lacking-option', ['--target'], { option: '--target', ...needs });
  }
  const { hasPlan, at } = options;
  const isOther = (item: FoundDossier): boolean => hasPlan && item.error === undefined && isOfOtherLevel(item.dossier, ruleSet, at.on);
  const all: Answer[] = [];
  const add = (answer: Answer): void => {
    all.push(answer);
    if (answer.error !== undefined) terminal.writeError(problemLines(answer.error, answer.place, options.language));
    showProgress(all.length, terminal);
  };
  const own = found.filter((item) => !isOther(item));
  for (const answer of answers(ruleSet, own, at)) add(answer);
  const places = new Set(all.flatMap(({ place, assessment }) => (assessment === undefined ? [] : [place])));
  const usable = hasPlan ? found.filter((item) => isOther(item) || places.has(item.place)) : [];
  const besides = hasPlan ? await answersOfPlan(options, ruleSet, usable) : [];
  // Dossiers of another level are counted here; the others have been counted once already.
  for (const answer of besides.filter(({ place, error }) => error !== undefined || !places.has(place))) add(answer);
  const { judged: files } = options;
  const others = files.length === 0 ? [] : await openDossiers(dossierFiles(files, options, terminal), options, ruleSet);
  const judged = [...answers(ruleSet, others, at)];
  for (const answer of judged.filter(({ error }) => error !== undefined)) add(answer);
  endProgress(all.length, terminal);
  const assessed = new Set(all.flatMap(({ assessment }) => assessment?.unit.id ?? []));
  const dossiers = own.flatMap((item) => (item.error === undefined ? [item.dossier as Dossier] : []));
  const beside = judged.flatMap(({ assessment }) => assessment ?? []);
  return { found, answers: all, besides, judged: beside, dossiers: dossiers.filter((dossier) => assessed.has(unitIdOf(dossier) ?? '')) };
}

/** The assessments under the set asked for, and those beside them; none twice. */
function assessmentsFor(gathered: Gathered): Assessment[] {
  return [...new Set([...gathered.answers, ...gathered.besides].flatMap(({ assessment }) => assessment ?? []))];
}

/** More criteria than there are cannot be met. */
function checkTarget(target: number | undefined, assessment: Assessment | undefined): void {
  if (target === undefined || assessment === undefined || target <= assessment.criteria.length) return;
  const params = { option: '--target', value: String(target), allowed: `1–${assessment.criteria.length}` };
  throw ntmError([problem('invalid-option', ['--target'], params)]);
}

function reportOf(
  options: Options,
  ruleSet: RuleSet,
  assessments: readonly Assessment[],
  gathered: Gathered,
  frame: ReportOptions,
): DocumentModel {
  const { language, target, kind } = options;
  const failed = failedOf(gathered.answers);
  // What could not be assessed is said beside documents that are about one unit after the other.
  if (kind === 'one-page') return onePage(assessments, language, { recognitions, ...frame });
  if (kind === 'file') return fileTable(assessments, language, { beside: gathered.judged });
  if (kind === 'summary') return summaryTable(assessments, language, { failed });
  const [only] = assessments;
  checkTarget(target, only);
  const isSingle = only !== undefined && assessments.length === 1 && failed.length === 0 && !options.hasPlan;
  const flipped = flips(options, ruleSet, gathered.dossiers);
  if (isSingle) return unitReport(only, language, { recognitions, ...frame, ...(target === undefined ? {} : { target }), ...flipped });
  return areaReport(assessments, language, {
    failed,
    ...(options.hasPlan
      ? { programme: programme(konPlongPlan, { assessments: assessmentsFor(gathered), recognitions, units }, options.at) }
      : {}),
    ...flipped,
  });
}

async function contentOf(
  options: Options,
  ruleSet: RuleSet,
  assessments: readonly Assessment[],
  gathered: Gathered,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  if (options.format === 'csv') return reportCsv(assessments, options.language);
  // The one page says less beneath a long head, so it is told of it.
  const frame = await readLetterhead(options);
  const document =
    options.compareOn === undefined
      ? reportOf(options, ruleSet, assessments, gathered, frame)
      : await comparisonOf(options, ruleSet, gathered.answers, gathered.found, terminal);
  return documentContent({ ...document, ...frame }, options.format);
}

/** `ntm-rules assess --format …`: the report on one unit, or on all of them, for people. */
export async function reportCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet, options } = await withPacks(given, terminal);
  const gathered = await gather(options, ruleSet, terminal);
  const assessments = gathered.answers.flatMap(({ assessment }) => assessment ?? []);
  writeContent(await contentOf(options, ruleSet, assessments, gathered, terminal), options, terminal);
  const failed = gathered.answers.filter(({ error }) => error !== undefined).length;
  const open = assessments.filter(({ status }) => isOpen(status)).length;
  return exitOf({ total: gathered.answers.length, failed, open }, options);
}

import { isNtmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Scenario } from '../model/scenario.ts';
import { amendedBy } from '../testing/amended.ts';
import type { CoverageKind } from '../testing/coverage/items.ts';
import { scenarioCoverage } from '../testing/coverage/scenario-coverage.ts';
import type { ScenarioCoverage } from '../testing/coverage/scenario-coverage.ts';
import { mutationReport } from '../testing/mutation/report.ts';
import type { MutationReport } from '../testing/mutation/report.ts';
import { scenarioRunner } from '../testing/run-scenario.ts';
import type { ScenarioResult } from '../testing/run-scenario.ts';
import { differenceLine } from './difference-words.ts';
import { fill } from '../value/text.ts';
import { EXIT, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import { problemText } from '../documents/page/problem-text.ts';
import { oneLine } from './harmless.ts';
import { leftOutLines } from './left-out.ts';
import { asAdopted, packReader } from './rule-sets.ts';
import { everyRuleSet } from './brought-rule-sets.ts';
import { knowing } from './registers.ts';
import { readScenarioFiles, withoutDrafts } from './scenario-files.ts';
import type { FoundScenarios } from './scenario-files.ts';
import { COVERAGE_WORDS, TEST_WORDS } from './test-words.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';

type Readable = Extract<FoundScenarios, { error?: never }>;

interface FileResult {
  readonly file: string;
  readonly results: readonly ScenarioResult[];
}

interface SetReport {
  readonly coverage?: ScenarioCoverage;
  readonly mutation?: MutationReport;
}

/** Every set, with the packs of `--amend` on top of those that they are about. */
function ruleSetsFor(amendments: readonly Instrument[], options: Options): RuleSet[] {
  const known = everyRuleSet(options).map((base) => knowing(base, amendments));
  return known.map((base) =>
    amendments.reduce((ruleSet, amendment) => {
      try {
        return amendedBy(ruleSet, amendment);
      } catch (error) {
        if (isNtmError(error) && error.code === 'unknown-rule-set') return ruleSet;
        throw error;
      }
    }, base),
  );
}

function byId(packs: readonly Instrument[]): Record<string, Instrument> {
  return Object.fromEntries(packs.map((pack) => [pack.id, pack]));
}

function runFile({ file, scenarios, amendments }: Readable, ruleSets: readonly RuleSet[], packs: readonly Instrument[]): FileResult {
  const run = scenarioRunner({ ruleSets, amendments: { ...byId(packs), ...amendments } });
  return { file, results: scenarios.map(run) };
}

function countText(count: number, { scenarios, oneScenario }: (typeof TEST_WORDS)['vi']): string {
  return count === 1 ? oneScenario : fill(scenarios, { count: String(count) });
}

function resultLines({ file, results }: FileResult, { language }: Options): string {
  const words = TEST_WORDS[language];
  const failed = results.filter(({ passed }) => !passed);
  const lines = failed.flatMap(({ name, differences, error }) => [
    `  ${name}`,
    ...differences.map((difference) => `    ${differenceLine(difference, language)}`),
    ...(error === undefined ? [] : error.problems.map(({ path, message }) => `    ${problemText(path, message[language])}`)),
  ]);
  const verdict = failed.length === 0 ? words.passed : `${words.failed} ${failed.length}/${results.length}`;
  return `${[`${file}: ${countText(results.length, words)}, ${verdict}`, ...lines].map(oneLine).join('\n')}\n`;
}

function reportLines({ coverage, mutation }: SetReport, { language }: Options): string {
  const words = TEST_WORDS[language];
  const lines: string[] = [];
  if (coverage !== undefined) {
    const kinds = Object.entries(coverage.kinds) as [CoverageKind, ScenarioCoverage['kinds']['value']][];
    lines.push(`${coverage.ruleSet}: ${words.coverage}`);
    lines.push(
      ...kinds.map(([kind, { covered, total, share }]) => `  ${COVERAGE_WORDS[language][kind]}: ${covered}/${total} (${share} %)`),
    );
    lines.push(...coverage.uncovered.map(({ id, lacking }) => `    ${id}: ${words.lacking} ${lacking.join(', ')}`));
  }
  if (mutation !== undefined) {
    const { ruleSet, total, killed, refused, survivors } = mutation;
    const counts = Object.entries({ total, killed, refused, survived: total - killed - refused });
    lines.push(`${ruleSet}: ${fill(words.mutants, Object.fromEntries(counts.map(([name, count]) => [name, String(count)])))}`);
    lines.push(...survivors.flatMap(({ clause, changes }) => changes.map((change) => `    ${clause}: ${change}`)));
  }
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function onlySet(found: Readable, set: string | undefined, packs: readonly Instrument[]): Readable {
  const scenarios = found.scenarios.filter((scenario) => set === undefined || scenario.set === set);
  const named = ({ amendments = [] }: Scenario): readonly Instrument[] => amendments.flatMap((name) => found.amendments[name] ?? []);
  return { ...found, scenarios: scenarios.map((scenario) => withoutDrafts(scenario, [...packs, ...named(scenario)])) };
}

function shownError(file: string, { code, path, problems }: NtmError) {
  return { file, error: { code, path, problems } };
}

/** `ntm-rules test`: runs scenario files; returns the exit code. */
export async function testCommand(options: Options, terminal: Terminal): Promise<number> {
  const { files, onlySet: set, isJson, language } = options;
  const minimum = options.minimumCoverage;
  const readPack = await packReader();
  const packs = options.amendments.map(readPack).map(asAdopted);
  const ruleSets = ruleSetsFor(packs, options);
  const { found, leftOut } = readScenarioFiles(files, { ruleSets, packs: byId(packs), readPack });
  terminal.writeError(leftOutLines(leftOut, language));
  const readable = found.filter((item): item is Readable => item.error === undefined).map((item) => onlySet(item, set, packs));
  const broken: { file: string; error: NtmError }[] = found.flatMap((item) => (item.error === undefined ? [] : [item]));
  const results: FileResult[] = [];
  for (const item of readable) {
    try {
      const result = runFile(item, ruleSets, packs);
      results.push(result);
      if (!isJson && result.results.length > 0) terminal.write(resultLines(result, options));
    } catch (error) {
      if (!isNtmError(error)) throw error;
      broken.push({ file: item.file, error });
    }
  }
  // Paths of problems begin with the file already where the scenarios themselves are wrong.
  for (const { file, error } of broken) terminal.writeError(problemLines(error, error.path[0] === file ? '' : file, language));
  const scenarios = readable.flatMap((item) => item.scenarios);
  const amendments = Object.assign(byId(packs), ...readable.map((item) => item.amendments)) as Record<string, Instrument>;
  const asked = ruleSets.filter(({ id }) => scenarios.some((scenario) => scenario.set === id));
  const isCovering = options.wantsCoverage;
  const reports = asked.map((ruleSet): SetReport => ({
    ...(isCovering ? { coverage: scenarioCoverage(ruleSet, scenarios, { minimum, amendments }) } : {}),
    ...(options.wantsMutants ? { mutation: mutationReport(ruleSet, scenarios, { amendments }) } : {}),
  }));
  if (isJson) terminal.write(jsonText({ files: results, broken: broken.map(({ file, error }) => shownError(file, error)), sets: reports }));
  else for (const report of reports) terminal.write(reportLines(report, options));
  if (broken.length > 0 || scenarios.length === 0) return EXIT.badInput;
  const hasFailed =
    results.some((result) => result.results.some(({ passed }) => !passed)) || reports.some(({ coverage }) => coverage?.isEnough === false);
  return hasFailed ? EXIT.notMet : EXIT.ok;
}

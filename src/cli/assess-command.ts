import type { RuleSet } from '../model/rule-set.ts';
import { answers } from './answers.ts';
import type { Answer } from './answers.ts';
import { assessmentTable, overviewHead, overviewRow } from './assessment-table.ts';
import { EXIT, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { endProgress, showProgress } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface Counts {
  total: number;
  failed: number;
  open: number;
}

function writeJson(answer: Answer, counts: Counts, terminal: Terminal): void {
  const { place, unit, assessment, error } = answer;
  const shown =
    error === undefined
      ? { place, unit, assessment }
      : { place, unit, error: { code: error.code, path: error.path, messages: error.messages, problems: error.problems } };
  terminal.write(`${counts.total === 0 ? '[\n' : ',\n'}${JSON.stringify(shown)}`);
}

function writeTable(answer: Answer, options: Options, terminal: Terminal): void {
  if (answer.assessment !== undefined) terminal.write(assessmentTable(answer.assessment, options.language, options.isComplete, terminal));
}

/** `ntm-rules assess`: dossiers in, tables or JSON out; returns the exit code. */
export function assessCommand(options: Options, ruleSet: RuleSet, terminal: Terminal, found: Iterable<FoundDossier>): number {
  const counts: Counts = { total: 0, failed: 0, open: 0 };
  const overview: string[] = [];
  for (const answer of answers(ruleSet, found, options.at)) {
    if (options.isJson) writeJson(answer, counts, terminal);
    else writeTable(answer, options, terminal);
    counts.total += 1;
    if (answer.error !== undefined) {
      counts.failed += 1;
      terminal.writeError(problemLines(answer.error, answer.place, options.language));
    } else if (answer.assessment !== undefined) {
      if (answer.assessment.status !== 'met' && answer.assessment.status !== 'not-applicable') counts.open += 1;
      if (!options.isJson) overview.push(overviewRow(answer.assessment, options.language, terminal));
    }
    showProgress(counts.total, terminal);
  }
  endProgress(counts.total, terminal);
  if (options.isJson) terminal.write(counts.total === 0 ? '[]\n' : '\n]\n');
  else if (overview.length > 1) terminal.write(`${overviewHead(options.language)}${overview.join('')}`);
  if (counts.failed > 0 || counts.total === 0) return EXIT.badInput;
  return options.isCheck && counts.open > 0 ? EXIT.notMet : EXIT.ok;
}

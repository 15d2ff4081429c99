import type { Assessment } from '../model/assessment.ts';
import { throwIfAny } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { shorten } from '../value/text.ts';
import { answers } from './answers.ts';
import type { Answer } from './answers.ts';
import { assessmentTable } from './assessment-table.ts';
import { commandProblem } from './command-problem.ts';
import { exitOf, isOpen, problemLines } from './exit.ts';
import { nextSteps, seeOthers } from './next-steps.ts';
import type { Options } from './options.ts';
import { overviewHead, overviewNotes, overviewRow } from './overview.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { moreTelling } from './telling.ts';
import { endProgress, showProgress } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What is written of the assessments, one after the other, and what once all are there. */
interface Writer {
  readonly write: (answer: Answer) => void;
  readonly end: () => void;
}

function jsonWriter(terminal: Terminal): Writer {
  let count = 0;
  return {
    write: ({ place, unit, assessment, error }) => {
      const shown =
        error === undefined
          ? { place, unit, assessment }
          : { place, unit, error: { code: error.code, path: error.path, messages: error.messages, problems: error.problems } };
      terminal.write(`${count === 0 ? '[\n' : ',\n'}${JSON.stringify(shown)}`);
      count += 1;
    },
    end: () => terminal.write(count === 0 ? '[]\n' : '\n]\n'),
  };
}

function writeUnit(assessment: Assessment, options: Options, terminal: Terminal): void {
  const { language, isComplete } = options;
  terminal.write(assessmentTable(assessment, language, isComplete, terminal));
  terminal.write(nextSteps(assessment, options));
}

/** Ids that a message lists, so that the misspelt one can be found. */
const SUGGESTED = 12;

/** The units asked for by their ids, each in full. */
function unitsWriter(options: Options, terminal: Terminal): Writer {
  const seen = new Set<string>();
  return {
    write: ({ assessment, unit }) => {
      if (unit === undefined || unit === '') return;
      seen.add(unit);
      if (assessment !== undefined && options.onlyUnits.includes(unit)) writeUnit(assessment, options, terminal);
    },
    end: () => {
      const read = [...[...seen].slice(0, SUGGESTED), ...(seen.size > SUGGESTED ? ['…'] : [])].join(', ');
      const others = read === '' ? {} : { othersVi: `; đã đọc: ${read}`, othersEn: `; read were: ${read}` };
      throwIfAny(
        options.onlyUnits
          .filter((unit) => !seen.has(unit))
          .map((unit) => commandProblem('unknown-unit', ['--unit'], { unit: shorten(unit), ...others })),
      );
    },
  };
}

/** A line for each unit as it comes, then the most telling one in full and how to see the others; a single unit in full. */
function overviewWriter(options: Options, terminal: Terminal): Writer {
  const { language } = options;
  let [count, leftOut, hasIllustrative] = [0, 0, false];
  let [first, last, telling]: (Assessment | undefined)[] = [];
  // Lines are written as units come: the first of a name does not know of the others.
  const names = new Map<string, string>();
  const namesakes = new Map<string, string>();
  const row = (assessment: Assessment, position: number): void => {
    const { id, name } = assessment.unit;
    const before = name === undefined ? undefined : names.get(name);
    if (name !== undefined && before === undefined) names.set(name, id);
    if (name !== undefined && before !== undefined) namesakes.set(name, before);
    terminal.write(overviewRow(assessment, { position, isNamesake: before !== undefined }, language, terminal));
  };
  return {
    write: ({ assessment }) => {
      if (assessment === undefined) {
        leftOut += 1;
        return;
      }
      telling = moreTelling(telling, assessment);
      hasIllustrative ||= assessment.illustrative === true;
      if (first === undefined) first = assessment;
      else {
        if (count === 1) {
          terminal.write(overviewHead(first, language, terminal));
          row(first, 0);
        }
        row(assessment, count);
      }
      last = assessment;
      count += 1;
    },
    end: () => {
      if (count > 1) terminal.write(`${overviewNotes({ hasIllustrative, namesakes: [...namesakes], leftOut }, language)}\n`);
      if (telling !== undefined) writeUnit(telling, options, terminal);
      const other = telling === first ? last : first;
      if (count > 1 && other !== undefined) terminal.write(seeOthers(options, other.unit.id));
    },
  };
}

function writerFor(options: Options, terminal: Terminal): Writer {
  if (options.isJson) return jsonWriter(terminal);
  return options.onlyUnits.length > 0 ? unitsWriter(options, terminal) : overviewWriter(options, terminal);
}

/** `ntm-rules assess`: dossiers in, tables or JSON out; returns the exit code. */
export function assessCommand(options: Options, ruleSet: RuleSet, terminal: Terminal, found: Iterable<FoundDossier>): number {
  const counts = { total: 0, failed: 0, open: 0 };
  const writer = writerFor(options, terminal);
  for (const answer of answers(ruleSet, found, options.at)) {
    counts.total += 1;
    if (answer.error !== undefined) {
      counts.failed += 1;
      terminal.writeError(problemLines(answer.error, answer.place, options.language));
    } else if (isOpen(answer.assessment?.status)) counts.open += 1;
    writer.write(answer);
    showProgress(counts.total, terminal);
  }
  endProgress(counts.total, terminal);
  writer.end();
  return exitOf(counts, options);
}

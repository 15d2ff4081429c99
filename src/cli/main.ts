import { isNtmError } from '../model/errors.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { assessCommand } from './assess-command.ts';
import { withBrought } from './brought-rule-sets.ts';
import { checkCommand } from './check-command.ts';
import type { CommandName } from './command-table.ts';
import { diffCommand } from './diff-command.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { EXIT, problemLines } from './exit.ts';
import type { FoundFile } from './find-files.ts';
import { harmless } from './harmless.ts';
import { inOptions } from './in-options.ts';
import { impactCommand } from './impact-command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { readDossiers } from './read-dossiers.ts';
import { readWords } from './words.ts';
import { reportCommand } from './report-command.ts';
import { importCommand } from './import-command.ts';
import { withDocuments } from './registers.ts';
import { withPacks, withoutPacks } from './rule-sets.ts';
import { solveCommand } from './solve-command.ts';
import { templateCommand } from './template-command.ts';
import type { Terminal } from './terminal.ts';
import { usage } from './usage.ts';

const COMMANDS: Readonly<Record<Exclude<CommandName, 'assess'>, (options: Options, terminal: Terminal) => Promise<number>>> = {
  // What only writes documents is not loaded to assess.
  docs: async (options, terminal) => (await import('./docs-command.ts')).docsCommand(options, terminal),
  diff: diffCommand,
  impact: impactCommand,
  solve: solveCommand,
  verify: async (options, terminal) => (await import('./verify-command.ts')).verifyCommand(options, terminal),
  check: checkCommand,
  test: async (options, terminal) => (await import('./test-command.ts')).testCommand(options, terminal),
  conformance: async (options, terminal) => (await import('./conformance-command.ts')).conformanceCommand(options, terminal),
  'template review': templateCommand,
  'template intake': templateCommand,
  'template rule-set': async (options, terminal) => (await import('./rule-set-template.ts')).ruleSetTemplate(options, terminal),
  'import intake': async (options, terminal) => (await import('./intake-import.ts')).intakeImport(options, terminal),
  'import review': importCommand,
  'import rule-set': async (options, terminal) => (await import('./rule-set-import.ts')).ruleSetImport(options, terminal),
};

function run(options: Options, terminal: Terminal): number | Promise<number> {
  if (options.rules.length > options.brought.length) return withBrought(options).then((known) => run(known, terminal));
  if (options.registers.length > 0 && options.documents.length === 0) return withDocuments(options).then((known) => run(known, terminal));
  const command = options.command === undefined || options.command === 'assess' ? undefined : COMMANDS[options.command];
  if (command !== undefined) return command(options, terminal);
  if (options.format !== undefined) return reportCommand(options, terminal);
  const files = dossierFiles(options.files, options, terminal);
  const hasWorkbooks = files.some(({ kind }) => kind === 'workbook');
  if (options.amendments.length > 0 || hasWorkbooks) return assessLater(options, terminal, files);
  return assessCommand(options, withoutPacks(options, terminal), terminal, readDossiers(files));
}

/** Assesses by what has to be loaded or opened first. */
async function assessLater(given: Options, terminal: Terminal, files: readonly FoundFile[]): Promise<number> {
  const { ruleSet, options } = await withPacks(given, terminal);
  return assessCommand(options, ruleSet, terminal, await openDossiers(files, options, ruleSet));
}

/**
 * Runs a command; returns the exit code. Wrong input is reported, never thrown. A command that opens a workbook or checks
 * a rule pack first loads what it needs for that, and answers later.
 */
export function main(args: readonly string[], given: Terminal): number | Promise<number> {
  const terminal = harmless(given);
  const words = readWords(args);
  const refused = (error: unknown): number => {
    if (!isNtmError(error)) throw error;
    terminal.writeError(problemLines(inOptions(error, words.plain[0]), '', words.language));
    return EXIT.badInput;
  };
  try {
    const options = readOptions(words);
    if (options.wantsVersion) {
      terminal.write(`${packageJson.version}\n`);
      return EXIT.ok;
    }
    if (options.wantsHelp || options.command === undefined) {
      (options.wantsHelp ? terminal.write : terminal.writeError)(usage(options.language, options.commands));
      return options.wantsHelp ? EXIT.ok : EXIT.badInput;
    }
    const code = run(options, terminal);
    return typeof code === 'number' ? code : code.catch(refused);
  } catch (error) {
    return refused(error);
  }
}

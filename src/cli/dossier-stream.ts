import type { Dossier } from '../model/dossier.ts';
import type { NtmError } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { EXIT, problemLines } from './exit.ts';
import { findFiles } from './find-files.ts';
import { oneLine } from './harmless.ts';
import type { FoundFile } from './find-files.ts';
import { leftOutLines } from './left-out.ts';
import type { Options } from './options.ts';
import { readDossiers } from './read-dossiers.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { readWorkbooks } from './read-workbooks.ts';
import { withNamedAdopted } from './rule-sets.ts';
import { baseRuleSet } from './brought-rule-sets.ts';
import type { Terminal } from './terminal.ts';
import { showProgress } from './terminal.ts';

/** What could not be read of a file, or not be used, as the answers to many dossiers list it. */
interface Lost {
  readonly index: number;
  readonly unit: string | null;
  readonly code: string;
  readonly path: readonly string[];
  readonly messages: NtmError['messages'];
}

/** The dossiers of some files for a command that looks at all of them together. */
export interface DossierStream {
  readonly dossiers: Iterable<Dossier>;
  /** The errors of an answer, and those of dossiers that never reached it: each with its number among everything in the files. */
  readonly allErrors: <Error extends { readonly index: number }>(errors: readonly Error[]) => readonly (Error | Lost)[];
  /** Says what could not be read, and gives the exit code. */
  readonly finish: (
    errors: readonly { readonly index: number; readonly messages: { readonly vi: string; readonly en: string } }[],
  ) => number;
}

/** Finds the files that a command is given, and says which of them it leaves out. */
export function dossierFiles(names: readonly string[], { language }: Pick<Options, 'language'>, terminal: Terminal): FoundFile[] {
  const files = findFiles(names);
  const said = leftOutLines(files, language);
  if (said !== '') terminal.writeError(said);
  return files;
}

/** The dossiers of files; workbooks are opened first, each by the set with packs, drafts among them, or as it is shipped. */
export async function openDossiers(files: readonly FoundFile[], options: Options, ruleSet: RuleSet): Promise<Iterable<FoundDossier>> {
  const sets = { withDrafts: withNamedAdopted(ruleSet, options), others: [ruleSet, baseRuleSet(options)] } as const;
  return readDossiers(files, await readWorkbooks(files, sets));
}

/** Reads dossiers one after the other; what is no dossier is said at once, and the others go on. */
export async function dossierStream(options: Options, terminal: Terminal, ruleSet: RuleSet): Promise<DossierStream> {
  const all = await openDossiers(dossierFiles(options.files, options, terminal), options, ruleSet);
  const places: string[] = [];
  const numbers: number[] = [];
  const lost: Lost[] = [];
  function* readable(): Generator<Dossier> {
    for (const found of all) {
      if (found.error === undefined) {
        numbers.push(places.length + lost.length);
        places.push(found.place);
        showProgress(places.length, terminal);
        yield found.dossier as Dossier;
      } else {
        const { place, unit = null, error } = found;
        lost.push({ index: places.length + lost.length, unit, code: error.code, path: [place, ...error.path], messages: error.messages });
        terminal.writeError(problemLines(found.error, found.place, options.language));
      }
    }
  }
  return {
    dossiers: readable(),
    allErrors: (errors) =>
      [...errors.map((error) => ({ ...error, index: numbers[error.index] ?? error.index })), ...lost].toSorted((a, b) => a.index - b.index),
    finish: (errors) => {
      for (const { index, messages } of errors)
        terminal.writeError(`${oneLine(`${places[index] ?? index}: ${messages[options.language]}`)}\n`);
      return lost.length + errors.length > 0 || places.length === 0 ? EXIT.badInput : EXIT.ok;
    },
  };
}

import type { Dossier } from '../model/dossier.ts';
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
import { withDraftsAdopted } from './rule-sets.ts';
import { shippedRuleSet } from './shipped-rule-sets.ts';
import type { Terminal } from './terminal.ts';
import { showProgress } from './terminal.ts';

/** The dossiers of some files for a command that looks at all of them together. */
export interface DossierStream {
  readonly dossiers: Iterable<Dossier>;
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
  const sets = { withDrafts: withDraftsAdopted(ruleSet, options), others: [ruleSet, shippedRuleSet(options.set)] } as const;
  return readDossiers(files, await readWorkbooks(files, sets));
}

/** Reads dossiers one after the other; what is no dossier is said at once, and the others go on. */
export async function dossierStream(options: Options, terminal: Terminal, ruleSet: RuleSet): Promise<DossierStream> {
  const all = await openDossiers(dossierFiles(options.files, options, terminal), options, ruleSet);
  const places: string[] = [];
  let broken = 0;
  function* readable(): Generator<Dossier> {
    for (const found of all) {
      if (found.error === undefined) {
        places.push(found.place);
        showProgress(places.length, terminal);
        yield found.dossier as Dossier;
      } else {
        broken += 1;
        terminal.writeError(problemLines(found.error, found.place, options.language));
      }
    }
  }
  return {
    dossiers: readable(),
    finish: (errors) => {
      for (const { index, messages } of errors)
        terminal.writeError(`${oneLine(`${places[index] ?? index}: ${messages[options.language]}`)}\n`);
      return broken + errors.length > 0 || places.length === 0 ? EXIT.badInput : EXIT.ok;
    },
  };
}

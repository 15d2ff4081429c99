import { unitIdOf } from '../assess.ts';
import { isNtmError, throwIfAny } from '../model/errors.ts';
import type { Dossier } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { readAnswer } from '../population/verify/read-answer.ts';
import { verify } from '../population/verify/verify.ts';
import { shorten } from '../value/text.ts';
import { commandProblem } from './command-problem.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { EXIT, problemLines } from './exit.ts';
import type { Options } from './options.ts';
import { readChecked } from './read-json.ts';
import { withPacks } from './rule-sets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { verificationText } from './verify-text.ts';

/** A stored answer with where it stands: alone in a file, or in the list that `assess --json` writes. */
interface Stored {
  readonly place: string;
  readonly answer: unknown;
}

function storedIn(file: string): Stored[] {
  return readChecked(file, (content) => {
    const isList = Array.isArray(content);
    return (isList ? (content as unknown[]) : [content]).map((item, index) => {
      const { assessment } = (item ?? {}) as { readonly assessment?: unknown };
      return { place: isList ? `${file}[${index}]` : file, answer: assessment ?? item };
    });
  });
}

/** The dossiers of `--dossier` by unit; what cannot be read is said. */
async function dossiersOf(options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Map<string, Dossier>> {
  const files = dossierFiles(options.dossiers, options, terminal);
  const found = new Map<string, Dossier>();
  for (const item of await openDossiers(files, options, ruleSet)) {
    const id = item.error === undefined ? unitIdOf(item.dossier) : undefined;
    if (item.error !== undefined) terminal.writeError(problemLines(item.error, item.place, options.language));
    else if (id !== undefined) found.set(id, item.dossier as Dossier);
  }
  return found;
}

/** `ntm-rules verify`: stored answers made again from their dossiers; exit code 1 where one comes out otherwise. */
export async function verifyCommand(given: Options, terminal: Terminal): Promise<number> {
  const counts = { same: 0, other: 0, failed: 0 };
  const results: unknown[] = [];
  const dossiers = new Map<string, Map<string, Dossier>>();
  for (const { place, answer } of given.files.flatMap(storedIn)) {
    try {
      const stored = readAnswer(answer);
      const { ruleSet, options } = await withPacks({ ...given, set: stored.ruleSet.id, at: stored.at }, terminal);
      const known = dossiers.get(ruleSet.id) ?? (await dossiersOf(options, ruleSet, terminal));
      dossiers.set(ruleSet.id, known);
      const { unit } = stored;
      const dossier = known.get(unit);
      throwIfAny(dossier === undefined ? [commandProblem('unknown-unit', ['--dossier'], { unit: shorten(unit) })] : []);
      const found = verify(answer, ruleSet, dossier!);
      counts[found.same ? 'same' : 'other'] += 1;
      results.push({ place, ...found });
      if (!given.isJson) terminal.write(verificationText(found, given.language));
    } catch (error) {
      if (!isNtmError(error)) throw error;
      counts.failed += 1;
      results.push({ place, error: { code: error.code, path: error.path, messages: error.messages } });
      terminal.writeError(problemLines(error, place, given.language));
    }
  }
  if (given.isJson) terminal.write(jsonText(results));
  if (counts.failed > 0 || results.length === 0) return EXIT.badInput;
  return counts.other > 0 ? EXIT.notMet : EXIT.ok;
}

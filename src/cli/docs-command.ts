import { consolidatedPage } from '../documents/text/consolidated-page.ts';
import { inForce } from '../law/in-force.ts';
import { ntmError, problem } from '../model/errors.ts';
import { commandError } from './command-problem.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { amendedRuleSet } from './rule-sets.ts';
import type { Terminal } from './terminal.ts';
import { writeNew } from './write-file.ts';

/** `ntm-rules docs`: the consolidated text on a day. */
export async function docsCommand(options: Options, terminal: Terminal): Promise<number> {
  if (options.files.length > 0) throw commandError('unknown-command', [], { reason: options.files.join(' ') });
  if (options.at.on === undefined) throw ntmError([problem('missing-field', ['on'], { field: '--on' })]);
  const { accept: _accept, ...moment } = options.at;
  const { place } = options;
  const text = inForce(await amendedRuleSet(options), place === undefined ? moment : { ...moment, place });
  const written = options.isJson ? `${JSON.stringify(text, null, 2)}\n` : consolidatedPage(text, options.language);
  if (options.out === undefined) terminal.write(written);
  else writeNew(options.out, written);
  return EXIT.ok;
}

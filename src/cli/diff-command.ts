import { changeLines } from '../documents/changes/change-lines.ts';
import { redline } from '../documents/changes/redline.ts';
import { diff } from '../law/diff/diff.ts';
import type { Change } from '../law/diff/change.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { shippedRuleSet, withPacks } from './rule-sets.ts';
import type { Terminal } from './terminal.ts';

const NOTHING = { vi: 'Không có thay đổi.', en: 'Nothing changes.' } as const;

function changesOf(options: Options, after: RuleSet): readonly Change[] {
  const { from, to, amendments, at } = options;
  if (from === undefined && to === undefined && amendments.length > 0) return diff(shippedRuleSet(options.set), after, at);
  for (const [field, day] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (day === undefined) throw ntmError([problem('missing-field', [], { field })]);
  }
  const { on: _on, accept: _accept, ...rest } = at;
  const moment = options.place === undefined ? rest : { ...rest, place: options.place };
  return diff(after, { ...moment, on: from! }, { ...moment, on: to! });
}

/** `ntm-rules diff`: what changed between two days, or by amendments. */
export async function diffCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: after, options } = await withPacks(given, terminal);
  const changes = changesOf(options, after);
  if (options.isJson) terminal.write(`${JSON.stringify(changes, null, 2)}\n`);
  else if (options.isMarkdown) terminal.write(redline(changes, after, options.language));
  else terminal.write(changes.length === 0 ? `${NOTHING[options.language]}\n` : `${changeLines(changes, options.language).join('\n')}\n`);
  return EXIT.ok;
}

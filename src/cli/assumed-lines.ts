import { assumedSentences } from '../explain/assumed.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { assumedColour } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** That assumptions count, at the top of what a command shows. */
export function assumedLines(
  { at: { assume = [] }, language }: Pick<Options, 'at' | 'language'>,
  ruleSet: Pick<RuleSet, 'instruments'>,
  terminal: Terminal,
): string {
  return assumedSentences([...new Set(assume)], ruleSet.instruments, language)
    .map((text) => `${assumedColour(oneLine(text), terminal)}\n`)
    .join('');
}

import { assumedSentence } from '../explain/assumed.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { assumedColour } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** That assumptions count, at the top of what a command shows: a line for each. */
export function assumedLines({ at: { assume = [] }, language }: Pick<Options, 'at' | 'language'>, terminal: Terminal): string {
  return assume.map((id) => `${assumedColour(oneLine(assumedSentence(id, language)), terminal)}\n`).join('');
}

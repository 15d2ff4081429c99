import { assumedSentences } from '../explain/assumed.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { assumedColour } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** That assumptions count, at the top of what a command shows. */
export function assumedLines({ at: { assume = [] }, language }: Pick<Options, 'at' | 'language'>, terminal: Terminal): string {
  return assumedSentences(assume, language)
    .map((text) => `${assumedColour(oneLine(text), terminal)}\n`)
    .join('');
}

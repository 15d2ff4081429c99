import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { fileError } from './read-bytes.ts';
import type { Terminal } from './terminal.ts';

/** Writes a new file. What somebody has filled in is never overwritten. */
export function writeNew(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    throw fileError('unwritable-file', file, error);
  }
}

/** Refuses the name of a file that is there already, before a person waits for what would not be written. */
export function refuseExisting(file: string): void {
  if (existsSync(file)) throw fileError('unwritable-file', file, { code: 'EEXIST' });
}

const WRITTEN = { vi: 'Đã ghi', en: 'Written' } as const;

/** Writes a new file and says so. */
export function writeAndSay(file: string, content: string | Uint8Array, { language }: Pick<Options, 'language'>, terminal: Terminal): void {
  writeNew(file, content);
  terminal.write(`${WRITTEN[language]}: ${oneLine(file)}\n`);
}

/** Gives what was made, and says what it is: where it is the output itself, what a person reads goes to the other stream. */
export function giveAndTell(content: string, report: string, options: Pick<Options, 'language' | 'out'>, terminal: Terminal): void {
  if (options.out === undefined) {
    terminal.writeError(report);
    terminal.write(content);
  } else {
    terminal.write(report);
    writeAndSay(options.out, content, options, terminal);
  }
}

/** Writes to the file named, or to the terminal. */
export function writeContent(content: string | Uint8Array, { out }: Pick<Options, 'out'>, terminal: Terminal): void {
  if (out !== undefined) writeNew(out, content);
  else if (typeof content === 'string') terminal.write(content);
}

/** Makes a folder, and those above it, where there is none. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw fileError('unwritable-file', folder, error);
  }
}

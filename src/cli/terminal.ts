import type { Status } from '../model/vocabulary.ts';

/** Where a command writes. The entry gives the process's own streams, a test gives its own. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly hasColour: boolean;
  readonly hasProgress: boolean;
}

/** Data as indented JSON, for people too. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const COLOURS: Readonly<Record<Status, number>> = { met: 32, 'not-met': 31, undetermined: 33, 'not-applicable': 90 };

/** The text in the colour of a status, on a terminal that shows colours. */
export function coloured(text: string, status: Status, terminal: Terminal): string {
  return terminal.hasColour ? `\u001B[${COLOURS[status]}m${text}\u001B[0m` : text;
}

/** The text in the colour of what is assumed, on a terminal that shows colours. */
export function assumedColour(text: string, terminal: Pick<Terminal, 'hasColour'>): string {
  return terminal.hasColour ? `\u001B[35m${text}\u001B[0m` : text;
}

/** The text in bold, on a terminal that shows it. */
export function bold(text: string, terminal: Terminal): string {
  return terminal.hasColour ? `\u001B[1m${text}\u001B[0m` : text;
}

/** Batches up to this many units end before a progress line could be read. */
const QUIET = 50;

/** Says on one line how far a long batch is; nothing where the output is no terminal. */
export function showProgress(count: number, terminal: Terminal): void {
  if (terminal.hasProgress && count > QUIET && count % 10 === 0) terminal.writeError(`\r${count} …`);
}

/** Clears the progress line. */
export function endProgress(count: number, terminal: Terminal): void {
  if (terminal.hasProgress && count > QUIET) terminal.writeError('\r\u001B[K');
}

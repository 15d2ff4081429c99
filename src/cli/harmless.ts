import type { Terminal } from './terminal.ts';

/** What a terminal obeys and does not show, and what turns the direction of text or ends a line where no other program sees an end. */
const CONTROL = String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\r(?!\n)`;
const CONTROLS = new RegExp(`${CONTROL}|\\t`, 'g');
/** Of one line. */
const BREAKS_AND_CONTROLS = new RegExp(String.raw`${CONTROL}|[\t\r\n]`, 'g');
/** The colours of this program, which are left. */
const COLOURS_AND_CONTROLS = new RegExp(String.raw`\u001B\[(?:[01]|3[123]|90)m|${CONTROL}|\t`, 'g');
/** How far a batch has come, and that it has ended. */
const PROGRESS = new RegExp(String.raw`^\r(?:\d+ …|\u001B\[K)$`);

/** As JSON writes it, so that JSON says the same with it. */
function escaped(character: string): string {
  return character.length > 1 ? character : String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Text of data for one line: what a terminal would obey is written out, a line break as well. */
export function oneLine(text: string): string {
  return text.replace(BREAKS_AND_CONTROLS, escaped);
}

/** A terminal that receives nothing but text and the colours of this program, whatever files, names and arguments contain. */
export function harmless({ write, writeError, hasColour, hasProgress }: Terminal): Terminal {
  const shown = (text: string): string => text.replace(hasColour ? COLOURS_AND_CONTROLS : CONTROLS, escaped);
  return {
    write: (text) => write(shown(text)),
    writeError: (text) => writeError(hasProgress && PROGRESS.test(text) ? text : shown(text)),
    hasColour,
    hasProgress,
  };
}

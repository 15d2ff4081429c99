import { toNfc } from '../../value/text.ts';
import type { Run, Text } from './model.ts';

/*
 * What no format may hold (control characters are not even allowed in XML), halves of surrogate pairs, and marks that turn
 * the direction of writing: with them a name could make the figure beside it read backwards.
 */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as every format can hold it: NFC, with `\n` for line breaks; what cannot be written shows as `\uFFFD`. */
export function writable(text: string): string {
  return toNfc(text)
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(UNWRITABLE, '\uFFFD');
}

/** The runs of a text as every format can hold them; empty ones fall out. */
export function runsOf(text: Text): Run[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs
    .map((run) => (typeof run === 'string' ? { text: writable(run) } : { ...run, text: writable(run.text) }))
    .filter((run) => run.text !== '');
}

/** What may stand in an id that links lead to. */
export function anchorOf(id: string): string {
  return id.replaceAll(/[^A-Za-z0-9-]+/g, '-');
}

/** An address that a document may lead to; `undefined` for one that would run something or that no reader can check. */
export function safeAddress(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  if (href.startsWith('#')) return `#${anchorOf(href.slice(1))}`;
  // Browsers pass over blanks in a scheme; what is checked here must be what they read.
  const address = writable(href).replaceAll(/[\s\uFFFD]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return address === '' || address.startsWith('//') ? undefined : address;
  return ['http', 'https', 'mailto'].includes(scheme) ? address : undefined;
}

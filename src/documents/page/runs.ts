import { writable } from '../writable.ts';
import type { Run, Text } from './model.ts';

/** The runs of a text as every format can hold them; empty ones fall out. */
export function runsOf(text: Text): Run[] {
  const runs = typeof text === 'string' ? [text] : text;
  return runs
    .map((run) => (typeof run === 'string' ? { text: writable(run) } : { ...run, text: writable(run.text) }))
    .filter((run) => run.text !== '');
}

/** A text without its styles. */
export function plainText(text: Text): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('');
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

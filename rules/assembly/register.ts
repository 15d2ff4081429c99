import type { Instrument } from '../../src/model/instrument.ts';
import type { LegalDocument } from '../../src/model/legal-document.ts';
import type { AssembledInstrument } from './law.ts';

/** What an instrument says of itself, as an entry of the register. */
function entryOf({ id, number, signedOn, issuer, title, amends = [], implements: implemented = [] }: Instrument): LegalDocument {
  return {
    id,
    number: /\d/.test(number) ? number : null,
    date: signedOn,
    issuer,
    title,
    relations: [
      ...amends.map((document) => ({ kind: 'amends' as const, document })),
      ...implemented.map((document) => ({ kind: 'implements' as const, document })),
    ],
  };
}

/** The register: what is written of documents by hand, and every instrument of which nobody has written more than its own file says. */
export function registerOf(written: readonly LegalDocument[], instruments: ReadonlyMap<string, AssembledInstrument>): LegalDocument[] {
  const known = new Set(written.map(({ id }) => id));
  return [...written, ...[...instruments.values()].flatMap(({ instrument }) => (known.has(instrument.id) ? [] : [entryOf(instrument)]))];
}

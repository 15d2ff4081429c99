import type { Instrument } from '../model/instrument.ts';
import type { LegalDocument } from '../model/legal-document.ts';

/** What an instrument says of itself, as an entry of the register. */
export function documentOf({ id, number, signedOn, issuer, title, amends = [], implements: implemented = [] }: Instrument): LegalDocument {
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

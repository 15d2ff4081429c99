import { documentOf } from '../../src/law/document-of.ts';
import type { LegalDocument } from '../../src/model/legal-document.ts';
import type { AssembledInstrument } from './law.ts';

/** The register: what is written of documents by hand, and every instrument of which nobody has written more than its own file says. */
export function registerOf(written: readonly LegalDocument[], instruments: ReadonlyMap<string, AssembledInstrument>): LegalDocument[] {
  const known = new Set(written.map(({ id }) => id));
  return [...written, ...[...instruments.values()].flatMap(({ instrument }) => (known.has(instrument.id) ? [] : [documentOf(instrument)]))];
}

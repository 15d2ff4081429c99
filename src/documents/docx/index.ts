/**
 * Documents for a word processor (.docx), in the layout of Nghị định 30/2020/NĐ-CP.
 * Needs the optional package `docx`.
 *
 * @module ntm-rules/docx
 */
import { withPackages } from '../optional-packages.ts';
import type { DocumentModel } from '../page/model.ts';

export type { DocumentModel } from '../page/model.ts';

/**
 * Writes a document for a word processor, in the layout of Nghị định 30/2020/NĐ-CP.
 *
 * @remarks A4, portrait or landscape; Times New Roman; margins of 20 mm above and below, 30 mm left, 15 mm right; the number of the
 * page in the upper margin from the second page on. With a `letterhead` the national title stands beside the body that issues,
 * with place and date; with a `signature` the list of recipients beside the office that signs. Header rows of a table are
 * repeated on each page. What was put in is bold and underlined, what was struck out is struck out. Drawings are SVG: word
 * processors that draw none show the title alone.
 * @param document - the document, such as one of `criterionTable`.
 * @returns the bytes of a `.docx` file.
 * @throws `NtmError` `package-missing` until the package is installed.
 * @example
 * ```ts
 * import { criterionTable } from 'ntm-rules/documents';
 * import { writeDocx } from 'ntm-rules/docx';
 * import { commune } from 'ntm-rules/rules';
 *
 * const place = { province: 'kon-tum', region: 'central-highlands' };
 * const table = criterionTable(commune, { on: '2024-12-31', place });
 * const bytes = await writeDocx({ ...table, letterhead: { issuer: 'UBND HUYỆN KON PLÔNG', place: 'Kon Plông', date: '2024-12-31' } });
 * [...bytes.slice(0, 2)].map((byte) => String.fromCharCode(byte)); // => ['P', 'K']
 * ```
 */
export async function writeDocx(document: DocumentModel): Promise<Uint8Array> {
  const entry = await withPackages('docx', () => import('./write-docx.ts'));
  return entry.writeDocx(document);
}

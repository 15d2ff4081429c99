import { toHtml, unitReport } from 'ntm-rules/documents';
import type { DocumentAnswer, DocumentQuestion } from './protocol.ts';

/** Writes a document to be taken away. The writer of Word files is the largest part of the page: it comes when it is asked for. */
export async function writeDocument({ of, format, language }: DocumentQuestion): Promise<DocumentAnswer> {
  const model = 'blocks' in of ? of : unitReport(of, language);
  if (format === 'html') return { bytes: new TextEncoder().encode(toHtml(model)) };
  const { writeDocx } = await import('ntm-rules/docx');
  return { bytes: new Uint8Array(await writeDocx(model)) };
}

import { onePage, toHtml, unitReport } from 'ntm-rules/documents';
import type { DocumentModel } from 'ntm-rules/documents';
import type { DocumentAnswer, DocumentQuestion, PageQuestion } from './protocol.ts';

/** The one page of the library on a unit. */
export function pageOf({ assessment, recognitions, language }: Omit<PageQuestion, 'ask'>): DocumentModel {
  return onePage([assessment], language, { recognitions });
}

/** Writes a document to be taken away. The writer of Word files is the largest part of the page: it comes when it is asked for. */
export async function writeDocument(question: DocumentQuestion): Promise<DocumentAnswer> {
  const { of, format, assessment, recognitions, language } = question;
  const model = of === 'page' ? pageOf(question) : unitReport(assessment, language, { recognitions });
  if (format === 'html') return { bytes: new TextEncoder().encode(toHtml(model)) };
  const { writeDocx } = await import('ntm-rules/docx');
  return { bytes: new Uint8Array(await writeDocx(model)) };
}

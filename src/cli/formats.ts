import type { DocumentModel } from '../documents/page/model.ts';
import { toHtml } from '../documents/page/to-html.ts';
import { toMarkdown } from '../documents/page/to-markdown.ts';
import { spreadsheets } from './spreadsheets.ts';
import { wordProcessor } from './word-processor.ts';

interface Format {
  readonly write: (document: DocumentModel) => string | Promise<Uint8Array>;
  /** True where no terminal shows it: it goes to a file. */
  readonly isForFiles?: true;
}

/** What every document can be written as: options, checks, help and the folder of `impact` follow from this. */
const DOCUMENT_FORMATS = {
  md: { write: toMarkdown },
  html: { write: toHtml },
  docx: { write: async (document) => (await wordProcessor()).writeDocx(document), isForFiles: true },
  xlsx: { write: async (document) => (await spreadsheets()).writeXlsx(document), isForFiles: true },
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type FormatName = keyof typeof DOCUMENT_FORMATS;

/** Every name of a format. */
export const FORMATS = Object.keys(DOCUMENT_FORMATS) as FormatName[];

function formatOf(name: string | undefined): Format | undefined {
  return FORMATS.includes(name as FormatName) ? DOCUMENT_FORMATS[name as FormatName] : undefined;
}

/** True for a format that no terminal shows. */
export function isForFiles(format: string | undefined): boolean {
  return formatOf(format)?.isForFiles === true;
}

/** A document in the format asked for; as Markdown where none was. */
export async function documentContent(document: DocumentModel, format: string | undefined): Promise<string | Uint8Array> {
  return (formatOf(format) ?? DOCUMENT_FORMATS.md).write(document);
}

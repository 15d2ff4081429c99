import type { DocumentModel } from '../documents/page/model.ts';
import { toHtml } from '../documents/page/to-html.ts';
import { toMarkdown } from '../documents/page/to-markdown.ts';
import type { Options } from './options.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { wordProcessor } from './word-processor.ts';
import { writeNew } from './write-file.ts';

/** A document in the format asked for. */
export async function documentContent(document: DocumentModel, format: Options['format']): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return toHtml(document);
    case 'docx':
      return (await wordProcessor()).writeDocx(document);
    case 'xlsx':
      return (await spreadsheets()).writeXlsx(document);
    default:
      return toMarkdown(document);
  }
}

/** Writes to the file named, or to the terminal. */
export function writeContent(content: string | Uint8Array, { out }: Pick<Options, 'out'>, terminal: Terminal): void {
  if (out !== undefined) writeNew(out, content);
  else if (typeof content === 'string') terminal.write(content);
}

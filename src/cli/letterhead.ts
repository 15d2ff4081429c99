import type { DocumentModel } from '../documents/page/model.ts';
import type { ReportOptions } from '../documents/report/report-options.ts';
import { documentContent } from './formats.ts';
import type { Options } from './options.ts';
import { readChecked } from './read-json.ts';

/** What `--letterhead` puts around a document; its file is checked before anything is made. */
export async function readLetterhead({ letterhead }: Options): Promise<ReportOptions> {
  if (letterhead === undefined) return {};
  const { parseLetterhead } = await import('../schema/index.ts');
  return readChecked(letterhead, parseLetterhead) as ReportOptions;
}

/** A document with the head and foot of `--letterhead`, in the format asked for. */
export async function framedContent(document: DocumentModel, options: Options): Promise<string | Uint8Array> {
  return documentContent({ ...document, ...(await readLetterhead(options)) }, options.format);
}

import { register } from '../../rules/index.ts';
import { consolidatedDocument } from '../documents/criteria/consolidated-document.ts';
import { criterionPage } from '../documents/criteria/criterion-page.ts';
import { criterionTable } from '../documents/criteria/criterion-table.ts';
import type { DocumentModel } from '../documents/page/model.ts';
import { consolidatedPage } from '../documents/text/consolidated-page.ts';
import { inForce } from '../law/in-force.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { checkOut, documentContent, writeContent } from './document-content.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import type { Terminal } from './terminal.ts';

/** The consolidated text as it always was: Markdown, or data. */
function textInForce(ruleSet: RuleSet, options: Options): string {
  const { accept: _accept, ...moment } = options.at;
  const { place } = options;
  const text = inForce(ruleSet, place === undefined ? moment : { ...moment, place });
  return options.isJson ? `${JSON.stringify(text, null, 2)}\n` : consolidatedPage(text, options.language);
}

/** The document asked for: of one criterion, as a redline against another day, or the whole table. */
function documentOf(ruleSet: RuleSet, options: Options): DocumentModel {
  const { criterion, from, language, place, isComplete } = options;
  const { accept: _accept, ...when } = options.at;
  // All columns, or the one of the place.
  const where = place === undefined ? {} : isComplete ? { province: place.province } : { place };
  const moment = { ...when, ...where };
  if (criterion !== undefined) return criterionPage(ruleSet, criterion, moment, { language, register });
  if (from !== undefined) return consolidatedDocument(ruleSet, { ...moment, since: from }, { language, register });
  return criterionTable(ruleSet, moment, { language, register });
}

function written(document: DocumentModel, { isJson, format }: Options): string | Promise<string | Uint8Array> {
  return isJson ? `${JSON.stringify(document, null, 2)}\n` : documentContent(document, format);
}

/** `ntm-rules docs`: the consolidated text on a day; with a format, a criterion or a day to compare with, a document for people. */
export async function docsCommand(given: Options, terminal: Terminal): Promise<number> {
  checkOut(given);
  const { ruleSet, options } = await withPacks(given, terminal);
  const isDocument = options.format !== undefined || options.criterion !== undefined || options.from !== undefined;
  const content = isDocument ? await written(documentOf(ruleSet, options), options) : textInForce(ruleSet, options);
  writeContent(content, options, terminal);
  return EXIT.ok;
}

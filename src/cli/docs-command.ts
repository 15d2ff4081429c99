import { register } from '../../rules/index.ts';
import { consolidatedDocument } from '../documents/criteria/consolidated-document.ts';
import { criterionPage } from '../documents/criteria/criterion-page.ts';
import { criterionTable } from '../documents/criteria/criterion-table.ts';
import { onlyProvince } from '../documents/criteria/view.ts';
import type { DocumentModel } from '../documents/page/model.ts';
import { consolidatedPage } from '../documents/text/consolidated-page.ts';
import { inForce } from '../law/in-force.ts';
import type { TextInForce } from '../law/in-force.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { framedContent } from './letterhead.ts';
import { writeContent } from './write-file.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** The document asked for: of one criterion, as a redline against another day, or the whole table; else the text, value by value. */
function documentOf(ruleSet: RuleSet, options: Options): DocumentModel | TextInForce {
  const { criterion, from, format, language, place, isComplete } = options;
  const { accept: _accept, ...when } = options.at;
  if (format === undefined && criterion === undefined && from === undefined)
    return inForce(ruleSet, place === undefined ? { ...when, province: onlyProvince(ruleSet) } : { ...when, place });
  // All columns, or the one of the place.
  const where = place === undefined ? {} : isComplete ? { province: place.province } : { place };
  const moment = { ...when, ...where };
  if (criterion !== undefined) return criterionPage(ruleSet, criterion, moment, { language, register });
  if (from !== undefined) return consolidatedDocument(ruleSet, { ...moment, since: from }, { language, register });
  return criterionTable(ruleSet, moment, { language, register });
}

/** `ntm-rules docs`: the consolidated text on a day; with a format, a criterion or a day to compare with, a document for people. */
export async function docsCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet, options } = await withPacks(given, terminal);
  const document = documentOf(ruleSet, options);
  const page = 'blocks' in document ? document : consolidatedPage(document, options.language);
  writeContent(options.isJson ? jsonText(document) : await framedContent(page, options), options, terminal);
  return EXIT.ok;
}

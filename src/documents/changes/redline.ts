import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import { assumedSentences } from '../../explain/assumed.ts';
import type { Language } from '../../explain/language.ts';
import type { Change } from '../../law/diff/change.ts';
import { namesOf } from '../../law/names-of.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { paragraph, table } from '../page/build.ts';
import type { Block, DocumentModel } from '../page/model.ts';
import { CHANGE_WORDS } from './change-lines.ts';
import { changeText } from './change-text.ts';
import type { ChangeText } from './change-text.ts';

/** Changes as a table: what, with what was struck out and put in; where and when; by which instrument. */
export function changeBlocks(changes: readonly ChangeText[], language: Language): Block[] {
  const words = CHANGE_WORDS[language];
  if (changes.length === 0) return [paragraph(words.none)];
  return [
    paragraph(words.legend),
    table(
      [words.row, words.change, words.period, words.changedBy],
      '20 45 18 17',
      changes.map(({ head, place, by, body }) => [{ text: head, isHeader: true }, body, place, by]),
    ),
  ];
}

/** The assumptions by which something is said in the changes. */
function assumptionsIn(changes: readonly Change[], ruleSet: RuleSet): string[] {
  const by = new Set(changes.map((change) => change.by));
  return namesOf(ruleSet, 'assumption').filter((id) => by.has(id));
}

/**
 * What changed as a redline, as a document: struck out what was said, bold what is said now, with scope, period and instrument.
 *
 * @param changes - what `diff` returned.
 * @param ruleSet - the later variant; it names the instruments.
 * @param language - of the words around the texts.
 * @returns a document in portrait that names the set; plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @example
 * ```ts
 * import { diff } from 'ntm-rules';
 * import { redline, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * toMarkdown(redline(diff(commune, '2024-02-29', '2024-03-02'), commune, 'vi')).includes('211/QĐ-TTg'); // => true
 * toMarkdown(redline([], commune, 'en')).endsWith('Nothing changes.\n'); // => true
 * ```
 */
export function redline(changes: readonly Change[], ruleSet: RuleSet, language: Language): DocumentModel {
  checkArguments({ changes: ['changes', changes], ruleSet: ['ruleSet', ruleSet] });
  checkLanguage(language);
  const { title } = CHANGE_WORDS[language];
  const texts = changes.map((change) => changeText(change, ruleSet, language));
  const assumed = assumedSentences(assumptionsIn(changes, ruleSet), ruleSet.instruments, language);
  const top: Block[] = assumed.length === 0 ? [] : [{ kind: 'note', tone: 'assumed', paragraphs: assumed }];
  const subtitle = ruleSet.title[language];
  return { title, subtitle, language, orientation: 'portrait', blocks: [...top, ...changeBlocks(texts, language)] };
}

import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import type { Change } from '../../law/diff/change.ts';
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
      '2 5 2 1.5',
      changes.map(({ head, place, by, body }) => [{ text: head, isHeader: true }, body, place, by]),
    ),
  ];
}

/**
 * What changed as a redline, as a document: struck out what was said, bold what is said now, with scope, period and instrument.
 *
 * @param changes - what `diff` returned.
 * @param ruleSet - the later variant; it names the instruments.
 * @param language - of the words around the texts.
 * @returns plain data for {@link toMarkdown}, {@link toHtml}, `writeDocx` or `writeXlsx`.
 * @example
 * ```ts
 * import { diff } from 'ntm-rules';
 * import { redline, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * toMarkdown(redline(diff(commune, '2024-02-29', '2024-03-02'), commune, 'vi')).includes('211/QĐ-TTg'); // => true
 * toMarkdown(redline([], commune, 'en')); // => '# Changes\n\nNothing changes.\n'
 * ```
 */
export function redline(changes: readonly Change[], ruleSet: RuleSet, language: Language): DocumentModel {
  checkArguments({ changes: ['changes', changes], ruleSet: ['ruleSet', ruleSet] });
  checkLanguage(language);
  const { title } = CHANGE_WORDS[language];
  const texts = changes.map((change) => changeText(change, ruleSet, language));
  return { title, language, orientation: 'landscape', blocks: changeBlocks(texts, language) };
}

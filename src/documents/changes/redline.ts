import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import type { Change } from '../../law/diff/change.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Text } from '../page/model.ts';
import { html } from '../page/to-html.ts';
import { inline } from '../page/to-markdown.ts';
import { changeText } from './change-text.ts';

const WORDS = {
  vi: { title: 'Thay đổi', nothing: 'Không có thay đổi.' },
  en: { title: 'Changes', nothing: 'Nothing changes.' },
} as const;

function rowOf(
  change: Change,
  ruleSet: RuleSet,
  language: Language,
): { readonly head: string; readonly where: string; readonly body: Text } {
  const { head, place, by, body } = changeText(change, ruleSet, language);
  return { head, where: [place, by].filter((part) => part !== '').join('; '), body };
}

/**
 * What changed as a redline in Markdown: struck out what was said, bold what is said now, with scope, period and instrument.
 *
 * @param changes - what `diff` returned.
 * @param ruleSet - the later variant; it names the instruments.
 * @param language - of the words around the texts.
 * @returns Markdown.
 * @example
 * ```ts
 * import { diff } from 'ntm-rules';
 * import { redline } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * redline(diff(commune, '2024-02-29', '2024-03-02'), commune, 'vi').includes('211/QĐ-TTg'); // => true
 * redline([], commune, 'en'); // => '# Changes\n\nNothing changes.\n'
 * ```
 */
export function redline(changes: readonly Change[], ruleSet: RuleSet, language: Language): string {
  checkArguments({ changes: ['changes', changes], ruleSet: ['ruleSet', ruleSet] });
  checkLanguage(language);
  const words = WORDS[language];
  const list = changes.map((change) => {
    const { head, where, body } = rowOf(change, ruleSet, language);
    return `- ${inline([{ text: head, bold: true }])} (${inline(where)})\n  ${inline(body)}`;
  });
  return `# ${words.title}\n\n${list.length === 0 ? words.nothing : list.join('\n')}\n`;
}

/**
 * The same as {@link redline}, as HTML that stands in a page: `<del>` and `<ins>` in a list.
 *
 * @param changes - what `diff` returned.
 * @param ruleSet - the later variant; it names the instruments.
 * @param language - of the words around the texts.
 * @returns HTML without a head; every text is escaped.
 * @example
 * ```ts
 * import { redlineHtml } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * redlineHtml([], commune, 'en'); // => '<p>Nothing changes.</p>'
 * ```
 */
export function redlineHtml(changes: readonly Change[], ruleSet: RuleSet, language: Language): string {
  checkArguments({ changes: ['changes', changes], ruleSet: ['ruleSet', ruleSet] });
  checkLanguage(language);
  if (changes.length === 0) return `<p>${html(WORDS[language].nothing)}</p>`;
  const items = changes.map((change) => {
    const { head, where, body } = rowOf(change, ruleSet, language);
    return `<li>${html([{ text: head, bold: true }])} <small>${html(where)}</small><br>${html(body)}</li>`;
  });
  return `<ul class="redline">${items.join('')}</ul>`;
}

import type { Language } from '../../explain/language.ts';
import type { Change } from '../../law/diff/change.ts';
import { periodText, scopeText } from '../../explain/threshold-text.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { escaped } from '../chart/svg.ts';
import { changedBy, parameterName, statementText, textChangeHead } from './change-lines.ts';
import { wordDiff } from './word-diff.ts';

/** One change as a head and what was struck out and put in. */
interface RedlineRow {
  readonly head: string;
  readonly place: string;
  readonly by: string;
  readonly body: string;
}

/** How what is taken out and what is put in is marked. */
interface Marks {
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
  readonly plain: (text: string) => string;
}

const STRICTER = {
  vi: { stricter: 'chặt hơn', looser: 'nới hơn' },
  en: { stricter: 'stricter', looser: 'looser' },
} as const;

function marked(before: string | null, after: string | null, marks: Marks): string {
  if (before === null) return marks.added(after ?? '');
  if (after === null) return marks.removed(before);
  return wordDiff(before, after)
    .map(({ kind, text }, index, runs) => {
      if (kind === 'same') return marks.plain(text);
      // A mark ends at its last letter; what follows it stands apart.
      return marks[kind](text.trimEnd()) + (index < runs.length - 1 ? ' ' : '');
    })
    .join('');
}

function rowOf(change: Change, ruleSet: RuleSet, language: Language, marks: Marks): RedlineRow {
  const place = `${scopeText(change.scope, language)}, ${periodText(change.from, change.to, language)}`;
  const by = changedBy(change, ruleSet, language);
  if (change.subject !== 'threshold') {
    return { head: textChangeHead(change, language), place, by, body: marked(change.before, change.after, marks) };
  }
  const { before, after, unit, stricter } = change;
  const parts = [
    before === null ? '' : marks.removed(statementText(before, unit, language)),
    after === null ? '' : marks.added(statementText(after, unit, language)),
    stricter === null ? '' : marks.plain(`(${STRICTER[language][stricter]})`),
  ];
  return { head: parameterName(change), place, by, body: parts.filter((part) => part !== '').join(' ') };
}

const WORDS = {
  vi: { title: 'Thay đổi', nothing: 'Không có thay đổi.' },
  en: { title: 'Changes', nothing: 'Nothing changes.' },
} as const;

const MARKDOWN: Marks = {
  removed: (text) => `~~${text}~~`,
  added: (text) => `**${text}**`,
  plain: (text) => text,
};

const HTML: Marks = {
  removed: (text) => `<del>${escaped(text)}</del>`,
  added: (text) => `<ins>${escaped(text)}</ins>`,
  plain: escaped,
};

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
  const words = WORDS[language];
  const rows = changes.map((change) => rowOf(change, ruleSet, language, MARKDOWN));
  const list = rows.map(
    ({ head, place, by, body }) => `- **${head}** (${[place, by].filter((part) => part !== '').join('; ')})\n  ${body}`,
  );
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
  const rows = changes.map((change) => rowOf(change, ruleSet, language, HTML));
  if (rows.length === 0) return `<p>${escaped(WORDS[language].nothing)}</p>`;
  const items = rows.map(
    ({ head, place, by, body }) =>
      `<li><strong>${escaped(head)}</strong> <small>${escaped([place, by].filter((part) => part !== '').join('; '))}</small><br>${body}</li>`,
  );
  return `<ul class="redline">${items.join('')}</ul>`;
}

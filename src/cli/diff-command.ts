import { CHANGE_WORDS, changeLines } from '../documents/changes/change-lines.ts';
import { redline } from '../documents/changes/redline.ts';
import { formatDate } from '../explain/format.ts';
import { diff } from '../law/diff/diff.ts';
import type { Change } from '../law/diff/change.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { fill } from '../value/text.ts';
import { assumedLines } from './assumed-lines.ts';
import { framedContent } from './letterhead.ts';
import { writeContent } from './write-file.ts';
import { oneLine } from './harmless.ts';
import { EXIT } from './exit.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import { baseRuleSet } from './brought-rule-sets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';

function changesOf(options: Options, after: RuleSet): readonly Change[] {
  const { from, to, at } = options;
  if (from === undefined || to === undefined) return diff(baseRuleSet(options), after, at);
  const { on: _on, accept: _accept, ...rest } = at;
  const moment = options.place === undefined ? rest : { ...rest, place: options.place };
  return diff(after, { ...moment, on: from }, { ...moment, on: to });
}

const SUBTITLES = {
  days: {
    vi: '{title}: văn bản ngày {to} so với ngày {from}',
    en: '{title}: the text on {to} against that on {from}',
  },
  packs: {
    vi: '{title}: văn bản sau sửa đổi so với văn bản hiện hành',
    en: '{title}: the text as amended against the text in force',
  },
} as const;

/** Which set, and what is held against what. */
function subtitleOf({ title }: RuleSet, { from, to, language }: Options): string {
  const isOfDays = from !== undefined && to !== undefined;
  const days = isOfDays ? { from: formatDate(from, language), to: formatDate(to, language) } : {};
  return fill(SUBTITLES[isOfDays ? 'days' : 'packs'][language], { title: title[language], ...days });
}

function lines(changes: readonly Change[], after: RuleSet, { language }: Options): string {
  return `${(changes.length === 0 ? [CHANGE_WORDS[language].none] : changeLines(changes, after, language).map(oneLine)).join('\n')}\n`;
}

/** `ntm-rules diff`: what changed between two days, or by amendments. */
export async function diffCommand(given: Options, terminal: Terminal): Promise<number> {
  const { ruleSet: after, options } = await withPacks(given, terminal);
  const changes = changesOf(options, after);
  if (options.isJson) terminal.write(jsonText(changes));
  else if (options.format === undefined) terminal.write(`${assumedLines(options, after, terminal)}${lines(changes, after, options)}`);
  else {
    const document = { ...redline(changes, after, options.language), subtitle: subtitleOf(after, options) };
    writeContent(await framedContent(document, options), options, terminal);
  }
  return EXIT.ok;
}

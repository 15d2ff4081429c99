import { nearest } from '../value/text.ts';
import { suggestion } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { Language } from '../explain/language.ts';
import { commandProblem } from './command-problem.ts';
import { OPTION_NAMES, optionEntry } from './option-table.ts';
import type { OptionName } from './option-table.ts';

/** The words of a command line, told apart. */
export interface Words {
  readonly plain: readonly string[];
  /** The values of each option, in their order; those of switches are empty. */
  readonly given: ReadonlyMap<OptionName, readonly string[]>;
  /** The language asked for, whatever else is wrong. */
  readonly language: Language;
  readonly problems: readonly Problem[];
}

const isOption = (word: string): boolean => /^-./.test(word);

function nameOf(word: string): OptionName | undefined {
  if (word === '-h') return 'help';
  return OPTION_NAMES.find((name) => `--${name}` === word);
}

/** The language that a command is to be refused in; Vietnamese unless another one is asked for. */
function languageIn(args: readonly string[]): Language {
  return args.some((word, index) => word === '--lang=en' || (word === 'en' && args[index - 1] === '--lang')) ? 'en' : 'vi';
}

/** Tells apart options, their values and other words. Which command reads what is decided elsewhere. */
export function readWords(args: readonly string[]): Words {
  const end = args.indexOf('--');
  const [words, rest] = end === -1 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  const plain: string[] = [];
  const given = new Map<OptionName, string[]>();
  const problems: Problem[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const whole = words[index]!;
    if (!isOption(whole)) {
      plain.push(whole);
      continue;
    }
    const [, word = whole, inline] = /^(--[^=]*)=([^]*)$/.exec(whole) ?? [];
    const name = nameOf(word);
    if (name === undefined) {
      const near = nearest(
        word,
        OPTION_NAMES.map((option) => `--${option}`),
      );
      problems.push(commandProblem('unknown-option', [word], { option: word, ...suggestion(near) }));
      continue;
    }
    const { word: called } = optionEntry(name);
    const next = words[index + 1];
    const isFollowed = called !== undefined && inline === undefined && next !== undefined && !isOption(next);
    const value = isFollowed ? next : inline;
    if (isFollowed) index += 1;
    if (called === undefined && inline !== undefined) problems.push(commandProblem('surplus-value', [word], { option: word }));
    else if (called !== undefined && (value === undefined || value === ''))
      problems.push(commandProblem('missing-value', [word], { option: word, wordVi: called.vi, wordEn: called.en }));
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  return { plain: [...plain, ...rest], given, language: languageIn(words), problems };
}

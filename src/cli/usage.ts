import type { Language } from '../explain/language.ts';
import { wordsOf } from '../explain/words-of.ts';
import { COMMAND_NAMES, commandEntry, optionsOf } from './command-table.ts';
import type { CommandName } from './command-table.ts';
import { COMMON, OPTION_NAMES, optionEntry } from './option-table.ts';
import type { OptionName } from './option-table.ts';
import { shippedRuleSetIds } from './shipped-rule-sets.ts';

const WORDS = wordsOf({
  head: ['Cách dùng: ', 'Usage: '],
  fallback: ['mặc định', 'default'],
  end: [
    'Mã thoát: 0; 1 (với --check; với test: có tình huống không khớp, thiếu độ phủ; với verify: có kết quả khác); 2 nếu đầu vào sai.\nGiới hạn: 256 MiB một tệp JSON, 16 MiB một dòng .jsonl (số dòng không giới hạn), 32 MiB một biểu .xlsx, tệp .docx, JSON lồng nhau 100 tầng.\n',
    'Exit codes: 0; 1 (with --check; with test: a scenario fails or coverage is short; with verify: an answer differs); 2 for bad input.\nLimits: 256 MiB for a JSON file, 16 MiB for a line of .jsonl (any number of lines), 32 MiB for an .xlsx or .docx file, 100 levels of JSON.\n',
  ],
});

const WIDTH = 110;
const INDENT = '           ';
const COLUMN = 22;

function optionWords(command: CommandName, name: OptionName, language: Language): string {
  const { word, takes } = optionEntry(name);
  const words = commandEntry(command).words?.[name] ?? (name === 'format' ? takes : undefined);
  const value = Array.isArray(words) ? words.join('|') : (commandEntry(command).called?.[name] ?? word)?.[language];
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function synopsis(command: CommandName, language: Language): string {
  const { files, required } = commandEntry(command);
  const many = files === undefined ? '' : files.word[language] + (files.most > 1 ? '…' : '');
  const parts = [
    ...(files === undefined ? [] : [files.least === 0 ? `[${many}]` : many]),
    ...required.map((name) => optionWords(command, name, language)),
    ...optionsOf(command)
      .filter((name) => !required.includes(name))
      .map((name) => `[${optionWords(command, name, language)}]`),
  ];
  const lines = [`ntm-rules ${command}`];
  for (const part of parts) {
    const line = `${lines.at(-1)} ${part}`;
    if (line.length <= WIDTH) lines[lines.length - 1] = line;
    else lines.push(`${INDENT}    ${part}`);
  }
  return lines.join('\n');
}

/** Lists longer than this are named when a word is refused, and would bury the rest of the help. */
const SHORT = 5;

/** What an option takes, where that is a short list or the shipped sets, and what holds without it. */
function choices(name: OptionName, commands: readonly CommandName[], language: Language): string {
  const { takes: all, fallback } = optionEntry(name);
  // Of one command, its own words.
  const [only] = commands.length === 1 ? commands : [];
  const takes = (only === undefined ? undefined : commandEntry(only).words?.[name]) ?? all;
  const words = takes === 'set' ? shippedRuleSetIds() : Array.isArray(takes) && takes.length <= SHORT ? takes : [];
  const list = words.length === 0 ? '' : `: ${words.join(', ')}`;
  return fallback === undefined ? list : `${list} (${WORDS[language].fallback}: ${fallback})`;
}

function optionLine(name: OptionName, commands: readonly CommandName[], language: Language): string {
  const { word: usual, about } = optionEntry(name);
  const [only] = commands.length === 1 ? commands : [];
  const word = (only === undefined ? undefined : commandEntry(only).called?.[name]) ?? usual;
  const head = `  --${name}${word === undefined ? '' : ` ${word[language]}`}`;
  return `${head.padEnd(COLUMN)}  ${about[language]}${choices(name, commands, language)}\n`;
}

/** How commands are used, made from the tables: those named, or all of them. */
export function usage(language: Language, named: readonly CommandName[] = []): string {
  const commands = named.length === 0 ? COMMAND_NAMES : named;
  const { head, end } = WORDS[language];
  const read = new Set([...commands.flatMap(optionsOf), ...COMMON]);
  return [
    head + commands.map((command) => synopsis(command, language)).join(`\n${INDENT}`),
    commands.map((command) => `${command}: ${commandEntry(command).about[language]}`).join('\n'),
    OPTION_NAMES.filter((name) => read.has(name))
      .map((name) => optionLine(name, commands, language))
      .join('') + `\n${end}`,
  ].join('\n\n');
}

import { packProblem } from '../law/check/pack-problem.ts';
import { problem, suggestion } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { isCanonicalDecimal } from '../value/decimal.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { nearest, shorten } from '../value/text.ts';
import { commandProblem } from './command-problem.ts';
import { COMMAND_NAMES, commandEntry, optionsOf } from './command-table.ts';
import type { CommandName } from './command-table.ts';
import { isForFiles } from './formats.ts';
import { COMMON, optionEntry } from './option-table.ts';
import type { Both, OptionName, ValueKind } from './option-table.ts';
import { shippedRuleSetIds } from './shipped-rule-sets.ts';
import type { Words } from './words.ts';

const dashed = (name: OptionName): string => `--${name}`;

function wrongValue(name: OptionName, value: string, takes: ValueKind, hasRules: boolean): Problem | undefined {
  const option = dashed(name);
  const invalid = (allowed: string): Problem => problem('invalid-option', [option], { option, value: shorten(value), allowed });
  if (takes === 'day') return isIsoDate(value) ? undefined : problem('invalid-date', [option], { value: shorten(value) });
  if (takes === 'count') return /^[1-9]\d{0,8}$/.test(value) ? undefined : invalid('1, 2, 3 …');
  if (takes === 'percent') {
    const isShare = isCanonicalDecimal(value) && Number(value) >= 0 && Number(value) <= 100;
    return isShare ? undefined : invalid('0–100');
  }
  if (takes === 'set') {
    // Which sets there are is known only once the files have been read.
    if (hasRules) return undefined;
    const ids = shippedRuleSetIds();
    if (ids.includes(value)) return undefined;
    return packProblem('unknown-rule-set', [option], { ruleSet: shorten(value), ...suggestion(nearest(value, ids)) });
  }
  return takes === 'text' || takes.includes(value) ? undefined : invalid(takes.join(', '));
}

function valueProblems(command: CommandName, name: OptionName, values: readonly string[], hasRules: boolean): Problem[] {
  const { takes } = optionEntry(name);
  if (takes === undefined) return [];
  // An empty value has already been reported as missing.
  return values.flatMap((value) =>
    value === '' ? [] : (wrongValue(name, value, commandEntry(command).words?.[name] ?? takes, hasRules) ?? []),
  );
}

function elsewhere(name: OptionName): string {
  return COMMAND_NAMES.filter((command) => optionsOf(command).includes(name)).join(', ');
}

function togetherProblems(command: CommandName, given: Words['given']): Problem[] {
  const { needs = {}, either = [], apart = [] } = commandEntry(command);
  const [format = ''] = given.get('format') ?? [];
  const lacking = Object.entries(needs).filter(
    ([name, others]) => given.has(name as OptionName) && !others.some((other) => given.has(other)),
  );
  return [
    ...lacking.map(([name, others]) => {
      const words = others.map(dashed);
      const needs = { needsVi: words.join(' hoặc '), needsEn: words.join(' or ') };
      return commandProblem('lacking-option', [`--${name}`], { option: `--${name}`, ...needs });
    }),
    ...(isForFiles(format) && optionsOf(command).includes('format') && !given.has('out') ? [missing(command, fileFor(format))] : []),
    ...(either.length === 0 || either.some((name) => given.has(name)) ? [] : [missing(command, oneOf(either))]),
    ...apart
      .filter(([first, second, word]) => given.has(first) && given.has(second) && (word === undefined || given.get(second)![0] === word))
      .map(([first, second, word]) => {
        const params = { first: dashed(first), second: [dashed(second), ...(word === undefined ? [] : [word])].join(' ') };
        return commandProblem('conflicting-options', [dashed(first)], params);
      }),
  ];
}

/** An option with the word behind it, as a command line shows it. */
function wordsFor(name: OptionName): Both {
  const { word } = optionEntry(name);
  return { vi: `${dashed(name)} ${word?.vi ?? ''}`.trim(), en: `${dashed(name)} ${word?.en ?? ''}`.trim() };
}

function oneOf(names: readonly OptionName[]): Both {
  const words = names.map(wordsFor);
  return { vi: words.map(({ vi }) => vi).join(' hoặc '), en: words.map(({ en }) => en).join(' or ') };
}

/** What no terminal shows goes to a file. */
function fileFor(format: string): Both {
  const { vi, en } = wordsFor('out');
  return { vi: `${vi} cho --format ${format}`, en: `${en} for --format ${format}` };
}

function missing(command: string, { vi, en }: Both): Problem {
  return commandProblem('missing-field', [], { command, fieldVi: vi, fieldEn: en });
}

function lackProblems(command: CommandName, files: readonly string[], given: Words['given']): Problem[] {
  const { files: taken, required } = commandEntry(command);
  const surplus = files.slice(taken?.most ?? 0);
  return [
    ...(taken !== undefined && files.length < taken.least ? [missing(command, taken.word)] : []),
    ...required.filter((name) => !given.has(name)).map((name) => missing(command, wordsFor(name))),
    ...surplus.map((word) => commandProblem('surplus-argument', [], { command, word: shorten(word) })),
  ];
}

/** Everything that is wrong with the words behind a command, before any file is opened. */
export function wordProblems(command: CommandName, files: readonly string[], { given, problems }: Words): Problem[] {
  const read = new Set([...optionsOf(command), ...COMMON]);
  const found = [...problems];
  for (const [name, values] of given) {
    const option = dashed(name);
    if (!read.has(name)) found.push(commandProblem('unread-option', [option], { command, option, elsewhere: elsewhere(name) }));
    else if (values.length > 1 && optionEntry(name).isRepeatable !== true)
      found.push(commandProblem('repeated-option', [option], { option }));
    else found.push(...valueProblems(command, name, values, given.has('rules')));
  }
  found.push(...togetherProblems(command, given));
  // The value of a misspelt option looks like a file.
  return problems.some(({ code }) => code === 'unknown-option') ? found : [...found, ...lackProblems(command, files, given)];
}

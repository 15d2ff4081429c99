import { parseArgs } from 'node:util';
import { ntmError, problem, suggestion } from '../model/errors.ts';
import { nearest } from '../value/text.ts';
import type { At } from '../law/moment.ts';
import type { Language } from '../explain/language.ts';

const COMMANDS = ['assess', 'template', 'import'] as const;

/** What a command was asked to do. */
export interface Options {
  readonly command: (typeof COMMANDS)[number] | undefined;
  readonly files: readonly string[];
  readonly set: string;
  /** Files of amendment packs that are put on top of the set, in this order. */
  readonly amendments: readonly string[];
  readonly at: At;
  readonly recordedOn: string | undefined;
  readonly out: string | undefined;
  /** File with the units that an intake workbook is for. */
  readonly units: string | undefined;
  readonly language: Language;
  readonly isJson: boolean;
  readonly isCheck: boolean;
  readonly isComplete: boolean;
  readonly wantsHelp: boolean;
  readonly wantsVersion: boolean;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        set: { type: 'string', default: 'commune' },
        on: { type: 'string' },
        'known-on': { type: 'string' },
        'submitted-on': { type: 'string' },
        accept: { type: 'string' },
        amend: { type: 'string', multiple: true, default: [] },
        'recorded-on': { type: 'string' },
        out: { type: 'string' },
        units: { type: 'string' },
        lang: { type: 'string', default: 'vi' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw ntmError([problem('unknown-command', [], { reason: error instanceof Error ? error.message : String(error) })]);
  }
}

function languageOf(text: string): Language {
  if (text === 'vi' || text === 'en') return text;
  throw ntmError([problem('invalid-option', ['--lang'], { option: '--lang', value: text, allowed: 'vi, en' })]);
}

function commandOf(word: string | undefined): Options['command'] {
  if (word === undefined) return undefined;
  const command = COMMANDS.find((candidate) => candidate === word);
  if (command !== undefined) return command;
  const { suggestion: near } = suggestion(nearest(word, COMMANDS));
  throw ntmError([problem('unknown-command', [], { reason: near === undefined ? `"${word}"` : `"${word}" → "${near}"?` })]);
}

/** Reads the words of a command; throws `unknown-command` or `invalid-option`. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [word, ...files] = positionals;
  const optional = { knownOn: values['known-on'], submittedOn: values['submitted-on'], accept: values.accept };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    command: commandOf(word),
    files,
    set: values.set,
    amendments: values.amend,
    recordedOn: values['recorded-on'],
    out: values.out,
    units: values.units,
    // Checked by the library itself, like any moment that comes from outside.
    at: { on: values.on, ...given } as At,
    language: languageOf(values.lang),
    isJson: values.json,
    isCheck: values.check,
    isComplete: values.all,
    wantsHelp: values.help,
    wantsVersion: values.version,
  };
}

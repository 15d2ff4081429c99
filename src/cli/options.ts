import { commandError } from './command-problem.ts';
import { COMMAND_NAMES } from './command-table.ts';
import type { CommandName } from './command-table.ts';
import { wordProblems } from './check-words.ts';
import { OPTIONS } from './option-table.ts';
import type { FormatName } from './formats.ts';
import type { OptionName } from './option-table.ts';
import type { Words } from './words.ts';
import { ntmError, problem, suggestion, throwIfAny } from '../model/errors.ts';
import { nearest } from '../value/text.ts';
import { regionOf } from '../model/provinces.ts';
import type { Province } from '../model/provinces.ts';
import type { Region, Trait } from '../model/vocabulary.ts';
import type { TextMoment } from '../law/in-force.ts';
import type { At } from '../law/moment.ts';
import type { LegalDocument } from '../model/legal-document.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Language } from '../explain/language.ts';

/** Formats of documents. */
type Format = FormatName | 'csv';

/** What a command was asked to do. */
export interface Options {
  readonly command: CommandName | undefined;
  /** Commands that help is asked for. */
  readonly commands: readonly CommandName[];
  /** What `template` and `import` are asked for. */
  readonly topic: string | undefined;
  readonly files: readonly string[];
  readonly set: string;
  /** The set named by `--set`, if one was. */
  readonly onlySet: string | undefined;
  /** Files of rule sets that are used beside the shipped ones, and what was read of them. */
  readonly rules: readonly string[];
  readonly brought: readonly RuleSet[];
  /** Files of documents that judgements may point to, and what was read of them. */
  readonly registers: readonly string[];
  readonly documents: readonly LegalDocument[];
  /** Of the command `test`: what it reports besides, and the share of values with scenarios that it asks for. */
  readonly wantsMutants: boolean;
  readonly wantsCoverage: boolean;
  readonly minimumCoverage: string;
  /** Files of amendment packs that are put on top of the set, in this order. */
  readonly amendments: readonly string[];
  readonly at: At;
  /** Days that `diff` compares. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What a document is written as; the criterion of `docs`; how many criteria a report shows the way to. */
  readonly format: Format | undefined;
  readonly criterion: string | undefined;
  /** Which document `assess` makes; the earlier day that it is compared with, and the dossiers of that time. */
  readonly kind: string | undefined;
  readonly compareOn: string | undefined;
  readonly before: readonly string[];
  /** Files with the dossiers in which other bodies judged the same units. */
  readonly judged: readonly string[];
  /** File with head and foot of a document. */
  readonly letterhead: string | undefined;
  readonly target: number | undefined;
  /** Place for which `docs` and `diff` resolve the values. */
  readonly place: TextMoment['place'];
  /** What `solve` looks for: a threshold, how many units, what is counted, of which column. */
  readonly threshold: string | undefined;
  readonly atLeast: number | undefined;
  readonly counting: string | undefined;
  readonly column: string | undefined;
  readonly recordedOn: string | undefined;
  /** Which of the tables of a decision. */
  readonly annex: number | undefined;
  /** Province whose decisions count, where no region is asked for. */
  readonly province: Province | undefined;
  readonly out: string | undefined;
  /** File with the units that an intake workbook is for. */
  readonly units: string | undefined;
  /** Write the workbook of one unit. */
  readonly isOneUnit: boolean;
  /** File for a copy of a workbook with its wrong cells marked. */
  readonly marked: string | undefined;
  /** Files with the dossiers of stored answers. */
  readonly dossiers: readonly string[];
  /** Ids of the units that `assess` shows in full, in place of the overview of all. */
  readonly onlyUnits: readonly string[];
  readonly language: Language;
  readonly isJson: boolean;
  /** Count the targets of the shipped plan before and after. */
  readonly hasPlan: boolean;
  readonly isCheck: boolean;
  readonly isComplete: boolean;
  readonly wantsHelp: boolean;
  readonly wantsVersion: boolean;
}

/** The place named on the command line; none where no region, no province and no group is. */
function placeOf(
  value: (name: OptionName) => string | undefined,
  traits: readonly string[],
  groups: readonly string[],
): TextMoment['place'] {
  const province = value('province') as Province | undefined;
  const given = value('region') as Region | undefined;
  if (province === undefined && given === undefined && groups.length === 0) return undefined;
  const region = given ?? (province === undefined ? undefined : regionOf(province));
  if (region === undefined && groups.length === 0) throw ntmError([problem('missing-field', ['--region'], { field: '--region' })]);
  return {
    ...(region && { region }),
    traits: traits as readonly Trait[],
    ...(groups.length > 0 && { groups }),
    ...(province && { province }),
  };
}

function unknownCommand(word: string, known: readonly string[]): never {
  const { suggestion: near } = suggestion(nearest(word, known));
  throw commandError('unknown-command', [], { reason: near === undefined ? `"${word}"` : `"${word}" → "${near}"?` });
}

/** The commands that the words name: one, or all that share a first word where the second is missing. */
function commandsOf([first, second]: readonly string[]): readonly CommandName[] {
  if (first === undefined) return [];
  const plain = COMMAND_NAMES.filter((name) => name === first);
  if (plain.length > 0) return plain;
  const topics = COMMAND_NAMES.filter((name) => name.startsWith(`${first} `));
  if (topics.length === 0) unknownCommand(first, [...new Set(COMMAND_NAMES.map((name) => name.split(' ')[0]!))]);
  if (second === undefined) return topics;
  const topic = topics.filter((name) => name === `${first} ${second}`);
  return topic.length > 0 ? topic : unknownCommand(`${first} ${second}`, topics);
}

function optionsFrom({ given, language }: Words, command: CommandName | undefined, files: readonly string[]) {
  const value = (name: OptionName): string | undefined => given.get(name)?.[0];
  const count = (name: OptionName): number | undefined => (given.has(name) ? Number(value(name)) : undefined);
  const list = (name: OptionName): readonly string[] => given.get(name) ?? [];
  const optional = {
    year: count('year'),
    knownOn: value('known-on'),
    submittedOn: value('submitted-on'),
    accept: value('accept'),
    drafts: given.get('draft'),
    assume: given.get('assume'),
  };
  const moment = Object.fromEntries(Object.entries(optional).filter(([, each]) => each !== undefined));
  return {
    command,
    topic: command?.split(' ')[1],
    files,
    set: value('set') ?? OPTIONS.set.fallback,
    onlySet: value('set'),
    rules: list('rules'),
    brought: [],
    registers: list('register'),
    documents: [],
    wantsMutants: given.has('mutate'),
    wantsCoverage: given.has('coverage') || given.has('min-coverage'),
    // Coverage without a minimum is for reading; it fails nothing.
    minimumCoverage: value('min-coverage') ?? '0',
    amendments: list('amend'),
    recordedOn: value('recorded-on'),
    annex: count('annex'),
    province: value('province') as Province | undefined,
    out: value('out'),
    units: value('units'),
    isOneUnit: given.has('one-unit'),
    marked: value('marked'),
    dossiers: list('dossier'),
    onlyUnits: list('unit'),
    // Checked by the library itself, like any moment that comes from outside.
    at: { on: value('on'), ...moment } as At,
    place: placeOf(value, list('trait'), list('group')),
    format: value('format') as Format | undefined,
    criterion: value('criterion'),
    kind: value('kind'),
    compareOn: value('compare-on'),
    before: list('before'),
    judged: list('judged'),
    letterhead: value('letterhead'),
    target: count('target'),
    from: value('from'),
    to: value('to'),
    threshold: value('threshold'),
    atLeast: count('at-least'),
    counting: value('counting'),
    column: value('column'),
    language,
    isJson: given.has('json'),
    hasPlan: given.has('plan'),
    isCheck: given.has('check'),
    isComplete: given.has('all'),
    wantsHelp: given.has('help'),
    wantsVersion: given.has('version'),
  };
}

/** Reads the words of a command, and refuses every one that the command does not read; no file is opened. */
export function readOptions(words: Words): Options {
  const { plain, given, problems } = words;
  const commands = commandsOf(plain);
  // A misspelt word may be what help is asked about.
  if (given.has('help') || given.has('version')) throwIfAny(problems.filter(({ code }) => code === 'unknown-option'));
  if (given.has('help') || given.has('version')) return { ...optionsFrom({ ...words, given: asked(given) }, undefined, []), commands };
  const [command] = commands;
  if (command === undefined) {
    throwIfAny(problems);
    return { ...optionsFrom(words, undefined, []), commands };
  }
  // A word that says which is missing.
  if (commands.length > 1) throw commandError('unknown-command', [], { reason: commands.map((name) => `"${name}"`).join(', ') });
  const files = plain.slice(command.split(' ').length);
  throwIfAny(wordProblems(command, files, words));
  return { ...optionsFrom(words, command, files), commands };
}

/** Of a command that is only to explain itself, nothing else is read. */
function asked(given: Words['given']): Words['given'] {
  return new Map([...given].filter(([name]) => name === 'help' || name === 'version'));
}

import { parseArgs } from 'node:util';
import { ntmError, problem, suggestion } from '../model/errors.ts';
import { commandError, reasonOf } from './command-problem.ts';
import { nearest } from '../value/text.ts';
import { PROVINCES, regionOf } from '../model/provinces.ts';
import { REGIONS, TRAITS } from '../model/vocabulary.ts';
import type { TextMoment } from '../law/in-force.ts';
import type { At } from '../law/moment.ts';
import type { Language } from '../explain/language.ts';

const COMMANDS = ['assess', 'docs', 'diff', 'impact', 'solve', 'check', 'test', 'template', 'import'] as const;

/** Formats of documents. */
const FORMATS = ['md', 'html', 'docx', 'xlsx', 'csv'] as const;

/** What a command was asked to do. */
export interface Options {
  readonly command: (typeof COMMANDS)[number] | undefined;
  readonly files: readonly string[];
  readonly set: string;
  /** The set named by `--set`, if one was. */
  readonly onlySet: string | undefined;
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
  /** What `docs` and the report of `assess` are written as; the criterion of `docs`; how many criteria a report shows the way to. */
  readonly format: (typeof FORMATS)[number] | undefined;
  readonly criterion: string | undefined;
  readonly target: string | undefined;
  /** Place for which `docs` and `diff` resolve the values. */
  readonly place: TextMoment['place'];
  /** What `solve` looks for: a threshold, how many units, what is counted, of which column. */
  readonly threshold: string | undefined;
  readonly atLeast: string | undefined;
  readonly counting: string | undefined;
  readonly column: string | undefined;
  readonly recordedOn: string | undefined;
  readonly out: string | undefined;
  /** File with the units that an intake workbook is for. */
  readonly units: string | undefined;
  /** Ids of the units that `assess` shows in full, in place of the overview of all. */
  readonly onlyUnits: readonly string[];
  readonly language: Language;
  readonly isJson: boolean;
  readonly isMarkdown: boolean;
  /** Count the targets of the shipped plan before and after. */
  readonly hasPlan: boolean;
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
        set: { type: 'string' },
        on: { type: 'string' },
        'known-on': { type: 'string' },
        'submitted-on': { type: 'string' },
        accept: { type: 'string' },
        amend: { type: 'string', multiple: true, default: [] },
        draft: { type: 'string', multiple: true, default: [] },
        from: { type: 'string' },
        to: { type: 'string' },
        threshold: { type: 'string' },
        'at-least': { type: 'string' },
        counting: { type: 'string' },
        column: { type: 'string' },
        format: { type: 'string' },
        criterion: { type: 'string' },
        target: { type: 'string' },
        province: { type: 'string' },
        region: { type: 'string' },
        trait: { type: 'string', multiple: true, default: [] },
        markdown: { type: 'boolean', default: false },
        plan: { type: 'boolean', default: false },
        'recorded-on': { type: 'string' },
        out: { type: 'string' },
        units: { type: 'string' },
        unit: { type: 'string', multiple: true, default: [] },
        lang: { type: 'string', default: 'vi' },
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        mutate: { type: 'boolean', default: false },
        coverage: { type: 'boolean', default: false },
        'min-coverage': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw commandError('unknown-command', [], { reason: reasonOf(error) });
  }
}

interface PlaceWords {
  readonly province?: string | undefined;
  readonly region?: string | undefined;
  readonly trait: readonly string[];
}

function known<T extends string>(option: string, words: readonly string[], allowed: readonly T[]): T[] {
  return words.map((word) => {
    const found = allowed.find((candidate) => candidate === word);
    if (found !== undefined) return found;
    throw ntmError([problem('invalid-option', [option], { option, value: word, allowed: allowed.join(', ') })]);
  });
}

/** The place named on the command line; none where no region and no province is. */
function placeOf({ province, region, trait }: PlaceWords): TextMoment['place'] {
  if (province === undefined && region === undefined) return undefined;
  const [inProvince] = known('--province', province === undefined ? [] : [province], PROVINCES);
  const [given] = known('--region', region === undefined ? [] : [region], REGIONS);
  const own = given ?? (inProvince === undefined ? undefined : regionOf(inProvince));
  if (own === undefined) throw ntmError([problem('missing-field', ['--region'], { field: '--region' })]);
  return { region: own, traits: known('--trait', trait, TRAITS), ...(inProvince === undefined ? {} : { province: inProvince }) };
}

function formatOf(text: string | undefined): Options['format'] {
  return known('--format', text === undefined ? [] : [text], FORMATS)[0];
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
  throw commandError('unknown-command', [], { reason: near === undefined ? `"${word}"` : `"${word}" → "${near}"?` });
}

/** Reads the words of a command; throws `unknown-command` or `invalid-option`. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [word, ...files] = positionals;
  const drafts = values.draft.length === 0 ? undefined : values.draft;
  const optional = { knownOn: values['known-on'], submittedOn: values['submitted-on'], accept: values.accept, drafts };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    command: commandOf(word),
    files,
    set: values.set ?? 'commune',
    onlySet: values.set,
    wantsMutants: values.mutate,
    wantsCoverage: values.coverage || values['min-coverage'] !== undefined,
    // Coverage without a minimum is for reading; it fails nothing.
    minimumCoverage: values['min-coverage'] ?? '0',
    amendments: values.amend,
    recordedOn: values['recorded-on'],
    out: values.out,
    units: values.units,
    onlyUnits: values.unit,
    // Checked by the library itself, like any moment that comes from outside.
    at: { on: values.on, ...given } as At,
    place: placeOf(values),
    format: formatOf(values.format),
    criterion: values.criterion,
    target: values.target,
    from: values.from,
    to: values.to,
    threshold: values.threshold,
    atLeast: values['at-least'],
    counting: values.counting,
    column: values.column,
    language: languageOf(values.lang),
    isJson: values.json,
    isMarkdown: values.markdown,
    hasPlan: values.plan,
    isCheck: values.check,
    isComplete: values.all,
    wantsHelp: values.help,
    wantsVersion: values.version,
  };
}

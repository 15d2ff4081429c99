import type { Declared } from '../../src/model/declared.ts';
import type { RuleSetText } from '../../src/model/criterion.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Citation } from '../../src/model/primitives.ts';
import { criterionOf } from './criterion-file.ts';
import type { CriterionFile } from './criterion-file.ts';

/** The files of the law by their path below `rules/instruments`. */
export type LawFiles = ReadonlyMap<string, unknown>;

/** A set that has to be met first, and where the law says so. */
export interface Presupposed {
  readonly ruleSet: string;
  readonly cite: Citation;
}

/** The text of a set as `instrument.json` has it: the criteria stand in files of the folder that it names. */
interface WrittenText extends Omit<RuleSetText, 'criteria'> {
  readonly criteria: string;
  /** Sets that have to be met first, and the place in this instrument that says so. */
  readonly presupposes?: readonly Presupposed[];
  /** Words of its own: columns, groups, units of measurement, kinds of unit. */
  readonly declares?: Declared;
  /** How many rows the annex has; a test counts them. */
  readonly counts: { readonly criteria: number; readonly indicators: number };
}

/** `instrument.json` of a folder that enacts a set. */
export type WrittenInstrument = Omit<Instrument, 'ruleSets'> & { readonly ruleSets: readonly WrittenText[] };

/** One instrument put together, and beside each set that it enacts what it presupposes and the files of its criteria in the order of the text. */
export interface AssembledInstrument {
  readonly instrument: Instrument;
  readonly presupposed: ReadonlyMap<string, readonly Presupposed[]>;
  readonly criteria: ReadonlyMap<string, readonly CriterionFile[]>;
  readonly declared: ReadonlyMap<string, Declared>;
}

function filesBelow(folder: string, files: LawFiles): CriterionFile[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`))
    .toSorted()
    .map((path) => files.get(path) as CriterionFile);
}

function fromFolder(folder: string, files: LawFiles): AssembledInstrument {
  const written = files.get(`${folder}/instrument.json`) as WrittenInstrument;
  const criteria = new Map(written.ruleSets.map((text) => [text.id, filesBelow(`${folder}/${text.criteria}`, files)]));
  const ruleSets = written.ruleSets.map(({ presupposes: _first, counts: _counts, declares: _words, ...text }) => ({
    ...text,
    criteria: criteria.get(text.id)!.map((file) => criterionOf(file, text.annex)),
  }));
  const presupposed = new Map(
    written.ruleSets.flatMap(({ id, presupposes = [] }) =>
      presupposes.length === 0
        ? []
        : [[id, presupposes.map(({ ruleSet, cite }) => ({ ruleSet, cite: { instrument: written.id, ...cite } }))] as const],
    ),
  );
  const declared = new Map(written.ruleSets.map(({ id, declares = {} }) => [id, declares]));
  return { instrument: { ...written, ruleSets }, presupposed, criteria, declared };
}

/** Every instrument by its id: one folder for each that enacts a set, one file for each that only changes or supplies. */
export function assembleInstruments(files: LawFiles): ReadonlyMap<string, AssembledInstrument> {
  const all = [...files.keys()].toSorted().flatMap((path): AssembledInstrument[] => {
    if (path.endsWith('/instrument.json')) return [fromFolder(path.replace(/\/instrument\.json$/, ''), files)];
    if (path.split('/').length > 2) return [];
    return [{ instrument: files.get(path) as Instrument, presupposed: new Map(), criteria: new Map(), declared: new Map() }];
  });
  return new Map(all.map((item) => [item.instrument.id, item]));
}

import type { LeafCondition } from '../../model/condition.ts';
import type { Citation, Wording } from '../../model/primitives.ts';
import type { Parameter, ThresholdEntry } from '../../model/threshold.ts';
import type { Operator } from '../../model/vocabulary.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { sameWord } from '../sheet/names.ts';
import { addFact, boundOf, figureLabels, parameterIdOf } from './build-facts.ts';
import type { FactRegister } from './build-facts.ts';
import type { IndicatorLines, Line } from './group-rows.ts';
import { directionIn } from './direction-words.ts';
import { factIdOf } from './ids.ts';
import { refuse, textOf, wordOf } from './placed.ts';
import { readLevels } from './read-levels.ts';
import type { LevelCell, LevelEntry, LevelLine, ReadLevels } from './read-levels.ts';
import { SEXES, YES } from './set-words.ts';

/** What the lines of a set are read with. */
export interface LineReader {
  readonly facts: FactRegister;
  readonly levelsOf: (line: Line) => readonly LevelCell[];
  readonly gradeOf: (line: Line) => Wording | undefined;
  readonly citeOf: (line: Line, no: string) => Citation;
  readonly setId: string;
}

/** A parameter while the lines that give it values are read. */
type OpenParameter = Omit<Parameter, 'values'> & { readonly values: ThresholdEntry[] };

/** The parts of an indicator: its parameters, and what its lines compare. */
export interface Leaves {
  readonly parameters: Map<string, OpenParameter>;
  /** By the letter of the part. */
  readonly byPart: Map<string, LeafCondition[]>;
  /** The levels of each parameter, with their cells: several lines may give some of them each. */
  readonly entries: Map<string, LevelEntry[]>;
}

const WORDS_EN: Readonly<Record<string, string>> = { Đạt: 'Met', 'Không đạt': 'Not met', Có: 'Yes', Không: 'No' };
const inBoth = (vi: string): { vi: string; en: string } => ({ vi, en: WORDS_EN[vi] ?? vi });

const DIRECTION = { greater: 'at-least', less: 'at-most', equal: 'exactly' } as const;

function directionOf(operator: Operator): Parameter['direction'] {
  return DIRECTION[/^greater|^less|^equal/.exec(operator)![0] as keyof typeof DIRECTION];
}

function valueOf({ placed: _cell, ...entry }: LevelEntry, cite: Citation, grade: Wording): ThresholdEntry {
  const graded = entry.state === 'missing' ? { grade: 'missing' as const, ...(grade.note && { note: grade.note }) } : grade;
  return { ...entry, cite, ...graded } as ThresholdEntry;
}

/** Adds values to a parameter; the same scope and year twice is for a person. */
function addValues({ values }: OpenParameter, entries: readonly LevelEntry[], cite: Citation, grade: Wording): void {
  const key = ({ scope, year }: Pick<LevelEntry, 'scope' | 'year'>): string => canonicalJson([scope ?? {}, year ?? null]);
  const said = ({ value, state, floor, relativeTo }: Pick<LevelEntry, 'value' | 'state' | 'floor' | 'relativeTo'>): string =>
    canonicalJson([value ?? null, state ?? null, floor ?? null, relativeTo ?? null]);
  for (const entry of entries) {
    const known = values.find((value) => key(value) === key(entry));
    if (known === undefined) values.push(valueOf(entry, cite, grade));
    else if (said(known) !== said(entry))
      refuse(entry.placed, {
        vi: 'mỗi cột, mỗi năm một mức: các hàng của mức này ghi khác nhau',
        en: 'one level for each column and year: the lines of this level differ',
      });
  }
}

interface LineIds {
  readonly parameterId: string | undefined;
  readonly direction: Parameter['direction'] | undefined;
  readonly partParameterId: string | undefined;
  readonly factIds: readonly string[];
}

/** What the hidden columns remember: `minimum`, `minimum; minimum-piped`, `few-schools at-most`. */
function idsOf(line: Line): LineIds {
  const list = (text: string | undefined): string[] => text?.split(';').map((id) => id.trim()) ?? [];
  const [first, partParameterId] = list(textOf(line.cell('parameterId')));
  const [parameterId, direction] = first?.split(' ') ?? [];
  return { parameterId, direction: direction as Parameter['direction'], partParameterId, factIds: list(textOf(line.cell('factId'))) };
}

function parameterFor(
  leaves: Leaves,
  id: string,
  operator: Operator,
  unit: string,
  read: ReadLevels,
  direction?: Parameter['direction'],
): OpenParameter {
  const known = leaves.parameters.get(id);
  if (known !== undefined) return known;
  const { word } = read;
  const level = word && { word: inBoth(word.word), means: word.means, otherwise: inBoth(word.otherwise) };
  const made = { id, unit, direction: direction ?? directionOf(operator), ...(level && { level }), values: [] };
  leaves.parameters.set(id, made);
  return made;
}

function lineOf(line: Line, { title }: IndicatorLines, kind: LevelLine['kind']): LevelLine {
  return {
    kind,
    content: title,
    fact: textOf(line.cell('fact')) ?? title,
    unit: textOf(line.cell('unit')),
    unitCell: line.cell('unit'),
    operator: directionIn(line.cell('direction')),
    directionCell: line.cell('direction'),
    most: boundOf(line, 'most'),
  };
}

/** Reads a line that is decided by figures, and adds what it says to its indicator. */
export function readLeafLine(line: Line, indicator: IndicatorLines, kind: LevelLine['kind'], leaves: Leaves, reader: LineReader): void {
  const asked = lineOf(line, indicator, kind);
  const read = readLevels(reader.levelsOf(line), asked);
  const grade = reader.gradeOf(line);
  if (read === undefined || grade === undefined) return;
  if ((kind === 'integer' || kind === 'decimal') && read.unit === undefined)
    return refuse(asked.unitCell, { vi: 'đơn vị tính, ví dụ triệu đồng/người/năm, mô hình', en: 'the unit, such as triệu đồng/người/năm' });
  const { facts, setId, citeOf } = reader;
  const ids = idsOf(line);
  const cite = citeOf(line, indicator.no);
  const hasSexes = wordOf(line.cell('sexes'), { [SEXES]: true }) === true;
  const remembered = [...ids.factIds];
  const figures = (label: string): string[] =>
    figureLabels(label, hasSexes).map((each) => {
      const id = remembered.shift() ?? sameFigure(each, indicator, reader) ?? facts.idFor(factIdOf(each));
      addFact(line, { id, label: each, kind, unit: read.unit, row: `${setId}/${indicator.id}`, source: cite, grade }, facts);
      return id;
    });
  const about = partCells(line);
  const level = (
    operator: Operator,
    remember: string | undefined,
    names: readonly string[],
    own: ReadLevels,
    entries: readonly LevelEntry[],
  ): LeafCondition[] => {
    const id = remember ?? parameterIdOf(operator, names[0]!, (taken) => leaves.parameters.has(taken));
    addValues(parameterFor(leaves, id, operator, unitOf(kind, read, facts), own, ids.direction), entries, cite, grade);
    leaves.entries.set(id, [...(leaves.entries.get(id) ?? []), ...entries]);
    return names.map((fact) => ({ fact, operator, value: { param: id }, ...about }));
  };
  const itself = figures(asked.fact);
  const own = level(read.operator, ids.parameterId, itself, read, read.entries);
  for (const other of read.others) own.push(...level(other.operator, undefined, itself, { ...read, word: undefined }, other.entries));
  const { part } = read;
  if (part !== undefined) {
    const names = figures(`${asked.fact}: ${part.words}`);
    own.push(...level(part.operator, ids.partParameterId, names, { ...read, word: undefined }, part.entries));
  }
  place(leaves, line, own);
}

/** What a comparison is called where the figure does not say it, in Vietnamese and behind a bar in English; whether it only tells cases apart. */
function partCells(line: Line): Pick<LeafCondition, 'title' | 'case'> {
  const [vi, en = vi] =
    textOf(line.cell('partTitle'))
      ?.split('|')
      .map((text) => text.trim()) ?? [];
  const isCase = wordOf(line.cell('isCase'), { [YES]: true }) === true;
  return { ...(vi !== undefined && { title: { vi, en: en! } }), ...(isCase && { case: true }) };
}

/** A figure of the same name that a line above in the same indicator has asked for. */
function sameFigure(label: string, { id }: IndicatorLines, { facts, setId }: LineReader): string | undefined {
  return [...facts.byId.values()].find((fact) => fact.label.vi === label && fact.indicators.includes(`${setId}/${id}`))?.id;
}

function unitOf(kind: LevelLine['kind'], { unit }: ReadLevels, { units }: FactRegister): string {
  if (kind === 'boolean') return 'none';
  return kind === 'percentage' ? 'percent' : units.measure(unit ?? '', kind === 'integer' ? 'counted' : 'measured');
}

/** Puts comparisons under the letter of their line; a further line for the same comparison only gives it more levels. */
function place({ byPart }: Leaves, line: Line, own: readonly LeafCondition[]): void {
  const known = new Set([...byPart.values()].flat().map((leaf) => canonicalJson(leaf)));
  const fresh = own.filter((leaf) => !known.has(canonicalJson(leaf)));
  if (fresh.length === 0) return;
  const letter = textOf(line.cell('part'))?.toLowerCase() ?? String.fromCodePoint(97 + byPart.size);
  const taken = [...byPart.keys()].some((name) => sameWord(name, letter));
  if (taken)
    refuse(line.cell('part'), {
      vi: 'một chữ mà phần khác của chỉ tiêu chưa dùng',
      en: 'a letter that no other part of the indicator has',
    });
  byPart.set(letter, fresh);
}

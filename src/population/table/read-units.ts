import { LONGEST_NAME } from '../../model/dossier-limits.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Unit } from '../../model/dossier.ts';
import { hasInvisible, readFilled } from '../../engine/input/plain.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import { openDossier } from '../../engine/input/read-dossier.ts';
import type { Layout, Listed, Told } from './layout.ts';
import type { Odd } from './piece.ts';
import { unitOfRow } from './row-dossier.ts';

/** Of such letters every text is in order. */
const PLAIN = /^[!-~]+$/;

/** Who the units are: what of them decides which text is for them is looked at once for all that are alike. */
export interface ReadUnits {
  readonly ids: readonly unknown[];
  /** Rows whose unit has come before. */
  readonly repeated: ReadonlySet<number>;
  readonly kindOfEach: Uint32Array;
  /** One unit of each kind; `undefined` of one with which something is wrong. */
  readonly kinds: readonly (Unit | undefined)[];
}

/** Gives each row the number of what its columns say together, in the order in which it first comes. */
function numbered(length: number, columns: readonly ((row: number) => unknown)[]): { of: Uint32Array; firsts: number[] } {
  const of = new Uint32Array(length);
  let firsts = length === 0 ? [] : [0];
  for (const cell of columns) {
    const numbers = new Map<unknown, Map<number, number>>();
    firsts = [];
    for (let row = 0; row < length; row += 1) {
      const value = cell(row);
      let within = numbers.get(value);
      if (within === undefined) numbers.set(value, (within = new Map()));
      let number = within.get(of[row]!);
      if (number === undefined) {
        number = firsts.push(row) - 1;
        within.set(of[row]!, number);
      }
      of[row] = number;
    }
  }
  return { of, firsts };
}

const columnsIn = (told: readonly (Told | undefined)[]): ((row: number) => unknown)[] =>
  told.flatMap((item) => (typeof item === 'object' ? item.cell : []));
const columnsOfWords = (items: readonly Listed[]): ((row: number) => unknown)[] =>
  items.flatMap((item) => (typeof item === 'string' ? [] : item.source.cell));

/** Reads ids and names of all rows, and what decides the text once for all that have it alike; tells rows with which something is wrong. */
export function readUnits(layout: Layout, ruleSet: RuleSet, odd: Odd): ReadUnits {
  const { length, unit, traits, groups } = layout;
  const { of, firsts } = numbered(length, [
    ...columnsIn([unit.level, unit.province, unit.region]),
    ...columnsOfWords([...traits, ...groups]),
  ]);
  const kinds = firsts.map((row): Unit | undefined => {
    const { id: _id, name: _name, district: _district, ...place } = unitOfRow(layout, row, ruleSet.level);
    const { unit: read, problems } = openDossier({ unit: { id: '-', ...place }, facts: {} }, ruleSet);
    return read === undefined || problems.count > 0 ? undefined : read;
  });
  const problems = new ProblemList();
  const isFilled = (field: string, value: unknown): boolean => {
    if (typeof value === 'string' && value.length <= LONGEST_NAME && PLAIN.test(value)) return true;
    const before = problems.count;
    const text = readFilled({ [field]: value }, field, LONGEST_NAME, [], problems);
    if (field === 'id' && text !== undefined) hasInvisible(text, [], problems);
    return problems.count === before && (value === undefined) === (text === undefined);
  };
  const seen = new Set<unknown>();
  const ids: unknown[] = [];
  const repeated = new Set<number>();
  const [names, districts] = [unit.name, unit.district].map((told) => (typeof told === 'object' ? told : undefined));
  const known = new Map<unknown, boolean>();
  for (let row = 0; row < length; row += 1) {
    const id = unit.id.cell(row);
    ids.push(id);
    let isOdd = kinds[of[row]!] === undefined || id === undefined || !isFilled('id', id);
    const before = seen.size;
    seen.add(id);
    if (seen.size === before && id !== undefined) {
      isOdd = true;
      repeated.add(row);
    }
    if (names && !isFilled('name', names.cell(row))) isOdd = true;
    if (districts) {
      const district = districts.cell(row);
      let isFine = known.get(district);
      if (isFine === undefined) known.set(district, (isFine = isFilled('district', district)));
      if (!isFine) isOdd = true;
    }
    if (isOdd) odd(row);
  }
  if (typeof unit.district === 'string' && !isFilled('district', unit.district)) for (let row = 0; row < length; row += 1) odd(row);
  return { ids, repeated, kindOfEach: of, kinds };
}

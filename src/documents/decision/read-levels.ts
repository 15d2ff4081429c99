import type { Scope } from '../../model/primitives.ts';
import type { Operator } from '../../model/vocabulary.ts';
import { compareDecimals, exactDecimal, isWhole } from '../../value/decimal.ts';
import { isNegated } from '../sheet/negated.ts';
import { understandLevel } from './level-patterns.ts';
import type { NumberLevel, Understood } from './understood.ts';
import { unitIn } from './quantity.ts';
import { refuse, textOf } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import type { RowKind } from './set-words.ts';

/** One level of a line: what it says, for which units, of which year. */
export interface LevelEntry {
  readonly value?: string | boolean | undefined;
  readonly state?: 'not-required' | 'delegated' | 'missing' | undefined;
  readonly floor?: string | undefined;
  readonly relativeTo?: { readonly parameter: string; readonly factor: string } | undefined;
  readonly scope?: Scope | undefined;
  readonly year?: number | undefined;
  /** The cell that says so. */
  readonly placed: PlacedCell;
}

/** A level of a line with its cell and what it is for. */
export interface LevelCell {
  readonly placed: PlacedCell;
  readonly scope: Scope | undefined;
  readonly year: number | undefined;
}

/** What a line says around its levels. */
export interface LevelLine {
  readonly kind: Exclude<RowKind, 'judgement' | 'prerequisite'>;
  readonly content: string;
  readonly fact: string;
  readonly unit: string | undefined;
  readonly unitCell: PlacedCell;
  readonly operator: Operator | undefined;
  readonly directionCell: PlacedCell;
  readonly most: string | undefined;
}

/** The levels of a line: those of the thing itself, and those of a part of it. */
export interface ReadLevels {
  readonly entries: readonly LevelEntry[];
  readonly part: { readonly words: string; readonly operator: Operator; readonly entries: readonly LevelEntry[] } | undefined;
  readonly operator: Operator;
  /** Levels on the same side with another sign, as "trên 98%" beside "≥ 95%": each asks nothing where one of another sign stands. */
  readonly others: readonly { readonly operator: Operator; readonly entries: readonly LevelEntry[] }[];
  readonly unit: string | undefined;
  readonly word: { readonly word: string; readonly means: boolean; readonly otherwise: string } | undefined;
}

const NOT_UNDERSTOOD = {
  vi: 'một mức hiểu được trọn vẹn, ví dụ "≥ 70%", "từ 44 triệu đồng/người/năm trở lên", "Đạt", "Không quy định", "UBND tỉnh quy định cụ thể"; nếu lời văn khác thì tách hàng, hoặc chọn "Theo kết luận" ở cột "Loại"',
  en: 'a level that is understood as a whole, such as "≥ 70%", "từ 44 triệu đồng/người/năm trở lên", "Đạt", "Không quy định", "UBND tỉnh quy định cụ thể"; split the line, or choose "Theo kết luận" under "Loại"',
};
/** What a level with all its noughts should have been in a unit of millions. */
const MILLIONS = {
  vi: 'một số theo đơn vị "triệu": 62,5 chứ không phải 62.500.000',
  en: 'a number in millions: 62.5, not 62,500,000',
};
const SHARE = {
  vi: 'phần trăm viết rõ: 95,5%; nếu đúng là dưới hoặc bằng 1 % thì ghi dấu %',
  en: 'a percentage written out: 95.5%; one that really is 1 % or less with the sign',
};

/** What a level on the other side than the rest of its line should have been. */
export const OTHER_SIDE = {
  vi: 'một mức cùng chiều với các mức khác của hàng; nếu văn bản ghi khác chiều thì tách hàng',
  en: 'a level on the same side as the others of the line',
};

/** What "Không" should have been in a line of "Đạt": whether it may not be there, or is not asked for, is not said. */
export const OTHER_WORD = {
  vi: 'một chữ cùng nghĩa với các mức khác của hàng; nếu ở cột này không đòi gì thì ghi "Không quy định"; nếu ở đây không được có thì tách hàng',
  en: 'a word of the same meaning as the other levels of the line; where nothing is asked, "Không quy định"; where it must not be, a line of its own',
};

/** What a number alone should have been, where the levels beside it do not say its sign. */
export const SIGN_OPEN = {
  vi: 'một mức có dấu của nó (≥, >, ≤, <): các mức khác của hàng không cho biết số này theo dấu nào; hoặc ghi cột "Chiều" cho cả hàng',
  en: 'a level with its sign (≥, >, ≤, <): the others of the line do not say which one this number has; or write the side of the whole line under "Chiều"',
};

function numbersOf(understood: Understood): NumberLevel[] {
  if (understood.kind === 'number') return [understood];
  if (understood.kind === 'years') return understood.years.flatMap(({ level }) => numbersOf(level));
  if (understood.kind === 'parts') return [understood.main, understood.part];
  return understood.kind === 'state' && understood.floor !== undefined ? [understood.floor] : [];
}

/** What is wrong with a number as a level of its line. */
function wrongNumber(level: NumberLevel, line: Pick<LevelLine, 'kind' | 'unit' | 'most'>): { vi: string; en: string } | undefined {
  const { kind, unit, most } = line;
  if (kind === 'boolean')
    return { vi: 'chữ như "Đạt", "Không": loại của hàng là "Đạt hoặc không"', en: 'a word such as "Đạt": the line is one of yes or no' };
  const isShare = kind === 'percentage';
  if (isShare && level.unit !== undefined && level.unit !== '%') return { vi: 'phần trăm', en: 'a percentage' };
  if (!isShare && unit !== undefined && level.unit !== undefined && unitIn(unit, []) !== level.unit && unit !== level.unit)
    return { vi: `đơn vị "${unit}" như ở cột "Đơn vị tính"`, en: `the unit "${unit}" of the column "Đơn vị tính"` };
  const value = exactDecimal(level.value);
  if (isShare && level.unit === undefined && unit !== '%' && level.value !== '0' && compareDecimals(value, exactDecimal('1')) <= 0)
    return SHARE;
  if (/^(?:triệu|tr\.?\s*đ|tỷ)/iu.test(unit ?? level.unit ?? '') && compareDecimals(value, exactDecimal('1000000')) >= 0) return MILLIONS;
  const limit = most ?? (isShare ? '100' : undefined);
  if (limit !== undefined && compareDecimals(value, exactDecimal(limit)) > 0)
    return { vi: `một số không quá ${limit}`, en: `a number of at most ${limit}` };
  return kind === 'integer' && !isWhole(level.value) ? { vi: 'một số nguyên', en: 'a whole number' } : undefined;
}

/** What a level should have been for its line, where it is understood and still none: reading a decision says it as importing does. */
export function levelFault(
  understood: Understood,
  line: Pick<LevelLine, 'kind' | 'unit' | 'most'>,
  year?: number,
): { vi: string; en: string } | undefined {
  if (understood.kind === 'word' && line.kind !== 'boolean')
    return { vi: 'một số: loại của hàng là số', en: 'a number: the line is one of figures' };
  if (understood.kind === 'years' && year !== undefined)
    return { vi: 'một mức: năm đã ghi ở tên cột', en: 'one level: the year is in the header' };
  return numbersOf(understood).flatMap((level) => wrongNumber(level, line) ?? [])[0];
}

type Found = readonly (readonly [LevelCell, Understood])[];

/** The numbers of the thing itself, without those of a part of it. */
export function mainNumbers(understood: Understood): NumberLevel[] {
  return understood.kind === 'parts' ? [understood.main] : numbersOf(understood);
}

const sideOf = (operator: Operator): string => operator.replace(/Inclusive$|Than.*$/, '');

/**
 * The sign that a line goes by where a level has none: of the line, or the first that a level says. "0" and "Không" say it only of
 * themselves: beside "2" and "1" they may be the fewest as well as the most.
 */
export function signOf(levels: readonly Understood[], given: Operator | undefined): Operator | undefined {
  const numbers = levels.flatMap(mainNumbers);
  const isSaid = ({ operator, isOfItself }: NumberLevel): boolean => operator !== undefined && isOfItself !== true;
  const isOpen = numbers.some(({ operator }) => operator === undefined);
  return given ?? (numbers.find(isSaid) ?? (isOpen ? undefined : numbers[0]))?.operator;
}

/**
 * True for a number without a sign in a line whose levels have several, or one that leaves out the number itself: "10" beside
 * "Trên 10" can be reached where the other has to be passed. Which sign is meant is not said.
 */
export function leavesSignOpen(understood: Understood, levels: readonly Understood[], given: Operator | undefined): boolean {
  const signs = new Set(levels.flatMap((level) => mainNumbers(level).flatMap(({ operator }) => operator ?? [])));
  const isOpen = signs.size > 1 || [...signs].some((sign) => !sign.endsWith('Inclusive'));
  return given === undefined && isOpen && mainNumbers(understood).some(({ operator }) => operator === undefined);
}

/** True where a level is on the other side of what its line asks for: that is for two lines. */
export function isOtherSide(understood: Understood, sign: Operator | undefined): boolean {
  return sign !== undefined && mainNumbers(understood).some(({ operator = sign }) => sideOf(operator) !== sideOf(sign));
}

/** The signs of a line, the one that it goes by first. */
function operatorsOf(found: Found, line: LevelLine): [Operator, ...Operator[]] | undefined {
  if (line.kind === 'boolean') return ['equal'];
  const levels = found.map(([, understood]) => understood);
  const sign = signOf(levels, line.operator);
  const other = found.find(([, understood]) => isOtherSide(understood, sign));
  if (other !== undefined) return refuse(other[0].placed, OTHER_SIDE);
  const open = found.filter(([, understood]) => leavesSignOpen(understood, levels, line.operator));
  for (const [{ placed }] of open) refuse(placed, SIGN_OPEN);
  if (open.length > 0) return undefined;
  if (sign === undefined)
    return refuse(line.directionCell, {
      vi: 'không dưới hay không quá: mức của hàng không nói rõ',
      en: 'on which side of it: the levels of the line do not say',
    });
  const own = levels.flatMap((understood) => mainNumbers(understood).map(({ operator = sign }) => operator));
  // A sign that no level has is no part of the condition.
  const used = own.length === 0 || own.includes(sign) ? [sign, ...own] : own;
  return [...new Set(used)] as [Operator, ...Operator[]];
}

function plainEntry(understood: Understood, means: boolean): Omit<LevelEntry, 'placed'> {
  if (understood.kind === 'number') return { value: understood.value };
  if (understood.kind === 'parts') return { value: understood.main.value };
  if (understood.kind === 'word') return { value: means };
  if (understood.kind === 'relative') return { relativeTo: { parameter: understood.parameter, factor: understood.factor } };
  const { state, floor } = understood as Extract<Understood, { kind: 'state' }>;
  return { state, ...(floor && { floor: floor.value }) };
}

const NOT_ASKED: Understood = { kind: 'state', state: 'not-required' };

/** The entries of a cell under one sign; what stands under another one is not asked under this. */
function entriesOf(understood: Understood, { scope, year, placed }: LevelCell, means: boolean, isOwn: IsOwn = () => true): LevelEntry[] {
  const own = { placed, ...(scope && { scope }), ...(year !== undefined && { year }) };
  const entry = (level: Understood, number: NumberLevel | undefined) => plainEntry(isOwn(number) ? level : NOT_ASKED, means);
  if (understood.kind === 'years')
    return understood.years.map(({ year: of, level }) => ({ ...entry(level, mainNumbers(level)[0]), ...own, year: of }));
  return [{ ...entry(understood, mainNumbers(understood)[0]), ...own }];
}

/** Whether a level counts under the sign in hand; of what has no number, `undefined`. */
type IsOwn = (level: NumberLevel | undefined) => boolean;

/** "Không" beside "Nhà tạm" where the figure is "Không còn nhà tạm" says that it holds. */
export function meaningOf(word: Extract<Understood, { kind: 'word' }>, { content, fact }: Pick<LevelLine, 'content' | 'fact'>): boolean {
  return word.isPlain && isNegated(fact) && !isNegated(content) ? !word.means : word.means;
}

function partOf(found: Found): ReadLevels['part'] {
  const first = found.find(([, understood]) => understood.kind === 'parts')?.[1];
  if (first?.kind !== 'parts') return undefined;
  const { words, operator } = first.part;
  const entries: LevelEntry[] = [];
  for (const [cell, understood] of found) {
    const isSame = understood.kind === 'parts' && understood.part.words === words && understood.part.operator === operator;
    if (isSame) entries.push(...entriesOf(understood.part, cell, true));
    // Where only the whole has a level, the decision asks nothing of the part.
    else if (understood.kind === 'number') entries.push(...entriesOf({ kind: 'state', state: 'not-required' }, cell, true));
    else if (understood.kind === 'state') entries.push(...entriesOf({ kind: 'state', state: understood.state }, cell, true));
    else
      refuse(cell.placed, {
        vi: `một mức có cùng phần "${words}" như các mức khác của hàng; nếu không thì tách hàng`,
        en: 'a level with the same part as the others of the line',
      });
  }
  return { words, operator: operator!, entries };
}

/** Reads the levels of a line; `undefined` where something is not understood, which is said cell by cell. */
export function readLevels(cells: readonly LevelCell[], line: LevelLine): ReadLevels | undefined {
  const before = line.directionCell.problems.length;
  const units = line.unit === undefined ? [] : [line.unit];
  const found = cells.flatMap((cell): (readonly [LevelCell, Understood])[] => {
    const text = textOf(cell.placed);
    if (text === undefined) return [];
    const understood = understandLevel(text, {
      units,
      content: line.content,
      isWord: line.kind === 'boolean',
      isShare: line.kind === 'percentage',
      hasSide: line.operator !== undefined,
    });
    if (understood === undefined) refuse(cell.placed, NOT_UNDERSTOOD);
    const fault = understood && levelFault(understood, line, cell.year);
    if (fault !== undefined) refuse(cell.placed, fault);
    return understood === undefined || fault !== undefined ? [] : [[cell, understood]];
  });
  const [operator, ...others] = operatorsOf(found, line) ?? [];
  const words = found.flatMap(([cell, understood]) =>
    understood.kind === 'word' ? [{ cell, understood, means: meaningOf(understood, line) }] : [],
  );
  const odd = words.find(({ means }) => means !== words[0]!.means);
  if (odd !== undefined) refuse(odd.cell.placed, OTHER_WORD);
  const part = partOf(found);
  const [first] = words;
  const unit =
    line.unit ?? numbersOf(found.find(([, item]) => numbersOf(item).length > 0)?.[1] ?? { kind: 'state', state: 'missing' })[0]?.unit;
  if (line.directionCell.problems.length > before || operator === undefined) return undefined;
  const sign = signOf(
    found.map(([, understood]) => understood),
    line.operator,
  );
  const entriesUnder = (own: Operator): LevelEntry[] =>
    found.flatMap(([cell, understood]) =>
      entriesOf(understood, cell, first?.means ?? true, (level) => (level === undefined ? operator : (level.operator ?? sign)) === own),
    );
  const entries =
    line.kind === 'boolean' ? found.flatMap(([cell, item]) => entriesOf(item, cell, first?.means ?? true)) : entriesUnder(operator);
  return {
    entries,
    others: others.map((other) => ({ operator: other, entries: entriesUnder(other) })),
    part,
    operator,
    unit,
    word: first && { word: first.understood.word, means: first.means, otherwise: first.understood.otherwise },
  };
}

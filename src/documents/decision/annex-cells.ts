import { DIRECTIONS_BY_WORD, KINDS_BY_WORD, SEXES, TO_BE_SAID, YES } from './set-words.ts';
import type { RowKey, RowKind } from './set-words.ts';
import { understandLevel } from './level-patterns.ts';
import type { NumberLevel, Understood } from './level-patterns.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import { isCountedWord } from './unit-words.ts';

/** Cells of a line, as they are written. */
export type Cells = Partial<Record<RowKey, string>>;

function wordFor<T>(words: Readonly<Record<string, T>>, code: T): string {
  return Object.entries(words).find(([, each]) => each === code)?.[0] ?? '';
}

function numbersOf(understood: Understood): readonly NumberLevel[] {
  if (understood.kind === 'years') return understood.years.map(({ level }) => level);
  if (understood.kind === 'parts') return [understood.main];
  return understood.kind === 'number' ? [understood] : [];
}

function kindOf(understood: readonly Understood[], unit: string | undefined): RowKind | undefined {
  if (unit === '%') return 'percentage';
  if (understood.some(({ kind }) => kind === 'word')) return 'boolean';
  if (unit === undefined) return undefined;
  return isCountedWord(unit) ? 'integer' : 'decimal';
}

/** The unit that the content of a row names in brackets: `Thu nhập bình quân (triệu đồng/người/năm)`. */
function unitOfContent(content: string): string | undefined {
  const units = bracketsOf(content).map((text) => unitIn(text, []));
  return units.find((unit) => typeof unit === 'string') ?? undefined;
}

/** The side that the content of a row says, for levels that are numbers alone. */
function sideOfContent(content: string): NumberLevel['operator'] {
  if (/tối thiểu|ít nhất|trở lên|không dưới/iu.test(content)) return 'greaterThanInclusive';
  return /tối đa|không quá|không vượt quá|trở xuống/iu.test(content) ? 'lessThanInclusive' : undefined;
}

/** What a share is called. */
const SHARE = /^t[ỷỉ] lệ /iu;

/** What the levels and the words of a row say of what is measured. Where they do not agree, nothing is said. */
export function measureCells(content: string, levels: readonly string[], unitCell: string): Cells {
  // "% hộ" says of what the share is, "Đạt/Không đạt" that there is no unit.
  const isNoUnit = /^(?:đạt|có|chưa đạt|mức)$|(?:đạt|có|không)\s*\/|\/\s*(?:không|chưa)/iu.test(unitCell);
  const ownUnit = unitCell.startsWith('%') ? '%' : isNoUnit ? '' : unitCell;
  const units = ownUnit === '' ? [] : [ownUnit];
  const isShare = ownUnit === '%' || (ownUnit === '' && SHARE.test(content));
  const understood = levels.flatMap((level) => understandLevel(level, { units, content, isShare }) ?? []);
  const numbers = understood.flatMap(numbersOf);
  const found = [...new Set(numbers.flatMap(({ unit }) => unit ?? []))];
  const unit =
    ownUnit !== ''
      ? (unitIn(ownUnit, units) ?? ownUnit)
      : found.length > 0
        ? found.length === 1
          ? found[0]
          : undefined
        : unitOfContent(content);
  const sides = [...new Set(numbers.map(({ operator }) => operator ?? sideOfContent(content)))];
  // What nobody understood may be no figure at all: "Y" under "Y/N".
  const isRead = understood.length > 0 || levels.every((level) => level === '');
  const kind = !isRead && ownUnit !== '%' ? undefined : kindOf(understood, unit ?? (SHARE.test(content) ? '%' : undefined));
  return {
    ...(kind && { kind: wordFor<RowKind>(KINDS_BY_WORD, kind) }),
    ...(unit && unit !== '%' && isRead && { unit }),
    ...(ownUnit !== unitCell && { definition: `Đơn vị tính: ${unitCell}` }),
    ...(sides.length === 1 && sides[0] !== undefined && { direction: wordFor(DIRECTIONS_BY_WORD, sides[0]) }),
  };
}

const SEXES_SAID = /\s*\([^()]*(?:cả|cho) nam và nữ\)/iu;
const IF_ANY = /\s*\(nếu có\)/iu;

/** Where in a row words begin that say what has to hold of a thing, and no more which thing. */
const HOLDS = /\s(?:có|được|đạt|bảo đảm|đảm bảo|sử dụng|tham gia|thực hiện|hoạt động|không|áp dụng|đáp ứng|phù hợp)\s.*$/iu;

/** "Làng nghề (nếu có) …", "Tỷ lệ hộ chăn nuôi có … (nếu có)": what has to be there, where few words say it. */
function thingOf(content: string): string {
  const before = content.slice(0, IF_ANY.exec(content)!.index).trim();
  const thing = before
    .replace(/^[a-zđ][.)]\s*/iu, '')
    .replace(/^(?:t[ỷỉ] lệ|số lượng|số)\s+/iu, '')
    .replace(HOLDS, '');
  return thing !== '' && thing.split(' ').length <= 5 ? `${YES} ${thing.charAt(0).toLowerCase()}${thing.slice(1)}` : TO_BE_SAID;
}

/** What the words in brackets say, and the row without them: what the figure is called. */
export function caseCells(content: string): Cells {
  const units = [...content.matchAll(/\s*\(([^()]+)\)/gu)].filter(
    ([, text]) => typeof unitIn(bracketsOf(`(${text})`)[0]!, []) === 'string',
  );
  const plain = units
    .reduce((text, [whole]) => text.replace(whole, ''), content)
    .replace(SEXES_SAID, '')
    .replace(IF_ANY, '');
  return {
    ...(SEXES_SAID.test(content) && { sexes: SEXES }),
    ...(IF_ANY.test(content) && { ifAny: thingOf(content) }),
    ...(plain !== content && plain !== '' && { fact: plain }),
  };
}

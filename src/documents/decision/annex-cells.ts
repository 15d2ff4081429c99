import { ifAnyOf, withoutIfAny } from './if-any.ts';
import { DIRECTIONS_BY_WORD, KINDS_BY_WORD, SEXES, TO_BE_SAID } from './set-words.ts';
import type { RowKey, RowKind } from './set-words.ts';
import { isPerMany } from './level-words.ts';
import { understandLevel } from './level-patterns.ts';
import type { NumberLevel, Understood } from './understood.ts';
import { areOfQuality } from './quality-words.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import { sideOfContent } from './side-of-content.ts';
import { countedIn, isCountedWord } from './unit-words.ts';
import { wordFor } from './word-for.ts';

/** Cells of a line, as they are written. */
export type Cells = Partial<Record<RowKey, string>>;

/** What the row of a criterion says of all rows below it that do not say it themselves. */
export type SaidOfCriterion = Pick<Cells, 'inCharge' | 'evidence' | 'ifAny'>;

function numbersOf(understood: Understood): readonly NumberLevel[] {
  if (understood.kind === 'years') return understood.years.flatMap(({ level }) => numbersOf(level));
  if (understood.kind === 'parts') return [understood.main];
  return understood.kind === 'number' ? [understood] : [];
}

function kindOf(understood: readonly Understood[], unit: string | undefined, isCount: boolean): RowKind | undefined {
  if (unit === '%') return 'percentage';
  if (understood.some(({ kind }) => kind === 'word')) return 'boolean';
  if (unit === undefined) return undefined;
  return isCountedWord(unit) || isCount ? 'integer' : 'decimal';
}

/** The unit that the content of a row names in brackets: `Thu nhập bình quân (triệu đồng/người/năm)`. */
function unitOfContent(content: string): string | undefined {
  const units = bracketsOf(content).map((text) => unitIn(text, []));
  return units.find((unit) => typeof unit === 'string') ?? undefined;
}

/** What a number of things is called. */
const COUNT = /^(?:tổng )?số (?!h[óo]a)/iu;
/** What a share is called. */
const SHARE = /^t[ỷỉ] lệ /iu;

/** True for a row that is called a share, and of a hundred. */
function isShareOf(content: string): boolean {
  return SHARE.test(content) && !isPerMany(content);
}

/** A share, in the words of a column of units: `%`, `Tỷ lệ (%)`, `Phần trăm`. */
const SHARE_UNIT = /^(?:%|(?:t[ỷỉ] lệ)?\s*\(?%\)?|t[ỷỉ] lệ|phần trăm)$/iu;

/** What the levels and the words of a row say of what is measured. Where they do not agree, nothing is said. */
export function measureCells(content: string, levels: readonly string[], unitCell: string): Cells {
  // "% hộ" says of what the share is, "Đạt/Không đạt" that there is no unit.
  const isNoUnit = /^(?:đạt|có|chưa đạt|mức)$|(?:đạt|có|không)\s*\/|\/\s*(?:không|chưa)/iu.test(unitCell);
  const isPlainShare = SHARE_UNIT.test(unitCell);
  const ownUnit = isPlainShare || unitCell.startsWith('%') ? '%' : isNoUnit ? '' : unitCell;
  if (ownUnit === '' && areOfQuality(levels))
    return { kind: wordFor<RowKind>(KINDS_BY_WORD, 'judgement'), ...(unitCell !== '' && { definition: `Đơn vị tính: ${unitCell}` }) };
  const units = ownUnit === '' ? [] : [ownUnit];
  const isShare = ownUnit === '%' || (ownUnit === '' && isShareOf(content));
  const understood = levels.flatMap((level) => understandLevel(level, { units, content, isShare }) ?? []);
  const numbers = understood.flatMap(numbersOf);
  const found = [...new Set(numbers.flatMap(({ unit }) => unit ?? []))];
  // "Không" of what is counted is none of it; "90" beside "Số hộ" may well be a share of them.
  const isNone = numbers.length === levels.length && numbers.every(({ value }) => value === '0');
  const unit =
    ownUnit !== ''
      ? (unitIn(ownUnit, units) ?? ownUnit)
      : found.length > 0
        ? found.length === 1
          ? found[0]
          : undefined
        : (unitOfContent(content) ?? (isNone ? countedIn(content) : undefined));
  // "0" and "Không" say nothing of the side of the numbers beside them.
  const isOfItself = numbers.every((number) => number.isOfItself === true);
  const sides = [
    ...new Set(
      numbers.map(
        (number) => (number.isOfItself === true && !isOfItself ? undefined : number.operator) ?? sideOfContent(content, number.value),
      ),
    ),
  ];
  // "Điểm" are places as well, which "Số điểm vui chơi" counts, and marks, which may have fractions.
  const areWhole = numbers.every(({ value }) => !value.includes('.'));
  // What nobody understood may be no figure at all: "Y" under "Y/N".
  const isRead = understood.length > 0 || levels.every((level) => level === '');
  const kind =
    !isRead && ownUnit !== '%'
      ? undefined
      : kindOf(
          understood,
          unit ?? (isShareOf(content) ? '%' : undefined),
          COUNT.test(content) && /^điểm(?:\/|$)/u.test(unit ?? '') && areWhole,
        );
  return {
    ...(kind && { kind: wordFor<RowKind>(KINDS_BY_WORD, kind) }),
    // A share needs no unit; one that the decision gives a column to is what "dưới 1" is read by.
    ...(unit && (unit !== '%' || ownUnit === '%') && isRead && { unit }),
    // A unit of what nobody understood is kept for whoever reads the row.
    ...(((ownUnit !== unitCell && !isPlainShare) || (!isRead && ownUnit !== '' && ownUnit !== '%')) && {
      definition: `Đơn vị tính: ${unitCell}`,
    }),
    ...(sides.length === 1 && sides[0] !== undefined && { direction: wordFor(DIRECTIONS_BY_WORD, sides[0]) }),
  };
}

const SEXES_SAID =
  /\s*\((?:(?![^()]*(?<!\p{L})(?:chung|tổng|gộp|không phân biệt)(?!\p{L}))[^()]*(?:cả|cho) nam và nữ|nam(?: và|,) nữ(?: đều[^()]*)?)\)/iu;

/** What the words in brackets say, and the row without them: what the figure is called. */
export function caseCells(content: string): Cells {
  const units = [...content.matchAll(/\s*\(([^()]+)\)/gu)].filter(
    ([, text]) => typeof unitIn(bracketsOf(`(${text})`)[0]!, []) === 'string',
  );
  const ifAny = ifAnyOf(content);
  const said = units.reduce((text, [whole]) => text.replace(whole, ''), content).replace(SEXES_SAID, '');
  // As long as a person has to say what is meant, the words stay for those who give the figure.
  const plain = ifAny === TO_BE_SAID ? said.replace(/\s*\(nếu có\)/iu, '') : withoutIfAny(said);
  return {
    ...(SEXES_SAID.test(content) && { sexes: SEXES }),
    ...(ifAny !== undefined && { ifAny }),
    ...(plain !== content && plain !== '' && { fact: plain }),
  };
}

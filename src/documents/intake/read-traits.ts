import { formatDate } from '../../explain/format.ts';
import type { Unit } from '../../model/dossier.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Trait } from '../../model/vocabulary.ts';
import { sameWord } from '../sheet/names.ts';
import { readDay } from '../sheet/read-cells.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { isMark } from './read-words.ts';
import { EVERYDAY_ANSWERS, NONE, NOT_YET } from './words.ts';

type Held = NonNullable<Unit['traits']>[number];
type DatedTrait = Exclude<Held, string>;

const NO_WORDS = [EVERYDAY_ANSWERS.no, ...NONE, NOT_YET];
const EXPECTED: Bilingual = {
  vi: '"Có", để trống, hoặc thời gian như "từ 01/01/2022 đến trước 01/07/2025"',
  en: '"Có" (yes), nothing, or a period such as "từ 01/01/2022 đến trước 01/07/2025" (from … until before …)',
};
const PERIOD = /^(?:từ (?<from>\S+))?(?:(?:^| )đến trước (?<to>\S+))?$/iu;

/** How a trait is written in its cell. */
export function traitText(held: readonly Held[]): string {
  const parts = held.map((one) => {
    if (typeof one === 'string' || (one.from === undefined && one.to === undefined)) return EVERYDAY_ANSWERS.yes;
    return periodText(one);
  });
  return parts.join('; ');
}

/** `từ 01/01/2022 đến trước 01/07/2025`; nothing for what holds on every day. */
export function periodText({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): string {
  const begins = from === undefined ? [] : [`từ ${formatDate(from, 'vi')}`];
  const ends = to === undefined ? [] : [`đến trước ${formatDate(to, 'vi')}`];
  return [...begins, ...ends].join(' ');
}

function day(text: string | undefined): string | undefined | null {
  if (text === undefined) return undefined;
  const reading = readDay({ value: text });
  return 'value' in reading ? reading.value : null;
}

/** Reads a period; `undefined` for what is none. */
export function periodOf(text: string): Omit<DatedTrait, 'trait'> | undefined {
  const groups = text === '' ? undefined : PERIOD.exec(text)?.groups;
  const [from, to] = [day(groups?.['from']), day(groups?.['to'])];
  if (groups === undefined || from === null || to === null) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Reads whether, or when, a unit has a trait. */
export function readTrait({ value }: SheetCell, trait: Trait): Reading<readonly Held[]> {
  if (value === true) return { value: [trait] };
  const text = typeof value === 'string' ? plainText(value) : '';
  // A blank cell says no, so that a tick can only say yes.
  if (sameWord(text, EVERYDAY_ANSWERS.yes) || isMark(text)) return { value: [trait] };
  if (value === false || NO_WORDS.some((word) => sameWord(word, text))) return { value: [] };
  const periods = text.split(';').map((part) => periodOf(part.trim()));
  const known = periods.flatMap((period) => (period === undefined ? [] : [{ trait, ...period }]));
  return known.length === periods.length ? { value: known } : { expected: EXPECTED };
}

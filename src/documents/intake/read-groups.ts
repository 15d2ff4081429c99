import { groupText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Unit } from '../../model/dossier.ts';
import { sameWord } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { periodOf, periodText } from './read-traits.ts';
import { readWord } from './read-words.ts';
import { NO_GROUP } from './words.ts';

type Held = NonNullable<Unit['groups']>[number];

/** `Khu vực 1 (từ 01/01/2026)`: a group, and when the unit is in it if not always. */
const WITH_PERIOD = /^(?<name>.*?)(?: \((?<period>(?:từ|đến trước) [^()]*)\))?$/iu;

/** The groups of a unit as they stand in their cell. */
export function groupsText({ groups }: Pick<Unit, 'groups'>, declared: DeclaredWords): string {
  if (groups?.length === 0) return NO_GROUP;
  const parts = (groups ?? []).map((held) => {
    if (typeof held === 'string') return groupText(held, 'vi', declared);
    const period = periodText(held);
    return `${groupText(held.group, 'vi', declared)}${period === '' ? '' : ` (${period})`}`;
  });
  return parts.join('; ');
}

function readOne(text: string, known: readonly string[], declared: DeclaredWords): Reading<Held> {
  const { name = '', period } = WITH_PERIOD.exec(text)?.groups ?? {};
  const words = known.map((id) => [groupText(id, 'vi', declared), id] as const);
  const id = known.find((word) => sameWord(word, name));
  const reading: Reading<string> = id === undefined ? readWord({ value: name }, words) : { value: id };
  if (!('value' in reading) || period === undefined) return reading;
  const dates = periodOf(period);
  const expected = {
    vi: 'thời gian như "(từ 01/01/2026 đến trước 01/07/2026)"',
    en: 'a period such as "(từ 01/01/2026 đến trước 01/07/2026)" (from … until before …)',
  };
  return dates === undefined ? { expected } : { value: { group: reading.value, ...dates } };
}

/** Reads the groups of a unit by their names or ids. */
export function readGroups({ value }: SheetCell, known: readonly string[], declared: DeclaredWords): Reading<readonly Held[]> {
  const text = plainText(typeof value === 'string' ? value : String(value ?? ''));
  if (sameWord(text, NO_GROUP)) return { value: [] };
  const parts = text.split(';');
  const read = parts.map((part) => readOne(part.trim(), known, declared));
  const wrong = read.find((reading) => !('value' in reading));
  if (wrong !== undefined && 'expected' in wrong) return wrong;
  return { value: read.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
}

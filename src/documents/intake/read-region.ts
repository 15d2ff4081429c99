import { REGION_WORDS } from '../../explain/words.ts';
import { REGIONS } from '../../model/vocabulary.ts';
import type { Region } from '../../model/vocabulary.ts';
import { lettersOf } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import { plainText } from '../sheet/sheet.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { readWord } from './read-words.ts';

const KIND = /^vùng(?= )/iu;
const JOINT = /,| và(?= )/giu;

/** Other names that are in use, by their letters. */
const ALSO: Readonly<Record<string, Region>> = {
  trungdumiennuibacbo: 'northern-midlands-mountains',
  dbsh: 'red-river-delta',
  namtrungbo: 'south-central-coast',
  dbscl: 'mekong-delta',
};

const WORDS = REGIONS.map((region) => [REGION_WORDS.vi[region], region] as const);
const BY_LETTERS: ReadonlyMap<string, Region> = new Map([
  ...Object.entries(ALSO),
  ...WORDS.map(([name, region]) => [lettersOf(name), region] as const),
]);

/** Reads a region by its name, in either spelling, with or without the word for its kind. */
export function readRegion(cell: SheetCell): Reading<Region> {
  const text = typeof cell.value === 'string' ? plainText(cell.value) : '';
  const region = BY_LETTERS.get(lettersOf(text.replace(KIND, '').replaceAll(JOINT, '')));
  return region === undefined ? readWord(cell, WORDS) : { value: region };
}

import type { Dossier } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { Tape } from './tape.ts';
import { shifted } from './random-moment.ts';

const PLACES = [
  ['central-highlands', 'kon-tum'],
  ['central-highlands', 'gia-lai'],
  ['central-highlands', undefined],
  ['northern-midlands-mountains', 'lao-cai'],
  ['northern-midlands-mountains', undefined],
  ['red-river-delta', 'ha-noi'],
  ['north-central', 'nghe-an'],
  ['south-central-coast', 'da-nang'],
  ['southeast', 'dong-nai'],
  ['mekong-delta', 'can-tho'],
] as const;

const TRAITS = ['specially-disadvantaged', 'safe-zone', 'poor-district', 'ethnic-minority-mountainous'] as const;

interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A period that begins, ends or has ended about the day. */
function period(on: string, tape: Tape): Period {
  const day = tape.oneOf([on, shifted(on, 1), shifted(on, -1), shifted(on, 30), shifted(on, -30)]);
  if (tape.chance(50)) return { from: day };
  return tape.chance(50) ? { to: day } : { from: shifted(day, -90), to: day };
}

const dated = <Key extends string, Word extends string>(
  key: Key,
  word: Word,
  on: string,
  tape: Tape,
): Word | (Period & Record<Key, Word>) => (tape.chance(35) ? ({ [key]: word, ...period(on, tape) } as Period & Record<Key, Word>) : word);

/** Since that day a part of the province lies in the Central Highlands. */
const JOINED_ON = '2025-07-01';
const JOINED = ['central-highlands', 'quang-ngai'] as const;

function placeOn(on: string, tape: Tape): (typeof PLACES)[number] | typeof JOINED {
  if (!tape.chance(50)) return PLACES[0];
  return on >= JOINED_ON && tape.chance(15) ? JOINED : tape.oneOf(PLACES);
}

/** A unit of the kind that a set is for, somewhere. */
export function randomUnit({ level, columns, instruments }: RuleSet, on: string, tape: Tape): Dossier['unit'] {
  const local = instruments.find(({ ruleSets }) => ruleSets !== undefined)?.province;
  const [region, province] = local === undefined ? placeOn(on, tape) : PLACES[0];
  const traits = TRAITS.filter(() => tape.chance(40)).map((trait) => dated('trait', trait, on, tape));
  const isGrouped = columns !== undefined && tape.chance(70);
  // Of columns only one can be for a unit; a group that none asks for can stand beside it.
  const groups = isGrouped ? [dated('group', tape.oneOf(columns.flatMap(({ when }) => when.groups ?? [])), on, tape)] : [];
  return {
    id: 'a',
    level,
    region,
    ...(province && { province }),
    ...(traits.length > 0 && { traits }),
    ...(groups.length > 0 && { groups }),
  };
}

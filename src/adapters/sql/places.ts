import { NOT_COVERED } from '../../law/coverage-period.ts';
import { isNtmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Province } from '../../model/provinces.ts';
import { PROVINCES } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { REGIONS, TRAITS } from '../../model/vocabulary.ts';
import type { Region, Trait } from '../../model/vocabulary.ts';
import type { At } from '../../law/moment.ts';
import { compileAnySet } from '../../engine/compile-any-set.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { Given, OneGroup, PlaceColumns } from './read-place.ts';

/** The text for the units of some provinces; all that the law does not name are one, without a name. */
export interface ProvinceText {
  readonly province: Province | undefined;
  readonly compiledSet: CompiledSet;
}

/** A kind of place that the law can tell from others. */
export interface PlaceKind {
  readonly text: ProvinceText;
  readonly region: Region | undefined;
  readonly traits: readonly Trait[];
  /** `undefined` where nobody said in which the units are. */
  readonly groups: readonly string[] | undefined;
}

/** Every word that stands under one of these keys anywhere in the rules. */
function wordsUnder(value: unknown, keys: readonly string[], words: Set<unknown>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, item] of Object.entries(value)) {
    if (keys.includes(key)) for (const word of [item].flat()) words.add(word);
    wordsUnder(item, keys, words);
  }
}

function wordsOf(ruleSet: RuleSet, keys: readonly string[]): Set<unknown> {
  const words = new Set<unknown>();
  wordsUnder(ruleSet.instruments, keys, words);
  for (const { ruleSet: first } of ruleSet.prerequisites ?? []) for (const word of wordsOf(first, keys)) words.add(word);
  return words;
}

/** Provinces that the law names, as far as units can lie in them; `undefined` stands for all others. */
function provincesOf(ruleSet: RuleSet, { province }: PlaceColumns): (Province | undefined)[] {
  if ('fixed' in province) return [province.fixed];
  const named = wordsOf(ruleSet, ['province', 'provinces']);
  return [undefined, ...PROVINCES.filter((word) => named.has(word))];
}

/** The text of each province; where no text is in force for any of them, the refusal of the day. */
export function provinceTexts(
  ruleSet: RuleSet,
  at: At,
  place: PlaceColumns,
): { texts: ProvinceText[]; uncovered: (Province | undefined)[] } {
  const texts: ProvinceText[] = [];
  const uncovered: (Province | undefined)[] = [];
  let refusal: NtmError | undefined;
  for (const province of provincesOf(ruleSet, place)) {
    try {
      texts.push({ province, compiledSet: compileAnySet(ruleSet, at, { province, region: REGIONS[0], level: place.level }) });
    } catch (error) {
      if (!isNtmError(error) || !NOT_COVERED.includes(error.code)) throw error;
      uncovered.push(province);
      refusal = error;
    }
  }
  if (texts.length === 0 && refusal !== undefined) throw refusal;
  return { texts, uncovered };
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  const lists: Item[][] = [[]];
  for (const item of items) lists.push(...lists.map((list) => [...list, item]));
  return lists;
}

/** Everything that units can have of a list together: what all have, with any of what some have that matters. */
function heldIn<Word>(words: readonly Word[], given: ReadonlyMap<Word, Given<true>>, matters: (word: Word) => boolean): Word[][] {
  const fixed = words.filter((word) => 'fixed' in given.get(word)!);
  const varying = words.filter((word) => !fixed.includes(word) && matters(word));
  return subsets(varying).map((held) => words.filter((word) => fixed.includes(word) || held.includes(word)));
}

function oneOf({ known }: OneGroup): (string[] | undefined)[] {
  return [undefined, [], ...known.map((group) => [group])];
}

/** As {@link heldIn}, of groups: of a unit in none of those that are told of it is only known that it is in none where all are told. */
function groupsIn({ groups, isEachGroupTold }: PlaceColumns): (string[] | undefined)[] {
  if ('known' in groups) return oneOf(groups);
  const held = heldIn([...groups.keys()].toSorted(), groups, () => true);
  const some = held.filter((list) => list.length > 0);
  return some.length === held.length ? held : [undefined, ...(isEachGroupTold ? [[]] : []), ...some];
}

/** Every kind of place that the units can be of. */
export function placeKinds(ruleSet: RuleSet, texts: readonly ProvinceText[], place: PlaceColumns): PlaceKind[] {
  const { region, traits } = place;
  const named = wordsOf(ruleSet, ['traits', 'allTraits', 'anyTraits']);
  const regions = 'fixed' in region ? [region.fixed] : REGIONS;
  const heldTraits = heldIn(
    TRAITS.filter((trait) => traits.has(trait)),
    traits,
    (trait) => named.has(trait),
  );
  const heldGroups = groupsIn(place);
  return texts.flatMap((text) =>
    regions.flatMap((one) => heldTraits.flatMap((held) => heldGroups.map((own) => ({ text, region: one, traits: held, groups: own })))),
  );
}

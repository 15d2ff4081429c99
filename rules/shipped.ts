import { textAt } from '../src/law/text-at.ts';
import { bring } from '../src/law/text-making.ts';
import type { TextMaking } from '../src/law/text-making.ts';
import type { RuleSet } from '../src/model/rule-set.ts';
import { freezeFresh } from '../src/value/freeze.ts';
import { unfoldSet } from './assembly/unfold-set.ts';
import type { FoldedSet } from './assembly/unfold-set.ts';
import { wordsInPlace } from './assembly/words-in-place.ts';
import type { WordsApart } from './assembly/words-in-place.ts';

/** A set as it is generated: with its hash, and where the law says which set has to be met first. */
interface Generated extends FoldedSet {
  readonly hash: string;
  readonly presupposes?: readonly { readonly ruleSet: string; readonly cite: object }[];
}

/** What a set is made of. */
interface Parts {
  readonly data: () => unknown;
  /** The sets that have to be met first. */
  readonly presupposed?: () => readonly RuleSet[];
  /** What its instruments take to be applied. */
  readonly amending?: Omit<TextMaking, 'textAt'>;
}

/**
 * Takes functions, so that a bundler can leave out a set that nobody uses, with its data. The files are checked against
 * their schema by a test, and trusted here.
 */
export function shipped<FactId extends string, RowId extends string, Facts>({
  data,
  presupposed = () => [],
  amending,
}: Parts): RuleSet<FactId, RowId, Facts> {
  const { presupposes, hash, ...folded } = wordsInPlace(data() as WordsApart) as Generated;
  const first = presupposed();
  const prerequisites = presupposes?.map(({ cite }, index) => ({ ruleSet: first[index]!, cite }));
  const whole = { ...unfoldSet(folded), hash, ...(prerequisites === undefined ? {} : { prerequisites }) };
  bring({ textAt, ...amending });
  return freezeFresh(whole) as RuleSet<FactId, RowId, Facts>;
}

/** One shipped set in the list of all of them. */
export interface ShippedRuleSet {
  readonly id: string;
  readonly title: RuleSet['title'];
  readonly level: RuleSet['level'];
  /** First day on which its text is in force, and the first on which it no longer is; null while no end is known. */
  readonly period: { readonly from: string; readonly to: string | null };
  readonly ruleSet: RuleSet;
}

/** What the list says of a set. */
export function listed(ruleSet: RuleSet): ShippedRuleSet {
  const { id, title, level, instruments } = ruleSet;
  const { from, to = null } = instruments[0]!.inForce;
  return { id, title, level, period: { from, to }, ruleSet };
}

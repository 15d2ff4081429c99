import type { DatedThreshold, ParameterText } from '../../law/text.ts';
import type { LeafCondition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';

/** A comparison with the values that it takes. */
export interface Compared {
  readonly key: string;
  readonly leaf: LeafCondition;
  /** Undefined for a plain yes or no in the condition. */
  readonly parameter: ParameterText | undefined;
}

/** A comparison that is shown as one line, with those of the same figure that stand in it in other columns. */
export interface WithTwins extends Compared {
  readonly twins: readonly Compared[];
}

/** What a column says: the comparison that it asks for, and with which levels. */
export interface Asked {
  readonly leaf: LeafCondition;
  readonly parameter: ParameterText;
  readonly statements: readonly DatedThreshold[];
}

/** A comparison that decides an indicator, with the letter under which formulas name it. */
export interface Requirement extends WithTwins {
  readonly letter: string;
  readonly fact: Fact | undefined;
  /** The title of its indicator. */
  readonly title: Bilingual;
  /** True where nothing else decides the indicator. */
  readonly isOnly: boolean;
}

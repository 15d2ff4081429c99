import type { Operator } from '../../model/vocabulary.ts';
import type { Around, Quantity } from './quantity.ts';

/* What the words of a level can mean, and what decides how they are read. */

/** A number that a level asks for; without an operator the text does not say on which side of it. */
export interface NumberLevel extends Quantity {
  readonly kind: 'number';
  readonly operator: Operator | undefined;
  /** True where nothing but the number says the side, as of none at all: it says nothing of the numbers beside it. */
  readonly isOfItself?: true;
}

/** A level that is no number: nothing is asked, it is left to others, or it is not known. */
export interface StateLevel {
  readonly kind: 'state';
  readonly state: 'not-required' | 'delegated' | 'missing';
  readonly floor?: NumberLevel;
}

/** What the words of a level mean. */
export type Understood =
  | NumberLevel
  /** A word that says what holds of the row: "Đạt", "Có", or, of what must not be, "Không"; the latter two are plain. */
  | { readonly kind: 'word'; readonly word: string; readonly means: boolean; readonly otherwise: string; readonly isPlain: boolean }
  | StateLevel
  /** A multiple of a level of the set that has to be met first. */
  | { readonly kind: 'relative'; readonly factor: string; readonly parameter: string }
  /** A level, and a further one for a part of the same thing. */
  | { readonly kind: 'parts'; readonly main: NumberLevel; readonly part: NumberLevel & { readonly words: string } }
  | { readonly kind: 'years'; readonly years: readonly { readonly year: number; readonly level: NumberLevel | StateLevel }[] };

/** What stands around a level and decides how it is read: "Không" means another thing beside "Nhà tạm" than beside "Không có nhà tạm". */
export interface LevelContext extends Around {
  /** True for a row of yes or no: "Không" is a word there, where beside a figure it is none at all. */
  readonly isWord?: boolean | undefined;
  /** True for a row of shares: 100 alone is all of them there, as 100% is. */
  readonly isShare?: boolean | undefined;
  /** True for a row that says its side itself: none at all is on that side too. */
  readonly hasSide?: boolean | undefined;
}

/** One way in which the law words a level. */
export interface LevelPattern {
  readonly name: string;
  readonly pattern: RegExp;
  /** What a text that fits means; `undefined` where a part of it is not understood: then none of it is. */
  readonly meaning: (found: RegExpExecArray, context: LevelContext) => Understood | undefined;
}

import type { MessageParams } from '../model/error-messages.ts';
import type { Notice } from '../model/notice.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { ChooseColumn, Place, ResolvedPlace } from './place.ts';

/** Columns that exclude one another: what of a unit puts it in several of them, and which they are. */
export interface ColumnsConflict {
  readonly field: 'groups' | 'traits' | 'region';
  readonly params: MessageParams;
}

/** What it takes to read units by columns and groups of a set's own; it comes with the sets that declare some. */
export interface Declaring {
  readonly choose: ChooseColumn;
  /** The groups that units can be in. */
  readonly groupsOf: (chain: readonly Pick<RuleSet, 'columns' | 'groups'>[]) => string[];
  /** Why a unit is in several columns of one set. */
  readonly conflictIn: (place: Place, chain: readonly Pick<RuleSet, 'columns'>[]) => ColumnsConflict | undefined;
  /** What there is to know where a unit is in none of those that the set declares. */
  readonly noColumn: (ruleSet: Pick<RuleSet, 'columns' | 'title'>, place: ResolvedPlace) => readonly Notice[];
}

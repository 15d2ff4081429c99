import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import type { FactSlot } from '../../engine/input/fact-slot.ts';
import type { Step } from './difference.ts';

/** What both variants are compared on. */
export interface Comparison {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly atBefore: At;
  readonly atAfter: At;
  readonly steps: readonly Step[];
  readonly slots: ReadonlyMap<string, FactSlot>;
  /** How far above its limit a value is safe, in percent of the limit. */
  readonly fragileWithin: string;
  /** Called before a set is compiled. */
  readonly checkpoint: (() => void) | undefined;
}

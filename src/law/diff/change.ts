import type { DeepReadonly } from '../../value/deep-readonly.ts';
import type { Scope } from '../../model/primitives.ts';
import type { ThresholdEntry, YesNoLevel } from '../../model/threshold.ts';
import type { Grade } from '../../model/vocabulary.ts';

/** What a threshold says: a value, or a state that says why there is none; and how well that is known. */
export interface ThresholdStatement {
  readonly value?: string | boolean;
  readonly state?: NonNullable<ThresholdEntry['state']>;
  /** A multiple of the threshold of a presupposed set. */
  readonly relativeTo?: DeepReadonly<NonNullable<ThresholdEntry['relativeTo']>>;
  readonly grade: Grade;
}

interface ChangePlace {
  /** Units concerned; null for all. */
  readonly scope: DeepReadonly<Scope> | null;
  /** First day of what is said after the change. */
  readonly from: string;
  /** First day on which that no longer holds; null for an open end. */
  readonly to: string | null;
  /** Id of the instrument that says it so after the change; null where nothing is said any more and no instrument says that. */
  readonly by: string | null;
}

/** A difference in what a threshold says at one scope over a period. */
export interface ThresholdChange extends ChangePlace {
  readonly subject: 'threshold';
  /** `<set>/<indicator>/<parameter>`. */
  readonly parameter: string;
  readonly unit: string;
  /** The year whose level it is, where that was over when the text began to say so: it is asked for by its name, from `from` on. */
  readonly year?: number;
  /** How the law words a level that is no number, and what its word means. */
  readonly level?: DeepReadonly<YesNoLevel>;
  /** Null where nothing was or is said. */
  readonly before: ThresholdStatement | null;
  readonly after: ThresholdStatement | null;
  readonly kind: 'value-changed' | 'grade-changed' | 'added' | 'removed';
  /** By the parameter's direction; null where that cannot be said, or where nothing became harder or easier. */
  readonly stricter: 'stricter' | 'looser' | null;
}

/** What of a text can differ besides its thresholds. */
export type TextChangeKind =
  | 'added'
  | 'repealed'
  | 'renumbered'
  | 'reworded'
  | 'condition-changed'
  | 'exception-added'
  | 'exception-removed'
  | 'exception-changed'
  | 'definition-changed'
  | 'caveat-changed'
  | 'met-with-changed'
  | 'grade-changed';

/** A difference in the text of a set: its rows, their conditions and exceptions, its column rules, what its facts count. */
export interface TextChange extends ChangePlace {
  readonly subject: 'rule-set' | 'criterion' | 'indicator' | 'exception' | 'column-rule' | 'definition' | 'instrument';
  readonly kind: TextChangeKind;
  /**
   * `<set>`, `<set>/<row>`, `<set>/<column rule>` or `<set>/<fact>`; of the grade of an exception `<set>/<row>/<exception>`, and of what is
   * known of an instrument as a whole `<set>/<instrument>`.
   */
  readonly id: string;
  /** The title, the number, the condition as canonical JSON, the definition, the grade; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** One difference between two texts. */
export type Change = ThresholdChange | TextChange;

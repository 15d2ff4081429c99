import type { EvidenceAsked, InCharge } from '../../model/beside-threshold.ts';
import type { Operation } from '../../model/operation.ts';
import type { Citation, Evidence, Localized } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { besideRows } from './beside-rows.ts';
import type { ROW_SHEETS } from './columns.ts';
import type { Finding } from './finding.ts';
import { textRows } from './text-rows.ts';

/** What a finding comes to in a pack. */
export type Made = { readonly operation: Operation } | { readonly inCharge: InCharge } | { readonly evidenceAsked: EvidenceAsked };

/** Something that a set says besides its values, to be held against the paper: a title, a wording, a rule, who is in charge. */
export interface StatementRow {
  readonly kind: 'statement';
  readonly sheet: Exclude<keyof typeof ROW_SHEETS, 'values'>;
  readonly id: string;
  readonly no: string;
  /** The criterion that it is of, by number and title. */
  readonly criterion: string;
  readonly wording: string;
  /** What is to be looked at, in Vietnamese. */
  readonly about: string;
  /** What is said of it now; nothing where nobody knows. */
  readonly current: string | undefined;
  readonly known: {
    readonly grade: Grade;
    readonly confidence?: 'high' | 'medium' | 'low' | undefined;
    readonly evidence?: readonly Evidence[] | undefined;
    readonly note?: Localized | undefined;
  };
  readonly statedIn: string;
  readonly from: string;
  readonly to: string | undefined;
  readonly cite: Citation & { readonly instrument: string };
  /** What can be written in the place of what is said now: other words; that there is no such thing; nothing. */
  readonly accepts: readonly ('text' | 'absent')[];
  readonly make: (finding: Finding<StatementRow>, id: string) => Made;
}

/** Everything that keeps a set from official beside its values, and what stands beside those: by instrument, in the order of the text. */
export function statementRows(ruleSet: RuleSet): StatementRow[] {
  return [...textRows(ruleSet), ...besideRows(ruleSet)];
}

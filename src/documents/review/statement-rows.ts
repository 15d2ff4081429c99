import type { RuleSet } from '../../model/rule-set.ts';
import { besideRows } from './beside-rows.ts';
import type { StatementRow } from './row.ts';
import { textRows } from './text-rows.ts';

/** Everything that keeps a set from official beside its values, and what stands beside those: by instrument, in the order of the text. */
export function statementRows(ruleSet: RuleSet): StatementRow[] {
  return [...textRows(ruleSet), ...besideRows(ruleSet)];
}

import type { MetWith } from '../../model/criterion.ts';
import type { Citation } from '../../model/primitives.ts';
import { citationText } from './read-citation.ts';
import { understandParts } from './rule-parts.ts';
import type { CriterionRow, RuleParts } from './rule-parts.ts';

/** When a set is met, as its decision or a cell says it: criteria by their numbers. */
export interface WrittenRule {
  readonly atLeast: number;
  /** How many there are, where that is said. */
  readonly of: number | undefined;
  readonly required: readonly string[];
  readonly notApplicable: MetWith['notApplicable'];
  readonly cite: Citation;
}

/** The rule that several statements say together; `undefined` where none says how many, or two say it differently. */
export function ruleOfParts([first, ...others]: readonly RuleParts[]): WrittenRule | undefined {
  if (first === undefined) return undefined;
  const parts = [first, ...others];
  const counts = parts.flatMap(({ count }) => count ?? []);
  const ofs = new Set(counts.flatMap(({ of }) => of ?? []));
  const least = new Set(counts.map(({ atLeast }) => atLeast));
  const required = [...new Set(parts.flatMap((part) => part.required))];
  if (least.size !== 1 || ofs.size > 1) return undefined;
  // Of which article it is can be said of one place alone.
  const cites = parts.map(({ cite }) => citationText(cite)).filter((text) => text !== '');
  const cite = new Set(cites).size === 1 ? parts.find((part) => citationText(part.cite) !== '')!.cite : {};
  const notApplicable = parts.some(({ countsAsMet }) => countsAsMet) ? 'counts-as-met' : 'leaves';
  return { atLeast: [...least][0]!, of: [...ofs][0], required, notApplicable, cite };
}

/** The rule that a sentence or a cell says, all of it; `undefined` where any word is left over. */
export function understandRule(sentence: string, rows: readonly CriterionRow[]): WrittenRule | undefined {
  const parts = understandParts(sentence, rows);
  return parts && ruleOfParts([parts]);
}

/** Whether a table has the criteria that a rule speaks of. */
export function ruleFits({ atLeast, of, required }: WrittenRule, rows: readonly CriterionRow[]): boolean {
  const isCount = atLeast >= 1 && atLeast <= rows.length && (of === undefined || of === rows.length);
  return isCount && required.every((no) => rows.some((row) => row.no === no));
}

/** The rule of a set by the numbers of its criteria. */
export function ruleOf(
  { required = [], ...rule }: MetWith,
  criteria: readonly { readonly id: string; readonly no: string }[],
): WrittenRule {
  const numbers = required.map((id) => criteria.find((row) => row.id === id)?.no ?? id);
  return { ...rule, of: criteria.length, required: numbers };
}

/** A rule as the cell says it, so that it is read again. */
export function ruleText({ atLeast, of, required, notApplicable, cite }: WrittenRule): string {
  const place = citationText(cite);
  return [
    `ít nhất ${atLeast}${of === undefined ? '' : `/${of}`} tiêu chí`,
    required.length === 0 ? '' : `, bắt buộc tiêu chí ${required.join(', ')}`,
    notApplicable === 'leaves' ? '' : '; tiêu chí không áp dụng tính là đạt',
    place === '' ? '' : ` (${place})`,
  ].join('');
}

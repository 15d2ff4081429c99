import { askedLeavesOf } from '../../law/walk-condition.ts';
import type { IndicatorText } from '../../law/text.ts';
import type { LeafCondition } from '../../model/condition.ts';
import { groupBy } from '../../value/group-by.ts';
import { gathered } from './asked.ts';
import type { Requirement } from './compared.ts';
import { OWN_LETTER } from './own-letter.ts';
import type { CriteriaView } from './view.ts';

/** `a`, `b` … `z`, `aa`. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** What tells a comparison from the others of its indicator. */
export function leafKey({ fact, operator, value }: LeafCondition): string {
  return `${fact} ${operator} ${typeof value === 'boolean' ? String(value) : value.param}`;
}

/** The letters under which the text itself names its comparisons, where it does so for all of them and each has its own. */
function ownLetters(labels: readonly string[]): readonly string[] | undefined {
  const letters = labels.flatMap((label) => OWN_LETTER.exec(label)?.[1] ?? []);
  return letters.length === labels.length && new Set(letters).size === labels.length ? letters : undefined;
}

/** The comparisons that decide an indicator, each once, in the order of its condition. */
export function requirementsOf(indicator: IndicatorText, view: CriteriaView): Requirement[] {
  const { text, ruleSet } = view;
  const leaves = groupBy(askedLeavesOf(indicator.condition, text.conditions), leafKey);
  const compared = [...leaves].map(([key, [leaf]]) => ({
    key,
    leaf: leaf!,
    title: indicator.title,
    fact: ruleSet.facts.find(({ id }) => id === leaf!.fact),
    parameter: typeof leaf!.value === 'boolean' ? undefined : indicator.parameters.get(leaf!.value.param),
  }));
  const lines = gathered(compared, indicator.condition, view);
  const letters = ownLetters(lines.map(({ fact }) => fact?.label.vi ?? ''));
  return lines.map((each, index) => ({ ...each, letter: letters?.[index] ?? letterOf(index), isOnly: lines.length === 1 }));
}

import { OUTCOME_WORDS } from '../../explain/level-words.ts';
import { formatDecimal } from '../../explain/format.ts';
import { OPERATOR_SIGNS } from '../../model/vocabulary.ts';
import { scopeKey } from '../../law/timeline.ts';
import { membersOf } from '../../law/walk-condition.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { ReviewRow } from './row.ts';

/** What is compared, and how: `Tỷ lệ hộ nghèo đa chiều ≤ …`; a plain requirement has no number to it. */
function comparison({ fact, operator }: LeafCondition, limit: string, ruleSet: RuleSet): string {
  const { label, type } = ruleSet.facts.find(({ id }) => id === fact)!;
  return type === 'boolean' ? label.vi : `${label.vi} ${OPERATOR_SIGNS[operator]} ${limit}`;
}

function reads(condition: Condition, name: string): condition is LeafCondition {
  return 'fact' in condition && typeof condition.value === 'object' && condition.value.param === name;
}

/** Within alternatives: the comparisons of other facts that stand beside the one that reads a parameter. */
function circumstances(condition: Condition, name: string): LeafCondition[] {
  const alternatives = 'any' in condition ? condition.any.filter((member) => 'all' in member) : [];
  const beside = alternatives.flatMap(({ all }) => {
    const reader = all.find((member) => reads(member, name));
    return reader === undefined ? [] : all.filter((member): member is LeafCondition => 'fact' in member && member.fact !== reader.fact);
  });
  return [...beside, ...membersOf(condition).flatMap((member) => circumstances(member, name))];
}

/** The value of a neighbouring parameter at the same scope, to name a circumstance by. */
function limitOf({ value }: LeafCondition, { held }: ReviewRow): string {
  if (typeof value === 'boolean') return '…';
  const { values = [] } = held.indicator.parameters.get(value.param) ?? {};
  const found = values.find((other) => scopeKey(other) === scopeKey(held.value))?.value;
  return typeof found === 'string' ? formatDecimal(found, 'vi') : '…';
}

/** What the law's own word means, where it is another one than that something is met: `"Không" nghĩa là: Không còn nhà tạm`. */
function worded(compared: string, { held: { parameter } }: ReviewRow): string {
  const { level } = parameter;
  if (level === undefined || level.word.vi === OUTCOME_WORDS.vi.met) return compared;
  return `"${level.word.vi}" nghĩa là${level.means ? '' : ' không phải'}: ${compared}`;
}

/** What a threshold is for, in Vietnamese: each comparison that reads it, and when one of several thresholds is meant. */
export function parameterText(row: ReviewRow, ruleSet: RuleSet): string {
  const name = row.held.parameter.id.split('/').at(-1) ?? '';
  const compared = row.leaves.map((leaf) => worded(comparison(leaf, '…', ruleSet), row));
  const when = circumstances(row.held.indicator.condition, name).map((leaf) => `khi: ${comparison(leaf, limitOf(leaf, row), ruleSet)}`);
  return [...new Set([...compared, ...when])].join('\n');
}

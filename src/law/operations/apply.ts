import type { Operation } from '../../model/operation.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { broughtFor } from '../text-making.ts';
import type { SetText } from '../text.ts';
import { targetParts } from './outcome.ts';
import type { Applied, Apply, OperationContext } from './outcome.ts';

/** Applies one operation to a text, or says why it cannot be applied. The given text is untouched. */
export function applyOperation(text: SetText, operation: Operation, ruleSet: RuleSet, context: OperationContext): Applied {
  const [set] = targetParts(operation.target);
  if (set !== text.ruleSet) return { text };
  const name = operation.operation;
  const apply = broughtFor(ruleSet, name, ({ operations, other }) => operations?.[name] ?? other) as Apply<typeof name>;
  return apply(text, operation as never, context);
}

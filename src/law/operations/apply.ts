import type { Operation } from '../../model/operation.ts';
import type { SetText } from '../text.ts';
import { replaceDefinition } from './definition.ts';
import { targetParts, unknownTarget } from './outcome.ts';
import type { Applied, Apply, OperationContext } from './outcome.ts';
import { addException, addIndicator, renumber, repeal, replaceCondition, replaceText } from './rows.ts';
import { endThreshold, setThreshold } from './threshold.ts';

const APPLY: { readonly [Name in Operation['operation']]: Apply<Name> } = {
  setThreshold,
  endThreshold,
  replaceCondition,
  replaceText,
  addIndicator,
  repeal,
  renumber,
  addException,
  replaceDefinition,
};

/** Applies one operation to a text, or says why it cannot be applied. The given text is untouched. */
export function applyOperation(text: SetText, operation: Operation, context: OperationContext): Applied {
  const [ruleSet] = targetParts(operation.target);
  if (ruleSet !== text.ruleSet) return { text };
  const apply = APPLY[operation.operation] as Apply<Operation['operation']> | undefined;
  if (apply === undefined) return unknownTarget(context.instrument, operation);
  return apply(text, operation as never, context);
}

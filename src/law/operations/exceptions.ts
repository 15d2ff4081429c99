import type { Operation } from '../../model/operation.ts';
import { statedIn } from '../base-text.ts';
import { findIndicator, withIndicator } from '../text.ts';
import type { IndicatorText, SetText } from '../text.ts';
import { changed, refusal, targetParts } from './outcome.ts';
import type { Applied, Apply, OperationContext } from './outcome.ts';
import { saidOfException } from './said.ts';

type Exceptions = IndicatorText['exceptions'];

/** The text with other exceptions of an indicator, if the one of the target says what is expected of it. */
function withExceptions(
  text: SetText,
  operation: Extract<Operation, { operation: 'replaceException' | 'removeException' }>,
  { instrument }: OperationContext,
  change: (exceptions: Exceptions, id: string) => Exceptions,
): Applied {
  const [, row, id] = targetParts(operation.target);
  const { exceptions = [] } = findIndicator(text, row)?.indicator ?? {};
  const standing = saidOfException(exceptions.find((exception) => exception.id === id));
  return (
    refusal(instrument, operation, operation.expect, standing) ?? {
      text: withIndicator(text, row, (item) => changed(item, instrument, { exceptions: change(exceptions, id) })),
    }
  );
}

/** Another case, or another effect, in place of the exception of an id. */
export const replaceException: Apply<'replaceException'> = (text, operation, context) => {
  const replaced = statedIn(context.instrument, operation.exception);
  return withExceptions(text, operation, context, (exceptions, id) => exceptions.map((item) => (item.id === id ? replaced : item)));
};

/** An exception no more: the row is judged by its condition in that case too. */
export const removeException: Apply<'removeException'> = (text, operation, context) =>
  withExceptions(text, operation, context, (exceptions, id) => exceptions.filter((item) => item.id !== id));

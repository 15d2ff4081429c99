import { isNtmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import { afterExceptions } from '../../law/exceptions.ts';
import type { Deciding } from '../../law/exceptions.ts';
import { outcomeOf, statusOf } from '../../engine/kleene.ts';
import type { Outcome } from '../../engine/kleene.ts';
import type { Status } from '../../model/vocabulary.ts';

function worked(combination: number, deciding: readonly Deciding[], id: string): Outcome | NtmError {
  const holding: Status[] = [];
  let rest = combination;
  for (let index = deciding.length - 1; index >= 0; index -= 1) {
    holding[index] = statusOf((rest % 4) as Outcome);
    rest = Math.floor(rest / 4);
  }
  try {
    return outcomeOf(afterExceptions({ status: statusOf(rest as Outcome), code: 'met' }, deciding, holding, id).status);
  } catch (error) {
    if (isNtmError(error)) return error;
    throw error;
  }
}

/**
 * What the exceptions of an indicator make of its outcome, or why they can make nothing of it. A combination is the outcome
 * followed by those of the exceptions, each a digit in base 4; each is worked out when it is first met with.
 */
export function exceptionTable(deciding: readonly Deciding[], id: string): (combination: number) => Outcome | NtmError {
  const known = new Map<number, Outcome | NtmError>();
  return (combination) => {
    let outcome = known.get(combination);
    if (outcome === undefined) known.set(combination, (outcome = worked(combination, deciding, id)));
    return outcome;
  };
}

import { OPERATORS, OPERATOR_HOLDS } from '../model/vocabulary.ts';
import type { Operator } from '../model/vocabulary.ts';

/** For which figures a comparison holds: those below its limit, at it, above it. */
export interface Holding {
  readonly below: boolean;
  readonly at: boolean;
  readonly above: boolean;
}

/** For which figures an operator holds. */
export function holdingOf(operator: Operator): Holding {
  const [below, at, above] = OPERATOR_HOLDS[operator];
  return { below, at, above };
}

/** The operator that holds exactly there; there is one for each way in which some figures hold and others do not. */
export function operatorHolding({ below, at, above }: Holding): Operator {
  const found = OPERATORS.find((operator) => {
    const holding = holdingOf(operator);
    return holding.below === below && holding.at === at && holding.above === above;
  });
  return found!;
}

import type { IndicatorText } from '../../law/text.ts';
import { FALSE, TRUE, and, isUnknown, not, or, orFalse, where, whole } from './expression.ts';
import type { Sql, Verdict } from './expression.ts';

/** An exception of an indicator as SQL. */
export interface ExceptionSql {
  readonly effect: IndicatorText['exceptions'][number]['effect'];
  /** Whether its case is there; NULL where that is not known. Where its condition does not apply, it is not. */
  readonly holds: Sql;
  readonly isConfirmed: boolean;
}

/** The case of an exception, from where its scope takes in the unit and from its condition. */
export function caseOf(isInScope: Sql, when: Verdict | undefined): Sql {
  return when === undefined ? isInScope : and([isInScope, when.applies, when.value]);
}

function those(exceptions: readonly ExceptionSql[], effect: ExceptionSql['effect']): { sure: Sql; possible: Sql } {
  const list = exceptions.filter((item) => item.effect === effect);
  const fired = (isConfirmed: boolean): Sql[] => list.filter((item) => item.isConfirmed === isConfirmed).map(({ holds }) => orFalse(holds));
  return { sure: or(fired(true)), possible: or([...fired(false), ...list.map(({ holds }) => isUnknown(holds))]) };
}

/**
 * The verdict after exceptions, as the engine has it: one that fires decides; one that might fire, or that is not
 * confirmed well enough, leaves open what it would change. The value is NULL where the indicator does not apply.
 */
export function afterExceptions(base: Verdict, exceptions: readonly ExceptionSql[]): Verdict {
  const away = those(exceptions, 'not-applicable');
  const met = those(exceptions, 'met');
  const isAway = or([away.sure, and([not(met.sure), not(base.applies)])]);
  const applies = not(and([isAway, not(met.possible)]));
  if (met.sure === FALSE && met.possible === FALSE) {
    // What might not apply is neither met nor not met; a case that is not known is not refuted either.
    const isSimple = base.applies === TRUE && exceptions.every(({ isConfirmed }) => isConfirmed);
    const remains = isSimple ? not(or(exceptions.map(({ holds }) => holds))) : not(or([isAway, away.possible]));
    return { applies, value: where(remains, base.value) };
  }
  const cases = [
    `WHEN ${isAway.text} THEN NULL`,
    `WHEN ${or([met.sure, base.value]).text} THEN CASE WHEN ${not(away.possible).text} THEN TRUE END`,
    `WHEN ${and([not(base.value), not(or([away.possible, met.possible]))]).text} THEN FALSE`,
  ];
  return { applies, value: whole(`CASE ${cases.join(' ')} END`) };
}

/** True where two exceptions fire with different effects; absent where that cannot be. */
export function conflictOf(exceptions: readonly ExceptionSql[]): Sql | undefined {
  const fired = (effect: ExceptionSql['effect']): Sql =>
    or(exceptions.filter((item) => item.effect === effect).map(({ holds }) => orFalse(holds)));
  const conflict = and([fired('not-applicable'), fired('met')]);
  return conflict === FALSE ? undefined : conflict;
}

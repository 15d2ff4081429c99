import type { Indicator, RuleSetText } from '../model/criterion.ts';
import type { Instrument } from '../model/instrument.ts';

/** Each indicator that an instrument enacts, or adds by an amendment, with its target `<set>/<indicator>`. */
export function enacted({ ruleSets = [], operations = [] }: Instrument): { target: string; indicator: Indicator }[] {
  const own = ruleSets.flatMap(({ id, criteria }) =>
    criteria.flatMap(({ indicators }) => indicators.map((indicator) => ({ target: `${id}/${indicator.id}`, indicator }))),
  );
  const added = operations.flatMap((operation) => {
    if (operation.operation !== 'addIndicator') return [];
    return [{ target: `${operation.target.split('/')[0] ?? ''}/${operation.indicator.id}`, indicator: operation.indicator }];
  });
  return [...own, ...added];
}

/** The text of a set as an instrument enacts it, if it does. */
export function enactedText({ ruleSets }: Instrument, ruleSet: string): RuleSetText | undefined {
  return ruleSets?.find(({ id }) => id === ruleSet);
}

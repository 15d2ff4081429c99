import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { indicatorOf } from '../sites/own-text.ts';

/*
 * A mutant changes one row. To see what a scenario of that row says of it, a rule set of that row alone is enough: a
 * seventieth of the work. The rest is put back only for the mutants that none of those scenarios notices.
 */

function isOf(id: string): (target: string) => boolean {
  return (target) => indicatorOf(target) === id;
}

/** Indicators that the set's own instruments enact; what amendments add stands and falls with a whole criterion. */
export function rowsOf(ruleSet: RuleSet): string[] {
  const texts = ruleSet.instruments.flatMap(({ ruleSets = [] }) => ruleSets.filter(({ id }) => id === ruleSet.id));
  return [...new Set(texts.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id))))];
}

/** The instruments with nothing but what they say about one row. */
export function focusedOn(id: string, instruments: readonly Instrument[]): Instrument[] {
  const isOwn = isOf(id);
  // What is only shown, never evaluated, is left out too: it would be most of every copy.
  return instruments.map(({ ruleSets, thresholds, operations, rows: _rows, notModelled: _notModelled, ...instrument }): Instrument => ({
    ...instrument,
    sources: {},
    ...(ruleSets === undefined
      ? {}
      : {
          // By which rule the criteria make up the whole says nothing of one row, and asks for more of them than are left.
          ruleSets: ruleSets.map(({ metWith: _metWith, ...text }) => ({
            ...text,
            criteria: text.criteria
              .map((criterion) => ({ ...criterion, indicators: criterion.indicators.filter((indicator) => indicator.id === id) }))
              .filter(({ indicators }) => indicators.length > 0),
          })),
        }),
    ...(thresholds === undefined ? {} : { thresholds: thresholds.filter(({ parameter }) => isOwn(parameter)) }),
    ...(operations === undefined ? {} : { operations: operations.filter(({ target }) => isOwn(target)) }),
  }));
}

/** The list with its own members replaced, where the first of them stood. */
function replacedIn<T>(list: readonly T[], isOwn: (item: T) => boolean, own: readonly T[]): T[] {
  const first = list.findIndex(isOwn);
  return first === -1 ? [...list] : list.filter((item) => !isOwn(item)).toSpliced(first, 0, ...own);
}

/** The whole instruments with one row as it is in the focused ones. */
export function putBack(id: string, instruments: readonly Instrument[], focused: readonly Instrument[]): Instrument[] {
  const isOwn = isOf(id);
  return instruments.map((instrument, position): Instrument => {
    const { ruleSets = [], thresholds = [], operations = [] } = focused[position]!;
    const indicators = ruleSets.flatMap(({ criteria }) => criteria.flatMap((criterion) => criterion.indicators));
    return {
      ...instrument,
      ...(instrument.ruleSets === undefined
        ? {}
        : {
            ruleSets: instrument.ruleSets.map((text) => ({
              ...text,
              criteria: text.criteria.map((criterion) => ({
                ...criterion,
                indicators: criterion.indicators.map((item) => (item.id === id ? (indicators.find((own) => own.id === id) ?? item) : item)),
              })),
            })),
          }),
      ...(instrument.thresholds === undefined
        ? {}
        : { thresholds: replacedIn(instrument.thresholds, ({ parameter }) => isOwn(parameter), thresholds) }),
      ...(instrument.operations === undefined
        ? {}
        : { operations: replacedIn<Operation>(instrument.operations, ({ target }) => isOwn(target), operations) }),
    };
  });
}

import { groupBy } from '../../value/group-by.ts';
import type { Fact } from '../../model/fact.ts';
import { withRelated } from '../../model/related-facts.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { rowsOf, withPresupposed } from '../../law/rows.ts';
import type { CriterionRow, IndicatorRow } from '../../law/rows.ts';
import { slotsOfAny } from '../../engine/compile-any-set.ts';

/** The facts of one criterion, by indicator. A fact that several read stands with the first of them. */
export interface FactGroup {
  readonly ruleSet: RuleSet;
  readonly criterion: CriterionRow;
  readonly indicators: readonly { readonly row: IndicatorRow; readonly facts: readonly Fact[] }[];
}

/** Every fact that a dossier may give, in the order of the law: the set's own first, then those of the sets that it presupposes. */
export interface GroupedFacts {
  readonly groups: readonly FactGroup[];
  /** Facts of the catalogue that no row reads on the day. */
  readonly unread: readonly Fact[];
  /** `<set>/<row>` of each row that reads a fact. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
}

/** Groups the facts of a set by criterion, on a day or over all days. */
export function groupFacts(ruleSet: RuleSet, on?: string): GroupedFacts {
  const left = new Map([...slotsOfAny(ruleSet)].map(([id, { fact }]) => [id, fact]));
  const take = (ids: readonly string[]): Fact[] =>
    ids.flatMap((id) => {
      const fact = left.get(id);
      left.delete(id);
      return fact ?? [];
    });
  const criteria = withPresupposed(ruleSet).flatMap((set) => rowsOf(set, on).map((criterion) => ({ ruleSet: set, criterion })));
  const groups = criteria
    .map(({ ruleSet: set, criterion }) => ({
      ruleSet: set,
      criterion,
      indicators: criterion.indicators
        .map((row) => ({ row, facts: take(withRelated(row.facts, set.facts)) }))
        .filter(({ facts }) => facts.length > 0),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  const readings = criteria.flatMap(({ ruleSet: set, criterion }) =>
    criterion.indicators.flatMap((row) => withRelated(row.facts, set.facts).map((fact) => ({ fact, row: `${set.id}/${row.id}` }))),
  );
  const readers = new Map([...groupBy(readings, ({ fact }) => fact)].map(([fact, list]) => [fact, list.map(({ row }) => row)]));
  return { groups, unread: [...left.values()], readers };
}

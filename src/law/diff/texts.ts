import { canonicalJson } from '../../value/canonical-json.ts';
import { mergeOrder } from '../../value/merge-order.ts';
import type { Fact } from '../../model/fact.ts';
import { effectFrom } from '../effect.ts';
import type { CriterionText, IndicatorText, SetText } from '../text.ts';
import type { TextChange } from './change.ts';

/** A difference between two texts, without the units and days that it concerns. */
export type TextDifference = Omit<TextChange, 'scope' | 'from' | 'to'>;

function difference(
  subject: TextChange['subject'],
  kind: TextChange['kind'],
  id: string,
  [before, after]: readonly [string | null, string | null],
  by: string | null,
): TextDifference {
  return { subject, kind, id, before, after, by };
}

interface Row {
  readonly id: string;
  readonly no: string;
  readonly title: string;
}

/** Added, repealed, renumbered, reworded. */
function rowDifferences(
  subject: 'criterion' | 'indicator',
  path: string,
  was: Row | undefined,
  is: Row | undefined,
  by: string | null,
): TextDifference[] {
  if (was === undefined || is === undefined) {
    return [difference(subject, was === undefined ? 'added' : 'repealed', path, [was?.title ?? null, is?.title ?? null], by)];
  }
  return [
    ...(was.no === is.no ? [] : [difference(subject, 'renumbered', path, [was.no, is.no], by)]),
    ...(was.title === is.title ? [] : [difference(subject, 'reworded', path, [was.title, is.title], by)]),
  ];
}

function exceptionDifferences(path: string, was: IndicatorText, is: IndicatorText, by: string | null): TextDifference[] {
  const [before, after] = [was, is].map(({ exceptions }) => new Map(exceptions.map((exception) => [exception.id, exception]))) as [
    Map<string, IndicatorText['exceptions'][number]>,
    Map<string, IndicatorText['exceptions'][number]>,
  ];
  return mergeOrder([[...before.keys()], [...after.keys()]]).flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    if (canonicalJson(one ?? null) === canonicalJson(other ?? null)) return [];
    const kind = one === undefined ? 'exception-added' : other === undefined ? 'exception-removed' : 'exception-changed';
    return [difference('indicator', kind, path, [one?.title ?? null, other?.title ?? null], by)];
  });
}

/** The last instrument that changed a row after the text before; the one that repealed it where it is gone. */
function changedBy(was: IndicatorText | undefined, is: IndicatorText | undefined, repealedBy: string | null): string | null {
  if (is === undefined) return repealedBy;
  return is.instruments.findLast((id) => was?.instruments.includes(id) !== true) ?? is.instruments.at(-1) ?? null;
}

function indicatorDifferences(path: string, was: IndicatorText | undefined, is: IndicatorText | undefined, repealedBy: string | null) {
  const by = changedBy(was, is, repealedBy);
  const rows = rowDifferences('indicator', path, was, is, by);
  if (was === undefined || is === undefined) return rows;
  const [before, after] = [canonicalJson(was.condition), canonicalJson(is.condition)];
  return [
    ...rows,
    ...(before === after ? [] : [difference('indicator', 'condition-changed', path, [before, after], by)]),
    ...exceptionDifferences(path, was, is, by),
  ];
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The instrument that does an operation of a kind on a row, the latest first. */
function operatorOn(text: SetText, target: string, kinds: readonly string[]): string | null {
  const doing = text.instruments.filter(({ operations = [] }) =>
    operations.some((operation) => kinds.includes(operation.operation) && operation.target === target),
  );
  return doing.toSorted((a, b) => (effectFrom(a) < effectFrom(b) ? -1 : 1)).at(-1)?.id ?? null;
}

function criterionDifferences(was: CriterionText | undefined, is: CriterionText | undefined, after: SetText): TextDifference[] {
  const path = `${after.ruleSet}/${(is ?? was)!.id}`;
  const by = operatorOn(after, path, ['replaceText', 'renumber', 'repeal']);
  // A criterion of one indicator of the same number is that indicator: it is told once.
  const isOneRow = [was, is].every((item) => item === undefined || (item.indicators.length === 1 && item.indicators[0]?.id === item.id));
  const own = isOneRow ? [] : rowDifferences('criterion', path, was, is, by);
  const [before, now] = [byId(was?.indicators ?? []), byId(is?.indicators ?? [])];
  const indicators = mergeOrder([[...before.keys()], [...now.keys()]]).flatMap((id) => {
    const row = `${after.ruleSet}/${id}`;
    return indicatorDifferences(row, before.get(id), now.get(id), operatorOn(after, row, ['repeal']) ?? by);
  });
  return [...own, ...indicators];
}

function columnRuleDifferences(was: SetText, is: SetText): TextDifference[] {
  const [before, after] = [byId(was.columnRules), byId(is.columnRules)];
  return mergeOrder([[...before.keys()], [...after.keys()]]).flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    if (canonicalJson(one ?? null) === canonicalJson(other ?? null)) return [];
    const kind = one === undefined ? 'added' : other === undefined ? 'repealed' : 'reworded';
    return [
      difference('column-rule', kind, `${is.ruleSet}/${id}`, [one?.title ?? null, other?.title ?? null], other?.cite.instrument ?? null),
    ];
  });
}

function definitionDifferences(was: SetText, is: SetText, facts: readonly Fact[]): TextDifference[] {
  const changed = mergeOrder([[...was.definitions.keys()], [...is.definitions.keys()]]);
  return changed.flatMap((id) => {
    const catalogued = facts.find((fact) => fact.id === id)?.definition.text.vi ?? null;
    const [before, after] = [was, is].map(({ definitions }) => definitions.get(id)?.definition.text.vi ?? catalogued);
    if (before === after) return [];
    return [
      difference('definition', 'definition-changed', `${is.ruleSet}/${id}`, [before!, after!], is.definitions.get(id)?.instrument ?? null),
    ];
  });
}

/** Where two texts of a set differ besides their thresholds, in the order of the text. */
export function textDifferences(was: SetText, is: SetText, facts: readonly Fact[]): TextDifference[] {
  const [before, after] = [byId(was.criteria), byId(is.criteria)];
  return [
    ...columnRuleDifferences(was, is),
    ...mergeOrder([[...before.keys()], [...after.keys()]]).flatMap((id) => criterionDifferences(before.get(id), after.get(id), is)),
    ...definitionDifferences(was, is, facts),
  ];
}

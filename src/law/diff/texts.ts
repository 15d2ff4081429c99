import { canonicalJson } from '../../value/canonical-json.ts';
import { mergeOrder } from '../../value/merge-order.ts';
import type { Column } from '../../model/declared.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Fact } from '../../model/fact.ts';
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
  readonly title: Bilingual;
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
    return [difference(subject, was === undefined ? 'added' : 'repealed', path, [was?.title.vi ?? null, is?.title.vi ?? null], by)];
  }
  return [
    ...(was.no === is.no ? [] : [difference(subject, 'renumbered', path, [was.no, is.no], by)]),
    ...(was.title.vi === is.title.vi ? [] : [difference(subject, 'reworded', path, [was.title.vi, is.title.vi], by)]),
  ];
}

/** What two lists have under each id, in an order that keeps both. */
function paired<T extends { readonly id: string }>(
  was: readonly T[],
  is: readonly T[],
): [id: string, was: T | undefined, is: T | undefined][] {
  const [before, after] = [was, is].map((items) => new Map(items.map((item) => [item.id, item])));
  return mergeOrder([[...before!.keys()], [...after!.keys()]]).map((id) => [id, before!.get(id), after!.get(id)]);
}

function areSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

function exceptionDifferences(path: string, was: IndicatorText, is: IndicatorText, by: string | null): TextDifference[] {
  return paired(was.exceptions, is.exceptions).flatMap(([, one, other]) => {
    if (areSame(one, other)) return [];
    const kind = one === undefined ? 'exception-added' : other === undefined ? 'exception-removed' : 'exception-changed';
    return [difference('indicator', kind, path, [one?.title.vi ?? null, other?.title.vi ?? null], by)];
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

/** The instrument that does an operation of a kind on a row, the latest first. */
function operatorOn(text: SetText, target: string, kinds: readonly string[]): string | null {
  const doing = text.instruments.findLast(({ operations = [] }) =>
    operations.some((operation) => kinds.includes(operation.operation) && operation.target === target),
  );
  return doing?.id ?? null;
}

function criterionDifferences(was: CriterionText | undefined, is: CriterionText | undefined, after: SetText): TextDifference[] {
  const path = `${after.ruleSet}/${(is ?? was)!.id}`;
  const by = operatorOn(after, path, ['replaceText', 'renumber', 'repeal']);
  // A criterion of one indicator of the same number is that indicator: it is told once.
  const isOneRow = [was, is].every((item) => item === undefined || (item.indicators.length === 1 && item.indicators[0]?.id === item.id));
  const own = isOneRow ? [] : rowDifferences('criterion', path, was, is, by);
  const indicators = paired(was?.indicators ?? [], is?.indicators ?? []).flatMap(([id, one, other]) => {
    const row = `${after.ruleSet}/${id}`;
    return indicatorDifferences(row, one, other, operatorOn(after, row, ['repeal']) ?? by);
  });
  return [...own, ...indicators];
}

function columnRuleDifferences(was: SetText, is: SetText): TextDifference[] {
  const all = ({ columnRules, columns = [] }: SetText): readonly (SetText['columnRules'][number] | Column)[] => [
    ...columns,
    ...columnRules,
  ];
  return paired(all(was), all(is)).flatMap(([id, one, other]) => {
    if (areSame(one, other)) return [];
    const kind = one === undefined ? 'added' : other === undefined ? 'repealed' : 'reworded';
    const titles = [one?.title.vi ?? null, other?.title.vi ?? null] as const;
    return [difference('column-rule', kind, `${is.ruleSet}/${id}`, titles, other?.cite?.instrument ?? null)];
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
  return [
    ...columnRuleDifferences(was, is),
    ...paired(was.criteria, is.criteria).flatMap(([, one, other]) => criterionDifferences(one, other, is)),
    ...definitionDifferences(was, is, facts),
  ];
}

import { canonicalJson } from '../../value/canonical-json.ts';
import { mergeOrder } from '../../value/merge-order.ts';
import type { Column } from '../../model/declared.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { Fact } from '../../model/fact.ts';
import { metWithSentence } from '../../model/met-with-words.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { textGrades } from '../entered.ts';
import { saidOfColumnRule, saidOfException } from '../operations/said.ts';
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

/** What can have said how well something is known. */
const RAISING = ['confirm', 'replaceText', 'replaceTitle', 'replaceException', 'setColumnRule'];

/** The same, known better or worse. */
function gradeDifference(
  subject: TextChange['subject'],
  path: string,
  was: { readonly grade: Grade } | undefined,
  is: { readonly grade: Grade } | undefined,
  after: SetText,
): TextDifference[] {
  if (was === undefined || is === undefined || was.grade === is.grade) return [];
  return [difference(subject, 'grade-changed', path, [was.grade, is.grade], operatorOn(after, path, RAISING))];
}

function exceptionDifferences(path: string, was: IndicatorText, is: IndicatorText, by: string | null, after: SetText): TextDifference[] {
  return paired(was.exceptions, is.exceptions).flatMap(([id, one, other]) => {
    if (areSame(saidOfException(one), saidOfException(other))) return gradeDifference('exception', `${path}/${id}`, one, other, after);
    const kind = one === undefined ? 'exception-added' : other === undefined ? 'exception-removed' : 'exception-changed';
    return [difference('indicator', kind, path, [one?.title.vi ?? null, other?.title.vi ?? null], by)];
  });
}

/** The last instrument that changed a row after the text before; the one that repealed it where it is gone. */
function changedBy(was: IndicatorText | undefined, is: IndicatorText | undefined, repealedBy: string | null): string | null {
  if (is === undefined) return repealedBy;
  return is.instruments.findLast((id) => was?.instruments.includes(id) !== true) ?? is.instruments.at(-1) ?? null;
}

function indicatorDifferences(
  path: string,
  was: IndicatorText | undefined,
  is: IndicatorText | undefined,
  repealedBy: string | null,
  text: SetText,
) {
  const by = changedBy(was, is, repealedBy);
  const rows = rowDifferences('indicator', path, was, is, by);
  if (was === undefined || is === undefined) return rows;
  const [before, after] = [canonicalJson(was.condition), canonicalJson(is.condition)];
  return [
    ...rows,
    ...(before === after ? [] : [difference('indicator', 'condition-changed', path, [before, after], by)]),
    ...exceptionDifferences(path, was, is, by, text),
    // Other words are known in their own way.
    ...(was.title.vi === is.title.vi ? gradeDifference('indicator', path, was.wording, is.wording, text) : []),
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
  const by = operatorOn(after, path, ['replaceText', 'replaceTitle', 'renumber', 'repeal']);
  // A criterion of one indicator of the same number is that indicator: it is told once.
  const isOneRow = [was, is].every((item) => item === undefined || (item.indicators.length === 1 && item.indicators[0]?.id === item.id));
  const isSameTitle = was?.title.vi === is?.title.vi;
  const own = [
    ...(isOneRow && (isSameTitle || !operatorOn(after, path, ['replaceTitle'])) ? [] : rowDifferences('criterion', path, was, is, by)),
    ...(isSameTitle ? gradeDifference('criterion', path, was?.wording, is?.wording, after) : []),
  ];
  const indicators = paired(was?.indicators ?? [], is?.indicators ?? []).flatMap(([id, one, other]) => {
    const row = `${after.ruleSet}/${id}`;
    return indicatorDifferences(row, one, other, operatorOn(after, row, ['repeal']) ?? by, after);
  });
  return [...own, ...indicators];
}

type Chooser = SetText['columnRules'][number] | Column;

/** What a rule or a column decides; how well it is known is told apart, of rules. */
function decidedBy(chooser: Chooser | undefined): unknown {
  return chooser !== undefined && 'region' in chooser ? saidOfColumnRule(chooser) : chooser;
}

function gradedIn(chooser: Chooser | undefined): { readonly grade: Grade } | undefined {
  return chooser !== undefined && 'region' in chooser ? chooser : undefined;
}

function columnRuleDifferences(was: SetText, is: SetText): TextDifference[] {
  const all = ({ columnRules, columns = [] }: SetText): readonly Chooser[] => [...columns, ...columnRules];
  return paired(all(was), all(is)).flatMap(([id, one, other]) => {
    const path = `${is.ruleSet}/${id}`;
    if (areSame(decidedBy(one), decidedBy(other))) return gradeDifference('column-rule', path, gradedIn(one), gradedIn(other), is);
    const kind = one === undefined ? 'added' : other === undefined ? 'repealed' : 'reworded';
    const titles = [one?.title.vi ?? null, other?.title.vi ?? null] as const;
    const by = other?.cite?.instrument ?? operatorOn(is, path, ['removeColumnRule']);
    return [difference('column-rule', kind, path, titles, by)];
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

function caveatDifferences(was: SetText, is: SetText): TextDifference[] {
  const [before, after] = [was, is].map(({ caveat }) => caveat?.vi ?? null);
  if (before === after) return [];
  const by = operatorOn(is, `${is.ruleSet}/caveat`, ['replaceCaveat']);
  return [difference('rule-set', 'caveat-changed', is.ruleSet, [before!, after!], by)];
}

function metWithDifferences(was: SetText, is: SetText): TextDifference[] {
  const [before, after] = [was, is].map(({ metWith, criteria }) => metWith && metWithSentence(metWith, criteria).vi);
  if (areSame(was.metWith, is.metWith)) return [];
  return [difference('rule-set', 'met-with-changed', is.ruleSet, [before ?? null, after ?? null], is.instruments[0]?.id ?? null)];
}

/** Instruments that are known as a whole better than before, or worse. */
function wholeDifferences(was: SetText, is: SetText): TextDifference[] {
  const before = new Map(textGrades(was).map(({ instrument, grade }) => [instrument.id, grade]));
  return textGrades(is).flatMap(({ instrument: { id }, grade }) => {
    const earlier = before.get(id);
    // What else is known of an instrument is told with the rows and values that it has.
    const isConfirmed = (was.entered?.get(id) ?? is.entered?.get(id)) !== undefined;
    if (!isConfirmed || earlier === undefined || earlier === grade) return [];
    const by = is.instruments.findLast(({ operations = [] }) =>
      operations.some((item) => item.operation === 'confirm' && 'rows' in item.expect && item.cite.instrument === id),
    );
    return [difference('instrument', 'grade-changed', `${is.ruleSet}/${id}`, [earlier, grade], by?.id ?? null)];
  });
}

/** Where two texts of a set differ besides their thresholds, in the order of the text. */
export function textDifferences(was: SetText, is: SetText, facts: readonly Fact[]): TextDifference[] {
  return [
    ...caveatDifferences(was, is),
    ...metWithDifferences(was, is),
    ...wholeDifferences(was, is),
    ...columnRuleDifferences(was, is),
    ...paired(was.criteria, is.criteria).flatMap(([, one, other]) => criterionDifferences(one, other, is)),
    ...definitionDifferences(was, is, facts),
  ];
}

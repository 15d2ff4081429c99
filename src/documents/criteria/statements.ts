import { borrowedText } from '../../explain/assumed.ts';
import { formatDecimal } from '../../explain/format.ts';
import { multipleText, titlesBefore } from '../text/presupposed.ts';
import { citationText } from '../../explain/citation.ts';
import { OUTCOME_WORDS, yesNoLevelText } from '../../explain/level-words.ts';
import type { LevelWording } from '../../explain/level-words.ts';
import { isLocalText } from '../../explain/delegated.ts';
import { levelText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { unitText } from '../../explain/declared-words.ts';
import { CONFIDENCE_WORDS, GRADE_WORDS } from '../../explain/words.ts';
import { wantedBy } from '../../model/asked-in.ts';
import { OPERATOR_SIGNS } from '../../model/vocabulary.ts';
import { columnKey } from '../../law/columns.ts';
import { holdsAt, resolveThreshold, winnerOf } from '../../law/resolve.ts';
import type { ValueMoment } from '../../law/resolve.ts';
import type { DatedThreshold, ParameterText, SetText } from '../../law/text.ts';
import type { LeafCondition } from '../../model/condition.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Citation } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { fill } from '../../value/text.ts';
import { groupBy } from '../../value/group-by.ts';
import type { Asked } from './compared.ts';
import { OWN_LETTER } from './own-letter.ts';
import type { Requirement } from './compared.ts';
import { lacksNothing } from './view.ts';
import type { CriteriaView, LevelColumn } from './view.ts';

/** False for a value of groups that no unit of a column is in. */
function isOfColumn({ scope }: DatedThreshold, { id, isGeneral }: LevelColumn, { columns }: SetText): boolean {
  const own = columns?.find((column) => column.id === id)?.when;
  const others = columns?.filter((column) => column.id !== id).flatMap(({ when }) => when.groups ?? []) ?? [];
  return (
    scope?.groups === undefined ||
    (own === undefined && isGeneral !== true) ||
    !scope.groups.every((group) => others.includes(group) && !own?.groups?.includes(group))
  );
}

/**
 * What a parameter says in a column on a day: the statement for all units first, then those for units with traits of their
 * own. One statement where values are resolved for a place.
 */
export function statementsIn(
  parameter: ParameterText,
  column: LevelColumn,
  view: CriteriaView,
  moment: ValueMoment = view.moment,
): DatedThreshold[] {
  const { precedence, level } = view.ruleSet;
  const key = columnKey(view.text);
  if (column.place !== undefined) {
    const value = resolveThreshold(parameter, moment, column.place, precedence);
    return value === undefined ? [] : [value];
  }
  const holding = parameter.values.filter(
    (value) =>
      holdsAt(value, moment) &&
      (column.isGeneral !== true || value.scope?.[key] === undefined) &&
      (column.id === null || value.scope?.[key]?.some((word) => word === column.id) !== false) &&
      isOfColumn(value, column, view.text) &&
      (value.scope?.provinces === undefined || (view.province !== undefined && value.scope.provinces.includes(view.province))) &&
      value.scope?.levels?.includes(level) !== false,
  );
  const byTraits = groupBy(holding, ({ scope }) => {
    const { groups = [], traits = [], regions = [] } = scope ?? {};
    return [...groups, ...traits, ...(key === 'regions' ? [] : regions)].toSorted().join(' ');
  });
  const first = [...byTraits].toSorted(([a], [b]) => a.length - b.length);
  return first.map(([, values]) => winnerOf(values, precedence)!);
}

/** What one statement asks, without its unit unless that is per cent: `≥ 80 %`, `≥ 44`, `Đạt`, `chưa có`. */
function statementText(statement: DatedThreshold, { fact, operator }: LeafCondition, parameter: ParameterText, view: CriteriaView): string {
  const { language, words, ruleSet } = view;
  const bounds = ruleSet.facts.find(({ id }) => id === fact)?.bounds;
  const { value, state, relativeTo, floor, scope } = statement;
  const sign = OPERATOR_SIGNS[operator];
  const unit = parameter.unit === 'percent' ? 'percent' : 'none';
  const said =
    relativeTo !== undefined
      ? `${sign} ${multipleText(relativeTo, titlesBefore(ruleSet), language)}`
      : typeof value === 'string'
        ? levelText(value, unit, operator, bounds, language)
        : value === undefined
          ? thresholdText({ state, isLocal: isLocalText(ruleSet.instruments) }, parameter.unit, language)
          : yesOrNo(wantedBy(operator, value), parameter.level, view);
  const least = floor === undefined ? '' : ` (${words.floor} ${formatDecimal(floor, language)})`;
  const { traits, groups } = scope ?? {};
  // Regions are the columns themselves, where a set declares none.
  const regions = columnKey(ruleSet) === 'regions' ? undefined : scope?.regions;
  const forWhom = traits || groups || regions ? `${scopeText({ groups, traits, regions }, language, ruleSet)}: ` : '';
  return `${forWhom}${said}${least}`;
}

/** What a yes-or-no requirement asks. Beside the label of a fact, a no without a word for it is said as one. */
export function yesOrNo(wanted: boolean, level: LevelWording, { words, language }: CriteriaView): string {
  return level === undefined && !wanted ? words.absent : yesNoLevelText(wanted, level, language);
}

/** What is measured, without the letter that it has in the text: beside the letter of the table it would stand twice. */
export function withoutLetter(measured: string): string {
  return measured.replace(OWN_LETTER, '');
}

/** What is measured, with its unit where the numbers do not carry it: `Thu nhập … (triệu đồng/người/năm)`. */
export function measuredText({ fact, leaf, parameter, title, isOnly }: Requirement, { language, ruleSet }: CriteriaView): string {
  const { level } = parameter ?? {};
  // A word of the law, "Không", answers to the law's row, "Nhà tạm, dột nát", and not to a label that is a no itself; of several
  // things in a row each has its own name.
  if (isOnly && level !== undefined && level.word.vi !== OUTCOME_WORDS.vi.met) return title[language];
  const label = (leaf.title ?? fact?.label)?.[language] ?? leaf.fact;
  const unit = parameter === undefined || parameter.unit === 'percent' ? '' : unitText(parameter.unit, language, ruleSet);
  // Many labels name their unit already.
  return unit === '' || label.includes(unit) ? label : `${label} (${unit})`;
}

const CONFIDENCE_TEXT = { vi: 'độ tin {confidence}', en: '{confidence} confidence' } as const;

/** A grade in words, with how sure somebody is who remembers: `nhớ lại, độ tin thấp`. */
export function gradeText(
  { grade, confidence }: { readonly grade: DatedThreshold['grade']; readonly confidence?: DatedThreshold['confidence'] },
  { language }: CriteriaView,
): string {
  const sure =
    grade === 'recalled' && confidence !== undefined
      ? `, ${fill(CONFIDENCE_TEXT[language], { confidence: CONFIDENCE_WORDS[language][confidence] })}`
      : '';
  return `${GRADE_WORDS[language][grade]}${sure}`;
}

/** Where a value stands, in words; of one that is borrowed, where it comes from. */
export function sourceText({ borrowedFrom, cite }: DatedThreshold, view: CriteriaView): string {
  return borrowedFrom === undefined ? basisText(cite, view) : borrowedText(borrowedFrom, view.language);
}

/** Where something stands, in words. */
export function basisText(cite: Citation, { ruleSet, language }: CriteriaView): string {
  return citationText(cite, instrumentsOf(ruleSet), language);
}

/** The instruments of a set and of those that it presupposes: a figure may be defined there. */
function instrumentsOf({ instruments, prerequisites = [] }: RuleSet): Instrument[] {
  return [...instruments, ...prerequisites.flatMap((item) => instrumentsOf(item.ruleSet))];
}

/** Statements in words; where they differ in grade, each says its own. */
export function levelTexts(asked: readonly Asked[], view: CriteriaView): string[] {
  const known = new Set(asked.flatMap(({ statements }) => statements.map(({ grade }) => grade)).filter((grade) => grade !== 'missing'));
  const written = (statement: DatedThreshold, { leaf, parameter }: Asked): string => {
    const text = statementText(statement, leaf, parameter, view);
    return statement.grade === 'assumed' || (known.size > 1 && statement.grade !== 'missing')
      ? `${text} (${GRADE_WORDS[view.language][statement.grade]})`
      : text;
  };
  const nothingIn = (column: number): string => (lacksNothing(view, column) ? '–' : view.words.nothing);
  return asked.map((each, column) =>
    each.statements.length === 0 ? nothingIn(column) : each.statements.map((statement) => written(statement, each)).join('\n'),
  );
}

/** That another set has to be met first. */
export function presupposedText(id: string, { ruleSet, language, words }: CriteriaView): string {
  const title = titlesBefore(ruleSet)(id)?.[language] ?? id;
  return fill(words.presupposes, { title });
}

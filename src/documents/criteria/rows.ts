import { GRADE_WORDS } from '../../explain/words.ts';
import { wantedBy } from '../../model/asked-in.ts';
import { ALL_GRADES } from '../../model/vocabulary.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { yearOf } from '../../law/moment.ts';
import type { CriterionText, IndicatorText } from '../../law/text.ts';
import { fill } from '../../value/text.ts';
import { formula } from './formula.ts';
import { askedIn, valuesOf } from './asked.ts';
import { requirementsOf } from './requirements.ts';
import { basisText, levelTexts, measuredText, sourceText, withoutLetter, yesOrNo } from './statements.ts';
import type { Requirement } from './compared.ts';
import { lacksNothing, ownNoteOf, titleOf } from './view.ts';
import type { CriteriaView } from './view.ts';

/** A line of the table: one comparison, or an indicator that no figure decides. All plain text, so that two can be compared. */
export interface LevelRow {
  readonly key: string;
  /** What is measured; empty where the indicator has one comparison only and its wording says it. */
  readonly measured: string;
  /** Per column. */
  readonly levels: readonly string[];
  readonly basis: string;
  readonly trust: string;
}

/** An indicator of the table. */
export interface IndicatorRows {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  /** How its comparisons are put together, exceptions: what is said below the wording. */
  readonly remarks: readonly string[];
  readonly wordingTrust: string;
  readonly inCharge: string;
  readonly rows: readonly LevelRow[];
}

/** A criterion of the table. */
export interface CriterionRows {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly inCharge: string;
  readonly indicators: readonly IndicatorRows[];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Grades of the cells of a row: one word, or each with the number of its columns. */
function trustText(grades: readonly Grade[], view: CriteriaView): string {
  const found = ALL_GRADES.filter((grade) => grades.includes(grade));
  const word = (grade: Grade): string => GRADE_WORDS[view.language][grade];
  if (found.length <= 1) return found.map(word).join('');
  return found.map((grade) => `${word(grade)} (${grades.filter((item) => item === grade).length} ${view.words.columns})`).join('; ');
}

function levelRow(requirement: Requirement, isAlone: boolean, view: CriteriaView): LevelRow {
  const { key, leaf, parameter, letter } = requirement;
  const measured = measuredText(requirement, view);
  const named = isAlone ? '' : `${letter}) ${withoutLetter(measured)}`;
  if (parameter === undefined) {
    const wanted = typeof leaf.value === 'boolean' ? wantedBy(leaf.operator, leaf.value) : undefined;
    const asked = wanted === undefined ? view.words.nothing : yesOrNo(wanted, undefined, view);
    // A plain no is said of what it denies: beside the words of a row it could be a no to a no.
    return { key, measured: isAlone && wanted === false ? measured : named, levels: view.columns.map(() => asked), basis: '', trust: '' };
  }
  const asked = askedIn(requirement, view);
  return {
    key,
    measured: named,
    levels: levelTexts(asked, view),
    basis: distinct(asked.flatMap(({ statements }) => statements.map((statement) => sourceText(statement, view)))).join('\n'),
    trust: trustText(
      asked.flatMap(({ statements }, column): Grade[] => {
        if (statements.length > 0) return statements.map(({ grade }) => grade);
        return lacksNothing(view, column) ? [] : ['missing'];
      }),
      view,
    ),
  };
}

/** Who is in charge, each named once; `chưa có` where that is said to be missing, or nothing is said. */
export function inChargeText(entries: readonly { readonly unit?: string | undefined }[], { words }: CriteriaView): string {
  return distinct(entries.map(({ unit }) => unit ?? words.nothing)).join('\n');
}

function remarksOf(indicator: IndicatorText, requirements: readonly Requirement[], view: CriteriaView): string[] {
  const { words } = view;
  const decided = requirements.length > 1 ? [`${words.decided}: ${formula(indicator.condition, requirements, view)}`] : [];
  const [only] = requirements;
  // A number whose unit is neither in the cell nor in the wording could be of any unit.
  const unit =
    requirements.length === 1 && only?.parameter !== undefined && only.parameter.unit !== 'none' ? unitRemark(only, indicator, view) : [];
  const exceptions = indicator.exceptions.map(
    ({ title, effect, cite, grade }) =>
      `${words.exception}: ${title[view.language]} → ${words[effect]} (${basisText(cite, view)}; ${GRADE_WORDS[view.language][grade]})`,
  );
  const notes = ownNoteOf(indicator, view).map((note) => `${words.note}: ${note}`);
  return [...decided, ...unit, ...exceptions, ...notes];
}

function unitRemark(requirement: Requirement, indicator: IndicatorText, view: CriteriaView): string[] {
  if (requirement.parameter?.unit === 'percent') return [];
  const measured = measuredText(requirement, view);
  return measured === titleOf(indicator, view) || measured === requirement.fact?.label[view.language]
    ? []
    : [`${view.words.fact}: ${measured}`];
}

/** The levels of other years where they are not those of the year shown: `2027: ≥ 47`. */
function yearRemarks(requirements: readonly Requirement[], view: CriteriaView): string[] {
  const { moment, words } = view;
  return requirements.flatMap((requirement) => {
    const years = [...new Set(valuesOf(requirement).flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
    const own = yearOf(moment);
    const textsIn = (year: number): string[] => levelTexts(askedIn(requirement, view, { ...moment, year }), view);
    const texts = new Map([...years, own].map((year) => [year, textsIn(year)]));
    const shown = texts.get(own)!.join('|');
    // A year that is not named would look like one without a level.
    const alike = [...new Set([own, ...years.filter((year) => texts.get(year)!.join('|') === shown)])].toSorted((a, b) => a - b);
    const others = years.flatMap((year) => {
      if (alike.includes(year)) return [];
      const said = texts.get(year)!;
      const isOne = new Set(said).size === 1;
      const each = isOne ? said[0]! : view.columns.map(({ title }, index) => `${title} ${said[index]!}`).join(', ');
      return [`${year}: ${each.replaceAll('\n', ', ')}`];
    });
    const named = requirements.length > 1 ? ` (${requirement.letter})` : '';
    return others.length === 0 ? [] : [`${fill(words.otherYears, { year: alike.join(', ') })}${named}: ${others.join('; ')}`];
  });
}

/** The lines of an indicator. */
export function indicatorRows(indicator: IndicatorText, criterion: CriterionText, view: CriteriaView): IndicatorRows {
  const { words } = view;
  const requirements = requirementsOf(indicator, view);
  const rows = requirements.map((requirement) => levelRow(requirement, requirements.length === 1, view));
  const judged: LevelRow = {
    key: 'judged',
    measured: '',
    levels: view.columns.map(() => formula(indicator.condition, requirements, view)),
    // Names the instrument alone: where in its text the row stands is not known until somebody has seen it.
    basis: basisText({ instrument: indicator.instruments.at(-1) }, view),
    trust: '',
  };
  const beside = view.beside.get(criterion.id)?.indicators.find(({ id }) => id === indicator.id);
  return {
    id: indicator.id,
    no: indicator.no,
    title: titleOf(indicator, view),
    remarks: [...remarksOf(indicator, requirements, view), ...yearRemarks(requirements, view)],
    wordingTrust: fill('{what}: {grade}', { what: words.openWording, grade: GRADE_WORDS[view.language][indicator.wording.grade] }),
    inCharge: inChargeText(beside?.inCharge ?? [], view),
    rows: rows.length === 0 ? [judged] : rows,
  };
}

/** The lines of every criterion. */
export function criterionRows(view: CriteriaView): CriterionRows[] {
  return view.text.criteria.map((criterion) => ({
    id: criterion.id,
    no: criterion.no,
    title: titleOf(criterion, view),
    inCharge: inChargeText(view.beside.get(criterion.id)?.inCharge ?? [], view) || view.words.nothing,
    indicators: criterion.indicators.map((indicator) => indicatorRows(indicator, criterion, view)),
  }));
}

import { freeze } from '../value/freeze.ts';
import type { Condition } from '../model/condition.ts';
import type { ColumnRule, MetWith, RuleSetText } from '../model/criterion.ts';
import type { Column } from '../model/declared.ts';
import type { Definition } from '../model/fact.ts';
import type { Exception } from '../model/exception.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Bilingual, BorrowedFrom, Citation, Scope, Title, Wording } from '../model/primitives.ts';
import type { ThresholdEntry, YesNoLevel } from '../model/threshold.ts';
import type { Grade, Rank } from '../model/vocabulary.ts';

/** A value of a parameter with everything that its file leaves to defaults filled in. */
export interface DatedThreshold {
  /** `<parameter>@<instrument>[:<scope>][:<first day>]`: stable, and unique within a rule set. */
  readonly id: string;
  readonly parameter: string;
  readonly value: string | boolean | undefined;
  readonly state: ThresholdEntry['state'];
  readonly relativeTo: ThresholdEntry['relativeTo'];
  readonly floor: string | undefined;
  readonly scope: Scope | undefined;
  /** The year whose figures it is for; `undefined` where it is for those of any year. */
  readonly year: number | undefined;
  /** The days on which the text says so. */
  readonly textFrom: string;
  readonly textTo: string | undefined;
  /** The same; of a value of a year only those days of that year, on which nobody has to name it. */
  readonly from: string;
  readonly to: string | undefined;
  readonly cite: Citation & { readonly instrument: string };
  readonly grade: Grade;
  readonly confidence: ThresholdEntry['confidence'];
  readonly evidence: ThresholdEntry['evidence'];
  readonly note: ThresholdEntry['note'];
  /** Id of the instrument whose file states it; `evidence` names sources of that file. */
  readonly statedIn: string;
  /** Of a value of an assumption: the text that it is borrowed from. */
  readonly borrowedFrom: BorrowedFrom | undefined;
  readonly recordedOn: string;
  readonly rank: Rank;
}

/** A parameter as it stands in a consolidated text. */
export interface ParameterText {
  /** `<set>/<indicator>/<parameter>`. */
  readonly id: string;
  readonly unit: string;
  readonly direction: 'at-least' | 'at-most' | 'exactly';
  readonly level?: YesNoLevel | undefined;
  readonly values: readonly DatedThreshold[];
}

/** A title for readers of both languages: where nobody translated it, the law's own words stand for both. */
export function titleText({ vi, en = vi }: Title): Bilingual {
  return freeze({ vi, en });
}

/** What a rule or an exception has in a consolidated text beside what its file says. */
export interface TitledAndCited {
  readonly title: Bilingual;
  readonly cite: Citation & { readonly instrument: string };
}

/** An indicator as it stands in a consolidated text. */
export interface IndicatorText {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
  readonly wording: Wording;
  readonly parameters: ReadonlyMap<string, ParameterText>;
  readonly condition: Condition;
  readonly exceptions: readonly (Exception & TitledAndCited)[];
  /** Instrument that the indicator comes from, then those that changed it, in order. */
  readonly instruments: readonly string[];
}

/** A criterion as it stands in a consolidated text. */
export interface CriterionText {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
  /** How well the title is known. */
  readonly wording: Wording;
  readonly indicators: readonly IndicatorText[];
}

/** A definition of a fact that took the place of another one. */
export interface DefinitionText {
  readonly definition: Definition;
  /** What is measured before this day is measured by the definition before. */
  readonly from: string;
  readonly instrument: string;
}

/** The text of a set with some layers applied. Layers are immutable: each operation makes a new text. */
export interface SetText {
  readonly ruleSet: string;
  readonly caveat: RuleSetText['caveat'];
  /** When the set is met, where that is another thing than all of its criteria. */
  readonly metWith?: MetWith | undefined;
  readonly columnRules: readonly (ColumnRule & TitledAndCited)[];
  /** The columns of the annexes where the set declares them. */
  readonly columns?: readonly Column[] | undefined;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly criteria: readonly CriterionText[];
  /** The criteria in the order of the text as some repeal found them, those that it emptied without indicators. */
  readonly repealed?: readonly CriterionText[];
  /** The rows that were repealed, as they were; one that was put back is among the criteria again. */
  readonly gone?: readonly (CriterionText | IndicatorText)[];
  /** Definitions of facts that an amendment put in place of the catalogue's, by fact. */
  readonly definitions: ReadonlyMap<string, DefinitionText>;
  /** Assumptions that were named, with a row of which the law at hand says something else than they expect. */
  readonly overruled?: readonly (readonly [assumption: string, target: string])[];
  /**
   * Instruments of which somebody confirmed that they say nothing of the set beyond what is here, with the grade of that; others are
   * known as a whole no better than the worst known of what they say.
   */
  readonly entered?: ReadonlyMap<string, Grade> | undefined;
  /** Instruments that have been applied, in order. */
  readonly instruments: readonly Instrument[];
}

/** Rows with the indicators of those that are criteria. */
export function withMembers(rows: readonly (CriterionText | IndicatorText)[]): (CriterionText | IndicatorText)[] {
  return rows.flatMap((row) => ('indicators' in row ? [row, ...row.indicators] : row));
}

/** The indicator with an id, and the criterion that holds it. */
export function findIndicator(text: SetText, id: string): { criterion: CriterionText; indicator: IndicatorText } | undefined {
  for (const criterion of text.criteria) {
    const indicator = criterion.indicators.find((candidate) => candidate.id === id);
    if (indicator !== undefined) return { criterion, indicator };
  }
  return undefined;
}

/** The text with one indicator replaced. */
export function withIndicator(text: SetText, id: string, change: (indicator: IndicatorText) => IndicatorText): SetText {
  return {
    ...text,
    criteria: text.criteria.map((criterion) =>
      criterion.indicators.some((indicator) => indicator.id === id)
        ? { ...criterion, indicators: criterion.indicators.map((item) => (item.id === id ? change(item) : item)) }
        : criterion,
    ),
  };
}

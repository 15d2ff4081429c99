import type { Criterion, Indicator, RuleSetText } from '../model/criterion.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Citation, Title, Wording } from '../model/primitives.ts';
import { citeIn, parameterText } from './threshold.ts';
import { titleText } from './text.ts';
import { weaker } from './weaker.ts';
import type { CriterionText, IndicatorText, SetText } from './text.ts';

/** A rule or an exception with its title in both languages and the instrument that it is cited from. */
export function statedIn<T extends { readonly title: Title; readonly cite: Citation }>(instrument: Instrument, stated: T) {
  return { ...stated, title: titleText(stated.title), cite: citeIn(instrument, stated.cite) };
}

/** An indicator of an instrument's text. */
export function indicatorText(ruleSet: string, indicator: Indicator, instrument: Instrument): IndicatorText {
  return {
    id: indicator.id,
    no: indicator.no,
    title: titleText(indicator.title),
    wording: indicator.wording,
    parameters: new Map(
      indicator.parameters.map((parameter) => [parameter.id, parameterText(`${ruleSet}/${indicator.id}`, parameter, instrument)]),
    ),
    condition: indicator.condition,
    exceptions: (indicator.exceptions ?? []).map((exception) => statedIn(instrument, exception)),
    instruments: [instrument.id],
  };
}

/** How well the title of a criterion is known of which nothing is said: its row was read, or remembered, with it. */
function weakestWording(indicators: readonly Indicator[]): Wording {
  return indicators.map(({ wording }) => wording).reduce((a, b) => (weaker(a.grade, b.grade) === a.grade ? a : b));
}

function criterionText(ruleSet: string, criterion: Criterion, instrument: Instrument): CriterionText {
  return {
    id: criterion.id,
    no: criterion.no,
    title: titleText(criterion.title),
    wording: criterion.wording ?? weakestWording(criterion.indicators),
    indicators: criterion.indicators.map((indicator) => indicatorText(ruleSet, indicator, instrument)),
  };
}

/** The text of a set as the instrument that enacts it has it. */
export function baseText(enacted: RuleSetText, instrument: Instrument): SetText {
  return {
    ruleSet: enacted.id,
    caveat: enacted.caveat,
    metWith: enacted.metWith,
    columnRules: (enacted.columnRules ?? []).map((rule) => statedIn(instrument, rule)),
    conditions: new Map(Object.entries(enacted.conditions ?? {})),
    criteria: enacted.criteria.map((criterion) => criterionText(enacted.id, criterion, instrument)),
    definitions: new Map(),
    instruments: [instrument],
  };
}

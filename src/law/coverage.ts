import { checkArguments } from '../model/check-arguments.ts';
import type { Indicator } from '../model/criterion.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Localized, Wording } from '../model/primitives.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { ThresholdEntry } from '../model/threshold.ts';
import type { Grade, GRADES } from '../model/vocabulary.ts';
import { membersOf } from './walk-condition.ts';
import { BESIDE_FIELDS, statementsOf } from './beside-statements.ts';
import type { BesideFields } from './beside-statements.ts';
import { enacted } from './enacted.ts';
import { datedThreshold } from './threshold.ts';
import type { DatedThreshold } from './text.ts';

/** How many statements of the law have which grade; what is assumed is none. */
export type GradeCounts = Readonly<Record<(typeof GRADES)[number], number>>;

/** What of one instrument stands in a rule set, and what does not. */
export interface InstrumentCoverage {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Rows with a condition on figures. */
  readonly modelled: readonly string[];
  /** Rows that only a competent body can decide. */
  readonly judged: readonly string[];
  /** Rows of the set that it implements, by what it does with them. */
  readonly rows: Readonly<Record<string, number>>;
  readonly operations: number;
  readonly notModelled: readonly { readonly what: Localized; readonly because: Localized }[];
}

/** One threshold with how well it is known. */
export interface ThresholdCoverage {
  readonly id: string;
  readonly parameter: string;
  readonly state: 'set' | NonNullable<ThresholdEntry['state']>;
  readonly grade: Grade;
  readonly confidence: ThresholdEntry['confidence'] | null;
  readonly recordedOn: string;
  readonly checkedOn: string | null;
}

/** What stands beside the thresholds, counted by grade: each statement once for every row that it is about. */
export type BesideCoverage = Readonly<Record<keyof BesideFields, GradeCounts>>;

/** How far a rule set covers the law, and how well that law is known. */
export interface Coverage {
  readonly ruleSet: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly criteria: number;
  readonly indicators: number;
  readonly instruments: readonly InstrumentCoverage[];
  readonly thresholds: readonly ThresholdCoverage[];
  readonly grades: GradeCounts;
  readonly wordings: GradeCounts;
  readonly beside: BesideCoverage;
  /** First and last day on which something of the set was recorded. */
  readonly freshness: { readonly oldest: string; readonly newest: string };
}

interface Found {
  readonly value: DatedThreshold;
  readonly checkedOn: string | undefined;
}

function countGrades(grades: readonly Grade[]): GradeCounts {
  const count = (grade: Grade): number => grades.filter((item) => item === grade).length;
  return { official: count('official'), reported: count('reported'), recalled: count('recalled'), missing: count('missing') };
}

function isJudged({ condition }: Pick<Indicator, 'condition'>): boolean {
  const needsJudgement = (part: Indicator['condition']): boolean => 'judgement' in part || membersOf(part).some(needsJudgement);
  return needsJudgement(condition);
}

function indicatorsOf(instrument: Instrument, ruleSet: string): Indicator[] {
  return enacted(instrument).flatMap(({ target, indicator }) => (target.startsWith(`${ruleSet}/`) ? [indicator] : []));
}

/** Every value that an instrument gives for a set, wherever it stands in its file. */
function thresholdsOf(instrument: Instrument, ruleSet: string): Found[] {
  const dated = (parameter: string, entry: ThresholdEntry): Found => ({
    value: datedThreshold(parameter, entry, instrument),
    checkedOn: entry.checkedOn,
  });
  const own = indicatorsOf(instrument, ruleSet).flatMap(({ id, parameters }) =>
    parameters.flatMap((parameter) => parameter.values.map((entry) => dated(`${ruleSet}/${id}/${parameter.id}`, entry))),
  );
  const supplied = (instrument.thresholds ?? []).filter(({ parameter }) => parameter.startsWith(`${ruleSet}/`));
  const amended = (instrument.operations ?? []).flatMap((operation): Found[] => {
    if (!operation.target.startsWith(`${ruleSet}/`)) return [];
    if (operation.operation === 'setThreshold') return [dated(operation.target, operation)];
    if (operation.operation !== 'replaceCondition') return [];
    return (operation.parameters ?? []).flatMap(({ id, values }) => values.map((entry) => dated(`${operation.target}/${id}`, entry)));
  });
  return [...own, ...supplied.map(({ parameter, ...entry }) => dated(parameter, entry)), ...amended];
}

function wordingsOf(instrument: Instrument, ruleSet: string): Wording[] {
  const replaced = (instrument.operations ?? []).flatMap((operation) =>
    operation.operation === 'replaceText' && operation.target.startsWith(`${ruleSet}/`) ? (operation.wording ?? []) : [],
  );
  return [...indicatorsOf(instrument, ruleSet).map(({ wording }) => wording), ...replaced];
}

function instrumentCoverage(instrument: Instrument, ruleSet: string): InstrumentCoverage {
  const indicators = indicatorsOf(instrument, ruleSet);
  const rows: Record<string, number> = {};
  for (const { ruleSet: set, rows: treated, treatment } of instrument.rows ?? [])
    if (set === ruleSet) rows[treatment] = (rows[treatment] ?? 0) + treated.length;
  return {
    id: instrument.id,
    number: instrument.number,
    title: instrument.title,
    modelled: indicators.filter((indicator) => !isJudged(indicator)).map(({ no }) => no),
    judged: indicators.filter(isJudged).map(({ no }) => no),
    rows,
    operations: (instrument.operations ?? []).filter(({ target }) => target.startsWith(`${ruleSet}/`)).length,
    notModelled: instrument.notModelled ?? [],
  };
}

function thresholdCoverage({ value, checkedOn }: Found): ThresholdCoverage {
  const { id, parameter, state, grade, confidence, recordedOn } = value;
  return { id, parameter, state: state ?? 'set', grade, confidence: confidence ?? null, recordedOn, checkedOn: checkedOn ?? null };
}

function besideCoverage({ instruments, id }: RuleSet): BesideCoverage {
  const gradesOf = (kind: keyof BesideFields): Grade[] =>
    instruments.flatMap((instrument) => statementsOf(instrument, kind, id).flatMap(({ rows, grade }) => rows.map(() => grade)));
  return Object.fromEntries(BESIDE_FIELDS.map((kind) => [kind, countGrades(gradesOf(kind))])) as Record<keyof BesideFields, GradeCounts>;
}

/**
 * How far a rule set covers the law, and how well that law is known.
 *
 * @remarks Counts every dated value of every instrument of the set, whether it is in force or not: what is missing, what
 * is only remembered, what is not modelled and why. What an assumption borrows is no law and is not counted.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @returns plain data; the generated page of the project shows the same numbers.
 * @example
 * ```ts
 * import { coverage } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * coverage(commune).indicators; // => 57
 * coverage(commune).grades.official; // => 0
 * ```
 */
export function coverage(ruleSet: RuleSet): Coverage {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
  return coverageOfLaw({ ...ruleSet, instruments: ruleSet.instruments.filter(({ status }) => status !== 'assumption') });
}

function coverageOfLaw(ruleSet: RuleSet): Coverage {
  const found = ruleSet.instruments.flatMap((instrument) => thresholdsOf(instrument, ruleSet.id));
  const enacted = ruleSet.instruments.flatMap(({ ruleSets }) => ruleSets ?? []).filter(({ id }) => id === ruleSet.id);
  const recorded = [...ruleSet.instruments.map(({ recordedOn }) => recordedOn), ...found.map(({ value }) => value.recordedOn)].toSorted();
  return {
    ruleSet: ruleSet.id,
    title: ruleSet.title,
    criteria: enacted.flatMap(({ criteria }) => criteria).length,
    indicators: enacted.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators)).length,
    instruments: ruleSet.instruments.map((instrument) => instrumentCoverage(instrument, ruleSet.id)),
    thresholds: found.map(thresholdCoverage),
    grades: countGrades(found.map(({ value }) => value.grade)),
    wordings: countGrades(ruleSet.instruments.flatMap((instrument) => wordingsOf(instrument, ruleSet.id)).map(({ grade }) => grade)),
    beside: besideCoverage(ruleSet),
    freshness: { oldest: recorded[0] ?? '', newest: recorded.at(-1) ?? '' },
  };
}

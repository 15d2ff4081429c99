import { checkArguments } from '../model/check-arguments.ts';
import { canonicalJson } from '../value/canonical-json.ts';
import { deepFreeze } from '../value/freeze.ts';
import { groupBy } from '../value/group-by.ts';
import { isIsoDate } from '../value/iso-date.ts';
import { ntmError, problem, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { given } from '../value/text.ts';
import type { Condition } from '../model/condition.ts';
import type { RuleSetText } from '../model/criterion.ts';
import type { DeepReadonly } from '../value/deep-readonly.ts';
import type { Declared } from '../model/declared.ts';
import { checkYear, yearsIn } from './asked-year.ts';
import { declaredBy, placeProblems } from './declared.ts';
import type { Fact } from '../model/fact.ts';
import type { Bilingual, BorrowedFrom, Citation, Scope, Wording } from '../model/primitives.ts';
import type { PlainText } from '../model/dossier.ts';
import type { Precedence, RuleSet } from '../model/rule-set.ts';
import type { ThresholdEntry, YesNoLevel } from '../model/threshold.ts';
import type { Grade, Rank } from '../model/vocabulary.ts';
import { caveatWith } from '../model/met-with-words.ts';
import { inWords } from './check/in-words.ts';
import { saidAround } from './check/said-around.ts';
import { columnKey, ownColumns } from './columns.ts';
import { notCovered } from './coverage-period.ts';
import { consolidate } from './consolidate.ts';
import type { At } from './moment.ts';
import { namedProblems } from './named.ts';
import { toldPeriod } from './past-year.ts';
import { resolvePlace } from './place.ts';
import type { Place, PlaceOfSet } from './place.ts';
import { holdsAt, resolveThreshold, winnerOf } from './resolve.ts';
import { parametersRead } from './timeline.ts';
import type { DatedThreshold, DefinitionText, IndicatorText, ParameterText, SetText } from './text.ts';

/** Where a text says something, with the instrument that says it. */
export type Cited = Citation & { readonly instrument: string };

/** A value of a parameter as it stands on a day, with the instrument that set it. */
export interface ValueInForce {
  /** Id of the dated value. */
  readonly id: string;
  readonly value: string | boolean | null;
  readonly state: NonNullable<ThresholdEntry['state']> | null;
  readonly relativeTo: NonNullable<ThresholdEntry['relativeTo']> | null;
  /** Units that it is for; null for all. */
  readonly scope: Scope | null;
  /** The year whose figures it is for, where levels differ by year. */
  readonly year: number | null;
  /** Days on which it holds; of a year that was over when the text began to say so, the days of that text. */
  readonly from: string;
  readonly to: string | null;
  readonly cite: Cited;
  readonly grade: Grade;
  /** Id of the instrument whose file states it: the one cited, or one that corrects or amends it. */
  readonly setBy: string;
  /** Rank of the instrument that set it. */
  readonly rank: Rank;
  /** Of a value that is assumed: the text that it is borrowed from. */
  readonly borrowedFrom?: BorrowedFrom;
}

/** A parameter with what is said of it on a day: one value for a place, one for each scope without a place. */
export interface ParameterInForce {
  /** `<set>/<indicator>/<parameter>`. */
  readonly id: string;
  readonly unit: string;
  readonly direction: ParameterText['direction'];
  /** How the law words a level that is no number, and what its word means. */
  readonly level?: YesNoLevel;
  readonly values: readonly ValueInForce[];
}

/** An indicator as it stands on a day. */
export interface IndicatorInForce {
  readonly id: string;
  readonly no: string;
  readonly title: Bilingual;
  readonly wording: Wording;
  readonly condition: Condition;
  readonly exceptions: readonly IndicatorText['exceptions'][number][];
  readonly parameters: readonly ParameterInForce[];
  /** Instrument that the indicator comes from, then those that changed it, in order. */
  readonly instruments: readonly string[];
}

/** The text of a set as it stands on a day: plain frozen data. */
export interface TextInForce {
  /** The set, with the words that it declares: columns, groups, units of measurement, kinds of unit. */
  readonly ruleSet: DeepReadonly<Pick<RuleSet, 'id' | 'version' | 'hash' | 'title'>> & DeepReadonly<Declared>;
  readonly caveat: NonNullable<RuleSetText['caveat']> | null;
  /** When the set is met, where that is another thing than all of its criteria; the caveat says it in words. */
  readonly metWith?: DeepReadonly<NonNullable<RuleSetText['metWith']>>;
  readonly on: string;
  readonly knownOn: string | null;
  /** The place asked about, with the column of the annex for it, null where the annex has none; null where no place was given. */
  readonly place: { readonly column: string | null; readonly columnRule: string | null } | null;
  readonly instruments: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
    readonly issuer: string;
    readonly from: string;
    readonly status: string;
    readonly invented: boolean;
  }[];
  readonly columnRules: readonly SetText['columnRules'][number][];
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly criteria: readonly {
    readonly id: string;
    readonly no: string;
    readonly title: Bilingual;
    readonly indicators: readonly IndicatorInForce[];
  }[];
  /** What the conditions compare, by fact. */
  readonly facts: Readonly<Record<string, FactInForce>>;
  /** Facts that are counted otherwise than the catalogue says, by an amendment. */
  readonly definitions: Readonly<Record<string, DefinitionText>>;
  /** Which of several values that hold at once wins. */
  readonly precedence: Precedence;
  /** The texts of the sets that this one presupposes, at the same moment and place. */
  readonly presupposes: readonly TextInForce[];
}

/** What people call a fact, and between which values it lies. */
export type FactInForce = Pick<Fact, 'label' | 'bounds'>;

/** The moment of a text, and optionally a place for which its values are resolved. */
export interface TextMoment<Word extends string = never> extends Pick<At, 'on' | 'year' | 'knownOn' | 'submittedOn' | 'drafts' | 'assume'> {
  readonly place?: PlaceOfSet<Word>;
  /** Whose text it is, where all of its values are asked for and no place is named. */
  readonly province?: Place['province'] | undefined;
}

/** What decides whose text it is: of a place, the province. */
type WhoseText = Omit<TextMoment, 'place'> & { readonly place?: Partial<Place> | undefined };

/** True where something of a text, or of the one that a level is a multiple of, depends on columns: else the region of a unit is none. */
export function isByColumn(text: SetText): boolean {
  const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((item) => [...item.parameters.values()]));
  return (
    ownColumns(text) !== undefined ||
    text.columnRules.length > 0 ||
    parameters.some(({ values }) =>
      values.some(({ scope, relativeTo }) => scope?.[columnKey(text)] !== undefined || relativeTo !== undefined),
    )
  );
}

/** The text of a set at a moment; throws where there is none, or where its instruments do not fit together. */
export function textAt(ruleSet: RuleSet, moment: WhoseText): SetText {
  const { place, ...when } = moment;
  const whose = { ...when, province: (place ?? moment).province };
  const consolidated = consolidate(ruleSet, whose);
  if (consolidated === undefined) throw ntmError([notCovered(ruleSet, whose)]);
  // Made once for all who ask; once more where something is wrong, to say what was said around it.
  if (consolidated.problems.length > 0) throwIfAny(consolidate(ruleSet, whose, saidAround)!.problems.map(inWords));
  checkYear(moment, yearsIn(consolidated.text));
  return consolidated.text;
}

const DAYS = ['on', 'knownOn', 'submittedOn'] as const;

/** Throws for a moment whose days are not dates. */
export function checkDays(moment: Pick<TextMoment, (typeof DAYS)[number]>): void {
  const given = DAYS.flatMap((field) => (field === 'on' || moment[field] !== undefined ? [[field, moment[field]] as const] : []));
  const wrong = given.filter(([, day]) => typeof day !== 'string' || !isIsoDate(day));
  throwIfAny(wrong.map(([field, day]) => problem('invalid-date', [field], { value: String(day) })));
}

/** What is wrong with a year that is none; whether the text has levels of it is asked of the text. */
function yearProblems({ year }: Pick<TextMoment, 'year'>): Problem[] {
  if (year === undefined || Number.isInteger(year)) return [];
  return [problem('wrong-type', ['year'], { expectedVi: 'số', expectedEn: 'a number', actual: given(year) })];
}

/** Throws for a moment whose days are not dates, whose year is none, or that names drafts or assumptions which the set has not. */
export function checkMoment(ruleSet: RuleSet, moment: TextMoment): void {
  checkDays(moment);
  throwIfAny([...yearProblems(moment), ...namedProblems(moment, [ruleSet]), ...placeProblems(ruleSet, moment.place)]);
}

/** What is said of a parameter at a moment: at each scope the value that takes precedence, or the one for a place. */
export function valuesAt(parameter: ParameterText, text: SetText, ruleSet: RuleSet, { place, ...moment }: TextMoment): DatedThreshold[] {
  if (place !== undefined) {
    const resolved = resolvePlace({ level: ruleSet.level, ...place }, text);
    const value = resolveThreshold(parameter, moment, resolved, ruleSet.precedence);
    return value === undefined ? [] : [value];
  }
  const holding = parameter.values.filter((value) => holdsAt(value, moment));
  const scopes = groupBy(holding, ({ scope }) => canonicalJson(scope ?? {}));
  return [...scopes.values()].map((values) => winnerOf(values, ruleSet.precedence)!);
}

function valueInForce(threshold: DatedThreshold): ValueInForce {
  const { id, value, state, relativeTo, scope, year, cite, grade, statedIn, rank, borrowedFrom } = threshold;
  const { from, to } = toldPeriod(threshold);
  return {
    id,
    value: value ?? null,
    state: state ?? null,
    relativeTo: relativeTo ?? null,
    scope: scope ?? null,
    year: year ?? null,
    from,
    to: to ?? null,
    cite,
    grade,
    setBy: statedIn,
    rank,
    ...(borrowedFrom && { borrowedFrom }),
  };
}

/** An indicator of a text as plain data. */
export function indicatorInForce(indicator: IndicatorText, text: SetText, ruleSet: RuleSet, moment: TextMoment): IndicatorInForce {
  const { id, no, title, wording, condition, exceptions, instruments } = indicator;
  const read = parametersRead(indicator, text);
  // A parameter that only an earlier condition read is no longer asked for.
  const asked = [...indicator.parameters].flatMap(([name, parameter]) => (read.has(name) ? [parameter] : []));
  const parameters = asked.map((parameter) => ({
    id: parameter.id,
    unit: parameter.unit,
    direction: parameter.direction,
    ...(parameter.level && { level: parameter.level }),
    values: valuesAt(parameter, text, ruleSet, moment).map(valueInForce),
  }));
  return { id, no, title, wording, condition, exceptions, parameters, instruments };
}

/**
 * The consolidated text of a set: what stood on a day, each value with the instrument that set it.
 *
 * @remarks Later layers are applied to the enacting instrument in the order in which they took effect; nothing of what
 * they changed remains visible, except in `instruments` of each indicator. With `knownOn` it is the text as it was known
 * on that day. A place resolves every parameter to the one value for units of that place; without a place all values are
 * given, each with its scope.
 * @param ruleSet - the set.
 * @param moment - the day `on` (`YYYY-MM-DD`), and optionally the `year` of the levels, `knownOn`, `submittedOn`, named `drafts` and assumptions (`assume`), a `place`.
 * @returns plain frozen data.
 * @throws `NtmError`: `invalid-date`; `wrong-type`, `invalid-option` for a year that is none, is after the day, or has no levels;
 * `unknown-draft`, `unknown-assumption`; `unknown-group`, `columns-conflict` for a place in groups; `date-not-covered` with the successor where no text is in force; `not-recorded` where none was known by `knownOn`; `amendment-conflict` for drafts that
 * contradict each other.
 * @example
 * ```ts
 * import { inForce } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const place = { province: 'kon-tum', region: 'central-highlands' };
 * const { criteria } = inForce(commune, { on: '2023-06-30', place });
 * criteria[9]?.indicators[0]?.parameters[0]?.values.map(({ value, setBy }) => [value, setBy]); // => [['47', '318-2022-qd-ttg']]
 * ```
 */
export function inForce<Word extends string = never>(ruleSet: RuleSet, moment: TextMoment<PlainText<Word>>): TextInForce;
export function inForce(ruleSet: RuleSet, moment: TextMoment): TextInForce {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], moment: ['options', moment] });
  checkMoment(ruleSet, moment);
  return deepFreeze(stated(ruleSet, moment));
}

/** The names of the moment may be those of the set above: they have been looked at there. */
function stated(ruleSet: RuleSet, moment: TextMoment): TextInForce {
  const text = textAt(ruleSet, moment);
  const { id, version, hash, title } = ruleSet;
  const resolved = moment.place === undefined ? undefined : resolvePlace({ level: ruleSet.level, ...moment.place }, text);
  const own = structuredClone({
    ruleSet: { id, version, hash, title, ...declaredBy(ruleSet) },
    caveat: caveatWith(text.caveat, text.metWith, text.criteria) ?? null,
    ...(text.metWith && { metWith: text.metWith }),
    on: moment.on,
    knownOn: moment.knownOn ?? null,
    place:
      resolved === undefined
        ? null
        : { column: (isByColumn(text) ? resolved.column : undefined) ?? null, columnRule: resolved.columnRule?.id ?? null },
    instruments: text.instruments.map((instrument) => ({
      id: instrument.id,
      number: instrument.number,
      title: instrument.title,
      issuer: instrument.issuer,
      from: instrument.inForce.from,
      status: instrument.status,
      invented: instrument.invented === true,
    })),
    columnRules: text.columnRules,
    conditions: Object.fromEntries(text.conditions),
    criteria: text.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) => indicatorInForce(indicator, text, ruleSet, moment)),
    })),
    facts: Object.fromEntries(ruleSet.facts.map(({ id: fact, label, bounds }) => [fact, { label, ...(bounds && { bounds }) }])),
    definitions: Object.fromEntries(text.definitions),
    precedence: ruleSet.precedence,
  });
  const { place } = moment;
  const below: TextMoment = place === undefined ? moment : { ...moment, place: { level: ruleSet.level, ...place } };
  return { ...own, presupposes: (ruleSet.prerequisites ?? []).map((item) => stated(item.ruleSet, below)) };
}

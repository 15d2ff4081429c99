import { instrumentNumber } from '../../explain/assumption-names.ts';
import { borrowedText } from '../../explain/assumed.ts';
import { conditionWords } from '../../explain/condition-words.ts';
import type { Language } from '../../explain/language.ts';
import { yesNoLevelText, yesNoText } from '../../explain/level-words.ts';
import { isLocalText } from '../../explain/delegated.ts';
import { levelText, periodText, scopeText } from '../../explain/threshold-text.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import { wantedBy } from '../../model/asked-in.ts';
import { OPERATOR_SIGNS } from '../../model/vocabulary.ts';
import type { IndicatorInForce, ParameterInForce, TextInForce, ValueInForce } from '../../law/in-force.ts';
import { isAfterYear } from '../../law/past-year.ts';
import { askedLeavesOf, leavesOf } from '../../law/walk-condition.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { statementText } from '../changes/change-lines.ts';
import type { Text } from '../page/model.ts';
import { asWorded } from './as-worded.ts';

/** A comparison that decides an indicator, with the letter under which its formula names it. */
interface Part {
  readonly letter: string;
  readonly leaf: LeafCondition;
}

/** `a`, `b` … `z`, `a1`: conditions of the law have few. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}

function namedIn({ conditions }: TextInForce): ReadonlyMap<string, Condition> {
  return new Map(Object.entries(conditions));
}

type Parameters = Pick<IndicatorInForce, 'condition' | 'parameters'>;

/** What a comparison reads, where that is no plain yes or no. */
function parameterOf({ value }: LeafCondition, { parameters }: Parameters): ParameterInForce | undefined {
  return typeof value === 'boolean' ? undefined : parameters.find(({ id }) => id.endsWith(`/${value.param}`));
}

/** For whom, and of when, a value is. */
const placeOf = ({ scope, year, from, to }: ValueInForce): string => canonicalJson([scope ?? null, year, from, to]);

/** For whom, and of when, comparisons ask for something. */
function placesAsked(leaves: readonly LeafCondition[], indicator: Parameters): string[] {
  const values = leaves.flatMap((leaf) => parameterOf(leaf, indicator)?.values ?? []);
  return values.filter(({ state }) => state !== 'not-required').map(placeOf);
}

/**
 * The comparisons of one figure that stand beside a first one and ask for something where that asks for nothing: "< 1 %" in one column
 * and "≤ 4 %" in another are one line of the law, with a sign for each.
 */
function twinsOf(indicator: Parameters): ReadonlyMap<LeafCondition, readonly LeafCondition[]> {
  const { condition } = indicator;
  const leaves = 'all' in condition ? condition.all.filter((member): member is LeafCondition => 'fact' in member) : [];
  const figures = groupBy(leaves, ({ fact, title, case: isCase, value }) =>
    canonicalJson([fact, title ?? null, isCase ?? false, typeof value === 'boolean' ? value : null]),
  );
  const areApart = (all: readonly LeafCondition[]): boolean => {
    const places = placesAsked(all, indicator);
    const haveValues = all.every((leaf) => (parameterOf(leaf, indicator)?.values.length ?? 0) > 0);
    return haveValues && places.length > 0 && new Set(places).size === places.length;
  };
  const several = [...figures.values()].filter((all) => all.length > 1 && areApart(all));
  return new Map(several.map(([first, ...others]) => [first!, others]));
}

/** A condition without the comparisons that are shown with another one. */
function withoutTwins(indicator: Parameters): Condition {
  const { condition } = indicator;
  const twins = new Set<Condition>([...twinsOf(indicator).values()].flat());
  return 'all' in condition && twins.size > 0 ? { ...condition, all: condition.all.filter((member) => !twins.has(member)) } : condition;
}

function partsOf(indicator: IndicatorInForce, text: TextInForce): Part[] {
  const leaves = groupBy(askedLeavesOf(withoutTwins(indicator), namedIn(text)), canonicalJson);
  return [...leaves.values()].map(([leaf], index) => ({ letter: letterOf(index), leaf: leaf! }));
}

/** How the parts of an indicator are put together, by their letters: `a và (b hoặc c)`; nothing where it has one part only. */
export function formulaText(indicator: IndicatorInForce, text: TextInForce, language: Language): string | undefined {
  const parts = partsOf(indicator, text);
  if (parts.length < 2) return undefined;
  const letters = new Map(parts.map(({ leaf, letter }) => [canonicalJson(leaf), letter]));
  return conditionWords(asWorded(withoutTwins(indicator)), language, {
    leaf: (leaf) => letters.get(canonicalJson(leaf))!,
    named: namedIn(text),
  });
}

/** The title of a set that a text presupposes, at any remove. */
function titleIn({ presupposes }: TextInForce, id: string): Bilingual | undefined {
  const found = presupposes.find(({ ruleSet }) => ruleSet.id === id)?.ruleSet.title;
  return found ?? presupposes.map((below) => titleIn(below, id)).find((title) => title !== undefined);
}

function valueText(value: ValueInForce, { unit, level }: ParameterInForce, leaf: LeafCondition, text: TextInForce, language: Language) {
  const grade = GRADE_WORDS[language][value.grade];
  const graded = (said: string): string => `${said} (${grade})`;
  if (typeof value.value === 'string')
    return graded(levelText(value.value, unit, leaf.operator, text.facts[leaf.fact]?.bounds, language, text.ruleSet));
  if (typeof value.value === 'boolean') return graded(yesNoLevelText(wantedBy(leaf.operator, value.value), level, language));
  const { state, relativeTo } = value;
  const statement = {
    ...(state === null ? {} : { state }),
    ...(relativeTo === null ? {} : { relativeTo }),
    grade: value.grade,
    isLocal: isLocalText(text.instruments),
  };
  const said = statementText(statement, unit, (id) => titleIn(text, id), language, undefined, text.ruleSet);
  return relativeTo === null ? said : `${OPERATOR_SIGNS[leaf.operator]} ${said}`;
}

/** The year of a value that was over when the text began to say so. */
function pastYear({ year, from }: ValueInForce): number | undefined {
  return year !== null && isAfterYear(from, year) ? year : undefined;
}

function labelOf({ fact, title }: LeafCondition, text: TextInForce, language: Language): string {
  return title?.[language] ?? text.facts[fact]?.label[language] ?? fact;
}

/** True where a level is not known for other years alone: of the year that is asked about, every column has one. */
function isOfOtherYears({ state, year }: ValueInForce, values: readonly ValueInForce[]): boolean {
  const ofYear = values.filter((value) => value.year !== null);
  const isForAll = ({ scope }: ValueInForce): boolean => scope?.provinces === undefined && scope?.regions === undefined;
  return state === 'missing' && year === null && ofYear.length > 0 && ofYear.every(isForAll);
}

function cellsOf(
  leaf: LeafCondition,
  name: string,
  indicator: IndicatorInForce,
  text: TextInForce,
  language: Language,
  isTold: (value: ValueInForce) => boolean = () => false,
): Text[][] {
  const { operator, value: asked } = leaf;
  if (typeof asked === 'boolean') {
    const wanted = wantedBy(operator, asked);
    // A plain no is said of what it denies: beside the words of a row it could be a no to a no.
    const of = wanted || name !== '' ? name : `${labelOf(leaf, text, language)}: `;
    return [[`${of}${yesNoText(wanted, wanted ? true : undefined, undefined, language)}`, '', '', '']];
  }
  const parameter = parameterOf(leaf, indicator);
  const values = parameter?.values ?? [];
  const shown = values.filter((value) => !isOfOtherYears(value, values) && !isTold(value));
  return shown.map((value) => {
    const level = `${name}${valueText(value, parameter!, leaf, text, language)}`;
    return [
      value.grade === 'assumed' ? [{ text: level, isAssumed: true }] : level,
      scopeText(value.scope, language, text.ruleSet),
      periodText(value.from, value.to, language, pastYear(value)),
      value.borrowedFrom === undefined ? numberOf(value.setBy, text, language) : borrowedText(value.borrowedFrom, language),
    ];
  });
}

/** What the instrument of an id is cited by. */
function numberOf(id: string, { instruments }: TextInForce, language: Language): string {
  const instrument = instruments.find((item) => item.id === id);
  return instrument === undefined ? id : instrumentNumber(instrument, language);
}

/** Level, scope, period and instrument of each level that the text in force reads, with the part that it is of. */
export function levelCells(indicator: IndicatorInForce, text: TextInForce, language: Language): Text[][] {
  const label = (leaf: LeafCondition): string => labelOf(leaf, text, language);
  const parts = partsOf(indicator, text);
  const twins = twinsOf(indicator);
  const own = parts.flatMap(({ letter, leaf }) => {
    const name = parts.length === 1 ? '' : `${letter}) ${label(leaf)}: `;
    const all = [leaf, ...(twins.get(leaf) ?? [])];
    const asked = new Set(placesAsked(all, indicator));
    // What one of them does not ask for and another does is not told twice.
    const isTold = (value: ValueInForce): boolean => all.length > 1 && value.state === 'not-required' && asked.has(placeOf(value));
    return all.flatMap((each) => cellsOf(each, name, indicator, text, language, isTold));
  });
  // What an exception asks is told by its title, its levels are not.
  const aside = indicator.exceptions.flatMap(({ title, when }) =>
    (when === undefined ? [] : leavesOf(when, namedIn(text))).flatMap((leaf) =>
      typeof leaf.value === 'boolean' ? [] : cellsOf(leaf, `${title[language]} – ${label(leaf)}: `, indicator, text, language),
    ),
  );
  return [...own, ...aside];
}

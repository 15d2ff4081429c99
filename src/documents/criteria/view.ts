import type { Language } from '../../explain/language.ts';
import { columnText } from '../../explain/declared-words.ts';
import { besideThreshold } from '../../law/beside.ts';
import type { BesideCriterion, BesideIndicator } from '../../law/beside.ts';
import { checkDays, isByColumn, textAt } from '../../law/in-force.ts';
import type { TextMoment } from '../../law/in-force.ts';
import { columnIds, columnKey } from '../../law/columns.ts';
import { resolvePlace } from '../../law/place.ts';
import type { ResolvedPlace } from '../../law/place.ts';
import type { DatedThreshold, SetText } from '../../law/text.ts';
import { placeProblems } from '../../law/declared.ts';
import { ntmError, problem, throwIfAny } from '../../model/errors.ts';
import { shorten } from '../../value/text.ts';
import type { LegalDocument } from '../../model/legal-document.ts';
import type { Province } from '../../model/provinces.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { CRITERIA_WORDS } from './words.ts';
import type { CriteriaWords } from './words.ts';

/** The moment of a document: a day, and whose decisions count. */
export interface DocumentMoment<Word extends string = never> extends Pick<
  TextMoment,
  'on' | 'year' | 'knownOn' | 'submittedOn' | 'drafts' | 'assume'
> {
  /** Province whose decisions count, with all columns of the annex; not needed with a `place`. */
  readonly province?: Province | Word | undefined;
  /** Place for which every value is resolved: the table then has its one column. */
  readonly place?: TextMoment<Word>['place'];
}

/** How a document is written. */
export interface DocumentOptions {
  /** Of headings and words, `vi` if absent. The wording of the law is Vietnamese; its English titles are no official translation. */
  readonly language?: Language;
  /** Register of documents, such as `register` of `ntm-rules/rules`: it names the guidance documents. */
  readonly register?: readonly LegalDocument[];
}

/** A column of thresholds. */
export interface LevelColumn {
  readonly title: string;
  /** Null where no level of the set differs by column. */
  readonly id: string | null;
  /** Where values are resolved for one place. */
  readonly place: ResolvedPlace | undefined;
  /** True for the levels of units that are in none of the columns. */
  readonly isGeneral?: true;
}

/** A set at a moment, with everything that its documents tell. */
export interface CriteriaView {
  readonly ruleSet: RuleSet;
  readonly text: SetText;
  readonly moment: DocumentMoment;
  readonly province: Province | undefined;
  readonly columns: readonly LevelColumn[];
  readonly beside: ReadonlyMap<string, BesideCriterion>;
  readonly language: Language;
  readonly words: CriteriaWords;
  readonly register: readonly LegalDocument[];
}

/**
 * What the decision itself notes of an indicator. What this library remarks on a row of a shipped set is in both languages; the
 * note that stands in an annex is in the language of the annex alone.
 */
export function ownNoteOf({ id }: { readonly id: string }, { ruleSet, text }: Pick<CriteriaView, 'ruleSet' | 'text'>): string[] {
  const enacted = ruleSet.instruments
    .filter((instrument) => text.instruments.some((active) => active.id === instrument.id))
    .flatMap(({ ruleSets = [] }) => ruleSets.filter((set) => set.id === ruleSet.id));
  const found = enacted.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators.filter((each) => each.id === id)));
  return found.flatMap(({ note }) => (typeof note === 'string' ? note.split('\n') : []));
}

/** The province of a set that only one province has enacted. */
export function onlyProvince({ instruments, id }: RuleSet): Province | undefined {
  const enacting = instruments.filter(({ ruleSets }) => ruleSets?.some((text) => text.id === id) === true);
  const provinces = new Set(enacting.map(({ province }) => province));
  return provinces.size === 1 ? [...provinces][0] : undefined;
}

/** True for a level that is for no group, trait or region. */
function isPlain({ scope }: DatedThreshold): boolean {
  return scope?.groups === undefined && scope?.traits === undefined && scope?.regions === undefined;
}

function columnsOf(text: SetText, place: ResolvedPlace | undefined, ruleSet: RuleSet, language: Language): LevelColumn[] {
  const words = CRITERIA_WORDS[language];
  if (place !== undefined) {
    const { column = null } = place;
    // Without a level by column, the region of a place is none.
    const isNamed = column !== null && isByColumn(text);
    return [{ title: isNamed ? `${words.level}: ${columnText(column, language, ruleSet)}` : words.level, id: column, place }];
  }
  const key = columnKey(text);
  const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((item) => [...item.parameters.values()]));
  const isOfColumn = ({ scope }: DatedThreshold): boolean => scope?.[key] !== undefined;
  const byColumn = parameters.filter(({ values }) => values.some(isOfColumn));
  if (byColumn.length === 0) return [{ title: words.level, id: null, place: undefined }];
  // Every unit is in a region; in a column of a set's own only where one is for the rest.
  const isForAll = text.columns === undefined || text.columns.some(({ when }) => when.otherwise);
  const hasGeneral = !isForAll && byColumn.some(({ values }) => values.some((value) => isPlain(value) && !isOfColumn(value)));
  return [
    ...columnIds(text).map((id) => ({ title: columnText(id, language, ruleSet), id, place: undefined })),
    ...(hasGeneral ? [{ title: words.general, id: null, place: undefined, isGeneral: true as const }] : []),
  ];
}

/** Throws for a word that no list of words knows. */
function checkWord(option: string, word: string | undefined, allowed: readonly string[]): void {
  if (word === undefined || allowed.includes(word)) return;
  throw ntmError([problem('invalid-option', [option], { option, value: shorten(String(word)), allowed: allowed.join(', ') })]);
}

/**
 * A set at a moment as its documents see it.
 *
 * @throws `NtmError`: `invalid-date`, `invalid-option` for a language or region that there is not, `unknown-province`, `unknown-draft`, `unknown-assumption`, `date-not-covered`, `not-recorded`.
 */
export function criteriaView(ruleSet: RuleSet, moment: DocumentMoment, options: DocumentOptions = {}): CriteriaView {
  checkDays(moment);
  throwIfAny(placeProblems(ruleSet, moment.place));
  checkWord('language', options.language, Object.keys(CRITERIA_WORDS));
  if (columnKey(ruleSet) === 'regions') checkWord('region', moment.place?.region, columnIds({ columns: undefined, columnRules: [] }));
  const { place: given, province: named, ...when } = moment;
  const province = given?.province ?? named ?? onlyProvince(ruleSet);
  const beside = besideThreshold(ruleSet, { ...when, province });
  const text = textAt(ruleSet, { ...when, place: { province } });
  const place = given === undefined ? undefined : resolvePlace({ level: ruleSet.level, ...given }, text);
  const { language = 'vi', register = [] } = options;
  return {
    ruleSet,
    text,
    moment,
    province,
    columns: columnsOf(text, place, ruleSet, language),
    beside: new Map(beside.map((criterion) => [criterion.id, criterion])),
    language,
    words: CRITERIA_WORDS[language],
    register,
  };
}

/** True of a column in which a row without a level lacks none: beside the levels of columns no general one is needed. */
export function lacksNothing({ columns }: CriteriaView, column: number): boolean {
  return columns[column]?.isGeneral === true;
}

/** What stands beside an indicator. */
export function besideOf(view: CriteriaView, criterion: string, indicator: string): BesideIndicator | undefined {
  return view.beside.get(criterion)?.indicators.find(({ id }) => id === indicator);
}

/** The title of a row in the language of the document. */
export function titleOf({ title }: { readonly title: Bilingual }, { language }: CriteriaView): string {
  return title[language];
}

import { assess } from '../../assess.ts';
import { formatDecimal, formatMoment, withUnit } from '../../explain/format.ts';
import { columnText, unitText } from '../../explain/declared-words.ts';
import { explainIndicator } from '../../explain/explain.ts';
import { yesNoText } from '../../explain/level-words.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import type { At } from '../../law/moment.ts';
import { wantedBy } from '../../model/asked-in.ts';
import type { Assessment, IndicatorResult, LeafTrace } from '../../model/assessment.ts';
import { isNtmError } from '../../model/errors.ts';
import { traceLeaves } from '../../model/trace-leaves.ts';
import type { Dossier, Judgement, Unit } from '../../model/dossier.ts';
import { placeInColumn } from '../../law/columns.ts';
import { regionOf } from '../../model/provinces.ts';
import { fill } from '../../value/text.ts';
import { heading, table } from '../page/build.ts';
import type { Block, TableRow } from '../page/model.ts';
import { criterionOf, exampleFacts, needsJudgement } from './example-facts.ts';
import type { Figure } from './example-facts.ts';
import type { CriteriaView } from './view.ts';

/** The example unit: where the document is for, else in the first column that the set declares. */
function unitOf({ moment, province, ruleSet, words, text }: CriteriaView): Unit<string> {
  const { place } = moment;
  const own = province === undefined ? undefined : regionOf(province);
  const first = placeInColumn(text, ruleSet.columns?.[0]?.id ?? own ?? 'central-highlands');
  const region = place?.region ?? own ?? first.region;
  const groups = place === undefined ? first.groups : place.groups;
  return {
    id: 'illustrative',
    name: words.exampleUnit,
    level: ruleSet.level,
    ...(province === undefined ? {} : { province }),
    ...(region && { region }),
    ...(place?.traits === undefined ? (first.traits.length > 0 ? { traits: first.traits } : {}) : { traits: [...place.traits] }),
    ...((ruleSet.columns ?? ruleSet.groups) && groups && { groups }),
  };
}

function momentOf({ moment: { place: _place, province: _province, ...at } }: CriteriaView): At {
  return at;
}

function assessed(
  view: CriteriaView,
  facts: Readonly<Record<string, Figure>>,
  judgements: Readonly<Record<string, Judgement>>,
): Assessment {
  const dossier: Dossier = { unit: unitOf(view), facts: { ...facts }, judgements: { ...judgements }, illustrative: true };
  return assess(view.ruleSet, dossier, momentOf(view));
}

/** What a yes-or-no leaf asks for; nothing where it is no more than a circumstance. */
function wantedIn({ operator, required: { value } }: LeafTrace): boolean | undefined {
  return typeof value === 'boolean' ? wantedBy(operator, value) : undefined;
}

/** A figure beside the label of its fact, which may be a no already: "Không còn nhà tạm, dột nát: Đạt". */
function figureText(fact: string, figure: Figure, wanted: boolean | undefined, view: CriteriaView): string {
  const { ruleSet, language } = view;
  const found = ruleSet.facts.find(({ id }) => id === fact);
  const said =
    typeof figure === 'boolean'
      ? yesNoText(figure, wanted, undefined, language)
      : withUnit(formatDecimal(figure, language), unitText(found?.unit ?? 'none', language, ruleSet));
  return `${found?.label[language] ?? fact}: ${said}`;
}

function rowOf(indicator: IndicatorResult, assessment: Assessment, facts: Readonly<Record<string, Figure>>, view: CriteriaView): TableRow {
  const { language } = view;
  const explained = explainIndicator(assessment, indicator.id, language);
  const exceptions = (indicator.exceptions ?? []).flatMap(({ trace }) => (trace === null ? [] : traceLeaves(trace)));
  const read = new Map(traceLeaves(indicator.trace).map((leaf) => [leaf.fact, wantedIn(leaf)] as const));
  for (const { fact } of exceptions) if (!read.has(fact)) read.set(fact, undefined);
  const given = [...read].flatMap(([fact, wanted]) => (facts[fact] === undefined ? [] : [figureText(fact, facts[fact], wanted, view)]));
  const why = [explained?.gap ?? '', explained?.reason ?? ''].filter((part) => part !== '').join('; ');
  return [
    indicator.no,
    given.join('\n'),
    explained?.required ?? '',
    { text: STATUS_WORDS[language][indicator.status], align: 'center' },
    why,
  ];
}

function caseRows(
  name: string,
  criterion: string,
  facts: Readonly<Record<string, Figure>>,
  judgements: Readonly<Record<string, Judgement>>,
  view: CriteriaView,
): TableRow[] {
  const assessment = assessed(view, facts, judgements);
  const result = criterionOf(assessment, criterion);
  if (result === undefined) return [];
  const rows = result.indicators.map((indicator) => rowOf(indicator, assessment, facts, view));
  const { words, language } = view;
  const sum: TableRow = [
    { text: `${words.criterion} ${result.no}`, columnSpan: 3, isShaded: true },
    { text: [{ text: STATUS_WORDS[language][result.status], bold: true }], align: 'center', isShaded: true },
    { text: '', isShaded: true },
  ];
  return [...rows, sum].map((row, index): TableRow =>
    index === 0 ? [{ text: name, rowSpan: rows.length + 1, isHeader: true }, ...row] : row,
  );
}

/**
 * A worked example: made-up figures that are just enough and figures that fall short, with what the library itself answers
 * to each. Where people decide, with a judgement and without.
 */
export function exampleBlocks(criterion: string, view: CriteriaView): Block[] {
  try {
    return workedExample(criterion, view);
  } catch (error) {
    // Where a presupposed set has no text on the day nothing can be assessed. The rest of the page still holds.
    if (!isNtmError(error)) throw error;
    const { words, language } = view;
    return [heading(words.example), { kind: 'note', tone: 'warning', paragraphs: [error.messages[language]] }];
  }
}

function workedExample(criterion: string, view: CriteriaView): Block[] {
  const { words, language, ruleSet, moment } = view;
  const blank = assessed(view, {}, {});
  const result = criterionOf(blank, criterion);
  if (result === undefined) return [];
  const judgement: Judgement = { status: 'met', by: words.exampleBody, on: moment.on };
  const judged = result.indicators.filter(({ trace }) => needsJudgement(trace)).map(({ id }) => id);
  const presupposed = (ruleSet.prerequisites ?? []).map((item) => item.ruleSet.id);
  const isJudged = judged.length > 0 || result.indicators.some(({ trace }) => trace.kind === 'prerequisite');
  const decided = isJudged ? Object.fromEntries([...judged, ...presupposed].map((id) => [id, judgement])) : {};
  const [met, short] = [true, false].map((isMet) => exampleFacts(result, isMet, ruleSet.facts)) as [
    Record<string, Figure>,
    Record<string, Figure>,
  ];
  const [first, second] = isJudged ? [words.exampleJudged, words.exampleOpen] : [words.exampleMet, words.exampleShort];
  const note = fill(words.exampleNote, {
    on: formatMoment(moment, language),
    column: blank.place.column === null ? '–' : columnText(blank.place.column, language, ruleSet),
  });
  return [
    heading(words.example),
    { kind: 'note', tone: 'warning', paragraphs: [note] },
    table([words.case, words.indicator, words.given, words.level, words.result, words.gap], '1.3 0.9 4.5 1.6 1.4 3', [
      ...caseRows(first, criterion, met, decided, view),
      ...caseRows(second, criterion, isJudged ? met : short, {}, view),
    ]),
  ];
}

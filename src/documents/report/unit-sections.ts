import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { ASSUMED_CODES, NOTICE_CODES, OTHER_CODES } from '../../model/notice.ts';
import { resultLeaves } from '../../model/trace-leaves.ts';
import { ALL_GRADES } from '../../model/vocabulary.ts';
import { instrumentNumber } from '../../explain/assumption-names.ts';
import { unitText } from '../../explain/declared-words.ts';
import { fill } from '../../value/text.ts';
import { outcomeSentences } from '../../explain/explain.ts';
import { indicatorExplanation } from '../../explain/explain-indicator.ts';
import { indicatorLines } from '../../explain/indicator-lines.ts';
import { figureSources } from '../../explain/figure-sources.ts';
import { formatDate } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { lawWarnings } from '../../explain/law-warnings.ts';
import { noticeSentences } from '../../explain/notices.ts';
import { rowNumbers } from '../../explain/row-numbers.ts';
import { bodyText } from '../../explain/judged.ts';
import { isStatement, unofficialWords } from '../../explain/relied.ts';
import { GRADE_WORDS, STATUS_WORDS } from '../../explain/words.ts';
import { aside, heading, paragraph, section, table } from '../page/build.ts';
import type { Block, TableRow } from '../page/model.ts';
import { REPORT_WORDS } from './words.ts';
import { shortestWay } from './way.ts';
import type { WayStep } from './way.ts';

function judgedText({ judgement }: CriterionResult, language: Language): string {
  if (judgement === undefined) return '';
  const words = REPORT_WORDS[language];
  const contradiction = judgement.contradicts ? `; ${words.contradicts}` : '';
  return `${bodyText(judgement, language)}, ${formatDate(judgement.on, language)}${contradiction}`;
}

function indicatorRows(indicator: IndicatorResult, assessment: Assessment, language: Language): [no: string, title: string, ...TableRow][] {
  return indicatorLines(indicator, assessment, language).map(({ no, title, said, why, isAssumed }) => [
    no,
    title,
    said.actual,
    isAssumed && said.required !== '' ? [{ text: said.required, isAssumed }] : said.required,
    said.status,
    why,
    [said.citation, said.grade].filter((text) => text !== '').join('; '),
  ]);
}

/** The table by criterion: a shaded row for each, its indicators below, the parts of each below it. A criterion of one indicator is that indicator. */
export function criteriaTable(assessment: Assessment, language: Language): Block {
  const words = REPORT_WORDS[language];
  const body = assessment.criteria.flatMap((criterion): TableRow[] => {
    const [only] = criterion.indicators;
    if (criterion.indicators.length === 1 && only?.id === criterion.id) {
      const [[no, , ...cells] = ['', ''], ...parts] = indicatorRows(only, assessment, language);
      return [[no, { text: [{ text: criterion.title[language], bold: true }], isHeader: true }, ...cells], ...parts];
    }
    const status = STATUS_WORDS[language][criterion.status];
    const head: TableRow = [
      { text: criterion.no, isShaded: true },
      { text: criterion.title[language], isHeader: true, isShaded: true, columnSpan: 3 },
      { text: [{ text: status, bold: true }], isShaded: true },
      { text: judgedText(criterion, language), isShaded: true, columnSpan: 2 },
    ];
    return [head, ...criterion.indicators.flatMap((indicator) => indicatorRows(indicator, assessment, language))];
  });
  return table(
    [words.no, words.content, words.actual, words.required, words.result, words.distance, words.basisAndGrade],
    '7c 23 11 11 15 14 19',
    body,
  );
}

/** Units that a sentence names; more are only counted. */
const NAMED = 20;

/** What there is to know of some answers: of several units, which unit it is about and not which row. */
function noticesOf(assessments: readonly Assessment[]): Assessment['notices'] {
  if (assessments.length < 2) return assessments.flatMap(({ notices }) => notices);
  return NOTICE_CODES.flatMap((code) => {
    const concerned = assessments.flatMap(({ unit, notices }) =>
      notices.filter((notice) => notice.code === code).map(({ path, params }) => ({ path, params, unit: unit.name ?? unit.id })),
    );
    const names = [...new Set(concerned.map(({ unit }) => unit))];
    const no = names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} … (${names.length})` : names.join(', ');
    return concerned.map(({ path, params }) => ({ code, path, params: 'no' in params ? { ...params, no } : params }));
  });
}

/** That units are made up: all of them, or which. */
function illustrativeSentences(assessments: readonly Assessment[], language: Language): string[] {
  const words = REPORT_WORDS[language];
  const made = assessments.filter(({ illustrative }) => illustrative === true);
  if (made.length === 0) return [];
  if (made.length === assessments.length) return [words.illustrative];
  const names = [...new Set(made.map(({ unit }) => unit.name ?? unit.id))];
  const units = names.length > NAMED ? `${names.slice(0, NAMED).join(', ')} … (${names.length})` : names.join(', ');
  return [fill(words.someIllustrative, { units })];
}

/** What a reader must know before anything else. */
export function warningNote(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const told = {
    notices: noticesOf(assessments),
    instruments: assessments.flatMap(({ instruments }) => instruments),
    ...(assessments.length === 1 && { facts: assessments[0]!.facts, criteria: assessments[0]!.criteria }),
  };
  const paragraphs = [
    ...illustrativeSentences(assessments, language),
    ...lawWarnings(assessments, language),
    ...noticeSentences(told, language, OTHER_CODES),
    ...(assessments.some(({ standing }) => standing !== 'official') ? [words.provisional] : []),
  ];
  const assumed = noticeSentences(told, language, ASSUMED_CODES);
  return [
    ...(assumed.length === 0 ? [] : [{ kind: 'note', tone: 'assumed', paragraphs: assumed } as const]),
    ...(paragraphs.length === 0 ? [] : [{ kind: 'note', tone: 'warning', paragraphs } as const]),
  ];
}

function factLabel(fact: string, assessment: Assessment, language: Language): string {
  return assessment.facts[fact]?.label[language] ?? fact;
}

function stepRow({ criterion, toChange, toProvide }: WayStep, index: number, assessment: Assessment, language: Language): TableRow {
  const words = REPORT_WORDS[language];
  const changes = toChange.map((indicator) => {
    const said = indicatorExplanation(indicator, assessment, language);
    const what = said.gap === '' ? `${indicator.title[language]}: ${said.required}` : said.gap;
    return `${indicator.no}: ${what}`;
  });
  const facts = toProvide.map((fact) => factLabel(fact, assessment, language)).join('; ');
  const toDo = [...changes, ...(facts === '' ? [] : [fill(words.provide, { facts })])].join('\n');
  return [String(index + 1), `${criterion.no}. ${criterion.title[language]}`, toDo];
}

/** The shortest way to a number of criteria met; that of all that apply if none is given. */
export function waySection(assessment: Assessment, language: Language, target?: number): Block[] {
  const words = REPORT_WORDS[language];
  const way = shortestWay(assessment, target);
  const steps = table(
    [words.no, words.criterion, words.toDo],
    '6c 34 60',
    way.steps.map((step, index) => stepRow(step, index, assessment, language)),
  );
  const title = fill(words.way, { count: String(way.target) });
  const blocks = section(title, steps, language, way.isEnough ? words.wayReached : words.wayImpossible);
  if (way.steps.length === 0) return blocks;
  return [...blocks, aside(way.isEnough ? words.wayNote : `${words.wayImpossible} ${words.wayNote}`)];
}

/** The facts that are missing, those that could still change something first. */
export function missingSection(assessment: Assessment, language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const facts = assessment.missingFacts.toSorted((a, b) => Number(b.decisive) - Number(a.decisive));
  const missing = table(
    [words.fact, words.unitOfMeasure, words.usedBy, words.decisive],
    '52 16 18 14c',
    facts.map(({ fact, indicators, decisive }) => [
      factLabel(fact, assessment, language),
      unitText(assessment.facts[fact]?.unit ?? 'none', language, assessment.ruleSet),
      rowNumbers(indicators, assessment, language),
      decisive ? words.yes : words.noWord,
    ]),
  );
  return section(words.missing, missing, language, words.nothingMissing);
}

/** Where the figures come from that the dossier gives. */
export function sourcesSection(assessment: Assessment, language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const sources = figureSources(assessment, language);
  const [only] = sources;
  // The figures themselves stand in the table by criterion.
  if (sources.length === 1 && only!.source === '' && only!.notes.length === 0)
    return [heading(words.sources), paragraph(fill(words.noSources, { count: String(only!.figures.length) }))];
  const rows = sources.map(({ source, on, figures, notes }): TableRow => [
    source === '' ? words.noSource : source,
    on,
    figures.join('; '),
    notes.join('\n'),
  ]);
  if (rows.length === 0) return [];
  return [heading(words.sources), table([words.source, words.on, words.fact, words.note], '22 12 48 18', rows)];
}

/** The numbers of the rows that read each value, found in the traces; exceptions and column rules by what they are called. */
function statedIn({ criteria, place, ruleSet }: Assessment, language: Language): ReadonlyMap<string, string> {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const read = indicators.flatMap((indicator) =>
    resultLeaves(indicator).map(({ required: { threshold, parameter } }) => [threshold ?? parameter ?? '', indicator.no] as const),
  );
  const titled = indicators.flatMap((item) =>
    (item.exceptions ?? []).map(
      ({ id, title }) => [`${ruleSet.id}/${item.id}/exception/${id}`, `${item.no} (${title[language]})`] as const,
    ),
  );
  const rule = place.columnRule === null ? [] : [[place.columnRule.id, place.columnRule.title[language]] as const];
  return new Map([...rule, ...titled, ...read]);
}

/** What the verdict rests on: all that there is to know of it, counts by grade, and where values are not official. */
export function relianceSection(assessment: Assessment, language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const { reliesOn } = assessment;
  const where = statedIn(assessment, language);
  const statements = (grade: Grade): string[] => (reliesOn[grade] ?? []).filter(isStatement);
  const counts = ALL_GRADES.filter((grade) => reliesOn[grade] !== undefined)
    .map((grade) => `${GRADE_WORDS[language][grade]} ${statements(grade).length}`)
    .join(', ');
  const { wordings, titles } = unofficialWords(reliesOn);
  const weak = ALL_GRADES.filter((grade) => grade !== 'official' && statements(grade).length > 0);
  const values = table(
    [words.grade, words.levelsOf, words.valueCount],
    '18 70 12c',
    weak.map((grade) => {
      const own = statements(grade);
      const rows = [...new Set(own.map((id) => where.get(id) ?? words.otherRule))];
      return [{ text: GRADE_WORDS[language][grade], isHeader: true }, rows.join(', '), String(own.length)];
    }),
  );
  return [
    heading(words.rests),
    { kind: 'list', items: outcomeSentences(assessment, language) },
    paragraph(
      `${words.levelsUsed}: ${counts}. ${words.judgements}: ${reliesOn.judgements.length}; ${words.wordings}: ${wordings}; ${words.titles}: ${titles}.`,
    ),
    weak.length === 0 ? paragraph(words.allOfficial) : { ...values, caption: words.weak },
  ];
}

/** What bodies decided, beside what the facts say. */
export function judgementsSection(assessment: Assessment, language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const rows = assessment.criteria.flatMap((criterion) => [criterion, ...criterion.indicators]).filter(({ judgement }) => judgement);
  if (rows.length === 0) return [];
  const judged = table(
    [words.no, words.content, words.result, words.by, words.on, words.byFacts],
    '10c 26 12 20 12 20',
    rows.map((row) => {
      const { status, on, remark, computed, contradicts } = row.judgement!;
      const said = `${STATUS_WORDS[language][computed]}${contradicts ? ` – ${words.contradicts}` : ''}`;
      const result = remark === undefined ? STATUS_WORDS[language][status] : `${STATUS_WORDS[language][status]} ("${remark}")`;
      return [row.no, row.title[language], result, bodyText(row.judgement!, language), formatDate(on, language), said];
    }),
  );
  return [heading(words.judgements), judged];
}

/** The instruments applied, in the order in which they were. */
export function instrumentsSection(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const instruments = [...new Map(assessments.flatMap((item) => item.instruments.map((one) => [one.id, one] as const))).values()];
  const notices = assessments.flatMap((item) => item.notices.filter(({ code }) => code === 'text-unseen'));
  const unseen = new Set(notices.map(({ path }) => path[1]));
  const identities = [...new Map(assessments.map(({ ruleSet }) => [ruleSet.hash, ruleSet])).values()];
  return [
    heading(words.instruments),
    // Before the table, so that no page is left to this line alone.
    ...identities.map(({ title, version, hash }) => aside(fill(words.identity, { title: title[language], version, hash }))),
    table(
      [words.number, words.issuer, words.signedOn, words.state],
      '26 34 16 24',
      instruments.map(({ id, number, issuer, signedOn, status, invented }) => [
        instrumentNumber({ id, number }, language),
        issuer,
        signedOn === null ? '' : formatDate(signedOn, language),
        `${words[status]}${invented === true ? ` (${words.invented})` : ''}${unseen.has(id) ? `; ${words.unseen}` : ''}`,
      ]),
    ),
  ];
}

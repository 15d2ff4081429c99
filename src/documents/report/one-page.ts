import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Assessment, CriterionResult } from '../../model/assessment.ts';
import type { Recognition } from '../../model/recognition.ts';
import { columnText } from '../../explain/declared-words.ts';
import { prerequisiteSentences } from '../../explain/explain.ts';
import { figureSources } from '../../explain/figure-sources.ts';
import { formatMoment, rangeText } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { isStatement } from '../../explain/relied.ts';
import { rowNumbers } from '../../explain/row-numbers.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { fill } from '../../value/text.ts';
import { heading, table } from '../page/build.ts';
import type { Block, Cell, DocumentModel, TableBlock, TableRow } from '../page/model.ts';
import { shortenedTo } from '../writable.ts';
import { nearlyFailing } from './nearly-failing.ts';
import { nextThings } from './next-things.ts';
import { PAGE_POINTS, frameHeight, heightOf } from './page-room.ts';
import { PAGE_WORDS } from './page-words.ts';
import { recognisedTexts } from './recognised-text.ts';
import type { ReportOptions } from './report-options.ts';
import { warningNote } from './unit-sections.ts';
import { REPORT_WORDS, STATUS_LETTERS } from './words.ts';

/** What the one page can be asked for. */
export interface OnePageOptions extends ReportOptions {
  /** Who has been recognised, as sources say: what they say of the unit stands beside the verdict, and changes none. */
  readonly recognitions?: readonly Recognition[];
}

/** How much is said: criteria that a cell names (more are only counted), letters of one thing to do and of one warning. */
interface Detail {
  /** `numbers`: every one, without its title. */
  readonly named: number | 'numbers';
  readonly thing: number;
  readonly warning: number;
}

/** From what a page holds as a rule to what it holds beneath a letterhead, warnings and assumptions. */
const DETAILS: readonly Detail[] = [
  { named: 8, thing: 280, warning: 240 },
  { named: 5, thing: 220, warning: 200 },
  { named: 'numbers', thing: 160, warning: 160 },
  { named: 'numbers', thing: 120, warning: 120 },
];
/** Cells side by side in which a number is still read. */
const STRIP = 20;

function namesOf(criteria: readonly CriterionResult[], most: Detail['named'], language: Language): string {
  if (most === 'numbers') return criteria.map(({ no }) => no).join(', ');
  const named = criteria.slice(0, most).map(({ no, title }) => `${no} ${title[language]}`);
  const more = criteria.length - most;
  return [...named, ...(more > 0 ? [fill(PAGE_WORDS[language].more, { count: String(more) })] : [])].join('; ');
}

/** The beginning of a sentence that has room for some letters, to the end of a word. */
function beginningOf(text: string, longest: number): string {
  const kept = shortenedTo(text, longest);
  return kept === text ? text : kept.replace(/[\s,;(]*\S*…$/u, '…');
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi');
}

function givenFigures(assessment: Assessment, language: Language): Readonly<Record<'given' | 'named', number>> {
  const sources = figureSources(assessment, language);
  const count = (own: typeof sources): number => own.reduce((sum, { figures }) => sum + figures.length, 0);
  return { given: count(sources), named: count(sources.filter(({ source }) => source !== '')) };
}

/** How far the result can be trusted, in sentences. */
function trust(assessment: Assessment, language: Language): string[] {
  const words = PAGE_WORDS[language];
  const { standing, reliesOn, missingFacts, contradictions } = assessment;
  const levels = (ids: readonly string[]): string => String(ids.filter(isStatement).length);
  const { official, reported, recalled, missing, judgements } = reliesOn;
  const figures = givenFigures(assessment, language);
  const open = missingFacts.filter(({ decisive }) => decisive).length;
  return [
    // That the result is by an assumption stands in the frame above all else: a second time it would take the page its last lines.
    ...(standing === 'assumed' ? [] : [words[standing]]),
    fill(words.levels, { official: levels(official), reported: levels(reported), recalled: levels(recalled), missing: levels(missing) }),
    fill(words.figures, { given: String(figures.given), named: String(figures.named), open: String(open) }),
    ...(judgements.length === 0 ? [] : [fill(words.judged, { count: String(judgements.length) })]),
    ...(contradictions.length === 0 ? [] : [fill(words.against, { rows: rowNumbers(contradictions, assessment, language) })]),
  ];
}

/** Verdict, bounds, which criteria keep it from being met, which rows are met by little, what sources say of a recognition, and how far to trust it. */
function verdictTable(
  assessment: Assessment,
  language: Language,
  recognitions: readonly Recognition[],
  named: Detail['named'],
): TableBlock {
  const words = PAGE_WORDS[language];
  const { status, tally, criteria, place, ruleSet } = assessment;
  const of = (wanted: CriterionResult['status']): CriterionResult[] => criteria.filter((item) => item.status === wanted);
  const counts = (['met', 'not-met', 'undetermined', 'not-applicable'] as const)
    .map((one) => `${STATUS_WORDS[language][one]} ${of(one).length}`)
    .join(', ');
  const row = (title: string, text: Cell['text']): TableRow => [{ text: title, isHeader: true, isShaded: true }, text];
  const said = status === 'undetermined' ? words.depends : words.whatever;
  const range = fill(words.of, { range: rangeText(tally.lower, tally.upper), total: String(tally.total) });
  const firsts = prerequisiteSentences(assessment, language);
  const near = nearlyFailing(assessment, language, named !== 'numbers');
  const rows = [
    row(words.verdict, [{ text: upper(STATUS_WORDS[language][status]), bold: true }, status === 'not-applicable' ? '' : `, ${said}`]),
    row(REPORT_WORDS[language].bounds, [{ text: range, bold: true }, ` (${counts})`]),
    ...(tally.notMet === 0 ? [] : [row(words.failing, namesOf(of('not-met'), named, language))]),
    ...(tally.undetermined === 0 ? [] : [row(words.open, namesOf(of('undetermined'), named, language))]),
    ...(near.length === 0 ? [] : [row(words.near, near.join('; '))]),
    ...(place.column === null ? [] : [row(words.column, columnText(place.column, language, ruleSet))]),
    ...firsts.map((text) => row('', text)),
    ...recognisedTexts(assessment, recognitions, language).map((text) => row(words.recognition, text)),
    row(words.trust, trust(assessment, language).join(' ')),
  ];
  return { kind: 'table', columns: [{ width: 22 }, { width: 78 }], head: [], body: rows };
}

/** Every criterion by its number with a letter for its result, and what the letters say; in several lines where there are many. */
function strip({ criteria }: Assessment, language: Language): TableBlock[] {
  const lines = Math.ceil(criteria.length / STRIP);
  const perLine = Math.ceil(criteria.length / Math.max(1, lines));
  return Array.from({ length: lines }, (_, line) => {
    const own = criteria.slice(line * perLine, (line + 1) * perLine);
    const cells = own.map(({ status }): Cell => {
      const isBold = status === 'not-met';
      return { text: [{ text: STATUS_LETTERS[language][status], bold: isBold }], align: 'center', isShaded: isBold };
    });
    const legend: TableRow = [{ text: REPORT_WORDS[language].legend, columnSpan: own.length + 1, align: 'left', isShaded: true }];
    return table([REPORT_WORDS[language].criterion, ...own.map(({ no }) => no)], `4${' 1'.repeat(own.length)}`, [
      [{ text: REPORT_WORDS[language].result, isHeader: true }, ...cells],
      ...(line === lines - 1 ? [legend] : []),
    ]);
  });
}

/** What must not be missed, without long lists: the report has them whole. */
function warnings(assessment: Assessment, language: Language, longest: number): Block[] {
  const notes = warningNote([assessment], language);
  const isAssumed = notes.some((block) => block.kind === 'note' && block.tone === 'assumed');
  return notes.flatMap((block): Block[] => {
    if (block.kind !== 'note') return [block];
    // What is assumed is no law, which says more than that some of the law is not official yet.
    const said = block.paragraphs.filter((text) => !isAssumed || text !== REPORT_WORDS[language].provisional);
    // Of what is assumed the end counts: that it is no law.
    const isWhole = block.tone === 'assumed';
    const paragraphs = said.map((text) => (isWhole || typeof text !== 'string' ? text : beginningOf(text, longest)));
    return paragraphs.length === 0 ? [] : [{ ...block, paragraphs }];
  });
}

/** What stands on the one page about a unit: as much as there is room for beside what else is on it, in points. */
export function pageBlocks(assessment: Assessment, language: Language, recognitions: readonly Recognition[], taken: number): Block[] {
  const words = PAGE_WORDS[language];
  const next = nextThings(assessment, language);
  const inDetail = ({ named, thing, warning }: Detail): Block[] => [
    ...warnings(assessment, language, warning),
    verdictTable(assessment, language, recognitions, named),
    ...strip(assessment, language),
    heading(words.next, 3),
    { kind: 'list', isOrdered: true, items: next.map((text) => beginningOf(text, thing)) },
  ];
  let blocks: Block[] = [];
  for (const detail of DETAILS) {
    blocks = inDetail(detail);
    if (taken + heightOf(blocks) <= PAGE_POINTS) break;
  }
  return blocks;
}

/** What a unit is called, under which set, on which day. */
export function aboutUnit(assessment: Assessment, language: Language): string {
  const { unit, ruleSet } = assessment;
  const day = fill(REPORT_WORDS[language].onDay, { on: formatMoment(assessment, language) });
  return [unit.name ?? unit.id, unit.district, `${ruleSet.title[language]}, ${day}`].filter((part) => part !== undefined).join(' – ');
}

/**
 * One page for each unit, for whoever decides: verdict, bounds of the tally, each criterion, three things to do next, and how far the
 * result can be trusted.
 *
 * @param assessments - what `assess` returned, a page for each.
 * @param language - of the page.
 * @param options - `recognitions`: what sources say of the units; letterhead and signature of the office that issues it.
 * @returns the document as plain data, in portrait.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { onePage, toMarkdown } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, { on: '2024-12-31' });
 * toMarkdown(onePage([assessment], 'vi')).includes('Tiêu chí 10 – Thu nhập: còn thiếu 0,5 triệu đồng/người/năm.'); // => true
 * ```
 */
export function onePage(assessments: readonly Assessment[], language: Language, options: OnePageOptions = {}): DocumentModel {
  checkArguments({ assessments: ['assessments', assessments], options: ['options', options] });
  checkLanguage(language);
  const words = PAGE_WORDS[language];
  const { recognitions = [], ...frame } = options;
  checkArguments({ recognitions: ['list', recognitions] });
  const pages = assessments.map((assessment, index): Block[] => {
    const about = aboutUnit(assessment, language);
    // The letterhead stands on the first page, the signature on the last; a page between begins with what the first has below its title.
    const { letterhead, signature } = index === 0 ? frame : { ...frame, letterhead: undefined };
    const onPage = { subtitle: about, letterhead, signature: index === assessments.length - 1 ? signature : undefined };
    const blocks = pageBlocks(assessment, language, recognitions, frameHeight(onPage));
    return index === 0 ? blocks : [{ kind: 'page-break' }, heading(about), ...blocks];
  });
  const [first] = assessments;
  return {
    title: words.title,
    ...(first === undefined ? {} : { subtitle: aboutUnit(first, language) }),
    language,
    orientation: 'portrait',
    ...frame,
    blocks: first === undefined ? [{ kind: 'paragraph', text: REPORT_WORDS[language].noUnits }] : pages.flat(),
  };
}

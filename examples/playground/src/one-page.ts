import { explainIndicator, explainNotices } from 'ntm-rules';
import type { Assessment, IndicatorResult, RuleSet } from 'ntm-rules';
import { GRADES } from 'ntm-rules/vocabulary';
import type { Block, DocumentModel } from 'ntm-rules/documents';
import type { NextFact, Recognition } from 'ntm-rules/population';
import { columnText } from './columns.ts';
import { unitLabel } from './facts-by-indicator.ts';
import { shown, shownDay } from './figures.ts';
import type { Language, Words } from './words.ts';

export interface OnePageInput {
  readonly assessment: Assessment;
  readonly ruleSet: RuleSet;
  readonly next: readonly NextFact[];
  readonly recognitions: readonly Recognition[];
  readonly words: Words;
  readonly language: Language;
}

/** Things to do, and rows that nearly fail: as many as anybody keeps in mind. */
const FEW = 3;

const indicatorsOf = ({ criteria }: Assessment): readonly IndicatorResult[] => criteria.flatMap(({ indicators }) => indicators);
const named = ({ no, title }: { readonly no: string; readonly title: { readonly vi: string; readonly en: string } }, language: Language) =>
  `${no}. ${title[language]}`;

/** What to do first: what fails by little in criteria that little else keeps from being met, then figures that decide. */
export function thingsToDo({ assessment, next, words, language }: OnePageInput): string[] {
  const failing = assessment.criteria
    .filter(({ status, judgement }) => status === 'not-met' && judgement === undefined)
    .map(({ indicators }) => indicators.filter(({ status }) => status === 'not-met'))
    .toSorted((a, b) => a.length - b.length)
    .flatMap((indicators) =>
      indicators.flatMap((indicator) => {
        const said = explainIndicator(assessment, indicator.id, language);
        return said === undefined
          ? []
          : [`${words.onePage.row(indicator.no, indicator.title[language])}: ${said.gap === '' ? said.required : said.gap}`];
      }),
    );
  const toFind = next.map(({ label, alone, decides, couldDecide }) => {
    const why = alone ? words.verdict.decides(decides.criteria.join(', ')) : words.verdict.could(couldDecide.criteria.join(', '));
    return words.onePage.find(label[language], why);
  });
  // One figure at least, where one is missing: what is not known may matter more than what fails.
  const first = failing.slice(0, toFind.length === 0 ? FEW : FEW - 1);
  return [...first, ...toFind].slice(0, FEW);
}

/** The rows that are met by the smallest part of their level: what flips first if a figure or a decision moves. */
export function nearlyFailing({ assessment, ruleSet, words, language }: OnePageInput): string[] {
  return indicatorsOf(assessment)
    .flatMap((indicator) => {
      const { status, margin, required } = indicator;
      const level = Number(required?.value);
      if (status !== 'met' || margin === null || !(Math.abs(level) > 0)) return [];
      return [{ indicator, margin, share: Number(margin.delta) / Math.abs(level) }];
    })
    .toSorted((a, b) => a.share - b.share)
    .slice(0, FEW)
    .map(({ indicator, margin: { delta, unit } }) => {
      const measure = unit === 'percent' ? words.onePage.points : unitLabel(unit, ruleSet)[language];
      return `${words.onePage.row(indicator.no, indicator.title[language])}: ${Number(delta) === 0 ? words.onePage.exactly : words.onePage.spare(`${shown(delta, language)} ${measure}`)}`;
    });
}

/** What sources say of a recognition, with how well it is known. */
export function recognitionText(
  { decision, withdrawnBy, statedIn, statedOn, year, grade }: Recognition,
  words: Words,
  language: Language,
): string {
  const of = (item: NonNullable<typeof decision>): string => `${item.number}, ${item.issuer}, ${shownDay(item.signedOn, language)}`;
  const source = `${statedIn ?? ''}${statedOn === undefined ? '' : `, ${shownDay(statedOn, language)}`}`;
  const said = decision === undefined ? words.recognition.stated(source) : words.recognition.decided(of(decision));
  const parts = [
    `${said}${year === undefined ? '' : words.recognition.year(year)}`,
    ...(withdrawnBy === undefined ? [] : [words.recognition.withdrawn(of(withdrawnBy))]),
    words.recognition.grade(words.grades[grade]),
  ];
  return `${parts.join('; ')}.`;
}

function statusTable({ criteria }: Assessment, { words, language }: OnePageInput): Block {
  const statuses = (['not-met', 'undetermined', 'met', 'not-applicable'] as const).filter((status) =>
    criteria.some((criterion) => criterion.status === status),
  );
  return {
    kind: 'table',
    columns: [{ width: 24 }, { width: 76 }],
    head: [[words.onePage.status, words.onePage.criteria]],
    body: statuses.map((status) => {
      const rows = criteria.filter((criterion) => criterion.status === status);
      return [{ text: `${words.statuses[status]} (${rows.length})`, isHeader: true }, rows.map((row) => named(row, language)).join('; ')];
    }),
  };
}

function trust({ assessment, words, language }: OnePageInput): string[] {
  const { standing, reliesOn, instruments, contradictions } = assessment;
  const counted = GRADES.filter((grade) => reliesOn[grade].length > 0).map((grade) => `${reliesOn[grade].length} ${words.grades[grade]}`);
  return [
    `${words.verdict.standing[standing]}: ${words.verdict.standingHint[standing]}.`,
    ...(counted.length === 0 ? [] : [`${words.verdict.rests}: ${counted.join(', ')}.`]),
    ...(reliesOn.judgements.length === 0 ? [] : [`${words.verdict.judgements(reliesOn.judgements.length)}.`]),
    ...(contradictions.length === 0 ? [] : [words.criteria.contradicts]),
    `${words.verdict.column}: ${columnText(assessment, words, language)}.`,
    `${words.onePage.texts}: ${instruments.map(({ number }) => number).join(', ')}.`,
  ];
}

/** One page on one unit, for somebody who has a minute: the outcome with its bounds, what to do, what may flip, and how far to trust it. */
export function onePage(input: OnePageInput): DocumentModel {
  const { assessment, recognitions, words, language } = input;
  const { status, tally, unit, ruleSet, on, year, illustrative, instruments } = assessment;
  const range = tally.lower === tally.upper ? String(tally.lower) : `${tally.lower}–${tally.upper}`;
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const warnings = [
    ...(illustrative === true ? [words.verdict.illustrative] : []),
    ...(instruments.some(({ invented }) => invented === true) ? [words.verdict.invented] : []),
    ...(ruleSet.caveat === undefined ? [] : [ruleSet.caveat[language]]),
    ...explainNotices(assessment, language),
  ];
  const [toDo, near] = [thingsToDo(input), nearlyFailing(input)];
  return {
    title: unit.name ?? unit.id,
    subtitle: `${ruleSet.title[language]} · ${words.onePage.day(shownDay(on, language), year)}`,
    language,
    orientation: 'portrait',
    blocks: [
      ...(warnings.length === 0 ? [] : [{ kind: 'note' as const, tone: 'warning' as const, paragraphs: warnings }]),
      { kind: 'paragraph', text: [{ text: `${words.verdict.headline[status]}: ${range} ${words.verdict.of(tally.total)}.`, bold: true }] },
      { kind: 'paragraph', text: status === 'undetermined' ? words.verdict.depends : words.verdict.robust },
      statusTable(assessment, input),
      heading(words.onePage.toDo),
      toDo.length === 0 ? { kind: 'paragraph', text: words.onePage.nothingToDo } : { kind: 'list', isOrdered: true, items: toDo },
      ...(near.length === 0 ? [] : [heading(words.onePage.near), { kind: 'list' as const, items: near }]),
      heading(words.recognition.title),
      {
        kind: 'list',
        items: recognitions.length === 0 ? [words.recognition.none] : recognitions.map((item) => recognitionText(item, words, language)),
      },
      heading(words.onePage.trust),
      { kind: 'list', items: trust(input) },
    ],
  };
}

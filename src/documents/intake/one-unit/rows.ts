import { saidOf } from '../../../explain/explain-indicator.ts';
import { boundsOfFigure, formatDate, formatFigure } from '../../../explain/format.ts';
import { assess } from '../../../assess.ts';
import type { Assessment } from '../../../model/assessment.ts';
import type { Dossier, FactInput, Judgement } from '../../../model/dossier.ts';
import type { DossierOf, RuleSet } from '../../../model/rule-set.ts';
import { nextFacts } from '../../../population/next-facts/next-facts.ts';
import { groupBy } from '../../../value/group-by.ts';
import type { IntakeColumn, IntakeForm } from '../column.ts';
import { FACT_ANSWERS, JUDGEMENT_ANSWERS } from '../words.ts';
import type { OneUnitField } from './columns.ts';

/** A row of the sheet for one unit: a figure or a judgement that is asked for, or the heading of a criterion. */
export type OneUnitRow =
  | { readonly heading: string }
  | { readonly heading?: never; readonly column: IntakeColumn; readonly texts: Readonly<Partial<Record<OneUnitField, string>>> };

/** The columns of a form that one unit can answer, criterion by criterion: its figures, then what was judged. */
export function askedByCriterion({ sheets }: IntakeForm): Map<string, IntakeColumn[]> {
  const asked = sheets
    .filter(({ kind }) => kind !== 'units')
    .flatMap(({ columns }) => columns.filter(({ content }) => content.of === 'fact' || content.of === 'judgement'));
  return groupBy(asked, ({ band }) => band);
}

/** What each fact is held against at the place of the unit, in the law's own words. */
function levelsOf(assessment: Assessment): Map<string, string> {
  const levels = new Map<string, string>();
  for (const indicator of assessment.criteria.flatMap(({ indicators }) => indicators)) {
    for (const { part, words } of saidOf(indicator, assessment, 'vi')) {
      const before = levels.get(part.fact);
      const said =
        words.required === '' || before?.split('; ').includes(words.required) === true
          ? before
          : [before, words.required].filter(Boolean).join('; ');
      if (said !== undefined) levels.set(part.fact, said);
    }
  }
  return levels;
}

const figureText = (figure: string | number): string => formatFigure(String(figure), 'vi');

/** What a dossier says in the place of a column. */
function factText(input: FactInput | undefined, part: 'value' | 'numerator' | 'denominator'): string {
  if (input === undefined) return '';
  if (typeof input !== 'object')
    return part !== 'value' ? '' : typeof input === 'boolean' ? FACT_ANSWERS[input ? 'yes' : 'no'] : figureText(input);
  if (part !== 'value') return 'numerator' in input ? figureText(input[part]) : '';
  if ('value' in input && input.value !== undefined) return factText(input.value, 'value');
  if ('atLeast' in input || 'atMost' in input) {
    const [atLeast, atMost] = [input.atLeast, input.atMost].map((end) => (end === undefined ? undefined : String(end)));
    return boundsOfFigure({ ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) }, 'vi');
  }
  return '';
}

function beforeText({ content }: IntakeColumn, { facts, judgements = {} }: Dossier): string {
  if (content.of === 'fact') return factText((facts as Readonly<Record<string, FactInput | undefined>>)[content.fact.id], content.part);
  const judgement = content.of === 'judgement' ? judgements[content.target] : undefined;
  return judgement === undefined
    ? ''
    : `${JUDGEMENT_ANSWERS[judgement.status as Judgement['status']]} (${judgement.by}, ${formatDate(judgement.on, 'vi')})`;
}

/** `2.1. Đường xã …` → `2.1` and the rest. */
function numbered(header: string): readonly [no: string, text: string] {
  const [, no = '', text = header] = /^([\d.]+)\. (.*)$/su.exec(header) ?? [];
  return [no, text];
}

/**
 * What is asked of one unit, row by row: with the level for it, what an earlier dossier said, and which figures decide most.
 *
 * @throws `NtmError` as `assess` for a dossier that cannot be read and a day without a text.
 */
export function oneUnitRows(ruleSet: RuleSet, on: string, form: IntakeForm, dossier: Dossier): OneUnitRow[] {
  const assessment = assess(ruleSet, dossier as DossierOf<RuleSet>, { on });
  const levels = levelsOf(assessment);
  const order = new Map(nextFacts(assessment).map(({ fact }, position) => [fact, String(position + 1)]));
  const shares = new Set(form.sheets.flatMap(({ columns }) => columns.map(({ id }) => id)).filter((id) => id.endsWith('.numerator')));
  const isShare = ({ id }: IntakeColumn): boolean => shares.has(`${id}.numerator`);
  const textsOf = (column: IntakeColumn): Partial<Record<OneUnitField, string>> => {
    const { content, header } = column;
    const [no] = numbered(header);
    // Of a share the level and the order stand once, beside the first of its cells.
    const isFirst = content.of === 'fact' && (content.part === 'numerator' || (content.part === 'value' && !isShare(column)));
    const fact = content.of === 'fact' && isFirst ? content.fact.id : '';
    return {
      id: column.id,
      no,
      asked: askedText(column),
      level: levels.get(fact) ?? '',
      first: order.get(fact) ?? '',
      before: beforeText(column, dossier),
    };
  };
  return [...askedByCriterion(form)].flatMap(([heading, columns]) => [
    { heading },
    ...columns.map((column) => ({ column, texts: textsOf(column) })),
  ]);
}

/** What a row says in the column of what is asked: by it a row that was changed is noticed. */
export function askedText({ content, header }: IntakeColumn): string {
  const [, asked] = numbered(header);
  return content.of === 'judgement' ? `Kết luận: ${asked}` : asked;
}

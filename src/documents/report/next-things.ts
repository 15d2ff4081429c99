import { indicatorExplanation } from '../../explain/explain-indicator.ts';
import type { Language } from '../../explain/language.ts';
import { rowNumbers } from '../../explain/row-numbers.ts';
import type { Assessment } from '../../model/assessment.ts';
import { nextFacts } from '../../population/next-facts/next-facts.ts';
import { fill } from '../../value/text.ts';
import { PAGE_WORDS } from './page-words.ts';
import { shortestWay } from './way.ts';

/** What a person can set out to do; more are only read, not done. */
const THINGS = 3;

/** The criteria that are nearest, with what is short in each, from the figures that there are. */
function nearest(assessment: Assessment, language: Language): string[] {
  const words = PAGE_WORDS[language];
  const steps = shortestWay(assessment).steps.filter(({ toChange }) => toChange.length > 0);
  return steps.map(({ criterion, toChange }) => {
    const short = toChange.map((indicator) => {
      const { gap, required } = indicatorExplanation(indicator, assessment, language);
      // What is asked for as a yes has no distance.
      const what = gap === '' ? `${indicator.title[language]}: ${required}` : gap;
      return indicator.id === criterion.id ? what : `${indicator.no} ${what}`;
    });
    return fill(words.reach, { no: criterion.no, title: criterion.title[language], what: short.join('; ') });
  });
}

/** The figures that decide most of what is open. */
function toCollect(assessment: Assessment, language: Language): string[] {
  const words = PAGE_WORDS[language];
  return nextFacts(assessment).map(({ label, couldDecide, decides }) => {
    const alone = decides.criteria.length === 0 ? '' : fill(words.alone, { rows: rowNumbers(decides.criteria, assessment, language) });
    return fill(words.collect, { fact: label[language], rows: rowNumbers(couldDecide.indicators, assessment, language), alone });
  });
}

/** Rows that no figure decides: the text has no level, or only people can judge. */
function openWithoutFigures({ criteria }: Assessment): string[] {
  const open = criteria.filter(({ status, judgement }) => status === 'undetermined' && judgement === undefined);
  const rows = open.flatMap(({ indicators }) => indicators);
  return rows.filter(({ status, judgement }) => status === 'undetermined' && judgement === undefined).map(({ no }) => no);
}

/** The three things to do next: what is nearest to being met, and the figures that decide most; one of each at least where there are both. */
export function nextThings(assessment: Assessment, language: Language): readonly string[] {
  const words = PAGE_WORDS[language];
  const [near, facts] = [nearest(assessment, language), toCollect(assessment, language)];
  const nearCount = Math.min(near.length, Math.max(THINGS - 1, THINGS - facts.length));
  const things = [...near.slice(0, nearCount), ...facts].slice(0, THINGS);
  const left = facts.length === 0 && things.length < THINGS ? openWithoutFigures(assessment) : [];
  const all = [...things, ...(left.length === 0 ? [] : [fill(words.judge, { rows: left.join(', ') })])];
  return all.length === 0 ? [words.nothing] : all;
}

import { daysWritten } from '../../explain/localized.ts';
import { countedText as countedUnit, unitText } from '../../explain/declared-words.ts';
import type { Definition, Fact } from '../../model/fact.ts';
import type { IndicatorText } from '../../law/text.ts';
import { heading, table } from '../page/build.ts';
import type { Block, TableRow } from '../page/model.ts';
import { definitionOf, factsOf } from './facts.ts';
import { basisText, gradeText } from './statements.ts';
import type { CriteriaView } from './view.ts';

function countedText(word: string, counted: Definition['numerator'], { language, ruleSet }: CriteriaView): string[] {
  return counted === undefined ? [] : [`${word}: ${counted.label[language]} (${countedUnit(counted.unit, language, ruleSet)})`];
}

function rowOf(fact: Fact, view: CriteriaView): TableRow {
  const { words, language } = view;
  const { definition } = definitionOf(fact, view);
  const counted = [
    daysWritten(definition.text[language], language),
    ...countedText(words.numerator, definition.numerator, view),
    ...countedText(words.denominator, definition.denominator, view),
  ];
  return [
    { text: fact.label[language], isHeader: true },
    unitText(fact.unit, language, view.ruleSet),
    counted.join('\n'),
    basisText(definition.source, view),
    gradeText(definition, view),
  ];
}

/** What exactly each figure of an indicator counts, by which text, and how well that is known. */
export function definitionBlocks(indicator: IndicatorText, view: CriteriaView): Block[] {
  const body = factsOf(indicator, view).map((fact) => rowOf(fact, view));
  if (body.length === 0) return [];
  const { words } = view;
  return [
    heading(words.definitions, 4),
    table([words.fact, words.unit, words.howCounted, words.source, words.trust], '2.4 1.4 4.6 1.6 1.2', body),
  ];
}

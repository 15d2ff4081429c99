import type { Assessment, LeafTrace } from '../model/assessment.ts';
import { resultLeaves } from '../model/trace-leaves.ts';
import { unitText } from './declared-words.ts';
import { dayText, formatFigure, withUnit } from './format.ts';
import type { Language } from './language.ts';

/** A paper or report that figures come from, with those figures; one without words is none that the dossier names. */
export interface FigureSource {
  readonly source: string;
  /** Its day, as people write it; empty where the dossier names none. */
  readonly on: string;
  readonly figures: readonly string[];
  readonly notes: readonly string[];
}

/** A figure by its name; with its value, unless that is a yes or no, whose sense the row has. */
function figureText({ fact, actual, required }: LeafTrace, { facts, ruleSet }: Assessment, language: Language): string {
  const label = facts[fact]?.label[language] ?? fact;
  if (typeof actual !== 'string') return label;
  return `${label}: ${withUnit(formatFigure(actual, language), unitText(required.unit, language, ruleSet))}`;
}

/** Where the figures of an answer come from, in the order of the law; those of one source and day together. */
export function figureSources(assessment: Assessment, language: Language): readonly FigureSource[] {
  const results = assessment.criteria.flatMap(({ indicators }) => indicators);
  const leaves = results.flatMap(resultLeaves).filter(({ actual }) => actual !== null);
  const sources = new Map<string, FigureSource>();
  for (const leaf of new Map(leaves.map((leaf) => [leaf.fact, leaf])).values()) {
    const { source, url, by, on = '', note } = leaf.evidence ?? {};
    const named = source ?? by ?? url ?? '';
    const day = dayText(on, language);
    const known = sources.get(`${named}\n${day}`) ?? { source: named, on: day, figures: [], notes: [] };
    sources.set(`${named}\n${day}`, {
      ...known,
      figures: [...known.figures, figureText(leaf, assessment, language)],
      notes: note === undefined || known.notes.includes(note) ? known.notes : [...known.notes, note],
    });
  }
  return [...sources.values()].toSorted((a, b) => Number(a.source === '') - Number(b.source === ''));
}

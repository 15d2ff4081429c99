import type { Assessment, LeafTrace } from '../model/assessment.ts';
import { resultLeaves } from '../model/trace-leaves.ts';
import { MEASUREMENT_UNIT_LABELS } from '../model/unit-labels.ts';
import { boundsOfFigure, dayText, formatFigure, withUnit } from './format.ts';
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
function figureText({ fact, actual, bounds, required }: LeafTrace, { facts }: Assessment, language: Language): string {
  const label = facts[fact]?.label[language] ?? fact;
  if (typeof actual !== 'string' && bounds === undefined) return label;
  const shown = bounds === undefined ? formatFigure(String(actual), language) : boundsOfFigure(bounds, language);
  return `${label}: ${withUnit(shown, MEASUREMENT_UNIT_LABELS[required.unit][language])}`;
}

/** Where the figures of an answer come from, in the order of the law; those of one source and day together. */
export function figureSources(assessment: Assessment, language: Language): readonly FigureSource[] {
  const results = assessment.criteria.flatMap(({ indicators }) => indicators);
  const leaves = results.flatMap(resultLeaves).filter(({ actual, bounds }) => actual !== null || bounds !== undefined);
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

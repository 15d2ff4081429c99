import type { Assessment, LeafTrace } from '../model/assessment.ts';
import { resultLeaves } from '../model/trace-leaves.ts';
import { unitText } from './declared-words.ts';
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

/** A figure that a dossier gives. */
type Given = Pick<LeafTrace, 'fact' | 'actual' | 'bounds' | 'evidence'>;

/** A figure by its name; with its value, unless that is a yes or no, whose sense the row has. */
function figureText({ fact, actual, bounds }: Given, { facts, ruleSet }: Assessment, language: Language): string {
  const label = facts[fact]?.label[language] ?? fact;
  if (typeof actual !== 'string' && bounds === undefined) return label;
  const shown = bounds === undefined ? formatFigure(String(actual), language) : boundsOfFigure(bounds, language);
  return `${label}: ${withUnit(shown, unitText(facts[fact]?.unit ?? 'none', language, ruleSet))}`;
}

/** Where the figures of an answer come from, in the order of the law; those of one source and day together. */
export function figureSources(assessment: Assessment, language: Language): readonly FigureSource[] {
  const results = assessment.criteria.flatMap(({ indicators }) => indicators);
  // What follows from other figures is not given.
  const leaves = results.flatMap(resultLeaves).flatMap((leaf): readonly Given[] => leaf.restsOn ?? [leaf]);
  const known = leaves.filter(({ actual, bounds }) => actual !== null || bounds !== undefined);
  const sources = new Map<string, FigureSource>();
  for (const leaf of new Map(known.map((leaf) => [leaf.fact, leaf])).values()) {
    const { source, url, by, on = '', note } = leaf.evidence ?? {};
    const named = source ?? by ?? url ?? '';
    const day = dayText(on, language);
    const before = sources.get(`${named}\n${day}`) ?? { source: named, on: day, figures: [], notes: [] };
    sources.set(`${named}\n${day}`, {
      ...before,
      figures: [...before.figures, figureText(leaf, assessment, language)],
      notes: note === undefined || before.notes.includes(note) ? before.notes : [...before.notes, note],
    });
  }
  return [...sources.values()].toSorted((a, b) => Number(a.source === '') - Number(b.source === ''));
}

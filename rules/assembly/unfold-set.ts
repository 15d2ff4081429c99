import type { Instrument } from '../../src/model/instrument.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Indicator, RuleSetText } from '../../src/model/criterion.ts';
import { criterionOf, factOf, placeOf } from './criterion-file.ts';
import type { CriterionFile, WrittenFact } from './criterion-file.ts';
import { plainDefinition } from './plain-definition.ts';
import type { AssembledSet } from './assembled-set.ts';

/** A fact with the rows that read it: those of other sets are not at hand to find them by. What it counts is said where that is not plain. */
export interface FoldedFact extends Omit<WrittenFact, 'definition'>, Pick<Fact, 'indicators'> {
  readonly definition: Omit<WrittenFact['definition'], 'text'> & Partial<Pick<WrittenFact['definition'], 'text'>>;
}

/** A criterion as people write it, with every fact of the set that it is the first to read. */
export interface FoldedCriterion extends Omit<CriterionFile, 'facts'> {
  readonly facts?: readonly FoldedFact[];
}

/** An instrument with its set in files of criteria. */
export interface FoldedInstrument extends Omit<Instrument, 'ruleSets'> {
  readonly ruleSets?: readonly (Omit<RuleSetText, 'criteria'> & { readonly criteria: readonly FoldedCriterion[] })[];
}

/**
 * A set as applications carry it: nothing is left out, but what follows from the place of a statement is not said again,
 * and facts stand beside what reads them. It is a tenth smaller to load.
 */
export interface FoldedSet extends Omit<AssembledSet, 'instruments' | 'facts'> {
  readonly instruments: readonly FoldedInstrument[];
}

function factsOf(instrument: Instrument, text: RuleSetText, folded: readonly FoldedCriterion[]): Fact[] {
  const rows = new Map<string, Indicator>(
    text.criteria.flatMap(({ indicators }) => indicators.map((row) => [`${text.id}/${row.id}`, row])),
  );
  return folded.flatMap(({ facts = [] }) =>
    facts.map((fact) => {
      const row = rows.get(fact.indicators.find((id) => rows.has(id))!)!;
      const definition = { text: plainDefinition(fact.definition, row), ...fact.definition };
      return factOf({ ...fact, definition }, { instrument: instrument.id, ...placeOf(row.no, text.annex) }, row.wording, fact.indicators);
    }),
  );
}

/** The set of a folded one, whole. */
export function unfoldSet({ instruments: folded, ...own }: FoldedSet): AssembledSet {
  const facts: Fact[] = [];
  const instruments = folded.map((item): Instrument => {
    const { ruleSets, ...rest } = item;
    if (ruleSets === undefined) return rest;
    const texts = ruleSets.map((text) => ({
      ...text,
      criteria: text.criteria.map(({ facts: _beside, ...file }) => criterionOf(file, text.annex)),
    }));
    const instrument = { ...rest, ruleSets: texts };
    texts.forEach((text, index) => facts.push(...factsOf(instrument, text, ruleSets[index]!.criteria)));
    return instrument;
  });
  return { ...own, instruments, facts };
}

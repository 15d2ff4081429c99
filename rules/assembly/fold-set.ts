import { canonicalJson } from '../../src/value/canonical-json.ts';
import type { Criterion, Indicator, RuleSetText } from '../../src/model/criterion.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Citation, Evidence } from '../../src/model/primitives.ts';
import { placeOf } from './criterion-file.ts';
import { plainDefinition } from './plain-definition.ts';
import type { AssembledSet } from './assembled-set.ts';
import type { FoldedCriterion, FoldedFact, FoldedSet } from './unfold-set.ts';

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

interface Stated {
  readonly cite: Citation;
  readonly evidence?: Evidence[] | undefined;
}

/** A statement without what follows from its place. */
function withoutPlace<T extends Stated>(stated: T, cite: Citation, { wording }: Indicator) {
  const { cite: own, evidence, ...rest } = stated;
  return {
    ...rest,
    ...(isSame(own, cite) ? {} : { cite: own }),
    ...(evidence === undefined ? {} : { evidence: isSame(evidence, wording.evidence) ? ('as-wording' as const) : evidence }),
  };
}

function foldedIndicator(indicator: Indicator, criterion: Criterion, annex: string | undefined) {
  const { id, no, title, parameters, exceptions, ...rest } = indicator;
  const cite = placeOf(no, annex);
  const isWhole = id === criterion.id && no === criterion.no;
  return {
    ...(isWhole ? {} : { id }),
    ...(isWhole || no === id ? {} : { no }),
    ...(isSame(title, criterion.title) ? {} : { title }),
    ...rest,
    ...(parameters.length === 0
      ? {}
      : { parameters: parameters.map((item) => ({ ...item, values: item.values.map((value) => withoutPlace(value, cite, indicator)) })) }),
    ...(exceptions === undefined ? {} : { exceptions: exceptions.map((item) => withoutPlace(item, cite, indicator)) }),
  };
}

/** A fact beside the row that reads it first. */
function foldedFact(fact: Fact, row: Indicator, { id }: Instrument, annex: string | undefined): FoldedFact {
  const { source, ...definition } = fact.definition;
  const { cite, text, ...folded } = withoutPlace({ ...definition, cite: source }, { instrument: id, ...placeOf(row.no, annex) }, row);
  const isPlain = isSame(text, plainDefinition(definition, row));
  return {
    ...fact,
    definition: { ...(isPlain ? {} : { text }), ...folded, ...(cite === undefined ? {} : { source: cite }) },
  } as FoldedFact;
}

function foldedCriterion(criterion: Criterion, text: RuleSetText, instrument: Instrument, facts: readonly Fact[]): FoldedCriterion {
  const { no, indicators, ...rest } = criterion;
  const beside = facts.flatMap((fact) => {
    const row = indicators.find(({ id }) => firstReader(fact, text.id) === id);
    return row === undefined ? [] : [foldedFact(fact, row, instrument, text.annex)];
  });
  return {
    ...rest,
    ...(no === criterion.id ? {} : { no }),
    indicators: indicators.map((indicator) => foldedIndicator(indicator, criterion, text.annex)),
    ...(beside.length === 0 ? {} : { facts: beside }),
  };
}

/** The first row of a set that reads a fact. */
export function firstReader({ indicators }: Fact, set: string): string | undefined {
  return indicators.find((row) => row.startsWith(`${set}/`))?.slice(set.length + 1);
}

/** A set as applications carry it. */
export function foldSet({ instruments, facts, ...own }: AssembledSet): FoldedSet {
  return {
    ...own,
    instruments: instruments.map(({ ruleSets, ...instrument }) => ({
      ...instrument,
      ...(ruleSets === undefined
        ? {}
        : {
            ruleSets: ruleSets.map((text) => ({
              ...text,
              criteria: text.criteria.map((criterion) => foldedCriterion(criterion, text, instrument, facts)),
            })),
          }),
    })),
  };
}

import type { Criterion, Indicator } from '../../src/model/criterion.ts';
import type { Exception } from '../../src/model/exception.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { Citation, Wording } from '../../src/model/primitives.ts';
import type { Parameter, ThresholdEntry } from '../../src/model/threshold.ts';

/** What follows from the place of a statement need not stand in it: where it is cited, and the evidence of the wording beside it. */
type Written<T extends { cite: Citation }> = Omit<T, 'cite' | 'evidence'> & {
  readonly cite?: Citation;
  readonly evidence?: Wording['evidence'] | 'as-wording';
};

interface WrittenParameter extends Omit<Parameter, 'values'> {
  readonly values: readonly Written<ThresholdEntry>[];
}

/** An indicator as a person writes it; where it is the whole criterion, id, number and title are those of the criterion. */
interface WrittenIndicator
  extends Partial<Pick<Indicator, 'id' | 'no' | 'title'>>, Omit<Indicator, 'id' | 'no' | 'title' | 'parameters' | 'exceptions'> {
  readonly parameters?: readonly WrittenParameter[];
  readonly exceptions?: readonly Written<Exception>[];
}

/** A fact as a person writes it, beside the criterion that is the first to read it. Who reads it follows from the conditions. */
export interface WrittenFact extends Omit<Fact, 'definition' | 'indicators'> {
  /** The source is the row that reads the fact first unless given; `as-wording` is the evidence of the wording of that row. */
  readonly definition: Omit<Fact['definition'], 'source' | 'evidence'> & {
    readonly source?: Citation;
    readonly evidence?: Wording['evidence'] | 'as-wording';
  };
}

/** One file: a criterion, and the facts that it is the first to read. */
export interface CriterionFile extends Partial<Pick<Criterion, 'no'>>, Omit<Criterion, 'no' | 'indicators'> {
  readonly indicators: readonly WrittenIndicator[];
  readonly facts?: readonly WrittenFact[];
}

/** The place of a row in its instrument. */
export function placeOf(no: string, annex: string | undefined): Citation {
  return annex === undefined ? { row: no } : { annex, row: no };
}

/** The evidence of a statement that may point to the wording beside it. */
function evidenceOf(own: Wording['evidence'] | 'as-wording', wording: Wording): Wording['evidence'] {
  return own === 'as-wording' ? wording.evidence : own;
}

/** A statement with what follows from its place. */
function whole<T extends { cite: Citation }>(written: Written<T>, cite: Citation, wording: Wording): T {
  const { evidence: own, ...rest } = written;
  const shown = evidenceOf(own, wording);
  return { ...rest, cite: written.cite ?? cite, ...(shown === undefined ? {} : { evidence: shown }) } as unknown as T;
}

function wholeParameter(written: WrittenParameter, cite: Citation, wording: Wording): Parameter {
  return { ...written, values: written.values.map((value) => whole(value, cite, wording)) };
}

/** A fact with what follows from the row that reads it first. */
export function factOf({ definition: written, ...own }: WrittenFact, source: Citation, wording: Wording, indicators: string[]): Fact {
  const { evidence: given, ...definition } = written;
  const evidence = evidenceOf(given, wording);
  return {
    ...own,
    definition: { ...definition, source: written.source ?? source, ...(evidence === undefined ? {} : { evidence }) },
    indicators,
  };
}

function indicatorOf(written: WrittenIndicator, criterion: Criterion, annex: string | undefined): Indicator {
  const id = written.id ?? criterion.id;
  const no = written.no ?? (written.id === undefined ? criterion.no : id);
  const cite = placeOf(no, annex);
  const { parameters = [], exceptions, ...rest } = written;
  return {
    ...rest,
    id,
    no,
    title: written.title ?? criterion.title,
    parameters: parameters.map((item) => wholeParameter(item, cite, written.wording)),
    ...(exceptions === undefined ? {} : { exceptions: exceptions.map((item) => whole(item, cite, written.wording)) }),
  };
}

/** The criterion of a file, whole. */
export function criterionOf({ facts: _beside, indicators, ...own }: CriterionFile, annex: string | undefined): Criterion {
  const criterion: Criterion = { ...own, no: own.no ?? own.id, indicators: [] };
  return { ...criterion, indicators: indicators.map((written) => indicatorOf(written, criterion, annex)) };
}

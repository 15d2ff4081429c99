import type { Assessment, MissingFact, Standing } from '../model/assessment.ts';
import type { Bilingual, Citation } from '../model/primitives.ts';
import type { Status } from '../model/vocabulary.ts';
import type { ParameterText, SetText } from './text.ts';

/** A set with those that it presupposes, as far as names go. */
export interface Named {
  readonly ruleSet: { readonly id: string };
  readonly prerequisites: readonly { readonly compiledSet: Named }[];
}

/** What is missing in a presupposed set, and whether that set is open. */
export interface MissingBelow {
  readonly result: { readonly ruleSet: string; readonly status: Status };
  readonly missing: readonly MissingFact[];
}

/** How a presupposed set comes out, with what is missing in it and what has been judged otherwise than computed. */
export interface EvaluatedPrerequisite {
  readonly result: Assessment['prerequisites'][number];
  readonly missing: readonly MissingFact[];
  readonly contradictions: readonly string[];
}

/** A presupposed set, compiled. */
interface Below extends Named {
  readonly ruleSet: { readonly id: string; readonly title: Bilingual };
}

/** How a set is evaluated, and what a judgement on it comes to. */
interface Evaluating<Compiled, Dossier, Judgement> {
  readonly evaluate: (compiledSet: Compiled, dossier: Dossier) => Assessment;
  readonly judged: (judgement: Judgement, computed: Status) => { readonly contradicts?: boolean };
  readonly standing: (id: string, judgement: Judgement) => Standing;
}

/** What it takes to judge by sets that have to be met first; it comes with the sets that presuppose some. */
export interface Presupposing {
  /** A key of a presupposed set as the set above it names it: rows with their set, a set further down by itself. */
  readonly keyAbove: (compiledSet: Named, key: string) => string;
  /** Adds what a judgement may name of a presupposed set: that set as a whole, and its rows. */
  readonly addTargets: (
    targets: Map<string, string | undefined>,
    compiledSet: Named & { readonly judgeable: ReadonlyMap<string, string | undefined> },
  ) => void;
  /** A presupposed set on a dossier. It is worked out also where it has been judged as a whole: a contradiction is never hidden. */
  readonly evaluated: <
    Compiled extends Below,
    Judgement extends NonNullable<Assessment['prerequisites'][number]['judgement']>,
    Dossier extends { readonly judgements: ReadonlyMap<string, Judgement> },
  >(
    item: { readonly compiledSet: Compiled; readonly cite: Citation },
    dossier: Dossier,
    by: Evaluating<Compiled, Dossier, Judgement>,
  ) => EvaluatedPrerequisite;
  /** The judgements that concern a presupposed set, in its own numbers: a number of the higher set is not one of the lower. */
  readonly judgementsFor: <Judgement>(compiledSet: Named, judgements: ReadonlyMap<string, Judgement>) => ReadonlyMap<string, Judgement>;
  /** A presupposed set and a parameter in it, by `<set>/<indicator>/<parameter>`. */
  readonly parameter: <Compiled extends Named & { readonly text: SetText }>(
    prerequisites: readonly { readonly compiledSet: Compiled }[],
    id: string,
  ) => { readonly compiledSet: Compiled; readonly parameter: ParameterText } | undefined;
  /** The facts missing in a set with those missing in the sets that it presupposes; there, indicators carry their set's name. */
  readonly missing: (own: readonly MissingFact[], below: readonly MissingBelow[]) => MissingFact[];
}

import type { MissingFact } from '../model/assessment.ts';
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

/** What it takes to judge by sets that have to be met first; it comes with the sets that presuppose some. */
export interface Presupposing {
  /** A key of a presupposed set as the set above it names it: rows with their set, a set further down by itself. */
  readonly keyAbove: (compiledSet: Named, key: string) => string;
  /** Adds what a judgement may name of a presupposed set: that set as a whole, and its rows. */
  readonly addTargets: (
    targets: Map<string, string | undefined>,
    compiledSet: Named & { readonly judgeable: ReadonlyMap<string, string | undefined> },
  ) => void;
  /** What has been judged otherwise than computed in a presupposed set and of that set as a whole, as the set above it names it. */
  readonly contradictionsAbove: (
    compiledSet: Named,
    keys: readonly string[],
    whole: { readonly contradicts?: boolean } | undefined,
  ) => string[];
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

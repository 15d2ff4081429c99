import type { Assessment, MissingFact, Standing } from '../model/assessment.ts';
import type { Citation } from '../model/primitives.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { RowNames, Whole } from '../law/completing.ts';
import type { At } from '../law/moment.ts';
import type { ResolvedPlace } from '../law/place.ts';
import type { CriterionText, SetText } from '../law/text.ts';
import type { Frame } from './frame.ts';
import type { CompiledIndicator } from './indicator.ts';
import type { FactSlot } from './input/fact-slot.ts';
import type { LegalBasis } from './limit.ts';

/** A criterion with its compiled indicators. */
export interface CompiledCriterion {
  readonly text: CriterionText;
  /** How well its title is known. */
  readonly wording: LegalBasis;
  readonly indicators: readonly CompiledIndicator[];
}

/** A rule set compiled for a day and a place: thresholds resolved, conditions turned into closures. */
export interface CompiledSet {
  readonly ruleSet: RuleSet;
  readonly at: At;
  readonly place: ResolvedPlace;
  readonly text: SetText;
  readonly criteria: readonly CompiledCriterion[];
  /** Where each fact of the catalogue stands in the list of a dossier's values, by id. */
  readonly slots: ReadonlyMap<string, FactSlot>;
  /** Each fact that the set reads, with the indicators that read it. */
  readonly readers: ReadonlyMap<string, readonly string[]>;
  /** What a judgement may name, rows and presupposed sets by id; of rows that are repealed, where it counts for nothing, the number that they had. */
  readonly judgeable: ReadonlyMap<string, string | undefined> & RowNames;
  /** How the set comes out of its criteria, where that is not by all of them. */
  readonly whole?: Whole;
  readonly prerequisites: readonly { readonly compiledSet: CompiledSet; readonly cite: Citation }[];
  /** What every verdict of the set rests on: the rule that chose the column, and what is known of the texts. */
  readonly basis: readonly LegalBasis[];
  readonly facts: Assessment['facts'];
  /** The instruments applied, those of the presupposed sets included; each once, in the order in which they were applied. */
  readonly instruments: Assessment['instruments'];
  /** Set, days, grade accepted and drafts, as every assessment shows them. */
  readonly frame: Frame;
  readonly shownPlace: Assessment['place'];
  /** The facts that the set reads, in the order of the law. */
  readonly reading: readonly FactReading[];
  /** What a reader must know whatever the dossier. */
  readonly notices: Assessment['notices'];
  /** What the verdicts rest on where nothing has been judged. */
  readonly verdictBasis: VerdictBasis;
}

/** A fact that the set reads, with what is said where it is missing: that it could still change something, and that it could not. */
export interface FactReading {
  readonly slot: number;
  readonly redefined: FactSlot['redefined'];
  readonly decisive: MissingFact;
  readonly undecisive: MissingFact;
}

/** What the verdicts of a set rest on. The facts have no part in it: only what has been judged instead changes it. */
export interface VerdictBasis {
  readonly basis: readonly LegalBasis[];
  /** Of each criterion, in their order. */
  readonly standings: readonly Standing[];
  readonly standing: Standing;
  readonly reliesOn: Assessment['reliesOn'];
}

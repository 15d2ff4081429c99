import type { Assessment, Bilingual, Dossier, LegalDocument, Place, Problem, RuleSet } from 'ntm-rules';
import type { Status } from 'ntm-rules/vocabulary';
import type { DocumentModel } from 'ntm-rules/documents';
import type { AdministrativeUnit, Impact, NextFact, Recognition } from 'ntm-rules/population';
import type { Moment } from '../rule-sets.ts';

/** What is supposed to change: one threshold, or what an amendment says. */
export type Change =
  | { readonly kind: 'threshold'; readonly target: string; readonly value: string }
  | { readonly kind: 'amendment'; readonly instrument: Readonly<Record<string, unknown>> };

export interface ImpactQuestion {
  readonly ask: 'impact';
  readonly ruleSet: RuleSet;
  readonly at: Moment;
  /** Where the unit at hand is: its column is the one whose threshold moves, and the made-up communes are there too. */
  readonly place: Omit<Place, 'level'>;
  readonly change: Change;
  readonly units: number;
  readonly seed: number;
}

export interface NextQuestion {
  readonly ask: 'next';
  readonly assessment: Assessment;
}

/** What is in a file that somebody opened; a workbook is read by the set for which it was made. */
export interface FileQuestion {
  readonly ask: 'file';
  readonly bytes: Uint8Array;
  readonly ruleSet: RuleSet | undefined;
}

/** A unit of which something is to be read or taken away, with what sources say of its recognition. */
interface OfUnit {
  readonly assessment: Assessment;
  readonly recognitions: readonly Recognition[];
  readonly language: 'vi' | 'en';
}

/** The one page on a unit, to be shown. */
export interface PageQuestion extends OfUnit {
  readonly ask: 'page';
}

/** A document to be taken away as a file. */
export interface DocumentQuestion extends OfUnit {
  readonly ask: 'document';
  readonly format: 'docx' | 'html';
  readonly of: 'page' | 'report';
}

export type Question = ImpactQuestion | NextQuestion | FileQuestion | PageQuestion | DocumentQuestion;

/** One unit of the matrix: the status of each criterion before and after. */
export interface MatrixRow {
  readonly unit: string;
  readonly name: string;
  readonly cells: readonly { readonly before: Status | null; readonly after: Status | null }[];
}

/** How the values of a fact lie around a threshold. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

export interface ImpactAnswer {
  readonly totals: Impact['totals'];
  /** How many units flip something, and the first of them as rows. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly { readonly id: string; readonly no: string; readonly title: Bilingual }[];
  readonly steps: Impact['steps'];
  readonly histogram: Histogram | undefined;
  readonly invented: boolean;
  readonly title: string;
  readonly number: string;
  /** The set as it would be, for the dossier at hand. */
  readonly after: RuleSet;
}

export interface NextAnswer {
  readonly facts: readonly NextFact[];
}

/** What a file brought: a set, units with their figures, documents, units to choose from, or recognitions. */
export type FileAnswer =
  | { readonly kind: 'rule-set'; readonly ruleSet: RuleSet }
  | { readonly kind: 'dossiers'; readonly dossiers: readonly Dossier[]; readonly problems: readonly Wrong[] }
  | { readonly kind: 'register'; readonly documents: readonly LegalDocument[]; readonly known: number }
  | { readonly kind: 'units'; readonly units: readonly AdministrativeUnit[] }
  | { readonly kind: 'recognitions'; readonly recognitions: readonly Recognition[] };

export interface PageAnswer {
  readonly page: DocumentModel;
}

export interface DocumentAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The answer to a question, or what is wrong with it. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly problems: readonly Wrong[] };

export type Wrong = Pick<Problem, 'path' | 'message' | 'params'>;

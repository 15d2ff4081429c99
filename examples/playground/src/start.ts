import type { Problem } from 'ntm-rules';
import { POPULATION, readFragment } from './link.ts';
import type { LinkProblem, Population } from './link.ts';
import type { SetId } from './rule-sets.ts';
import type { Change } from './worker/protocol.ts';

/** What the page is asked, besides what is filled in. */
export interface Asked {
  readonly set: SetId;
  readonly on: string;
  /** The year assessed, where it is not that of the day. */
  readonly year?: number | undefined;
  /** True where levels that are borrowed count: they are no law. */
  readonly isAssumed: boolean;
  readonly change: Change | null;
  readonly population: Population;
}

/** What of a link or a file could not be used. */
export interface Notice {
  /** The file that a dossier came from; a link unless given. */
  readonly file?: string;
  readonly link: readonly LinkProblem[];
  readonly dossier: readonly Pick<Problem, 'message'>[];
}

/** A dossier to be read as soon as its set is there; `first` is that of a first visit. */
export type Pending = { readonly dossier: unknown; readonly file?: string } | 'first' | undefined;

/** What the page begins with. */
export interface Start {
  readonly asked: Asked;
  readonly notice: Notice | undefined;
  readonly pending: Pending;
}

const FIRST: Asked = { set: 'commune', on: '2024-12-31', isAssumed: false, change: null, population: POPULATION };

/** What a first visit begins with. */
export const FIRST_VISIT: Start = { asked: FIRST, notice: undefined, pending: 'first' };

/** What the address asks for. Without a dossier that can be used the page shows what it shows on a first visit. */
export function startOf(fragment: string): Start | undefined {
  const link = readFragment(fragment);
  if (link === undefined) return undefined;
  const { dossier, ...rest } = link.shared;
  return {
    asked: { ...FIRST, ...rest },
    notice: link.problems.length === 0 ? undefined : { link: link.problems, dossier: [] },
    pending: dossier === undefined ? 'first' : { dossier },
  };
}

import { ntmError, problem } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { Measures } from '../model/convertible-units.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { AssumedNotices } from './assumed-notices.ts';
import type { Completing } from './completing.ts';
import type { Declaring } from './declaring.ts';
import type { Excepting } from './excepting.ts';
import type { At, LayerMoment } from './moment.ts';
import type { IsOpen } from './open-place.ts';
import type { Apply, Supply } from './operations/outcome.ts';
import type { Relating } from './relations/relating.ts';
import type { Presupposing } from './presupposing.ts';
import type { SetText } from './text.ts';

/*
 * `assess` asks for the text of a set at a moment. How it is put together comes with the sets, and not with `assess`: each that is
 * shipped brings what its own instruments take, and what makes sets brings everything.
 */

/** A text, and what of the instruments does not fit into it. */
export interface MadeText {
  readonly text: SetText;
  readonly problems: Problem[];
}

/** A text with how well the instruments that it is made of are known. */
export interface KnownText extends MadeText {
  /** Those whose text nobody saw. */
  readonly unseen: readonly Instrument[];
  readonly grades: readonly { readonly instrument: Instrument; readonly grade: Grade }[];
}

/** What it takes to put the text of a set together. */
export interface TextMaking {
  /** The text at a moment; throws where none is in force, of a set that `asked` presupposes in its words, and for a year that it does not answer. */
  readonly textAt?: (ruleSet: RuleSet, moment: LayerMoment & Pick<At, 'year'>, asked: RuleSet) => KnownText;
  /** Puts in the values that an instrument supplies. */
  readonly supply?: Supply;
  /** The operations of amendments. */
  readonly operations?: { readonly [Name in Operation['operation']]?: Apply<Name> };
  /** What is said of every other one. */
  readonly other?: Apply<Operation['operation']>;
  /** What drafts that are named together do to one another. */
  readonly conflicts?: (drafts: readonly Instrument[]) => Problem[];
  /** Which of the assumptions that were named count. */
  readonly assumedNotices?: AssumedNotices;
  /** What it takes to read units by columns and groups of its own. */
  readonly declaring?: Declaring;
  /** What it takes to judge under exceptions. */
  readonly excepting?: Excepting;
  /** What it takes to judge by sets that have to be met first. */
  readonly presupposing?: Presupposing;
  /** What a compiled set has besides, which none of those takes that are shipped. */
  readonly completing?: Completing;
  /** What facts say that the catalogue relates to one another. */
  readonly relating?: Relating;
  /** What people call the units that it is measured in, and others in which reports give the same. */
  readonly measures?: Measures;
  /** Which thresholds nobody can name while it is not known in which column of the set a unit is. */
  readonly isOpen?: IsOpen;
}

/** A set is plain data, and so are its copies: what has been brought serves them all. */
let brought: TextMaking = {};

/**
 * Brings what it takes to put texts together, and returns it. Called where a module is loaded it may be marked as pure: what it
 * does is of use to nobody who does not use what it returns, or sets that bring the same.
 */
export function bring(making: TextMaking): TextMaking {
  brought = { ...brought, ...making, operations: { ...brought.operations, ...making.operations } };
  return making;
}

/** A part of what it takes to put a text together; throws `not-loaded` where nobody brought it: an amendment is never passed over. */
export function broughtFor<T>({ id }: Pick<RuleSet, 'id'>, name: string, part: (making: TextMaking) => T | undefined): T {
  const found = part(brought);
  if (found === undefined) throw ntmError([problem('not-loaded', ['ruleSet'], { part: name, ruleSet: id })]);
  return found;
}

import { throwIfAny } from '../../model/errors.ts';
import type { Unit } from '../../model/dossier.ts';
import { levelName } from '../../model/unit-labels.ts';
import { placeOfUnit } from '../../law/place.ts';
import { withPresupposedWords } from '../../law/declared.ts';
import { declaringOf } from '../brought.ts';
import type { Declaring } from '../../law/declaring.ts';
import { LONGEST_NOTE } from '../../model/dossier-limits.ts';
import { LATEST } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { ReadDossier } from '../dossier.ts';
import { NO_JUDGEMENTS } from '../judgements.ts';
import type { CompiledSet } from '../compiled-set.ts';
import { checkFields, expected, readDay, readObject, readText, requireFields } from './plain.ts';
import type { PlainObject } from './plain.ts';
import { ProblemList, tryRead } from './problems.ts';
import { readFacts } from './read-facts.ts';
import { readJudgements } from './read-judgements.ts';
import type { Register, Targets } from './read-judgements.ts';
import { readUnit } from './read-unit.ts';

const FIELDS = ['unit', 'facts', 'measuredOn', 'judgements', 'illustrative', 'note'] as const;

/** A dossier whose unit has been read; the rest waits for the law that the unit is under. */
export interface OpenedDossier {
  readonly object: PlainObject;
  readonly unit: Unit | undefined;
  readonly isIllustrative: boolean;
  readonly register: Register;
  readonly problems: ProblemList;
}

function checkLevel(unit: Unit | undefined, ruleSet: RuleSet, problems: ProblemList): void {
  if (unit === undefined || unit.level === ruleSet.level) return;
  const [needed, actual] = [ruleSet.level, unit.level];
  problems.add('level-mismatch', ['unit', 'level'], {
    ruleSet: ruleSet.id,
    expected: needed,
    actual,
    expectedVi: levelName(needed, ruleSet),
    actualVi: levelName(actual, ruleSet),
  });
}

/** A unit is in one column of each set at most. */
function checkColumns(unit: Unit, ruleSet: RuleSet, on: string, problems: ProblemList, declaring: Declaring | undefined): boolean {
  const conflict = declaring?.conflictIn(placeOfUnit(unit, on), withPresupposedWords(ruleSet));
  if (conflict) problems.add('columns-conflict', ['unit', conflict.field], conflict.params);
  return !conflict;
}

const NOTHING = { object: {}, unit: undefined, isIllustrative: false };

function readFrame(
  value: unknown,
  ruleSet: RuleSet,
  on: string,
  problems: ProblemList,
  declaring: Declaring | undefined,
): Omit<OpenedDossier, 'problems' | 'register'> | undefined {
  const object = readObject(value, [], problems, []);
  if (object === undefined) return undefined;
  checkFields(object, FIELDS, [], problems);
  requireFields(object, ['unit', 'facts'], [], problems);
  const read = object['unit'] === undefined ? undefined : readUnit(object['unit'], ruleSet, problems, [object], on, declaring);
  checkLevel(read, ruleSet, problems);
  const unit = read && checkColumns(read, ruleSet, on, problems, declaring) ? read : undefined;
  const illustrative = object['illustrative'];
  if (illustrative !== undefined && typeof illustrative !== 'boolean') {
    problems.add('wrong-type', ['illustrative'], expected('boolean', illustrative));
  }
  readText(object, 'note', LONGEST_NOTE, [], problems);
  return { object, unit, isIllustrative: illustrative === true };
}

/** Reads what of a dossier does not depend on the law: its frame and its unit, as it may be on a day; without one, on the latest. */
export function openDossier(value: unknown, ruleSet: RuleSet, on: string = LATEST): OpenedDossier {
  const problems = new ProblemList();
  // What is not loaded is no fault of the dossier.
  const declaring = declaringOf(ruleSet);
  const { object, unit, isIllustrative } = tryRead(problems, () => readFrame(value, ruleSet, on, problems, declaring)) ?? NOTHING;
  return { object, unit, isIllustrative, register: ruleSet.register ?? [], problems };
}

/** A unit that was read before it was known for which day; throws what is wrong with it on that day. */
export function checkedUnit(unit: Unit, ruleSet: RuleSet, on: string): Unit {
  throwIfAny(openDossier({ unit, facts: {} }, ruleSet, on).problems.all());
  return unit;
}

/**
 * Reads facts and judgements against a compiled set; throws with every problem of the whole dossier.
 * Without a unit there is no law to judge under, but the facts are checked all the same, so that nothing is found only
 * in a second round.
 */
export function readDossier(
  opened: OpenedDossier,
  compiledSet: { readonly judgeable?: Targets } & Pick<CompiledSet, 'slots'>,
): ReadDossier {
  const { object, unit, problems, isIllustrative, register } = opened;
  const { slots, judgeable } = compiledSet;
  const read = tryRead(problems, (): ReadDossier => {
    const aside = { evidence: undefined, measuredOn: readDay(object, 'measuredOn', [], problems) };
    return {
      // Nothing can be missing where no problem is noted.
      unit: unit!,
      values: object['facts'] === undefined ? [] : readFacts(object['facts'], slots, aside, problems, [object]),
      judgements: judgeable === undefined ? NO_JUDGEMENTS : readJudgements(object['judgements'], judgeable, register, problems, [object]),
      isIllustrative,
    };
  });
  throwIfAny(problems.all());
  return read!;
}

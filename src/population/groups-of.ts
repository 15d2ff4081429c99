import { checkArguments } from '../model/check-arguments.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Judgement } from '../model/dossier.ts';
import { ntmError, problem, suggestion } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { freezeFresh } from '../value/freeze.ts';
import { nearest, shorten } from '../value/text.ts';

/** What is known of a unit by which its groups are found. */
export interface GroupsInput {
  /** Assessments of the unit under the sets that decide some group; others are not looked at. */
  readonly assessments?: readonly Assessment[] | undefined;
  /** What competent bodies said of groups, by group: `met` in it, `not-met` or `not-applicable` not in it. */
  readonly judgements?: Readonly<Record<string, Pick<Judgement<string>, 'status'>>> | undefined;
}

/** The groups of a unit, as far as they are known. */
export interface GroupsFound {
  /** Those that the unit is in: what its dossier says in `unit.groups`. */
  readonly groups: readonly string[];
  /** Those of which that is not known. */
  readonly open: readonly string[];
}

type Group = NonNullable<RuleSet['groups']>[number];

/** Whether a unit is in a group; `undefined` where nobody knows. */
function isIn({ id, decidedBy }: Group, { assessments = [], judgements = {} }: GroupsInput): boolean | undefined {
  const judged = Object.hasOwn(judgements, id) ? judgements[id] : undefined;
  if (judged !== undefined) return judged.status === 'met';
  if (typeof decidedBy !== 'object') return undefined;
  const status = assessments.find(({ ruleSet }) => ruleSet.id === decidedBy.ruleSet)?.status ?? 'undetermined';
  return status === 'undetermined' ? undefined : status === 'met';
}

/**
 * The groups of a set that a unit is in, by what decides each of them: another set that it meets, a judgement, or that it is in no other.
 *
 * @remarks Such as the three groups of communes of 51/2025/QĐ-TTg: group 3 are those of area II or III (the set `commune-area-2026`),
 * group 1 is for a competent body to say, group 2 is the rest. What is not known leaves a group open, and the rest with it. A judgement on
 * a group stands above what a set says. Groups of which the set does not say what decides them are only recorded, and are not among these.
 * @param ruleSet - the set that declares the groups.
 * @param known - assessments of the unit under other sets, and judgements on groups.
 * @returns frozen: `groups`, for the unit of a dossier, and `open`, those of which it is not known.
 * @throws `NtmError`: `unknown-group` for a judgement on a group that the set does not declare; `wrong-type`.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { groupsOf } from 'ntm-rules/population';
 * import { commune2026, communeArea2026 } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'quang-ngai', region: 'central-highlands' };
 * const facts = { isOfMinorityOrMountainArea: true, incomeAgainstNation: '49.9', povertyAgainstNation: '2', hygienicLatrines: '49.9' };
 * const area = assess(communeArea2026, { unit, facts }, { on: '2026-12-31' });
 * const judgements = { 'group-1': { status: 'not-met' } };
 *
 * groupsOf(commune2026, { assessments: [area], judgements }); // => { groups: ['group-3'], open: [] }
 * groupsOf(commune2026, { judgements }); // => { groups: [], open: ['group-2', 'group-3'] }
 * ```
 */
export function groupsOf(ruleSet: RuleSet, known: GroupsInput): GroupsFound {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], options: ['options', known] });
  checkArguments({ assessments: ['list', known.assessments ?? []], judgements: ['options', known.judgements ?? {}] });
  const decided = (ruleSet.groups ?? []).filter(({ decidedBy }) => decidedBy !== undefined);
  const ids = decided.map(({ id }) => id);
  const unknown = Object.keys(known.judgements ?? {}).find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const params = { value: shorten(unknown), allowed: ids.join(', ') || '–', ...suggestion(nearest(unknown, ids)) };
    throw ntmError([problem('unknown-group', ['judgements', shorten(unknown)], params)]);
  }
  const own = new Map(decided.map((group) => [group, isIn(group, known)]));
  const others = [...own].flatMap(([{ decidedBy }, is]) => (decidedBy === 'rest' ? [] : [is]));
  const rest = others.includes(true) ? false : others.includes(undefined) ? undefined : true;
  const of = (wanted: boolean | undefined): string[] =>
    [...own].flatMap(([{ id, decidedBy }, is]) => ((decidedBy === 'rest' ? (is ?? rest) : is) === wanted ? [id] : []));
  return freezeFresh({ groups: of(true), open: of(undefined) });
}

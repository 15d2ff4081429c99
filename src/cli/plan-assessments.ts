import { RULE_SETS, konPlongPlan } from '../../rules/index.ts';
import { slotsOfAny } from '../engine/compile-any-set.ts';
import { namesOf } from '../law/names-of.ts';
import type { Dossier } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { answers } from './answers.ts';
import type { Answer } from './answers.ts';
import type { Options } from './options.ts';
import type { FoundDossier } from './read-dossiers.ts';
import { packedSet } from './rule-sets.ts';
import type { Terminal } from './terminal.ts';

type Judgements = NonNullable<Dossier['judgements']>;

function presupposes(ruleSet: RuleSet, id: string): boolean {
  return (ruleSet.prerequisites ?? []).some((item) => item.ruleSet.id === id);
}

/** Judgements written for the rows of one set as those of another: of the set that it presupposes, or that presupposes it. */
function judgementsFor(own: Judgements, from: RuleSet, to: RuleSet): Judgements {
  const entries = Object.entries(own);
  if (presupposes(to, from.id)) return Object.fromEntries(entries.map(([key, judgement]) => [`${from.id}/${key}`, judgement]));
  const prefix = `${to.id}/`;
  const inner = entries.filter(([key]) => key.startsWith(prefix)).map(([key, judgement]) => [key.slice(prefix.length), judgement]);
  return presupposes(from, to.id) ? Object.fromEntries(inner) : {};
}

/** A dossier of one set as far as it says something to another one: the facts that both know. */
function dossierFor(dossier: Dossier, from: RuleSet, to: RuleSet): Dossier {
  if (from.id === to.id) return dossier;
  const known = slotsOfAny(to);
  const facts = Object.fromEntries(Object.entries(dossier.facts).filter(([id]) => known.has(id)));
  const { judgements, ...rest } = dossier;
  return { ...rest, facts, ...(judgements === undefined ? {} : { judgements: judgementsFor(judgements, from, to) }) };
}

/** The sets that the plan's targets name, and that are in force on the day. */
function setsOfPlan(on: string): string[] {
  const named = new Set(konPlongPlan.targets.flatMap((target) => (target.kind === 'task' ? [] : [target.ruleSet])));
  return RULE_SETS.filter(({ id, period: { from, to } }) => named.has(id) && from <= on && (to === null || on < to)).map(({ id }) => id);
}

/** Level of the units of a dossier that nobody has checked yet. */
function levelOf(dossier: unknown): unknown {
  return (dossier as Partial<Dossier> | null | undefined)?.unit?.level;
}

/** True if the plan has a set for such a unit, other than the one asked for. */
export function isOfOtherLevel(dossier: unknown, ruleSet: RuleSet, on: string): boolean {
  const level = levelOf(dossier);
  const ids = setsOfPlan(on);
  return level !== ruleSet.level && RULE_SETS.some((item) => item.level === level && ids.includes(item.id));
}

const QUIET: Terminal = { hasColour: false, hasProgress: false, write: () => undefined, writeError: () => undefined };

/**
 * The answers under every other set that the plan names, for the dossiers of its level. A dossier is written for the set asked for: its
 * judgements say something to another set only where one of the two presupposes the other.
 */
export async function answersOfPlan(given: Options, ruleSet: RuleSet, found: readonly FoundDossier[]): Promise<Answer[]> {
  const all: Answer[] = [];
  for (const id of setsOfPlan(given.at.on).filter((other) => other !== ruleSet.id)) {
    const { ruleSet: other, options } = await packedSet({ ...given, set: id }, QUIET);
    const known = (names: readonly string[] | undefined, status: 'draft' | 'assumption'): string[] | undefined =>
      names?.filter((name) => namesOf(other, status).includes(name));
    const [drafts, assume] = [known(options.at.drafts, 'draft'), known(options.at.assume, 'assumption')];
    const from = other.level === ruleSet.level ? ruleSet : other;
    const own = found.flatMap((item): FoundDossier[] => {
      if (item.error !== undefined || levelOf(item.dossier) !== other.level) return [];
      return [{ place: item.place, dossier: dossierFor(item.dossier as Dossier, from, other) }];
    });
    all.push(...answers(other, own, { ...options.at, ...(drafts && { drafts }), ...(assume && { assume }) }));
  }
  return all;
}

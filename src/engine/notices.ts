import { freezeFresh } from '../value/freeze.ts';
import type { Notice } from '../model/notice.ts';
import { ENDED } from '../model/provinces-of-regions.ts';
import type { Instrument } from '../model/instrument.ts';
import { yearOf } from '../law/moment.ts';
import type { ResolvedPlace } from '../law/place.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { declaringOf } from './brought.ts';
import type { CompiledSet } from './compiled-set.ts';
import { dayOf, faultsOf } from './judgement-faults.ts';
import type { FactValues } from './fact-value.ts';
import type { ReadDossier } from './dossier.ts';

/** What there is to know of a set on a day at a place, whatever the dossier: what is assumed, texts that nobody saw, a doubtful place. */
export function standingNotices(
  unseen: readonly Instrument[],
  place: ResolvedPlace,
  ruleSet: RuleSet,
  on: string,
  prerequisites: CompiledSet['prerequisites'],
  assumed: readonly Notice[],
): readonly Notice[] {
  const { province } = place;
  const notices = [
    ...assumed,
    ...unseen.map(({ id, number }): Notice => ({ code: 'text-unseen', path: ['instruments', id], params: { instrument: number } })),
  ];
  for (const [day, provinces] of Object.entries(ENDED)) {
    if (province && on >= day && provinces.includes(province))
      notices.push({ code: 'place-doubtful', path: ['unit', 'province'], params: { province, on: day } });
  }
  notices.push(...(declaringOf(ruleSet)?.noColumn(ruleSet, place) ?? []));
  for (const { compiledSet } of prerequisites) notices.push(...compiledSet.notices);
  // Sets that presuppose one another share instruments and the place.
  return freezeFresh([...new Map(notices.map((notice) => [notice.path.join(), notice])).values()]);
}

/** Figures of another year than the one assessed. What was reported before a year began is none of that year. */
function figuresOfAnotherYear({ at, slots }: CompiledSet, facts: FactValues): Notice[] {
  const year = yearOf(at);
  const notices: Notice[] = [];
  for (const { slot, path, fact } of slots.values()) {
    const value = facts[slot];
    const on = value?.measuredOn ?? value?.evidence?.on;
    // What follows from other figures is as old as they are, and they are in the list.
    if (!on || value?.restsOn) continue;
    const own = yearOf({ on });
    if (own < year || (value!.measuredOn && own > year))
      notices.push({ code: 'figure-of-another-year', path, params: { no: fact.id, on, year: String(year) } });
  }
  return notices;
}

/** What there is to know of an answer: of the set, of its figures, and of what has been judged. */
export function noticesOf(compiledSet: CompiledSet, { values, judgements }: Pick<ReadDossier, 'values' | 'judgements'>): readonly Notice[] {
  const { at, judgeable, notices } = compiledSet;
  const figures = figuresOfAnotherYear(compiledSet, values);
  if (judgements.size === 0 && figures.length === 0) return notices;
  const ofJudgements = [...judgeable].flatMap(([target, no]) => {
    const judgement = judgements.get(target);
    const codes = judgement === undefined ? [] : no === undefined ? faultsOf(judgement, at.on) : (['judgement-repealed'] as const);
    return codes.map((code): Notice => ({ code, path: ['judgements', target], params: { no: no ?? target, on: dayOf(judgement!) } }));
  });
  return freezeFresh([...figures, ...notices, ...ofJudgements]);
}

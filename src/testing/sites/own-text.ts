import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';

/** Instruments, in the order of their rule set. */
export type Instruments = readonly Instrument[];

/** The indicator that a target is about: `commune/10/minimum` → `10`. */
export function indicatorOf(target: string): string {
  return target.split('/')[1] ?? '';
}

/**
 * A rule set whose instruments say only what its verdicts rest on: the same instrument may enact, supply and amend other sets
 * too, and says beside the thresholds what no verdict reads.
 */
export function alone(ruleSet: RuleSet): RuleSet {
  const isOwn = (target: string): boolean => target.startsWith(`${ruleSet.id}/`);
  const instruments = ruleSet.instruments.map(({ ruleSets, thresholds, operations, ...rest }): Instrument => {
    const { inCharge: _inCharge, evidenceAsked: _evidenceAsked, guidance: _guidance, ...instrument } = rest;
    return {
      ...instrument,
      ...(ruleSets === undefined ? {} : { ruleSets: ruleSets.filter(({ id }) => id === ruleSet.id) }),
      ...(thresholds === undefined ? {} : { thresholds: thresholds.filter(({ parameter }) => isOwn(parameter)) }),
      ...(operations === undefined ? {} : { operations: operations.filter(({ target }) => isOwn(target)) }),
    };
  });
  return { ...ruleSet, instruments };
}

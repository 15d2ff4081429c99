import { checkArguments, withinShape } from '../model/check-arguments.ts';
import { canonicalJson } from '../value/canonical-json.ts';
import { deepFreeze, freeze, freezeForAll } from '../value/freeze.ts';
import { sha256 } from '../value/sha256.ts';
import { ntmError, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { Instrument } from '../model/instrument.ts';
import type { FactsOf } from '../model/dossier.ts';
import type { AmendedRuleSet, RuleSet } from '../model/rule-set.ts';
import { isAssumption } from './assumption.ts';
import { checkRuleSet } from './check/rule-set.ts';
import { checkSize, sizeProblem } from './check/size.ts';
import { partProblems } from './parts.ts';
import { targetsOf } from './targets-of.ts';

/**
 * SHA-256 over the canonical JSON of a rule set; presupposed sets enter with their own hash. Assumptions are no part of the text: a set
 * that was told of some has the hash that it had before.
 */
export function hashOf(ruleSet: Omit<RuleSet, 'hash'>): string {
  const { id, version, title, level, columns, groups, units, levels, precedence, instruments, facts, prerequisites } = ruleSet;
  const assumptions = instruments.filter(isAssumption);
  const brought = new Set(assumptions.flatMap((assumption) => (assumption.facts ?? []).map((fact) => fact.id)));
  const law = {
    instruments: instruments.filter((instrument) => !assumptions.includes(instrument)),
    facts: facts.filter((fact) => !brought.has(fact.id)),
  };
  const presupposed = prerequisites?.map(({ ruleSet: first, cite }) => ({ ruleSet: first.hash, cite }));
  const declared = { columns, groups, units, levels };
  return sha256(canonicalJson({ id, version, title, level, ...declared, precedence, ...law, prerequisites: presupposed }));
}

/**
 * Puts a rule set together from instruments, facts and a rule of precedence, and checks it.
 *
 * @remarks For rule packs from outside, which it freezes; the sets of `ntm-rules/rules` were checked when they were built. Pass each
 * instrument through `parseInstrument` of `ntm-rules/schema` first: this function trusts the shape and checks the law; years that were
 * forgotten and citations that lead nowhere are for `parseRuleSet` there.
 * @param parts - everything of a rule set but its hash.
 * @returns the frozen rule set with its hash.
 * @throws `NtmError` with every problem: `duplicate-id`, `unknown-target`, `expect-mismatch`, `amendment-conflict`,
 * `duplicate-number` (two rows of one number), `effective-before-target`, `threshold-tie`, `threshold-overlap`, `threshold-gap` (a value ends and nothing takes its place),
 * `impossible-value` (a threshold that no figure can be), `weaker-than-floor`, `level-contradicted` (a value against the word by which
 * the text states it), `weaker-than-higher-text` (a province asks for less than the
 * national text, which does not leave it open), `loosens-higher-text`, `empty-period`, `before-in-force`, `after-in-force`, `cyclic-condition`, `unknown-condition`,
 * `unknown-parameter`, `fact-not-in-catalogue`, `undeclared-word` (a column, group, unit of measurement or kind of unit that nobody declares),
 * `columns-overlap`; `wrong-type` and `invalid-option` for parts of another kind; `pack-too-large`, `too-long`
 * or `cyclic-input`, alone, for what is more than the limits of packs (`PACK_LIMITS` of `ntm-rules/schema`).
 * @example
 * ```ts
 * import { createRuleSet } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const { hash, ...parts } = commune;
 * createRuleSet(parts).hash === hash; // => true
 * ```
 */
export function createRuleSet<FactId extends string, RowId extends string = string, Facts = FactsOf<FactId>>(
  parts: Omit<RuleSet<FactId, RowId, Facts>, 'hash'>,
): RuleSet<FactId, RowId, Facts>;
export function createRuleSet(parts: Omit<RuleSet, 'hash'>): RuleSet {
  checkArguments({ ruleSet: ['ruleSet', parts] });
  return withinShape('ruleSet', 'ruleSet', () => {
    throwIfAny(checkSize(parts));
    throwIfAny(partProblems(parts));
    // Frozen itself from the start, so that its checks need not make the same texts again and again.
    const ruleSet: RuleSet = freeze({ ...parts, hash: hashOf(parts) });
    throwIfAny(checkRuleSet(ruleSet));
    // Each amendment makes a set of the same instruments and one more.
    ruleSet.instruments.forEach(freezeForAll);
    return deepFreeze(ruleSet);
  });
}

function concerns(amendment: Instrument, { id, prerequisites = [] }: RuleSet): boolean {
  const isOwn = targetsOf(amendment).some((target) => target.startsWith(`${id}/`));
  return isOwn || prerequisites.some((item) => concerns(amendment, item.ruleSet));
}

/** An amendment that has something to say, but nothing about this set, was meant for another set or is misspelt. */
function unrelated(ruleSet: RuleSet, amendment: Instrument): Problem[] {
  const targets = targetsOf(amendment);
  if (targets.length === 0 || concerns(amendment, ruleSet)) return [];
  return (amendment.operations ?? []).map(({ id, operation, target }) =>
    ruleProblem('unknown-target', [amendment.id, 'operations', id], { operation, target, instrument: amendment.id }),
  );
}

function amended(ruleSet: RuleSet, amendment: Instrument): RuleSet {
  const { hash: _before, ...parts } = ruleSet;
  const facts = (amendment.facts ?? []).filter(({ indicators }) => indicators.some((indicator) => indicator.startsWith(`${ruleSet.id}/`)));
  const prerequisites = ruleSet.prerequisites?.map((item) =>
    concerns(amendment, item.ruleSet) ? { ...item, ruleSet: amended(item.ruleSet, amendment) } : item,
  );
  return createRuleSet({
    ...parts,
    instruments: [...ruleSet.instruments, amendment],
    facts: [...ruleSet.facts, ...facts],
    ...(prerequisites === undefined ? {} : { prerequisites }),
  });
}

/**
 * A rule set with one more amendment on top; the given one is untouched.
 *
 * @remarks The amendment is an instrument whose operations name what they change and, in `expect`, what the text said
 * before. If the text no longer says that, nothing is applied. Operations on a set that this one presupposes amend that
 * one as well; facts that the amendment brings along join the catalogue.
 * @param ruleSet - the set to amend.
 * @param amendment - the amending instrument; a draft counts only where `at.drafts` names it.
 * @returns a new rule set with a new hash.
 * @throws `NtmError` with every problem, as {@link createRuleSet}; `unknown-target` also for an amendment none of whose
 * operations is about this set or one that it presupposes.
 * @example
 * ```ts
 * import { amend, assess, criterionOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const raised = amend(commune, {
 *   id: 'example-income', number: 'ví dụ', title: 'Ví dụ: nâng mức thu nhập', issuer: 'ví dụ', rank: 'provincial',
 *   province: 'kon-tum', status: 'adopted', invented: true, signedOn: '2024-06-01',
 *   inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
 *   recordedOn: '2026-11-23', sources: {},
 *   operations: [{
 *     id: 'income', operation: 'setThreshold', target: 'commune/10/minimum', expect: { absent: true },
 *     value: '60', grade: 'recalled', confidence: 'low', cite: { row: '10' },
 *   }],
 * });
 * const unit = { id: 'x', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const dossier = { unit, facts: { incomePerCapita: '55' } };
 * criterionOf(assess(commune, dossier, { on: '2024-12-31' }), '10').status; // => 'met'
 * criterionOf(assess(raised, dossier, { on: '2024-12-31' }), '10').status; // => 'not-met'
 * ```
 */
export function amend<Set extends RuleSet>(ruleSet: Set, amendment: Instrument): AmendedRuleSet<Set>;
export function amend(ruleSet: RuleSet, amendment: Instrument): RuleSet {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], amendment: ['instrument', amendment] });
  const size = sizeProblem(amendment, [amendment.id]);
  if (size !== undefined) throw ntmError([size]);
  throwIfAny(unrelated(ruleSet, amendment));
  return amended(ruleSet, structuredClone(amendment));
}

import { deepFreeze, freezeForAll } from '../value/freeze.ts';
import { checkArguments, withinShape } from '../model/check-arguments.ts';
import { throwIfAny } from '../model/errors.ts';
import type { LegalDocument } from '../model/legal-document.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { registerProblems } from './parts.ts';

/**
 * A rule set that knows a register of documents, so that judgements can point to one by `documentId`; the given one is untouched.
 *
 * @remarks The answer then says number, day, issuer and title of the document, and every output shows them; an id that is not in the
 * register is refused by its path. It changes no verdict, and neither the text nor the hash of the set. Documents that the set knows
 * already are passed over. The shipped register is `register` of `ntm-rules/rules`; one from outside goes through `parseRegister` of
 * `ntm-rules/schema` first.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param register - the documents.
 * @returns the set with them; the set itself if it knows all of them.
 * @throws `NtmError`: `wrong-type`; `duplicate-id` for two documents of one id.
 * @example
 * ```ts
 * import { assess, criterionOf, withRegister } from 'ntm-rules';
 * import { commune, register } from 'ntm-rules/rules';
 *
 * const set = withRegister(commune, register);
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const judgements = { '18': { status: 'met', by: 'UBND huyện', on: '2024-04-25', documentId: '88-2024-tb-ubnd' } };
 * const { judgement } = criterionOf(assess(set, { unit, facts: {}, judgements }, { on: '2024-12-31' }), '18');
 *
 * judgement?.registered?.number; // => '88/TB-UBND'
 * set.hash === commune.hash; // => true
 * ```
 */
export function withRegister<Set extends RuleSet>(ruleSet: Set, register: readonly LegalDocument[]): Set {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], register: ['register', register] });
  return withinShape('register', 'register', () => {
    throwIfAny(registerProblems(register));
    const { register: known = [] } = ruleSet;
    const added = register.filter(({ id }) => !known.some((document) => document.id === id));
    if (added.length === 0) return ruleSet;
    ruleSet.instruments.forEach(freezeForAll);
    return deepFreeze({ ...ruleSet, register: [...known, ...structuredClone(added)] });
  });
}

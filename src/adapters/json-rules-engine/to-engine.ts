import type { Engine } from 'json-rules-engine';
import type { PlainText } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { wholeEngine } from './engine-of.ts';
import { compiledSetOf } from './compiled-set-of.ts';
import type { EnginePlace } from './compiled-set-of.ts';

/**
 * Builds a json-rules-engine `Engine` that holds the law of a day and a place as rules, for a host that already runs that
 * engine.
 *
 * @remarks
 * Up to three rules per node, named `<node>:<status>`, fire an event of the type `met`, `not-met` or `not-applicable` with
 * `{ node }`; **where none fires, the node is undetermined**. Nodes are the set (`commune`), its criteria
 * (`commune/criterion/10`), its indicators (`commune/10`) and the parts of their conditions (`commune/10/condition`,
 * `…/condition/0`, `commune/13.4/exception/no-craft-village`), which carry the same names. A rule that could never fire is
 * left out: thresholds and columns are resolved beforehand, so the third rule stands only where it depends on facts.
 *
 * Run it with facts as a dossier has them. A judgement is the fact `ntm:judgement/<number>` with a bare status; a
 * presupposed set is the fact `ntm:prerequisite/<set>`, which runs an Engine of its own unless the host gives a status.
 *
 * Runs of one Engine may overlap, and a run that was refused leaves nothing behind: each has a state of its own, where
 * json-rules-engine keeps one for all. Rules of ours have no `priority` and no `path`; paths are refused in the host's rules as
 * well, because JSONPath expressions can hold code.
 *
 * The facts that a run is given are read as `assess` reads them: in any unit, settled with totals and sums, and refused with the same
 * problems. Of facts that are still to come (functions, promises, what the host adds) the Engine checks the form, and that each says nothing
 * against itself; they are taken in the unit of the fact, a sum from what it is the sum of, and a total is not held against what it is the total of. For that, wait
 * for them with {@link assessWithEngine}.
 *
 * json-rules-engine and its dependencies load and run under `--disallow-code-generation-from-strings` and a
 * Content-Security-Policy without `unsafe-eval`, but **the code of jsonpath-plus that can evaluate expressions stays in the
 * bundle**: nothing calls it as long as no rule has a `path`, and the Engine's path resolver throws.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param at - the day, and optionally the day of knowledge, of submission, the weakest grade accepted, named drafts.
 * @param place - `region`, `province`, `traits` on the day; the `level` is the rule set's own unless given.
 * @returns a new Engine. Its operators `ntm-equal`, `ntm-lessThan` … compare exact decimals and are false on a missing
 * fact; a run is rejected with an `NtmError` for facts that `assess` would refuse, `wrong-type`, `unit-mismatch`,
 * `figures-conflict` or `impossible-value` for one that came later.
 * @throws `NtmError` of the moment and the place, as `compile`.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { toEngine } from 'ntm-rules/json-rules-engine';
 *
 * const engine = toEngine(commune, { on: '2024-12-31' }, { province: 'kon-tum', region: 'central-highlands' });
 * const { events } = await engine.run({ incomePerCapita: '49.9' });
 *
 * events.find(({ params }) => params?.node === 'commune/10')?.type; // => 'not-met'
 * events.find(({ params }) => params?.node === 'commune/11'); // => undefined
 * ```
 */
export function toEngine<Word extends string = never>(ruleSet: RuleSet, at: At, place: EnginePlace<PlainText<Word>>): Engine {
  return wholeEngine(compiledSetOf(ruleSet, at, place));
}

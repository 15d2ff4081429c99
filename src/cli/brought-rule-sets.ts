import { register } from '../../rules/index.ts';
import { packProblem } from '../law/check/pack-problem.ts';
import { withRegister } from '../law/with-register.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import { ntmError, suggestion, throwIfAny } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest, shorten } from '../value/text.ts';
import { commandProblem } from './command-problem.ts';
import type { Options } from './options.ts';
import { readChecked } from './read-json.ts';
import { knowing } from './registers.ts';
import { shippedRuleSet, shippedRuleSetIds, shippedRuleSets } from './shipped-rule-sets.ts';

type Asked = Pick<Options, 'set' | 'brought' | 'documents'>;

/** The set asked for: one of those that `--rules` brought, else as it is shipped. */
export function baseRuleSet({ set, brought, documents }: Asked, assumptions?: readonly Instrument[]): RuleSet {
  return withRegister(brought.find(({ id }) => id === set) ?? shippedRuleSet(set, assumptions), documents);
}

/** Every set that a command may speak of: those that `--rules` brought in place of shipped ones of the same id. */
export function everyRuleSet({ brought, documents }: Pick<Options, 'brought' | 'documents'>): readonly RuleSet[] {
  const shipped = shippedRuleSets().filter(({ id }) => !brought.some((ruleSet) => ruleSet.id === id));
  return [...brought, ...shipped].map((ruleSet) => withRegister(ruleSet, documents));
}

/** The set that is meant: the one named, or the only one that was brought. */
function chosen({ onlySet }: Pick<Options, 'onlySet'>, brought: readonly RuleSet[]): string {
  const ids = brought.map(({ id }) => id);
  const [only, ...more] = ids;
  if (onlySet === undefined) {
    if (more.length === 0) return only!;
    const field = `--set: ${ids.join(', ')}`;
    throw ntmError([commandProblem('missing-field', ['--set'], { command: '--rules', fieldVi: field, fieldEn: field })]);
  }
  const known = [...ids, ...shippedRuleSetIds()];
  if (known.includes(onlySet)) return onlySet;
  throw ntmError([packProblem('unknown-rule-set', ['--set'], { ruleSet: shorten(onlySet), ...suggestion(nearest(onlySet, known)) })]);
}

/** A set with the shipped register where that is about it: an edition of a shipped set, or one of a province whose decisions are shipped. */
function withOwnRegister(ruleSet: RuleSet): RuleSet {
  const provinces = new Set(shippedRuleSets().flatMap(({ instruments }) => instruments.flatMap(({ province }) => province ?? [])));
  const isKnown =
    shippedRuleSetIds().includes(ruleSet.id) || ruleSet.instruments.some(({ province }) => province && provinces.has(province));
  return isKnown ? withRegister(ruleSet, register) : ruleSet;
}

/** The options with the sets that the files of `--rules` hold, each checked whole. Schemas are loaded only here. */
export async function withBrought(options: Options): Promise<Options> {
  const { parseRuleSet } = await import('../schema/index.ts');
  const read = options.rules.map((file) => ({
    file,
    ruleSet: withOwnRegister(readChecked(file, (content) => parseRuleSet(content, { documents: register }))),
  }));
  throwIfAny(
    read.flatMap(({ file, ruleSet: { id } }, index) =>
      read.findIndex(({ ruleSet }) => ruleSet.id === id) === index ? [] : [ruleProblem('duplicate-id', [file, 'id'], { id })],
    ),
  );
  const brought = read.map(({ ruleSet }) => knowing(ruleSet, ruleSet.instruments));
  return { ...options, brought, set: chosen(options, brought) };
}

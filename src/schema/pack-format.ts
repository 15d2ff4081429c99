import { packProblem } from '../law/check/pack-problem.ts';
import { checkArguments } from '../model/check-arguments.ts';
import type { Problem } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { given } from '../value/text.ts';

/**
 * The edition of the files that hold a whole rule set (`.rules.json`): the number behind the bar goes up when an older
 * edition of this library could no longer read them.
 *
 * @example
 * ```ts
 * import { PACK_FORMAT } from 'ntm-rules/schema';
 *
 * PACK_FORMAT; // => 'ntm-rules/rule-set/1'
 * ```
 */
export const PACK_FORMAT = 'ntm-rules/rule-set/1';

/** A whole rule set as a file holds it: the set, and the edition of the file. */
export interface PackFile extends RuleSet {
  readonly format: typeof PACK_FORMAT;
}

/**
 * A rule set as the content of a `.rules.json` file, which `parseRuleSet` reads.
 *
 * @param ruleSet - the set.
 * @returns the set with its format in front, to be written as JSON.
 * @throws `NtmError` `wrong-type` for anything but a rule set.
 * @example
 * ```ts
 * import { district } from 'ntm-rules/rules';
 * import { packFile, parseRuleSet } from 'ntm-rules/schema';
 *
 * parseRuleSet(JSON.parse(JSON.stringify(packFile(district)))).hash === district.hash; // => true
 * ```
 */
export function packFile(ruleSet: RuleSet): PackFile {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
  return { format: PACK_FORMAT, ...ruleSet };
}

/** What a file says without its format, or that it is one of another edition. A set without a format is of this one. */
export function withoutFormat(value: unknown): { readonly content: unknown; readonly problem?: Problem } {
  try {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, 'format')) return { content: value };
    const { format, ...content } = value as Readonly<Record<string, unknown>>;
    if (format === PACK_FORMAT) return { content };
    return { content, problem: packProblem('pack-format', ['format'], { format: given(format), known: PACK_FORMAT }) };
  } catch {
    // What cannot be read is said where it is read.
    return { content: value };
  }
}

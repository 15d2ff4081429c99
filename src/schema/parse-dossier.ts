import type { DossierOf, RuleSet } from '../model/rule-set.ts';
import { dossierReader } from './dossier-reader.ts';
import type { DossierMoment } from './dossier-reader.ts';
import { parseJson } from './parse-json.ts';
import type { JsonLimits } from './parse-json.ts';

/**
 * Checks a dossier against a rule set, exactly as `assess` does.
 *
 * @remarks Which numbers can be judged depends on day and province: a judgement on a number that exists on some day, or on the day
 * given, in some province, is accepted here, and `assess` says whether it exists where the unit is.
 * @param value - anything, usually parsed JSON.
 * @param ruleSet - the set whose facts the dossier may give.
 * @param moment - `on`: the day whose text says which numbers can be judged.
 * @returns the dossier, typed and unchanged.
 * @throws `NtmError` with every problem, as `assess`; `wrong-type` for anything but a rule set, `invalid-date`, `date-not-covered`.
 * @example
 * ```ts
 * import { parseDossier } from 'ntm-rules/schema';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * parseDossier({ unit, facts: { incomePerCapita: '44' } }, commune).unit.id; // => 'a'
 * ```
 */
export function parseDossier<Set extends RuleSet>(value: unknown, ruleSet: Set, moment: DossierMoment = {}): DossierOf<Set> {
  return dossierReader(ruleSet, moment)(value);
}

/**
 * Reads the text of a dossier as it stands in a file or in the body of a request, and checks it.
 *
 * @remarks As {@link parseJson} and {@link parseDossier} together: two values for one fact, a figure that would be rounded in
 * reading and bytes that are no text are refused before anything is made of them. That is why a host hands over the text rather
 * than what `JSON.parse` makes of it.
 * @param source - the text of one dossier, or its bytes in UTF-8.
 * @param ruleSet - the set whose facts the dossier may give.
 * @param options - `on`: the day whose text says which numbers can be judged; `bytes` and `depth`: limits of the text.
 * @returns the dossier, typed.
 * @throws `NtmError`: as `parseJson`, and as `parseDossier`.
 * @example
 * ```ts
 * import { parseDossierText } from 'ntm-rules/schema';
 * import { commune } from 'ntm-rules/rules';
 *
 * const text = '{"unit":{"id":"a","level":"commune","region":"central-highlands"},"facts":{"incomePerCapita":"44"}}';
 * parseDossierText(text, commune).unit.id; // => 'a'
 * ```
 */
export function parseDossierText<Set extends RuleSet>(
  source: string | Uint8Array,
  ruleSet: Set,
  options: DossierMoment & JsonLimits = {},
): DossierOf<Set> {
  return parseDossier(parseJson(source, options), ruleSet, options);
}

import { checkArguments, checkLanguage, withinShape } from '../model/check-arguments.ts';
import type { PlainText } from '../model/dossier.ts';
import { ntmError, suggestion } from '../model/errors.ts';
import { lookUpProblem } from '../model/look-up-problem.ts';
import type { Bilingual } from '../model/primitives.ts';
import type { FactIdOf, JudgedRowOf, RuleSet } from '../model/rule-set.ts';
import type { Language } from '../explain/language.ts';
import { nearest, shorten } from '../value/text.ts';
import { consolidate } from './consolidate.ts';
import { daysOfChange } from './layers.ts';
import { rowsOf, withPresupposed } from './rows.ts';
import type { Row } from './rows.ts';

type Labels = ReadonlyMap<string, Bilingual>;

/** The rows of a set in the order in which later ones say it better: any text there is, then the adopted national texts by day. */
function rowsByAge(ruleSet: RuleSet): Row[] {
  const national = daysOfChange(ruleSet).flatMap((on) => consolidate(ruleSet, { on })?.text.criteria ?? []);
  return [...rowsOf(ruleSet), ...national].flatMap((criterion) => [criterion, ...criterion.indicators]);
}

/** Labels by id, and by number where no row has that id. */
function labelsOfRows(ruleSet: RuleSet, prefix: string): [string, Bilingual][] {
  const rows = rowsByAge(ruleSet);
  return [
    ...rows.map((row): [string, Bilingual] => [`${prefix}${row.no}`, row.title]),
    ...rows.map((row): [string, Bilingual] => [`${prefix}${row.id}`, row.title]),
  ];
}

const cache = new WeakMap<RuleSet, Labels>();

/** The labels of a set, put together once. */
function labelsOf(ruleSet: RuleSet): Labels {
  const known = cache.get(ruleSet);
  if (known !== undefined) return known;
  const [own, ...presupposed] = withPresupposed(ruleSet);
  const labels = new Map([
    ...presupposed.flatMap((set): [string, Bilingual][] => [[set.id, set.title], ...labelsOfRows(set, `${set.id}/`)]),
    ...labelsOfRows(own!, ''),
    ...[...presupposed, own!].flatMap(({ facts }) => facts.map(({ id, label }): [string, Bilingual] => [id, label])),
  ]);
  // Only what is frozen cannot change behind the cache's back.
  if (Object.isFrozen(ruleSet)) cache.set(ruleSet, labels);
  return labels;
}

/**
 * The label of a fact, or the title of a criterion or an indicator.
 *
 * @remarks Titles are as the latest adopted national text words them; those on a day stand in an assessment of that day and in the
 * consolidated text.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param id - the id of a fact, of the set or of one that it presupposes; the id or number of a row; `commune/2.2` or `commune` for a
 * presupposed set. Of a shipped set a misspelt literal is found while compiling.
 * @param language - `vi` or `en`. English titles are unofficial translations.
 * @returns the text; where nobody translated it, the Vietnamese one.
 * @throws `NtmError`: `unknown-id` for what the set has not, `invalid-option` for another language, `wrong-type` for what is no rule set or
 * no text.
 * @example
 * ```ts
 * import { labelOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * labelOf(commune, 'incomePerCapita', 'vi'); // => 'Thu nhập bình quân đầu người'
 * labelOf(commune, '10', 'en'); // => 'Average income per person (million VND a year)'
 * ```
 */
export function labelOf<Set extends RuleSet, Word extends string = never>(
  ruleSet: Set,
  id: FactIdOf<Set> | JudgedRowOf<Set> | PlainText<Word>,
  language: Language,
): string;
export function labelOf(ruleSet: RuleSet, id: string, language: Language): string {
  checkArguments({ ruleSet: ['ruleSet', ruleSet], id: ['text', id] });
  checkLanguage(language);
  const labels = withinShape('ruleSet', 'ruleSet', () => labelsOf(ruleSet));
  const label = labels.get(id);
  if (label !== undefined) return label[language];
  const params = { ruleSet: ruleSet.id, id: shorten(id), ...suggestion(nearest(id, labels.keys())) };
  throw ntmError([lookUpProblem('unknown-id', ['id'], params)]);
}

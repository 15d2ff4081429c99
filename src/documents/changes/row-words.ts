import { conditionWords } from '../../explain/condition-words.ts';
import type { Language } from '../../explain/language.ts';
import { BOOLEAN_WORDS } from '../../explain/words.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { enacted, enactedText } from '../../law/enacted.ts';
import { titlesBefore } from '../text/presupposed.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { OPERATOR_SIGNS } from '../../model/vocabulary.ts';

const WORDS = wordsOf({ indicator: ['chỉ tiêu', 'indicator'], level: ['mức', 'threshold'], met: ['đạt', 'met'] });

/** The conditions that the instruments of a set name, by their names. */
function namedIn({ id, instruments }: RuleSet): ReadonlyMap<string, Condition> {
  return new Map(instruments.flatMap((instrument) => Object.entries(enactedText(instrument, id)?.conditions ?? {})));
}

/** What a row is called where it was enacted or added: its id is a machine's word in a set of one's own. */
export function rowNumber(row: string, { id, instruments }: RuleSet): string {
  const indicator = instruments.flatMap(enacted).find(({ target }) => target === `${id}/${row}`)?.indicator;
  const criteria = instruments.flatMap((instrument) => enactedText(instrument, id)?.criteria ?? []);
  return (indicator ?? criteria.find((criterion) => criterion.id === row))?.no ?? row;
}

/** Every comparison that a row has ever made: as it was enacted or added, and as amendments replaced it. */
function comparisonsOf(row: string, ruleSet: RuleSet): LeafCondition[] {
  const target = `${ruleSet.id}/${row}`;
  const named = namedIn(ruleSet);
  const conditions = ruleSet.instruments.flatMap((instrument) => [
    ...enacted(instrument).flatMap((item) => (item.target === target ? [item.indicator.condition] : [])),
    ...(instrument.operations ?? []).flatMap((operation) =>
      operation.operation === 'replaceCondition' && operation.target === target ? [operation.condition] : [],
    ),
  ]);
  return conditions.flatMap((condition) => leavesOf(condition, named));
}

/** What a fact is called. */
export function labelOf(fact: string, { facts }: RuleSet, language: Language): string {
  return `“${facts.find(({ id }) => id === fact)?.label[language] ?? fact}”`;
}

/** What a level is of: `chỉ tiêu 10`; where a row has several, with what each measures: `chỉ tiêu 17.1, “Tỷ lệ hộ …”`. */
export function levelName(parameter: string, ruleSet: RuleSet, language: Language): string {
  const [, row = '', name = ''] = parameter.split('/');
  const compared = comparisonsOf(row, ruleSet).flatMap(({ fact, value }) =>
    typeof value === 'boolean' ? [] : [{ fact, name: value.param }],
  );
  const head = `${WORDS[language].indicator} ${rowNumber(row, ruleSet)}`;
  if (compared.length > 0 && compared.every((item) => item.name === name)) return head;
  const facts = new Set(compared.flatMap((item) => (item.name === name ? [labelOf(item.fact, ruleSet, language)] : [])));
  return [head, ...(facts.size === 0 ? [name] : facts)].join(', ');
}

/** A condition with the names of what it compares: `“Tỷ lệ hộ …” ≥ mức và “Xã có …”: đạt`. */
export function conditionNamed(condition: Condition, ruleSet: RuleSet, language: Language): string {
  const words = WORDS[language];
  return conditionWords(condition, language, {
    leaf: ({ fact, operator, value }) => {
      const label = labelOf(fact, ruleSet, language);
      if (typeof value === 'boolean') return `${label} ${OPERATOR_SIGNS[operator]} ${BOOLEAN_WORDS[language][value ? 'true' : 'false']}`;
      const isYesOrNo = ruleSet.facts.find(({ id }) => id === fact)?.type === 'boolean';
      return isYesOrNo ? `${label}: ${words.met}` : `${label} ${OPERATOR_SIGNS[operator]} ${words.level}`;
    },
    prerequisite: (id) => `${titlesBefore(ruleSet)(id)?.[language] ?? id}: ${words.met}`,
    named: namedIn(ruleSet),
  });
}

import { statedIn } from '../base-text.ts';
import { refusal, targetParts } from './outcome.ts';
import type { Apply } from './outcome.ts';
import { saidOfColumnRule } from './said.ts';

const ABSENT = { absent: true } as const;

/** What a reader of the set must know before anything else: in other words, or nothing any more. */
export const replaceCaveat: Apply<'replaceCaveat'> = (text, operation, { instrument }) => {
  const standing = text.caveat === undefined ? ABSENT : { caveat: text.caveat.vi };
  return refusal(instrument, operation, operation.expect, standing) ?? { text: { ...text, caveat: operation.caveat } };
};

/** A rule that chooses the column: a new one behind the others, or another one in place of that of its id. */
export const setColumnRule: Apply<'setColumnRule'> = (text, operation, { instrument }) => {
  const [, id] = targetParts(operation.target);
  const standing = text.columnRules.find((rule) => rule.id === id);
  const refused = refusal(instrument, operation, operation.expect, saidOfColumnRule(standing) ?? ABSENT);
  if (refused !== undefined) return refused;
  const stated = statedIn(instrument, operation.columnRule);
  const columnRules = standing ? text.columnRules.map((rule) => (rule === standing ? stated : rule)) : [...text.columnRules, stated];
  return { text: { ...text, columnRules } };
};

/** A rule that chooses the column no more: its units have the column of their own place. */
export const removeColumnRule: Apply<'removeColumnRule'> = (text, operation, { instrument }) => {
  const [, id] = targetParts(operation.target);
  const standing = text.columnRules.find((rule) => rule.id === id);
  const refused = refusal(instrument, operation, operation.expect, saidOfColumnRule(standing));
  return refused ?? { text: { ...text, columnRules: text.columnRules.filter((rule) => rule !== standing) } };
};

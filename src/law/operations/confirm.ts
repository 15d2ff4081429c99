import type { Operation } from '../../model/operation.ts';
import type { Citation, Wording } from '../../model/primitives.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { effectFrom } from '../effect.ts';
import { holdsAt } from '../resolve.ts';
import { scopeIn } from '../threshold.ts';
import { findIndicator, withIndicator } from '../text.ts';
import type { SetText } from '../text.ts';
import { weaker } from '../weaker.ts';
import { saidOfColumnRule, saidOfException } from './said.ts';
import { pathOf, refusal, targetParts, unknownTarget } from './outcome.ts';
import type { Applied, Apply, OperationContext } from './outcome.ts';
import { withCriterion } from './rows.ts';
import { inFormOfExpect, sameScope } from './threshold.ts';

type Confirmation = Extract<Operation, { operation: 'confirm' }>;

/** What a confirmation says of the trust in what it confirms. */
function gradedBy({ grade, confidence, evidence, copiedBy, copiedOn, checkedBy, checkedOn, note }: Confirmation): Wording {
  return { grade, confidence, evidence, copiedBy, copiedOn, checkedBy, checkedOn, note };
}

/** The citation of what is confirmed, with the place at which it was found. */
function citedBy<T extends Citation>(cite: T, { cite: { instrument: _about, ...found } }: Confirmation): T {
  return { ...cite, ...found };
}

/** What is wrong with a confirmation: it quotes something else than the text says, or is trusted less than what it would confirm. */
function refused(
  confirmation: Confirmation,
  { instrument }: OperationContext,
  actual: unknown,
  grade: Grade,
  unit?: string,
): Applied | undefined {
  const { target, expect, grade: offered } = confirmation;
  const mismatch = refusal(instrument, confirmation, expect, actual, unit);
  if (mismatch !== undefined || weaker(grade, offered) === grade) return mismatch;
  return { problem: ruleProblem('grade-lowered', pathOf(instrument, confirmation), { target, standing: grade, offered }) };
}

function confirmValue(text: SetText, confirmation: Confirmation, context: OperationContext): Applied {
  const { instrument } = context;
  const [, row, name] = targetParts(confirmation.target);
  const parameter = findIndicator(text, row)?.indicator.parameters.get(name);
  if (parameter === undefined) return unknownTarget(instrument, confirmation);
  const scope = scopeIn(instrument, confirmation.scope);
  const { year, from: on = effectFrom(instrument) } = confirmation;
  const held = parameter.values.find((value) => value.year === year && holdsAt(value, { on, year }) && sameScope(value.scope, scope));
  const grade = held?.grade ?? 'missing';
  const mismatch = refused(confirmation, context, inFormOfExpect(held), grade, parameter.unit);
  if (mismatch !== undefined || held === undefined) return mismatch ?? unknownTarget(instrument, confirmation);
  const { grade: confirmed, confidence, evidence, note } = confirmation;
  const said = { grade: confirmed, confidence, evidence, note, statedIn: instrument.id };
  const next = { ...held, ...said, cite: citedBy(held.cite, confirmation) };
  const values = parameter.values.map((value) => (value === held ? next : value));
  return {
    text: withIndicator(text, row, (item) => ({ ...item, parameters: new Map(item.parameters).set(name, { ...parameter, values }) })),
  };
}

function confirmException(text: SetText, confirmation: Confirmation, context: OperationContext): Applied {
  const [, row, id] = targetParts(confirmation.target);
  const { exceptions = [] } = findIndicator(text, row)?.indicator ?? {};
  const standing = exceptions.find((item) => item.id === id);
  const mismatch = refused(confirmation, context, saidOfException(standing), standing?.grade ?? 'missing');
  if (mismatch !== undefined) return mismatch;
  const confirmed = { ...standing!, ...gradedBy(confirmation), cite: citedBy(standing!.cite, confirmation) };
  return {
    text: withIndicator(text, row, (item) => ({ ...item, exceptions: exceptions.map((one) => (one === standing ? confirmed : one)) })),
  };
}

function confirmColumnRule(text: SetText, confirmation: Confirmation, context: OperationContext): Applied {
  const [, id] = targetParts(confirmation.target);
  const standing = text.columnRules.find((item) => item.id === id);
  const mismatch = refused(confirmation, context, saidOfColumnRule(standing), standing?.grade ?? 'missing');
  if (mismatch !== undefined) return mismatch;
  const confirmed = { ...standing!, ...gradedBy(confirmation), cite: citedBy(standing!.cite, confirmation) };
  return { text: { ...text, columnRules: text.columnRules.map((one) => (one === standing ? confirmed : one)) } };
}

function confirmCriterion(text: SetText, confirmation: Confirmation, context: OperationContext): Applied {
  const [, id] = targetParts(confirmation.target);
  const standing = text.criteria.find((item) => item.id === id);
  const said = standing && { criterion: standing.title.vi };
  const mismatch = refused(confirmation, context, said, standing?.wording.grade ?? 'missing');
  return mismatch ?? { text: withCriterion(text, id, { wording: gradedBy(confirmation) }) };
}

function confirmWording(text: SetText, confirmation: Confirmation, context: OperationContext): Applied {
  const [, row] = targetParts(confirmation.target);
  const standing = findIndicator(text, row)?.indicator;
  const said = standing && { title: standing.title.vi };
  const mismatch = refused(confirmation, context, said, standing?.wording.grade ?? 'missing');
  return mismatch ?? { text: withIndicator(text, row, (item) => ({ ...item, wording: gradedBy(confirmation) })) };
}

/** The ids of the rows of a text, in its order. */
export function rowIdsOf({ criteria }: SetText): string[] {
  return criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((item) => item.id)]);
}

function confirmStructure(text: SetText, confirmation: Confirmation, context: OperationContext): Applied {
  const about = confirmation.cite.instrument ?? '';
  const isApplied = text.instruments.some(({ id }) => id === about);
  const said = isApplied ? { rows: rowIdsOf(text) } : undefined;
  const mismatch = refused(confirmation, context, said, text.entered?.get(about) ?? 'missing');
  return mismatch ?? { text: { ...text, entered: new Map(text.entered).set(about, confirmation.grade) } };
}

/** What the text says stands as it is, and is known better: the grade of a value, a wording, an exception, a rule, a whole text. */
export const confirm: Apply<'confirm'> = (text, confirmation, context) => {
  const { expect } = confirmation;
  if ('title' in expect) return confirmWording(text, confirmation, context);
  if ('criterion' in expect) return confirmCriterion(text, confirmation, context);
  if ('exception' in expect) return confirmException(text, confirmation, context);
  if ('columnRule' in expect) return confirmColumnRule(text, confirmation, context);
  return 'rows' in expect ? confirmStructure(text, confirmation, context) : confirmValue(text, confirmation, context);
};

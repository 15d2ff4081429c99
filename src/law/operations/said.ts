import type { ColumnRule } from '../../model/criterion.ts';
import type { Exception } from '../../model/exception.ts';
import type { TitledAndCited } from '../text.ts';

/** What an exception decides, in the form of an `expect`; nothing where there is none. */
export function saidOfException(exception: (Exception & TitledAndCited) | undefined) {
  if (exception === undefined) return undefined;
  const { title, effect, scope, when } = exception;
  return { exception: { title: title.vi, effect, scope, when } };
}

/** What a column rule decides, in the form of an `expect`; nothing where there is none. */
export function saidOfColumnRule(rule: (ColumnRule & TitledAndCited) | undefined) {
  if (rule === undefined) return undefined;
  const { title, when, region } = rule;
  return { columnRule: { title: title.vi, when, region } };
}

import { freeze } from '../../value/freeze.ts';
import { nearest, shorten } from '../../value/text.ts';
import { suggestion } from '../../model/errors.ts';
import type { Judgement } from '../../model/dossier.ts';
import { LONGEST_TEXT } from '../../model/dossier-limits.ts';
import { NO_JUDGEMENTS } from '../judgements.ts';
import type { Judgements } from '../judgements.ts';
import { checkFields, given, hasInvisible, isSafeKey, readDay, readFilled, readObject, readText, requireFields } from './plain.ts';
import type { ProblemList } from './problems.ts';

const FIELDS = ['status', 'by', 'on', 'document', 'remark', 'note'] as const;
const ALLOWED: readonly Judgement['status'][] = ['met', 'not-met', 'not-applicable'];

function readJudgement(
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
): Judgement | undefined {
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  const before = problems.count;
  checkFields(object, FIELDS, path, problems);
  requireFields(object, ['status', 'by', 'on'], path, problems);
  const status = ALLOWED.find((allowed) => allowed === object['status']);
  if (status === undefined && object['status'] !== undefined) {
    problems.add('invalid-judgement', [...path, 'status'], { value: given(object['status']), allowed: ALLOWED.join(', ') });
  }
  const on = readDay(object, 'on', path, problems);
  const [by, document, remark] = ['by', 'document', 'remark'].map((field) => readFilled(object, field, LONGEST_TEXT, path, problems));
  const note = readText(object, 'note', LONGEST_TEXT, path, problems);
  if (problems.count > before || status === undefined || by === undefined || on === undefined) return undefined;
  return freeze({ status, by, on, ...(document && { document }), ...(remark && { remark }), ...(note === undefined ? {} : { note }) });
}

/** What may be judged. */
export type Targets = Pick<ReadonlySet<string>, 'has' | 'keys'>;

/** Reads the judgements of a dossier; `targets` are the numbers that may be judged. */
export function readJudgements(value: unknown, targets: Targets, problems: ProblemList, ancestors: readonly unknown[]): Judgements {
  if (value === undefined) return NO_JUDGEMENTS;
  const judgements = new Map<string, Judgement>();
  const path = ['judgements'];
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return judgements;
  for (const key of Object.keys(object)) {
    if (!isSafeKey(key, path, problems)) continue;
    const place = [...path, shorten(key)];
    if (!targets.has(key)) {
      if (hasInvisible(key, place, problems)) continue;
      problems.add('unknown-judgement-target', place, () => ({ target: shorten(key), ...suggestion(nearest(key, targets.keys())) }));
      continue;
    }
    const judgement = readJudgement(object[key], place, problems, [...ancestors, object]);
    if (judgement !== undefined) judgements.set(key, judgement);
  }
  return judgements;
}

import { freeze } from '../../value/freeze.ts';
import { nearest, shorten } from '../../value/text.ts';
import { suggestion } from '../../model/errors.ts';
import { JUDGED_STATUSES } from '../../model/vocabulary.ts';
import { LONGEST_TEXT } from '../../model/dossier-limits.ts';
import type { RowNames } from '../../law/completing.ts';
import type { LegalDocument } from '../../model/legal-document.ts';
import { NO_JUDGEMENTS } from '../judgements.ts';
import type { Judgements } from '../judgements.ts';
import type { RegisteredJudgement } from '../registered-judgement.ts';
import { checkFields, hasInvisible, isSafeKey, readDay, readFilled, readObject, readText, requireFields } from './plain.ts';
import type { ProblemList } from './problems.ts';
import { readWordIn } from './read-unit.ts';

/** The documents that judgements may point to. */
export type Register = readonly LegalDocument[];

const FIELDS = ['status', 'by', 'on', 'document', 'documentId', 'remark', 'note'] as const;

function readJudgement(
  value: unknown,
  register: Register,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
): RegisteredJudgement | undefined {
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  const before = problems.count;
  checkFields(object, FIELDS, path, problems);
  requireFields(object, ['status', 'by', 'on'], path, problems);
  const status = readWordIn(object, 'status', JUDGED_STATUSES, 'invalid-judgement', path, problems);
  const on = readDay(object, 'on', path, problems);
  const [by, document, remark] = ['by', 'document', 'remark'].map((field) => readFilled(object, field, LONGEST_TEXT, path, problems));
  // Seldom given: the ids are not listed for nothing.
  const ids = object['documentId'] === undefined ? [] : register.map(({ id }) => id);
  const registered = register[ids.indexOf(readWordIn(object, 'documentId', ids, 'unknown-document', path, problems)!)];
  const note = readText(object, 'note', LONGEST_TEXT, path, problems);
  if (problems.count > before || status === undefined || by === undefined || on === undefined) return undefined;
  return freeze({
    status,
    by,
    on,
    ...(document && { document }),
    ...(registered && { registered }),
    ...(remark && { remark }),
    ...(note === undefined ? {} : { note }),
  });
}

/** What may be judged. */
export type Targets = Pick<ReadonlySet<string>, 'has' | 'keys'> & RowNames;

/** Reads the judgements of a dossier; `targets` are the rows that may be judged, `register` the documents that may be named by id. */
export function readJudgements(
  value: unknown,
  targets: Targets,
  register: Register,
  problems: ProblemList,
  ancestors: readonly unknown[],
): Judgements {
  if (value === undefined) return NO_JUDGEMENTS;
  const judgements = new Map<string, RegisteredJudgement>();
  const path = ['judgements'];
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return judgements;
  for (const key of Object.keys(object)) {
    if (!isSafeKey(key, path, problems)) continue;
    const place = [...path, shorten(key)];
    const id = targets.has(key) ? key : targets.named?.(key, object, place);
    if (typeof id !== 'string') {
      if (id) problems.note(id);
      else if (!hasInvisible(key, place, problems))
        problems.add('unknown-judgement-target', place, () => ({ target: shorten(key), ...suggestion(nearest(key, targets.keys())) }));
      continue;
    }
    const judgement = readJudgement(object[key], register, place, problems, [...ancestors, object]);
    if (judgement !== undefined) judgements.set(id, judgement);
  }
  return judgements;
}

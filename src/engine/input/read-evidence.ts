import { freeze } from '../../value/freeze.ts';
import type { FactEvidence } from '../../model/dossier.ts';
import { LONGEST_TEXT } from '../../model/dossier-limits.ts';
import { checkFields, readObject, readText } from './plain.ts';
import type { ProblemList } from './problems.ts';

const FIELDS = ['source', 'url', 'quote', 'on', 'by', 'note'] as const;

/** Reads what a value rests on. */
export function readEvidence(
  value: unknown,
  path: readonly string[],
  problems: ProblemList,
  ancestors: readonly unknown[],
): FactEvidence | undefined {
  if (value === undefined) return undefined;
  const object = readObject(value, path, problems, ancestors);
  if (object === undefined) return undefined;
  checkFields(object, FIELDS, path, problems);
  const evidence: Record<string, string> = {};
  for (const field of FIELDS) {
    const text = readText(object, field, LONGEST_TEXT, path, problems);
    if (text !== undefined) evidence[field] = text;
  }
  return freeze(evidence);
}

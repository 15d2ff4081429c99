import * as z from 'zod';
import { registerProblems } from '../law/parts.ts';
import { throwIfAny } from '../model/errors.ts';
import { legalDocumentSchema } from '../model/legal-document.ts';
import type { LegalDocument } from '../model/legal-document.ts';
import { parseWith } from './parse.ts';

/**
 * Checks a register of documents from outside: number, day, issuer and title of each, and how they stand to one another.
 *
 * @remarks For `withRegister`, after which judgements can point to a document by its id.
 * @param value - anything, usually parsed JSON.
 * @returns the documents, typed.
 * @throws `NtmError`: `malformed`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`; `duplicate-id` for two
 * documents of one id.
 * @example
 * ```ts
 * import { parseRegister } from 'ntm-rules/schema';
 *
 * const minutes = { id: 'minutes-12', number: '12/BB-HĐTĐ', date: '2024-05-20', issuer: 'Hội đồng thẩm định', title: 'Biên bản', relations: [] };
 * parseRegister([minutes])[0]?.number; // => '12/BB-HĐTĐ'
 * ```
 */
export function parseRegister(value: unknown): LegalDocument[] {
  const register = parseWith(z.array(legalDocumentSchema), value, 'register');
  throwIfAny(registerProblems(register));
  return register;
}

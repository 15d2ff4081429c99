import * as z from 'zod';
import { dateSchema } from '../model/primitives.ts';
import { isBlank, toNfc } from '../value/text.ts';
import { parseWith } from './parse.ts';

/** What somebody types: in any normal form of Unicode, but not nothing, and not a page of it. */
const line = z
  .string()
  .max(500)
  .refine((text) => !isBlank(text), 'blank')
  .transform(toNfc);

const letterheadSchema = z.strictObject({
  parent: line.optional(),
  issuer: line,
  number: line.optional(),
  place: line,
  date: dateSchema.optional(),
});

const signatureSchema = z.strictObject({ recipients: z.array(line).max(50), office: line, name: line.optional() });

const frameSchema = z
  .strictObject({ letterhead: letterheadSchema.optional(), signature: signatureSchema.optional() })
  .refine(({ letterhead, signature }) => letterhead !== undefined || signature !== undefined, 'neither a letterhead nor a signature');

/** Head and foot of an administrative document. */
export interface DocumentFrame extends Readonly<z.infer<typeof frameSchema>> {}

/**
 * Checks the head and foot of an administrative document from outside (quốc hiệu, cơ quan, số, ngày; nơi nhận, chữ ký).
 *
 * @remarks What it returns can be put into the options of every report, or into any document, of `ntm-rules/documents`.
 * @param value - anything, usually parsed JSON: `letterhead` (`issuer`, `place`; `parent`, `number`, `date` if there are), `signature`
 * (`recipients`, `office`; `name` if it is printed), or one of the two.
 * @returns both, typed.
 * @throws `NtmError` with every problem: `malformed`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`.
 * @example
 * ```ts
 * import { parseLetterhead } from 'ntm-rules/schema';
 *
 * const letterhead = { issuer: 'UBND XÃ A', number: 'Số: 12/BC-UBND', place: 'Xã A', date: '2024-12-31' };
 * parseLetterhead({ letterhead }).letterhead?.issuer; // => 'UBND XÃ A'
 * ```
 */
export function parseLetterhead(value: unknown): DocumentFrame {
  return parseWith(frameSchema, value, 'letterhead');
}

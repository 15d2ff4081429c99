import * as z from 'zod';
import { isNtmError } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { DossierOf, RuleSet } from '../model/rule-set.ts';
import { checkOptions, readLanguage } from '../adapters/json-schema/check-arguments.ts';
import type { Language } from '../explain/language.ts';
import { dossierReader } from './dossier-reader.ts';
import type { DossierMoment } from './dossier-reader.ts';

/** What the schema checks and says. */
export interface DossierMessages extends DossierMoment {
  /** Language of the messages; Vietnamese unless given. */
  readonly language?: Language | undefined;
}

/** The path of a problem as libraries for forms expect it: places in a list are numbers. */
function issuePath(path: readonly string[], root: unknown): (string | number)[] {
  let value = root;
  return path.map((key) => {
    const step = Array.isArray(value) ? Number(key) : key;
    value = (value as Record<string, unknown> | null | undefined)?.[key];
    return step;
  });
}

function problemsOf(read: (value: unknown) => unknown, value: unknown): readonly Problem[] {
  try {
    read(value);
    return [];
  } catch (error) {
    if (isNtmError(error)) return error.problems;
    throw error;
  }
}

/**
 * A zod schema, and so a Standard Schema, of the dossiers of a rule set: for libraries of forms.
 *
 * @remarks It accepts and refuses exactly what `parseDossier` does; each problem is an issue with its path, its sentence, and its code
 * in `params.code`. The value comes out as it went in. Libraries that know the Standard Schema use its `~standard` property.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param options - the language of the messages, and the day whose text says which numbers can be judged.
 * @returns the schema; it can be kept and used for any number of dossiers.
 * @throws `NtmError`: `wrong-type` for anything but a rule set, `invalid-option` for another language, `invalid-date`,
 * `date-not-covered`.
 * @example
 * ```ts
 * import { dossierSchemaOf } from 'ntm-rules/schema';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const schema = dossierSchemaOf(commune, { language: 'en' });
 * const result = await schema['~standard'].validate({ unit, facts: { recreationPlaces: '1.5' } });
 * result.issues?.[0]?.path; // => ['facts', 'recreationPlaces']
 * result.issues?.[0]?.message; // => 'The value 1.5 is impossible: it must be a whole number.'
 * ```
 */
export function dossierSchemaOf<Set extends RuleSet>(
  ruleSet: Set,
  options: DossierMessages = {},
): z.ZodType<DossierOf<Set>, DossierOf<Set>> {
  checkOptions(options);
  const language = readLanguage(options.language ?? 'vi');
  const read = dossierReader(ruleSet, options);
  return z.custom<DossierOf<Set>>().superRefine((value, context) => {
    for (const { code, path, params, message } of problemsOf(read, value)) {
      context.addIssue({ code: 'custom', path: issuePath(path, value), message: message[language], params: { ...params, code } });
    }
  });
}

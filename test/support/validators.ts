import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { dossierJsonSchema } from '../../src/schema/index.ts';
import type { JsonSchemaDraft } from '../../src/schema/index.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';

/** Ajv for a version of JSON Schema as it is by default, but that what it would only log is thrown. */
export function ajvFor(draft: JsonSchemaDraft): Ajv {
  const fail = (...words: unknown[]): never => {
    throw new Error(words.join(' '));
  };
  // Its optimiser takes longer than all that is validated here.
  const options = { logger: { log: fail, warn: fail, error: fail }, code: { optimize: false } };
  return (draft === '2020-12' ? new Ajv2020(options) : new Ajv(options)) as Ajv;
}

const compiled = new Map<string, (value: unknown) => boolean>();

/** What the JSON Schema of a set says of a value. */
export function validatorOf(ruleSet: RuleSet, draft: JsonSchemaDraft, on?: string): (value: unknown) => boolean {
  const key = [ruleSet.hash, draft, on].join(' ');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const validate = ajvFor(draft).compile(dossierJsonSchema(ruleSet, { draft, on }));
  const validator = (value: unknown): boolean => validate(value) === true;
  compiled.set(key, validator);
  return validator;
}

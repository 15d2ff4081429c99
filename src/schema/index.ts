/**
 * What enters from outside is checked here, and forms are made here for it.
 * Rule packs, fact catalogues, dossiers, plans, units. This entry needs zod; the core does not.
 *
 * @module ntm-rules/schema
 */
import { checkArguments } from '../model/check-arguments.ts';
import { throwIfAny } from '../model/errors.ts';
import { administrativeUnitSchema, administrativeUnitsSchema } from '../model/administrative-unit.ts';
import type { AdministrativeUnit } from '../model/administrative-unit.ts';
import { assessmentSchema } from '../model/assessment.ts';
import { dossierSchema } from '../model/dossier.ts';
import { factCatalogueSchema, factSchema } from '../model/fact.ts';
import type { Fact } from '../model/fact.ts';
import { instrumentSchema } from '../model/instrument.ts';
import type { Instrument } from '../model/instrument.ts';
import { planSchema } from '../model/plan.ts';
import type { Plan } from '../model/plan.ts';
import { recognitionSchema, recognitionsSchema } from '../model/recognition.ts';
import type { Recognition } from '../model/recognition.ts';
import { ruleSetSchema } from '../model/rule-set.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { misplacedStatements } from '../law/beside-statements.ts';
import type { LegalDocument } from '../model/legal-document.ts';
import { checkPack } from '../law/check/pack.ts';
import { recognitionProblems } from '../law/check/recognitions.ts';
import type { KnownForRecognition } from '../law/check/recognitions.ts';
import { checkSize } from '../law/check/size.ts';
import { hashOf } from '../law/rule-set.ts';
import type { Problem } from '../model/errors.ts';
import { withoutFormat } from './pack-format.ts';
import { parseWith, readWith } from './parse.ts';

export { PACK_LIMITS } from '../law/check/pack-limits.ts';
export { BEYOND_JSON_SCHEMA } from '../adapters/json-schema/beyond.ts';
export type { BeyondJsonSchema } from '../adapters/json-schema/beyond.ts';
export { JSON_SCHEMA_DRAFTS } from '../adapters/json-schema/dialect.ts';
export type { JsonSchema, JsonSchemaDraft } from '../adapters/json-schema/dialect.ts';
export { JSON_SCHEMA_ANNOTATIONS } from '../adapters/json-schema/annotations.ts';
export { dossierJsonSchema } from '../adapters/json-schema/dossier-json-schema.ts';
export type { DossierSchemaOptions } from '../adapters/json-schema/dossier-json-schema.ts';
export type { SchemaProfile } from '../adapters/json-schema/form-profile.ts';
export { dossierUiSchema } from '../adapters/json-schema/dossier-ui-schema.ts';
export type { DossierUiSchema, UiCategory, UiControl, UiGroup } from '../adapters/json-schema/dossier-ui-schema.ts';
export type { DossierMoment } from './dossier-reader.ts';
export { dossierSchemaOf } from './dossier-schema-of.ts';
export type { DossierMessages } from './dossier-schema-of.ts';
export { PACK_FORMAT, packFile } from './pack-format.ts';
export type { PackFile } from './pack-format.ts';
export { parseDossier, parseDossierText } from './parse-dossier.ts';
export { parseJson } from './parse-json.ts';
export { parseLetterhead } from './parse-letterhead.ts';
export type { DocumentFrame } from './parse-letterhead.ts';
export { parseRegister } from './parse-register.ts';
export type { JsonLimits } from './parse-json.ts';
export type { KnownForRecognition, KnownRuleSet } from '../law/check/recognitions.ts';

const HASH_MISMATCH: Problem = {
  code: 'hash-mismatch',
  path: ['hash'],
  params: {},
  message: { vi: 'Mã băm của bộ tiêu chí không khớp với nội dung.', en: 'The hash of the rule set does not match its content.' },
};

export {
  administrativeUnitSchema,
  assessmentSchema,
  dossierSchema,
  factCatalogueSchema,
  factSchema,
  instrumentSchema,
  planSchema,
  recognitionSchema,
  ruleSetSchema,
};

/**
 * Checks an instrument of a rule pack from outside: a decision, or an amendment.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the instrument, typed. Whether its operations fit the text they amend is said by `amend`.
 * @throws `NtmError` with every problem: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { parseInstrument } from 'ntm-rules/schema';
 *
 * let code = '';
 * try {
 *   parseInstrument({ id: 'no-number' });
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'invalid-instrument'
 * ```
 */
export function parseInstrument(value: unknown): Instrument {
  return parseWith(instrumentSchema, value, 'instrument', 'values');
}

/**
 * Checks a fact catalogue.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the facts, typed.
 * @throws `NtmError`: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { parseFacts } from 'ntm-rules/schema';
 *
 * parseFacts(JSON.parse(JSON.stringify(commune.facts)))[0]?.id; // => commune.facts[0]?.id
 * ```
 */
export function parseFacts(value: unknown): Fact[] {
  return parseWith(factCatalogueSchema, value, 'facts', 'values');
}

/**
 * Checks a list of administrative units.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the units, typed.
 * @throws `NtmError`: `malformed`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`.
 * @example
 * ```ts
 * import { units } from 'ntm-rules/rules';
 * import { parseUnits } from 'ntm-rules/schema';
 *
 * parseUnits(JSON.parse(JSON.stringify(units))).length; // => units.length
 * ```
 */
export function parseUnits(value: unknown): AdministrativeUnit[] {
  return parseWith(administrativeUnitsSchema, value, 'units');
}

/**
 * Checks a plan with its targets, for `programme`.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the plan, typed: every target names units of the plan and asks for no more than there are.
 * @throws `NtmError`: `malformed`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`.
 * @example
 * ```ts
 * import { konPlongPlan } from 'ntm-rules/rules';
 * import { parsePlan } from 'ntm-rules/schema';
 *
 * parsePlan(JSON.parse(JSON.stringify(konPlongPlan))).id; // => konPlongPlan.id
 * ```
 */
export function parsePlan(value: unknown): Plan {
  return parseWith(planSchema, value, 'plan');
}

/**
 * Checks recognitions, for `programme`: those that a host knows of, beside or in place of the shipped ones.
 *
 * @remarks A recognition names its decision. Where the source names none, the document that states it, its day and a quote stand in
 * place of the decision, and the grade cannot be official.
 * @param value - anything, usually parsed JSON: a list.
 * @param known - the `units` and `ruleSets` that there are, such as `units` and `RULE_SETS` of `ntm-rules/rules`; what is left out is
 * not looked at.
 * @returns the recognitions, typed.
 * @throws `NtmError` with every problem: `malformed`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`,
 * `recognition-without-decision`, `recognition-before-set` (also for a year before the first one of the set), `impossible-value` for a
 * year after the decision, `withdrawal-before-recognition`, `unknown-unit`, `unknown-rule-set`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { RULE_SETS, units } from 'ntm-rules/rules';
 * import { parseRecognitions } from 'ntm-rules/schema';
 *
 * const decision = { number: '1/QĐ-UBND', issuer: 'UBND tỉnh', signedOn: '2021-06-30' };
 * const invented = { unit: '23476', ruleSet: 'commune', decision, grade: 'reported', evidence: [{ title: 'ví dụ' }] };
 * let code = '';
 * try {
 *   parseRecognitions([invented], { ruleSets: RULE_SETS, units });
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'recognition-before-set'
 * ```
 */
export function parseRecognitions(value: unknown, known: KnownForRecognition = {}): Recognition[] {
  checkArguments({ options: ['options', known] });
  checkArguments({ units: ['list', known.units ?? []], ruleSets: ['list', known.ruleSets ?? []] });
  const recognitions = parseWith(recognitionsSchema, value, 'recognitions');
  throwIfAny(recognitionProblems(recognitions, known));
  return recognitions;
}

/**
 * Checks a whole rule set from outside: its shape, its hash, and the law in it.
 *
 * @remarks Everything that is wrong is in one error. Where only words are wrong and the shape is right, the law is checked
 * all the same. Besides what `createRuleSet` finds: a parameter without a value between two dates on which it has one, a
 * citation of an instrument or of a source that is not there. A set that `createRuleSet` or `amend` has made can be
 * passed in as well.
 * @param value - anything, usually parsed JSON: a set, or the content of a `.rules.json` file, which names its format (`packFile`).
 * @param options - `documents`: a register, such as that of `ntm-rules/rules`, whose documents citations may name besides
 * the instruments of the set, of those that it presupposes, and what these amend, implement, correct or give way to.
 * @returns the rule set, typed.
 * @throws `NtmError` `pack-format`, alone, for a pack of another edition; else with every problem: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`, `pack-too-large`, `hash-mismatch`,
 * `threshold-gap`, `unknown-instrument`, `unknown-source`, what `createRuleSet` throws, and what `besideThreshold` says of statements about rows
 * that the set does not have.
 * @example
 * ```ts
 * import { parseRuleSet } from 'ntm-rules/schema';
 * import { commune, register } from 'ntm-rules/rules';
 *
 * parseRuleSet(JSON.parse(JSON.stringify(commune)), { documents: register }).hash === commune.hash; // => true
 * ```
 */
export function parseRuleSet(value: unknown, options: { readonly documents?: readonly Pick<LegalDocument, 'id'>[] } = {}): RuleSet {
  checkArguments({ options: ['options', options] });
  checkArguments({ documents: ['list', options.documents ?? []] });
  const { content, problem: newer } = withoutFormat(value);
  throwIfAny(newer === undefined ? [] : [newer]);
  const { data: ruleSet, problems } = readWith(ruleSetSchema, content, 'ruleSet', 'values');
  if (ruleSet === undefined) throwIfAny(problems);
  throwIfAny(checkSize(ruleSet!));
  const documents = options.documents?.map(({ id }) => id);
  throwIfAny([
    ...problems,
    ...(hashOf(ruleSet!) === ruleSet!.hash ? [] : [HASH_MISMATCH]),
    ...checkPack(ruleSet!, documents),
    ...misplacedStatements(ruleSet!.instruments, ruleSet!.id),
  ]);
  return ruleSet!;
}

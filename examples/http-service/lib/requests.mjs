import * as z from 'zod';
import { PROVINCES, REGIONS, TRAITS } from './ntm-rules.mjs';
import { DETAILS } from './detail.mjs';
import { ASSUMPTION_IDS } from './rule-sets.mjs';
import { Refusal, problem, refuse } from './problems.mjs';

// What the library checks itself, with better sentences than a schema has, is not checked twice: `ref` names its schema in the
// OpenAPI document, which is made from these same objects.
const at = z.unknown().meta({ ref: 'At' });
/** A whole set in the body: it is checked in a thread of its own, and lives as long as the request. */
const brought = z.looseObject({}).meta({ ref: 'RuleSet' });
const setOf = (ids) =>
  z.union([z.enum(ids), brought]).meta({ description: 'Mã bộ tiêu chí, hoặc cả bộ tiêu chí · id of a rule set, or a whole one' });

/** Body of `POST /assess` for one set: the dossiers are of that set's schema. `ruleSet` is the schema of its id, or of a set. */
const assessBody = (ruleSet, dossierRef) =>
  z.strictObject({
    ruleSet,
    at,
    dossier: z.unknown().meta({ ref: dossierRef }).optional(),
    dossiers: z
      .array(z.unknown().meta({ ref: dossierRef }))
      .min(1)
      .optional(),
    detail: z
      .enum(DETAILS)
      .optional()
      .meta({ description: 'How much of the assessment: `statuses` or `summary`; everything (`full`) unless given.' }),
    explain: z.enum(['vi', 'en']).optional().meta({ description: 'Also give the assessment in sentences of this language.' }),
  });

export const assessRequest = (id) => assessBody(z.literal(id), `Dossier.${id}`);

/** The same with a set in the body, whose facts nobody knows beforehand: the library checks the dossiers. */
export const assessRequestWithRuleSet = assessBody(brought, 'Dossier');

/** Body of `POST /impact`. An amendment may bring facts of its own, so the dossiers are checked by the library alone. */
export const impactRequest = (ids) =>
  z.strictObject({
    ruleSet: setOf(ids),
    at,
    amendments: z.array(z.unknown().meta({ ref: 'Instrument' })).min(1),
    dossiers: z.array(z.unknown().meta({ ref: 'Dossier' })).min(1),
    fragileWithin: z
      .string()
      .optional()
      .meta({ description: 'Percent of a limit within which a value counts as fragile; "5" unless given.' }),
  });

/** Query of `GET /rule-sets/{id}`. */
export const textQuery = z.strictObject({
  on: z.string().meta({ description: 'Day of the text, YYYY-MM-DD', format: 'date' }),
  knownOn: z.string().optional().meta({ description: 'The law as it was known on that day', format: 'date' }),
  region: z.enum(REGIONS).optional().meta({ description: 'With a region every threshold is resolved to the one value for that place' }),
  province: z.enum(PROVINCES).optional(),
  traits: z.array(z.enum(TRAITS)).optional(),
  groups: z
    .array(z.string())
    .optional()
    .meta({ description: 'Groups or areas that the set declares; the library names them where one is unknown' }),
  assume: z
    .array(z.enum(ASSUMPTION_IDS))
    .optional()
    .meta({ description: 'Assumptions that count: levels borrowed from other texts, no law' }),
});

const EXPECTED = {
  string: { expectedVi: 'chuỗi', expectedEn: 'a text' },
  array: { expectedVi: 'danh sách', expectedEn: 'a list' },
  object: { expectedVi: 'đối tượng', expectedEn: 'an object' },
};
const FILLED_LIST = { expectedVi: 'danh sách có ít nhất một phần tử', expectedEn: 'a list with at least one member' };

function problemsOf(issue) {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((field) => problem('unknown-field', [...path, field], { field }));
  if (issue.input === undefined && issue.code !== 'too_small') return [problem('missing-field', path, { field: path.at(-1) ?? '' })];
  if (issue.code === 'invalid_value') return [problem('invalid-value', path, { expected: issue.values.join(', ') })];
  if (issue.code === 'too_small') return [problem('wrong-type', path, FILLED_LIST)];
  return [problem('wrong-type', path, EXPECTED[issue.expected] ?? EXPECTED.object)];
}

function read(schema, value, status) {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Refusal(result.error.issues.slice(0, 50).flatMap(problemsOf), { status });
}

function checkLength(field, list, limit) {
  if (list.length > limit) refuse('too-many', { path: [field], params: { field, count: list.length, limit } });
}

const SET = { expectedVi: 'mã của một bộ tiêu chí hoặc cả bộ tiêu chí', expectedEn: 'the id of a rule set or a whole rule set' };

/** True for a body that brings a set. */
export const isBrought = ({ ruleSet }) => typeof ruleSet === 'object';

function checkRuleSet(body, ids) {
  const given = body?.ruleSet;
  if (typeof given === 'string' && !ids.includes(given))
    refuse('unknown-rule-set', { path: ['ruleSet'], params: { ruleSet: given, known: ids.join(', ') }, status: 422 });
  const isSet = ['string', 'undefined'].includes(typeof given) || (typeof given === 'object' && given !== null && !Array.isArray(given));
  if (!isSet) refuse('wrong-type', { path: ['ruleSet'], params: SET });
}

/** What `POST /assess` is asked: one dossier or many. */
export function readAssess(body, limits, ids) {
  checkRuleSet(body, ids);
  const { dossier, dossiers, ...rest } = read(assessBody(setOf(ids), 'Dossier'), body, 422);
  if ((dossier === undefined) === (dossiers === undefined)) refuse('one-or-many', { path: ['dossiers'] });
  checkLength('dossiers', dossiers ?? [], limits.dossiers);
  return { ...rest, isOne: dossiers === undefined, dossiers: dossiers ?? [dossier] };
}

/** What `POST /impact` is asked. */
export function readImpact(body, limits, ids) {
  checkRuleSet(body, ids);
  const asked = read(impactRequest(ids), body, 422);
  checkLength('dossiers', asked.dossiers, limits.dossiers);
  checkLength('amendments', asked.amendments, limits.amendments);
  const listIn = (amendment, name) => (Array.isArray(amendment?.[name]) ? amendment[name] : []);
  // A value that an amendment supplies costs as much as an operation.
  const operations = asked.amendments.flatMap((amendment) => [...listIn(amendment, 'operations'), ...listIn(amendment, 'thresholds')]);
  checkLength('operations', operations, limits.operations);
  return asked;
}

const MANY = ['traits', 'groups', 'assume'];

/** Query parameters as data. One that there is not, or that is there twice, is refused: which of them counts would be a guess. */
export function readQuery(schema, parameters) {
  const given = {};
  for (const field of new Set(parameters.keys())) {
    if (!Object.hasOwn(schema.shape, field)) refuse('unknown-parameter', { path: [field], params: { field, path: '/rule-sets/…' } });
    const values = parameters.getAll(field);
    if (!MANY.includes(field) && values.length > 1) refuse('repeated-parameter', { path: [field], params: { field } });
    given[field] = MANY.includes(field) ? values.flatMap((value) => value.split(',')) : values[0];
  }
  return read(schema, given, 400);
}

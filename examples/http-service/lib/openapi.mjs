import * as z from 'zod';
import { assessmentSchema, dossierJsonSchema, dossierSchema } from './ntm-rules.mjs';
import { ASSUMPTION_IDS, SHIPPED } from './rule-sets.mjs';
import { assessRequest, assessRequestWithRuleSet, impactRequest, textQuery } from './requests.mjs';
import { MODELS, RESPONSES } from './responses.mjs';

const component = (name) => ({ $ref: `#/components/schemas/${name}` });

/** Copies a schema, letting a function replace each reference. */
function withReferences(schema, replace) {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item, replace));
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' ? [key, replace(value)] : [key, withReferences(value, replace)],
    ),
  );
}

/** Moves the definitions of a schema among the components, where one of that name and content may stand already. */
function hoist(components, name, { $schema: _dialect, $defs = {}, ...schema }, prefix) {
  const replace = (reference) =>
    reference.replace(/^#$/, `#/components/schemas/${name}`).replace(/^#\/\$defs\//, `#/components/schemas/${prefix}.`);
  const whole = withReferences(schema, replace);
  for (const [key, definition] of Object.entries($defs)) add(components, `${prefix}.${key}`, withReferences(definition, replace));
  add(components, name, whole);
}

function add(components, name, schema) {
  const known = components[name];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas are called ${name}`);
  components[name] = schema;
}

/** Facts that several sets read stand once. What a set says otherwise stays where it is. */
function shareFacts(components, id) {
  const { properties } = components[`Dossier.${id}`].properties.facts;
  for (const [fact, schema] of Object.entries(properties)) {
    const name = `facts.${fact}`;
    components[name] ??= schema;
    if (JSON.stringify(components[name]) === JSON.stringify(schema)) properties[fact] = component(name);
  }
}

/** The JSON Schema of a zod object, in which `ref` names another component. */
function fromZod(schema) {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { ref } = jsonSchema;
      if (ref !== undefined) {
        delete jsonSchema.ref;
        Object.assign(jsonSchema, component(ref));
      }
    },
  });
}

const AT = {
  type: 'object',
  description: 'Thời điểm hỏi: `on` là ngày đánh giá · the moment: `on` is the day of assessment',
  properties: {
    on: { type: 'string', format: 'date' },
    year: { type: 'integer', description: 'Năm đánh giá, khi khác năm của `on` · the year assessed, where it is not that of `on`' },
    ...Object.fromEntries(['knownOn', 'submittedOn'].map((field) => [field, { type: 'string', format: 'date' }])),
    // No `default`: generators of clients make a field with one required.
    accept: {
      enum: assessmentSchema.shape.accept.options,
      description: 'Mức tin cậy thấp nhất được dùng; `recalled` nếu không ghi · the weakest grade that counts; `recalled` unless given',
    },
    drafts: { type: 'array', items: { type: 'string' } },
    assume: {
      type: 'array',
      items: { enum: ASSUMPTION_IDS },
      description:
        'Giả định được dùng: mức mượn từ văn bản khác, không phải quy định · assumptions that count: levels borrowed from other texts, no law',
    },
  },
  required: ['on'],
  additionalProperties: false,
};

function componentsOf(ruleSets) {
  const ids = [...ruleSets.keys()];
  const schemas = { At: AT };
  hoist(schemas, 'Dossier', fromZod(dossierSchema), 'Dossier');
  for (const [name, schema] of Object.entries({ ...RESPONSES, ...MODELS })) hoist(schemas, name, fromZod(schema), name);
  for (const [id, ruleSet] of ruleSets) {
    // One definition for all shipped sets: their names say what they are. A loaded one may mean something else by the same name.
    const prefix = SHIPPED.get(id) === ruleSet ? 'fact' : `fact.${id}`;
    hoist(schemas, `Dossier.${id}`, dossierJsonSchema(ruleSet, { draft: '2020-12' }), prefix);
    shareFacts(schemas, id);
    hoist(schemas, `AssessRequest.${id}`, fromZod(assessRequest(id)), `AssessRequest.${id}`);
  }
  schemas.AssessRequestById = {
    oneOf: ids.map((id) => component(`AssessRequest.${id}`)),
    discriminator: {
      propertyName: 'ruleSet',
      mapping: Object.fromEntries(ids.map((id) => [id, `#/components/schemas/AssessRequest.${id}`])),
    },
  };
  hoist(schemas, 'AssessRequestWithRuleSet', fromZod(assessRequestWithRuleSet), 'AssessRequestWithRuleSet');
  schemas.AssessRequest = {
    description: 'Exactly one of `dossier` and `dossiers`. `ruleSet` is the id of a set, or a whole one.',
    oneOf: [component('AssessRequestById'), component('AssessRequestWithRuleSet')],
  };
  hoist(schemas, 'ImpactRequest', fromZod(impactRequest(ids)), 'ImpactRequest');
  return schemas;
}

const LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  description: 'Language of `title` and `detail` of errors: vi (unless asked otherwise) or en. Both are always in `messages`.',
  schema: { type: 'string' },
};

const json = (schema, description) => ({ description, content: { 'application/json': { schema } } });
const refusals = (...statuses) => Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Refusal` }]));

function queryParameters() {
  const { properties, required = [] } = fromZod(textQuery);
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    required: required.includes(name),
    schema,
  }));
}

function operation({ id, summary, parameters = [], body, ok, errors }) {
  return {
    operationId: id,
    summary,
    parameters: [LANGUAGE, ...parameters],
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: component(body) } } } }),
    responses: { 200: ok, ...refusals(...errors) },
  };
}

const READING = [400, 408, 413, 415, 422, 500, 503];

/** The OpenAPI 3.1 document of a service with these sets. */
export function openApi(ruleSets) {
  const ID = { name: 'id', in: 'path', required: true, schema: { enum: [...ruleSets.keys()] } };
  return {
    openapi: '3.1.1',
    info: {
      title: 'ntm-rules',
      version: SHIPPED.get('commune').version,
      summary: 'Đánh giá tiêu chí nông thôn mới · new-style-rural criteria, assessed',
      description:
        'Mỗi kết quả mang căn cứ và mức tin cậy; `standing: provisional` nghĩa là còn căn cứ chưa chính thức; `notices` nêu điều cần biết. ' +
        'Every answer carries its sources and grades; `standing: provisional` means that something it rests on is not official yet; `notices` say what else to know.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/health': { get: operation({ id: 'health', summary: 'Is it running', ok: json(component('Health'), 'It is'), errors: [503] }) },
      '/openapi.json': {
        get: operation({ id: 'openapi', summary: 'This document', ok: json({ type: 'object' }, 'OpenAPI 3.1'), errors: [500] }),
      },
      '/rule-sets': {
        get: operation({
          id: 'listRuleSets',
          summary: 'Các bộ tiêu chí · the sets',
          ok: json(component('RuleSets'), 'All of them'),
          errors: [500],
        }),
      },
      '/rule-sets/check': {
        post: operation({
          id: 'checkRuleSet',
          summary: 'Kiểm tra một bộ tiêu chí từ bên ngoài · check a rule set from outside',
          body: 'RuleSet',
          ok: json(component('CheckedRuleSet'), 'What the set is and how far it covers the law; what is wrong with one is a refusal'),
          errors: READING,
        }),
      },
      '/rule-sets/{id}': {
        get: operation({
          id: 'ruleSetText',
          summary: 'Văn bản hợp nhất vào một ngày · the consolidated text on a day',
          parameters: [ID, ...queryParameters()],
          ok: json(component('RuleSetText'), 'Every value with the instrument that set it and its grade'),
          errors: [400, 404, 422, 500],
        }),
      },
      '/assess': {
        post: operation({
          id: 'assess',
          summary: 'Đánh giá một hoặc nhiều đơn vị · assess one unit or many',
          body: 'AssessRequest',
          ok: json(
            { oneOf: [component('OneAnswer'), component('ManyAnswers')] },
            'One answer, or one entry for each dossier: a bad dossier is an entry and stops no other',
          ),
          errors: READING,
        }),
      },
      '/impact': {
        post: operation({
          id: 'impact',
          summary: 'Sửa đổi làm thay đổi những đơn vị nào · what amendments change, and for whom',
          body: 'ImpactRequest',
          ok: json(component('ImpactAnswer'), 'Who flips, on which row, by which operation'),
          errors: READING,
        }),
      },
    },
    components: {
      schemas: componentsOf(ruleSets),
      responses: {
        Refusal: {
          description: 'RFC 9457: what is wrong, where, in Vietnamese and in English',
          content: { 'application/problem+json': { schema: component('Refusal') } },
        },
      },
    },
  };
}

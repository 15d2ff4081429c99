import Ajv2020 from 'ajv/dist/2020.js';
import { openApi } from '../lib/openapi.mjs';
import { SHIPPED } from '../lib/rule-sets.mjs';

const document = openApi(SHIPPED);
// OpenAPI's own keywords and the annotations say nothing to a validator.
const ajv = new Ajv2020.default({ strict: false, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/, uri: /^urn:/ } });
ajv.addSchema({ $id: 'openapi', components: document.components });

/** What is wrong with a value by a schema of the document; empty if nothing is. */
export function misfits(name, value) {
  const validate = ajv.getSchema(`openapi#/components/schemas/${name}`);
  return validate(value) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

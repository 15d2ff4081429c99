import React, { useMemo } from 'react';
import { and, rankWith, schemaMatches, schemaTypeIs } from '@jsonforms/core';
import { JsonForms, withJsonFormsCellProps } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { dossierJsonSchema, dossierUiSchema } from 'ntm-rules/schema';

/** Yes and no to choose from. The plain renderers draw a box to tick, in which what is not known looks like a no. */
function YesNo({ id, data, path, schema, enabled, handleChange }) {
  return (
    <select
      id={id}
      disabled={!enabled}
      value={data === undefined ? '' : String(data)}
      onChange={({ target: { value } }) => handleChange(path, value === '' ? undefined : value === 'true')}
    >
      <option value=""></option>
      {schema.oneOf.map(({ const: word, title }) => (
        <option key={title} value={String(word)}>
          {title}
        </option>
      ))}
    </select>
  );
}

const isYesNo = and(
  schemaTypeIs('boolean'),
  schemaMatches(({ oneOf }) => oneOf !== undefined),
);
const CELLS = [...vanillaCells, { tester: rankWith(10, isYesNo), cell: withJsonFormsCellProps(YesNo) }];

/** A form by JSON Forms with its plain renderers: a page for the unit, and one for each criterion. */
export function WithJsonForms({ ruleSet, on, language, data, onChange }) {
  const [schema, uischema] = useMemo(
    () => [
      dossierJsonSchema(ruleSet, { draft: 'draft-07', profile: 'form', on, language }),
      dossierUiSchema(ruleSet, language, { on, profile: 'form' }),
    ],
    [ruleSet, on, language],
  );
  return (
    <JsonForms
      {...{ schema, uischema, data }}
      renderers={vanillaRenderers}
      cells={CELLS}
      onChange={({ data: changed }) => onChange(changed)}
    />
  );
}

import React, { useMemo } from 'react';
import { and, rankWith, schemaMatches, schemaTypeIs } from '@jsonforms/core';
import { JsonForms, withJsonFormsCellProps, withJsonFormsMultiEnumProps } from '@jsonforms/react';
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

/** Words of which any may hold, a box to tick for each. The plain renderers have a table for a list, with English words in it. */
function Choices({ label, data = [], path, options, visible, addItem, removeItem }) {
  if (!visible) return null;
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {options.map(({ value, label: word }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={data.includes(value)}
            onChange={({ target: { checked } }) => (checked ? addItem(path, value) : removeItem(path, value))}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}

const isChoices = and(
  schemaTypeIs('array'),
  schemaMatches(({ items }) => items?.oneOf !== undefined),
);
const RENDERERS = [...vanillaRenderers, { tester: rankWith(10, isChoices), renderer: withJsonFormsMultiEnumProps(Choices) }];

/** What JSON Forms itself says in a form like this. Titles and words to choose from are those of the schema. */
const SAID = {
  vi: { 'enum.none': '', 'is a required property': 'cần ghi' },
  en: { 'enum.none': '', 'is a required property': 'needed' },
};

/** A form by JSON Forms with its plain renderers: a page for the unit, and one for each criterion. */
export function WithJsonForms({ ruleSet, on, language, data, onChange }) {
  const [schema, uischema] = useMemo(
    () => [
      dossierJsonSchema(ruleSet, { draft: 'draft-07', profile: 'form', on, language }),
      dossierUiSchema(ruleSet, language, { on, profile: 'form' }),
    ],
    [ruleSet, on, language],
  );
  const i18n = useMemo(() => ({ locale: language, translate: (key, given) => SAID[language][key] ?? given }), [language]);
  return (
    <JsonForms
      {...{ schema, uischema, data, i18n }}
      renderers={RENDERERS}
      cells={CELLS}
      onChange={({ data: changed }) => onChange(changed)}
    />
  );
}

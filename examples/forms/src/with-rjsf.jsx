import React, { useMemo } from 'react';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { dossierJsonSchema } from 'ntm-rules/schema';

const NO_BUTTON = { 'ui:submitButtonOptions': { norender: true } };
const UI = {
  ...NO_BUTTON,
  unit: { traits: { 'ui:widget': 'checkboxes' }, groups: { 'ui:widget': 'checkboxes' } },
  measuredOn: { 'ui:widget': 'date' },
};

/**
 * By itself RJSF fills in the first word of every list: each yes-or-no figure that nobody gave would be a yes, and the unit would lie in
 * the first region. What is not known has to stay open.
 */
const NOTHING_GUESSED = { constAsDefaults: 'never' };

/** A form by RJSF, in the order of the law; yes and no are to choose from, so that what is not known can be left open. */
export function WithRjsf({ ruleSet, on, language, data, onChange }) {
  const schema = useMemo(() => dossierJsonSchema(ruleSet, { draft: 'draft-07', profile: 'form', on, language }), [ruleSet, on, language]);
  const facts = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(schema.properties.facts.properties)
          .filter(([, { type }]) => type === 'boolean')
          .map(([id]) => [id, { 'ui:widget': 'select' }]),
      ),
    [schema],
  );
  return (
    <Form
      {...{ schema, validator }}
      uiSchema={{ ...UI, facts }}
      formData={data}
      liveValidate
      experimental_defaultFormStateBehavior={NOTHING_GUESSED}
      onChange={({ formData }) => onChange(formData)}
    />
  );
}

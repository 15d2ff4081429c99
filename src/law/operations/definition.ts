import { effectFrom } from '../effect.ts';
import { citeIn } from '../threshold.ts';
import { refusal, targetParts } from './outcome.ts';
import type { Apply } from './outcome.ts';

/** Another definition of what is counted in a fact: what was measured before is a figure of something else. */
export const replaceDefinition: Apply<'replaceDefinition'> = (text, operation, { instrument, facts }) => {
  const [, id] = targetParts(operation.target);
  const catalogued = facts.find((fact) => fact.id === id)?.definition;
  const standing = text.definitions.get(id)?.definition ?? catalogued;
  const refused = refusal(instrument, operation, operation.expect.definition, standing?.text.vi);
  if (refused !== undefined) return refused;
  const definition = { ...operation.definition, source: citeIn(instrument, operation.definition.source) };
  const replaced = { definition, from: effectFrom(instrument), instrument: instrument.id };
  return { text: { ...text, definitions: new Map(text.definitions).set(id, replaced) } };
};

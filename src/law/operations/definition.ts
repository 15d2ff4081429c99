import { effectFrom } from '../effect.ts';
import { citeIn } from '../threshold.ts';
import { expectMismatch, targetParts, unknownTarget } from './outcome.ts';
import type { Apply } from './outcome.ts';

/** Another definition of what is counted in a fact: what was measured before is a figure of something else. */
export const replaceDefinition: Apply<'replaceDefinition'> = (text, operation, { instrument, facts }) => {
  const [, id] = targetParts(operation.target);
  const catalogued = facts.find((fact) => fact.id === id)?.definition;
  const standing = text.definitions.get(id)?.definition ?? catalogued;
  if (standing === undefined) return unknownTarget(instrument, operation);
  if (standing.text.vi !== operation.expect.definition) {
    return expectMismatch(instrument, operation, operation.expect.definition, standing.text.vi);
  }
  const definition = { ...operation.definition, source: citeIn(instrument, operation.definition.source) };
  const replaced = { definition, from: effectFrom(instrument), instrument: instrument.id };
  return { text: { ...text, definitions: new Map(text.definitions).set(id, replaced) } };
};

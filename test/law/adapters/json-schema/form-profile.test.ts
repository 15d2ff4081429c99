import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/index.ts';
import { JSON_SCHEMA_DRAFTS, dossierJsonSchema, dossierUiSchema, parseDossier } from '../../../../src/schema/index.ts';
import type { UiCategory, UiControl, UiGroup } from '../../../../src/schema/index.ts';
import { commune, commune2026 } from '../../../../rules/index.ts';
import { someOf } from '../../../support/budget.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { SHIPPED } from '../../../support/shipped.ts';
import { ajvFor } from '../../../support/validators.ts';

const profile = 'form';

/** Every schema in a schema, with the keywords that name alternatives. */
function alternativesIn(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { anyOf, oneOf, ...rest } = schema as { anyOf?: unknown; oneOf?: { const?: unknown; title?: unknown }[] };
  const words = oneOf?.every((word) => 'const' in word && typeof word.title === 'string') === false;
  return [...(anyOf === undefined ? [] : [anyOf]), ...(words ? [oneOf] : []), ...Object.values(rest).flatMap(alternativesIn)];
}

function controlsOf(element: UiCategory | UiGroup | UiControl): UiControl[] {
  return element.type === 'Control' ? [element] : element.elements.flatMap(controlsOf);
}

describe.each(someOf(SHIPPED, 2).map((set) => [set.id, set] as const))('the form profile of %s', (_, set) => {
  it('has one plain control for each fact, and a title for each word to choose', () => {
    for (const language of ['vi', 'en'] as const) {
      const schema = dossierJsonSchema(set, { draft: 'draft-07', profile, language }) as any;
      expect(alternativesIn(schema)).toEqual([]);
      const types = Object.values<any>(schema.properties.facts.properties).map(({ type }) => type as string);
      expect(types.filter((type) => !['boolean', 'number', 'integer'].includes(type))).toEqual([]);
      expect(Object.keys(schema.properties.facts.properties).toSorted()).toEqual(
        Object.keys((dossierJsonSchema(set, { draft: 'draft-07' }) as any).properties.facts.properties).toSorted(),
      );
      const fields = new Set(
        dossierUiSchema(set, language, { profile })
          .elements.flatMap(controlsOf)
          .map(({ scope }) => scope.split('/').at(-1)),
      );
      expect(fields.has('judgements')).toBe(false);
    }
  });

  it.each(someOf(JSON_SCHEMA_DRAFTS, 2))('takes nothing that the reader of dossiers refuses, in %s', (draft) => {
    const schema = dossierJsonSchema(set, { draft, profile }) as any;
    const validate = ajvFor(draft).compile(schema);
    const { oneOf: [level] = [] } = schema.properties.unit.properties.level;
    const region = schema.properties.unit.properties.region?.oneOf?.[4]?.const as string | undefined;
    const unit = { id: 'a', level: level.const as string, ...(region !== undefined && { region }) };
    const full = Object.entries<any>(schema.properties.facts.properties).map(([id, fact]) => [
      id,
      fact.type === 'boolean' ? true : (fact.maximum ?? fact.minimum ?? 1),
    ]);
    const dossier = { unit, facts: Object.fromEntries(full) as Record<string, unknown> };
    expect([validate(dossier), validate.errors]).toEqual([true, null]);
    // Alone: that two figures contradict one another is beyond what a schema can say.
    for (const [id, value] of full) expect(parseDossier({ unit, facts: { [id as string]: value } }, set).unit).toEqual(unit);
    expect(validate({ ...dossier, unit: { ...unit, level: 'planet' } })).toBe(false);
    for (const [id] of full) expect([id, validate({ unit, facts: { [id as string]: { value: '1' } } })]).toEqual([id, false]);
  });
});

describe('what a form in its profile sends', () => {
  it('is a dossier, assessed as one that a program wrote', () => {
    const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits: ['safe-zone'] };
    const sent = { unit, facts: { incomePerCapita: 49.5, communeRoads: 100 } };
    expect(ajvFor('draft-07').compile(dossierJsonSchema(commune, { draft: 'draft-07', profile }))(sent)).toBe(true);
    const at = { on: '2024-12-31' };
    const asText = { unit, facts: { incomePerCapita: '49.5', communeRoads: '100' } };
    expect(assess(commune, parseDossier(sent, commune), at)).toEqual(assess(commune, parseDossier(asText, commune), at));
  });

  it('has groups and traits each once, and yes and no in words', () => {
    const { unit, facts } = (dossierJsonSchema(commune2026, { draft: 'draft-07', profile, language: 'vi' }) as any).properties;
    expect([unit.properties.groups.uniqueItems, unit.properties.groups.items.oneOf[0].title]).toEqual([true, expect.any(String)]);
    expect(unit.properties.groups.items.oneOf[0].title).not.toBe(unit.properties.groups.items.oneOf[0].const);
    const yesNo = Object.values<any>(facts.properties).find(({ type }) => type === 'boolean');
    expect(yesNo?.oneOf).toEqual([
      { const: true, title: 'Đúng' },
      { const: false, title: 'Không đúng' },
    ]);
  });

  it('says in the title what a figure is counted in', () => {
    const { facts } = (dossierJsonSchema(commune, { draft: 'draft-07', profile, language: 'vi' }) as any).properties;
    expect(facts.properties.incomePerCapita).toMatchObject({
      title: 'Thu nhập bình quân đầu người (triệu đồng/người/năm)',
      type: 'number',
      minimum: 0,
    });
  });

  it('is of no profile that there is not', () => {
    const options = { draft: 'draft-07', profile: 'short' } as any;
    expect(problemsOf(() => dossierJsonSchema(commune, options)).map(({ code }) => code)).toEqual(['invalid-option']);
    expect(problemsOf(() => dossierUiSchema(commune, 'vi', options)).map(({ code }) => code)).toEqual(['invalid-option']);
  });
});

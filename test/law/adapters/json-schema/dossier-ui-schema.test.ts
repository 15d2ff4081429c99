import { describe, expect, it } from 'vitest';
import { dossierJsonSchema, dossierUiSchema } from '../../../../src/schema/index.ts';
import type { UiCategory, UiControl, UiGroup } from '../../../../src/schema/index.ts';
import { advancedCommune, commune, ethnicMinorityVillage } from '../../../../rules/index.ts';
import { FACTS, criterion, indicator, inventedSet, problemsOf, yes } from '../../../support/law-fixtures.ts';
import { SHIPPED } from '../../../support/shipped.ts';

function controlsOf(element: UiCategory | UiGroup | UiControl): UiControl[] {
  return element.type === 'Control' ? [element] : element.elements.flatMap(controlsOf);
}

/** What a JSON pointer names, by RFC 6901. */
function resolve(root: unknown, pointer: string): unknown {
  const steps = pointer
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((value: any, step) => (Object.hasOwn(value, step) ? value[step] : undefined), root);
}

describe.each(SHIPPED.map((set) => [set.id, set] as const))('the form of %s', (_, set) => {
  it.each(['vi', 'en'] as const)('points to places that the JSON Schema has, each fact once, in %s', (language) => {
    const schema = dossierJsonSchema(set, { draft: '2020-12' });
    const controls = dossierUiSchema(set, language).elements.flatMap(controlsOf);
    for (const { scope, label } of controls) {
      expect([scope, typeof (resolve(schema, scope) as any)?.title]).toEqual([scope, 'string']);
      expect(label).not.toBe('');
    }
    const facts = controls.filter(({ scope }) => scope.startsWith('#/properties/facts/')).map(({ scope }) => scope.split('/').at(-1));
    expect(facts.toSorted()).toEqual(Object.keys((schema as any).properties.facts.properties).toSorted());
    const unit = controls.filter(({ scope }) => scope.startsWith('#/properties/unit/')).map(({ scope }) => scope.split('/').at(-1));
    // A form asks for no region or trait where neither chooses a column; a dossier may say it all the same.
    const unused = set.columns === undefined ? [] : ['region', 'traits'];
    const asked = Object.keys((schema as any).properties.unit.properties).filter((field) => !unused.includes(field));
    expect(unit.toSorted()).toEqual(asked.toSorted());
  });
});

describe('the pages of a form', () => {
  it('are the criteria, with a group for each indicator', () => {
    const { type, elements } = dossierUiSchema(commune, 'vi');
    expect(type).toBe('Categorization');
    const income = elements.find(({ label }) => label.startsWith('10. '));
    expect(income?.elements[0]).toMatchObject({
      type: 'Group',
      elements: [{ type: 'Control', scope: '#/properties/facts/properties/incomePerCapita' }],
    });
    expect(controlsOf(income!)[0]?.label).toContain('triệu đồng/người/năm');
    expect(elements.at(-1)?.label).toBe('Kết luận');
  });

  it('name the set of a criterion that is not the set’s own', () => {
    const labels = dossierUiSchema(advancedCommune, 'en').elements.map(({ label }) => label);
    expect(labels.some((label) => label.startsWith(`${commune.title.en}: `))).toBe(true);
    expect(labels.filter((label) => /^\d+\. /.test(label)).length).toBeGreaterThan(10);
  });

  it('are unit and judgements alone where no fact decides', () => {
    expect(
      dossierUiSchema(
        {
          ...ethnicMinorityVillage,
          facts: [],
          instruments: ethnicMinorityVillage.instruments.filter(({ status }) => status === 'adopted'),
        },
        'en',
      ).elements.map(({ label }) => label),
    ).toEqual(['Unit', 'Judgements']);
  });

  it('keep the facts that no row reads on a page of their own', () => {
    const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])]);
    const rest = dossierUiSchema(set, 'en').elements.find(({ label }) => label === 'Other facts');
    expect(rest?.elements).toHaveLength(FACTS.length - 1);
  });

  it.each([
    [commune, 'fr', {}, 'invalid-option'],
    ['commune', 'vi', {}, 'wrong-type'],
    [commune, 'vi', { on: '2024-13-01' }, 'invalid-date'],
    [commune, 'vi', { on: '2020-01-01' }, 'date-not-covered'],
  ])('are refused for bad arguments: %#', (set, language, options, code) => {
    expect(problemsOf(() => dossierUiSchema(set as never, language as never, options)).map((item) => item.code)).toEqual([code]);
  });
});

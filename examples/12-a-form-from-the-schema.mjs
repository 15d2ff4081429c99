// A form for a dossier from the rule set itself: what may be entered, on which page, and what to ask next. Figures are made up.
import { assess, isNtmError } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';
import { nextFacts } from 'ntm-rules/population';
import { dossierJsonSchema, dossierSchemaOf, dossierUiSchema, parseDossier } from 'ntm-rules/schema';

const on = '2024-12-31';

// JSON Schema for whoever renders or validates in another language; the page of a criterion points into it. Annotations say
// besides, in keywords of their own, what a validator need not know.
const schema = dossierJsonSchema(commune, { draft: '2020-12', on, annotations: true });
const { title, 'x-unit': unit, 'x-bounds': bounds } = schema.properties.facts.properties.incomePerCapita;
console.log(title, '|', unit.vi, '|', bounds.min, '–', bounds.max);
const page = dossierUiSchema(commune, 'vi', { on }).elements.find(({ label }) => label.startsWith('10. '));
console.log(page.label, '→', page.elements[0].elements[0].scope);

// The same check as a Standard Schema, for libraries of forms in JavaScript.
const dossier = {
  unit: { id: '23467', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts: { irrigatedArea: { numerator: 501, denominator: 500 } },
  illustrative: true,
};
const { issues } = await dossierSchemaOf(commune, { on, language: 'en' })['~standard'].validate(dossier);
console.log(issues.map(({ path, message }) => `${path.join('.')}: ${message}`));

// JSON Schema compares no two figures with one another: parseDossier stays the judge.
try {
  parseDossier(dossier, commune, { on });
} catch (error) {
  if (isNtmError(error)) console.log(error.code);
}

// Which figure to collect first: one that decides a criterion whatever it turns out to be.
dossier.facts.irrigatedArea.numerator = 450;
const [first, ...others] = nextFacts(assess(commune, parseDossier(dossier, commune, { on }), { on }));
console.log(first.label.en, '| alone:', first.alone, '| criteria:', first.decides.criteria, '| and', others.length, 'more');

// prints:
// Thu nhập bình quân đầu người | triệu đồng/người/năm | 0 – 1000
// 10. Thu nhập → #/properties/facts/properties/incomePerCapita
// [
//   'facts.irrigatedArea: The value 501/500 is impossible: the numerator is larger than the denominator.'
// ]
// impossible-value
// Income per person | alone: true | criteria: [ '10' ] | and 60 more

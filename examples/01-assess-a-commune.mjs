// What is known about a commune on a day goes in; which criteria are met, and by which text, comes out.
import { assess, indicatorOf } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const dossier = {
  unit: { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts: {
    incomePerCapita: '51.2', // million VND, as a decimal text: no rounding on the way in
    villageRoads: { numerator: '31.2', denominator: '37.6' }, // km of km
    noTemporaryHousing: true,
  },
};

const assessment = assess(commune, dossier, { on: '2024-12-31' });
const income = indicatorOf(assessment, '10');

console.log(assessment.status, assessment.tally.lower, '–', assessment.tally.upper, 'of', assessment.tally.total);
console.log(income.status, income.actual, '≥', income.required.value, 'from', income.required.from);
console.log(income.required.cite.instrument, income.required.grade, assessment.standing);

// prints:
// undetermined 1 – 19 of 19
// met 51.2 ≥ 50 from 2024-01-01
// 318-2022-qd-ttg recalled provisional

// A gap in the unit of the threshold, and in things that one can count: the smallest whole number that is enough.
import { assess, explainIndicator, indicatorOf } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const facts = { multidimensionalPoverty: { numerator: 46, denominator: 620 } };
const assessment = assess(commune, { unit, facts }, { on: '2024-12-31' });
const poverty = indicatorOf(assessment, '11');

console.log(poverty.status, poverty.gap.delta, poverty.gap.natural);
console.log(explainIndicator(assessment, '11', 'vi').gap);
console.log(explainIndicator(assessment, '11', 'en').gap);

// prints:
// not-met 0.419355 { amount: '3', unit: 'household' }
// vượt 0,42 điểm phần trăm; giảm thêm 3 hộ nghèo, cận nghèo
// over by 0.42 percentage points; reduce by 3 poor and near-poor households

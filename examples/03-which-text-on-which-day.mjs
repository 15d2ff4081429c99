// The day, the traits and the province choose the text; outside the days that the texts cover, the answer is refused.
import { assess, indicatorOf, isNtmError } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const poor = { ...unit, traits: ['specially-disadvantaged', 'poor-district'] };
const facts = { incomePerCapita: '42' };
const income = (who, on) => indicatorOf(assess(commune, { unit: who, facts }, { on }), '10');

for (const on of ['2022-12-31', '2023-12-31', '2024-12-31']) {
  console.log(on, income(unit, on).required.value, income(unit, on).status, '|', income(poor, on).required.value, income(poor, on).status);
}
try {
  income(unit, '2020-06-30');
} catch (error) {
  if (isNtmError(error)) console.log(error.code, '–', error.messages.vi);
}

// prints:
// 2022-12-31 44 not-met | 39 met
// 2023-12-31 47 not-met | 42 met
// 2024-12-31 50 not-met | 45 not-met
// date-not-covered – Ngày 2020-06-30: không có văn bản nào của bộ tiêu chí "commune" có hiệu lực (các văn bản: 318/QĐ-TTg: 2022-03-08 – 2026-02-15).

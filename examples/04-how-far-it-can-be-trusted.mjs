// Every value of the law carries a grade; a caller may refuse the weaker ones.
import { assess, indicatorOf } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const facts = { incomePerCapita: '55', irrigatedArea: '85' };
const show = (accept) => {
  const assessment = assess(commune, { unit, facts }, { on: '2024-12-31', accept });
  const irrigation = indicatorOf(assessment, '3.1');
  const income = indicatorOf(assessment, '10');
  console.log(accept, '|', irrigation.status, irrigation.code, '|', income.status, income.code);
};

show('recalled');
show('reported');
show('official');
const { reliesOn } = assess(commune, { unit, facts }, { on: '2024-12-31' });
console.log(reliesOn.official.length, 'official;', reliesOn.missing.length, 'missing, among them', reliesOn.missing[0]);

// prints:
// recalled | met met | met met
// reported | met met | undetermined threshold-unconfirmed
// official | undetermined threshold-unconfirmed | undetermined threshold-unconfirmed
// 0 official; 10 missing, among them 226-2024-qd-ubnd/text

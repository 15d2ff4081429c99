// For bulk work: thresholds resolved once, then the bare status of each indicator.
import { compile } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const place = { province: 'kon-tum', region: 'central-highlands' };
const konTum = compile(commune, { on: '2024-12-31', ...place });
const incomes = Array.from({ length: 1000 }, (_, index) => String(40 + index / 50));
const met = incomes.filter((incomePerCapita, index) => {
  const unit = { id: String(index), level: 'commune', ...place };
  return konTum.statuses({ unit, facts: { incomePerCapita } })['10'] === 'met';
});

console.log(met.length, 'of', incomes.length, 'meet the income level, from', met[0]);

// prints:
// 500 of 1000 meet the income level, from 50

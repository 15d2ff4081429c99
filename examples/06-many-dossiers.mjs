// One bad dossier gives one error entry, with a code, a path and a sentence in two languages; the others go on.
import { assessMany } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const unit = (id) => ({ id, level: 'commune', province: 'kon-tum', region: 'central-highlands' });
const dossiers = [
  { unit: unit('a'), facts: { incomePerCapita: '52' } },
  { unit: unit('b'), facts: { incomePerCapta: '52' } },
  { unit: unit('c'), facts: { irrigatedArea: { numerator: 501, denominator: 500 } } },
  { unit: unit('d'), facts: { incomePerCapita: '1.234,5' } },
];

for (const { unit: id, assessment, error } of assessMany(commune, dossiers, { on: '2024-12-31' })) {
  if (error === undefined) console.log(id, assessment.status);
  else console.log(id, error.code, error.path.join('.'), '–', error.messages.en);
}

// prints:
// a undetermined
// b unknown-fact facts.incomePerCapta – This rule set has no fact "incomePerCapta" (did you mean "incomePerCapita"?).
// c impossible-value facts.irrigatedArea – The value 501/500 is impossible: the numerator is larger than the denominator.
// d not-a-number facts.incomePerCapita – "1.234,5" is not a number written like 1234.5.

// An amendment is data: what it changes, and what the text said before. This one is invented.
import { amend, assess, criterionOf, isNtmError } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';
import { parseInstrument } from 'ntm-rules/schema';

const amendment = parseInstrument({
  id: 'example-poverty',
  number: '(ví dụ)',
  title: 'Ví dụ: giảm mức trần nghèo đa chiều còn 6 %',
  issuer: '(ví dụ)',
  rank: 'provincial',
  province: 'kon-tum',
  status: 'adopted',
  invented: true,
  signedOn: '2024-07-01',
  inForce: { from: '2024-07-01', wording: { grade: 'recalled', confidence: 'low' } },
  recordedOn: '2026-11-23',
  amends: ['318-2022-qd-ttg'],
  sources: {},
  operations: [
    {
      id: 'poverty-ceiling',
      operation: 'setThreshold',
      target: 'commune/11/maximum',
      expect: { absent: true }, // Kon Tum had set no ceiling of its own
      value: '6',
      grade: 'recalled',
      confidence: 'low',
      cite: { row: '11' },
    },
  ],
});
const amended = amend(commune, amendment);
const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const poverty = (ruleSet, on) => criterionOf(assess(ruleSet, { unit, facts: { multidimensionalPoverty: '6.5' } }, { on }), '11').status;

console.log('2024-06-30:', poverty(commune, '2024-06-30'), '→', poverty(amended, '2024-06-30'));
console.log('2024-07-01:', poverty(commune, '2024-07-01'), '→', poverty(amended, '2024-07-01'));
try {
  amend(commune, { ...amendment, operations: [{ ...amendment.operations[0], expect: { value: '8' } }] });
} catch (error) {
  if (isNtmError(error)) console.log(error.code, '–', error.messages.en);
}

// prints:
// 2024-06-30: met → met
// 2024-07-01: met → not-met
// expect-mismatch – "commune/11/maximum" (setThreshold): "expect" says: 8 %; in the text: no value for just this scope, only 7 % (Central Highlands); 13 % (Northern Midlands and Mountains); missing (Red River Delta, North Central, South Central Coast, Southeast, Mekong Delta).

// What a competent body decided stands beside what the facts say; a contradiction is shown, never hidden.
import { assess, criterionOf, indicatorOf } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const dossier = {
  unit: { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts: { incomePerCapita: '49' },
  judgements: {
    2: { status: 'met', by: 'Sở Giao thông vận tải', on: '2024-11-20' }, // a whole criterion
    10: { status: 'met', by: 'Cục Thống kê', on: '2024-11-21' },
  },
};
const assessment = assess(commune, dossier, { on: '2024-12-31' });
const roads = criterionOf(assessment, '2');
const income = indicatorOf(assessment, '10');

console.log(roads.status, 'by', roads.judgement.by);
console.log(income.status, income.code, '– the facts say', income.judgement.computed);
console.log('contradictions:', assessment.contradictions);

// prints:
// met by Sở Giao thông vận tải
// met judged – the facts say not-met
// contradictions: [ '10' ]

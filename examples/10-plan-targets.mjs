// From a name to a unit, from recognitions and assessments to the targets of a plan: reached or not, and what is to go. Figures are made up.
import { assess, explainTarget } from 'ntm-rules';
import { findUnits, programme, successorsOf } from 'ntm-rules/population';
import { commune, konPlongPlan, recognitions, units } from 'ntm-rules/rules';

// Names collide, so a look-up gives candidates; the day tells these two apart.
console.log(findUnits(units, 'mang but').map(({ id, name, validTo = '' }) => `${name} ${id} ${validTo}`));
const [mangBut] = findUnits(units, 'mang but', { on: '2024-12-31' });

const by = { status: 'met', by: 'UBND huyện', on: '2024-12-20' };
const dossier = (id, numbers, facts) => ({
  unit: { id, level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts,
  judgements: Object.fromEntries(numbers.map((no) => [no, by])),
  illustrative: true,
});
const numbers = Array.from({ length: 19 }, (_, index) => String(index + 1));
const assessments = [
  assess(commune, dossier(mangBut.id, numbers.slice(0, 9), { incomePerCapita: '38.5' }), { on: '2024-12-31' }),
  assess(commune, dossier('23455', numbers.slice(0, 15), {}), { on: '2025-12-31' }), // Đăk Ring
];

// The plan says which communes are recognised already; figures of any set stand beside it, and what no set measures is reported.
const reports = [{ target: 'village-cleaning', value: '1', on: '2025-12-20', by: 'UBND huyện (ví dụ)' }];
const { targets } = programme(konPlongPlan, { assessments, recognitions, reports, units }, { on: '2025-12-31' });
for (const target of targets.filter(({ id }) =>
  ['mang-but-commune', 'six-communes', 'fifteen-criteria-commune', 'village-cleaning'].includes(id),
)) {
  const { sentence, reasons } = explainTarget(target, 'en');
  console.log(target.id, target.status, '·', sentence);
  for (const reason of reasons) console.log('  ', reason);
}

// From 2025-07-01 Măng Bút is part of a larger commune, which starts with no status at all.
console.log(successorsOf(units, mangBut.id).map(({ id }) => id));

// prints:
// [ 'Xã Măng Bút 23458 2025-07-01', 'Xã Măng Bút quang-ngai/mang-but ' ]
// mang-but-commune not-reached · 1 of 1 needed: 1 to go (1 not reached).
//    a made-up dossier: Xã Măng Bút
// six-communes not-reached · 6 of 6 needed: 4 recognised, 2 to go (1 not reached, 1 undetermined).
//    said to meet the standard; the source names no decision, 83/KH-UBND (22 April 2024): Xã Pờ Ê, Xã Măng Cành, Xã Đăk Tăng, Xã Ngọc Tem
//    the unit was merged on or before the day of the target (1 July 2025): Xã Pờ Ê, Xã Măng Cành, Xã Đăk Tăng, Xã Ngọc Tem, Xã Măng Bút, Xã Hiếu
//    the assessment that counts is of an earlier year (31 December 2024): Xã Măng Bút
//    a made-up dossier: Xã Măng Bút
//    the unit has no assessment: Xã Hiếu
// fifteen-criteria-commune undetermined · 2 of 2 needed: 1 by figures, 1 to go (1 undetermined).
//    a made-up dossier: Xã Đăk Ring
//    the unit was merged on or before the day of the target (1 July 2025): Xã Đăk Ring, Xã Đăk Nên
//    the unit has no assessment: Xã Đăk Nên
// village-cleaning reached · Done, as reported.
//    as reported (20 December 2025)
// [ 'quang-ngai/mang-but' ]

// From a name to a unit, from assessments to the targets of a plan: reached or not, and how much is missing. Figures are made up.
import { assess } from 'ntm-rules';
import { findUnits, programme, successorsOf } from 'ntm-rules/population';
import { commune, konPlongPlan, units } from 'ntm-rules/rules';

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

for (const { id, status, count, reasons, units: rows } of programme(konPlongPlan, assessments, { units }).targets.slice(0, 4)) {
  console.log(
    id,
    status,
    `${count.lower}–${count.upper} of ${count.minimum} units`,
    [...new Set(reasons.map(({ code }) => code))].join(' '),
  );
  for (const { name, on, criteria, missing } of rows.filter((row) => row.on !== null)) {
    console.log(
      ' ',
      name,
      `${criteria.lower}–${criteria.upper} of ${criteria.minimum} criteria, missing ${missing.least}–${missing.most}`,
      on,
    );
  }
}

// From 2025-07-01 Măng Bút is part of a larger commune, which starts with no status at all.
console.log(successorsOf(units, mangBut.id).map(({ id }) => id));

// prints:
// [ 'Xã Măng Bút 23458 2025-07-01', 'Xã Măng Bút quang-ngai/mang-but ' ]
// mang-but-commune not-reached 0–0 of 1 units illustrative
//   Xã Măng Bút 9–18 of 19 criteria, missing 1–10 2024-12-31
// hieu-commune undetermined 0–1 of 1 units no-assessment unit-ended
// six-communes not-reached 0–5 of 6 units no-assessment unit-ended earlier-year illustrative
//   Xã Măng Bút 9–18 of 19 criteria, missing 1–10 2024-12-31
// fifteen-criteria-commune undetermined 1–2 of 2 units illustrative unit-ended no-assessment
//   Xã Đăk Ring 15–19 of 15 criteria, missing 0–0 2025-12-31
// [ 'quang-ngai/mang-but' ]

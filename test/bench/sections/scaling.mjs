import { assess, compile } from 'ntm-rules';
import { dossiersOf } from '../dossiers.mjs';
import { figure, processorTime } from '../measure.mjs';
import { AT, PLACE, commune } from '../setting.mjs';

const SIZES = [1, 10, 100, 1000, 10_000, 100_000];

function perUnit(run, dossiers) {
  // Small batches are repeated, or the clock would be all that is measured.
  const repeats = Math.max(1, Math.round(500 / dossiers.length));
  const start = processorTime();
  for (let count = 0; count < repeats; count += 1) for (const dossier of dossiers) run(dossier);
  return ((processorTime() - start) * 1000) / (repeats * dossiers.length);
}

export default {
  id: 'scaling',
  title: 'From one unit to a hundred thousand',
  order: 2,
  run({ quick }) {
    const sizes = quick ? SIZES.slice(0, 4) : SIZES;
    const dossiers = [...dossiersOf(sizes.at(-1))];
    const { statuses } = compile(commune, { ...AT, ...PLACE });
    const answer = (dossier) => assess(commune, dossier, AT);
    for (const dossier of dossiers.slice(0, 2000)) {
      answer(dossier);
      statuses(dossier);
    }
    const measured = sizes.map((size) => {
      const some = dossiers.slice(0, size);
      return { size, assess: perUnit(answer, some), statuses: perUnit(statuses, some) };
    });
    const rows = measured.map((item) => [item.size.toLocaleString('en-US'), figure(item.assess), figure(item.statuses)]);
    const [few, many] = [measured.find(({ size }) => size === 1000), measured.at(-1)];
    const growth = many.assess / few.assess;
    return {
      text: 'Microseconds of processor time per unit. The dossiers are in memory; nothing is kept of the answers.',
      tables: [{ head: ['units', 'assess, µs a unit', 'statuses, µs a unit'], rows }],
      goals: [
        {
          goal: `cost linear in units (${many.size} against 1,000)`,
          target: '≤ 1.5 × a unit',
          measured: `${figure(growth)} ×`,
          met: growth <= 1.5,
        },
      ],
    };
  },
};

import { amend } from 'ntm-rules';
import { commune } from './setting.mjs';

/** The threshold that the bench moves. */
export const TARGET = 'commune/10/minimum';

/** The commune set with one threshold moved: an income that nobody has proposed, in the column that all units of the bench have. */
export const amended = () =>
  amend(commune, {
    id: 'invented-income',
    number: '(dự thảo giả định)',
    title: 'Giả định: nâng mức thu nhập',
    issuer: '(giả định)',
    rank: 'provincial',
    province: 'kon-tum',
    status: 'adopted',
    invented: true,
    signedOn: '2024-06-01',
    inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
    recordedOn: '2026-11-24',
    sources: {},
    operations: [
      {
        id: 'income',
        operation: 'setThreshold',
        target: TARGET,
        expect: { value: '50' },
        value: '53',
        scope: { regions: ['central-highlands'] },
        grade: 'recalled',
        confidence: 'low',
        cite: { row: '10' },
      },
    ],
  });

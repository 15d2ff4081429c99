import { amend, commune } from './ntm-rules.mjs';

export const DRAFT = 'draft-income';

/** The commune set with a draft that nobody has proposed: income from 50 to 52 million in the column of the Central Highlands. */
export const draft = amend(commune, {
  id: DRAFT,
  number: 'dự thảo (ví dụ)',
  title: 'Ví dụ: nâng mức thu nhập',
  issuer: 'ví dụ',
  rank: 'national',
  status: 'draft',
  invented: true,
  signedOn: '2024-06-01',
  inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
  recordedOn: '2024-06-01',
  sources: {},
  operations: [
    {
      id: 'income',
      operation: 'setThreshold',
      target: 'commune/10/minimum',
      expect: { value: '50' },
      scope: { regions: ['central-highlands'] },
      value: '52',
      grade: 'recalled',
      confidence: 'low',
      cite: { row: '10' },
    },
  ],
});

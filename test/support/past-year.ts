import type { Instrument } from 'ntm-rules';

/** An invented text of June 2024 that changes the level of 2022, a year that was over by then. */
export const LATER: Instrument = {
  id: 'invented-past',
  number: 'ví dụ',
  title: 'Ví dụ: sửa mức của năm 2022',
  issuer: 'ví dụ',
  rank: 'national',
  status: 'adopted',
  invented: true,
  signedOn: '2024-06-01',
  inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
  recordedOn: '2026-11-23',
  sources: {},
  operations: [
    {
      id: 'income-2022',
      operation: 'setThreshold',
      target: 'commune/10/minimum',
      scope: { regions: ['central-highlands'] },
      year: 2022,
      expect: { value: '44' },
      value: '43',
      grade: 'recalled',
      confidence: 'low',
      cite: { row: '10' },
    },
  ],
};

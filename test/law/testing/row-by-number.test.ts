import { describe, expect, it } from 'vitest';
import { answerOfRow, namesOfRow, rowAlone, scenarioOfRow } from '../../../src/testing/mutation/row-alone.ts';
import type { Scenario } from '../../../src/model/scenario.ts';
import { line, setDraft, setOf, sheetsOf } from '../../support/set-draft.ts';

/* A row alone, in a scenario that judges it by its number; everything is invented. */

const rows = [
  line({ criterionNo: '1', criterion: 'Cảnh quan', no: '1.1', content: 'Thôn sạch đẹp', kind: 'Theo kết luận' }, ''),
  line({ no: '1.2', content: 'Tỷ lệ đường được cứng hóa' }, '≥ 80%'),
];
const set = setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows })));
const said = { status: 'met', by: 'Tổ (hư cấu)', on: '2026-12-10' } as const;

const judged = (target: string): Scenario => ({
  name: 'judged',
  set: set.id,
  on: '2026-12-31',
  unit: { id: 'a', level: 'village' },
  facts: {},
  judgements: { [target]: said, '1.2': said },
  expect: { indicators: { 'thon-sach-dep': { status: 'met' } } },
});

describe('a scenario that judges a row', () => {
  it.each(['thon-sach-dep', '1.1'])('still judges it where the row stands alone, whatever it calls the row: %s', (target) => {
    const alone = rowAlone(set, 'thon-sach-dep');
    const probe = scenarioOfRow(judged(target), 'thon-sach-dep', alone, namesOfRow(set, 'thon-sach-dep'))!;
    expect(probe.judgements).toEqual({ [target]: said });
    expect(answerOfRow(alone, 'thon-sach-dep', probe)).toMatchObject({ status: 'met', code: 'judged' });
  });
});

import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import type { RuleSet } from '../../../src/index.ts';
import type { Draft, DraftRow } from '../../../src/documents/decision/draft.ts';
import { readSetWorkbook, reopenSetWorkbook, writeSetWorkbook } from '../../../src/documents/xlsx/index.ts';
import { COLUMNS, INFO, ROWS, checked, line } from '../../support/set-draft.ts';
import { itInWholeMode } from '../../support/whole.ts';
import { someOf } from '../../support/budget.ts';

/* A set of villages from a blank workbook to official, by sheets alone: two people write cells, nobody writes JSON. All of it is invented. */

const TWO = { copiedBy: 'Người Chép', checkedBy: 'Người Kiểm', checkedOn: '20/01/2026' };
const RECORDED = { recordedOn: '2026-11-30' };

const JUDGED = line({ criterionNo: '3', criterion: 'Cảnh quan', kind: 'Theo kết luận' }, 'Cơ bản sạch', 'Cơ bản sạch');

/** The blank workbook as people leave it: opened, filled in, saved, read again and saved once more before it is imported. */
async function throughFiles(fill: Partial<Draft>): Promise<RuleSet> {
  const blank = await reopenSetWorkbook(await writeSetWorkbook({ info: {}, columns: [], levels: [], rows: [] }));
  const written = await reopenSetWorkbook(await writeSetWorkbook({ ...blank, levels: [{ column: 'KV1' }, { column: 'KV2' }], ...fill }));
  return readSetWorkbook(await writeSetWorkbook(written), RECORDED);
}

const { grade: _grade, source: _source, ...known } = INFO;
const whole: Partial<Draft> = {
  info: { ...known, ...TWO },
  columns: COLUMNS.map((column) => ({ ...column, ...TWO })),
  rows: checked([...ROWS, JUDGED]),
};

const FACTS = { duongTrucDuocCungHoa: '81', duongNgoSach: '100', nhaTam: false };
const judgement = { status: 'met', by: 'Tổ thẩm tra (hư cấu)', on: '2026-12-01', document: 'Biên bản 1 (hư cấu)' } as const;

function answer(set: RuleSet, judged: object = judgement) {
  const unit = { id: 'a', level: 'village', groups: ['kv1'] };
  return assess(set, { unit, facts: FACTS, judgements: { 'canh-quan': judged } } as never, { on: '2026-12-31' });
}

describe('a set of villages from nothing', () => {
  it('begins as a workbook that says what is missing', async () => {
    const blank = await writeSetWorkbook({ info: {}, columns: [], levels: [], rows: [] });
    await expect(readSetWorkbook(blank, RECORDED)).rejects.toMatchObject({ code: 'cell-empty' });
  });

  it('is official by its sheets alone', async () => {
    const { status, standing, reliesOn, notices } = answer(await throughFiles(whole));
    expect([status, standing, reliesOn.reported, reliesOn.recalled, reliesOn.missing, notices]).toEqual([
      'met',
      'official',
      [],
      [],
      [],
      [],
    ]);
  });

  const LEFT_OUT: readonly [string, Partial<Draft>][] = [
    ['an indicator', { info: { ...INFO, ...TWO }, rows: [ROWS[0]!, ...checked([...ROWS.slice(1), JUDGED])] as DraftRow[] }],
    ['the decision itself', { info: INFO }],
    ['a column', { info: { ...INFO, ...TWO }, columns: COLUMNS }],
  ];

  it.each<[string, Partial<Draft>]>(someOf(LEFT_OUT, 3))('is provisional where nobody stands for %s, and says which', async (_, change) => {
    const { standing, reliesOn } = answer(await throughFiles({ ...whole, ...change }));
    expect([standing, reliesOn.reported.length > 0]).toEqual(['provisional', true]);
  });

  itInWholeMode('needs a document behind a judgement all the same', async () => {
    const { document: _own, ...without } = judgement;
    expect(answer(await throughFiles(whole), without).standing).toBe('provisional');
  });
});

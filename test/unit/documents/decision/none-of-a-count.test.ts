import { describe, expect, it } from 'vitest';
import { readIntake, writeIntake } from '../../../../src/documents/xlsx/index.ts';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { openIntake } from '../../../support/fill-intake.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { wordFile, wordTable } from '../../../support/word-file.ts';

/* What officers write of a count of which there is none; everything is invented. */

const AT = { on: '2026-12-31' };
const count = { kind: 'Số đếm', unit: 'vụ' };
const set = setOf(
  sheetsOf(
    setDraft({
      rows: [
        line({ ...count, criterionNo: '1', criterion: 'An ninh', content: 'Số vụ phạm tội nghiêm trọng' }, 'Không', 'Không'),
        line(
          { ...count, criterionNo: '2', criterion: 'Sản xuất', content: 'Số buổi tập huấn', direction: 'không dưới (≥)', unit: 'buổi' },
          '2',
          '1',
        ),
        line({ ...count, criterionNo: '3', criterion: 'Khiếu kiện', content: 'Số vụ khiếu kiện' }, '≤ 2', '≤ 3'),
      ],
    }),
  ),
);

async function read(fact: string, value: string) {
  const unit = { id: 'a', level: 'village', groups: ['kv1'] } as const;
  const workbook = await openIntake(await writeIntake(set, { ...AT, units: [{ unit }] }));
  workbook.enter(['a', `fact.${fact}`, value]);
  return readIntake(await workbook.save(), set);
}

describe('"Không" typed for a count', () => {
  it.each(['Không', 'không có', 'Không còn'])('is none where the law wants none: %s', async (word) => {
    const { dossiers } = await read('soVuPhamToiNghiemTrong', word);
    expect(dossiers[0]!.facts).toEqual({ soVuPhamToiNghiemTrong: '0' });
  });

  it('is none where the law wants not more than some, as "02 vụ" is two', async () => {
    expect((await read('soVuKhieuKien', 'Không')).dossiers[0]!.facts).toEqual({ soVuKhieuKien: '0' });
    expect((await read('soVuKhieuKien', '02 vụ')).dossiers[0]!.facts).toEqual({ soVuKhieuKien: '2' });
  });

  it('is refused where the law wants some: nobody knows whether none is meant, or nothing known', async () => {
    const { problems } = await read('soBuoiTapHuan', 'Không');
    expect(problems.map(({ code }) => code)).toEqual(['cell-invalid']);
  });
});

describe('a kind that nobody wrote', () => {
  it('is asked for by its words, with what a level "Không" may be', () => {
    const row = { cells: { criterionNo: '1', criterion: 'An ninh', content: 'Vụ phạm tội' }, levels: ['Không', 'Không'] };
    const [problem] = problemsOf(() => setOf(sheetsOf(setDraft({ rows: [row] }))));
    expect(problem!.code).toBe('cell-empty');
    for (const word of ['"Số đếm"', '"Đạt hoặc không"', '"Tỷ lệ (%)"']) expect(problem!.message.vi).toContain(word);
  });
});

describe('a decision that does not say "Bộ tiêu chí"', () => {
  it('names its set by what it decides', async () => {
    const annex = wordTable([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['1', 'Điện', 'Hộ dùng điện', '≥ 80%'],
    ]);
    const file = await wordFile([
      'QUYẾT ĐỊNH',
      'Về việc ban hành Quy định thôn nông thôn mới kiểu mẫu',
      'QUYẾT ĐỊNH:',
      'QUYẾT ĐỊNH',
      'Ban hành Quy định xét thôn kiểu mẫu',
      'PHỤ LỤC',
      annex,
    ]);
    const { draft } = await readDecision(file, {});
    expect(draft.info.setTitle).toBe('Quy định thôn nông thôn mới kiểu mẫu');
  });
});

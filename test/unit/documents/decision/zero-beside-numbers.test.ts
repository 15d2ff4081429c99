import { describe, expect, it } from 'vitest';
import { draftSheets, sheetContents } from '../../../../src/documents/decision/draft-sheets.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Levels that mean one thing alone and another beside the rest of their row; everything is invented. */

const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Xã nhóm 1', 'Xã nhóm 2', 'Xã nhóm 3'];

async function rowOf(content: string, ...levels: readonly string[]) {
  const { draft } = await decisionOf([wordTable([HEAD, ['1', 'Sản xuất', content, ...levels]])], {});
  const [{ cells } = { cells: {} }] = draft.rows;
  const sheet = sheetContents(draftSheets(draft)).find(({ name }) => name === 'Chỉ tiêu')!;
  const [head = [], row = []] = sheet.rows;
  const understood = row
    .filter((_, index) => String(head[index]?.value ?? '').startsWith('Hiểu là'))
    .map((cell) => String(cell?.value ?? ''));
  return { cells: cells as Readonly<Record<string, string>>, understood };
}

describe('none at all beside numbers without a sign', () => {
  it.each<[string, ...string[]]>([
    ['Số sản phẩm OCOP (sản phẩm)', '02', '01', '0'],
    ['Tỷ lệ hộ sử dụng nước sạch từ công trình tập trung', '60%', '30%', '0%'],
    ['Số mô hình chuyển đổi số (mô hình)', '2', '1', 'Không'],
  ])('is no side of the row: %s', async (content, ...levels) => {
    const { cells, understood } = await rowOf(content, ...levels);
    expect(cells['direction']).toBeUndefined();
    for (const text of understood) expect(text).toMatch(/chưa rõ không dưới hay không quá|chưa rõ chiều/);
  });

  it('says the side of a row of its own, and keeps to that of signs', async () => {
    expect((await rowOf('Số vụ phạm tội (vụ)', '0', '0', 'Không')).cells['direction']).toBe('không quá (≤)');
    expect((await rowOf('Số vụ phạm tội (vụ)', '≤ 2', '1', '0')).understood.join()).not.toContain('✗');
    expect((await rowOf('Số mô hình (mô hình)', '≥ 2', '≥ 1', '0')).understood[2]).toContain('✗');
  });

  it('is asked about when a set is made, and takes the side that a person writes', () => {
    const rows = (direction?: string) => [
      line(
        {
          kind: 'Số đếm',
          unit: 'sản phẩm',
          criterionNo: '1',
          criterion: 'Sản xuất',
          content: 'Số sản phẩm',
          ...(direction && { direction }),
        },
        '2',
        '0',
      ),
    ];
    expect(problemsOf(() => setOf(sheetsOf(setDraft({ rows: rows() })))).map(({ params }) => params['column'])).toEqual(['Chiều']);
    const [{ values } = { values: [] }] = setOf(sheetsOf(setDraft({ rows: rows('không dưới (≥)') }))).instruments[0]!.ruleSets![0]!
      .criteria[0]!.indicators[0]!.parameters;
    expect(values.map((value) => ('value' in value ? value.value : undefined))).toEqual(['2', '0']);
  });
});

describe('"Không" in a row of yes', () => {
  it('is asked about where it is read: nothing asked, or must not be', async () => {
    const { understood } = await rowOf('Có khu xử lý chất thải rắn', 'Đạt', 'Đạt', 'Không');
    expect(understood[0]).toBe('phải: đạt');
    expect(understood[2]).toMatch(/✗.*Không quy định/);
  });
});

describe('a unit that the level names in part', () => {
  it.each([
    ['Diện tích cây xanh (m²/người)', 'từ 4 m² trở lên', 'm²/người'],
    ['Diện tích vườn mẫu (ha/thôn)', '≥ 5 ha', 'ha/thôn'],
    ['Cấp nước (lít/người/ngày đêm)', '≥ 60 lít', 'lít/người/ngày đêm'],
    ['Nhân lực y tế (bác sĩ/vạn dân)', '≥ 10 bác sĩ', 'bác sĩ/vạn dân'],
  ])('is the one of its row: %s', async (content, level, unit) => {
    const { cells, understood } = await rowOf(content, level, level, level);
    expect(cells['unit']).toBe(unit);
    expect(understood.join()).not.toContain('✗');
  });
});

import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';

/* Columns of levels that are for no kind of unit are told by name and become no groups; everything is invented. */

type Line = readonly (Cell | string)[];

const LEVELS = ['≥ 80', '≥ 70', '≥ 60', '≥ 50'];

async function read(heads: readonly Line[]) {
  const width = heads.at(-1)!.length + (heads.length > 1 ? 0 : -2);
  const rows = ['Tỷ lệ lao động có việc làm (%)', 'Tỷ lệ tham gia bảo hiểm y tế (%)'].map((text, index) => [
    String(index + 1),
    text,
    ...LEVELS.slice(0, width),
  ]);
  const { draft, remarks } = await decisionOf([wordTable([...heads, ...rows])], {});
  return {
    columns: draft.columns.map(({ title, groups, rest, regions }) => [title, groups ?? rest ?? regions]),
    levels: draft.levels.map(({ column }) => column),
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`).join('\n'),
    remarks,
  };
}

const one = async (...heads: string[]) => read([['TT', 'Nội dung', ...heads]]);
const two = async (above: readonly string[], below: readonly string[]) =>
  read([
    [
      { text: 'TT', rows: 2 },
      { text: 'Nội dung', rows: 2 },
      ...above.map((text): Cell => ({ text, columns: below.length / above.length })),
    ],
    below,
  ]);

describe('columns for men and for women', () => {
  it.each([
    [
      ['Mức đạt đối với nam', 'Mức đạt đối với nữ'],
      ['nam', 'nữ'],
    ],
    [
      ['Nam', 'Nữ'],
      ['Nam', 'Nữ'],
    ],
    [
      ['Mức đạt (nam)', 'Mức đạt (nữ)'],
      ['nam', 'nữ'],
    ],
    [['Mức đạt', 'Trong đó nữ'], ['Trong đó nữ']],
    [['Mức chung', 'Riêng nữ'], ['Riêng nữ']],
  ])('are told and no groups: %j', async (heads, named) => {
    const { columns, said } = await one(...heads);
    expect(columns).toEqual(named.map((title) => [title, undefined]));
    expect(said).toContain(`${named.join('; ')}: mức của nam, của nữ không phải của một nhóm đơn vị`);
    expect(said).toContain('ghi "nam và nữ" ở "Nam, nữ"');
  });

  it('under one head, and under heads of groups', async () => {
    expect((await two(['Mức đạt'], ['Nam', 'Nữ'])).columns).toEqual([
      ['Nam', undefined],
      ['Nữ', undefined],
    ]);
    const { columns, said } = await two(['Xã nhóm 1', 'Xã nhóm 2'], ['Nam', 'Nữ', 'Nam', 'Nữ']);
    expect(columns.map(([, groups]) => groups)).toEqual([undefined, undefined, undefined, undefined]);
    expect(said).toContain('Xã nhóm 1 – Nam; Xã nhóm 1 – Nữ; Xã nhóm 2 – Nam; Xã nhóm 2 – Nữ: mức của nam');
  });

  it('are written as the command says: a line for each, or one for both', () => {
    const row = {
      criterionNo: '1',
      criterion: 'Lao động',
      content: 'Tỷ lệ lao động có việc làm',
      kind: 'Tỷ lệ (%)',
      direction: 'không dưới (≥)',
    };
    const apart = [
      line({ ...row, fact: 'Lao động có việc làm (nam)' }, '80'),
      line({ kind: row.kind, direction: row.direction, fact: 'Lao động có việc làm (nữ)' }, '70'),
    ];
    const both = [line({ ...row, sexes: 'nam và nữ' }, '80')];
    const factsOf = (rows: typeof apart) =>
      setOf(sheetsOf(setDraft({ columns: [], levels: [{}], rows }))).facts.map(({ label }) => label.vi);
    expect(factsOf(apart)).toEqual(['Lao động có việc làm (nam)', 'Lao động có việc làm (nữ)']);
    expect(factsOf(both)).toHaveLength(2);
  });

  it('are not places by that name', async () => {
    const { columns, said } = await one('Vùng phía Nam', 'Vùng phía Bắc');
    expect(columns).toEqual([
      ['Vùng phía Nam', 'vung-phia-nam'],
      ['Vùng phía Bắc', 'vung-phia-bac'],
    ]);
    expect(said).toBe('');
  });
});

describe('columns of several sets', () => {
  it('each with kinds of unit below it', async () => {
    const { columns, said } = await two(['Xã nông thôn mới', 'Xã nông thôn mới nâng cao'], ['Nhóm 1', 'Nhóm 2', 'Nhóm 1', 'Nhóm 2']);
    expect(columns.map(([, groups]) => groups)).toEqual([undefined, undefined, undefined, undefined]);
    expect(said).toContain('các cột "Xã nông thôn mới nâng cao – Nhóm 1", "Xã nông thôn mới nâng cao – Nhóm 2" là mức của một bộ tiêu chí');
  });

  it('in one line', async () => {
    const { columns, said } = await one('Xã đạt chuẩn', 'Xã đạt chuẩn nâng cao');
    expect(columns).toEqual([
      ['Xã đạt chuẩn', undefined],
      ['Xã đạt chuẩn nâng cao', undefined],
    ]);
    expect(said).toContain('cột này là mức của một bộ tiêu chí ("Xã đạt chuẩn nâng cao")');
  });
});

describe('columns of degrees', () => {
  it.each([[['Mức cơ bản', 'Mức nâng cao', 'Mức kiểu mẫu']], [['Loại khá', 'Loại tốt']]])('are told together: %j', async (heads) => {
    const { columns, remarks } = await one(...heads);
    expect(columns).toEqual(heads.map((title) => [title, undefined]));
    expect(remarks.filter(({ vi }) => vi.startsWith('các bậc của cùng một chỉ tiêu')).map(({ row }) => row)).toEqual([heads.join('; ')]);
  });
});

describe('the words of a head', () => {
  it.each([
    [
      ['Mức đạt (đồng bằng)', 'Mức đạt (miền núi)'],
      ['đồng bằng', 'miền núi'],
      ['dong-bang', 'mien-nui'],
    ],
    [
      ['Mức đạt năm 2026 (xã KV I)', 'Mức đạt năm 2026 (xã KV II)'],
      ['xã KV I', 'xã KV II'],
      ['xa-kv-i', 'xa-kv-ii'],
    ],
    [['Mức đạt (xã khu vực I)'], ['xã khu vực I'], ['xa-khu-vuc-i']],
    [
      ['Đồng bằng, trung du', 'Miền núi'],
      ['Đồng bằng, trung du', 'Miền núi'],
      ['dong-bang-trung-du', 'mien-nui'],
    ],
    [
      ['Vùng I (%)', 'Vùng II, III (%)'],
      ['Vùng I (%)', 'Vùng II, III (%)'],
      ['vung-i', 'vung-ii; vung-iii'],
    ],
  ])('say for whom its column is: %j', async (heads, titles, groups) => {
    const { columns, levels } = await one(...heads);
    expect(levels).toEqual(titles);
    expect(columns).toEqual(titles.map((title, index) => [title, groups[index]]));
  });

  it.each(['Mức đạt (%)', 'Mức đạt (xã)', 'Mức đạt (đối với thôn nông thôn mới)', 'Chỉ tiêu (theo khu vực)'])(
    'say nothing of units: "%s"',
    async (head) => {
      expect((await one(head)).levels).toEqual([undefined]);
    },
  );

  it('name a column of which nothing else is known', async () => {
    const { levels, said } = await one('Mức tối thiểu', 'Mức tối đa');
    expect(levels).toEqual(['Mức tối thiểu', 'Mức tối đa']);
    expect(said).toContain('Mức tối đa: chưa rõ cột này dành cho ai');
  });

  it.each([
    [['Mức đạt', 'Lộ trình thực hiện'], 'Lộ trình thực hiện'],
    [['Năm', 'Mức đạt'], 'Năm'],
  ])('say when, beside the levels of all: %j', async (heads, named) => {
    const { columns, levels, said } = await one(...heads);
    expect(columns).toEqual([[named, undefined]]);
    expect(levels).toContain(undefined);
    expect(said).toContain(`${named}: cột này nói khi nào phải đạt`);
  });
});

it.each(['Điểm', 'Điểm tối đa', 'Điểm (tối đa)', 'Trọng số'])('a column of points is told: "%s"', async (head) => {
  const table = wordTable([
    ['TT', 'Nội dung', 'Mức đạt', head],
    ['1', 'Tỷ lệ hộ dùng điện', '≥ 98%', '10'],
  ]);
  const { draft, remarks } = await decisionOf([table], {});
  expect([draft.columns, draft.rows[0]!.cells.note]).toEqual([[], `${head}: 10`]);
  expect(remarks.map(({ row, vi }) => `${row}: ${vi}`)).toEqual([expect.stringContaining(`${head}: cột này ghi điểm, không phải mức`)]);
});

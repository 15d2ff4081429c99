import { FootnoteReferenceRun, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../../src/documents/docx/index.ts';
import { decisionOf, wordFile, wordTable } from '../../../support/word-file.ts';
import type { Cell } from '../../../support/word-file.ts';

/* Heads of columns and rows from side to side that a trial found to be misread; everything in them is invented. */

type Line = readonly (Cell | string)[];

async function read(rows: readonly Line[]) {
  const { draft, remarks } = await decisionOf(['PHỤ LỤC I', wordTable(rows)], {});
  return {
    columns: draft.columns.map(({ title, groups, rest }) => [title, groups ?? rest]),
    levels: draft.levels.map(({ column, year }) => column ?? year),
    rows: draft.rows,
    said: remarks.map(({ row, vi }) => `${row}: ${vi}`).join('\n'),
  };
}

const ROAD = ['1', 'Giao thông', 'Tỷ lệ đường xã được cứng hóa'];
const POOR = ['2', 'Hộ nghèo', 'Tỷ lệ hộ nghèo'];
const heads = async (titles: readonly string[], road: readonly string[], poor: readonly string[]) =>
  read([
    ['TT', 'Tiêu chí', 'Nội dung', ...titles],
    [...ROAD, ...road],
    [...POOR, ...poor],
  ]);
/** One further head beside that of the levels. */
const beside = async (title: string, cells: readonly [string, string] = ['10%', '3%']) =>
  heads(['Mức đạt', title], ['≥ 80%', cells[0]], ['≤ 5%', cells[1]]);

describe('a head that names units and says something else', () => {
  it.each([
    'Giảm cho xã khu vực III',
    'Mức giảm đối với xã khu vực III',
    'Xã khu vực III được thấp hơn',
    'Xã khu vực III: tăng thêm',
    'Mức cao hơn của xã đồng bằng',
    'Mức tăng thêm',
    'Xã khu vực III (giảm)',
    'Xã khu vực III (giảm 10%)',
  ])('holds by how much a level differs, and no level: "%s"', async (title) => {
    const { columns, levels, rows, said } = await beside(title);
    expect(columns).toEqual([]);
    expect(levels).toEqual([undefined]);
    expect(rows.map(({ cells }) => cells.note)).toEqual([`${title}: 10%`, `${title}: 3%`]);
    expect(said).toContain(`${title}: tên cột ghi "`);
    expect(said).toContain('hãy tính ra mức phải đạt của các đơn vị ấy');
  });

  it.each([
    'Tỷ lệ xã khu vực III đã đạt',
    'Bình quân xã miền núi năm 2025',
    'Dự kiến xã khu vực III đạt',
    'Mức của xã khu vực III theo quy định của Trung ương',
    'Hỗ trợ xã miền núi',
    'Tối đa điểm xã khu vực III',
    'Số xã khu vực III',
    'Xã khu vực III (đã đạt)',
  ])('is above no levels to be met: "%s"', async (title) => {
    const { columns, levels, rows, said } = await beside(title);
    expect(columns).toEqual([]);
    expect(levels).toEqual([undefined]);
    expect(rows[0]!.cells.note).toBe(`${title}: 10%`);
    expect(said).toContain(`${title}: tên cột còn ghi "`);
    expect(said).not.toContain('ghi chú "');
  });

  it('is for a person where nobody knows what its other words mean', async () => {
    const { columns, said } = await beside('Xã nuôi tôm vùng ven biển');
    expect(columns).toEqual([['Xã nuôi tôm vùng ven biển', undefined]]);
    expect(said).toContain('Xã nuôi tôm vùng ven biển: tên cột ngoài tên đơn vị còn ghi "nuôi tôm"');
  });

  it.each([
    ['Xã khu vực III (tham khảo)', 'còn ghi "tham khảo"'],
    ['Mức phấn đấu của xã khu vực III', 'còn ghi "phấn đấu"'],
    ['Xã', 'chưa rõ cột này dành cho ai'],
  ])('is for a person, and no group: "%s"', async (title, words) => {
    const { columns, said } = await beside(title);
    expect(columns.map(([, group]) => group)).toEqual([undefined]);
    expect(said).toContain(words);
  });

  it('is told of where it is above all levels of a table', async () => {
    const { levels, said } = await heads(['Mức bình quân'], ['≥ 80%'], ['≤ 5%']);
    expect(levels).toEqual([undefined]);
    expect(said).toContain('Mức bình quân: tên cột mức ghi "bình quân"');
  });

  it.each([
    'Mức đạt đối với xã khu vực III',
    'Quy định cho các xã thuộc vùng miền núi, biên giới (%)',
    'Xã đặc biệt khó khăn vùng bãi ngang ven biển',
    'Xã Mường Tè',
    'Nhóm 2',
    'Khu vực I (đồng bằng)',
    'Khu vực I (KV1)',
    'Xã khu vực III (triệu đồng/người)',
    'Yêu cầu áp dụng cho thôn có đông đồng bào dân tộc thiểu số',
    'Xã nông thôn vùng Đông Nam Bộ',
    'Mức phải đạt được của xã KV III',
  ])('is that of a group where no word says anything else: "%s"', async (title) => {
    const { columns } = await beside(title, ['70%', '7%']);
    expect(columns).toHaveLength(1);
    expect(columns[0]![1]).toEqual(expect.any(String));
  });
});

describe('a head with words on who is in its group', () => {
  it('in brackets is told of', async () => {
    const { columns, said } = await heads(['Khu vực I (trừ xã đảo)', 'Xã miền núi (gồm cả xã đảo)'], ['80%', '70%'], ['5%', '6%']);
    expect(columns.map(([, group]) => group)).toEqual(['khu-vuc-i', 'xa-mien-nui']);
    expect(said).toContain('Khu vực I (trừ xã đảo): ngoặc "trừ xã đảo" nói đơn vị nào thuộc');
    expect(said).toContain('Xã miền núi (gồm cả xã đảo): ngoặc "gồm cả xã đảo"');
    expect(said).not.toContain('ghi vào cột "Cách tính"');
  });

  it('that leaves some of all units out makes no group of all', async () => {
    const { columns, said } = await heads(['Các xã (trừ xã khu vực III)', 'Xã khu vực III'], ['80%', '70%'], ['5%', '6%']);
    expect(columns).toEqual([
      ['Các xã (trừ xã khu vực III)', undefined],
      ['Xã khu vực III', 'xa-khu-vuc-iii'],
    ]);
    expect(said).toContain('Các xã (trừ xã khu vực III): tên cột ngoài tên đơn vị còn ghi "trừ xã khu vực III"');
  });

  it.each([
    ['Khu vực I - II', 'khu-vuc-i; khu-vuc-ii'],
    ['Khu vực I – khu vực II', 'khu-vuc-i; khu-vuc-ii'],
    ['KV1-KV2', 'kv1; kv2'],
    ['Khu vực I - III', undefined],
    ['Nhóm 1 đến 3', undefined],
  ])('with two numbers is for both, or for a person to say: "%s"', async (title, groups) => {
    const { columns } = await beside(title, ['70%', '7%']);
    expect(columns).toEqual([[title, groups]]);
  });

  it('with two kinds of unit is told of', async () => {
    const { said } = await beside('Xã khu vực III và xã đảo', ['70%', '7%']);
    expect(said).toContain('Xã khu vực III và xã đảo: cột này được đọc là của một nhóm, nhưng tên kể nhiều loại đơn vị');
  });
});

describe('a row from side to side', () => {
  const between = async (text: string) =>
    read([['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'], [...ROAD, '≥ 80%'], [{ text, columns: 4 }], [...POOR, '≤ 5%']]);

  it.each([
    ['HOẶC', 'nói "hoặc" giữa các hàng trên và dưới nó, mà bảng đòi mọi hàng'],
    ['Hoặc:', 'nói "hoặc"'],
    ['II. TIÊU CHÍ ÁP DỤNG TỪ NĂM 2028', 'của những năm nào, mà bảng đòi chúng ngay từ năm đầu'],
    ['Các tiêu chí đánh giá thêm từ năm 2028', 'của những năm nào'],
    ['Trường hợp xã có chợ', 'hàng này nói khi nào'],
    ['Các tiêu chí dưới đây tính bình quân trong 2 năm liền kề', 'hàng này nói khi nào'],
    ['1. Giao thông: Tỷ lệ đường xã được cứng hóa ≥ 80%', 'đọc như một chỉ tiêu'],
    ['Không để xảy ra khiếu kiện đông người, vượt cấp', 'đọc như một chỉ tiêu'],
    ['I. Nhóm tiêu chí thực hiện đến hết năm 2027', 'của những năm nào'],
    ['Có ít nhất 02 mô hình', 'đọc như một chỉ tiêu'],
  ])('that is no mere name is told of: "%s"', async (text, words) => {
    const { rows, said } = await between(text);
    expect(rows).toHaveLength(2);
    expect(said).toContain(words);
  });

  it.each(['II. HẠ TẦNG KINH TẾ - XÃ HỘI', 'Bảo đảm quốc phòng, an ninh', 'Thu nhập bình quân đầu người', 'Nhóm tiêu chí nông thôn mới'])(
    'that is one is called so: "%s"',
    async (text) => {
      expect((await between(text)).said).toContain('tên nhóm tiêu chí: không ghi vào bảng');
    },
  );

  it('with "or" is no criterion where others are', async () => {
    const { rows } = await read([
      ['TT', 'Nội dung', 'Mức đạt'],
      [{ text: 'I. Giao thông', columns: 3 }],
      ['1', 'Tỷ lệ đường xã được cứng hóa', '≥ 80%'],
      [{ text: 'Hoặc', columns: 3 }],
      ['2', 'Tỷ lệ đường thôn được cứng hóa', '≥ 90%'],
      [{ text: 'II. Hộ nghèo', columns: 3 }],
      ['1', 'Tỷ lệ hộ nghèo', '≤ 5%'],
    ]);
    expect(rows.flatMap(({ cells }) => cells.criterion ?? [])).toEqual(['Giao thông', 'Hộ nghèo']);
  });
});

describe('heads of no levels', () => {
  it.each(['Xã có chợ theo quy hoạch', 'Xã có chợ'])('say for whom a row is: "%s"', async (cell) => {
    const { columns, rows, said } = await beside('Điều kiện áp dụng', [cell, '']);
    expect(columns).toEqual([]);
    expect(rows[0]!.cells.note).toBe(`Điều kiện áp dụng: ${cell}`);
    expect(said).toContain('Điều kiện áp dụng: cột này nói hàng dành cho ai hoặc xét ở đâu');
    expect(said).toContain('"Nếu có"');
  });

  it.each(['Thực hiện năm 2025', 'Năm 2025 (năm gốc)', 'Kết quả năm 2025'])('are of the state of things: "%s"', async (title) => {
    const { columns, levels, rows, said } = await heads([title, 'Năm 2026', 'Năm 2027'], ['60%', '≥ 70%', '≥ 80%'], ['9%', '≤ 7%', '≤ 5%']);
    expect(columns).toEqual([]);
    expect(levels).toEqual([2026, 2027]);
    expect(rows[0]!.cells.note).toBe(`${title}: 60%`);
    expect(said).toContain(`${title}: cột này ghi kết quả hoặc hiện trạng`);
  });

  it('are blank, for whoever assesses to tick', async () => {
    const { columns, levels, said } = await heads(['Mức đạt', 'Đạt', 'Không đạt'], ['≥ 80%', '', ''], ['≤ 5%', '', '']);
    expect(columns).toEqual([]);
    expect(levels).toEqual([undefined]);
    expect(said).toContain('Không đạt: cột để trống ở mọi hàng');
    expect(said).not.toContain('chưa rõ cột này dành cho ai');
  });
});

describe('a share above all levels', () => {
  it.each(['Mức đạt (%)', 'Mức tối thiểu (%)'])('is no unit of what is an amount by its name: "%s"', async (title) => {
    const { rows, said } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', title],
      [...ROAD, '80'],
      ['2', 'Thu nhập', 'Thu nhập bình quân đầu người', '50'],
      ['3', 'Thu nhập', 'Thu nhập bình quân tăng so với năm trước', '8'],
    ]);
    expect(rows.map(({ cells }) => cells.unit)).toEqual(['%', undefined, '%']);
    expect(said).toContain('Thu nhập bình quân đầu người: tên cột mức ghi "%", mà hàng này theo tên là một số lượng');
  });

  it('is none of what somebody earns in a cell either, where a head says the side', async () => {
    const { rows } = await read([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức tối thiểu'],
      ['1', 'Thu nhập', 'Thu nhập bình quân đầu người', '50%'],
    ]);
    expect(rows[0]!.cells.direction).toBeUndefined();
  });
});

it('"Kết quả cần đạt" heads the levels, and "Trách nhiệm" who is in charge', async () => {
  const { rows } = await read([
    ['TT', 'Tiêu chí', 'Yêu cầu', 'Kết quả cần đạt', 'Trách nhiệm'],
    [...ROAD, '≥ 80%', 'Sở Xây dựng'],
    [...POOR, '≤ 5%', 'Sở Y tế'],
  ]);
  expect(rows.map(({ cells, levels }) => [cells.content, levels, cells.inCharge])).toEqual([
    [ROAD[2], ['≥ 80%'], 'Sở Xây dựng'],
    [POOR[2], ['≤ 5%'], 'Sở Y tế'],
  ]);
});

describe('what heads of words say besides', () => {
  const headed = async (criterion: string, content: string, ...levels: string[]) =>
    read([
      ['TT', criterion, content, ...levels],
      [...ROAD, ...levels.map(() => '≥ 80%')],
      [...POOR, ...levels.map(() => '≤ 5%')],
    ]);

  it.each([
    ['Nội dung (không áp dụng với xã đảo)', 'không áp dụng với xã đảo'],
    ['Nội dung (tính trên hộ thường trú)', 'tính trên hộ thường trú'],
  ])('is told: %s', async (content, words) => {
    expect((await headed('Tiêu chí', content, 'Mức đạt')).said).toContain(`tên cột còn ghi "${words}"`);
  });

  it('is told of a day in the head of levels, and not of units and of the kind of the set', async () => {
    expect((await headed('Tiêu chí', 'Nội dung', 'Mức đạt (tính đến 31/12/2025)')).said).toContain('"tính đến 31/12/2025"');
    expect((await headed('Tiêu chí', 'Nội dung (%)', 'Mức đạt (%)')).said).not.toContain('còn ghi');
  });

  it.each(['Tên tiêu chí (*)', 'Tên tiêu chí xã NTM', 'Tiêu chí (xã NTM)'])('leaves criteria what they are: %s', async (criterion) => {
    const { rows } = await headed(criterion, 'Nội dung', 'Mức đạt');
    expect(rows.map(({ cells }) => cells.criterion)).toEqual(['Giao thông', 'Hộ nghèo']);
  });

  it('a note at the foot of the page is told', async () => {
    const head = { text: 'Nội dung', runs: [new FootnoteReferenceRun(1)] };
    const table = wordTable([
      ['TT', 'Tiêu chí', head, 'Mức đạt'],
      [...ROAD, '≥ 80%'],
      [...POOR, '≤ 5%'],
    ]);
    const footnotes = { 1: { children: [new Paragraph('Xã đảo không đánh giá tiêu chí số 2.')] } };
    const { remarks } = await readDecision(await wordFile(['PHỤ LỤC I', table], { footnotes }), {});
    expect(remarks.map(({ vi }) => vi).join('\n')).toContain('tên cột còn ghi "Xã đảo không đánh giá tiêu chí số 2."');
  });

  it.each([
    ['Khu vực I', 'Khu vực II', 'Mục tiêu 2030'],
    ['Mức đạt', 'Kế hoạch năm 2030'],
  ])('one year beside levels without any is told: %s, %s', async (...levels) => {
    const { said } = await headed('Tiêu chí', 'Nội dung', ...levels.filter((level) => level !== undefined));
    expect(said).toContain('cột này có một năm, các cột mức khác thì không');
  });

  it('years beside one another are not', async () => {
    expect((await headed('Tiêu chí', 'Nội dung', 'Năm 2026', 'Năm 2027')).said).not.toContain('cột này có một năm');
  });
});

it('words above the heads within the table are read as those above it', async () => {
  const across = (text: string): Line => [{ text, columns: 3 }];
  const table = (text: string) =>
    decisionOf(
      [
        'PHỤ LỤC I',
        wordTable([across(text), ['TT', 'Nội dung', 'Mức đạt'], ['1', 'Tỷ lệ đường', '≥ 80%'], ['2', 'Tỷ lệ hộ nghèo', '≤ 5%']]),
      ],
      {},
    );
  const { draft } = await table('Xã được công nhận khi đạt ít nhất 1/2 tiêu chí');
  expect(draft.info.metWith).toContain('ít nhất 1/2 tiêu chí');
  for (const text of ['Mức dưới đây giảm 5% đối với xã biên giới', 'Áp dụng từ năm 2028'])
    expect((await table(text)).remarks.map(({ row }) => row).join('\n')).toContain(text);
});

import { Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { decisionOf, wordFile, wordTable } from '../../../support/word-file.ts';

/* What a decision says outside of its table and what changes the law, listed and never dropped; everything is invented. */

type Blocks = Parameters<typeof wordFile>[0];

const ANNEX = wordTable([
  ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
  ['1', 'Điện', 'Hộ dùng điện', '≥ 80%'],
]);

const HEAD: Blocks = [
  wordTable([['ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 1/QĐ-UBND', 'Kon Tum, ngày 13 tháng 02 năm 2026']]),
  'QUYẾT ĐỊNH',
  'Ban hành Bộ tiêu chí thôn nông thôn mới',
  'ỦY BAN NHÂN DÂN TỈNH KON TUM',
  'Căn cứ Quyết định số 51/2025/QĐ-TTg ngày 29 tháng 12 năm 2025 của Thủ tướng Chính phủ;',
  'QUYẾT ĐỊNH:',
];

async function read(articles: Blocks, below: Blocks = []) {
  const hasDay = articles.some((each) => typeof each === 'string' && each.includes('hiệu lực'));
  const all = hasDay ? articles : [...articles, 'Điều 9. Quyết định này có hiệu lực từ ngày 01/3/2026.'];
  const file = await wordFile([...HEAD, ...all, 'PHỤ LỤC', 'BỘ TIÊU CHÍ THÔN', '(Kèm theo Quyết định số 1/QĐ-UBND)', ANNEX, ...below]);
  const { draft, remarks } = await readDecision(file, {});
  return { info: draft.info, said: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

describe('the rule by which a unit is recognised', () => {
  it.each([
    'Điều 2. Thôn được xét công nhận khi đạt ít nhất 05/06 tiêu chí, trong đó bắt buộc đạt tiêu chí số 2.',
    'Điều 2. Thôn đạt chuẩn phải đạt tối thiểu 80% số tiêu chí.',
    'Điều 2. Điều kiện công nhận: đạt từ 8 tiêu chí trở lên và tiêu chí 1 là tiêu chí bắt buộc.',
    'Điều 2. Xã được công nhận khi có từ 70% số thôn trở lên đạt chuẩn.',
    'Điều 2. Thôn được công nhận phải có ít nhất 90% người dân hài lòng.',
    'Điều 2. Thôn thuộc xã chưa đạt chuẩn nông thôn mới thì chưa xét công nhận.',
    'Điều 2. Chưa xét công nhận đối với thôn thuộc xã còn nợ đọng xây dựng cơ bản.',
    'Điều 2. Thôn không được công nhận nếu có cán bộ vi phạm pháp luật.',
    'Điều 2. Thôn đạt chuẩn khi có tổng số điểm từ 80/100 điểm.',
    'Điều 2. Thôn được công nhận khi đạt toàn bộ các tiêu chí và không còn nợ đọng.',
  ])('is to be decided on, and stands in the caveat of every result: %s', async (article) => {
    const { info, said } = await read([article]);
    expect(info.caveat).toContain(article);
    expect(info.caveat).toContain('mọi tiêu chí');
    expect(said.join('\n')).toContain('điều kiện công nhận khác với "đạt mọi tiêu chí"');
  });

  it('that asks for all criteria is what is done anyway', async () => {
    const { info, said } = await read(['Điều 2. Thôn được công nhận khi đạt toàn bộ các tiêu chí tại Phụ lục.']);
    expect([info.caveat, said]).toEqual([undefined, []]);
  });

  it.each([
    'Điều 2. Bộ tiêu chí này là căn cứ để chỉ đạo thực hiện và xét công nhận thôn nông thôn mới.',
    'Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này khi xét công nhận.',
  ])('is not what only says what the set is for, and who carries it out: %s', async (article) => {
    const { info, said } = await read([article]);
    expect([info.caveat, said]).toEqual([undefined, []]);
  });

  it('that leaves a level to others is listed', async () => {
    const { said } = await read(['Điều 2. Giao UBND các xã, phường quy định cụ thể mức đạt của tiêu chí 4.']);
    expect(said.join('\n')).toContain('có thể đổi mức');
  });

  it('that asks for another set first names the line of the sheet for it', async () => {
    const { said } = await read(['Điều 1. Ban hành Bộ tiêu chí. Xã được xét khi đã đạt chuẩn nông thôn mới.']);
    expect(said.join('\n')).toContain('Bộ phải đạt trước');
  });
});

describe('words outside of the table', () => {
  it.each([
    'Ghi chú: Xã an toàn khu được áp dụng mức của xã khu vực III.',
    '(3) Mức năm 2030 do UBND cấp xã rà soát, báo cáo UBND tỉnh.',
    '* Không áp dụng tiêu chí 2 đối với thôn không có đất nông nghiệp.',
    'Các thôn đặc biệt khó khăn được giảm 10% so với mức quy định.',
  ])('below it are listed: %s', async (line) => {
    expect((await read([], [line])).said).toEqual([
      `${line}: ${'ghi chú ngoài bảng, chưa được đưa vào bộ tiêu chí: hãy quyết định ghi vào đâu'}`,
    ]);
  });

  it('in the articles are listed where they speak of levels, columns or exceptions', async () => {
    const { said } = await read([
      'Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn nông thôn mới.',
      'Điều 3. Đối với thôn đặc biệt khó khăn, tiêu chí 1 áp dụng mức 60%.',
      'Điều 4. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
    ]);
    expect(said).toEqual([expect.stringContaining('Điều 3. Đối với thôn đặc biệt khó khăn, tiêu chí 1 áp dụng mức 60%.') as string]);
  });

  it('that only sign, address or name the annex are not', async () => {
    const end = wordTable([['Nơi nhận:\n- Như Điều 4;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Hư Cấu']]);
    expect((await read([end], ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'Trang 2'])).said).toEqual([]);
  });
});

describe('days', () => {
  it.each<[text: string, from: string | undefined, to: string | undefined]>([
    ['có hiệu lực từ ngày 01/3/2026.', '01/03/2026', undefined],
    ['có hiệu lực thi hành kể từ ngày 25/02/2026.', '25/02/2026', undefined],
    ['có hiệu lực từ ngày 15 tháng 3 năm 2026 và hết hiệu lực từ ngày 01 tháng 01 năm 2031.', '15/03/2026', '01/01/2031'],
    ['có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026 đến 31/12/2030.', '01/03/2026', '01/01/2031'],
    ['có hiệu lực kể từ ngày ký và áp dụng đến hết năm 2030.', '13/02/2026', '01/01/2031'],
    ['có hiệu lực từ 01-3-2026 đến hết ngày 31/12/2030.', '01/03/2026', '01/01/2031'],
    ['có hiệu lực sau 10 ngày kể từ ngày ký.', '23/02/2026', undefined],
    ['có hiệu lực kể từ ngày ký ban hành và thay thế Quyết định số 12/QĐ-UBND ngày 01/01/2022.', '13/02/2026', undefined],
  ])('%s', async (text, from, to) => {
    const { info } = await read([`Điều 2. Quyết định này ${text}`]);
    expect([info.from, info.to]).toEqual([from, to]);
  });

  it('that were not read are said', async () => {
    const { info, said } = await read(['Điều 2. Quyết định này có hiệu lực khi Nghị quyết số 5 được thông qua.']);
    expect(info.from).toBeUndefined();
    expect(said.join()).toContain('chưa đọc được ngày có hiệu lực');
  });
});

describe('the head', () => {
  it('has a kind of unit in quotes too', async () => {
    const file = await wordFile(['QUYẾT ĐỊNH', 'Về việc quy định Bộ tiêu chí "Thôn nông thôn mới kiểu mẫu" tỉnh A', ANNEX]);
    expect((await readDecision(file, {})).draft.info.level).toBe('thôn (làng)');
  });

  it('or a table in an old font is said: its letters are others than they look', async () => {
    const old = wordTable([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['1', 'Điện', 'Tû lÖ hé nghÌo', '≤ 5%'],
    ]);
    const { remarks } = await decisionOf([old], {});
    expect(remarks.map(({ vi }) => vi).join()).toContain('không phải Unicode');
    const plain = new Paragraph({ children: [new TextRun({ text: 'Rà soát, bổ sung', font: '.VnTime' })] });
    const { remarks: none } = await decisionOf([plain, ANNEX], {});
    expect(none.map(({ vi }) => vi).join()).not.toContain('Unicode');
  });
});

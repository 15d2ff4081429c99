import { describe, expect, it } from 'vitest';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Every sentence around the table is read, a formality, or told; all of them are invented. */

const TITLES = ['Giao thông', 'Thu nhập', 'Môi trường', 'Văn hóa', 'Y tế', 'An ninh'];
const annex = (more: readonly (readonly string[])[] = []) =>
  wordTable([
    ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
    ...TITLES.map((title, index) => [`${index + 1}`, title, `Tỷ lệ hộ ${title.toLowerCase()}`, '≥ 80%']),
    ...more,
  ]);
const HEAD = [
  wordTable([['ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 1/QĐ-UBND', 'Kon Tum, ngày 13 tháng 02 năm 2026']]),
  'QUYẾT ĐỊNH',
  'Ban hành Bộ tiêu chí thôn nông thôn mới giai đoạn 2026-2030',
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn nông thôn mới giai đoạn 2026-2030.',
];
const IN_FORCE = 'Điều 9. Quyết định này có hiệu lực kể từ ngày ký.';
const UNTAKEN = 'câu của văn bản mà bộ tiêu chí không tính đến';

type Blocks = Parameters<typeof decisionOf>[0];

async function readBlocks(blocks: Blocks, number?: number) {
  const { draft, remarks } = await decisionOf(blocks, number === undefined ? {} : { annex: number });
  return { info: draft.info, remarks, said: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

interface Around {
  readonly articles?: readonly string[];
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
}

const read = ({ articles = [IN_FORCE], above = [], below = [], rows }: Around) =>
  readBlocks([...HEAD, ...articles, 'PHỤ LỤC', '(Kèm theo Quyết định số 1/QĐ-UBND)', ...above, annex(rows), ...below]);

describe('a sentence that is neither read nor a formality', () => {
  it.each([
    'Tiêu chí số 3 chỉ tính từ năm 2028.',
    'Các bản tái định cư áp dụng như khu vực I.',
    'Thôn ở phường được áp dụng như thôn đồng bằng.',
    'Tiêu chí nào chưa có hướng dẫn thì tạm tính là đạt.',
    'Mức thu nhập được điều chỉnh hằng năm theo quyết định của UBND tỉnh.',
    'Tiêu chí số 5 áp dụng thí điểm tại 10 thôn.',
    'Việc làm tròn số thực hiện đến một chữ số thập phân.',
    'Kết quả từng tiêu chí được bảo lưu trong 03 năm.',
    'UBND xã được quy định mức cao hơn.',
    'Tiêu chí số 4 thực hiện theo chuẩn nghèo của tỉnh.',
    'Thôn đạt chuẩn nâng cao phải đạt chuẩn trước.',
    'Điều kiện công nhận thực hiện theo Quyết định số 51/2025/QĐ-TTg.',
    'Các thôn biên giới đạt toàn bộ tiêu chí vào năm 2028.',
    'Phụ lục này dùng cho năm đầu.',
  ])('is told, in an article, above the table and behind it: %s', async (sentence) => {
    for (const around of [{ articles: [`Điều 2. ${sentence}`, IN_FORCE] }, { above: [sentence] }, { below: [sentence] }])
      expect((await read(around)).said.filter((line) => line.includes(sentence.slice(0, -1)))).toHaveLength(1);
  });

  it('stands in one remark with all others of its kind, once each, in both languages', async () => {
    const [one, two] = ['Tiêu chí số 3 chỉ tính từ năm 2028.', 'UBND xã được quy định cao hơn.'];
    const { remarks } = await read({ articles: [`Điều 2. ${one} ${two}`, `Điều 3. ${one}`, IN_FORCE] });
    expect(remarks).toEqual([
      {
        row: `"${one}" "${two}"`,
        vi: expect.stringContaining(UNTAKEN) as string,
        en: expect.stringContaining('sentences of the decision') as string,
      },
    ]);
  });

  it('is told beside a rule that was read in the same line', async () => {
    const { info, said } = await read({
      articles: ['Điều 2. Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí. Tiêu chí số 3 chỉ tính từ năm 2028.', IN_FORCE],
    });
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`^"Tiêu chí số 3 chỉ tính từ năm 2028."(?:.*)${UNTAKEN}`, 'u')));
    expect([info.metWith, info.caveat]).toEqual(['ít nhất 5/6 tiêu chí (Điều 2)', undefined]);
  });
});

describe('formalities', () => {
  it.each([
    'Điều 2. Tổ chức thực hiện',
    'Điều 2. Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 01/01/2022 của UBND tỉnh Kon Tum về việc ban hành Bộ tiêu chí thôn.',
    'Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Nông nghiệp và Môi trường, Tài chính; Chủ tịch UBND các xã, phường và Thủ trưởng các đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    'Điều 3. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với các sở, ngành hướng dẫn, kiểm tra, đôn đốc việc thực hiện Quyết định này, định kỳ tổng hợp, báo cáo UBND tỉnh.',
    'Điều 3. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các địa phương báo cáo UBND tỉnh để xem xét, giải quyết.',
    'Điều 3. Chánh Văn phòng UBND tỉnh; Thủ trưởng các sở, ban, ngành; các tổ chức, cá nhân có liên quan căn cứ Quyết định thi hành./.',
    'Điều 3. Bộ tiêu chí này là căn cứ để chỉ đạo, xây dựng kế hoạch và đánh giá, công nhận thôn nông thôn mới.',
  ])('are silent: %s', async (article) => {
    expect((await read({ articles: [article, IN_FORCE] })).said).toEqual([]);
  });

  it.each([
    'Điều 3. Chủ tịch UBND các xã khu vực III chịu trách nhiệm thi hành Quyết định này từ năm 2028.',
    'Điều 3. Giao Sở Nông nghiệp và Môi trường hướng dẫn, điều chỉnh mức.',
    'Điều 3. Quyết định này thay thế Quyết định số 12/QĐ-UBND, trừ tiêu chí 4.',
    'Điều 3. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn nông thôn mới vùng biên giới.',
  ])('are none with any other word: %s', async (article) => {
    expect((await read({ articles: [article, IN_FORCE] })).said).not.toEqual([]);
  });

  it('that issue the set raise no alarm', async () => {
    const lines = [
      'Điều 2. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn đạt chuẩn nông thôn mới gồm 06 tiêu chí, 06 chỉ tiêu.',
      'Điều 3. Ban hành kèm theo Quyết định này Bộ tiêu chí công nhận thôn nông thôn mới kiểu mẫu tỉnh Kon Tum giai đoạn 2026-2030.',
    ];
    expect((await read({ articles: [...lines, IN_FORCE] })).said).toEqual([]);
  });
});

describe('the days of this decision', () => {
  it.each([
    'Bản đã được công nhận trước ngày Quyết định này có hiệu lực được giữ danh hiệu đến hết ngày 31 tháng 12 năm 2026.',
    'Hồ sơ đã nộp trước ngày Quyết định này có hiệu lực được xét theo quy định cũ đến hết ngày 30 tháng 6 năm 2026.',
    'Tiêu chí số 5 áp dụng đến hết ngày 31 tháng 12 năm 2028.',
    'Quyết định này bãi bỏ Quyết định số 12/QĐ-UBND có hiệu lực đến hết ngày 31 tháng 12 năm 2025.',
    'Thôn biên giới áp dụng mức riêng đến hết năm 2027.',
    'Đối với thôn thuộc xã khu vực III, các tiêu chí được áp dụng đến hết năm 2028.',
    'Kết quả công nhận theo QĐ 15 có giá trị đến hết ngày 31/12/2027.',
    'Quyết định này áp dụng đến hết năm 2027 đối với thôn biên giới.',
  ])('are not those of anything else, which is told: %s', async (sentence) => {
    const { info, said } = await read({ articles: [`Điều 2. ${sentence}`, IN_FORCE] });
    expect([info.from, info.to]).toEqual(['13/02/2026', undefined]);
    expect(said.join('\n')).toContain(sentence.slice(0, -1));
  });

  it.each<[article: string, from: string | undefined, to: string | undefined]>([
    ['Hiệu lực thi hành: kể từ ngày 01 tháng 02 năm 2026.', '01/02/2026', undefined],
    ['Hiệu lực thi hành: từ ngày 01 tháng 02 năm 2026.', '01/02/2026', undefined],
    ['Quyết định này có hiệu lực từ ngày 01/02/2026. Bộ tiêu chí này được áp dụng cho giai đoạn 2026-2030.', '01/02/2026', '01/01/2031'],
    ['Quyết định số 12/QĐ-UBND có hiệu lực từ ngày 01/02/2022.', undefined, undefined],
    ['Tiêu chí số 5 có hiệu lực từ ngày 01/02/2027.', undefined, undefined],
    ['Quyết định này có hiệu lực từ ngày 01/02/2026 và từ ngày 01/02/2027 đối với tiêu chí số 5.', undefined, undefined],
  ])('are read from sentences on it alone: %s', async (article, from, to) => {
    const { info, said } = await read({ articles: [`Điều 2. ${article}`] });
    expect([info.from, info.to]).toEqual([from, to]);
    expect(said.join('\n').includes('chưa đọc được ngày có hiệu lực')).toBe(from === undefined);
  });

  it('are said to be unread where no sentence has them', async () => {
    expect((await read({ articles: [] })).said.join('\n')).toContain('chưa đọc được ngày có hiệu lực');
  });
});

describe('a rule of recognition', () => {
  it.each([
    'Thôn miền núi được công nhận khi đạt ít nhất 4/6 tiêu chí.',
    'Làng nghề đạt chuẩn khi đạt ít nhất 4/6 tiêu chí.',
    'Giai đoạn 2026-2027, thôn được công nhận khi đạt ít nhất 4/6 tiêu chí.',
    'Thôn được công nhận đạt chuẩn nông thôn mới giai đoạn 2026-2027 khi đạt ít nhất 4/6 tiêu chí.',
    'Từ năm 2028 thôn được công nhận khi đạt ít nhất 4/6 tiêu chí.',
    'Thôn được công nhận lại khi đạt ít nhất 4/6 tiêu chí.',
    'Thôn vùng đồng bào dân tộc thiểu số đạt chuẩn khi đạt ít nhất 4/6 tiêu chí.',
    'Thôn tái định cư được công nhận khi đạt ít nhất 4/6 tiêu chí.',
    'Thôn được công nhận khi xã đạt ít nhất 4/6 tiêu chí.',
  ])('of some units or of some time fills no cell: %s', async (sentence) => {
    const { info } = await read({ articles: [`Điều 2. ${sentence}`, IN_FORCE] });
    expect([info.metWith, info.caveat]).toEqual([undefined, expect.stringContaining(sentence)]);
  });

  it('that differs from another one fills no cell either: both stand in the caveat', async () => {
    for (const other of ['đạt 6/6 tiêu chí', 'đạt toàn bộ các tiêu chí', 'đạt ít nhất 5/6 tiêu chí']) {
      const { info } = await read({
        articles: ['Điều 2. Thôn được công nhận khi đạt ít nhất 4/6 tiêu chí.', `Điều 3. Thôn được công nhận khi ${other}.`, IN_FORCE],
      });
      expect([info.metWith, info.caveat]).toEqual([undefined, expect.stringMatching(/Điều 2.*Điều 3/u)]);
    }
  });

  it.each<[sentence: string, metWith: string]>([
    ['Các thôn, làng nông thôn mới kiểu mẫu được công nhận khi đạt ít nhất 5/6 tiêu chí.', 'ít nhất 5/6 tiêu chí'],
    ['Thôn được công nhận khi đạt 5/6 tiêu chí tại Phụ lục kèm theo Quyết định này.', 'ít nhất 5/6 tiêu chí'],
    ['Thôn được công nhận khi đạt 5/6 tiêu chí theo Bộ tiêu chí này.', 'ít nhất 5/6 tiêu chí'],
    ['Thôn được công nhận khi đạt 5/6 tiêu chí, bắt buộc đạt các tiêu chí từ 4 đến 6.', 'ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 4, 5, 6'],
    ['Thôn được công nhận khi đạt ít nhất năm tiêu chí.', 'ít nhất 5 tiêu chí'],
    ['Thôn được công nhận khi đạt từ 5 trên 6 tiêu chí.', 'ít nhất 5/6 tiêu chí'],
  ])('is read: %s', async (sentence, metWith) => {
    const { info } = await read({ articles: [`Điều 2. ${sentence}`, IN_FORCE] });
    expect([info.metWith, info.caveat]).toEqual([`${metWith} (Điều 2)`, undefined]);
  });

  it('is read or told where it stands in the last row of the table', async () => {
    const text = 'Tổng cộng: đạt từ 5/6 tiêu chí trở lên thì được công nhận';
    const { info, said } = await read({ rows: [['', text, text, '']] });
    expect(info.metWith).toBe('ít nhất 5/6 tiêu chí');
    expect(said.join('\n')).toContain('điều kiện công nhận đã hiểu là "ít nhất 5/6 tiêu chí"');
  });

  it('that names another annex is not that of the annex which is read', async () => {
    const blocks = [
      ...HEAD,
      'Điều 2. Thôn đạt chuẩn khi đạt ít nhất 5/6 tiêu chí tại Phụ lục I, trong đó bắt buộc đạt tiêu chí 2.',
      IN_FORCE,
      'PHỤ LỤC I',
      annex(),
      'Ghi chú: hộ là hộ thường trú.',
      'PHỤ LỤC II',
      annex(),
    ];
    expect((await readBlocks(blocks, 1)).info.metWith).toBe('ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2 (Điều 2)');
    const { info, said } = await readBlocks(blocks, 2);
    expect([info.metWith, info.caveat]).toEqual([undefined, undefined]);
    expect(said.join('\n')).toContain('tại Phụ lục I');
    expect(said.join('\n')).not.toContain('hộ thường trú');
  });

  it.each([
    ['Số hộ của thôn là số hộ thường trú tại thời điểm xét công nhận, không bao gồm hộ tạm trú.', 'Cách tính'],
    ['Thôn không có đường trục thì không xét tiêu chí 1.', 'có thể đổi mức'],
  ])('is no definition and no exemption, which leave the next rule readable: %s', async (sentence, told) => {
    const { info, said } = await read({
      articles: [`Điều 2. ${sentence}`, 'Điều 3. Thôn được công nhận khi đạt ít nhất 5/6 tiêu chí.', IN_FORCE],
    });
    expect([info.metWith, info.caveat]).toEqual(['ít nhất 5/6 tiêu chí (Điều 3)', undefined]);
    expect(said.find((line) => line.includes(sentence.slice(0, -1)))).toContain(told);
  });
});

describe('what is not of this set', () => {
  it('is a condition on the commune, which is no set of the village to be met first', async () => {
    const { said } = await read({ articles: ['Điều 2. Thôn được xét công nhận phải thuộc xã đã đạt chuẩn nông thôn mới.', IN_FORCE] });
    expect(said.join('\n')).not.toContain('Bộ phải đạt trước');
    expect(said.join('\n')).toContain('điều kiện về xã');
  });

  it('are units that keep what they have', async () => {
    const { said } = await read({ articles: ['Điều 2. Thôn đã được công nhận trước đây được giữ danh hiệu.', IN_FORCE] });
    expect(said.join('\n')).not.toContain('Bộ phải đạt trước');
    expect(said.join('\n')).toContain('đơn vị đã được công nhận');
  });
});

describe('for whom the whole set is', () => {
  it.each([
    '(Áp dụng cho các thôn thuộc xã khu vực I)',
    'Dành cho thôn miền núi',
    'Phạm vi áp dụng: các thôn thuộc xã biên giới.',
    'Đối tượng áp dụng: các thôn; không áp dụng đối với thôn thuộc phường.',
    'Không áp dụng Quyết định này đối với tổ dân phố.',
  ])('is told: %s', async (line) => {
    for (const around of [{ articles: [`Điều 2. ${line}`, IN_FORCE] }, { above: [line] }])
      expect((await read(around)).said.find((each) => each.includes(line))).toContain('bộ tiêu chí dành cho ai');
  });
});

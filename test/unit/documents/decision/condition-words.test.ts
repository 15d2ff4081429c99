import { describe, expect, it } from 'vitest';
import { conditionIn } from '../../../../src/documents/decision/condition-words.ts';
import { remarksOnContent } from '../../../../src/documents/decision/content-remarks.ts';
import { withoutSaidIfAny } from '../../../../src/documents/decision/if-any.ts';
import { SHIPPED } from '../../../support/shipped.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Conditions in the words of a row: whoever obeys the table alone asks the row of every unit. All contents but the shipped ones are invented. */

const said = (content: string, level: string): string =>
  remarksOnContent(content, [level])
    .map(([vi]) => vi)
    .join('\n');

describe('a condition is told of', () => {
  it.each([
    ['Có chợ (nếu được quy hoạch)', 'nếu được quy hoạch'],
    ['Có nhà trông trẻ ở xã có khu công nghiệp', 'ở xã có khu công nghiệp'],
    ['Chợ của các xã có quy hoạch chợ đạt chuẩn', 'của các xã có quy hoạch chợ đạt chuẩn'],
    ['Tỷ lệ tàu cá lắp thiết bị giám sát của xã có tàu cá', 'của xã có tàu cá'],
    ['Có bến đò ở vùng có công trình thủy lợi', 'ở vùng có công trình thủy lợi'],
    ['Chợ đạt chuẩn, nơi có quy hoạch chợ', 'nơi có quy hoạch chợ'],
    ['Có bãi rác tập trung, chỉ áp dụng cho thôn trên 50 hộ', 'chỉ áp dụng cho thôn trên 50 hộ'],
    ['Có mô hình kinh tế (nếu thôn không có hợp tác xã)', 'nếu thôn không có hợp tác xã'],
    ['Có mô hình kinh tế (khi thôn chưa có hợp tác xã)', 'khi thôn chưa có hợp tác xã'],
    ['Có mô hình kinh tế, trường hợp thôn không có hợp tác xã', 'trường hợp thôn không có hợp tác xã'],
    ['Có nhà văn hóa (dành cho thôn đông dân)', 'dành cho thôn đông dân'],
    ['Có chợ (với thôn được quy hoạch chợ)', 'với thôn được quy hoạch chợ'],
    ['Có chợ (nếu trong quy hoạch có chợ)', 'nếu trong quy hoạch có chợ'],
    ['Có bến thuyền (nếu là thôn ven hồ)', 'nếu là thôn ven hồ'],
    ['Có điểm đón khách, nếu thôn làm du lịch', 'nếu thôn làm du lịch'],
    ['Có điểm đón khách khi thôn làm du lịch', 'khi thôn làm du lịch'],
    ['Có sân thể thao (tùy điều kiện)', 'tùy điều kiện'],
    ['Có sân thể thao (ở nơi có quỹ đất)', 'ở nơi có quỹ đất'],
    ['Có sân thể thao (những thôn còn quỹ đất)', 'những thôn còn quỹ đất'],
    ['Có sân thể thao với điều kiện còn quỹ đất', 'với điều kiện còn quỹ đất'],
    ['Có chợ khi được phê duyệt quy hoạch', 'khi được phê duyệt quy hoạch'],
    ['Có chợ nơi có nhu cầu', 'nơi có nhu cầu'],
    ['Có nhà văn hóa (thôn từ 50 hộ trở lên)', 'thôn từ 50 hộ trở lên'],
    ['Có xe đưa đón (chỉ với thôn xa trung tâm)', 'chỉ với thôn xa trung tâm'],
    ['Có chợ (nếu có), khi thôn làm du lịch', 'khi thôn làm du lịch'],
  ])('in a row of yes or no and of a figure: %s', (content, words) => {
    for (const level of ['Đạt', '≥ 2']) expect(said(content, level)).toContain(`nội dung còn ghi điều kiện "${words}"`);
  });

  it('in the name of a criterion, for all its rows', async () => {
    const table = wordTable([
      ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'],
      ['1', 'Chợ (nếu được quy hoạch)', 'Có chợ đạt chuẩn', 'Đạt'],
      ['2', 'Điện', 'Tỷ lệ hộ có điện', '≥ 98%'],
    ]);
    const { remarks } = await decisionOf(['PHỤ LỤC I', table], {});
    expect(remarks.map(({ vi }) => vi).join('\n')).toContain('tên tiêu chí còn ghi điều kiện "nếu được quy hoạch"');
  });
});

describe('is no condition', () => {
  it.each([
    'Có chợ (nếu có)',
    'Có mô hình bảo vệ môi trường (nếu thôn có làng nghề)',
    'Người dân được trợ giúp pháp lý khi có yêu cầu',
    'Không có trường hợp tảo hôn',
    'Không để xảy ra trường hợp trẻ em bị đuối nước',
    'Mọi người dân có giấy tờ tùy thân',
    'Có khu vui chơi dành cho trẻ em, người cao tuổi',
    'Có đường nối với thôn bên',
    'Có nơi sinh hoạt cộng đồng',
    'Có chợ phù hợp với điều kiện của thôn',
    'Các hộ báo ngay trong trường hợp có dịch bệnh',
    'Có đường liên thôn (các thôn trong xã)',
    'Thôn thông minh (thôn có ít nhất 01 mô hình)',
    'Có hương ước được thực hiện đồng thời với quy chế dân chủ',
  ])('%s', (content) => {
    expect(conditionIn(withoutSaidIfAny(content))).toBeUndefined();
  });

  /** Titles and labels of everything that the package ships. */
  function titlesOf(value: unknown): string[] {
    if (typeof value !== 'object' || value === null) return [];
    const own = ['title', 'label'].flatMap((key) => {
      const { vi } = ((value as Record<string, unknown>)[key] ?? {}) as { vi?: unknown };
      return typeof vi === 'string' ? [vi] : [];
    });
    return [...own, ...Object.values(value).flatMap(titlesOf)];
  }

  // What these state is a condition, or a set that others have met.
  const CONDITIONS = [
    /^Đáp ứng đầy đủ mức đạt chuẩn theo yêu cầu của: .*\(đối với xã NTM\)/u,
    /^Phường, đặc khu \(trường hợp cần thiết\)$/u,
    /^Trường hợp cần thiết, xây dựng nông thôn mới ở phường/u,
    /^Không có phường, đặc khu thuộc diện này \("trường hợp cần thiết"\)$/u,
  ];

  it('in the shipped sets, but for those that state one', () => {
    const titles = [...new Set(SHIPPED.flatMap(titlesOf))];
    const told = titles.filter((title) => conditionIn(withoutSaidIfAny(title)) !== undefined);
    expect(titles.length).toBeGreaterThan(400);
    expect(told.filter((title) => !CONDITIONS.some((pattern) => pattern.test(title)))).toEqual([]);
    expect(told).toHaveLength(CONDITIONS.length);
  });
});

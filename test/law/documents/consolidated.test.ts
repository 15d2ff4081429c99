import { describe, expect, it } from 'vitest';
import { inForce } from '../../../src/index.ts';
import { consolidatedPage, criterionTable, toMarkdown } from '../../../src/documents/index.ts';
import { advancedCommune, commune } from '../../../rules/index.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { criterion, entry, inventedSet, scoreIndicator } from '../../support/law-fixtures.ts';

/*
 * The consolidated text of a day says what that text asks: the levels that its conditions read, each of what, and none that
 * only an earlier text read.
 */

const place = { province: 'kon-tum', region: 'central-highlands' } as const;
const pageOn = (ruleSet: RuleSet, on: string, language: 'vi' | 'en' = 'vi') =>
  toMarkdown(consolidatedPage(inForce(ruleSet, { on, place }), language));

/** The lines of a row, its further levels included. */
function linesOf(page: string, no: string): string[] {
  const lines = page.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`| ${no} |`));
  const more = lines.slice(first + 1).findIndex((line) => !line.startsWith('|  |'));
  return lines.slice(first, first + 1 + more);
}

describe('a level that the condition in force no longer reads', () => {
  it.each([
    [commune, '15.4', '50 %', '2024-02-29', '2024-03-01'],
    [advancedCommune, '14.4', '70 %', '2024-02-29', '2024-03-01'],
  ])('is not in the text: $0.id $1', (ruleSet, row, level, before, after) => {
    expect(linesOf(pageOn(ruleSet, before), row).join('\n')).toContain(level);
    const [only, ...more] = linesOf(pageOn(ruleSet, after), row);
    expect(more).toEqual([]);
    expect(only).toContain('| Đạt (theo nguồn tin) |');
    expect(only).not.toContain(level);
  });
});

describe('a row with several parts', () => {
  it.each([
    [
      '3.2',
      [
        'Điểm đánh giá phòng, chống thiên tai theo phương châm 4 tại chỗ: ≥ 50 điểm (theo nguồn tin)',
        'Mọi nội dung bắt buộc về phòng, chống thiên tai đều "có": Đạt (theo nguồn tin)',
      ],
    ],
    [
      '13.1',
      [
        'Hợp tác xã hoạt động hiệu quả, đúng Luật Hợp tác xã: Đạt',
        'Tổ hợp tác hoạt động hiệu quả, có hợp đồng hợp tác, tiêu thụ sản phẩm chủ lực: Đạt',
      ],
    ],
  ])('says of what each level of %s is', (row, levels) => {
    const lines = linesOf(pageOn(commune, '2024-12-31'), row);
    expect(lines).toHaveLength(levels.length);
    for (const [index, level] of levels.entries()) expect(lines[index]).toContain(`| ${'ab'.charAt(index)}) ${level}`);
  });

  it.each(['5', '14.1'])('gives each level of %s a name of its own', (row) => {
    const said = linesOf(pageOn(commune, '2024-12-31'), row).map((line) => line.split(' | ').at(-4)!);
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((level) => !/^[a-z]\) \p{L}.*: /u.test(level))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it('says how its parts are put together', () => {
    expect(linesOf(pageOn(commune, '2024-12-31'), '13.1').join('\n')).toMatch(/Đạt nếu: a hoặc b/u);
    expect(linesOf(pageOn(commune, '2024-12-31', 'en'), '13.1').join('\n')).toMatch(/Met if: a or b/u);
  });

  it('says of two cases of the law nothing that only a program needs', () => {
    // "c và e" follows from the two cases of criterion 5; the decision does not word it.
    expect(linesOf(pageOn(commune, '2024-12-31'), '5').join('\n')).toContain('Đạt nếu: a và ((b và c) hoặc (d và e))');
  });
});

describe('a level', () => {
  it.each([
    ['11', '≤ 7 % (nhớ lại)'],
    ['2.2', '≥ 80 % (theo nguồn tin)'],
    ['10', '≥ 50 triệu đồng/người/năm (nhớ lại)'],
  ])('of %s alone needs no name, and shows which side of it is asked', (row, level) => {
    expect(linesOf(pageOn(commune, '2024-12-31'), row)[0]).toContain(`| ${level} |`);
  });
});

describe('an exception', () => {
  it('adds no part to a row, only the levels that it reads', () => {
    const [only, ...more] = linesOf(pageOn(commune, '2024-12-31'), '13.4');
    expect(more).toEqual([]);
    expect(only).toMatch(/Ngoại lệ: Xã không có làng nghề.* \| Đạt \(nhớ lại\) \|/u);
  });
});

describe('the column of a place', () => {
  it('is named where levels are by column, and not where the set has none', () => {
    expect(pageOn(commune, '2024-12-31')).toContain('Cột áp dụng: Tây Nguyên');
    const plain = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);
    expect(pageOn(plain, '2022-06-01')).not.toContain('Cột áp dụng');
    const table = toMarkdown(criterionTable(plain, { on: '2022-06-01', place }));
    expect(table).toContain('Mức đạt');
    expect(table).not.toContain('Tây Nguyên');
  });
});

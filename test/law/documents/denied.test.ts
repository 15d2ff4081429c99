import { describe, expect, it } from 'vitest';
import { amend, assess, explainIndicator, inForce } from '../../../src/index.ts';
import { consolidatedPage, criterionPage, criterionTable, impactCsv, impactPage, toMarkdown } from '../../../src/documents/index.ts';
import { impact } from '../../../src/population/index.ts';
import { commune } from '../../../rules/index.ts';
import { A_COMMUNE, inventedDecision } from '../../support/a-commune.ts';

/* A condition may be a "not": what is asked then is the other side of its level, and each output says that side. */

const ON = '2024-12-31';
const place = { province: 'kon-tum', region: 'central-highlands' } as const;

const replaced = (row: string, leaf: object, condition: object) =>
  amend(
    commune,
    inventedDecision([
      { id: 'turned', operation: 'replaceCondition', target: `commune/${row}`, expect: { condition: leaf }, condition, cite: { row } },
    ]),
  );

const housing = { fact: 'noTemporaryHousing', operator: 'equal', value: { param: 'required' } };
const poverty = { fact: 'multidimensionalPoverty', operator: 'lessThanInclusive', value: { param: 'maximum' } };

describe.each([
  ['a word of the law', '9.1', replaced('9.1', housing, { not: housing }), { noTemporaryHousing: true }, 'Không', 'Có'],
  ['a number', '11', replaced('11', poverty, { not: poverty }), { multidimensionalPoverty: '5' }, '≤ 7 %', '> 7 %'],
  [
    'a "not" of a "not"',
    '11',
    replaced('11', poverty, { not: { all: [{ not: poverty }] } }),
    { multidimensionalPoverty: '9' },
    '> 7 %',
    '≤ 7 %',
  ],
] as const)('%s under a "not"', (_, row, ruleSet, facts, against, asked) => {
  const line = (page: string, start: string) => page.split('\n').find((text) => text.includes(start))!;

  it('is said as it is asked beside what a unit has', () => {
    const result = explainIndicator(assess(ruleSet, { unit: A_COMMUNE, facts }, { on: ON }), row, 'vi')!;
    expect([result.status, result.required]).toEqual(['không đạt', asked]);
  });

  it.each([
    ['the consolidated text', toMarkdown(consolidatedPage(inForce(ruleSet, { on: ON, place }), 'vi')), `| ${row} | `],
    ['the table', toMarkdown(criterionTable(ruleSet, { on: ON, place }, { language: 'vi' })), ` ${row}. `],
    [
      'the page of the criterion',
      toMarkdown(criterionPage(ruleSet, row.split('.')[0]!, { on: ON, place }, { language: 'vi' })),
      '| từ 08/03/2022',
    ],
  ])('is said as it is asked in %s', (_page, page, start) => {
    expect(line(page, start)).toContain(`| ${asked} `);
    expect(line(page, start)).not.toContain(`| ${against} `);
  });
});

describe('a plain no in a condition', () => {
  const ruleSet = replaced('9.1', housing, { fact: 'noTemporaryHousing', operator: 'equal', value: false });

  it('is said of what it denies, and not of the row, whose words may be a no themselves', () => {
    const text = toMarkdown(consolidatedPage(inForce(ruleSet, { on: ON, place }), 'vi'));
    expect(text).toContain('| Không còn nhà tạm, dột nát: không |');
    const table = toMarkdown(criterionTable(ruleSet, { on: ON, place }, { language: 'vi' }));
    expect(table).toContain('| Không còn nhà tạm, dột nát | không có |');
    expect(table).not.toMatch(/9\.1\. Nhà tạm, dột nát[^|]*\| không có \|/u);
  });
});

describe('an impact', () => {
  const dossier = { unit: { ...A_COMMUNE, name: 'Xã A' }, facts: { noTemporaryHousing: false } };

  it.each([
    ['a "not"', { not: housing }, 'Có;Không;Có', 'Có → Có'],
    ['"not equal"', { ...housing, operator: 'notEqual' }, 'Có;Không;Có', 'Có → Có'],
    ['a plain "not equal"', { ...housing, operator: 'notEqual', value: true }, 'Đạt;Không;Đạt', 'Đạt → Đạt'],
  ])('says both sides of %s as they are asked', (_, condition, cells, distance) => {
    const after = replaced('9.1', housing, condition);
    const flips = impact(commune, after, [dossier], { on: ON });
    expect(impactCsv(flips, 'vi')).toContain(`;không đạt;đạt;${cells};`);
    expect(toMarkdown(impactPage(flips, after, 'vi'))).toContain(`| chỉ tiêu 9.1 | không đạt → đạt | ${distance} |`);
  });
});

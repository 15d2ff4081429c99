import { criterionPage, criterionTable, toMarkdown } from '../../src/documents/index.ts';
import type { Block, DocumentModel } from '../../src/documents/index.ts';
import { coverage } from '../../src/law/coverage.ts';
import { inForce } from '../../src/law/in-force.ts';
import { daysOfChange } from '../../src/law/layers.ts';
import type { Bilingual } from '../../src/model/primitives.ts';
import { GRADES } from '../../src/model/vocabulary.ts';
import { register } from '../../rules/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import { dayBefore } from '../../src/value/calendar.ts';

/** Whose decisions the pages tell beside the national ones. */
const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;
const PROVINCE = PLACE.province;

/** The last day on which a set and those that it presupposes are in force; one of 2026 where no end is known. */
export function lastDay(ruleSet: RuleSet): string {
  const enacting = ruleSet.instruments.find(({ ruleSets }) => ruleSets?.some(({ id }) => id === ruleSet.id));
  const own = enacting?.inForce.to === undefined ? '2026-06-30' : dayBefore(enacting.inForce.to);
  return [own, ...(ruleSet.prerequisites ?? []).map((item) => lastDay(item.ruleSet))].toSorted()[0]!;
}

/** The day of the pages: the last one of the last whole year, for which the levels of a year are known; else the last day at all. */
function pageDay(ruleSet: RuleSet): string {
  const last = lastDay(ruleSet);
  const endOfYear = `${Number(last.slice(0, 4)) - 1}-12-31`;
  return daysOfChange(ruleSet)[0]! <= endOfYear ? endOfYear : last;
}

function criteriaOf(ruleSet: RuleSet): { readonly id: string; readonly no: string; readonly title: Bilingual }[] {
  return [...inForce(ruleSet, { on: pageDay(ruleSet), place: PLACE }).criteria];
}

function setPage(ruleSet: RuleSet): DocumentModel {
  const table = criterionTable(ruleSet, { on: pageDay(ruleSet), province: PROVINCE }, { register });
  const links: Block[] = [
    { kind: 'heading', level: 2, text: 'Các trang tiêu chí' },
    { kind: 'list', items: criteriaOf(ruleSet).map(({ id, no, title }) => [{ text: `Tiêu chí ${no}. ${title.vi}`, href: `${id}.md` }]) },
  ];
  return { ...table, blocks: [...table.blocks, ...links] };
}

function indexPage(ruleSets: readonly RuleSet[]): DocumentModel {
  const rows = ruleSets.map((ruleSet) => {
    const { criteria, indicators, grades } = coverage(ruleSet);
    return [
      [{ text: ruleSet.title.vi, href: `${ruleSet.id}/README.md` }],
      ruleSet.title.en,
      String(criteria),
      String(indicators),
      ...GRADES.map((grade) => String(grades[grade])),
      pageDay(ruleSet),
    ];
  });
  return {
    title: 'Tiêu chí nông thôn mới · Criteria',
    language: 'vi',
    blocks: [
      {
        kind: 'note',
        tone: 'warning',
        paragraphs: [
          'Các trang này được tạo từ dữ liệu trong rules/ bằng npm run generate. Mỗi trang mở đầu bằng những gì chưa chính thức; không dùng làm căn cứ pháp lý.',
          'These pages are generated from the data in rules/ by npm run generate. Each begins with what is not official yet; none is a basis for a legal act.',
        ],
      },
      {
        kind: 'table',
        columns: [{ width: 4 }, { width: 4 }, ...Array.from({ length: 6 }, () => ({ align: 'right' as const })), { width: 2 }],
        head: [
          ['Bộ tiêu chí', 'Set', 'Tiêu chí · criteria', 'Chỉ tiêu · indicators', ...GRADES.map((grade) => `Mức · ${grade}`), 'Ngày · day'],
        ],
        body: rows,
      },
    ],
  };
}

/** The committed pages of the criteria, by path below `docs/criteria`, each made when it is asked for: an index, a table for each set, a page for each criterion. */
export function criteriaPages(ruleSets: readonly RuleSet[]): Map<string, () => string> {
  const pages = new Map([['README.md', () => toMarkdown(indexPage(ruleSets))]]);
  for (const ruleSet of ruleSets) {
    pages.set(`${ruleSet.id}/README.md`, () => toMarkdown(setPage(ruleSet)));
    for (const { id } of criteriaOf(ruleSet)) {
      const page = (): DocumentModel => criterionPage(ruleSet, id, { on: pageDay(ruleSet), province: PROVINCE }, { register });
      pages.set(`${ruleSet.id}/${id}.md`, () => toMarkdown(page()));
    }
  }
  return pages;
}

import { amend, assess, assessMany } from 'ntm-rules';
import type { Assessment, Dossier, FactInput } from 'ntm-rules';
import { areaReport, matrixChart, reportCsv, tallyChart, toHtml, toMarkdown, unitReport } from 'ntm-rules/documents';
import { impact, programme } from 'ntm-rules/population';
import { commune, ethnicMinorityVillage, konPlongPlan, recognitions } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { shortestWay } from '../../../src/documents/report/way.ts';
import type { Block } from '../../../src/documents/page/model.ts';
import { instrument, setThreshold } from '../../support/law-fixtures.ts';
import { itInWholeMode } from '../../support/whole.ts';

const AT = { on: '2024-12-31' };
const unit = { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const FACTS: Dossier['facts'] = {
  incomePerCapita: '49.5',
  irrigatedArea: { numerator: 390, denominator: 500 },
  multidimensionalPoverty: '8.5',
  disasterReadinessScore: '60',
};
const dossier = (rest: Partial<Dossier> = {}): Dossier => ({ unit, facts: FACTS, ...rest });
const assessment = assess(commune, dossier(), AT);

function tables(blocks: readonly Block[]): Extract<Block, { kind: 'table' }>[] {
  return blocks.filter((block) => block.kind === 'table');
}

const plain = (cell: unknown): string => {
  if (typeof cell === 'string') return cell;
  if (Array.isArray(cell)) return cell.map(plain).join('');
  return plain((cell as { text: unknown }).text);
};

describe('the report on one unit', () => {
  const report = unitReport(assessment, 'vi', { target: 3 });

  it('has every criterion and indicator with what the assessment says', () => {
    const criteria = tables(report.blocks).find(({ head }) => head[0]?.length === 7);
    // A part has no number of its own, and stands below its indicator.
    const numbers = criteria!.body.map(([no]) => plain(no)).filter((no) => no !== '');
    const expected = assessment.criteria.flatMap(({ id, no, indicators }) =>
      indicators.length === 1 && indicators[0]!.id === id ? [no] : [no, ...indicators.map((item) => item.no)],
    );
    expect(numbers).toEqual(expected);
    const income = criteria!.body.find(([no]) => plain(no) === '10')!.map(plain);
    expect(income).toEqual([
      '10',
      'Thu nhập',
      '49,5 triệu đồng/người/năm',
      '≥ 50 triệu đồng/người/năm',
      'không đạt',
      'còn thiếu 0,5 triệu đồng/người/năm',
      expect.stringMatching(/318\/QĐ-TTg; nhớ lại$/),
    ]);
  });

  it('begins with what must not be missed', () => {
    const raised = amend(
      commune,
      instrument('raised', '2024-06-01', { operations: [setThreshold('commune/3.1/minimum', '80', '81', { cite: { article: '1' } })] }),
    );
    const [note] = unitReport(assess(raised, dossier({ illustrative: true }), AT), 'en').blocks;
    expect(note).toMatchObject({ kind: 'note', tone: 'warning' });
    const said = (note as Extract<Block, { kind: 'note' }>).paragraphs.map(plain);
    expect(said[0]).toBe('An illustrative dossier, not real data.');
    expect(said[1]).toContain('raised/QĐ-TEST');
    expect(said.at(-1)).toContain('provisional');
  });

  it('says the bounds of the tally, the hash of the set and every value that is not official', () => {
    const text = toMarkdown(report);
    const { lower, upper } = assessment.tally;
    expect(text).toContain(`**${lower}–${upper} trên 19**`);
    expect(text).toContain(assessment.ruleSet.hash);
    const weak = [...assessment.reliesOn.recalled, ...assessment.reliesOn.reported, ...assessment.reliesOn.missing];
    // By the numbers of the rows that read them; ids are for machines.
    for (const grade of ['recalled', 'reported', 'missing'] as const) {
      const values = assessment.reliesOn[grade].filter((item) => !/\/(?:wording|title|text)$/.test(item));
      const word = { recalled: 'nhớ lại', reported: 'theo nguồn tin', missing: 'chưa có' }[grade];
      const [, rows = '', count] = new RegExp(`\\| \\*\\*${word}\\*\\* \\| (.*) \\| (\\d+) \\|`).exec(text)!;
      expect(count).toBe(String(values.length));
      const numbers = new Set(values.map((id) => id.split('/')[1]!));
      for (const no of numbers) expect(`, ${rows},`).toContain(`, ${no}`);
    }
    expect(text).not.toMatch(/commune\/|@\d/);
    // Rows whose wording is not official are only counted: each of them has its own line elsewhere.
    expect(weak.filter((item) => item.endsWith('/wording'))).toHaveLength(57);
    expect(text).toContain('lời văn chưa chính thức: 57; tên tiêu chí chưa chính thức: 19.');
    expect(text).not.toContain('/wording');
  });

  it('says what no verdict shows: in the first note, and beside the instrument that nobody has seen', () => {
    const later = { status: 'met', by: 'Tôi', on: '2025-01-05' } as const;
    const judged = assess(commune, dossier({ judgements: { '10': later, '9.1': later } }), AT);
    for (const [language, sentence, state] of [
      ['vi', 'Kết luận sau ngày đánh giá, vì vậy kết quả chưa chính thức: 9.1, 10 (ngày 05/01/2025).', 'đã ban hành; chưa thấy nội dung'],
      ['en', 'Judged without naming a document, so the result is not official: 9.1, 10.', 'adopted; text not seen'],
    ] as const) {
      const text = toMarkdown(unitReport(judged, language));
      expect(text).toContain(sentence);
      expect(text).toMatch(new RegExp(`226/QĐ-UBND .*${state}`));
    }
    const units = ['a', 'b'].map((id) =>
      assess(commune, dossier({ unit: { ...judged.unit, id, name: `Xã ${id}` }, judgements: { '10': later } }), AT),
    );
    const area = toMarkdown(areaReport(units, 'vi'));
    expect(area).toContain('Kết luận không nêu văn bản, vì vậy kết quả chưa chính thức: Xã a, Xã b.');
    expect(area).toContain('Chưa thấy nội dung của văn bản được áp dụng, vì vậy kết quả chưa chính thức: 226/QĐ-UBND.');
    // The text itself is no level that is missing.
    const levels = units[0]!.reliesOn.missing.filter((id) => !/\/(?:title|text)$/.test(id));
    expect(levels.length).toBeGreaterThan(0);
    expect(area).toMatch(new RegExp(`^\\| \\*\\*Xã a\\*\\* \\|.*\\| ${levels.length} \\|$`, 'm'));
  });

  it('shows what was judged beside what the facts say', () => {
    const judged = assess(commune, dossier({ judgements: { '10': { status: 'met', by: 'Sở Tài chính', on: '2024-11-05' } } }), AT);
    const text = toMarkdown(unitReport(judged, 'vi'));
    expect(text).toContain('Sở Tài chính');
    expect(text).toContain('không đạt – trái với số liệu');
    expect(toMarkdown(report)).not.toContain('Kết luận của cơ quan có thẩm quyền\n');
  });

  it('is whole in both languages, for a set that only judgements decide as well', () => {
    const village = assess(
      ethnicMinorityVillage,
      { unit: { id: 'v', level: 'village', province: 'kon-tum', region: 'central-highlands' }, facts: {} },
      AT,
    );
    for (const item of [assessment, village]) {
      for (const language of ['vi', 'en'] as const) {
        const html = toHtml(unitReport(item, language));
        expect(html).toContain(`lang="${language}"`);
        expect(html).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
      }
    }
    expect(toMarkdown(unitReport(village, 'vi'))).toContain(village.ruleSet.caveat!.vi);
  });

  it('lets no name act', () => {
    const name = '<script>alert(1)</script>|[x](javascript:1)=';
    const html = toHtml(unitReport(assess(commune, dossier({ unit: { ...unit, name } }), AT), 'vi'));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('the shortest way', () => {
  it('takes the criteria that the least keeps from being met, the nearest first', () => {
    const { steps, isEnough } = shortestWay(assessment, assessment.tally.lower + 2);
    expect(isEnough).toBe(true);
    expect(steps.map(({ criterion }) => criterion.no)).toEqual(expect.arrayContaining([expect.any(String)]));
    // Nothing has to change, only to be known, before anything has to change.
    const changes = steps.map(({ toChange }) => toChange.length);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
  });

  it('leads there: with what it names provided and reached, so many criteria are met', () => {
    const known: Record<string, FactInput | undefined> = { ...FACTS };
    const parts = commune.facts.flatMap(({ sumOf = [] }) => sumOf);
    for (const { id, type, bounds, totalOf } of commune.facts) {
      if (id in known || totalOf !== undefined || parts.includes(id)) continue;
      known[id] = type === 'boolean' ? id !== 'communityExtensionTeam' : type === 'integer' ? (bounds?.max ?? '1') : '50';
    }
    const before = assess(commune, { unit, facts: known }, AT);
    const target = before.tally.lower + 1;
    const way = shortestWay(before, target);
    expect(way.isEnough).toBe(true);
    const facts: Record<string, FactInput | undefined> = { ...known };
    for (const { toChange } of way.steps) {
      for (const { fact, required, gap } of toChange) {
        expect(gap === null && typeof required?.value === 'string').toBe(false);
        facts[fact!] = required!.value as string | boolean;
      }
    }
    expect(assess(commune, { unit, facts }, AT).tally.lower).toBeGreaterThanOrEqual(target);
  });

  it('says where figures cannot lead: to a value that nobody knows, past a judgement', () => {
    expect(shortestWay(assessment).isEnough).toBe(false);
    const judged = assess(commune, dossier({ judgements: { '10': { status: 'not-met', by: 'x', on: '2024-11-05' } } }), AT);
    expect(shortestWay(judged).steps.map(({ criterion }) => criterion.no)).not.toContain('10');
    expect(shortestWay(assessment, assessment.tally.lower).steps).toEqual([]);
    expect(toMarkdown(unitReport(assessment, 'vi', { target: assessment.tally.lower }))).toContain('Đã đủ số tiêu chí đạt.');
  });
});

describe('the report on an area', () => {
  const dossiers = ['Xã A', 'Xã B', '=1+1', 'Xã D'].map((name, index): Dossier => ({
    unit: { ...unit, id: `u${index}`, name, district: index < 2 ? 'Kon Plông' : 'Đăk Hà' },
    facts: { ...FACTS, incomePerCapita: index === 3 ? 'much' : String(49 + index) },
  }));
  const entries = [...assessMany(commune, dossiers, AT)];
  const assessments = entries.flatMap((entry) => (entry.assessment === undefined ? [] : [entry.assessment]));
  const failed = entries.flatMap((entry) => (entry.error === undefined ? [] : [{ unit: entry.unit, error: entry.error }]));
  const raised = amend(
    commune,
    instrument('raised', '2024-06-01', {
      rank: 'provincial',
      province: 'kon-tum',
      operations: [
        setThreshold('commune/10/minimum', '50', '51', {
          id: 'income',
          scope: { regions: ['central-highlands'] },
          // The national level of the next year is above it.
          to: '2025-01-01',
          cite: { article: '1' },
        }),
      ],
    }),
  );
  const report = areaReport(assessments, 'vi', {
    area: 'Tỉnh Kon Tum',
    failed,
    programme: programme(konPlongPlan, { assessments, recognitions }, AT),
    impact: impact(commune, raised, dossiers, AT),
  });
  const text = toMarkdown(report);

  it('has a row for each unit, a letter for each of its criteria, and loses no dossier', () => {
    const [units, matrix] = tables(report.blocks);
    expect(units!.body.map(([name]) => plain(name))).toEqual(['Xã A', 'Xã B', '=1+1']);
    const letters = { met: 'Đ', 'not-met': 'K', undetermined: '?', 'not-applicable': '–' };
    expect(matrix!.body.map((row) => row.slice(1, -1).map(plain))).toEqual(
      assessments.map(({ criteria }) => criteria.map(({ status }) => letters[status])),
    );
    expect(text).toContain('facts.incomePerCapita: "much" không phải số');
  });

  it('counts by criterion and district, and shows targets and flips', () => {
    const met = (no: string): number =>
      assessments.filter(({ criteria }) => criteria.some((item) => item.no === no && item.status === 'met')).length;
    const table = tables(report.blocks).find(({ head }) => plain(head[0]![1]) === 'Tiêu chí' && head[0]!.length === 6)!;
    expect(plain(table.body.find(([no]) => plain(no) === '10')![2])).toBe(String(met('10')));
    expect(text).toContain('Mục tiêu kế hoạch 83/KH-UBND');
    expect(text).toContain('Điều 1, raised/QĐ-TEST: Tây Nguyên, từ 01/06/2024 đến trước 01/01/2025');
    expect(text).not.toContain('raised/income');
  });

  it('has no drawing of an amendment by which nobody flips', () => {
    const still = areaReport(assessments, 'vi', { impact: impact(commune, commune, dossiers, AT) });
    const titles = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'figure' ? [block.title] : []));
    expect(titles(report.blocks)).toContain('Thay đổi do sửa đổi văn bản');
    expect(titles(still.blocks)).not.toContain('Thay đổi do sửa đổi văn bản');
  });

  it('draws what is read without colour, with every number as text', () => {
    for (const svg of [tallyChart(assessments, 'vi'), matrixChart(assessments, 'vi')]) {
      expect(svg.startsWith('<svg')).toBe(true);
      for (const { unit: own } of assessments) expect(svg).toContain(own.name === '=1+1' ? '=1+1' : own.name);
      expect(svg).toContain('url(#');
    }
    expect(matrixChart(assessments, 'vi').match(/<title>/g)).toHaveLength(assessments.length * 19);
  });

  itInWholeMode('cuts a list that nobody reads, and says so', () => {
    const many: Assessment[] = Array.from({ length: 502 }, () => assessments[0]!);
    const long = areaReport(many, 'en');
    expect(tables(long.blocks)[0]!.body).toHaveLength(500);
    expect(toMarkdown(long)).toContain('and 2 more rows.');
    // So many are not drawn either.
    expect(long.blocks.some(({ kind }) => kind === 'figure')).toBe(false);
  });

  it('tells units of several days apart, and says that there are none', () => {
    const mixed = areaReport([assessments[0]!, assess(commune, dossiers[1]!, { on: '2023-12-31' })], 'vi');
    expect(toMarkdown(mixed)).toContain('Các kết quả không cùng bộ tiêu chí hoặc không cùng ngày');
    expect(toMarkdown(areaReport([], 'vi'))).toContain('Không có đơn vị nào được đánh giá.');
  });

  it('is CSV for Vietnamese Excel, a row for each unit and each indicator', () => {
    const lines = reportCsv(assessments, 'vi').split('\r\n');
    expect(lines[0]!.startsWith('\uFEFFMã đơn vị;')).toBe(true);
    expect(lines).toHaveLength(1 + assessments.length * (1 + 57) + 1);
    expect(lines.find((line) => line.startsWith('u0;') && line.includes(';10;10;'))).toContain(
      ';49;≥;50;triệu đồng/người/năm;1;triệu đồng/người/năm;',
    );
    // Of percentages the distance is in points.
    expect(lines.find((line) => line.startsWith('u0;') && line.includes(';11;11;'))).toContain(';8,5;≤;7;%;1,5;điểm phần trăm;');
    expect(lines.some((line) => line.startsWith("u2;'=1+1;"))).toBe(true);
  });

  it.each([
    ['vi', 'Ngày', 'Năm số liệu', '31/12/2024'],
    ['en', 'Day', 'Year of figures', '31 December 2024'],
  ] as const)('says in each row of CSV of which year the figures are, in %s', (language, dayTitle, yearTitle, day) => {
    const [first] = assessments;
    const earlier = assess(commune, dossiers[0]!, { on: first!.on, year: 2023 });
    const [head, ...rows] = reportCsv([first!, earlier], language).trimEnd().split('\r\n');
    const titles = head!.split(';');
    const at = titles.indexOf(dayTitle);
    expect(titles[at + 1]).toBe(yearTitle);
    const said = rows.map((row) =>
      row
        .split(';')
        .slice(at, at + 2)
        .join(' '),
    );
    expect([...new Set(said)]).toEqual([`${day} 2024`, `${day} 2023`]);
    expect(said.filter((text) => text.endsWith('2023'))).toHaveLength(said.length / 2);
  });
});

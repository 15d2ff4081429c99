import { describe, expect, it } from 'vitest';
import { amend, assess, explainIndicator, inForce, isNtmError } from '../../../src/index.ts';
import { consolidatedDocument, consolidatedPage, criterionPage, criterionTable, toHtml, toMarkdown } from '../../../src/documents/index.ts';
import type { Block, Cell, DocumentModel, Run, TableBlock, TableRow, Text } from '../../../src/documents/index.ts';
import { diff } from '../../../src/law/diff/diff.ts';
import { advancedCommune, commune, communeRecognition, ethnicMinorityVillage, modelCommune, register } from '../../../rules/index.ts';
import {
  criterion,
  entry,
  exception,
  instrument,
  inventedSet,
  leaf,
  scoreIndicator,
  setThreshold,
  stateEntry,
  yes,
} from '../../support/law-fixtures.ts';
import { lastDay } from '../../support/criteria-pages.ts';
import { someOf } from '../../support/budget.ts';
import { SHIPPED } from '../../support/shipped.ts';

const KON_TUM = { province: 'kon-tum', region: 'central-highlands' } as const;

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

function asCell(cell: TableRow[number]): Cell {
  return typeof cell === 'object' && 'text' in cell ? cell : { text: cell };
}

function tables(document: DocumentModel): TableBlock[] {
  return document.blocks.filter((block): block is TableBlock => block.kind === 'table');
}

function headings({ blocks }: DocumentModel): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.text)] : []));
}

/** The table under a heading. */
function under(document: DocumentModel, heading: string): TableBlock {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && plain(block.text) === heading);
  return document.blocks.slice(start).find((block): block is TableBlock => block.kind === 'table')!;
}

function changedRuns(text: Text): Run[] {
  return typeof text === 'string' ? [] : text.filter((run): run is Run => typeof run !== 'string' && run.change !== undefined);
}

describe('what the pages of the criteria say of the law', () => {
  it('is what the law words, not what a program needs beside it', () => {
    const page = toMarkdown(criterionPage(commune, '5', { on: '2024-12-31', province: 'kon-tum' }));
    expect(page).toContain('a và ((b và c) hoặc (d và e))');
    expect(page).not.toContain('c và e');
  });

  it.each(someOf(['14', '15', '17', '18'], 4))('has every day as people write it, in notes too: criterion %s', (no) => {
    for (const set of [commune, advancedCommune]) {
      const page = criterionPage(set, no, { on: '2024-12-31', province: 'kon-tum' }, { register });
      expect(toMarkdown(page).replaceAll(/https?\S+/g, '')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });
});

describe('the table of criteria', () => {
  const table = criterionTable(commune, { on: '2024-12-31', province: 'kon-tum' }, { register });
  const body = under(table, 'Bảng tiêu chí');

  it('is in the layout of the decisions: seven columns under one heading', () => {
    const [first, second] = body.head.map((row) => row.map((cell) => plain(asCell(cell).text)));
    expect(first).toEqual(['STT', 'Tên tiêu chí', 'Nội dung chỉ tiêu', 'Mức đạt chuẩn', 'Đơn vị phụ trách', 'Căn cứ', 'Mức tin cậy']);
    expect(second).toHaveLength(7);
    expect(asCell(body.head[0]![3]!).columnSpan).toBe(7);
    expect(body.columns).toHaveLength(13);
  });

  it('names every criterion and every indicator once, and merges what several rows share', () => {
    for (const ruleSet of SHIPPED) {
      const document = criterionTable(ruleSet, { on: lastDay(ruleSet), province: 'kon-tum' });
      const { body: rows } = under(document, 'Bảng tiêu chí');
      const first = rows.filter((row) => row.some((cell) => asCell(cell).isHeader === true)).map((row) => plain(asCell(row[0]!).text));
      const enacted = ruleSet.instruments.flatMap(({ ruleSets }) => ruleSets ?? []).find(({ id }) => id === ruleSet.id)!;
      expect(first).toEqual(enacted.criteria.map(({ no }) => no));
      const cells = rows.flatMap((row) => row.map((cell) => plain(asCell(cell).text)));
      const numbers = enacted.criteria.flatMap(({ indicators }) => indicators.map(({ no }) => no));
      for (const no of numbers) expect(cells.filter((text) => text.startsWith(`${no}. `))).toHaveLength(1);
    }
  });

  it('says in each column what `assess` holds a unit against there', () => {
    const rowsIn = (region: 'central-highlands' | 'northern-midlands-mountains') =>
      under(criterionTable(commune, { on: '2024-12-31', place: { province: 'kon-tum', region } }), 'Bảng tiêu chí').body;
    const tables = {
      'central-highlands': rowsIn('central-highlands'),
      'northern-midlands-mountains': rowsIn('northern-midlands-mountains'),
    };
    const column = (region: 'central-highlands' | 'northern-midlands-mountains', no: string): string => {
      const row = tables[region].find((cells) => cells.some((cell) => plain(asCell(cell).text).startsWith(`${no}. `)))!;
      const index = row.findIndex((cell) => plain(asCell(cell).text).startsWith(`${no}. `));
      return plain(asCell(row[index + 1]!).text);
    };
    for (const region of ['central-highlands', 'northern-midlands-mountains'] as const) {
      // A commune of Kon Tum is held to the other column by its traits.
      const traits = region === 'central-highlands' ? [] : (['poor-district', 'specially-disadvantaged'] as const);
      const unit = { id: 'x', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits } as const;
      const assessment = assess(commune, { unit, facts: {} }, { on: '2024-12-31' });
      for (const no of ['2.2', '3.1', '11', '15.3']) expect(column(region, no)).toBe(explainIndicator(assessment, no, 'vi')!.required);
      expect(`${column(region, '10')} triệu đồng/người/năm`).toBe(explainIndicator(assessment, '10', 'vi')!.required);
    }
    expect(column('central-highlands', '2.1')).toBe('giao cấp tỉnh quy định');
    expect(column('central-highlands', '17.1')).toBe('chưa có');
  });

  it('begins with what is not official: counts by grade, then the rows', () => {
    for (const ruleSet of SHIPPED) {
      const document = criterionTable(ruleSet, { on: lastDay(ruleSet), province: 'kon-tum' });
      expect(document.blocks.slice(0, 4).map(({ kind }) => kind)).toEqual(['heading', 'note', 'table', 'table']);
      expect(headings(document)[0]).toBe('Những gì chưa chính thức');
    }
    const [counts, rows] = tables(table) as [TableBlock, TableBlock];
    expect(counts.head[0]).toEqual(['Nội dung', 'chính thức', 'theo nguồn tin', 'nhớ lại', 'chưa có']);
    expect(counts.body[0]).toEqual(['Lời văn của chỉ tiêu', '0', '26', '31', '0']);
    expect(rows.body.map((row) => row.map((cell) => plain(asCell(cell).text)))).toContainEqual([
      'Minh chứng',
      'chưa có',
      '57',
      expect.stringMatching(/^1\.1, 1\.2, .*19\.2$/),
    ]);
  });

  it('counts what has become official', () => {
    const official = { grade: 'official', checkedBy: 'người kiểm', checkedOn: '2026-01-01' } as const;
    const indicator = scoreIndicator('1', [{ ...entry('50'), ...official }]);
    const set = inventedSet([criterion('1', [{ ...indicator, wording: official }])]);
    const [counts, open] = tables(criterionTable(set, { on: '2024-06-01' })) as [TableBlock, TableBlock];
    expect(counts.body.slice(0, 2).map(([what, count]) => [what, count])).toEqual([
      ['Lời văn của chỉ tiêu', '1'],
      ['Mức đạt chuẩn', '1'],
    ]);
    // What is official does not stand in the list of what is not.
    expect(open.body.flat().map((cell) => plain(asCell(cell).text))).not.toContain('chính thức');
    expect(open.body.flat().map((cell) => plain(asCell(cell).text))).not.toContain('Mức đạt chuẩn');
  });

  it('shows units in charge as missing where nobody knows them, and a caveat where the set has one', () => {
    const village = criterionTable(ethnicMinorityVillage, { on: '2024-12-31' });
    const note = village.blocks.find((block) => block.kind === 'note')!;
    expect(note.tone).toBe('warning');
    expect(plain(note.paragraphs[0]!)).toContain('Không ai tìm thấy văn bản của Quyết định 147/QĐ-UBND');
    const rows = under(village, 'Bảng tiêu chí').body;
    expect(rows).toHaveLength(10);
    expect(rows.map((row) => plain(asCell(row[3]!).text))).toEqual(
      Array.from({ length: 10 }, () => 'theo kết luận của cơ quan có thẩm quyền'),
    );
  });

  it('says which value is for units with traits, and what is a multiple of another set’s', () => {
    const advanced = toMarkdown(criterionTable(advancedCommune, { on: '2024-12-31', province: 'kon-tum' }));
    expect(advanced).toContain('vùng đồng bào dân tộc thiểu số và miền núi: ≥ 50 %');
    const model = toMarkdown(criterionTable(modelCommune, { on: '2024-12-31', place: KON_TUM }));
    expect(model).toContain('≥ 1,1 lần mức của chỉ tiêu 10 (bộ "Xã nông thôn mới nâng cao giai đoạn 2021-2025")');
  });

  it('has headings and titles in English as well', () => {
    const english = criterionTable(commune, { on: '2024-12-31', place: KON_TUM }, { language: 'en' });
    expect(headings(english)).toEqual(expect.arrayContaining(['What is not official yet', 'Instruments applied', 'Table of criteria']));
    expect(toHtml(english)).toContain('<html lang="en">');
    expect(toMarkdown(english)).toContain('Average income per person');
  });

  it('says that an instrument is made up, or a draft', () => {
    const set = inventedSet([criterion('1', [scoreIndicator('1', [entry('50')])])]);
    const draft = amend(
      set,
      instrument('draft', '2024-01-01', { status: 'draft', operations: [setThreshold('invented/1/minimum', '50', '60')] }),
    );
    expect(toMarkdown(criterionTable(draft, { on: '2024-06-01', drafts: ['draft'] }))).toMatch(
      /draft\/QĐ-TEST: đặt ra để thử, không phải văn bản thật; dự thảo/,
    );
    expect(toMarkdown(criterionTable(draft, { on: '2024-06-01' }))).not.toContain('dự thảo');
  });
});

describe('the redline of two days', () => {
  const document = consolidatedDocument(commune, { on: '2024-03-02', since: '2024-02-29', province: 'kon-tum' });
  const table = under(document, 'Văn bản hợp nhất');

  it('of 2024-02-29 against 2024-03-02 shows what QĐ 211 changed in the commune set, and nothing else', () => {
    // The row of the table that each mark stands in.
    let row = '';
    const marked = new Set<string>();
    for (const cells of table.body) {
      const texts = cells.map((cell) => plain(asCell(cell).text));
      row = texts.map((text) => /^(?:.*?)(\d+\.\d+|\d+)\. /.exec(text)?.[1]).find((no) => no !== undefined) ?? row;
      if (cells.some((cell) => changedRuns(asCell(cell).text).length > 0)) marked.add(row);
    }
    expect([...marked]).toEqual(['13.1', '15.4', '17.1', '18.4']);
    const targets = commune.instruments.find(({ id }) => id === '211-2024-qd-ttg')!.operations!.map(({ target }) => target.split('/'));
    expect([...marked]).toEqual([...new Set(targets.filter(([set]) => set === 'commune').map(([, no]) => no))]);
  });

  it('lists each change once, with the instrument that made it', () => {
    const changes = diff(commune, '2024-02-29', '2024-03-02');
    const rows = under(document, 'Những thay đổi').body;
    expect(rows).toHaveLength(changes.length);
    expect(new Set(rows.map((cells) => plain(asCell(cells[3]!).text)))).toEqual(new Set(['theo 211/QĐ-TTg']));
    const texts = rows.map((cells) => changedRuns(asCell(cells[1]!).text).length);
    expect(Math.min(...texts)).toBeGreaterThan(0);
  });

  it('can be read back: without what was put in it is the text before, without what was struck out the text after', () => {
    const read = (dropped: Run['change']): string =>
      table.body
        .flatMap((cells) => cells.map((cell) => asCell(cell).text))
        .map((text) =>
          typeof text === 'string'
            ? text
            : text.map((run) => (typeof run === 'string' ? run : run.change === dropped ? '' : run.text)).join(''),
        )
        .join('\n')
        .replaceAll(/\s+/g, ' ');
    const wording = (on: string, no: string): string =>
      commune.instruments
        .flatMap(({ operations = [] }) => operations)
        .flatMap((operation) => (operation.operation === 'replaceText' && operation.target === `commune/${no}` ? [operation] : []))
        .map((operation) => (on < '2024-03-01' ? operation.expect.title : operation.title.vi))
        .join('');
    for (const no of ['13.1', '15.4', '17.1', '18.4']) {
      expect(read('inserted')).toContain(`${no}. ${wording('2024-02-29', no)}`);
      expect(read('deleted')).toContain(`${no}. ${wording('2024-03-02', no)}`);
    }
  });

  it('shows nothing between days on which the text is the same, and a comparison only if asked', () => {
    const same = consolidatedDocument(commune, { on: '2024-03-20', since: '2024-03-02', province: 'kon-tum' });
    expect(toMarkdown(same)).toContain('Không có thay đổi.');
    expect(
      same.blocks.flatMap((block) => (block.kind === 'table' ? block.body.flat().flatMap((cell) => changedRuns(asCell(cell).text)) : [])),
    ).toEqual([]);
    expect(headings(consolidatedDocument(commune, { on: '2024-03-02' }))).not.toContain('Những thay đổi');
  });

  it('shows rows that come and go', () => {
    const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), scoreIndicator('1.2', [entry('5')])])]);
    const gone = amend(
      base,
      instrument('gone', '2024-02-01', {
        operations: [{ id: 'gone', operation: 'repeal', target: 'invented/1.2', expect: { title: 'Chỉ tiêu 1.2' }, cite: { row: '1' } }],
      }),
    );
    expect(toMarkdown(consolidatedDocument(gone, { on: '2024-02-01', since: '2024-01-31' }))).toMatch(
      /\| ~~1\.2\. Chỉ tiêu 1\.2~~.*\| ~~≥ 5~~/,
    );
  });
});

describe('the page of a criterion', () => {
  const page = criterionPage(commune, '10', { on: '2024-12-31', province: 'kon-tum' }, { register });

  it('tells all that is known of it', () => {
    expect(headings(page)).toEqual([
      'Những gì chưa chính thức',
      'Chỉ tiêu 10',
      'Mức đạt chuẩn theo thời kỳ',
      'Số liệu và cách tính',
      'Đơn vị phụ trách, minh chứng, văn bản hướng dẫn',
      'Lịch sử sửa đổi',
      'Ví dụ tính (số liệu đặt ra để minh họa)',
    ]);
    const years = under(page, 'Mức đạt chuẩn theo thời kỳ').body.map((row) => row.map((cell) => plain(asCell(cell).text)));
    expect(years.map((row) => row.find((text) => /^năm|^từ/.test(text)))).toEqual([
      'năm 2021',
      'năm 2022',
      'năm 2023',
      'năm 2024',
      'năm 2025',
      'từ 01/01/2026 đến trước 15/02/2026',
    ]);
    expect(years[1]).toContain('≥ 44 (theo nguồn tin)');
  });

  it('names the guidance document by the register, and says where there is none', () => {
    const schools = under(
      criterionPage(commune, '5', { on: '2024-12-31' }, { register }),
      'Đơn vị phụ trách, minh chứng, văn bản hướng dẫn',
    );
    expect(schools.body.map((row) => plain(asCell(row[1]!).text))).toEqual([
      'chưa có',
      'chưa có',
      expect.stringMatching(/^1491\/QĐ-BGDĐT \(06\/06\/2022\): /),
    ]);
    const without = criterionPage(commune, '5', { on: '2024-12-31' });
    expect(toMarkdown(without)).toContain('1491-2022-qd-bgddt');
  });

  it('tells each amendment with a redline, up to the day asked about', () => {
    const after = toMarkdown(criterionPage(commune, '15', { on: '2024-12-31' }));
    expect(after).toContain('### 01/03/2024 – 211/QĐ-TTg');
    expect(after).toContain('~~Tỷ lệ dân số có~~ **Xã triển khai thực hiện** sổ khám chữa bệnh điện tử');
    const before = toMarkdown(criterionPage(commune, '15', { on: '2024-02-29' }));
    // Notes may name a later decision; neither history, redline nor basis does.
    expect(before).not.toMatch(/^#.*211\/QĐ-TTg|~~|, QĐ 211\/QĐ-TTg \|/mu);
    expect(after).toMatch(/, QĐ 211\/QĐ-TTg \|/u);
    expect(before).toContain('Chưa có sửa đổi nào');
    expect(toMarkdown(criterionPage(commune, '2', { on: '2024-12-31', province: 'kon-tum' }))).toContain('### 13/07/2022 – 416/QĐ-UBND');
    expect(toMarkdown(criterionPage(commune, '2', { on: '2024-12-31' }))).not.toContain('416');
  });

  const EXAMPLE = 'Ví dụ tính (số liệu đặt ra để minh họa)';
  const results = (document: DocumentModel): string[] => under(document, EXAMPLE).body.map((row) => plain(asCell(row.at(-2)!).text));

  it('works an example that is met just enough and one that falls short, and says that the figures are made up', () => {
    expect(results(page)).toEqual(['đạt', 'đạt', 'không đạt', 'không đạt']);
    const note = page.blocks.findLast((block) => block.kind === 'note')!;
    expect(plain(note.paragraphs[0]!)).toContain('đặt ra để minh họa');
    // Through alternatives, and where a value is missing nothing follows from a figure.
    expect(results(criterionPage(commune, '5', { on: '2024-12-31', province: 'kon-tum' }))).toEqual([
      'đạt',
      'đạt',
      'không đạt',
      'không đạt',
    ]);
    expect(results(criterionPage(commune, '7', { on: '2024-12-31', province: 'kon-tum' }))).toEqual([
      'đạt',
      'đạt',
      'không đạt',
      'không đạt',
    ]);
    expect(results(criterionPage(commune, '9', { on: '2024-12-31', province: 'kon-tum' }))[1]).toBe('chưa xác định');
  });

  it('has an example for every criterion of every shipped set, computed by assess', () => {
    for (const ruleSet of SHIPPED) {
      const enacted = ruleSet.instruments.flatMap(({ ruleSets }) => ruleSets ?? []).find(({ id }) => id === ruleSet.id)!;
      for (const { id, indicators } of someOf(enacted.criteria, 24)) {
        const found = results(criterionPage(ruleSet, id, { on: lastDay(ruleSet), province: 'kon-tum' }));
        expect(found).toHaveLength(2 * (indicators.length + 1));
        const [first, second] = [found.slice(0, indicators.length), found.slice(indicators.length + 1, -1)];
        // What is known is met in the first case; and whatever is met there is met no more in the second.
        expect(first).not.toContain('không đạt');
        first.forEach((status, index) => expect([status, second[index]]).not.toEqual(['đạt', 'đạt']));
      }
    }
  });
});

describe('what the shipped sets do not have', () => {
  const OFFICIAL = { grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' } as const;

  it('is told as well: any way to put conditions together, exceptions, a floor', () => {
    const condition = {
      all: [
        yes('b0'),
        { not: yes('b1') },
        { atLeast: 2, of: [yes('b2'), yes('b3'), yes('b4')], notApplicable: 'leaves' as const },
        { condition: 'named' },
      ],
    };
    const set = inventedSet(
      [
        criterion('1', [
          {
            ...scoreIndicator('1.1', [stateEntry('delegated', { floor: '50' })]),
            condition,
            exceptions: [exception('small', 'met', { when: yes('b0') })],
          },
          scoreIndicator('1.2', [entry('5')]),
        ]),
      ],
      { text: { conditions: { named: { any: [yes('b5'), leaf('score', 'greaterThanInclusive', 'minimum')] } } } },
    );
    const page = toMarkdown(criterionPage(set, '1', { on: '2024-06-01' }));
    expect(page).toContain('**Đạt nếu:** a và không phải (b) và ít nhất 2 trong (c; d; e) và (f hoặc g)');
    expect(page).toContain('Ngoại lệ: Ngoại lệ small → coi là đạt');
    const table = toMarkdown(criterionTable(set, { on: '2024-06-01' }));
    expect(table).toContain('giao cấp tỉnh quy định (không thấp hơn 50)');
    expect(table).toContain('g) score (điểm)');
    expect(table).toContain('b) b1 | Đạt');
  });

  it('is said to be official where it is, with who is in charge of what and which evidence is asked', () => {
    const about = { ruleSet: 'invented', cite: { row: '1' }, ...OFFICIAL };
    const kinds = [{ vi: 'Biên bản', en: 'Minutes' }];
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), scoreIndicator('1.2', [entry('5')])])], {
      base: {
        inCharge: [
          { ...about, rows: ['1'], unit: 'Sở A' },
          { ...about, rows: ['1.2'], unit: 'Sở B' },
        ],
        evidenceAsked: [{ ...about, rows: ['1.1', '1.2'], kinds }],
        guidance: [{ ...about, rows: ['1.1', '1.2'], document: '318-2022-qd-ttg' }],
      },
    });
    const document = criterionTable(set, { on: '2024-06-01' });
    const note = document.blocks.find((block) => block.kind === 'note')!;
    expect(note.tone).toBe('information');
    expect(note.paragraphs.map(plain).at(-1)).toBe('Mọi lời văn, mức và nội dung kèm theo dưới đây đều chính thức.');
    // Each indicator names its own unit once one of them differs.
    expect(under(document, 'Bảng tiêu chí').body.map((row) => plain(asCell(row.at(-3)!).text))).toEqual(['Sở A', 'Sở B']);
    const page = toMarkdown(criterionPage(set, '1', { on: '2024-06-01' }, { language: 'en' }));
    expect(page).toContain('| **Evidence asked** | Minutes | official |');
    expect(page).toContain('| **Unit in charge** | Sở B | official |');
  });
});

describe('a set that has to be met first', () => {
  it('is named in the table, the consolidated text and what is in force', () => {
    const at = { on: '2024-12-31' };
    const pages = (ruleSet: typeof commune): DocumentModel[] => [
      criterionTable(ruleSet, at),
      consolidatedDocument(ruleSet, at),
      consolidatedPage(inForce(ruleSet, at), 'vi'),
    ];
    const said = (page: DocumentModel): boolean =>
      toMarkdown(page).includes('Phải đạt trước bộ tiêu chí "Xã nông thôn mới giai đoạn 2021-2025"');
    expect(pages(advancedCommune as typeof commune).map(said)).toEqual([true, true, true]);
    expect(pages(commune).map(said)).toEqual([false, false, false]);
  });
});

describe('a day on which a presupposed set has no text', () => {
  it('leaves the page without an example, and says why', () => {
    const page = criterionPage(communeRecognition, '1', { on: '2026-06-30' });
    const note = page.blocks.at(-1) as Extract<Block, { kind: 'note' }>;
    expect(plain(note.paragraphs[0]!)).toContain('51/2025/QĐ-TTg');
    expect(headings(page)).toContain('Lịch sử sửa đổi');
  });
});

describe('bad input', () => {
  const problemOf = (action: () => unknown): { code: string; vi: string } => {
    try {
      action();
    } catch (error) {
      if (isNtmError(error)) return { code: error.code, vi: error.messages.vi };
      throw error;
    }
    throw new Error('nothing was refused');
  };

  it('is refused with a code and a sentence', () => {
    expect(problemOf(() => criterionPage(commune, '20', { on: '2024-12-31' }))).toEqual({
      code: 'invalid-option',
      vi: expect.stringContaining('"20"; cần 1, 2, 3'),
    });
    expect(problemOf(() => criterionTable(commune, { on: '2024-02-30' })).code).toBe('invalid-date');
    expect(problemOf(() => criterionTable(commune, { on: '2024-12-31' }, { language: 'fr' as 'en' })).vi).toContain('"fr"; cần vi, en');
    const place = { region: 'tay-nguyen' as 'central-highlands' };
    expect(problemOf(() => criterionTable(commune, { on: '2024-12-31', place })).vi).toContain('"tay-nguyen"; cần northern-midlands');
    expect(problemOf(() => criterionTable(commune, { on: '2026-02-15' })).code).toBe('date-not-covered');
    expect(problemOf(() => criterionTable(commune, { on: '2024-12-31', province: 'kontum' as 'kon-tum' })).code).toBe('unknown-province');
    expect(problemOf(() => consolidatedDocument(commune, { on: '2024-12-31', since: '2021-01-01' })).code).toBe('date-not-covered');
    expect(problemOf(() => consolidatedDocument(commune, { on: '2024-12-31', since: 'x' })).code).toBe('invalid-date');
    expect(problemOf(() => criterionTable(commune, { on: '2024-12-31', drafts: ['none'] })).code).toBe('unknown-draft');
  });
});

describe('every document', () => {
  it('is Unicode normal form C and plain JSON', () => {
    const blocks: Block[] = SHIPPED.flatMap((ruleSet) => criterionTable(ruleSet, { on: lastDay(ruleSet), province: 'kon-tum' }).blocks);
    const json = JSON.stringify(blocks);
    expect(json).toBe(json.normalize('NFC'));
    expect(JSON.parse(json)).toEqual(blocks);
  });
});

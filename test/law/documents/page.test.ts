import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { flipChart, htmlStylesheet, toHtml, toHtmlContent, toMarkdown } from '../../../src/documents/index.ts';
import type { Block, DocumentModel, TableBlock } from '../../../src/documents/index.ts';
import { drawingSize, isPlainDrawing } from '../../../src/documents/page/figure.ts';
import { gridOf } from '../../../src/documents/page/grid.ts';
import { placeAndDate } from '../../../src/documents/page/letterhead.ts';
import { impact } from '../../../src/population/index.ts';
import { commune } from '../../../rules/index.ts';

const HOSTILE = '<script>alert(1)</script> **x** | `y` [z](javascript:1) &lt; " \' ~~q~~ <!-- --> \u202Eabc\u0000';

function documentOf(...blocks: Block[]): DocumentModel {
  return { title: 'Biểu', language: 'vi', blocks };
}

const TABLE: TableBlock = {
  kind: 'table',
  columns: [{ width: 1, align: 'center' }, { width: 3 }, {}, { align: 'right' }],
  head: [
    [
      { text: 'STT', rowSpan: 2 },
      { text: 'Tên', rowSpan: 2 },
      { text: 'Mức', columnSpan: 2 },
    ],
    ['Tây Nguyên', 'Nam Bộ'],
  ],
  body: [
    [{ text: '1', rowSpan: 2 }, { text: 'Quy hoạch', rowSpan: 2, isHeader: true }, 'a', 'b'],
    ['c', { text: 'd', isShaded: true }],
    ['2', 'Giao thông', { text: '80 %', columnSpan: 2 }],
  ],
};

/** Every place of a grid, and the cell that covers it. */
function covered(table: TableBlock): string[][] {
  const { head, body, width } = gridOf(table);
  return [head, body].flatMap((rows) => {
    const places = rows.map(() => Array.from({ length: width }, () => ''));
    rows.forEach((row, index) =>
      row.forEach((cell) => {
        for (let down = 0; down < cell.rowSpan; down += 1) {
          for (let across = 0; across < cell.columnSpan; across += 1)
            places[index + down]![cell.column + across] += `[${String(cell.text)}]`;
        }
      }),
    );
    return places;
  });
}

describe('the grid of a table', () => {
  it('knows what merged cells cover', () => {
    expect(covered(TABLE)).toEqual([
      ['[STT]', '[Tên]', '[Mức]', '[Mức]'],
      ['[STT]', '[Tên]', '[Tây Nguyên]', '[Nam Bộ]'],
      ['[1]', '[Quy hoạch]', '[a]', '[b]'],
      ['[1]', '[Quy hoạch]', '[c]', '[d]'],
      ['[2]', '[Giao thông]', '[80 %]', '[80 %]'],
    ]);
  });

  it('fills every place exactly once and loses no cell, whatever spans it is given', () => {
    const cell = fc.record({
      text: fc.nat().map(String),
      columnSpan: fc.constantFrom(1, 2, 3, 0, -1, 9, Number.NaN, 1e9),
      rowSpan: fc.constantFrom(1, 2, 3, 0, 9, 1e9),
    });
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.constant({}), { maxLength: 5 }), rows, rows, (columns, head, body) => {
        const table: TableBlock = { kind: 'table', columns, head, body };
        const places = covered(table).flat();
        for (const place of places) expect(place).toMatch(/^\[\d*\]$/);
        const { head: above, body: below, shares } = gridOf(table);
        const kept = [...above, ...below].flat().filter(({ isFiller }) => !isFiller);
        expect(kept.map(({ text }) => text).toSorted()).toEqual(
          [...head, ...body]
            .flat()
            .map(({ text }) => text)
            .toSorted(),
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
      }),
    );
  });
});

describe('HTML', () => {
  it('escapes every text of every block, and holds nothing that runs or leads elsewhere', () => {
    const page = toHtml({
      title: HOSTILE,
      subtitle: HOSTILE,
      language: 'vi',
      letterhead: { parent: HOSTILE, issuer: HOSTILE, number: HOSTILE, place: HOSTILE, date: HOSTILE },
      signature: { recipients: [HOSTILE], office: HOSTILE, name: HOSTILE },
      blocks: [
        { kind: 'heading', level: 2, text: HOSTILE, id: '"><script>' },
        {
          kind: 'paragraph',
          text: [HOSTILE, { text: HOSTILE, bold: true, italic: true, href: 'javascript:alert(1)', change: 'inserted' }],
        },
        { kind: 'list', items: [HOSTILE] },
        { kind: 'list', isOrdered: true, items: [HOSTILE] },
        { ...TABLE, caption: HOSTILE, head: [[HOSTILE]], body: [[{ text: HOSTILE, isHeader: true }]] },
        { kind: 'figure', svg: '<svg><script>alert(1)</script></svg>', title: HOSTILE },
        { kind: 'note', tone: 'warning', paragraphs: [HOSTILE] },
        { kind: 'page-break' },
      ],
    });
    expect(page).not.toMatch(/<script|javascript:alert\(1\)"|\son\w+=|\sstyle=|<!--|src=|\u202E|\0/);
    expect(page.match(/href="[^"]*"/g)).toBeNull();
    expect(page.match(/&lt;script&gt;/g)!.length).toBeGreaterThan(15);
    expect(page.match(/<[a-z1-6!/][^>]*>/g)!.filter((tag) => /alert|x\*\*/.test(tag))).toEqual([]);
  });

  it('leads only to addresses that a reader can check', () => {
    const link = (href: string): string => toHtmlContent(documentOf({ kind: 'paragraph', text: [{ text: 'x', href }] }));
    for (const bad of ['javascript:x', 'JAVA\nSCRIPT:x', '\u0001javascript:x', 'data:text/html,x', '//elsewhere', 'vbscript:x', '']) {
      expect(link(bad)).not.toContain('<a ');
    }
    expect(link('https://vbpl.vn/?a=1&b="2"')).toContain('href="https://vbpl.vn/?a=1&amp;b=&quot;2&quot;"');
    expect(link('10.md#x')).toContain('href="10.md#x"');
    expect(link('#a b"')).toContain('href="#a-b-"');
  });

  it('allows itself its own stylesheet and nothing else', () => {
    const page = toHtml({ ...documentOf(), orientation: 'landscape' });
    const [, css = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    expect(css).toBe(htmlStylesheet('landscape'));
    expect(css).toMatch(/^@page\{size:A4 landscape/);
    const hash = createHash('sha256').update(css).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(css).not.toMatch(/url\(|@import|</);
  });

  it('draws merged cells and header rows that repeat', () => {
    const html = toHtmlContent(documentOf(TABLE));
    expect(html).toContain('<th scope="colgroup" colspan="2" class="center">Mức</th>');
    expect(html).toContain('<th scope="rowgroup" rowspan="2">Quy hoạch</th>');
    expect(html).toContain('<td class="right shaded">d</td>');
    expect(html.match(/<tr>/g)).toHaveLength(5);
    expect(htmlStylesheet()).toContain('thead{display:table-header-group}');
    expect(htmlStylesheet()).toContain('.w50{width:50%}');
    expect(html).toContain('<col class="w50">');
  });

  it('writes text in normal form C, also where it came otherwise', () => {
    const decomposed = 'Tiếng Việt'.normalize('NFD');
    expect(toHtml(documentOf({ kind: 'paragraph', text: decomposed }))).toContain('<p>Tiếng Việt</p>'.normalize('NFC'));
    expect(toMarkdown(documentOf({ kind: 'paragraph', text: decomposed }))).toContain('Tiếng Việt'.normalize('NFC'));
  });

  it('is whole without rows, columns or blocks', () => {
    const empty: TableBlock = { kind: 'table', columns: [], head: [], body: [] };
    expect(toHtmlContent(documentOf(empty))).toContain('<tbody>\n\n</tbody>');
    expect(toMarkdown(documentOf({ ...empty, columns: [{}], head: [['A']] }))).toBe('# Biểu\n\n| A |\n| --- |\n');
    expect(toMarkdown(documentOf())).toBe('# Biểu\n');
  });

  it('has the head and the foot of an administrative document', () => {
    const html = toHtmlContent({
      ...documentOf(),
      letterhead: {
        parent: 'UBND TỈNH KON TUM',
        issuer: 'UBND HUYỆN KON PLÔNG',
        number: 'Số: 1/BC-UBND',
        place: 'Kon Plông',
        date: '2024-02-05',
      },
      signature: { recipients: ['- Như trên;', 'Lưu: VT.'], office: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', name: 'Nguyễn Văn A' },
    });
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(html).toContain('Kon Plông, ngày 05 tháng 02 năm 2024');
    expect(html).toContain('TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH');
    expect(html).toContain('<p>- Như trên;</p><p>- Lưu: VT.</p>');
    // Other paragraphs of the foot have no margin: the rule that leaves room to sign has to be as strong as theirs.
    expect(htmlStylesheet()).toContain('.signature .signed{margin-top:48pt}');
    expect(placeAndDate({ issuer: 'x', place: 'Kon Plông', date: '2024-04-22' })).toBe('Kon Plông, ngày 22 tháng 4 năm 2024');
    expect(placeAndDate({ issuer: 'x', place: 'Kon Plông' })).toBe('Kon Plông, ngày … tháng … năm …');
  });
});

describe('Markdown', () => {
  it('takes nothing of a text for markup', () => {
    const markdown = toMarkdown(documentOf({ kind: 'paragraph', text: HOSTILE }));
    expect(markdown).toContain(String.raw`\<script>alert(1)\</script> \*\*x\*\* \| \`y\` \[z\](javascript:1) &amp;lt; " ' \~\~q\~\~`);
    const paragraph = (text: string): string =>
      toMarkdown(documentOf({ kind: 'paragraph', text }))
        .split('\n\n')[1]!
        .trimEnd();
    expect(paragraph('# không')).toBe(String.raw`\# không`);
    expect(paragraph('1. không')).toBe(String.raw`1\. không`);
    expect(paragraph('1.5 lần')).toBe('1.5 lần');
    expect(paragraph('- không')).toBe(String.raw`\- không`);
    expect(paragraph('https://www.a.vn a_b')).toBe(String.raw`https:\//www\.a.vn a\_b`);
    expect(paragraph('hai\ndòng')).toBe('hai<br>dòng');
  });

  it('puts marks where Markdown reads them, and tags where it would not', () => {
    const of = (...text: Extract<Block, { kind: 'paragraph' }>['text'][]): string =>
      toMarkdown(documentOf({ kind: 'paragraph', text: text.flat() }))
        .split('\n\n')[1]!
        .trimEnd();
    expect(of('a ', [{ text: 'b ', bold: true }], 'c')).toBe('a **b** c');
    expect(of('a', [{ text: '(b)', change: 'deleted' }], 'c')).toBe('a<del>(b)</del>c');
    expect(of('a ', [{ text: 'b\nc', italic: true }])).toBe('a <em>b<br>c</em>');
    expect(of([{ text: ' ', bold: true }], 'c')).toBe('c');
    expect(of([{ text: 'x|y', href: 'a b.md' }])).toBe(String.raw`[x\|y](<ab.md>)`);
  });

  it('says in each column what holds for several, and leaves blank what a cell above covers', () => {
    expect(
      toMarkdown(documentOf({ ...TABLE, caption: 'Bảng' }))
        .split('\n')
        .slice(2),
    ).toEqual([
      '*Bảng*',
      '',
      '| STT | Tên | Mức: Tây Nguyên | Mức: Nam Bộ |',
      '| :---: | --- | --- | ---: |',
      '| 1 | **Quy hoạch** | a | b |',
      '|  |  | c | d |',
      '| 2 | Giao thông | 80 % | 80 % |',
      '',
    ]);
  });

  it('keeps a warning, a figure by its title, the head and the foot', () => {
    const markdown = toMarkdown({
      ...documentOf(
        { kind: 'note', tone: 'warning', paragraphs: ['Chưa chính thức', 'hai'] },
        {
          kind: 'figure',
          svg: '<svg></svg>',
          title: 'Hình 1',
          alternative: { kind: 'table', columns: [{}], head: [['Đạt']], body: [['3']] },
        },
        { kind: 'page-break' },
        { kind: 'list', isOrdered: true, items: ['a', 'b'] },
        { kind: 'heading', level: 3, text: 'Tiêu chí 10', id: 'c-10' },
      ),
      letterhead: { issuer: 'UBND', place: 'Kon Plông' },
      signature: { recipients: ['Lưu'], office: 'CHỦ TỊCH' },
    });
    expect(markdown).toContain(
      '> ⚠ Chưa chính thức\n>\n> hai\n\n*Hình 1*\n\n| Đạt |\n| --- |\n| 3 |\n\n---\n\n1. a\n2. b\n\n### <a id="c-10"></a>Tiêu chí 10',
    );
    expect(markdown).toMatch(/^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc\n\nUBND\n/);
    expect(markdown).toMatch(/Nơi nhận:<br>- Lưu\n\n\*\*CHỦ TỊCH\*\*\n$/);
  });
});

describe('a drawing', () => {
  const chart = flipChart(impact(commune, commune, [], { on: '2024-12-31' }), 'vi');

  it('of the library stands in a page as it is', () => {
    expect(isPlainDrawing(chart)).toBe(true);
    expect(toHtmlContent(documentOf({ kind: 'figure', svg: chart, title: 'Hình' }))).toContain(`<figure>${chart}<figcaption>Hình`);
    expect(drawingSize(chart).width).toBeGreaterThan(300);
    expect(drawingSize('<svg viewBox="0 0 30 20"></svg>')).toEqual({ width: 30, height: 20 });
    expect(drawingSize('<svg></svg>')).toEqual({ width: 800, height: 400 });
  });

  it.each([
    '<svg><script>1</script></svg>',
    '<svg onload="x"></svg>',
    '<svg><g onclick="x"/></svg>',
    '<svg><a href="javascript:1"></a></svg>',
    '<svg><image href="https://x"/></svg>',
    '<svg><rect fill="url(https://x)"/></svg>',
    '<svg><rect style="fill:red"/></svg>',
    '<svg><foreignObject></foreignObject></svg>',
    '<svg></svg><p>x</p>',
    '<svg></svg>text',
    'text<svg></svg>',
    '<svg>',
    '<svg></g></svg>',
    '<!doctype html><svg></svg>',
    'no drawing',
    '',
  ])('that is more, or none, is shown as text: %s', (svg) => {
    expect(isPlainDrawing(svg)).toBe(false);
    expect(toHtmlContent(documentOf({ kind: 'figure', svg, title: 'x' }))).toContain('<figure><pre>');
  });
});

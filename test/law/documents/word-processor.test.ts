import { describe, expect, it } from 'vitest';
import { criterionTable, tallyChart } from '../../../src/documents/index.ts';
import type { Block, DocumentModel } from '../../../src/documents/index.ts';
import { writeDocx } from '../../../src/documents/docx/index.ts';
import { zipContent, zipEntries } from '../../../src/documents/xlsx/zip.ts';
import { assess } from '../../../src/assess.ts';
import { advancedCommune, commune, ethnicMinorityVillage } from '../../../rules/index.ts';

/** The parts of a .docx file that are text, by name. */
async function partsOf(document: DocumentModel): Promise<Map<string, string>> {
  const entries = zipEntries(await writeDocx(document))!;
  const parts = new Map<string, string>();
  for (const [name, entry] of entries) parts.set(name, Buffer.from(await zipContent(entry)).toString('utf8'));
  return parts;
}

async function bodyOf(document: DocumentModel): Promise<string> {
  return (await partsOf(document)).get('word/document.xml')!;
}

const AT = { on: '2024-12-31' };

function documentOf(...blocks: Block[]): DocumentModel {
  return { title: 'Biểu', language: 'vi', blocks };
}

/** True if every element ends, in the order in which they began. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[\w:.-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name);
  }
  const text = xml.replaceAll(/<[?/]?[\w:.-]+(?:\s[\w:.-]+="[^"<]*")*\s*[?/]?>/g, '');
  return open.length === 0 && !text.includes('<') && !/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(text);
}

const LETTERHEAD = { parent: 'UBND TỈNH', issuer: 'UBND HUYỆN', number: 'Số: 1/BC-UBND', place: 'Kon Plông', date: '2024-12-31' };
const SIGNATURE = { recipients: ['- Lưu: VT.'], office: 'TM. UBND\nCHỦ TỊCH', name: 'Nguyễn Văn A' };

describe('a document for a word processor', () => {
  it('is set as Nghị định 30/2020 asks: A4, margins, Times New Roman, national title, numbers of pages from the second on', async () => {
    const parts = await partsOf({ ...documentOf(), letterhead: LETTERHEAD, signature: SIGNATURE });
    const body = parts.get('word/document.xml')!;
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="1683[78]" w:orient="portrait"\/>/);
    const [, margins = ''] = /<w:pgMar ([^>]*)\/>/.exec(body) ?? [];
    const millimetres = (side: string): number => (Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) / 1440) * 25.4;
    expect(millimetres('top')).toBeGreaterThanOrEqual(19.99);
    expect(millimetres('top')).toBeLessThanOrEqual(25);
    expect(millimetres('bottom')).toBeGreaterThanOrEqual(19.99);
    expect(millimetres('bottom')).toBeLessThanOrEqual(25);
    expect(millimetres('left')).toBeGreaterThanOrEqual(29.99);
    expect(millimetres('left')).toBeLessThanOrEqual(35);
    expect(millimetres('right')).toBeGreaterThanOrEqual(14.99);
    expect(millimetres('right')).toBeLessThanOrEqual(20);
    expect(body).toContain('<w:titlePg/>');
    expect([...parts].filter(([name, text]) => /header\d/.test(name) && text.includes('PAGE'))).toHaveLength(1);
    const styles = parts.get('word/styles.xml')!;
    expect(styles).toMatch(/<w:docDefaults>.*Times New Roman.*<w:sz w:val="26"\/>.*vi-VN/s);
    const text = body.replaceAll(/<w:p>|<w:p [^>]*>/g, '\n').replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc');
    expect(text).toContain('Kon Plông, ngày 31 tháng 12 năm 2024');
    expect(text).toContain('UBND TỈNH\nUBND HUYỆN');
    expect(text.indexOf('Nơi nhận:')).toBeGreaterThan(text.indexOf('Biểu'));
    expect(text).toContain('Nguyễn Văn A');
    const landscape = await bodyOf({ ...documentOf(), orientation: 'landscape' });
    expect(landscape).toMatch(/<w:pgSz w:w="1683[78]" w:h="11906" w:orient="landscape"\/>/);
  });

  it('repeats header rows on each page, keeps rows whole, merges cells, and is as wide as the page', async () => {
    const body = await bodyOf(criterionTable(advancedCommune, { on: '2025-12-31', province: 'kon-tum' }));
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs)!;
    const criteria = tables[2]!;
    expect(criteria.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    const rows = criteria.match(/<w:tr>|<w:tr /g)!.length;
    expect(criteria.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
    expect(criteria).toContain('<w:gridSpan w:val="7"/>');
    expect(criteria).toContain('<w:vMerge w:val="restart"/>');
    expect(criteria).toContain('<w:tblLayout w:type="fixed"/>');
    const widths = [...criteria.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(13);
    const room = ((297 - 30 - 15) / 25.4) * 1440;
    expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - room)).toBeLessThan(20);
    // In each row the cells take up all columns, those that are covered too.
    for (const row of criteria.match(/<w:tr>.*?<\/w:tr>/gs)!) {
      const cells = row.match(/<w:tc>.*?<\/w:tc>/gs)!;
      const spans = cells.map((cell) => Number(/<w:gridSpan w:val="(\d+)"\/>/.exec(cell)?.[1] ?? 1));
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(13);
      // A cell without a paragraph is what word processors repair.
      for (const cell of cells) expect(cell).toContain('<w:p>');
    }
    expect(isWellFormed(body)).toBe(true);
  });

  it('keeps hostile text as text, in every block', async () => {
    const hostile = '</w:t></w:r><w:script/> & "q" \u0000\u0001\uFFFE \uD800 <b>x</b>';
    const parts = await partsOf({
      title: hostile,
      subtitle: hostile,
      language: 'vi',
      letterhead: { parent: hostile, issuer: hostile, number: hostile, place: hostile, date: hostile },
      signature: { recipients: [hostile], office: hostile, name: hostile },
      blocks: [
        { kind: 'heading', level: 2, text: hostile, id: hostile },
        {
          kind: 'paragraph',
          text: [
            { text: hostile, href: 'javascript:x', bold: true },
            { text: hostile, href: 'https://a.vn/?a="<>"' },
          ],
        },
        { kind: 'list', items: [hostile] },
        { kind: 'list', isOrdered: true, items: [hostile] },
        { kind: 'note', tone: 'warning', paragraphs: [hostile] },
        { kind: 'figure', svg: '<svg><script>1</script></svg>', title: hostile },
        { kind: 'table', columns: [{}], head: [[hostile]], body: [[hostile]], caption: hostile },
      ],
    });
    for (const [name, text] of parts) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      expect([name, isWellFormed(text)]).toEqual([name, true]);
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/<w:script|[\u0000-\u0008\uFFFE]|javascript:/);
    }
    expect(parts.get('word/document.xml')).toContain('&lt;w:script/&gt;');
  });

  it('marks what was put in and struck out', async () => {
    const body = await bodyOf(
      documentOf({
        kind: 'paragraph',
        text: [
          { text: 'cũ', change: 'deleted' },
          { text: 'mới\nhai', change: 'inserted' },
        ],
      }),
    );
    expect(body).toMatch(/<w:strike\/>.*?cũ/s);
    expect(body).toMatch(/<w:b\/>.*?<w:u [^>]*\/>.*?mới/s);
    expect(body).toMatch(/<w:br\/>.*?hai/s);
  });

  it('draws charts as shapes of its own, which every word processor shows, with their labels as text', async () => {
    const assessment = assess(
      commune,
      { unit: { id: 'a', name: 'Xã A & B', level: 'commune', region: 'central-highlands' }, facts: {} },
      AT,
    );
    const parts = await partsOf(documentOf({ kind: 'figure', svg: tallyChart([assessment], 'vi'), title: 'Hình 1' }));
    expect([...parts.keys()].filter((name) => /\.(?:png|svg)$/.test(name))).toEqual([]);
    const body = parts.get('word/document.xml')!;
    expect(isWellFormed(body)).toBe(true);
    const shapes = body.match(/<wps:wsp>.*?<\/wps:wsp>/gs)!;
    expect(shapes.filter((shape) => shape.includes('Xã A &amp; B'))).toHaveLength(1);
    expect(shapes.filter((shape) => shape.includes('0–19 / 19'))).toHaveLength(1);
    // A bar of what is open, a box for each status in the legend.
    expect(shapes.filter((shape) => /<a:pattFill/.test(shape)).length).toBeGreaterThanOrEqual(3);
  });

  it('holds a drawing as SVG, no larger than the page, with the same in numbers', async () => {
    const svg = '<svg width="2000" height="500"><rect width="10" height="10"/></svg>';
    const alternative = { kind: 'table', columns: [{}], head: [['Đạt']], body: [['3']] } as const;
    const parts = await partsOf(documentOf({ kind: 'figure', svg, title: 'Hình 1', alternative }));
    const drawings = [...parts].filter(([name]) => name.endsWith('.svg'));
    expect(drawings.map(([, text]) => text)).toEqual([svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')]);
    const body = parts.get('word/document.xml')!;
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"\/>/.exec(body)!.map(Number);
    expect(width! / 36_000).toBeLessThanOrEqual(165.2);
    expect(width! / height!).toBeCloseTo(4, 1);
    expect(body.indexOf('Đạt')).toBeGreaterThan(body.indexOf('Hình 1'));
  });

  it('never leaves a signature alone on a page, nor words away from their table', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => [`hàng ${index}`]);
    const kept = async (...blocks: Block[]): Promise<string[]> => {
      const body = await bodyOf({ ...documentOf(...blocks), signature: SIGNATURE });
      return (body.match(/<w:p>.*?<\/w:p>/gs) ?? [])
        .filter((one) => one.includes('<w:keepNext/>'))
        .map((one) => one.replaceAll(/<[^>]*>/g, ''))
        .filter((text) => text !== '');
    };
    const table: Block = { kind: 'table', columns: [{}], head: [['đầu']], body: rows };
    expect(await kept({ kind: 'paragraph', text: 'một' }, { kind: 'paragraph', text: 'hai' })).toEqual(['hai']);
    expect(await kept({ kind: 'paragraph', text: 'lời dẫn' }, table)).toEqual(['lời dẫn', 'đầu', 'hàng 7', 'hàng 8']);
    expect(await kept({ kind: 'list', items: ['a', 'b', 'c'] })).toEqual(['b', 'c']);
    expect(await kept({ kind: 'note', tone: 'warning', paragraphs: ['lưu ý'] })).toEqual(['lưu ý']);
  });

  it('does not tear a line apart before a word as long as a hash', async () => {
    const body = await bodyOf(documentOf({ kind: 'paragraph', text: `mã kiểm ${'a'.repeat(64)}.` }, { kind: 'paragraph', text: 'ngắn' }));
    expect([...body.matchAll(/<w:jc w:val="(\w+)"\/>/g)].map(([, side]) => side)).toEqual(['center', 'left', 'both']);
  });

  it('makes a cell without text as high as its row', async () => {
    const body = await bodyOf(documentOf({ kind: 'table', columns: [{}, {}, {}, {}, {}], head: [], body: [['1', '', '3', '4', '5']] }));
    const sizes = (body.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => /<w:pPr>.*?<w:rPr><w:sz w:val="(\d+)"/s.exec(cell)?.[1]);
    expect(sizes).toEqual(['20', '20', '20', '20', '20']);
  });

  it('begins each numbered list with 1, and a new page where one is asked for', async () => {
    const list = { kind: 'list', isOrdered: true, items: ['a', 'b'] } as const;
    const body = await bodyOf(documentOf(list, list, { kind: 'page-break' }));
    const ids = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
    expect(body).toContain('<w:pageBreakBefore/>');
  });

  it('is whole with tables that have no rows, and sets tables apart from one another', async () => {
    const empty = { kind: 'table', columns: [], head: [], body: [] } as const;
    const covered = { kind: 'table', columns: [{}], head: [], body: [[{ text: 'a', rowSpan: 3 }], [], []] } as const;
    const body = await bodyOf(documentOf(empty, covered, covered));
    expect(body.match(/<w:tbl>/g)).toHaveLength(2);
    expect(body).not.toContain('</w:tbl><w:tbl>');
    expect(isWellFormed(body)).toBe(true);
  });

  it('says at the top that nobody found the text of the village set', async () => {
    const body = await bodyOf(criterionTable(ethnicMinorityVillage, { on: '2025-12-31' }));
    expect(body.indexOf('Không ai tìm thấy văn bản')).toBeGreaterThan(0);
    expect(body.indexOf('Không ai tìm thấy văn bản')).toBeLessThan(body.indexOf('Giao thông'));
  });
});

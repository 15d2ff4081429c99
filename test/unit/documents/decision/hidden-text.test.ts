import { Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../../src/documents/docx/read-decision.ts';
import { wordFile, wordTable } from '../../../support/word-file.ts';
import { rezipped } from '../../../support/zip.ts';

/* What Word hides is not printed and not signed; everything is invented. */

const HEAD = ['TT', 'Tiêu chí', 'Nội dung', 'Mức đạt'];
const hidden = (text: string): TextRun => new TextRun({ text, vanish: true });

async function levelOf(runs: readonly TextRun[], change: (text: string, name: string) => string = (text) => text) {
  const file = await wordFile([wordTable([HEAD, ['1', 'Hộ nghèo', 'Tỷ lệ hộ nghèo', { text: '≤ 2', runs }]])]);
  const { draft, remarks } = await readDecision(rezipped(file, change), {});
  return { level: draft.rows[0]!.levels[0], said: remarks.map(({ row, vi }) => `${row}: ${vi}`) };
}

describe('hidden text', () => {
  it('is not read, and the words are named', async () => {
    const { level, said } = await levelOf([hidden('5'), hidden('0'), new TextRun('%')]);
    expect([level, said]).toEqual(['≤ 2%', [expect.stringMatching(/^50: chữ ẩn/u)]]);
  });

  it('is what a style hides as well, and not what takes the hiding back', async () => {
    const STYLES =
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="An2"><w:basedOn w:val="An"/></w:style></w:styles>';
    const change = (text: string, name: string): string =>
      name === 'word/styles.xml' ? text.replace('</w:styles>', STYLES) : text.replace('<w:vanish w:val="false"/>', '<w:vanish w:val="0"/>');
    const shown = new TextRun({ text: '7', style: 'An', vanish: false });
    expect((await levelOf([new TextRun({ text: '5', style: 'An2' }), shown, new TextRun('%')], change)).level).toBe('≤ 27%');
  });

  it('of a row is a row that is not there', async () => {
    const table = wordTable([HEAD, ['1', 'Điện', 'Hộ dùng điện', '≥ 98%'], ['2', 'Nước', 'Hộ dùng nước', '≥ 60%']]);
    const file = rezipped(await wordFile([new Paragraph('PHỤ LỤC I'), table]), (text) =>
      text.replace(/<w:tr>(?=(?:(?!<w:tr>).)*Hộ dùng nước)/su, '<w:tr><w:trPr><w:hidden/></w:trPr>'),
    );
    const { draft, remarks } = await readDecision(file, {});
    expect([draft.rows.length, remarks.map(({ row }) => row)]).toEqual([1, ['2 Nước Hộ dùng nước ≥ 60%']]);
  });

  it('leaves other files as they are', async () => {
    expect(await levelOf([new TextRun('%')])).toEqual({ level: '≤ 2%', said: [] });
  });
});

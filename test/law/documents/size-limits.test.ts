import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/cli/read-bytes.ts';
import { LINE_BYTES } from '../../../src/cli/read-dossiers.ts';
import { usage } from '../../../src/cli/usage.ts';
import * as limits from '../../../src/documents/xlsx/limits.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { isSoundMarkup } from '../../../src/documents/xlsx/xml.ts';
import { JSON_LIMITS, parseJson } from '../../../src/schema/parse-json.ts';
import { errorOf } from '../../support/errors.ts';
import { rawParts } from '../../support/raw-workbook.ts';
import { describeInWholeMode, itInWholeMode } from '../../support/whole.ts';
import { zipped } from '../../support/zip.ts';

const MIB = 1024 * 1024;
const page = readFileSync(new URL('../../../docs/robustness.md', import.meta.url), 'utf8');

describe('the limits', () => {
  it.each([
    ['JSON: bytes; levels', `${JSON_LIMITS.bytes / MIB} MiB; ${JSON_LIMITS.depth}`],
    ['a line of JSON Lines; how many of them', `${LINE_BYTES / MIB} MiB; any number`],
    ['workbook or Word file: bytes; parts', `${limits.LARGEST_FILE / MIB} MiB; ${limits.MOST_PARTS.toLocaleString('en-US')}`],
    ['one part once inflated; all parts together', `${limits.LARGEST_PART / MIB} MiB; ${limits.LARGEST_WHOLE / MIB} MiB`],
    [
      'rows with a cell, and columns, of a sheet; cells in all',
      `${limits.MOST_ROWS.toLocaleString('en-US')}, and ${limits.MOST_COLUMNS.toLocaleString('en-US')}; ${limits.MOST_CELLS.toLocaleString('en-US')}`,
    ],
    ['characters of one tag or text; levels of elements', `${limits.LONGEST_RUN.toLocaleString('en-US')}; ${limits.MOST_NESTED}`],
  ])('are on the page of robustness as the code has them: %s', (what, most) => {
    const row = page.split('\n').find((line) => line.startsWith(`| ${what} `));
    expect(row?.split('|')[2]?.trim()).toBe(most);
  });

  it('are in the help of the command as the code has them', () => {
    const said = [`${JSON_LIMITS.bytes / MIB} MiB`, `${LINE_BYTES / MIB} MiB`, `${limits.LARGEST_FILE / MIB} MiB`];
    for (const lang of ['vi', 'en'] as const) for (const size of said) expect(usage(lang)).toContain(size);
  });
});

describe('the last that is read, and the first that is not', () => {
  const partsOf = (count: number): Uint8Array => {
    const parts = new Map(rawParts({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }));
    for (let index = parts.size; index < count; index += 1) parts.set(`xl/media/${index}.txt`, '');
    return zipped(parts);
  };

  // Each of them is inflated by itself, which takes its time.
  itInWholeMode('of parts', async () => {
    await expect(readSheets(partsOf(limits.MOST_PARTS))).resolves.toHaveLength(1);
    await expect(readSheets(partsOf(limits.MOST_PARTS + 1))).rejects.toMatchObject({
      code: 'unreadable-workbook',
      messages: {
        vi: 'Không đọc được bảng tính: quá lớn (quá 2000 phần).',
        en: 'The workbook cannot be read: it is too large (more than 2000 parts).',
      },
    });
  });

  it('of characters in one text and in one tag', () => {
    const text = (length: number): string => `<a>${'x'.repeat(length)}</a>`;
    expect([limits.LONGEST_RUN, limits.LONGEST_RUN + 1].map((length) => isSoundMarkup(text(length)))).toEqual([true, false]);
    // The tag is counted with its name and signs.
    const tag = (length: number): string => `<a b="${'x'.repeat(length - '<a b=""/>'.length)}"/>`;
    expect([limits.LONGEST_RUN, limits.LONGEST_RUN + 1].map((length) => isSoundMarkup(tag(length)))).toEqual([true, false]);
  });

  it('of elements within elements', () => {
    const nested = (levels: number): string => `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
    expect([limits.MOST_NESTED, limits.MOST_NESTED + 1].map((levels) => isSoundMarkup(nested(levels)))).toEqual([true, false]);
  });

  it('of levels of JSON', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(parseJson(nested(JSON_LIMITS.depth))).toBeInstanceOf(Array);
    expect(errorOf(() => parseJson(nested(JSON_LIMITS.depth + 1))).code).toBe('too-deep');
  });

  it('of bytes in a line, wherever the pieces end', () => {
    const text = Buffer.from('12345\n123456\n12\n');
    for (const size of [1, 4, 7, text.length]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.subarray(index * size, (index + 1) * size));
      const lines = [...linesOf(pieces, 5)].map(({ number, bytes }) => [number, bytes === undefined ? undefined : String(bytes)]);
      expect(lines).toEqual([
        [1, '12345'],
        [2, undefined],
        [3, '12'],
      ]);
    }
  });
});

describeInWholeMode('at its full size', () => {
  it('JSON is read up to its last byte, and one more is refused', () => {
    const number = Buffer.alloc(JSON_LIMITS.bytes, ' ');
    number[0] = 0x37;
    expect(parseJson(number)).toBe(7);
    expect(errorOf(() => parseJson(Buffer.concat([number, Buffer.from(' ')]))).code).toBe('too-large');
  });
});

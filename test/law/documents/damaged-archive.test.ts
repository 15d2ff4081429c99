import { describe, expect, it } from 'vitest';
import { isNtmError } from '../../../src/index.ts';
import { crc32 } from '../../../src/documents/xlsx/crc32.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { rawParts } from '../../support/raw-workbook.ts';
import { placesOf, zipped } from '../../support/zip.ts';
import { IS_WHOLE } from '../../support/budget.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = rawParts({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Xã Hiếu</t></is></c></row>' });
const WHOLE = zipped(PARTS);

/** The sentences with which a file is refused, without what both begin with. */
async function refusal(bytes: Uint8Array): Promise<readonly [vi: string, en: string]> {
  const error: unknown = await readSheets(bytes).catch((thrown: unknown) => thrown);
  if (!isNtmError(error)) throw error instanceof Error ? error : new Error('nothing was refused');
  expect(error.code).toBe('unreadable-workbook');
  const { vi, en } = error.messages;
  return [vi.replace('Không đọc được bảng tính: ', ''), en.replace('The workbook cannot be read: ', '')];
}

/** The file with other bytes at some places. */
function changed(bytes: Uint8Array, ...changes: readonly (readonly [at: number, ...bytes: number[]])[]): Uint8Array {
  const copy = bytes.slice();
  for (const [at, ...written] of changes) copy.set(written, at);
  return copy;
}

async function firstValue(bytes: Uint8Array): Promise<unknown> {
  return (await readSheets(bytes))[0]?.rows[0]?.[0]?.value;
}

const PASSWORD = [
  'tệp có mật khẩu; hãy bỏ mật khẩu, lưu lại dạng .xlsx.',
  'it has a password; take the password off and save it again as .xlsx.',
];

describe('an archive', () => {
  it('has checksums as everybody computes them', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it.each([
    ['packed', WHOLE],
    ['stored', zipped(PARTS, { stored: [SHEET] })],
    ['streamed, its numbers behind each part', zipped(PARTS, { streamed: [...PARTS.keys()] })],
    ['with numbers in 64 bits', zipped(PARTS, { isZip64: true })],
    ['with a comment at its end', changed(new Uint8Array([...WHOLE, 1, 2, 3]), [WHOLE.length - 2, 3])],
  ])('%s is read', async (_, bytes) => {
    expect(await firstValue(bytes)).toBe('Xã Hiếu');
  });

  it('with a part whose content is not what was put in is refused', async () => {
    const stored = zipped(PARTS, { stored: [SHEET] });
    const at = Buffer.from(stored).indexOf('Hiếu');
    expect(await refusal(changed(stored, [at, 0x4b]))).toEqual([
      `tệp hỏng (${SHEET}: nội dung không khớp mã kiểm CRC-32).`,
      `the file is damaged (${SHEET}: its content does not have its checksum (CRC-32)).`,
    ]);
  });

  it('with such a picture is refused too', async () => {
    const picture = zipped(new Map([...PARTS, ['xl/media/image1.png', 'PNG']]), { stored: ['xl/media/image1.png'] });
    const { header } = placesOf(picture, 'xl/media/image1.png');
    const [vi] = await refusal(changed(picture, [header + 30 + 'xl/media/image1.png'.length, 0x51]));
    expect(vi).toContain('xl/media/image1.png: nội dung không khớp mã kiểm CRC-32');
  });

  it.each([
    ['the flag', [8, 1], [6, 1]],
    ['the method of AES', [10, 99], [8, 99]],
  ] as const)('that a password protects, by %s, is refused as such', async (_, [inEntry, value], [inHeader, same]) => {
    const { header, entry } = placesOf(WHOLE, SHEET);
    expect(await refusal(changed(WHOLE, [entry + inEntry, value], [header + inHeader, same]))).toEqual(PASSWORD);
    if (inEntry === 8) {
      // Either place says so.
      expect(await refusal(changed(WHOLE, [entry + inEntry, value]))).toEqual(PASSWORD);
      expect(await refusal(changed(WHOLE, [header + inHeader, same]))).toEqual(PASSWORD);
    }
  });

  it.each([
    ['another name before the part', 'header', 30, 0x58, 'phần đầu không khớp mục lục của tệp'],
    ['another checksum before the part', 'header', 14, 0, 'phần đầu không khớp mục lục của tệp'],
    ['another length before the part', 'header', 22, 1, 'phần đầu không khớp mục lục của tệp'],
    ['content that cannot be unpacked', 'header', 30 + SHEET.length, 0xff, 'không giải nén được'],
  ] as const)('with %s is refused', async (_, where, offset, value, said) => {
    expect(await refusal(changed(WHOLE, [placesOf(WHOLE, SHEET)[where] + offset, value]))).toEqual([
      `tệp hỏng (${SHEET}: ${said}).`,
      expect.stringContaining(SHEET) as string,
    ]);
  });

  it('with text that is not in UTF-8 is refused: its letters would silently be others', async () => {
    const latin = Buffer.from(PARTS.get(SHEET)!.replace('Hiếu', 'Hi\u00EAu'), 'latin1');
    expect((await refusal(zipped(new Map<string, string | Uint8Array>([...PARTS, [SHEET, new Uint8Array(latin)]]))))[0]).toBe(
      `tệp hỏng (${SHEET}: không ghi bằng UTF-8).`,
    );
  });

  it('with a method that nobody knows is refused', async () => {
    const { header, entry } = placesOf(WHOLE, SHEET);
    expect((await refusal(changed(WHOLE, [entry + 10, 12], [header + 8, 12])))[0]).toBe(`tệp hỏng (${SHEET}: cách nén lạ).`);
  });

  it('in which two entries are the same bytes is refused', async () => {
    const twice = zipped(new Map([...PARTS, [SHEET.replace('1.xml', '2.xml'), PARTS.get(SHEET)!]]));
    const [first, second] = [placesOf(twice, SHEET), placesOf(twice, SHEET.replace('1.xml', '2.xml'))];
    const overlapping = changed(twice, [second.entry + 42, ...twice.slice(first.entry + 42, first.entry + 46)]);
    // The header there bears the name of the first; a hostile writer gives both the same.
    expect((await refusal(overlapping))[0]).toContain('phần đầu không khớp mục lục của tệp');
    const long = changed(
      WHOLE,
      [placesOf(WHOLE, 'xl/workbook.xml').entry + 20, 0xff, 0x03],
      [placesOf(WHOLE, 'xl/workbook.xml').header + 18, 0xff, 0x03],
    );
    expect((await refusal(long))[0]).toBe('tệp hỏng (xl/workbook.xml: chồng lên một phần khác).');
  });

  it('in which two parts have one name is refused', async () => {
    const twice = zipped(new Map([...PARTS, ['xl/worksheets/sheetX.xml', PARTS.get(SHEET)!]]));
    const { header, entry } = placesOf(twice, 'xl/worksheets/sheetX.xml');
    const at = 'xl/worksheets/sheet'.length;
    const [vi] = await refusal(changed(twice, [header + 30 + at, 0x31], [entry + 46 + at, 0x31]));
    expect(vi).toBe(`tệp hỏng (${SHEET}: có hai phần cùng tên).`);
  });

  it('cut short anywhere is refused, and never with a word of a program', async () => {
    for (let length = 0; length < WHOLE.length; length += 37) {
      const [vi, en] = await refusal(WHOLE.slice(0, length));
      expect(vi).toMatch(/^tệp (?:hỏng|không phải \.xlsx)/);
      expect(en).toMatch(/^the file is (?:damaged|no \.xlsx)/);
    }
  });

  it('with any one bit turned is read as it was, or refused', async () => {
    const before = await readSheets(WHOLE);
    for (let at = 0; at < WHOLE.length; at += IS_WHOLE ? 11 : 55) {
      const bytes = changed(WHOLE, [at, WHOLE[at]! ^ (1 << (at % 8))]);
      const read = await readSheets(bytes).catch((error: unknown) => error);
      if (isNtmError(read)) expect(read.code).toBe('unreadable-workbook');
      else expect(read).toEqual(before);
    }
  });

  it('that is another kind of document is no workbook', async () => {
    expect((await refusal(zipped(new Map([['word/document.xml', '<w:document/>']]))))[0]).toBe('tệp không phải .xlsx.');
  });
});

describe('a compound file', () => {
  /** A file as MS-CFB begins it, with the directory of its streams in the second sector. */
  function compoundFile(...streams: readonly string[]): Uint8Array {
    const bytes = Buffer.alloc(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [index, name] of ['Root Entry', ...streams].entries()) bytes.write(name, 1024 + 128 * index, 'utf16le');
    return new Uint8Array(bytes);
  }

  it.each([
    ['with a password', ['EncryptionInfo', 'EncryptedPackage'], PASSWORD[0]],
    ['of an old program', ['Workbook'], 'tệp .xls kiểu cũ; hãy lưu lại dạng .xlsx.'],
    ['of whatever kind', [], 'tệp có mật khẩu hoặc là tệp .xls kiểu cũ; hãy bỏ mật khẩu, lưu dạng .xlsx.'],
  ])('%s is refused with the reason', async (_, streams, said) => {
    expect((await refusal(compoundFile(...streams)))[0]).toBe(said);
  });
});

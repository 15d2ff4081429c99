import { ntmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { isSoundMarkup } from './check-markup.ts';
import { LARGEST_FILE, LARGEST_PART, LARGEST_WHOLE, MOST_PARTS } from './limits.ts';
import { zipEntries, zipText } from './zip.ts';

/** How the files of older programs begin; a workbook with a password is wrapped into one. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const MEGABYTE = 1024 * 1024;

/** Why a workbook cannot be read. */
export function unreadable({ vi, en }: Bilingual): NtmError {
  return ntmError([sheetProblem('unreadable-workbook', [], { reasonVi: vi, reasonEn: en })]);
}

function tooLarge(most: number): NtmError {
  return unreadable({ vi: `quá lớn (quá ${most / MEGABYTE} MB)`, en: `it is too large (more than ${most / MEGABYTE} MB)` });
}

const PASSWORD: Bilingual = {
  vi: 'tệp có mật khẩu hoặc là tệp .xls kiểu cũ; hãy bỏ mật khẩu, lưu dạng .xlsx',
  en: 'it has a password or is an old .xls file; take the password off and save it as .xlsx',
};
const MACROS: Bilingual = {
  vi: 'tệp có macro (.xlsm); hãy lưu dạng .xlsx, không macro',
  en: 'it has macros (.xlsm); save it as .xlsx, without macros',
};
const NO_WORKBOOK: Bilingual = { vi: 'tệp không phải .xlsx', en: 'the file is no .xlsx' };

/**
 * The texts of a workbook's parts by name, once it is certain that they are no more than can be read.
 *
 * @throws `NtmError` `unreadable-workbook`; `RangeError` and others on an archive that is damaged.
 */
export async function openArchive(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  if (bytes.length > LARGEST_FILE) throw tooLarge(LARGEST_FILE);
  if (OLE.every((byte, index) => bytes[index] === byte)) throw unreadable(PASSWORD);
  const entries = zipEntries(bytes);
  if (entries === undefined) throw unreadable(NO_WORKBOOK);
  if ([...entries.keys()].some((name) => /vbaProject\.bin$/i.test(name))) throw unreadable(MACROS);
  // Pictures and the like are never inflated, here or by the reader of values.
  const texts = [...entries].filter(([name]) => /\.(?:xml|rels)$/.test(name));
  if (entries.size > MOST_PARTS || texts.some(([, { declaredLength }]) => declaredLength > LARGEST_PART)) throw tooLarge(LARGEST_PART);
  const total = texts.reduce((sum, [, { declaredLength }]) => sum + declaredLength, 0);
  if (total > LARGEST_WHOLE) throw tooLarge(LARGEST_WHOLE);
  const parts = new Map<string, string>();
  // One after the other: a part that is longer than it says ends it.
  for (const [name, entry] of texts) {
    const text = await zipText(entry);
    if (!isSoundMarkup(text)) throw unreadable({ vi: `tệp hỏng (${name})`, en: `the file is damaged (${name})` });
    parts.set(name, text);
  }
  if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '')) throw unreadable(MACROS);
  return parts;
}

import { isNtmError } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { isCompoundFile, streamIn } from './compound-file.ts';
import { LARGEST_FILE, LARGEST_PART, LARGEST_WHOLE, MOST_PARTS } from './limits.ts';
import { CUT_SHORT, NO_WORKBOOK, PASSWORD, beyond, damaged, tooLarge, tooMany, unreadable } from './unreadable.ts';
import { isSoundMarkup } from './xml.ts';
import { zipContent, zipEntries, zipText } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** The texts of a workbook's parts by name. */
export type Parts = ReadonlyMap<string, string>;

const PASSWORD_OR_OLD: Bilingual = {
  vi: 'tệp có mật khẩu hoặc là tệp .xls kiểu cũ; hãy bỏ mật khẩu, lưu dạng .xlsx',
  en: 'it has a password or is an old .xls file; take the password off and save it as .xlsx',
};
const OLD: Bilingual = {
  vi: 'tệp .xls kiểu cũ; hãy lưu lại dạng .xlsx',
  en: 'it is an old .xls file; save it again as .xlsx',
};
const MACROS: Bilingual = {
  vi: 'tệp có macro (.xlsm); hãy lưu dạng .xlsx, không macro',
  en: 'it has macros (.xlsm); save it as .xlsx, without macros',
};

/** Workbooks of before 2007, and those with a password, are compound files. */
function compoundReason(bytes: Uint8Array): Bilingual {
  if (streamIn(bytes, ['EncryptedPackage']) !== undefined) return PASSWORD;
  return streamIn(bytes, ['Workbook', 'Book']) === undefined ? PASSWORD_OR_OLD : OLD;
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  try {
    const entries = zipEntries(bytes);
    if (entries === undefined) throw unreadable(NO_WORKBOOK);
    return entries;
  } catch (error) {
    if (isNtmError(error)) throw error;
    // The directory leads to where the file has nothing.
    throw unreadable(CUT_SHORT);
  }
}

function checkEntries(entries: ReadonlyMap<string, ZipEntry>): void {
  const all = [...entries.values()];
  if (all.some(({ isEncrypted }) => isEncrypted)) throw unreadable(PASSWORD);
  if (all.some(({ name }) => /vbaProject\.bin$/i.test(name))) throw unreadable(MACROS);
  if (all.length > MOST_PARTS) throw beyond(tooMany('phần', 'parts', MOST_PARTS));
  if (all.some(({ declaredLength }) => declaredLength > LARGEST_PART)) throw tooLarge(LARGEST_PART);
  if (all.reduce((sum, { declaredLength }) => sum + declaredLength, 0) > LARGEST_WHOLE) throw tooLarge(LARGEST_WHOLE);
}

/**
 * The texts of a workbook's parts by name, once it is certain that they are whole and no more than can be read.
 *
 * @throws `NtmError` `unreadable-workbook`.
 */
export async function openArchive(bytes: Uint8Array): Promise<Parts> {
  // From a program without types: what are no bytes is no workbook.
  if (!ArrayBuffer.isView(bytes)) throw unreadable(NO_WORKBOOK);
  if (bytes.length > LARGEST_FILE) throw tooLarge(LARGEST_FILE);
  if (isCompoundFile(bytes)) throw unreadable(compoundReason(bytes));
  const entries = entriesOf(bytes);
  checkEntries(entries);
  const parts = new Map<string, string>();
  // One after the other: a part that is longer than it says ends it. Pictures are checked as well, and let go.
  for (const [name, entry] of entries) {
    if (!/\.(?:xml|rels)$/.test(name)) {
      await zipContent(entry);
      continue;
    }
    const text = await zipText(entry);
    if (!isSoundMarkup(text)) throw damaged(name);
    parts.set(name, text);
  }
  if (/macroEnabled/i.test(parts.get('[Content_Types].xml') ?? '')) throw unreadable(MACROS);
  return parts;
}

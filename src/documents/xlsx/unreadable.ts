import { ntmError } from '../../model/errors.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';

const MEGABYTE = 1024 * 1024;

/** Why a workbook cannot be read. */
export function unreadable({ vi, en }: Bilingual): NtmError {
  return ntmError([sheetProblem('unreadable-workbook', [], { reasonVi: vi, reasonEn: en })]);
}

/** That there is more in a workbook than is read, and of what. */
export function beyond({ vi, en }: Bilingual): NtmError {
  return unreadable({ vi: `quá lớn (${vi})`, en: `it is too large (${en})` });
}

/** That a workbook, or a part of it, has more bytes than are read. */
export function tooLarge(most: number): NtmError {
  return beyond(tooMany('MB', 'MB', most / MEGABYTE));
}

/** That there is more of something than is read: rows, cells, parts. */
export function tooMany(what: string, whatEn: string, most: number): Bilingual {
  return { vi: `quá ${most} ${what}`, en: `more than ${most} ${whatEn}` };
}

/** What can be wrong with the archive that a workbook is. */
const DAMAGES = {
  markup: undefined,
  checksum: { vi: 'nội dung không khớp mã kiểm CRC-32', en: 'its content does not have its checksum (CRC-32)' },
  length: { vi: 'độ dài không như tệp khai báo', en: 'it is not as long as the file says' },
  method: { vi: 'cách nén lạ', en: 'it is packed in an unknown way' },
  header: { vi: 'phần đầu không khớp mục lục của tệp', en: 'what stands before it is not what the directory of the file says' },
  encoding: { vi: 'không ghi bằng UTF-8', en: 'it is not written in UTF-8' },
  repeated: { vi: 'có hai phần cùng tên', en: 'two parts have this name' },
  overlap: { vi: 'chồng lên một phần khác', en: 'it lies over another part' },
  packed: { vi: 'không giải nén được', en: 'it cannot be unpacked' },
} as const satisfies Readonly<Record<string, Bilingual | undefined>>;

/** That a part of a workbook is damaged, and how. */
export function damaged(part: string, how: keyof typeof DAMAGES = 'markup'): NtmError {
  const said = DAMAGES[how];
  return unreadable({
    vi: `tệp hỏng (${part}${said === undefined ? '' : `: ${said.vi}`})`,
    en: `the file is damaged (${part}${said === undefined ? '' : `: ${said.en}`})`,
  });
}

/** That the archive as a whole is damaged: its directory is not there, or leads nowhere. */
export const CUT_SHORT: Bilingual = { vi: 'tệp hỏng hoặc bị cắt cụt', en: 'the file is damaged or cut short' };

/** That only a password opens the file. Workbooks with a password are no archive any more; an archive can have one too. */
export const PASSWORD: Bilingual = {
  vi: 'tệp có mật khẩu; hãy bỏ mật khẩu, lưu lại dạng .xlsx',
  en: 'it has a password; take the password off and save it again as .xlsx',
};

/** That the file is of another kind. */
export const NO_WORKBOOK: Bilingual = { vi: 'tệp không phải .xlsx', en: 'the file is no .xlsx' };

import type { Template } from '../model/error-messages.ts';

/** What the system says when a file gives or takes nothing, in both languages. */
const REASONS: Readonly<Record<string, Template>> = {
  ENOENT: ['không có tệp hay thư mục này', 'there is no such file or folder'],
  EACCES: ['không có quyền', 'permission is denied'],
  EPERM: ['không có quyền', 'permission is denied'],
  EISDIR: ['đây là một thư mục', 'it is a folder'],
  ENOTDIR: ['một phần của đường dẫn không phải thư mục', 'a part of the path is no folder'],
  EEXIST: ['đã có tệp tên này; hãy chọn tên khác', 'there is a file of this name already; choose another name'],
  ELOOP: ['các liên kết dẫn vòng tròn', 'the links form a circle'],
  ENAMETOOLONG: ['tên quá dài', 'the name is too long'],
  ENOSPC: ['hết chỗ trên đĩa', 'the disk is full'],
  EROFS: ['ổ đĩa chỉ cho đọc', 'the disk is read-only'],
  EBUSY: ['tệp đang được chương trình khác dùng', 'another program is using it'],
  EMFILE: ['quá nhiều tệp đang mở', 'too many files are open'],
  ENFILE: ['quá nhiều tệp đang mở', 'too many files are open'],
  EIO: ['lỗi của thiết bị', 'the device failed'],
  ENXIO: ['đây là một ổ cắm (socket), không phải tệp', 'it is a socket, not a file'],
  ERR_INVALID_ARG_VALUE: ['tên có ký tự không dùng được trong tên tệp', 'the name holds a character that names of files cannot'],
};

/** Why an operation of the host failed, as parameters of a message. */
export function reasonOf(error: unknown): { readonly reasonVi: string; readonly reasonEn: string } {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? 'unknown');
  const [reasonVi, reasonEn] = REASONS[code] ?? [`lỗi hệ thống ${code}`, `system error ${code}`];
  return { reasonVi, reasonEn };
}

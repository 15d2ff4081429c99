import { shorten } from '../../value/text.ts';
import { kindOf } from '../../engine/input/plain.ts';
import type { ProblemList } from '../../engine/input/problems.ts';
import { isUnquotable } from './dialect.ts';
import { bytesOf } from './quote.ts';

/** Reads the name of a table or column: any text that can be quoted and that the engine keeps whole. */
export function readName(value: unknown, longest: number, path: readonly string[], problems: ProblemList): string | undefined {
  if (typeof value !== 'string' || isUnquotable(value)) {
    problems.add('wrong-type', path, {
      expectedVi: 'tên bảng hoặc cột, không rỗng, không có ký tự NUL',
      expectedEn: 'the name of a table or column, not empty and without the character NUL',
      actual: typeof value === 'string' ? JSON.stringify(shorten(value)) : kindOf(value),
    });
    return undefined;
  }
  const length = bytesOf(value);
  if (length <= longest) return value;
  problems.add('too-long', path, { length: String(length), limit: String(longest) });
  return undefined;
}

/** Reads a list of names; a name that comes twice is refused, as two columns of one name would be. */
export function readNames(value: unknown, longest: number, path: readonly string[], problems: ProblemList): string[] {
  if (!Array.isArray(value)) {
    problems.add('wrong-type', path, { expectedVi: 'danh sách tên', expectedEn: 'a list of names', actual: kindOf(value) });
    return [];
  }
  return value.flatMap((item: unknown, index) => readName(item, longest, [...path, String(index)], problems) ?? []);
}

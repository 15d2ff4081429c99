import { fill } from '../value/text.ts';
import type { Language } from '../explain/language.ts';
import type { FoundFile, LeftOut } from './find-files.ts';

const WORDS: Readonly<Record<Language, Readonly<Record<LeftOut, string>>>> = {
  vi: {
    kind: 'bỏ qua, không đọc loại tệp này',
    hidden: 'bỏ qua, tệp ẩn',
    special: 'bỏ qua, không phải tệp thường',
    again: 'bỏ qua, cùng một tệp với {first}',
  },
  en: {
    kind: 'left out, kind not read',
    hidden: 'left out, hidden',
    special: 'left out, no ordinary file',
    again: 'left out, the same file as {first}',
  },
};

/** A line for each file that is left out, with the reason. */
export function leftOutLines(files: readonly FoundFile[], language: Language): string {
  return files
    .flatMap((item) => (item.kind === 'left-out' ? `${item.file}: ${fill(WORDS[language][item.why], { first: item.first ?? '' })}\n` : []))
    .join('');
}

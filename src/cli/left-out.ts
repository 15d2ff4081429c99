import { fill } from '../value/text.ts';
import type { Language } from '../explain/language.ts';
import { wordsOf } from '../explain/words-of.ts';
import { oneLine } from './harmless.ts';
import type { FoundFile } from './find-files.ts';

const WORDS = wordsOf({
  kind: ['bỏ qua, không đọc loại tệp này', 'left out, kind not read'],
  hidden: ['bỏ qua, tệp ẩn', 'left out, hidden'],
  special: ['bỏ qua, không phải tệp thường', 'left out, no ordinary file'],
  again: ['bỏ qua, cùng một tệp với {first}', 'left out, the same file as {first}'],
});

/** A line for each file that is left out, with the reason. */
export function leftOutLines(files: readonly FoundFile[], language: Language): string {
  return files
    .flatMap((item) =>
      item.kind === 'left-out' ? `${oneLine(`${item.file}: ${fill(WORDS[language][item.why], { first: item.first ?? '' })}`)}\n` : [],
    )
    .join('');
}

/** A line of a decision, and the lines that it stands below. */
export interface OutlinedLine {
  readonly text: string;
  /** Without its number or its mark. */
  readonly words: string;
  /** What it stands below, outermost first. */
  readonly above: readonly string[];
  readonly article: string | undefined;
}

interface Marker {
  /** How deep such a mark stands: an article above Roman numerals, those above numbers, letters, dashes. */
  readonly depth: number;
  /** True for the first of a list. */
  readonly isFirst: boolean;
}

const ARTICLE = /^điều\s+(\d+[a-zđ]?)(?!\p{L})\s*[.:]?\s*/iu;
const MARKS: readonly (readonly [depth: number, pattern: RegExp, first: RegExp])[] = [
  [1, ARTICLE, /^$/u],
  [2, /^(?:[IVX]+|[A-H])\s*[.)]\s+/u, /^[IA]\s*[.)]/u],
  [4, /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s+/u, /^\d{1,2}\.1(?!\d)/u],
  [3, /^\d{1,2}\s*[.)]\s*(?!\d)/u, /^0?1\s*[.)]/u],
  [5, /^[a-zđ]\s*[.)]\s+/u, /^a\s*[.)]/u],
  [6, /^[-–•*]\s*/u, /^./u],
  [7, /^\+\s*/u, /^./u],
];
/** The heading of an annex, of which no article is. */
const ANNEX =
  /^(?:PHỤ LỤC|BIỂU|BẢNG)(?:\s+(?:SỐ\s+)?(?:[IVX]+|\d{1,2})[.:]?)?(?:\s*[-–:]?\s*[\p{Lu}\d\s,.()/–-]*)?$|^Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d{1,2}))?$/u;
/** What ends everything that stands above it. */
const PART = /^(?:chương|phần|phụ lục|biểu|mẫu)(?!\p{L})/iu;

function markerOf(text: string): (Marker & { readonly length: number }) | undefined {
  for (const [depth, pattern, first] of MARKS) {
    const found = pattern.exec(text);
    if (found !== null) return { depth, isFirst: first.test(text), length: found[0].length };
  }
  return undefined;
}

/** The words of a line without its number. */
export function withoutMarker(text: string): string {
  const behind = text.slice(markerOf(text)?.length ?? 0);
  // "Điều 2. 1. …" has two.
  return ARTICLE.test(text) ? behind.slice(markerOf(behind)?.length ?? 0) : behind;
}

/** The sentences of a line, without the number of its article and those of items within it. */
export function sentencesOf(line: string): string[] {
  const items = withoutMarker(line).split(/(?<=[.;])\s+(?=\d{1,2}[.)]\s+\p{Lu})/u);
  return items.flatMap((item) => withoutMarker(item).split(/(?<=\.)(?<!(?:^|\s)(?:TM|KT|TL|TUQ|Q|TP|Tp)\.)\s+(?=\p{Lu})/u));
}

/** True for what heads lines without a number of its own: no sentence, or one that ends with a colon. */
function isTitle(text: string): boolean {
  if (text.endsWith(':')) return true;
  const isSentence =
    /[.;,]$/u.test(text) ||
    /^(?:đạt|có|không|được|phải|bảo đảm|đảm bảo|hoàn thành|số|t[ỷỉ] lệ|tiêu chí|từ|ít nhất|tối thiểu|bắt buộc|trong đó)(?!\p{L})/iu.test(
      text,
    );
  return !isSentence && text.split(' ').length <= 15;
}

/** Each line with those that it stands below, by the numbers that they have. */
export function outlined(lines: readonly string[]): OutlinedLine[] {
  // A title without a number is above the list that follows it, whatever marks that has.
  let open: { readonly depth: number | undefined; readonly text: string; readonly mark?: number }[] = [];
  let article: string | undefined;
  return lines.map((text) => {
    const marker = markerOf(text);
    // What stands below the heading of an annex is of no article.
    if (ANNEX.test(text)) [open, article] = [[], undefined];
    else if (PART.test(text)) open = [];
    else if (marker !== undefined) {
      const { depth, isFirst } = marker;
      if (depth === 1) {
        article = ARTICLE.exec(text)![1];
        open = [];
      }
      // "* … khi đáp ứng đồng thời:" heads letters, which stand above such marks elsewhere, until the next such mark.
      const ended = open.findIndex((each) => each.mark === depth);
      if (ended !== -1) open = open.slice(0, ended);
      const { depth: mark, text: head = '' } = open.at(-1) ?? {};
      if (isFirst && mark !== undefined && mark > depth && head.endsWith(':')) {
        open = [...open.slice(0, -1), { text: head, depth: depth - 0.5, mark }];
      }
      const goesOn = !isFirst && open.some((each) => each.depth === depth);
      const kept = goesOn ? open.filter((each) => each.depth !== undefined) : open;
      open = kept.map((each) => ({ ...each, depth: each.depth ?? depth - 0.5 })).filter((each) => each.depth < depth);
    } else {
      // A list below a title without a number ends with the first line that has none either.
      const hadList = open.findIndex((each) => each.depth !== undefined && !Number.isInteger(each.depth));
      const ends = isTitle(text) ? open.findIndex((each) => !Number.isInteger(each.depth ?? 0.5)) : hadList;
      if (ends !== -1) open = open.slice(0, ends);
    }
    const line = { text, words: withoutMarker(text), above: open.map((each) => each.text), article };
    if (marker !== undefined) open = [...open, { depth: marker.depth, text }];
    else if (isTitle(text)) open = [...open, { depth: undefined, text }];
    return line;
  });
}

import type { WordBlock } from './word-blocks.ts';

/** The lines of texts; what is broken within a paragraph before a number, or behind the title of an article, is a line of its own. */
export function textsOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text
          .split(/\n(?=\s*(?:[-–+•]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|Điều \d))|(?<=^\s*Điều \d+\s*[.:][^\n.;:]{3,80})\n/u)
          .map((line) => line.replaceAll('\n', ' ').trim())
      : [],
  );
}

/** The articles among texts, and what stands before them. */
export function articlesIn(texts: readonly string[]): [before: readonly string[], articles: readonly string[]] {
  const first = texts.findIndex((line) => /^điều\s+\d+(?!\p{L})/iu.test(line));
  return first === -1 ? [texts, []] : [texts.slice(0, first), texts.slice(first)];
}

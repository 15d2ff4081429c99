import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** A fenced block of a page. */
export interface CodeBlock {
  readonly page: string;
  /** Line on which its text begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** The last line of text above it. */
  readonly above: string;
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

/** What typedoc writes is nobody's page. */
const MADE = /^docs\/(?:api|site)\//;

/** Every page that is written or generated for readers: found, not listed, so that a new one cannot be forgotten. */
export const PAGES: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...markdownIn('docs').filter((name) => !MADE.test(name)),
].toSorted();

/** The text of a page. */
export function textOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/** A page in parts: its fenced blocks, and its lines outside of them. */
export function partsOf(page: string): { blocks: CodeBlock[]; lines: string[] } {
  const blocks: CodeBlock[] = [];
  const lines: string[] = [];
  let open: { language: string; line: number; indent: number; code: string[] } | undefined;
  for (const [index, text] of textOf(page).split('\n').entries()) {
    const [, indent = '', language = ''] = /^( *)```(.*)$/.exec(text) ?? [];
    const isFence = /^ *```/.test(text);
    if (open === undefined && isFence) open = { language, line: index + 2, indent: indent.length, code: [] };
    else if (open === undefined) lines.push(text);
    else if (isFence) {
      const above = lines.findLast((line) => line.trim() !== '') ?? '';
      blocks.push({ page, line: open.line, language: open.language, code: `${open.code.join('\n')}\n`, above });
      open = undefined;
    } else open.code.push(text.slice(open.indent));
  }
  if (open !== undefined) throw new Error(`${page}:${open.line}: the block has no end`);
  return { blocks, lines };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** Marks of the scan, and of headings, that are no words of the plan. */
function plain(text: string): string {
  return text
    .replaceAll(/<sup>\d+<\/sup>/g, '')
    .replaceAll(/[*#]+|\$\\geq(\s*)([^$]*)\$/g, (_mark, _space: string | undefined, level?: string) =>
      level === undefined ? '' : `≥ ${level}`,
    )
    .replaceAll('\\%', '%')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Footnotes stand between the paragraphs of a page; a paragraph that goes on after a page begins with a small letter. */
function paragraphsOf(text: string): string[] {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  const isNote = (block: string): boolean => /^<sup>\d+<\/sup> /.test(block);
  const joined: string[] = [];
  for (const block of blocks.filter((item) => !isNote(item))) {
    if (/^\p{Ll}/u.test(block) && !/^[a-z]\)/.test(block)) joined[joined.length - 1] += ` ${block}`;
    else joined.push(block);
  }
  return [...joined, ...blocks.filter(isNote)];
}

/** A full stop or a semicolon ends a sentence; one behind the number or letter of a heading, or of three dots, does not. */
function sentencesOf(paragraph: string): string[] {
  return plain(paragraph)
    .split(/(?<=[.;])(?<!^(?:[IVX]+|[a-z]|\d+(?:\.\d+)*)\.)(?<!\.\.\.)\s+(?=[\p{L}(])/u)
    .filter((sentence) => sentence !== '');
}

/** The plan as it was scanned, whole. */
function scanned(): string {
  return readFileSync(join(ROOT, 'test/data/83-kh-ubnd-2024.txt'), 'utf8').normalize('NFC');
}

/** Every sentence of sections II and III of the plan 83/KH-UBND, footnotes last. */
export function planSentences(): string[] {
  const text = scanned();
  const sections = text.slice(text.indexOf('## **II. '), text.indexOf('## **IV. '));
  return paragraphsOf(sections).flatMap(sentencesOf);
}

/** The numbers of all documents that the plan cites; the scan writes one of them without its hyphen. */
export function citedInPlan(): string[] {
  const found = scanned().matchAll(/\b\d+(?:\/[A-ZĐ]+-?[A-ZĐ]+|-[A-Za-z]+\/[A-Z]+)/gu);
  return [...new Set([...found].map(([number]) => number.replace('CTUBND', 'CT-UBND')))];
}

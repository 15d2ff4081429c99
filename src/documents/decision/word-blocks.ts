import { looksLikeLevel } from './looks-like-level.ts';
import { inUnicode } from './old-signs.ts';

/** What mammoth makes of a part of a document; only what is read here. */
export interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordElement[];
  /** Of a note: its paragraphs. */
  readonly body?: readonly WordElement[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
  readonly isStrikethrough?: boolean;
  readonly isUnderline?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly verticalAlignment?: string;
  readonly numbering?: { readonly isOrdered?: boolean; readonly level?: string } | null;
}

/** A cell of a table of the decision: its lines, and what makes it hard to read. */
export interface WordCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** How deep in a list, from 0, where Word numbers the paragraph by itself: the number is not in the text. */
  readonly numberedAt: number | undefined;
  readonly hasTable: boolean;
  /** The number that the decision has there, where the sheet has another one. */
  readonly written?: string;
}

/** A paragraph or a table of the decision, in its order. */
export type WordBlock =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly (readonly WordCell[])[] };

const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** What a note at the foot of a page says, by the mark that stands for it. */
export type NoteText = (mark: WordElement) => WordElement | undefined;

/** Where a mark of a note stands in a text, with what the note says where that is known. */
export const NOTE_MARK = /\s*\[chú thích(?:: ([^\]]*))?\]/gu;

/**
 * Typewriters had no sign for "at least": it was a ">" with a line below it, and still is. Where the line goes on below the number, it may
 * as well only stress the level.
 */
function underlined(text: string): string {
  if (/^[<>\s]+$/u.test(text)) return text.replaceAll('>', '≥').replaceAll('<', '≤');
  return text.replaceAll(/[<>](?!\s*=)/gu, '$& [gạch chân] ');
}

/** The text of a run: raised digits as such, and what was struck out or refers to a note in brackets, so that it is not read as if it stood there. */
function runText(run: WordElement, notes: NoteText): string {
  const whole = (run.children ?? []).map((child) => inlineText(child, notes)).join('');
  if (whole.trim() === '') return whole;
  const text = run.isUnderline === true ? underlined(whole) : whole;
  if (run.isStrikethrough === true) return ` [gạch bỏ: ${text.trim()}] `;
  const isMark = run.children?.some(({ type }) => type === 'noteReference') === true;
  return run.verticalAlignment === 'superscript' && !isMark ? (RAISED[text.trim()] ?? ` [${text.trim()}]`) : text;
}

function noteText(mark: WordElement, notes: NoteText): string {
  const text = (notes(mark)?.body ?? []).map((each) => inlineText(each, () => undefined)).join(' ');
  const plain = tidy(text).replaceAll('\n', ' ').replaceAll('[', '(').replaceAll(']', ')');
  return plain === '' ? ' [chú thích]' : ` [chú thích: ${plain}]`;
}

const isLevel = (text: string): boolean => looksLikeLevel(text) && !/^(?:năm )?20\d\d$/iu.test(text);

/** The lines of a table within a cell: of words with a level behind or below each, one for each of the pairs; of others their rows. */
function innerTable({ children: rows = [] }: WordElement, notes: NoteText): string {
  const lines = rows.map((row) => (row.children ?? []).map((cell) => tidy(inlineText(cell, notes)).replaceAll('\n', ' ')));
  const [heads = [], values = []] = lines;
  if (lines.every((cells) => cells.length === 2 && !isLevel(cells[0]!) && isLevel(cells[1]!)))
    return lines.map(([head, value]) => `${head!}: ${value!}`).join('\n');
  const isBelow = lines.length === 2 && heads.length === values.length && !heads.some(isLevel) && values.every(isLevel);
  if (isBelow) return heads.map((head, index) => `${head}: ${values[index]!}`).join('\n');
  return lines.map((cells) => cells.filter((text) => text !== '').join(' | ')).join('\n');
}

function paragraphText(paragraph: WordElement, notes: NoteText): string {
  const text = (paragraph.children ?? []).map((child) => inlineText(child, notes)).join('');
  // The mark of a list is not in the text.
  return paragraph.numbering?.isOrdered === false && text.trim() !== '' ? `- ${text.trim()}` : text;
}

function inlineText(element: WordElement, notes: NoteText): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'run':
      return runText(element, notes);
    case 'paragraph':
      return paragraphText(element, notes);
    case 'table':
      return innerTable(element, notes);
    case 'tab':
      return ' ';
    case 'break':
      return '\n';
    case 'noteReference':
      return noteText(element, notes);
    case 'image':
      return ' [hình] ';
    default:
      return (element.children ?? []).map((child) => inlineText(child, notes)).join('');
  }
}

function tidy(text: string): string {
  const lines = inUnicode(text.normalize('NFC')).split('\n');
  return lines
    .map((line) => line.replaceAll(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function cellOf(cell: WordElement, notes: NoteText): WordCell {
  const children = cell.children ?? [];
  const numbered = children.find(({ numbering }) => numbering?.isOrdered === true);
  return {
    text: tidy(children.map((child) => inlineText(child, notes)).join('\n')),
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    numberedAt: numbered && Number(numbered.numbering?.level ?? 0),
    hasTable: children.some(({ type }) => type === 'table'),
  };
}

/** The paragraphs and tables of a document; blank paragraphs are left out. */
export function wordBlocks({ children = [] }: WordElement, notes: NoteText = () => undefined): WordBlock[] {
  return children.flatMap((element): WordBlock[] => {
    if (element.type === 'table') {
      const rows = (element.children ?? []).map((row) => (row.children ?? []).map((cell) => cellOf(cell, notes)));
      return [{ kind: 'table', rows }];
    }
    const text = tidy(inlineText(element, notes));
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

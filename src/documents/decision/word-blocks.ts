/** What mammoth makes of a part of a document; only what is read here. */
export interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordElement[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly isHeader?: boolean;
  readonly isStrikethrough?: boolean;
  readonly verticalAlignment?: string;
  readonly numbering?: { readonly isOrdered?: boolean; readonly level?: string } | null;
}

/** A cell of a table of the decision: its lines, and what makes it hard to read. */
export interface WordCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** True where Word numbers the paragraph by itself: the number is not in the text. */
  readonly isNumbered: boolean;
  readonly hasTable: boolean;
}

/** A paragraph or a table of the decision, in its order. */
export type WordBlock =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'table'; readonly rows: readonly (readonly WordCell[])[] };

const RAISED: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** The text of a run: raised digits as such, and what was struck out or refers to a note in brackets, so that it is not read as if it stood there. */
function runText(run: WordElement): string {
  const text = (run.children ?? []).map(inlineText).join('');
  if (text.trim() === '') return text;
  if (run.isStrikethrough === true) return ` [gạch bỏ: ${text.trim()}] `;
  return run.verticalAlignment === 'superscript' ? (RAISED[text.trim()] ?? ` [${text.trim()}]`) : text;
}

function inlineText(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'run':
      return runText(element);
    case 'tab':
      return ' ';
    case 'break':
      return '\n';
    case 'noteReference':
      return ' [chú thích]';
    case 'image':
      return ' [hình] ';
    default:
      return (element.children ?? []).map(inlineText).join('');
  }
}

function tidy(text: string): string {
  const lines = text.normalize('NFC').split('\n');
  return lines
    .map((line) => line.replaceAll(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function cellOf(cell: WordElement): WordCell {
  const children = cell.children ?? [];
  return {
    text: tidy(
      children
        .filter(({ type }) => type !== 'table')
        .map(inlineText)
        .join('\n'),
    ),
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
    isNumbered: children.some(({ numbering }) => numbering?.isOrdered === true),
    hasTable: children.some(({ type }) => type === 'table'),
  };
}

/** The paragraphs and tables of a document; blank paragraphs are left out. */
export function wordBlocks({ children = [] }: WordElement): WordBlock[] {
  return children.flatMap((element): WordBlock[] => {
    if (element.type === 'table') return [{ kind: 'table', rows: (element.children ?? []).map((row) => (row.children ?? []).map(cellOf)) }];
    const text = tidy(inlineText(element));
    return text === '' ? [] : [{ kind: 'text', text }];
  });
}

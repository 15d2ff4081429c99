import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { NARROW, gridOf } from '../page/grid.ts';
import type { PlacedCell } from '../page/grid.ts';
import { NATIONAL_TITLE, RECIPIENTS, placeAndDate, recipientText } from '../page/letterhead.ts';
import type { Block, DocumentModel, TableBlock, Text } from '../page/model.ts';
import { runsOf } from '../page/runs.ts';

const WORDS = wordsOf({
  inserted: ['thêm', 'inserted'],
  deleted: ['bỏ', 'deleted'],
  sheet: ['xem trang tính', 'see the sheet'],
});

/** A text in one cell, which has one style: what was put in and struck out is said in words. */
export function cellText(text: Text, language: Language): string {
  const words = WORDS[language];
  return (
    runsOf(text)
      .map(({ text: said, change }) => (change === undefined ? said : `[${words[change]}: ${said}]`))
      .join('')
      // The writer of workbooks drops the sign for what cannot be written; a reader must see that something stood there.
      .replaceAll('\uFFFD', '\u25A1')
  );
}

/** A line of the text of a document. */
export interface Line {
  readonly text: string;
  readonly isAssumed?: boolean;
  readonly isBold?: boolean;
  readonly size?: number;
}

/** True of a table that is read like a text: a word and what it says in each row, or a word under each number of one row. */
export function isFewWords(table: TableBlock): boolean {
  const { head, body, width } = gridOf(table);
  return head.length === 0 ? width === 2 : head.length === 1 && body.length === 1 && head[0]!.length === width && width > NARROW;
}

/** `Kết luận: KHÔNG ĐẠT`; `Kết quả: 1 Đ; 2 K`. */
function fewWords(table: TableBlock, language: Language): Line[] {
  const { head, body } = gridOf(table);
  const said = (cell: PlacedCell | undefined): string => (cell === undefined ? '' : cellText(cell.text, language));
  const pairs = (first: string, rest: string): Line => ({ text: [first, rest].filter((text) => text !== '').join(': ') });
  if (head.length === 0) return body.map(([first, second]) => pairs(said(first), said(second)));
  const [row = []] = body;
  return [
    pairs(
      said(row[0]),
      row
        .slice(1)
        .map((cell, index) => `${said(head[0]![index + 1])} ${said(cell)}`)
        .join('; '),
    ),
  ];
}

/** A block as lines; `sheetOf` says on which other sheet a table stands, if it stands on one. */
export function blockLines(block: Block, sheetOf: (table: TableBlock) => string | undefined, language: Language): Line[] {
  const said = (text: Text): string => cellText(text, language);
  const pointer = (table: TableBlock): Line[] => {
    const name = sheetOf(table);
    return name === undefined ? [] : [{ text: `→ ${WORDS[language].sheet} “${name}”` }];
  };
  switch (block.kind) {
    case 'heading':
      return [{ text: said(block.text), isBold: true, size: block.level === 2 ? 13 : 11 }];
    case 'paragraph':
      return [{ text: said(block.text) }];
    case 'list':
      return block.items.map((item, index) => ({ text: `${block.isOrdered === true ? `${index + 1}.` : '–'} ${said(item)}` }));
    case 'note':
      return block.paragraphs.map((paragraph) => ({
        text: said(paragraph),
        isBold: block.tone !== 'information',
        isAssumed: block.tone === 'assumed',
      }));
    case 'figure':
      return [{ text: said(block.title) }, ...(block.alternative === undefined ? [] : pointer(block.alternative))];
    case 'table':
      return isFewWords(block) ? fewWords(block, language) : pointer(block);
    case 'page-break':
      return [];
  }
}

/** What stands above a document: who issues it, what it is. */
export function headLines({ letterhead, title, subtitle }: DocumentModel): Line[] {
  const head =
    letterhead === undefined
      ? []
      : [
          ...NATIONAL_TITLE.map((text) => ({ text, isBold: true })),
          ...[letterhead.parent, letterhead.issuer, letterhead.number].flatMap((text) => (text === undefined ? [] : [{ text }])),
          { text: placeAndDate(letterhead) },
        ];
  return [...head, { text: title, isBold: true, size: 14 }, ...(subtitle === undefined ? [] : [{ text: subtitle }])];
}

/** What stands below it: who receives it, who signs. */
export function footLines({ signature }: DocumentModel): Line[] {
  if (signature === undefined) return [];
  const { recipients, office, name } = signature;
  return [
    ...(recipients.length === 0 ? [] : [{ text: RECIPIENTS, isBold: true }, ...recipients.map((text) => ({ text: recipientText(text) }))]),
    { text: office, isBold: true },
    ...(name === undefined ? [] : [{ text: name, isBold: true }]),
  ];
}

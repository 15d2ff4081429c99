import { checkArguments } from '../../model/check-arguments.ts';
import { gridOf } from './grid.ts';
import type { Grid, PlacedCell } from './grid.ts';
import { NATIONAL_TITLE, RECIPIENTS, placeAndDate, recipientText } from './letterhead.ts';
import type { Block, DocumentModel, Letterhead, Run, Signature, TableBlock, Text } from './model.ts';
import { anchorOf, runsOf, safeAddress } from './runs.ts';

/** Where a block could begin as a list, a heading or a quotation. */
const BLOCK_START = /^(?:[#+\-=>]|\d{1,9}(?=[.)](?:\s|$)))/;

/** Text in which nothing is markup, neither of Markdown nor of the HTML in it. */
function literal(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<~|]/g, String.raw`\$&`)
    .replaceAll(/&(?=#|\w+;)/g, '&amp;')
    .replaceAll('://', String.raw`:\//`)
    .replaceAll(/\b(www)\./gi, String.raw`$1\.`);
}

/** What code holds as it stands; in a table a bar would end its cell. */
const CODE = /^[\w ./:@+-]+$/;

const MARKS = { bold: ['**', 'strong'], italic: ['*', 'em'], deleted: ['~~', 'del'], inserted: ['**', 'ins'] } as const;

const WORD = /[\p{L}\p{N}]/u;

/** True where Markdown would take the marks for letters: punctuation inside of them, a letter right outside. */
function isTight(inner: string, before: string, after: string): boolean {
  const [first = '', last = ''] = [inner.at(0), inner.at(-1)];
  return (WORD.test(before) && !WORD.test(first)) || (WORD.test(after) && !WORD.test(last));
}

function runMarkdown(run: Run, before: string, after: string): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(run.text) ?? [];
  if (core === '') return run.text;
  const styles = [
    ...(run.italic === true ? [MARKS.italic] : []),
    // What is put in is bold anyway.
    ...(run.bold === true && run.change !== 'inserted' ? [MARKS.bold] : []),
    ...(run.change === undefined ? [] : [MARKS[run.change]]),
  ];
  const isBroken = core.includes('\n');
  const tight = isBroken || isTight(core, lead === '' ? before : ' ', trail === '' ? after : ' ');
  let text = run.code === true && CODE.test(core) ? `\`${core}\`` : literal(core);
  for (const [mark, tag] of styles) text = tight ? `<${tag}>${text}</${tag}>` : `${mark}${text}${mark}`;
  const address = safeAddress(run.href);
  if (address !== undefined) text = `[${text}](<${address.replaceAll(/[<>\\|]/g, (sign) => encodeURIComponent(sign))}>)`;
  return `${lead}${text}${trail}`;
}

/** A text on one line; line breaks in it are `<br>`. */
export function inline(text: Text): string {
  const runs = runsOf(text);
  return runs
    .map((run, index) => runMarkdown(run, runs[index - 1]?.text.at(-1) ?? ' ', runs[index + 1]?.text.at(0) ?? ' '))
    .join('')
    .trim()
    .replaceAll(/\s*\n\s*/g, '<br>');
}

/** A text that is a block of its own: a number or a sign at its beginning stays one. */
export function inlineBlock(text: Text): string {
  return inline(text).replace(BLOCK_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * A row over the whole width. Markdown merges nothing: a value that holds for several columns stands in each of them; below a
 * cell that covers several rows, and beside a heading, is nothing.
 */
function bodyLine(row: readonly PlacedCell[], width: number): string {
  const cells = Array.from({ length: width }, () => '');
  for (const { column, columnSpan, text, isHeader, isShaded } of row) {
    const said = inline(text);
    cells[column] = isHeader && said !== '' && !said.includes('*') ? `**${said}**` : said;
    if (!isHeader && !isShaded) cells.fill(said, column, column + columnSpan);
  }
  return line(cells);
}

/** One header line from all header rows: over each column, what stands above it from top to bottom. */
function headCells({ head, width }: Grid): string[] {
  const above = Array.from({ length: width }, (): string[] => []);
  for (const { column, columnSpan, text } of head.flat()) {
    for (let offset = 0; offset < columnSpan; offset += 1) above[column + offset]!.push(inline(text));
  }
  return above.map((said) => said.filter((text) => text !== '').join(': '));
}

const RULES = { left: '---', center: ':---:', right: '---:' } as const;

function tableMarkdown(table: TableBlock): string {
  const grid = gridOf(table);
  const rules = grid.shares.map((_, column) => RULES[table.columns[column]?.align ?? 'left']);
  const rows = grid.body.map((row) => bodyLine(row, grid.width));
  const caption = table.caption === undefined ? [] : [`*${inline(table.caption)}*\n`];
  return [...caption, line(headCells(grid)), line(rules), ...rows].join('\n');
}

function quoted(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}

/** A text as a heading: signs at its end would be taken for its closing ones. */
export function heading(text: Text): string {
  return inline(text).replace(/#+$/, String.raw`\$&`);
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const anchor = block.id === undefined ? '' : `<a id="${anchorOf(block.id)}"></a>`;
      return `${'#'.repeat(block.level)} ${anchor}${heading(block.text)}`;
    }
    case 'paragraph':
      return inlineBlock(block.text);
    case 'list':
      return block.items.map((item, index) => `${block.isOrdered === true ? `${index + 1}.` : '-'} ${inlineBlock(item)}`).join('\n');
    case 'table':
      return tableMarkdown(block);
    case 'figure':
      // Raw drawings are dropped where Markdown is shown.
      return [`*${inline(block.title)}*`, ...(block.alternative === undefined ? [] : [tableMarkdown(block.alternative)])].join('\n\n');
    case 'note':
      return quoted(
        block.paragraphs.map((text, index) => (index === 0 && block.tone !== 'information' ? `⚠ ${inline(text)}` : inlineBlock(text))),
      );
    case 'page-break':
      return '---';
  }
}

function letterheadMarkdown(letterhead: Letterhead): string[] {
  const { parent, issuer, number } = letterhead;
  const issued = [parent, issuer, number].filter((part) => part !== undefined);
  return [[...NATIONAL_TITLE].join('\n'), issued.join('\n'), placeAndDate(letterhead)].map(inline);
}

function signatureMarkdown({ recipients, office, name }: Signature): string[] {
  const received = recipients.length === 0 ? [] : [inline([RECIPIENTS, ...recipients.map(recipientText)].join('\n'))];
  return [...received, inline([{ text: office, bold: true }]), ...(name === undefined ? [] : [inline([{ text: name, bold: true }])])];
}

/**
 * A document as Markdown (GitHub's), with nothing of its texts taken for markup.
 *
 * @remarks Markdown merges no cells: what stands over several columns, a header or a value, stands in each of them, and below a
 * cell that covers several rows the others are blank. Drawings are represented by their titles and the same in numbers. What was put in is bold, what was struck out is struck out.
 * @param document - the document.
 * @returns Markdown, ending with a line break.
 * @example
 * ```ts
 * import { toMarkdown } from 'ntm-rules/documents';
 * import type { Text } from 'ntm-rules/documents';
 *
 * const text: Text = ['Mức ', { text: '44', change: 'deleted' }, ' ', { text: '47', change: 'inserted' }];
 * toMarkdown({ title: 'Thu nhập', language: 'vi', blocks: [{ kind: 'paragraph', text }] }); // => '# Thu nhập\n\nMức ~~44~~ **47**\n'
 * ```
 */
export function toMarkdown(document: DocumentModel): string {
  checkArguments({ document: ['document', document] });
  const { title, subtitle, letterhead, signature, blocks } = document;
  const parts = [
    ...(letterhead === undefined ? [] : letterheadMarkdown(letterhead)),
    `# ${heading(title)}`,
    ...(subtitle === undefined ? [] : [inlineBlock(subtitle)]),
    ...blocks.map(blockMarkdown),
    ...(signature === undefined ? [] : signatureMarkdown(signature)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

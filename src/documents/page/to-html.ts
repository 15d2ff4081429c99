import { checkArguments } from '../../model/check-arguments.ts';
import { sha256 } from '../../value/sha256.ts';
import { element, escaped } from '../chart/svg.ts';
import { isPlainDrawing } from './figure.ts';
import { WIDE, gridOf } from './grid.ts';
import type { PlacedCell } from './grid.ts';
import { NATIONAL_TITLE, RECIPIENTS, placeAndDate, recipientText } from './letterhead.ts';
import type { Block, DocumentModel, Letterhead, Run, Signature, TableBlock, Text } from './model.ts';
import { writable } from '../writable.ts';
import { anchorOf, runsOf, safeAddress } from './runs.ts';
import { htmlStylesheet } from './stylesheet.ts';

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

function runHtml({ text, bold, italic, code, href, isAssumed, change }: Run): string {
  let html = lines(text);
  if (code === true) html = `<code>${html}</code>`;
  if (italic === true) html = `<em>${html}</em>`;
  if (bold === true) html = `<strong>${html}</strong>`;
  if (isAssumed === true) html = `<span class="level">${html}</span>`;
  if (change !== undefined) html = change === 'inserted' ? `<ins>${html}</ins>` : `<del>${html}</del>`;
  const address = safeAddress(href);
  return address === undefined ? html : element('a', { href: address, rel: 'noreferrer' }, html);
}

/** A text as HTML inside of an element. */
export function html(text: Text): string {
  return runsOf(text).map(runHtml).join('');
}

function plain(text: string): string {
  return lines(writable(text));
}

function cellHtml(cell: PlacedCell, isHead: boolean): string {
  const { columnSpan, rowSpan, align, isHeader, isShaded, text } = cell;
  const classes = [align === 'left' ? '' : align, isShaded ? 'shaded' : ''].filter((name) => name !== '').join(' ');
  const scope = isHead ? (columnSpan > 1 ? 'colgroup' : 'col') : rowSpan > 1 ? 'rowgroup' : 'row';
  const attributes = {
    ...(isHeader ? { scope } : {}),
    ...(columnSpan > 1 ? { colspan: columnSpan } : {}),
    ...(rowSpan > 1 ? { rowspan: rowSpan } : {}),
    ...(classes === '' ? {} : { class: classes }),
  };
  return element(isHeader ? 'th' : 'td', attributes, html(text));
}

function tableHtml(table: TableBlock): string {
  const { width, shares, head, body } = gridOf(table);
  const rows = (cells: typeof head, isHead: boolean): string =>
    cells.map((row) => `<tr>${row.map((cell) => cellHtml(cell, isHead)).join('')}</tr>`).join('\n');
  const columns = shares.map((share) => `<col class="w${Math.min(100, Math.max(1, Math.round(share)))}">`).join('');
  return [
    `<div class="scroll" tabindex="0"><table${width > WIDE ? ' class="wide"' : ''}>`,
    ...(table.caption === undefined ? [] : [`<caption>${html(table.caption)}</caption>`]),
    `<colgroup>${columns}</colgroup>`,
    ...(head.length === 0 ? [] : [`<thead>\n${rows(head, true)}\n</thead>`]),
    `<tbody>\n${rows(body, false)}\n</tbody>`,
    '</table></div>',
  ].join('\n');
}

function figureHtml(svg: string, title: string): string {
  const drawing = isPlainDrawing(svg) ? svg : `<pre>${plain(svg)}</pre>`;
  return `<figure>${drawing}<figcaption>${plain(title)}</figcaption></figure>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level}`, block.id === undefined ? {} : { id: anchorOf(block.id) }, html(block.text));
    case 'paragraph':
      return element('p', block.align === undefined || block.align === 'left' ? {} : { class: block.align }, html(block.text));
    case 'list':
      return element(block.isOrdered === true ? 'ol' : 'ul', {}, block.items.map((item) => `<li>${html(item)}</li>`).join(''));
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block.svg, block.title);
    case 'note':
      return element('div', { class: `note ${block.tone}`, role: 'note' }, block.paragraphs.map((item) => `<p>${html(item)}</p>`).join(''));
    case 'page-break':
      return '<div class="break"></div>';
  }
}

function letterheadHtml(letterhead: Letterhead): string {
  const { parent, issuer, number } = letterhead;
  return [
    '<header class="letterhead">',
    `<div>${parent === undefined ? '' : `<p>${plain(parent)}</p>`}<p class="under"><strong>${plain(issuer)}</strong></p>${number === undefined ? '' : `<p>${plain(number)}</p>`}</div>`,
    `<div><p><strong>${NATIONAL_TITLE[0]}</strong></p><p class="motto"><strong>${NATIONAL_TITLE[1]}</strong></p><p><em>${plain(placeAndDate(letterhead))}</em></p></div>`,
    '</header>',
  ].join('');
}

function signatureHtml({ recipients, office, name }: Signature): string {
  const received =
    recipients.length === 0
      ? ''
      : `<p><strong><em>${RECIPIENTS}</em></strong></p>${recipients.map((item) => `<p>${plain(recipientText(item))}</p>`).join('')}`;
  const signed = name === undefined ? '' : `<p class="signed"><strong>${plain(name)}</strong></p>`;
  return `<footer class="signature"><div class="recipients">${received}</div><div><p><strong>${plain(office)}</strong></p>${signed}</div></footer>`;
}

/**
 * What stands in the body of {@link toHtml}, for a page that has a head of its own.
 *
 * @param document - the document.
 * @returns HTML; {@link htmlStylesheet} has its styles.
 * @example
 * ```ts
 * import { toHtmlContent } from 'ntm-rules/documents';
 *
 * toHtmlContent({ title: 'A < B', language: 'vi', blocks: [] }); // => '<main>\n<h1>A &lt; B</h1>\n</main>'
 * ```
 */
export function toHtmlContent(document: DocumentModel): string {
  checkArguments({ document: ['document', document] });
  const { title, subtitle, letterhead, signature, blocks } = document;
  return [
    ...(letterhead === undefined ? [] : [letterheadHtml(letterhead)]),
    '<main>',
    `<h1>${plain(title)}</h1>`,
    ...(subtitle === undefined ? [] : [`<p class="subtitle">${plain(subtitle)}</p>`]),
    ...blocks.map(blockHtml),
    '</main>',
    ...(signature === undefined ? [] : [signatureHtml(signature)]),
  ].join('\n');
}

/** The hash under which a Content-Security-Policy allows a stylesheet. */
function styleHash(css: string): string {
  const bytes = sha256(css)
    .match(/../g)!
    .map((hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `'sha256-${btoa(bytes.join(''))}'`;
}

/**
 * A document as one whole page of HTML that prints on A4.
 *
 * @remarks No script, no outside request, no style attribute; every text is escaped. The page forbids itself everything
 * but its own stylesheet, and can be served under the same policy. Header rows of a table are repeated on each printed page.
 * @param document - the document.
 * @returns HTML, beginning with its document type.
 * @example
 * ```ts
 * import { toHtml } from 'ntm-rules/documents';
 *
 * const page = toHtml({ title: 'Tiêu chí', language: 'vi', blocks: [{ kind: 'paragraph', text: '<script>' }] });
 * page.includes('<html lang="vi">'); // => true
 * page.includes('<script>'); // => false
 * ```
 */
export function toHtml(document: DocumentModel): string {
  checkArguments({ document: ['document', document] });
  const css = htmlStylesheet(document.orientation);
  return `${[
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleHash(css)}; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${plain(document.title).replaceAll('<br>', ' ')}</title>`,
    `<style>${css}</style>`,
    '</head>',
    '<body>',
    toHtmlContent(document),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

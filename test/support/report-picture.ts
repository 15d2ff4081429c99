import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commune } from '../../rules/index.ts';
import { assess } from '../../src/assess.ts';
import { htmlStylesheet, toHtmlContent, unitReport } from '../../src/documents/index.ts';
import type { Block, DocumentModel, TableRow } from '../../src/documents/index.ts';
import type { Language } from '../../src/explain/language.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { ROOT } from './run.ts';

const WIDTH = 1080;
const HEIGHT = 980;
/** The rows shown of the long table begin with this criterion: the two behind it are those that published figures decide. */
const FIRST = '9';
const ROWS = 8;

function numberOf([first]: TableRow): unknown {
  return typeof first === 'object' && 'text' in first ? first.text : first;
}

function shortened(block: Block): Block {
  if (block.kind !== 'table' || block.body.length <= ROWS) return block;
  const from = block.body.findIndex((row) => numberOf(row) === FIRST);
  return { ...block, body: block.body.slice(from, from + ROWS) };
}

/** The beginning of the report; of the long table only some rows. */
function beginning({ blocks, ...report }: DocumentModel): DocumentModel {
  const table = blocks.findIndex((block) => block.kind === 'table' && block.body.length > ROWS);
  return { ...report, blocks: blocks.slice(0, table + 1).map(shortened) };
}

/** HTML of a page as XHTML, which is what a drawing can hold. */
function wellFormed(html: string): string {
  return html.replaceAll(/<(br|col)(| [^>]*)>/g, '<$1$2/>').replaceAll(' tabindex="0"', '');
}

/**
 * The picture of a report for the README: the real report on a real commune, drawn by whoever shows the picture. Made by the
 * library alone, so that it is the same on every machine and cannot drift.
 */
export function reportPicture(language: Language): string {
  const dossier = JSON.parse(readFileSync(join(ROOT, 'examples/kon-plong/dak-nen.json'), 'utf8')) as Dossier;
  const report = beginning(unitReport(assess(commune, dossier, { on: '2024-12-31' }), language));
  const css = htmlStylesheet(report.orientation).replaceAll(/@page[^}]*\}/g, '');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff" stroke="#999"/>`,
    `<foreignObject x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}">`,
    `<body xmlns="http://www.w3.org/1999/xhtml" lang="${language}">`,
    `<style>${css}</style>`,
    wellFormed(toHtmlContent(report)),
    '</body>',
    '</foreignObject>',
    '</svg>',
  ].join('\n')}\n`;
}

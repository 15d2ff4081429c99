import { asPattern } from '../../value/text.ts';
import { cellAt } from '../sheet/cell-names.ts';

/** The prefix of the names in a part, which some writers have: `x:`. */
function prefixOf(xml: string, root: string): string {
  return new RegExp(`<([\\w.-]+:)?${root}[\\s>]`).exec(xml)?.[1] ?? '';
}

const FILL = 'FFFFC7CE';

/** A part of styles with a second edition of those that are asked for, on a ground that is seen. */
export interface MarkedStyles {
  readonly xml: string;
  /** The number of the marked edition of a style. */
  readonly marked: (style: number) => number;
}

/** Adds to a list of a part, and counts anew. */
function withMore(xml: string, prefix: string, list: string, added: string, count: number): string {
  const whole = new RegExp(`<${prefix}${list}\\b[^>]*>[^]*?</${prefix}${list}>`);
  return xml.replace(whole, (found) =>
    found.replace(/\bcount="\d+"/, `count="${count}"`).replace(`</${prefix}${list}>`, () => `${added}</${prefix}${list}>`),
  );
}

function listOf(xml: string, prefix: string, list: string, item: string): string[] {
  const inside = new RegExp(`<${prefix}${list}\\b[^>]*>([^]*?)</${prefix}${list}>`).exec(xml)?.[1] ?? '';
  return inside.match(new RegExp(`<${prefix}${item}\\b(?:[^>]*/>|[^>]*>[^]*?</${prefix}${item}>)`, 'g')) ?? [];
}

/** Adds a marked edition of each of some styles. */
export function markedStyles(xml: string, styles: ReadonlySet<number>): MarkedStyles {
  const prefix = prefixOf(xml, 'styleSheet');
  const [fills, formats] = [listOf(xml, prefix, 'fills', 'fill'), listOf(xml, prefix, 'cellXfs', 'xf')];
  const asked = [...styles];
  const editions = asked.map((style) => {
    const own = (formats[style] ?? formats[0] ?? `<${prefix}xf/>`).replaceAll(/\s(?:fillId|applyFill)="[^"]*"/g, '');
    return own.replace(`<${prefix}xf`, `<${prefix}xf fillId="${fills.length}" applyFill="1"`);
  });
  const pattern = `<${prefix}fgColor rgb="${FILL}"/><${prefix}bgColor indexed="64"/>`;
  const fill = `<${prefix}fill><${prefix}patternFill patternType="solid">${pattern}</${prefix}patternFill></${prefix}fill>`;
  const filled = withMore(xml, prefix, 'fills', fill, fills.length + 1);
  return {
    xml: withMore(filled, prefix, 'cellXfs', editions.join(''), formats.length + editions.length),
    marked: (style) => formats.length + asked.indexOf(style),
  };
}

/** The styles of some cells of a sheet; 0 of one that it does not hold. */
export function stylesOf(xml: string, cells: readonly string[]): Map<string, number> {
  const prefix = prefixOf(xml, 'worksheet');
  return new Map(
    cells.map((cell) => {
      const [tag = ''] = new RegExp(`<${prefix}c\\s[^>]*\\br="${asPattern(cell)}"[^>]*>`).exec(xml) ?? [];
      return [cell, Number(/\bs="(\d+)"/.exec(tag)?.[1] ?? 0)];
    }),
  );
}

/** A row with a cell that it does not hold yet, in its place. */
function withCell(row: string, prefix: string, cell: string, style: number): string {
  const added = `<${prefix}c r="${cell}" s="${style}"/>`;
  if (row.endsWith('/>')) return `${row.slice(0, -2)}>${added}</${prefix}row>`;
  const { column } = cellAt(cell)!;
  for (const found of row.matchAll(new RegExp(`<${prefix}c\\s[^>]*\\br="([A-Z]+\\d+)"`, 'g'))) {
    if (cellAt(found[1]!)!.column > column) return row.slice(0, found.index) + added + row.slice(found.index);
  }
  return row.replace(new RegExp(`</${prefix}row>$`), () => `${added}</${prefix}row>`);
}

/** A sheet with other styles of some of its cells; a blank cell is put into its row. */
export function withStyles(xml: string, styles: ReadonlyMap<string, number>): string {
  const prefix = prefixOf(xml, 'worksheet');
  let whole = xml;
  for (const [cell, style] of styles) {
    const tag = new RegExp(`<${prefix}c\\s[^>]*\\br="${asPattern(cell)}"[^>]*>`);
    if (tag.test(whole)) {
      whole = whole.replace(tag, (found) => found.replace(/\ss="\d+"/, '').replace(`<${prefix}c`, `<${prefix}c s="${style}"`));
      continue;
    }
    const number = /\d+$/.exec(cell)?.[0] ?? '';
    const row = new RegExp(`<${prefix}row\\s[^>]*\\br="${number}"(?:[^>]*/>|[^>]*>[^]*?</${prefix}row>)`);
    whole = whole.replace(row, (found) => withCell(found, prefix, cell, style));
  }
  return whole;
}

/*
 * What stands in a workbook beside the values and changes what they mean. read-excel-file gives the last computed value
 * of a formula as if it had been typed, nothing at all for an error such as #N/A, a bare 0.955 for a cell that shows
 * 95.5 %, and says nothing of merged cells: each of these would be a silent mistake here.
 */

/** What is special about one cell. */
export interface CellMarks {
  readonly isFormula?: true;
  readonly isPercent?: true;
  readonly error?: string;
}

/** What is special about the cells of one sheet, by their names. */
export interface SheetMarks {
  readonly cells: ReadonlyMap<string, CellMarks>;
  /** Names of all cells that the sheet has. */
  readonly names: ReadonlySet<string>;
  readonly merged: readonly string[];
}

const CELL = /<(?:\w+:)?c(?=[\s/>])([^<>]*)>/g;
const CELL_END = /<\/(?:\w+:)?c>/g;
const BUILT_IN_PERCENT_FORMATS = ['9', '10'];

const patterns = new Map<string, RegExp>();

/** A pattern that was made before: there are a thousand cells for each name. */
function pattern(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'g');
  patterns.set(source, known);
  known.lastIndex = 0;
  return known;
}

/** Value of an attribute of a tag; `undefined` if it has none. */
export function attribute(tag: string, name: string): string | undefined {
  return pattern(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);
}

/** The tags of one name, with their attributes. No pattern here looks further than the next tag: a hostile file takes no longer. */
export function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^<>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
}

/** What stands in the first element of a name. */
function contentOf(xml: string, name: string): string | undefined {
  const opening = pattern(`<(?:\\w+:)?${name}(?=[\\s>])[^<>]*>`);
  if (opening.exec(xml) === null) return undefined;
  const closing = pattern(`</(?:\\w+:)?${name}>`);
  closing.lastIndex = opening.lastIndex;
  const end = closing.exec(xml);
  return end === null ? undefined : xml.slice(opening.lastIndex, end.index);
}

/** Numbers of the cell styles that show a number times a hundred. */
export function percentStyles(styles: string): Set<string> {
  const custom = tags(styles, 'numFmt')
    .filter((tag) => /%/.test((attribute(tag, 'formatCode') ?? '').replaceAll(/&quot;.*?&quot;|\\./g, '')))
    .map((tag) => attribute(tag, 'numFmtId'));
  const formats = new Set([...BUILT_IN_PERCENT_FORMATS, ...custom]);
  const cellStyles = contentOf(styles, 'cellXfs') ?? '';
  return new Set(tags(cellStyles, 'xf').flatMap((tag, index) => (formats.has(attribute(tag, 'numFmtId')) ? [String(index)] : [])));
}

function marksOf(attributes: string, inner: string, percent: ReadonlySet<string>): CellMarks {
  const style = attribute(attributes, 's');
  const type = attribute(attributes, 't') ?? 'n';
  return {
    ...(/<(?:\w+:)?f[\s/>]/.test(inner) ? { isFormula: true } : {}),
    ...(type === 'n' && style !== undefined && percent.has(style) ? { isPercent: true } : {}),
    ...(type === 'e' ? { error: contentOf(inner, 'v') ?? '#' } : {}),
  };
}

/** Each cell of a sheet: its attributes, and what stands in it. */
function* cellsOf(xml: string): Generator<{ attributes: string; inner: string }> {
  const [opening, closing] = [new RegExp(CELL), new RegExp(CELL_END)];
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    const [, attributes = ''] = found;
    if (attributes.endsWith('/')) {
      yield { attributes, inner: '' };
      continue;
    }
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(xml);
    // Without an end there is none for any later cell either.
    if (end === null) return;
    yield { attributes, inner: xml.slice(opening.lastIndex, end.index) };
    opening.lastIndex = closing.lastIndex;
  }
}

/** What is special about the cells of a sheet. */
export function sheetMarks(xml: string, percent: ReadonlySet<string>): SheetMarks {
  const cells = new Map<string, CellMarks>();
  const names = new Set<string>();
  for (const { attributes, inner } of cellsOf(xml)) {
    const name = attribute(attributes, 'r') ?? '';
    const marks = marksOf(attributes, inner, percent);
    names.add(name);
    if (Object.keys(marks).length > 0) cells.set(name, marks);
  }
  return { cells, names, merged: tags(xml, 'mergeCell').flatMap((tag) => attribute(tag, 'ref') ?? []) };
}

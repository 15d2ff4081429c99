import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { Language } from '../../explain/language.ts';
import type { Problem } from '../../model/errors.ts';
import { groupBy } from '../../value/group-by.ts';
import { cellAt } from '../sheet/cell-names.ts';
import { markedStyles, stylesOf, withStyles } from './mark-cells.ts';
import { BOX_TYPE, boxMarkup, boxesPart, commentMarkup, commentsPart } from './notes.ts';
import type { CellNote } from './notes.ts';
import { openArchive } from './open-archive.ts';
import { relationsOf } from './relations.ts';
import { escapedText, unescaped } from './shared-strings.ts';
import { writeZip } from './write-zip.ts';
import { attribute, elements } from './xml.ts';
import { zipContent, zipEntries } from './zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** Text put before the end of the outermost element of a part. */
function atEnd(xml: string, added: string): string {
  const end = xml.lastIndexOf('</');
  return end === -1 ? xml : xml.slice(0, end) + added + xml.slice(end);
}

/** What is to be said beside the cells of a sheet: of each cell once, the first one of merged cells. */
function notesOf(problems: readonly Problem[], language: Language): CellNote[] {
  const cells = groupBy(problems, ({ params }) => String(params['cell'] ?? '').split(':')[0]!);
  return [...cells].flatMap(([name, own]) => {
    const place = cellAt(name);
    const text = [...new Set(own.map(({ message }) => message[language]))].join('\n');
    return place === undefined ? [] : [{ ...place, name, text: escapedText(text) }];
  });
}

/** The part with the relations of a sheet. */
const relationsPart = (sheet: string): string => sheet.replace(/([^/]*)$/, '_rels/$1.rels');

interface Archive {
  readonly texts: Map<string, string>;
  readonly set: (name: string, text: string) => void;
}

/** Says notes in a comment that stands there already, or in one of their own. */
function withComments(xml: string, notes: readonly CellNote[]): string {
  const list = /<\/([\w.-]+:)?commentList>/.exec(xml);
  const prefix = list?.[1] ?? '';
  let whole = xml;
  for (const note of notes) {
    const own = new RegExp(`<${prefix}comment\\s[^>]*\\bref="${note.name}"[^>]*>[^]*?</${prefix}comment>`);
    const markup = commentMarkup(note).replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    const said = /<(?:[\w.-]+:)?text>([^]*)<\/(?:[\w.-]+:)?text>/.exec(markup)?.[1] ?? '';
    const lineBreak = said.replace(/(<(?:[\w.-]+:)?t\b[^>]*>)/, '$1\n\n');
    whole = own.test(whole)
      ? whole.replace(own, (found) => found.replace(`</${prefix}text>`, () => `${lineBreak}</${prefix}text>`))
      : whole.replace(`</${prefix}commentList>`, () => `${markup}</${prefix}commentList>`);
  }
  return whole;
}

/** Adds notes to a sheet that has notes: to its part of notes, and to that of their boxes. */
function addNotes(archive: Archive, comments: string, boxes: string | undefined, notes: readonly CellNote[]): void {
  const before = archive.texts.get(comments) ?? '';
  archive.set(comments, withComments(before, notes));
  const drawing = boxes === undefined ? undefined : archive.texts.get(boxes);
  if (drawing === undefined) return;
  const fresh = notes.filter(({ name }) => !before.includes(`ref="${name}"`));
  const type = drawing.includes('id="note"') ? '' : BOX_TYPE;
  archive.set(boxes!, atEnd(drawing, `${type}${fresh.map((note) => boxMarkup(note, `problem-${note.name}`)).join('')}`));
}

/** Gives a sheet without notes its first ones. */
function beginNotes(archive: Archive, sheet: string, notes: readonly CellNote[]): void {
  const name = /([^/]*)\.xml$/.exec(sheet)?.[1] ?? 'sheet';
  const [comments, boxes] = [`xl/problems-${name}.xml`, `xl/drawings/problems-${name}.vml`];
  archive.set(comments, commentsPart(notes));
  archive.set(boxes, boxesPart(notes));
  const part = relationsPart(sheet);
  const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const relations = (archive.texts.get(part) ?? empty).replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
  const to = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="/${target}"/>`;
  archive.set(part, atEnd(relations, `${to('rId-problems', 'comments', comments)}${to('rId-problem-boxes', 'vmlDrawing', boxes)}`));
  const drawing = `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId-problem-boxes"/>`;
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  archive.set(sheet, insertElementMarkupAccordingToOrderOfSiblings(archive.texts.get(sheet)!, drawing, order, 'worksheet'));
  const types = archive.texts.get(TYPES)!;
  const kind = elements(types, 'Default').some((tag) => attribute(tag, 'Extension') === 'vml')
    ? ''
    : `<Default ContentType="${VML}" Extension="vml"/>`;
  archive.set(TYPES, atEnd(types, `${kind}<Override ContentType="${COMMENTS}" PartName="/${comments}"/>`));
}

/** A copy of a workbook in which the cells that problems name are marked, each with a note that says what is expected. */
export async function markProblems(workbook: Uint8Array, problems: readonly Problem[], language: Language): Promise<Uint8Array> {
  const texts = new Map(await openArchive(workbook));
  const parts = new Map<string, Uint8Array>();
  for (const [name, entry] of zipEntries(workbook)!) parts.set(name, await zipContent(entry));
  // The boxes of notes are no part that says what cells hold, so that reading passes over them.
  for (const [name, bytes] of parts) if (name.endsWith('.vml')) texts.set(name, new TextDecoder().decode(bytes));
  const set = (name: string, text: string): void => {
    texts.set(name, text);
    parts.set(name, new TextEncoder().encode(text));
  };
  const archive = { texts, set };
  const main = relationsOf(texts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const relations = relationsOf(texts, main);
  const sheets = new Map(
    elements(texts.get(main)!, 'sheet').map((tag) => [
      unescaped(attribute(tag, 'name') ?? ''),
      relations.find(({ id }) => id === attribute(tag, 'id'))?.target ?? '',
    ]),
  );
  const found = [...groupBy(problems, ({ params }) => String(params['sheet'] ?? ''))].flatMap(([name, own]) => {
    const sheet = sheets.get(name) ?? '';
    const notes = texts.has(sheet) ? notesOf(own, language) : [];
    const cells = notes.map((note) => note.name);
    return notes.length === 0 ? [] : [{ sheet, notes, styles: stylesOf(texts.get(sheet)!, cells) }];
  });
  const stylesPart = relations.find(({ kind }) => kind === 'styles')?.target ?? '';
  const sheetStyles = texts.get(stylesPart);
  if (sheetStyles !== undefined) {
    const { xml, marked } = markedStyles(sheetStyles, new Set(found.flatMap(({ styles }) => [...styles.values()])));
    set(stylesPart, xml);
    for (const { sheet, styles } of found) {
      set(sheet, withStyles(texts.get(sheet)!, new Map([...styles].map(([cell, style]) => [cell, marked(style)]))));
    }
  }
  for (const { sheet, notes } of found) {
    const own = relationsOf(texts, sheet);
    const comments = own.find(({ kind }) => kind === 'comments')?.target;
    if (comments === undefined) beginNotes(archive, sheet, notes);
    else addNotes(archive, comments, own.find(({ kind }) => kind === 'vmlDrawing')?.target, notes);
  }
  return writeZip(parts);
}

import type { SheetContent } from '../sheet/sheet.ts';
import { readStyles } from './cell-styles.ts';
import { checkSheet } from './check-sheet.ts';
import { openArchive } from './open-archive.ts';
import type { Parts } from './open-archive.ts';
import { readSharedStrings, unescaped } from './shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { relationsOf } from './relations.ts';
import type { Relation } from './relations.ts';
import { NO_WORKBOOK, beyond, damaged, unreadable } from './unreadable.ts';
import { attribute, elements, isTrue } from './xml.ts';

/** Every sheet that the archive has is measured, also one that the workbook does not name. */
function checkSize(parts: Parts): void {
  let count = 0;
  for (const [name, text] of parts) {
    if (!name.includes('worksheets/') || name.endsWith('.rels')) continue;
    const { cells, excess } = checkSheet(text, count);
    if (excess !== undefined) throw beyond(excess);
    count = cells;
  }
}

/** Reads one part; what is wrong with it is said with its name. */
function readPart<T>(parts: Parts, name: string, read: (text: string) => T): T {
  const text = parts.get(name);
  if (text === undefined) throw damaged(name);
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(name);
    throw error;
  }
}

/** The part that a workbook refers to as its strings or its styles, if it has one. */
function readOptional<T>(parts: Parts, relations: readonly Relation[], kind: string, read: (text: string) => T, otherwise: T): T {
  const relation = relations.find((candidate) => candidate.kind === kind);
  return relation === undefined || !parts.has(relation.target) ? otherwise : readPart(parts, relation.target, read);
}

/** The sheets of an `.xlsx` file as plain data, with formulas, errors, percent cells and merged cells marked. */
export async function readSheets(bytes: Uint8Array): Promise<SheetContent[]> {
  const parts = await openArchive(bytes);
  checkSize(parts);
  const workbook = relationsOf(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(workbook)) throw unreadable(NO_WORKBOOK);
  const relations = relationsOf(parts, workbook);
  const context = {
    strings: readOptional(parts, relations, 'sharedStrings', readSharedStrings, []),
    styles: readOptional(parts, relations, 'styles', readStyles, []),
    isFrom1904: readPart(parts, workbook, (text) => elements(text, 'workbookPr').some((tag) => isTrue(attribute(tag, 'date1904')))),
  };
  return readPart(parts, workbook, (text) => elements(text, 'sheet')).flatMap((tag) => {
    const relation = relations.find(({ id }) => id === attribute(tag, 'id'));
    // A sheet that holds nothing but a chart has no cells.
    if (relation !== undefined && relation.kind !== 'worksheet') return [];
    const name = unescaped(attribute(tag, 'name') ?? '');
    return [readPart(parts, relation?.target ?? '', (xml) => readSheet(name, xml, context))];
  });
}

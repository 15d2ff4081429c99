import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Feature } from 'write-excel-file/universal';

/*
 * What write-excel-file 4 has no option for and its documented "features" can add: drop-downs, cells that stay open when
 * the sheet is protected, and fitting to the page. Protection is without a password: it keeps a slip of the hand from a
 * grey cell, not a person from the file. Whoever takes it off and changes something is told so when the file is read.
 */

/** A drop-down on some cells. */
export interface DropDown {
  /** Ranges: `P2:P97`. */
  readonly ranges: readonly string[];
  readonly items: readonly string[];
  readonly title: string;
}

/** What is added to the sheet of one name. */
export interface SheetExtras {
  readonly sheet: string;
  /** Position of the sheet in the workbook, from 0. */
  readonly sheetIndex: number;
  readonly dropDowns: readonly DropDown[];
  /** Range with the header: gets filter buttons. */
  readonly table: string;
}

const FILE = 'xl/worksheets/sheet{id}.xml';
/** As wide as one page, as long as it takes; 9 is A4, 8 is A3. */
const ON_PAPER = 'fitToWidth="1" fitToHeight="0"';
const PROTECTION = '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>';

function inserted(xml: string, markup: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, getOrderOfSiblings(FILE, 'worksheet') ?? [], 'worksheet');
}

function validationMarkup(dropDowns: readonly DropDown[]): string {
  const each = dropDowns.map(({ ranges, items, title }) => {
    // In a list written out, commas separate and quotes end; our words have neither.
    const list = sanitizeTextContent(`"${items.join(',')}"`);
    const words = sanitizeAttributeValue(items.join(' / '));
    const attributes = `type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="${sanitizeAttributeValue(title)}" prompt="${words}" error="${words}"`;
    return `<dataValidation ${attributes} sqref="${ranges.join(' ')}"><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function sheetFeature(extras: SheetExtras): Feature<Blob> {
  return {
    files: {
      transform: {
        [FILE]: {
          transform: (content, { sheet }) => {
            const fitted = inserted(content, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            if (sheet !== extras.sheet) return inserted(fitted, `<pageSetup ${ON_PAPER} paperSize="9"/>`);
            const parts = [
              PROTECTION,
              `<autoFilter ref="${extras.table}"/>`,
              validationMarkup(extras.dropDowns),
              `<pageSetup ${ON_PAPER} paperSize="8" orientation="landscape"/>`,
            ];
            return parts.reduce(inserted, fitted);
          },
        },
      },
    },
  };
}

/** Prints the first row of a sheet on each of its pages. */
function printTitlesFeature({ sheet, sheetIndex }: SheetExtras): Feature<Blob> {
  const name = `<definedName name="_xlnm.Print_Titles" localSheetId="${sheetIndex}">'${sanitizeTextContent(sheet)}'!$1:$1</definedName>`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) => {
            const names = findElement(content, 'definedNames');
            return names === undefined ? content : replaceElement(content, names, `<definedNames>${name}</definedNames>`);
          },
        },
      },
    },
  };
}

/** Takes the lock off every cell style with a fill colour: the cells that a person may fill in. */
function unlockFeature(colour: string): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/styles.xml': {
          transform: (content) => {
            const fills = findElement(content, 'fills');
            const styles = findElement(content, 'cellXfs');
            if (fills === undefined || styles === undefined) return content;
            const markup = content.slice(fills.openingTagEndIndex, fills.closingTagStartIndex);
            const open = [...markup.matchAll(/<fill>.*?<\/fill>/gs)].flatMap(([fill], id) => (fill.includes(colour.slice(1)) ? [id] : []));
            const [start, end] = [styles.openingTagEndIndex, styles.closingTagStartIndex];
            const unlocked = content
              .slice(start, end)
              .replaceAll(/<xf ([^>]*fillId="(\d+)"[^>]*)>(.*?)<\/xf>/gs, (xf, attributes: string, id: string, inner: string) =>
                open.includes(Number(id)) ? `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>` : xf,
              );
            return content.slice(0, start) + unlocked + content.slice(end);
          },
        },
      },
    },
  };
}

/** The features that protect a sheet but for the cells of one fill colour, with drop-downs and filter buttons. */
export function sheetExtras(extras: SheetExtras, openColour: string): Feature<Blob>[] {
  return [sheetFeature(extras), printTitlesFeature(extras), unlockFeature(openColour)];
}

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
  /** Range that holds the items, where they are too many to be written out (255 characters). */
  readonly list?: string;
  /** True if something else may be typed. */
  readonly isOpen?: boolean;
}

/** What of a sheet every printed page repeats. */
export interface PrintTitles {
  readonly sheet: string;
  /** Position of the sheet in the workbook, from 0. */
  readonly sheetIndex: number;
  /** Rows, and columns: `$1:$1`. */
  readonly titles: readonly string[];
}

/** What is added to the sheet of one name. */
export interface SheetExtras extends PrintTitles {
  readonly dropDowns: readonly DropDown[];
  /** Range with the header: gets filter buttons. */
  readonly table: string;
  /** As wide as one page, or on as many pages as a readable size takes. */
  readonly print: 'one-page-wide-a3' | 'one-page-wide-a4' | 'pages-a4';
  /** Number of a row that nobody has to see. */
  readonly hiddenRow?: number;
  /** How many columns on the left nobody has to see. */
  readonly hiddenColumns?: number;
  /** True for a sheet in which people insert rows and columns. */
  readonly isUnprotected?: true;
}

const FILE = 'xl/worksheets/sheet{id}.xml';
/** As wide as one page, as long as it takes; 9 is A4, 8 is A3. */
const ON_PAPER = 'fitToWidth="1" fitToHeight="0"';
const PAGE_SETUP: Readonly<Record<SheetExtras['print'], string>> = {
  'one-page-wide-a3': `${ON_PAPER} paperSize="8" orientation="landscape"`,
  'one-page-wide-a4': `${ON_PAPER} paperSize="9" orientation="landscape"`,
  'pages-a4': 'paperSize="9" scale="70" pageOrder="overThenDown" orientation="landscape"',
};
const FITTED = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P/&amp;N</oddFooter></headerFooter>';
const PROTECTION = '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" autoFilter="0"/>';

/** The order of the parts of a sheet, with one that the writer's list leaves out. */
const ORDER = (getOrderOfSiblings(FILE, 'worksheet') ?? []).flatMap((name) => (name === 'drawing' ? ['ignoredErrors', name] : [name]));

function inserted(xml: string, markup: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, ORDER, 'worksheet');
}

function validationMarkup(dropDowns: readonly DropDown[]): string {
  const each = dropDowns.map(({ ranges, items, title, list, isOpen }) => {
    // In a list written out, commas separate and quotes end; our words have neither.
    const formula = sanitizeTextContent(list ?? `"${items.join(',')}"`);
    const words = sanitizeAttributeValue(list === undefined ? items.join(' / ') : '');
    const stop = isOpen === true ? '' : ' showErrorMessage="1"';
    const attributes = `type="list" allowBlank="1" showInputMessage="1"${stop} promptTitle="${sanitizeAttributeValue(title)}" prompt="${words}" error="${words}"`;
    return `<dataValidation ${attributes} sqref="${ranges.join(' ')}"><formula1>${formula}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function sheetFeature(all: readonly SheetExtras[]): Feature<Blob> {
  return {
    files: {
      transform: {
        [FILE]: {
          transform: (content, { sheet }) => {
            const extras = all.find((candidate) => candidate.sheet === sheet);
            if (extras === undefined) return inserted(inserted(content, FITTED), `<pageSetup ${ON_PAPER} paperSize="9"/>`);
            const parts = [
              ...(extras.print === 'pages-a4' ? [] : [FITTED]),
              ...(extras.isUnprotected === true ? [] : [PROTECTION]),
              `<autoFilter ref="${extras.table}"/>`,
              ...(extras.dropDowns.length === 0 ? [] : [validationMarkup(extras.dropDowns)]),
              `<pageSetup ${PAGE_SETUP[extras.print]}/>`,
              FOOTER,
              // Numbers are kept as text on purpose; a green corner in every cell would say that they are wrong.
              `<ignoredErrors><ignoredError sqref="${extras.table}" numberStoredAsText="1"/></ignoredErrors>`,
            ];
            const hidden =
              extras.hiddenRow === undefined
                ? content
                : content.replace(`<row r="${extras.hiddenRow}"`, `<row r="${extras.hiddenRow}" hidden="1"`);
            const seen = hidden.replaceAll(/<col min="(\d+)"/g, (tag, number: string) =>
              Number(number) <= (extras.hiddenColumns ?? 0) ? `<col hidden="1" min="${number}"` : tag,
            );
            return parts.reduce(inserted, seen);
          },
        },
      },
    },
  };
}

/** Prints every sheet on A4 paper, one page wide and as long as it takes. */
export function onPaper(orientation: 'portrait' | 'landscape'): Feature<Blob> {
  const parts = [FITTED, `<pageSetup ${ON_PAPER} paperSize="9" orientation="${orientation}"/>`, FOOTER];
  return { files: { transform: { [FILE]: { transform: (content) => parts.reduce(inserted, content) } } } };
}

/** Prints the headers of each sheet on each of its pages. */
export function printTitlesFeature(all: readonly PrintTitles[]): Feature<Blob> {
  const names = all.map(({ sheet, sheetIndex, titles }) => {
    const ranges = titles.map((range) => `'${sanitizeTextContent(sheet)}'!${range}`).join(',');
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${sheetIndex}">${ranges}</definedName>`;
  });
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) => {
            const found = findElement(content, 'definedNames');
            return found === undefined ? content : replaceElement(content, found, `<definedNames>${names.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

/** Hides the sheet of a name. */
export function hiddenSheetFeature(sheet: string): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes) =>
            tag === 'sheet' && attributes['name'] === sheet ? { ...attributes, state: 'hidden' } : attributes,
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

/** The features that protect sheets but for the cells of one fill colour, with drop-downs, filter buttons and a layout for paper. */
export function sheetExtras(extras: readonly SheetExtras[], openColour: string): Feature<Blob>[] {
  return [sheetFeature(extras), printTitlesFeature(extras), unlockFeature(openColour)];
}

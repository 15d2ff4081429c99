import type { Language } from '../../explain/language.ts';

/** A piece of text in one style. Line breaks in it are kept. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An id or a piece of a program. */
  readonly code?: boolean;
  /** Where it leads: an address, a path, or `#` with the id of a heading. Other schemes than http, https and mailto lead nowhere. */
  readonly href?: string;
  /** A level that an assumption borrows. */
  readonly isAssumed?: boolean;
  /** In a redline: put in, or struck out. */
  readonly change?: 'inserted' | 'deleted';
}

/** Text: plain, or in runs. Markup in it is text, in every format. */
export type Text = string | readonly (string | Run)[];

/** How the lines of a cell or paragraph stand. */
export type Alignment = 'left' | 'center' | 'right';

/** A cell that says more than its text. */
export interface Cell {
  readonly text: Text;
  /** Columns and rows that it covers; the cells covered are left out of their rows, as in HTML. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** The column's own if absent. */
  readonly align?: Alignment;
  /** True for the cell that names its row. */
  readonly isHeader?: boolean;
  /** A light background, so that a row of sums or a finding stands out, also in black and white. */
  readonly isShaded?: boolean;
}

/** The cells of a row, without those that a cell before or above covers. */
export type TableRow = readonly (Text | Cell)[];

/** A column. */
export interface Column {
  /** Share of the width, measured against the other columns; 1 if absent. */
  readonly width?: number;
  /** Left if absent. */
  readonly align?: Alignment;
}

/** A heading below the title. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 2 is the level right below the title of the document. */
  readonly level: 2 | 3 | 4;
  readonly text: Text;
  /** Under which links find it: ASCII letters, digits and `-`. */
  readonly id?: string;
}

/** A paragraph. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: Text;
  readonly align?: Alignment;
}

/** A list, numbered or not. */
export interface ListBlock {
  readonly kind: 'list';
  readonly isOrdered?: boolean;
  readonly items: readonly Text[];
}

/** A table. Its header rows are repeated on every page that it runs over. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly caption?: Text;
}

/** A drawing. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** One `<svg>` element without scripts and outside references; anything else is shown as text. */
  readonly svg: string;
  /** Stands below the drawing. */
  readonly title: string;
  /** The same in numbers: stands for the drawing where a format has none, and with it where not every reader draws it. */
  readonly alternative?: TableBlock;
}

/** Something a reader must not miss, in a frame. */
export interface NoteBlock {
  readonly kind: 'note';
  /** `assumed`: what follows rests on something that is no law. */
  readonly tone: 'information' | 'warning' | 'assumed';
  readonly paragraphs: readonly Text[];
}

/** What follows begins on a new page. */
export interface PageBreakBlock {
  readonly kind: 'page-break';
}

/** One part of a document. */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | FigureBlock | NoteBlock | PageBreakBlock;

/** The head of an administrative document after Nghị định 30/2020/NĐ-CP, beside the national title. */
export interface Letterhead {
  /** Cơ quan chủ quản: the body above the one that issues. */
  readonly parent?: string;
  /** Cơ quan ban hành. */
  readonly issuer: string;
  /** Số, ký hiệu: `Số: …/BC-UBND`. */
  readonly number?: string;
  /** Địa danh. */
  readonly place: string;
  /** Day of the document, `YYYY-MM-DD`; left open to be written by hand if absent. */
  readonly date?: string;
}

/** The foot of an administrative document: who receives it, who signs. */
export interface Signature {
  /** Nơi nhận, a line each. */
  readonly recipients: readonly string[];
  /** Quyền hạn, chức vụ: `TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH`. */
  readonly office: string;
  readonly name?: string;
}

/**
 * A document as plain data, before it is Markdown, HTML, .docx or .xlsx. Whoever makes one decides what is said; how it
 * looks is up to the renderers.
 */
export interface DocumentModel {
  readonly title: string;
  /** Stands below the title: what it is about, of which day. */
  readonly subtitle?: string;
  /** Of the words; it is also what a screen reader is told. */
  readonly language: Language;
  /** Of an A4 page; portrait if absent. */
  readonly orientation?: 'portrait' | 'landscape';
  readonly letterhead?: Letterhead;
  readonly signature?: Signature;
  readonly blocks: readonly Block[];
}

import { shorten } from '../../value/text.ts';
import type { Fact } from '../../model/fact.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Trait } from '../../model/vocabulary.ts';
import type { YesNoQuestion } from './yes-no-question.ts';

/** What a column asks for. */
export type ColumnContent =
  | { readonly of: 'unit'; readonly field: 'id' | 'name' | 'level' | 'province' | 'district' | 'region' | 'groups' }
  | { readonly of: 'trait'; readonly trait: Trait }
  | { readonly of: 'dossier'; readonly field: 'illustrative' | 'note' }
  | {
      readonly of: 'fact';
      readonly fact: Fact;
      readonly part: 'value' | 'numerator' | 'denominator';
      readonly question?: YesNoQuestion;
      /** True of a count of which the law wants none at all. */
      readonly isNone?: true;
      readonly declared: DeclaredWords;
    }
  | { readonly of: 'evidence' }
  | { readonly of: 'judgement'; readonly target: string }
  | { readonly of: 'decision'; readonly field: 'by' | 'on' | 'document' | 'documentId' | 'remark' };

/** A column of the intake workbook. */
export interface IntakeColumn {
  /** Stands in the hidden row; by it the column is found wherever it was moved to. */
  readonly id: string;
  readonly content: ColumnContent;
  /** Heading of the group of columns that it belongs to: the criterion. */
  readonly band: string;
  readonly header: string;
  /** What exactly is meant, as a note on the header. */
  readonly note: string | undefined;
  /** In characters. */
  readonly width: number;
  /** Words to choose from. */
  readonly choices?: readonly string[];
  /** True if other words than those to choose from are understood as well. */
  readonly isOpen?: true;
}

/** Longest header; the note has the rest. */
const LONGEST_HEADER = 120;

/** Text that fits into a header. */
export function headerText(text: string): string {
  return shorten(text, LONGEST_HEADER);
}

/** A sheet of the intake workbook: one row for each unit. */
export interface IntakeSheet {
  readonly name: string;
  readonly kind: 'units' | 'facts' | 'judgements';
  readonly columns: readonly IntakeColumn[];
}

/** What is asked for a rule set on a day. */
export interface IntakeForm {
  readonly sheets: readonly IntakeSheet[];
  /** SHA-256 over everything asked: two workbooks with the same one ask the same things. */
  readonly hash: string;
}

/** Which unit a row is about: the first columns of every sheet. */
export const UNIT_KEY_COLUMNS: readonly IntakeColumn[] = [
  {
    id: 'unit.id',
    content: { of: 'unit', field: 'id' },
    band: '',
    header: 'Mã đơn vị',
    note: 'Mã không đổi của đơn vị, ví dụ mã đơn vị hành chính 23467. Bắt buộc; mỗi đơn vị một hàng ở mỗi trang.',
    width: 12,
  },
  {
    id: 'unit.name',
    content: { of: 'unit', field: 'name' },
    band: '',
    header: 'Tên đơn vị',
    note: 'Ở trang khác, tên chỉ để đối chiếu: nếu có ghi thì phải trùng với tên ở trang "Đơn vị".',
    width: 22,
  },
];

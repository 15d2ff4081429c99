/** A row as the decision has it, for whoever looks at several of them at once. */
export interface SeenRow {
  readonly criterion: string;
  /** Its number in the sheet; blank where it is the only row of its criterion. */
  readonly no: string;
  readonly content: string;
  /** The one of several things listed in it that this line is of. */
  readonly item?: string | undefined;
  readonly levels: readonly string[];
  readonly notes: readonly { readonly title: string | undefined; readonly text: string }[];
  /** True where people judge it. */
  readonly isJudged?: boolean;
  /** What stands where the agency and the evidence do, by the names that the sheet has for those. */
  readonly cells?: readonly { readonly title: string; readonly text: string }[];
}

/** What a row is called by: its number, or that of the criterion of which it is the only row. */
export function calledBy({ no, criterion }: Pick<SeenRow, 'no' | 'criterion'>): string {
  return no === '' ? criterion : no;
}

/** A row that has a level, with the first that it has: `1.1 "≥ 80%"`. */
export function withLevel(row: SeenRow): string {
  return `${calledBy(row)} "${row.levels.find((level) => level !== '')!}"`;
}

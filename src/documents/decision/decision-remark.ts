/** Something that whoever fills in the sheet has to know: where, and what. */
export interface DecisionRemark {
  /** The text of the row in the decision. */
  readonly row: string;
  readonly vi: string;
  readonly en: string;
}

/** What a remark says, in both languages. */
export type Words = readonly [vi: string, en: string];

/** A remark on a text of the decision, which is cut where it is long. */
export function remarkOn(text: string, vi: string, en: string, longest = 80): DecisionRemark {
  const row = text.replaceAll('\n', ' ').trim();
  return { row: row.length > longest ? `${row.slice(0, longest - 1)}…` : row, vi, en };
}

/** What a reader must know of an answer and no verdict shows: language-neutral. */
export const NOTICE_CODES = [
  'assumed',
  'assumption-overruled',
  'figure-of-another-year',
  'judgement-later',
  'judgement-without-document',
  'judgement-repealed',
  'text-unseen',
  'place-doubtful',
  'column-unknown',
  'column-none',
] as const;
/**
 * What a reader must know and no verdict shows. `assumed`: an assumption counts, which is no law; `assumption-overruled`: it gives
 * something for a value or a row where the text in force says something else, which holds; `figure-of-another-year`: true of a day in
 * another year than the one assessed, or reported before that year began; `judgement-later`: judged after the day asked about; `judgement-without-document`: it
 * names no document; `judgement-repealed`: it is about a row that the text of the day no longer has, and counts for nothing;
 * `text-unseen`: nobody saw what an instrument says that was applied; `place-doubtful`: the unit's province had become part of another one by then;
 * `column-unknown`: in which of the columns that the set declares the unit is, nobody said; `column-none`: it is in none of them.
 */
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** What a reader must know first: that something counts that is no law, and where it does not. */
export const ASSUMED_CODES: readonly NoticeCode[] = ['assumed', 'assumption-overruled'];
/** What else a reader must know. */
export const OTHER_CODES: readonly NoticeCode[] = /* @__PURE__ */ NOTICE_CODES.filter((code) => !ASSUMED_CODES.includes(code));

/** One thing to know of an answer. */
export interface Notice {
  readonly code: NoticeCode;
  /** Where in the dossier, or `instruments` and the id of one. */
  readonly path: readonly string[];
  /** The words and days that a sentence on it needs. */
  readonly params: Readonly<Record<string, string>>;
}

import type { Letterhead, Signature } from '../page/model.ts';

/** What a report can carry besides. */
export interface ReportOptions {
  readonly letterhead?: Letterhead;
  readonly signature?: Signature;
}

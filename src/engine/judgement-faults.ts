import type { NoticeCode } from '../model/notice.ts';
import type { RegisteredJudgement } from './registered-judgement.ts';
import type { LegalBasis } from './limit.ts';

/** The day from which a judgement and its document are there. */
export function dayOf({ on, registered }: RegisteredJudgement): string {
  const date = registered?.date ?? on;
  return date > on ? date : on;
}

/** What keeps a judgement from being official on a day. */
export function faultsOf(judgement: RegisteredJudgement, day: string): NoticeCode[] {
  const faults: NoticeCode[] = dayOf(judgement) > day ? ['judgement-later'] : [];
  return (judgement.document ?? judgement.registered) ? faults : [...faults, 'judgement-without-document'];
}

/** What a verdict rests on where it was judged, beside the judgement itself: its faults. */
export function judgementBasis(id: string, judgement: RegisteredJudgement, day: string): LegalBasis[] {
  return faultsOf(judgement, day).map(() => ({ id: `${id}/judgement`, grade: 'reported' }));
}

import type { Judgement } from '../model/dossier.ts';
import type { NoticeCode } from '../model/notice.ts';
import type { LegalBasis } from './limit.ts';

/** What keeps a judgement from being official on a day. */
export function faultsOf({ document, on }: Judgement, day: string): NoticeCode[] {
  const faults: NoticeCode[] = on > day ? ['judgement-later'] : [];
  return document === undefined ? [...faults, 'judgement-without-document'] : faults;
}

/** What a verdict rests on where it was judged, beside the judgement itself: its faults. */
export function judgementBasis(id: string, judgement: Judgement, day: string): LegalBasis[] {
  return faultsOf(judgement, day).map(() => ({ id: `${id}/judgement`, grade: 'reported' }));
}

import type { Judgement } from '../model/dossier.ts';
import type { LegalDocument } from '../model/legal-document.ts';

/** A judgement with what the register says of its document. */
export interface RegisteredJudgement extends Judgement {
  readonly registered?: LegalDocument | undefined;
}

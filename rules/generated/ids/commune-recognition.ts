// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { PresupposedRow, RuleSet } from '../../../src/model/rule-set.ts';
import type { CommuneFacts, CommuneRowId } from './commune.ts';

/** What a dossier for the set `commune-recognition` can give, and for the sets that it presupposes. */
export type CommuneRecognitionFacts = CommuneFacts & {
  /**
   * Người dân hài lòng về kết quả xây dựng nông thôn mới (%). Số người được hỏi trả lời hài lòng trên tổng số người được hỏi, tính theo điểm phần trăm.
   *
   * Residents satisfied with the results (%). People asked who are satisfied, as a share of all people asked, in percentage points.
   */
  readonly satisfiedResidents?: FactInput | undefined;
  /**
   * Không có nợ đọng xây dựng cơ bản (đúng hoặc sai). Đúng nếu không có nợ đọng xây dựng cơ bản thuộc Chương trình trên địa bàn.
   *
   * No outstanding construction debt (true or false). True if there is no outstanding construction debt of the programme in the commune.
   */
  readonly noConstructionDebt?: FactInput | undefined;
  /**
   * Không phức tạp về an ninh, trật tự (đúng hoặc sai). Đúng nếu xã không phức tạp về an ninh, trật tự theo quy định của Bộ Công an.
   *
   * Security and order not "complex" (true or false). True if security and order are not "complex" by the rules of the Ministry of Public Security.
   */
  readonly securityNotComplex?: FactInput | undefined;
};
/** The id of a fact of {@link CommuneRecognitionFacts}. */
export type CommuneRecognitionFactId = keyof CommuneRecognitionFacts;

/** A row of the set `commune-recognition` that can be judged, by id or by number. */
export type CommuneRecognitionRowId =
  | '1'
  | '2'
  | '3'
  | '4'
  | PresupposedRow<'commune', CommuneRowId>;

/** The set `commune-recognition`, with its facts and rows. */
export type CommuneRecognitionSet = RuleSet<CommuneRecognitionFactId, CommuneRecognitionRowId, CommuneRecognitionFacts>;

// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { PresupposedRow, RuleSet } from '../../../src/model/rule-set.ts';
import type { AdvancedCommuneFacts, AdvancedCommuneRowId } from './advanced-commune.ts';

/** What a dossier for the set `model-commune` can give, and for the sets that it presupposes. */
export type ModelCommuneFacts = AdvancedCommuneFacts & {
  /**
   * Mô hình thôn thông minh (mô hình). Số mô hình thôn thông minh đạt chuẩn do UBND cấp tỉnh quy định.
   *
   * Smart-village models (models). Smart-village models that meet what the province asks.
   */
  readonly smartVillageModels?: FactInput | undefined;
  /**
   * Lĩnh vực nổi trội đạt kiểu mẫu (mô hình). Số lĩnh vực nổi trội đạt tiêu chí kiểu mẫu do UBND cấp tỉnh ban hành.
   *
   * Outstanding fields that meet the model criteria (models). Outstanding fields in which the model criteria of the province are met.
   */
  readonly outstandingFields?: FactInput | undefined;
};
/** The id of a fact of {@link ModelCommuneFacts}. */
export type ModelCommuneFactId = keyof ModelCommuneFacts;

/** A row of the set `model-commune` that can be judged, by id or by number. */
export type ModelCommuneRowId =
  | '1'
  | '2'
  | '3'
  | '4'
  | PresupposedRow<'advanced-commune', AdvancedCommuneRowId>;

/** The set `model-commune`, with its facts and rows. */
export type ModelCommuneSet = RuleSet<ModelCommuneFactId, ModelCommuneRowId, ModelCommuneFacts>;

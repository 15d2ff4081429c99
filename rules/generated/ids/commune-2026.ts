// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `commune-2026` can give. */
export type Commune2026Facts = {
  /**
   * Tốc độ tăng thu nhập bình quân đầu người (%). Tốc độ tăng thu nhập bình quân đầu người, tính theo điểm phần trăm; nguồn không nêu so với năm nào.
   *
   * Growth of income per head (%). Growth of income per head, in percentage points; the source does not say against which year.
   */
  readonly incomeGrowth?: FactInput | undefined;
  /**
   * Kế hoạch phát triển sản phẩm OCOP được thực hiện hiệu quả (đúng hoặc sai). Đúng nếu: Có kế hoạch và thực hiện hiệu quả kế hoạch phát triển sản phẩm OCOP gắn với đặc trưng, thế mạnh của địa phương.
   *
   * OCOP plan carried out well (true or false). True if there is a plan for OCOP products of the place and it is carried out well.
   */
  readonly ocopPlanCarriedOut?: FactInput | undefined;
  /**
   * Hoạt động phát triển kinh tế tư nhân gắn với việc làm, thu nhập của người địa phương (đúng hoặc sai). Đúng nếu: Có hoạt động phát triển kinh tế tư nhân trên địa bàn gắn với tạo việc làm, thu nhập cho người lao động địa phương.
   *
   * Private business tied to local jobs and income (true or false). True if there is private business tied to jobs and income for local people.
   */
  readonly privateEconomyActivity?: FactInput | undefined;
  /**
   * Tỷ lệ nghèo đa chiều giai đoạn 2026-2030 (%). Hộ nghèo, cận nghèo theo chuẩn nghèo đa chiều giai đoạn 2022-2025 trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Multidimensional poverty rate, 2026-2030 (%). Poor and near-poor households by the standard of 2022-2025 as a share of all households, in percentage points.
   */
  readonly povertyRate?: FactInput | undefined;
  /**
   * Hộ được sử dụng nước sạch theo quy chuẩn, giai đoạn 2026-2030 (%). Số hộ được sử dụng nước sạch theo quy chuẩn trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with standard clean water, 2026-2030 (%). Households with standard clean water as a share of all households, in percentage points.
   */
  readonly standardCleanWater?: FactInput | undefined;
  /**
   * Đảm bảo an toàn thực phẩm (đúng hoặc sai). Đúng nếu: Đảm bảo an toàn thực phẩm; cách đo chưa thấy.
   *
   * Food safety ensured (true or false). True if food safety is ensured; how it is measured has not been seen.
   */
  readonly foodSafetyEnsured?: FactInput | undefined;
};
/** The id of a fact of {@link Commune2026Facts}. */
export type Commune2026FactId = keyof Commune2026Facts;

/** A row of the set `commune-2026` that can be judged, by id or by number. */
export type Commune2026RowId =
  | '1'
  | '2'
  | '3'
  | '3.a'
  | '3.b'
  | '3.c'
  | '3.others'
  | '4'
  | '5'
  | '6'
  | '6.a'
  | '6.others'
  | '7'
  | '8'
  | '8.a'
  | '8.b'
  | '8.others'
  | '9'
  | '10';

/** The set `commune-2026`, with its facts and rows. */
export type Commune2026Set = RuleSet<Commune2026FactId, Commune2026RowId, Commune2026Facts>;

// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `province-2026` can give. */
export type Province2026Facts = {
  /**
   * Xã đạt chuẩn nông thôn mới (%). Số xã đáp ứng đầy đủ mức đạt chuẩn của bộ tiêu chí xã nông thôn mới giai đoạn 2026-2030 trên tổng số xã, tính theo điểm phần trăm.
   *
   * Communes that meet the commune set (%). Communes that fully meet the commune set of 2026-2030 as a share of all communes, in percentage points.
   */
  readonly communesMeetingSet?: FactInput | undefined;
  /**
   * Xã đạt nông thôn mới hiện đại (%). Số xã đáp ứng đầy đủ các yêu cầu của Quy định khung thí điểm xây dựng xã nông thôn mới hiện đại trên tổng số xã, tính theo điểm phần trăm.
   *
   * Modern new-style-rural communes (%). Communes that fully meet the pilot frame of the modern new-style-rural commune as a share of all communes, in percentage points.
   */
  readonly modernCommunes?: FactInput | undefined;
  /**
   * Nội dung tiêu chí mà phường, đặc khu đáp ứng (%). Tỷ lệ số nội dung tiêu chí được đáp ứng của phường hoặc đặc khu có tỷ lệ thấp nhất, tính theo điểm phần trăm.
   *
   * Contents met by wards and special zones (%). Share of the contents met, in the ward or special zone where it is lowest, in percentage points.
   */
  readonly contentsMetByWards?: FactInput | undefined;
  /**
   * Phường, đặc khu đáp ứng sáu nội dung bắt buộc (đúng hoặc sai). Đúng nếu mọi phường, đặc khu thuộc diện này đáp ứng sáu nội dung được nêu tên.
   *
   * Wards and special zones meet the six named contents (true or false). True if every such ward and special zone meets the six contents that are named.
   */
  readonly namedContentsMetByWards?: FactInput | undefined;
  /**
   * Có phường, đặc khu thuộc diện xây dựng nông thôn mới (đúng hoặc sai). Đúng nếu tỉnh xây dựng nông thôn mới ở phường hình thành từ xã, có từ 70% đất nông nghiệp, hoặc ở đặc khu.
   *
   * Wards or special zones that build new-style countryside (true or false). True if the province builds new-style countryside in wards that came from a commune with 70 % farmland, or in special zones.
   */
  readonly buildsInWards?: FactInput | undefined;
};
/** The id of a fact of {@link Province2026Facts}. */
export type Province2026FactId = keyof Province2026Facts;

/** A row of the set `province-2026` that can be judged, by id or by number. */
export type Province2026RowId =
  | '1'
  | '2'
  | '3';

/** The set `province-2026`, with its facts and rows. */
export type Province2026Set = RuleSet<Province2026FactId, Province2026RowId, Province2026Facts>;

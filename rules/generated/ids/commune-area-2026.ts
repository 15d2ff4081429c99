// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `commune-area-2026` can give. */
export type CommuneArea2026Facts = {
  /**
   * Thu nhập bình quân đầu người so với cả nước (%). Thu nhập bình quân đầu người của xã so với của cả nước, tính theo phần trăm.
   *
   * Income per head against that of the nation (%). Income per head of the commune in percent of that of the nation.
   */
  readonly incomeAgainstNation?: FactInput | undefined;
  /**
   * Tỷ lệ nghèo đa chiều so với cả nước (lần). Tỷ lệ nghèo đa chiều của xã gấp bao nhiêu lần tỷ lệ nghèo đa chiều chung của cả nước.
   *
   * Multidimensional poverty against that of the nation (times). How many times the national multidimensional poverty rate that of the commune is.
   */
  readonly povertyAgainstNation?: FactInput | undefined;
  /**
   * Hộ có hợp đồng mua bán điện (%). Số hộ gia đình có hợp đồng mua bán điện trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with an electricity contract (%). Households with an electricity contract as a share of all households, in percentage points.
   */
  readonly electricityContracts?: FactInput | undefined;
  /**
   * Hộ được sử dụng nước sạch theo quy chuẩn, để phân định khu vực (%). Số hộ gia đình được sử dụng nước sạch theo quy chuẩn trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with standard clean water, for the area (%). Households with standard clean water as a share of all households, in percentage points.
   */
  readonly cleanWaterOfArea?: FactInput | undefined;
  /**
   * Đường xã được nhựa hóa hoặc bê tông hóa, để phân định khu vực (%). Đường xã được nhựa hóa hoặc bê tông hóa, ô tô đi lại thuận tiện quanh năm, trên tổng chiều dài đường xã, tính theo điểm phần trăm.
   *
   * Commune roads paved or concreted, for the area (%). Commune roads paved or concreted and passable by car all year as a share of all commune roads, in percentage points.
   */
  readonly pavedCommuneRoads?: FactInput | undefined;
  /**
   * Đường xã đã nhựa hóa, bê tông hóa nhưng xuống cấp nghiêm trọng (%). Tỷ lệ đường xã đã được nhựa hóa, bê tông hóa nhưng xuống cấp nghiêm trọng, tính theo điểm phần trăm.
   *
   * Paved commune roads that are badly worn (%). Share of paved or concreted commune roads that are badly worn, in percentage points.
   */
  readonly wornCommuneRoads?: FactInput | undefined;
  /**
   * Y tế xã đạt chuẩn (đúng hoặc sai). Đúng nếu y tế xã đạt chuẩn theo bộ tiêu chí quốc gia giai đoạn đến năm 2030.
   *
   * Commune health meets its set (true or false). True if commune health meets the national set until 2030.
   */
  readonly communeHealthMeetsSet?: FactInput | undefined;
  /**
   * Trường đạt tiêu chuẩn cơ sở vật chất mức độ 1, để phân định khu vực (%). Số trường mầm non, tiểu học, trung học cơ sở đạt tiêu chuẩn cơ sở vật chất mức độ 1 trên tổng số trường, tính theo điểm phần trăm.
   *
   * Schools with facilities of level 1, for the area (%). Preschools, primary and lower secondary schools with facilities of level 1 as a share of all of them, in percentage points.
   */
  readonly schoolsWithFacilities?: FactInput | undefined;
  /**
   * Có nhà ở nội trú cho học sinh (đúng hoặc sai). Đúng nếu xã có nhà ở nội trú cho học sinh.
   *
   * Boarding for pupils (true or false). True if the commune has boarding for pupils.
   */
  readonly hasBoardingForPupils?: FactInput | undefined;
  /**
   * Chỗ ở của trường phổ thông dân tộc nội trú (%). Tỷ lệ học sinh trường phổ thông dân tộc nội trú được đáp ứng chỗ ở, tính theo điểm phần trăm.
   *
   * Places of the ethnic boarding school (%). Share of the pupils of the ethnic boarding school who have a place, in percentage points.
   */
  readonly boardingSchoolPlaces?: FactInput | undefined;
  /**
   * Chỗ ở của trường phổ thông dân tộc bán trú (%). Tỷ lệ học sinh trường phổ thông dân tộc bán trú được đáp ứng chỗ ở, tính theo điểm phần trăm.
   *
   * Places of the ethnic semi-boarding school (%). Share of the pupils of the ethnic semi-boarding school who have a place, in percentage points.
   */
  readonly semiBoardingSchoolPlaces?: FactInput | undefined;
  /**
   * Đất sản xuất nông nghiệp được tưới, tiêu nước chủ động, để phân định khu vực (%). Diện tích đất sản xuất nông nghiệp được tưới, tiêu nước chủ động trên tổng diện tích đất sản xuất nông nghiệp, tính theo điểm phần trăm.
   *
   * Farmland irrigated and drained on demand, for the area (%). Farmland irrigated and drained on demand as a share of all farmland, in percentage points.
   */
  readonly irrigationOfArea?: FactInput | undefined;
  /**
   * Trung tâm Văn hóa - Thể thao cấp xã đạt chuẩn (đúng hoặc sai). Đúng nếu xã có Trung tâm Văn hóa - Thể thao cấp xã đạt chuẩn theo quy định.
   *
   * Commune centre of culture and sport meets the rules (true or false). True if the commune has a centre of culture and sport that meets the rules.
   */
  readonly cultureCentreMeetsRules?: FactInput | undefined;
  /**
   * Thôn có internet di động hoặc băng rộng cố định (%). Số thôn có dịch vụ truy nhập internet di động hoặc internet băng rộng cố định trên tổng số thôn, tính theo điểm phần trăm.
   *
   * Villages with mobile or fixed broadband internet (%). Villages with mobile or fixed broadband internet as a share of all villages, in percentage points.
   */
  readonly villagesWithInternet?: FactInput | undefined;
  /**
   * Hộ có nhà tiêu hợp vệ sinh (%). Số hộ gia đình có nhà tiêu hợp vệ sinh trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with a hygienic latrine (%). Households with a hygienic latrine as a share of all households, in percentage points.
   */
  readonly hygienicLatrines?: FactInput | undefined;
  /**
   * Xã vùng đồng bào dân tộc thiểu số và miền núi (đúng hoặc sai). Đúng nếu xã thuộc vùng đồng bào dân tộc thiểu số và miền núi (Điều 4, Điều 5).
   *
   * Commune of the ethnic-minority and mountain area (true or false). True if the commune is of the ethnic-minority and mountain area (articles 4 and 5).
   */
  readonly isOfMinorityOrMountainArea?: FactInput | undefined;
};
/** The id of a fact of {@link CommuneArea2026Facts}. */
export type CommuneArea2026FactId = keyof CommuneArea2026Facts;

/** A row of the set `commune-area-2026` that can be judged, by id or by number. */
export type CommuneArea2026RowId =
  | '1';

/** The set `commune-area-2026`, with its facts and rows. */
export type CommuneArea2026Set = RuleSet<CommuneArea2026FactId, CommuneArea2026RowId, CommuneArea2026Facts>;

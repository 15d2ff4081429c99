// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `model-residential-area` can give. */
export type ModelResidentialAreaFacts = {
  /**
   * Đường trục chính thôn cứng hóa tối thiểu cấp B (%). Chiều dài đường trục chính thôn được cứng hóa tối thiểu cấp B trên tổng chiều dài đường trục chính thôn, tính theo điểm phần trăm.
   *
   * Main village roads hardened to class B at least (%). Length of main village roads hardened to class B at least as a share of total length of main village roads, in percentage points.
   */
  readonly villageMainRoadsClassB?: FactInput | undefined;
  /**
   * Đường trục chính thôn sạch, không lầy lội (%). Chiều dài đường trục chính thôn sạch, không lầy lội, không ứ đọng nước trên tổng chiều dài đường trục chính thôn, tính theo điểm phần trăm.
   *
   * Main village roads clean and not muddy (%). Length of main village roads clean, not muddy and without standing water as a share of total length of main village roads, in percentage points.
   */
  readonly villageMainRoadsClean?: FactInput | undefined;
  /**
   * Đã cắm mốc hành lang đường theo quy hoạch (đúng hoặc sai). Đúng nếu đã cắm mốc hành lang đường theo quy hoạch.
   *
   * Road corridor marked as planned (true or false). True if the corridor of the roads is marked as planned.
   */
  readonly villageRoadCorridorMarked?: FactInput | undefined;
  /**
   * Có biển báo đầu các trục thôn (đúng hoặc sai). Đúng nếu có biển báo ở đầu các trục đường thôn.
   *
   * Signs at the head of the main roads (true or false). True if there are signs at the head of the main village roads.
   */
  readonly villageRoadSigns?: FactInput | undefined;
  /**
   * Mỗi trục đường có tổ tự quản (đúng hoặc sai). Đúng nếu mỗi trục đường có tổ tự quản.
   *
   * A self-management team for each main road (true or false). True if each main road has a self-management team.
   */
  readonly villageRoadTeams?: FactInput | undefined;
  /**
   * Đường có trồng cây xanh, bóng mát (%). Chiều dài đường có trồng cây xanh, bóng mát trên tổng chiều dài đường trục chính thôn, tính theo điểm phần trăm.
   *
   * Roads planted with shade trees (%). Length of roads planted with shade trees as a share of total length of main village roads, in percentage points.
   */
  readonly villageRoadsWithTrees?: FactInput | undefined;
  /**
   * Đường không thiết yếu không lầy lội (đúng hoặc sai). Đúng nếu các đường không thiết yếu không lầy lội.
   *
   * Minor roads are not muddy (true or false). True if minor roads are not muddy.
   */
  readonly villageMinorRoadsNotMuddy?: FactInput | undefined;
  /**
   * Đường ngõ, xóm có nền cứng tối thiểu cấp C (%). Chiều dài đường ngõ, xóm có nền cứng tối thiểu cấp C trên tổng chiều dài đường ngõ, xóm của thôn, tính theo điểm phần trăm.
   *
   * Lanes with a hard base of class C at least (%). Length of lanes with a hard base of class C at least as a share of total length of lanes of the village, in percentage points.
   */
  readonly villageLanesClassC?: FactInput | undefined;
  /**
   * Đường ngõ, xóm sạch, không lầy lội (%). Chiều dài đường ngõ, xóm sạch, không lầy lội trên tổng chiều dài đường ngõ, xóm của thôn, tính theo điểm phần trăm.
   *
   * Lanes clean and not muddy (%). Length of lanes clean and not muddy as a share of total length of lanes of the village, in percentage points.
   */
  readonly villageLanesClean?: FactInput | undefined;
  /**
   * Hộ trong khu dân cư dùng điện thường xuyên, an toàn (%). Số hộ dùng điện thường xuyên, an toàn trên tổng số hộ của khu dân cư, tính theo điểm phần trăm.
   *
   * Households of the residential area with regular, safe power (%). Households with regular, safe power as a share of all households of the residential area, in percentage points.
   */
  readonly residentialAreaHouseholdsWithPower?: FactInput | undefined;
  /**
   * Khu dân cư không còn nhà tạm, dột nát (đúng hoặc sai). Đúng nếu trong khu dân cư không còn nhà tạm, nhà dột nát.
   *
   * No temporary or dilapidated house in the residential area (true or false). True if no temporary or dilapidated house is left in the residential area.
   */
  readonly noResidentialAreaTemporaryHousing?: FactInput | undefined;
  /**
   * Nhà ở trong khu dân cư có tường, nền và mái cứng (%). Số hộ có nhà tường cứng, nền cứng, mái cứng trên tổng số hộ của khu dân cư, tính theo điểm phần trăm.
   *
   * Houses of the residential area with hard walls, floor and roof (%). Households whose house has hard walls, floor and roof as a share of all households of the residential area, in percentage points.
   */
  readonly residentialAreaHardHouses?: FactInput | undefined;
  /**
   * Hàng rào cây xanh hoặc được phủ cây xanh (%). Số hộ có hàng rào cây xanh hoặc hàng rào khác được phủ cây xanh trên tổng số hộ có hàng rào, tính theo điểm phần trăm.
   *
   * Fences of plants or covered with plants (%). Households whose fence is of plants or covered with plants as a share of all households that have a fence, in percentage points.
   */
  readonly villageGreenFences?: FactInput | undefined;
  /**
   * Khu dân cư có nhà văn hóa (nhà rông) hoặc nơi sinh hoạt văn hóa, thể thao (đúng hoặc sai). Đúng nếu khu dân cư có nhà văn hóa, nhà rông hoặc nơi sinh hoạt văn hóa, thể thao phục vụ cộng đồng.
   *
   * The residential area has a culture house (communal house) or a place for culture and sport (true or false). True if the residential area has a culture house, a communal house or a place for culture and sport that serves the community.
   */
  readonly residentialAreaCultureHouse?: FactInput | undefined;
  /**
   * Thu nhập bình quân đầu người của khu dân cư (triệu đồng/người/năm). Thu nhập bình quân đầu người của khu dân cư trong năm, triệu đồng/người/năm.
   *
   * Average income per person of the residential area (million VND per person per year). Average income per person of the residential area in the year, million VND a year.
   */
  readonly residentialAreaIncomePerCapita?: FactInput | undefined;
  /**
   * Tỷ lệ nghèo đa chiều của khu dân cư (hộ nghèo và hộ cận nghèo) (%). Hộ nghèo, cận nghèo của khu dân cư trên tổng số hộ của khu dân cư, tính theo điểm phần trăm.
   *
   * Multidimensional poverty of the residential area (poor and near-poor households) (%). Poor and near-poor households of the residential area as a share of all households of the residential area, in percentage points.
   */
  readonly residentialAreaPoverty?: FactInput | undefined;
  /**
   * Thôn đạt danh hiệu thôn văn hóa trong 3 năm liên tục (đúng hoặc sai). Đúng nếu thôn đạt danh hiệu thôn văn hóa trong 3 năm liên tục.
   *
   * The village held the title of cultural village three years in a row (true or false). True if the village held the title of cultural village three years in a row.
   */
  readonly villageCulturalTitleThreeYears?: FactInput | undefined;
  /**
   * Người dân của khu dân cư tham gia bảo hiểm y tế (nam) (%). Số người tham gia bảo hiểm y tế (nam) trên tổng dân số của khu dân cư (nam), tính theo điểm phần trăm.
   *
   * People of the residential area with health insurance (men) (%). People with health insurance (men) as a share of all people of the residential area (men), in percentage points.
   */
  readonly residentialAreaHealthInsuranceMen?: FactInput | undefined;
  /**
   * Người dân của khu dân cư tham gia bảo hiểm y tế (nữ) (%). Số người tham gia bảo hiểm y tế (nữ) trên tổng dân số của khu dân cư (nữ), tính theo điểm phần trăm.
   *
   * People of the residential area with health insurance (women) (%). People with health insurance (women) as a share of all people of the residential area (women), in percentage points.
   */
  readonly residentialAreaHealthInsuranceWomen?: FactInput | undefined;
  /**
   * Trẻ em 6 tuổi của khu dân cư vào lớp 1 (%). Số trẻ em 6 tuổi vào lớp 1 trên tổng số trẻ em 6 tuổi của khu dân cư, tính theo điểm phần trăm.
   *
   * Six-year-olds of the residential area who enter grade 1 (%). Six-year-olds who enter grade 1 as a share of all six-year-olds of the residential area, in percentage points.
   */
  readonly residentialAreaFirstGradeEnrolment?: FactInput | undefined;
  /**
   * Hộ và cơ sở thực phẩm của khu dân cư tuân thủ quy định về an toàn thực phẩm (%). Số hộ và cơ sở tuân thủ quy định về an toàn thực phẩm trên tổng số hộ và cơ sở sản xuất, kinh doanh thực phẩm của khu dân cư, tính theo điểm phần trăm.
   *
   * Households and food businesses of the residential area that comply with food safety rules (%). Households and businesses that comply with food safety rules as a share of all households and food businesses of the residential area, in percentage points.
   */
  readonly residentialAreaFoodSafetyCompliance?: FactInput | undefined;
  /**
   * Hộ của khu dân cư phân loại chất thải rắn tại nguồn (%). Số hộ phân loại chất thải rắn tại nguồn trên tổng số hộ của khu dân cư, tính theo điểm phần trăm.
   *
   * Households of the residential area that sort waste at source (%). Households that sort waste at source as a share of all households of the residential area, in percentage points.
   */
  readonly residentialAreaWasteSortingHouseholds?: FactInput | undefined;
  /**
   * Khu dân cư không có tụ điểm phức tạp về an ninh, trật tự (đúng hoặc sai). Đúng nếu trong khu dân cư không có tụ điểm phức tạp về an ninh, trật tự.
   *
   * No trouble spot of security and order in the residential area (true or false). True if there is no trouble spot of security and order in the residential area.
   */
  readonly noResidentialAreaSecurityHotspot?: FactInput | undefined;
};
/** The id of a fact of {@link ModelResidentialAreaFacts}. */
export type ModelResidentialAreaFactId = keyof ModelResidentialAreaFacts;

/** A row of the set `model-residential-area` that can be judged, by id or by number. */
export type ModelResidentialAreaRowId =
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | '6'
  | '7'
  | '8'
  | '9'
  | '10';

/** The set `model-residential-area`, with its facts and rows. */
export type ModelResidentialAreaSet = RuleSet<ModelResidentialAreaFactId, ModelResidentialAreaRowId, ModelResidentialAreaFacts>;

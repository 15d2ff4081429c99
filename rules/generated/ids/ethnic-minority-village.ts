// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `ethnic-minority-village` can give. */
export type EthnicMinorityVillageFacts = {
  /**
   * Đường trục thôn, liên thôn được cứng hóa (%). Chiều dài đường trục thôn, liên thôn được cứng hóa trên tổng chiều dài đường trục thôn, liên thôn, tính theo điểm phần trăm.
   *
   * Main and inter-village roads hardened (%). Length of main and inter-village roads hardened as a share of total length of main and inter-village roads, in percentage points.
   */
  readonly villageMainRoadsHardened?: FactInput | undefined;
  /**
   * Hộ trong thôn dùng điện thường xuyên, an toàn (%). Số hộ dùng điện thường xuyên, an toàn trên tổng số hộ của thôn, tính theo điểm phần trăm.
   *
   * Households of the village with regular, safe power (%). Households with regular, safe power as a share of all households of the village, in percentage points.
   */
  readonly villageHouseholdsWithPower?: FactInput | undefined;
  /**
   * Thôn không còn nhà tạm, dột nát (đúng hoặc sai). Đúng nếu trong thôn không còn nhà tạm, nhà dột nát.
   *
   * No temporary or dilapidated house in the village (true or false). True if no temporary or dilapidated house is left in the village.
   */
  readonly noVillageTemporaryHousing?: FactInput | undefined;
  /**
   * Nhà ở trong thôn có tường, nền và mái cứng (%). Số hộ có nhà tường cứng, nền cứng, mái cứng trên tổng số hộ của thôn, tính theo điểm phần trăm.
   *
   * Houses of the village with hard walls, floor and roof (%). Households whose house has hard walls, floor and roof as a share of all households of the village, in percentage points.
   */
  readonly villageHardHouses?: FactInput | undefined;
  /**
   * Thu nhập bình quân đầu người của thôn (triệu đồng/người/năm). Thu nhập bình quân đầu người của thôn trong năm, triệu đồng/người/năm.
   *
   * Average income per person of the village (million VND per person per year). Average income per person of the village in the year, million VND a year.
   */
  readonly villageIncomePerCapita?: FactInput | undefined;
  /**
   * Tỷ lệ nghèo đa chiều của thôn (hộ nghèo và hộ cận nghèo) (%). Hộ nghèo, cận nghèo của thôn trên tổng số hộ của thôn, tính theo điểm phần trăm.
   *
   * Multidimensional poverty of the village (poor and near-poor households) (%). Poor and near-poor households of the village as a share of all households of the village, in percentage points.
   */
  readonly villagePoverty?: FactInput | undefined;
  /**
   * Lao động của thôn có việc làm qua đào tạo (%). Số lao động có việc làm qua đào tạo trên tổng số lao động có việc làm của thôn, tính theo điểm phần trăm.
   *
   * Trained workers of the village who have work (%). Trained workers who have work as a share of all workers of the village who have work, in percentage points.
   */
  readonly villageTrainedWorkers?: FactInput | undefined;
  /**
   * Thôn có nhà văn hóa (nhà rông) hoặc nơi sinh hoạt văn hóa, thể thao (đúng hoặc sai). Đúng nếu thôn có nhà văn hóa, nhà rông hoặc nơi sinh hoạt văn hóa, thể thao phục vụ cộng đồng.
   *
   * The village has a culture house (communal house) or a place for culture and sport (true or false). True if the village has a culture house, a communal house or a place for culture and sport that serves the community.
   */
  readonly villageCultureHouse?: FactInput | undefined;
  /**
   * Người dân của thôn tham gia bảo hiểm y tế (nam) (%). Số người tham gia bảo hiểm y tế (nam) trên tổng dân số của thôn (nam), tính theo điểm phần trăm.
   *
   * People of the village with health insurance (men) (%). People with health insurance (men) as a share of all people of the village (men), in percentage points.
   */
  readonly villageHealthInsuranceMen?: FactInput | undefined;
  /**
   * Người dân của thôn tham gia bảo hiểm y tế (nữ) (%). Số người tham gia bảo hiểm y tế (nữ) trên tổng dân số của thôn (nữ), tính theo điểm phần trăm.
   *
   * People of the village with health insurance (women) (%). People with health insurance (women) as a share of all people of the village (women), in percentage points.
   */
  readonly villageHealthInsuranceWomen?: FactInput | undefined;
  /**
   * Trẻ em 6 tuổi của thôn vào lớp 1 (%). Số trẻ em 6 tuổi vào lớp 1 trên tổng số trẻ em 6 tuổi của thôn, tính theo điểm phần trăm.
   *
   * Six-year-olds of the village who enter grade 1 (%). Six-year-olds who enter grade 1 as a share of all six-year-olds of the village, in percentage points.
   */
  readonly villageFirstGradeEnrolment?: FactInput | undefined;
  /**
   * Hộ và cơ sở thực phẩm của thôn tuân thủ quy định về an toàn thực phẩm (%). Số hộ và cơ sở tuân thủ quy định về an toàn thực phẩm trên tổng số hộ và cơ sở sản xuất, kinh doanh thực phẩm của thôn, tính theo điểm phần trăm.
   *
   * Households and food businesses of the village that comply with food safety rules (%). Households and businesses that comply with food safety rules as a share of all households and food businesses of the village, in percentage points.
   */
  readonly villageFoodSafetyCompliance?: FactInput | undefined;
  /**
   * Hộ của thôn phân loại chất thải rắn tại nguồn (%). Số hộ phân loại chất thải rắn tại nguồn trên tổng số hộ của thôn, tính theo điểm phần trăm.
   *
   * Households of the village that sort waste at source (%). Households that sort waste at source as a share of all households of the village, in percentage points.
   */
  readonly villageWasteSortingHouseholds?: FactInput | undefined;
  /**
   * Thôn không có tụ điểm phức tạp về an ninh, trật tự (đúng hoặc sai). Đúng nếu trong thôn không có tụ điểm phức tạp về an ninh, trật tự.
   *
   * No trouble spot of security and order in the village (true or false). True if there is no trouble spot of security and order in the village.
   */
  readonly noVillageSecurityHotspot?: FactInput | undefined;
};
/** The id of a fact of {@link EthnicMinorityVillageFacts}. */
export type EthnicMinorityVillageFactId = keyof EthnicMinorityVillageFacts;

/** A row of the set `ethnic-minority-village` that can be judged, by id or by number. */
export type EthnicMinorityVillageRowId =
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

/** The set `ethnic-minority-village`, with its facts and rows. */
export type EthnicMinorityVillageSet = RuleSet<EthnicMinorityVillageFactId, EthnicMinorityVillageRowId, EthnicMinorityVillageFacts>;

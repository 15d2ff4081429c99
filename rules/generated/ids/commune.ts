// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/** What a dossier for the set `commune` can give. */
export type CommuneFacts = {
  /**
   * Quy hoạch chung xây dựng xã được phê duyệt và công bố đúng hạn (đúng hoặc sai). Đúng nếu: Có quy hoạch chung xây dựng xã được phê duyệt, phù hợp định hướng phát triển KT-XH của xã giai đoạn 2021-2025 (trong đó có quy hoạch khu chức năng dịch vụ hỗ trợ phát triển kinh tế nông thôn) và được công bố công khai đúng thời hạn.
   *
   * Commune master plan approved and published on time (true or false). True if: The commune has an approved general construction plan that fits its development orientation for 2021-2025 (including a service area supporting the rural economy), published on time.
   */
  readonly masterPlanApproved?: FactInput | undefined;
  /**
   * Có quy định quản lý quy hoạch và thực hiện theo quy hoạch (đúng hoặc sai). Đúng nếu: Ban hành quy định quản lý quy hoạch chung xây dựng xã và tổ chức thực hiện theo quy hoạch.
   *
   * Planning regulations issued and the plan carried out (true or false). True if: Regulations for managing the general construction plan are issued and the plan is carried out.
   */
  readonly masterPlanRegulationsApplied?: FactInput | undefined;
  /**
   * Đường xã được nhựa hóa hoặc bê tông hóa (%). Chiều dài đường xã được nhựa hóa, bê tông hóa, ô tô đi lại thuận tiện quanh năm trên tổng chiều dài đường xã, tính theo điểm phần trăm.
   *
   * Commune roads paved with asphalt or concrete (%). Length of commune roads paved and passable for cars all year as a share of total length of commune roads, in percentage points.
   */
  readonly communeRoads?: FactInput | undefined;
  /**
   * Đường thôn và đường liên thôn ít nhất được cứng hóa (%). Chiều dài đường thôn, liên thôn ít nhất được cứng hóa, ô tô đi lại thuận tiện quanh năm trên tổng chiều dài đường thôn, liên thôn, tính theo điểm phần trăm.
   *
   * Village and inter-village roads at least hardened (%). Length of village and inter-village roads at least hardened and passable for cars all year as a share of total length of village and inter-village roads, in percentage points.
   */
  readonly villageRoads?: FactInput | undefined;
  /**
   * Đường ngõ, xóm sạch và đi lại thuận tiện quanh năm (%). Chiều dài đường ngõ, xóm sạch và đi lại thuận tiện quanh năm trên tổng chiều dài đường ngõ, xóm, tính theo điểm phần trăm.
   *
   * Lanes clean and passable all year (%). Length of lanes clean and passable all year as a share of total length of lanes, in percentage points.
   */
  readonly laneRoads?: FactInput | undefined;
  /**
   * Đường trục chính nội đồng đảm bảo vận chuyển hàng hóa (%). Chiều dài đường trục chính nội đồng đảm bảo vận chuyển hàng hóa quanh năm trên tổng chiều dài đường trục chính nội đồng, tính theo điểm phần trăm.
   *
   * Main field roads fit for carrying goods (%). Length of main field roads fit for carrying goods all year as a share of total length of main field roads, in percentage points.
   */
  readonly fieldRoads?: FactInput | undefined;
  /**
   * Điểm đánh giá phòng, chống thiên tai theo phương châm 4 tại chỗ (điểm). Tổng điểm theo bảng chấm của QĐ 1680/QĐ-BNN-VPĐP, thang 100.
   *
   * Disaster readiness score ("four on the spot") (points). Total score on the sheet of QĐ 1680/QĐ-BNN-VPĐP, out of 100.
   */
  readonly disasterReadinessScore?: FactInput | undefined;
  /**
   * Mọi nội dung bắt buộc về phòng, chống thiên tai đều "có" (đúng hoặc sai). Đúng nếu mọi nội dung bắt buộc của bảng chấm đều được đánh giá "có".
   *
   * Every mandatory disaster readiness item is "yes" (true or false). True if every mandatory item of the score sheet is answered "yes".
   */
  readonly disasterMandatoryItemsMet?: FactInput | undefined;
  /**
   * Diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động (%). Diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động trên tổng diện tích đất sản xuất nông nghiệp, tính theo điểm phần trăm.
   *
   * Farmland irrigated and drained on demand (%). Farmland irrigated and drained on demand as a share of total farmland, in percentage points.
   */
  readonly irrigatedArea?: FactInput | undefined;
  /**
   * Hệ thống điện đạt chuẩn (đúng hoặc sai). Đúng nếu: Có hệ thống điện đạt chuẩn.
   *
   * Power system meets the standard (true or false). True if: The commune has a power system that meets the standard.
   */
  readonly powerSystemMeetsStandard?: FactInput | undefined;
  /**
   * Hộ đăng ký trực tiếp và được sử dụng điện an toàn, tin cậy, ổn định (%). Số hộ đăng ký trực tiếp và được sử dụng điện an toàn, tin cậy, ổn định trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households registered directly with safe, reliable power (%). Households registered directly with safe, reliable and stable power as a share of all households, in percentage points.
   */
  readonly householdsWithSafePower?: FactInput | undefined;
  /**
   * Số trường học trên địa bàn xã (trường). Số trường mầm non, tiểu học, THCS và trường nhiều cấp có cấp cao nhất là THCS.
   *
   * Number of schools in the commune (schools). Kindergartens, primary and lower secondary schools, and schools of several levels up to lower secondary.
   */
  readonly schoolCount?: FactInput | undefined;
  /**
   * Trường đạt tiêu chuẩn cơ sở vật chất tối thiểu (%). Số trường đạt tiêu chuẩn cơ sở vật chất tối thiểu trên tổng số trường, tính theo điểm phần trăm.
   *
   * Schools that meet the minimum standard of facilities (%). Schools that meet the minimum standard of facilities as a share of all schools, in percentage points.
   */
  readonly schoolsMeetingMinimumStandard?: FactInput | undefined;
  /**
   * Trường đạt tiêu chuẩn cơ sở vật chất mức độ 1 (%). Số trường đạt tiêu chuẩn cơ sở vật chất mức độ 1 trên tổng số trường, tính theo điểm phần trăm.
   *
   * Schools that meet level 1 of facilities (%). Schools that meet level 1 of facilities as a share of all schools, in percentage points.
   */
  readonly schoolsMeetingLevelOne?: FactInput | undefined;
  /**
   * Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao (đúng hoặc sai). Đúng nếu: Xã có nhà văn hóa hoặc hội trường đa năng và sân thể thao phục vụ sinh hoạt văn hóa, thể thao của toàn xã.
   *
   * Commune culture house or hall, and sports ground (true or false). True if: The commune has a culture house or multi-purpose hall and a sports ground for the whole commune.
   */
  readonly communeCultureHouseAndSportsGround?: FactInput | undefined;
  /**
   * Điểm vui chơi, giải trí, thể thao cho trẻ em và người cao tuổi (điểm vui chơi). Số điểm vui chơi, giải trí và thể thao riêng cho trẻ em và người cao tuổi; có nội dung phòng, chống đuối nước cho trẻ em.
   *
   * Places of recreation and sport for children and the elderly (places). Separate places of recreation and sport for children and the elderly, with drowning prevention for children.
   */
  readonly recreationPlaces?: FactInput | undefined;
  /**
   * Thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao (%). Số thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao trên tổng số thôn, tính theo điểm phần trăm.
   *
   * Villages with a culture house or community place (%). Villages with a culture house or a place for culture and sport as a share of all villages, in percentage points.
   */
  readonly villagesWithCultureHouse?: FactInput | undefined;
  /**
   * Chợ nông thôn trong quy hoạch đạt chuẩn (đúng hoặc sai). Đúng nếu xã có chợ nông thôn trong quy hoạch đạt chuẩn.
   *
   * Planned rural market meets the standard (true or false). True if the commune has a planned rural market that meets the standard.
   */
  readonly ruralMarketMeetsStandard?: FactInput | undefined;
  /**
   * Siêu thị mini, cửa hàng tiện lợi hoặc cửa hàng tổng hợp đạt chuẩn (đúng hoặc sai). Đúng nếu xã không có chợ trong quy hoạch nhưng có siêu thị mini, cửa hàng tiện lợi hoặc cửa hàng kinh doanh tổng hợp đạt chuẩn.
   *
   * Mini-supermarket, convenience or general store meets the standard (true or false). True if the commune has no planned market but a mini-supermarket, convenience store or general store that meets the standard.
   */
  readonly shopMeetsStandard?: FactInput | undefined;
  /**
   * Xã có điểm phục vụ bưu chính (đúng hoặc sai). Đúng nếu: Xã có điểm phục vụ bưu chính.
   *
   * Postal service point (true or false). True if: The commune has a postal service point.
   */
  readonly postalServicePoint?: FactInput | undefined;
  /**
   * Xã có dịch vụ viễn thông, internet (đúng hoặc sai). Đúng nếu: Xã có dịch vụ viễn thông, internet.
   *
   * Telecommunication and internet service (true or false). True if: The commune has telecommunication and internet service.
   */
  readonly telecomAndInternet?: FactInput | undefined;
  /**
   * Xã có đài truyền thanh và hệ thống loa đến các thôn (đúng hoặc sai). Đúng nếu: Xã có đài truyền thanh và hệ thống loa đến các thôn.
   *
   * Public address station with loudspeakers in the villages (true or false). True if: The commune has a public address station with loudspeakers in the villages.
   */
  readonly publicAddressSystem?: FactInput | undefined;
  /**
   * Xã ứng dụng công nghệ thông tin trong quản lý, điều hành (đúng hoặc sai). Đúng nếu: Xã có ứng dụng công nghệ thông tin trong công tác quản lý, điều hành.
   *
   * Information technology used in administration (true or false). True if: The commune uses information technology in administration.
   */
  readonly informationTechnologyInAdministration?: FactInput | undefined;
  /**
   * Không còn nhà tạm, dột nát (đúng hoặc sai). Đúng nếu trên địa bàn xã không còn nhà tạm, nhà dột nát.
   *
   * No temporary or dilapidated housing (true or false). True if no temporary or dilapidated dwelling is left in the commune.
   */
  readonly noTemporaryHousing?: FactInput | undefined;
  /**
   * Hộ có nhà ở kiên cố hoặc bán kiên cố (%). Số hộ có nhà ở kiên cố hoặc bán kiên cố trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with a solid or semi-solid house (%). Households with a solid or semi-solid house as a share of all households, in percentage points.
   */
  readonly solidHouses?: FactInput | undefined;
  /**
   * Thu nhập bình quân đầu người (triệu đồng/người/năm). Thu nhập bình quân đầu người của xã trong năm, triệu đồng/người/năm.
   *
   * Income per person (million VND per person per year). Average income per person of the commune in the year, million VND.
   */
  readonly incomePerCapita?: FactInput | undefined;
  /**
   * Tỷ lệ nghèo đa chiều (hộ nghèo và hộ cận nghèo) (%). Hộ nghèo, cận nghèo trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Multidimensional poverty (poor and near-poor households) (%). Poor and near-poor households as a share of all households, in percentage points.
   */
  readonly multidimensionalPoverty?: FactInput | undefined;
  /**
   * Tỷ lệ hộ nghèo (đa chiều) (%). Hộ nghèo trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Poor households (multidimensional) (%). Poor households as a share of all households, in percentage points.
   */
  readonly poorHouseholds?: FactInput | undefined;
  /**
   * Tỷ lệ hộ cận nghèo (đa chiều) (%). Hộ cận nghèo trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Near-poor households (multidimensional) (%). Near-poor households as a share of all households, in percentage points.
   */
  readonly nearPoorHouseholds?: FactInput | undefined;
  /**
   * Lao động qua đào tạo (nam) (%). Số lao động qua đào tạo trên tổng số lao động, riêng nam, tính theo điểm phần trăm.
   *
   * Trained workers (men) (%). Trained workers as a share of all workers, men only, in percentage points.
   */
  readonly trainedWorkersMen?: FactInput | undefined;
  /**
   * Lao động qua đào tạo (nữ) (%). Số lao động qua đào tạo trên tổng số lao động, riêng nữ, tính theo điểm phần trăm.
   *
   * Trained workers (women) (%). Trained workers as a share of all workers, women only, in percentage points.
   */
  readonly trainedWorkersWomen?: FactInput | undefined;
  /**
   * Lao động qua đào tạo (chung cả nam và nữ) (%). Số lao động qua đào tạo trên tổng số lao động, chung cả nam và nữ, tính theo điểm phần trăm.
   *
   * Trained workers (men and women together) (%). Trained workers as a share of all workers, men and women together, in percentage points.
   */
  readonly trainedWorkers?: FactInput | undefined;
  /**
   * Lao động qua đào tạo có bằng cấp, chứng chỉ (nam) (%). Số lao động có bằng cấp, chứng chỉ trên tổng số lao động, riêng nam, tính theo điểm phần trăm.
   *
   * Trained workers with a degree or certificate (men) (%). Workers with a degree or certificate as a share of all workers, men only, in percentage points.
   */
  readonly certifiedWorkersMen?: FactInput | undefined;
  /**
   * Lao động qua đào tạo có bằng cấp, chứng chỉ (nữ) (%). Số lao động có bằng cấp, chứng chỉ trên tổng số lao động, riêng nữ, tính theo điểm phần trăm.
   *
   * Trained workers with a degree or certificate (women) (%). Workers with a degree or certificate as a share of all workers, women only, in percentage points.
   */
  readonly certifiedWorkersWomen?: FactInput | undefined;
  /**
   * Lao động qua đào tạo có bằng cấp, chứng chỉ (chung cả nam và nữ) (%). Số lao động có bằng cấp, chứng chỉ trên tổng số lao động, chung cả nam và nữ, tính theo điểm phần trăm.
   *
   * Trained workers with a degree or certificate (men and women together) (%). Workers with a degree or certificate as a share of all workers, men and women together, in percentage points.
   */
  readonly certifiedWorkers?: FactInput | undefined;
  /**
   * Hợp tác xã hoạt động hiệu quả, đúng Luật Hợp tác xã (đúng hoặc sai). Đúng nếu xã có hợp tác xã hoạt động hiệu quả và theo đúng quy định của Luật Hợp tác xã.
   *
   * Cooperative working effectively under the Law on Cooperatives (true or false). True if the commune has a cooperative that works effectively and by the Law on Cooperatives.
   */
  readonly effectiveCooperative?: FactInput | undefined;
  /**
   * Tổ hợp tác hoạt động hiệu quả, có hợp đồng hợp tác, tiêu thụ sản phẩm chủ lực (đúng hoặc sai). Đúng nếu xã có tổ hợp tác hoạt động hiệu quả, đúng quy định của pháp luật và có hợp đồng hợp tác, tiêu thụ sản phẩm chủ lực của địa phương.
   *
   * Cooperative group working effectively, with a contract for selling key products (true or false). True if the commune has a cooperative group that works effectively and lawfully, with a contract for cooperation and for selling local key products.
   */
  readonly effectiveCooperativeGroup?: FactInput | undefined;
  /**
   * Có và triển khai kế hoạch bảo tồn, phát triển làng nghề (đúng hoặc sai). Đúng nếu có kế hoạch và triển khai kế hoạch bảo tồn, phát triển làng nghề, làng nghề truyền thống gắn với hạ tầng bảo vệ môi trường.
   *
   * Plan to preserve and develop craft villages in effect (true or false). True if a plan to preserve and develop craft villages, with environmental infrastructure, exists and is carried out.
   */
  readonly craftVillagePlan?: FactInput | undefined;
  /**
   * Xã có làng nghề hoặc làng nghề truyền thống (đúng hoặc sai). Đúng nếu trên địa bàn xã có làng nghề hoặc làng nghề truyền thống.
   *
   * The commune has a craft village (true or false). True if there is a craft village or traditional craft village in the commune.
   */
  readonly hasCraftVillage?: FactInput | undefined;
  /**
   * Mô hình liên kết sản xuất gắn với tiêu thụ sản phẩm chủ lực bền vững (đúng hoặc sai). Đúng nếu: Xã có mô hình liên kết sản xuất gắn với tiêu thụ sản phẩm chủ lực đảm bảo bền vững.
   *
   * Lasting model that links production with sales of key products (true or false). True if: The commune has a lasting model that links production with the sale of its key products.
   */
  readonly productionLinkageModel?: FactInput | undefined;
  /**
   * Truy xuất nguồn gốc sản phẩm chủ lực, gắn với vùng nguyên liệu được chứng nhận (đúng hoặc sai). Đúng nếu: Thực hiện truy xuất nguồn gốc các sản phẩm chủ lực của xã gắn với xây dựng vùng nguyên liệu và được chứng nhận VietGAP hoặc tương đương.
   *
   * Traceability of key products from certified growing areas (true or false). True if: Key products are traceable, with growing areas certified VietGAP or equivalent.
   */
  readonly productTraceability?: FactInput | undefined;
  /**
   * Tổ khuyến nông cộng đồng hoạt động hiệu quả (đúng hoặc sai). Đúng nếu: Có tổ khuyến nông cộng đồng hoạt động hiệu quả.
   *
   * Community agricultural extension team works effectively (true or false). True if: There is a community agricultural extension team that works effectively.
   */
  readonly communityExtensionTeam?: FactInput | undefined;
  /**
   * Đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi (đúng hoặc sai). Đúng nếu xã đạt chuẩn phổ cập giáo dục mầm non cho trẻ em 5 tuổi.
   *
   * Universal preschool for five-year-olds (true or false). True if the commune meets the standard of universal preschool for five-year-olds.
   */
  readonly preschoolUniversalization?: FactInput | undefined;
  /**
   * Trẻ em 6 tuổi vào lớp 1 (%). Số trẻ em 6 tuổi vào lớp 1 trên tổng số trẻ em 6 tuổi, tính theo điểm phần trăm.
   *
   * Six-year-olds who enter grade 1 (%). Six-year-olds who enter grade 1 as a share of all six-year-olds, in percentage points.
   */
  readonly firstGradeEnrolment?: FactInput | undefined;
  /**
   * Mức độ phổ cập giáo dục tiểu học (mức độ). Mức độ được công nhận; 0 nếu chưa đạt mức độ 1, cao nhất 3.
   *
   * Level of universal primary education (level). Recognised level; 0 if level 1 is not reached, 3 at most.
   */
  readonly primaryUniversalizationLevel?: FactInput | undefined;
  /**
   * Mức độ phổ cập giáo dục trung học cơ sở (mức độ). Mức độ được công nhận; 0 nếu chưa đạt mức độ 1, cao nhất 3.
   *
   * Level of universal lower secondary education (level). Recognised level; 0 if level 1 is not reached, 3 at most.
   */
  readonly lowerSecondaryUniversalizationLevel?: FactInput | undefined;
  /**
   * Mức độ đạt chuẩn xóa mù chữ (mức độ). Mức độ được công nhận; 0 nếu chưa đạt mức độ 1, cao nhất 2.
   *
   * Level of literacy (level). Recognised level; 0 if level 1 is not reached, 2 at most.
   */
  readonly literacyLevel?: FactInput | undefined;
  /**
   * Học sinh tốt nghiệp THCS tiếp tục học trung học (nam) (%). Số học sinh tốt nghiệp THCS tiếp tục học trung học trên tổng số học sinh tốt nghiệp THCS, riêng nam, tính theo điểm phần trăm.
   *
   * Lower secondary graduates who continue to upper secondary (boys) (%). Lower secondary graduates who continue as a share of all lower secondary graduates, boys only, in percentage points.
   */
  readonly continuingBoys?: FactInput | undefined;
  /**
   * Học sinh tốt nghiệp THCS tiếp tục học trung học (nữ) (%). Số học sinh tốt nghiệp THCS tiếp tục học trung học trên tổng số học sinh tốt nghiệp THCS, riêng nữ, tính theo điểm phần trăm.
   *
   * Lower secondary graduates who continue to upper secondary (girls) (%). Lower secondary graduates who continue as a share of all lower secondary graduates, girls only, in percentage points.
   */
  readonly continuingGirls?: FactInput | undefined;
  /**
   * Học sinh tốt nghiệp THCS tiếp tục học trung học (chung cả nam và nữ) (%). Số học sinh tốt nghiệp THCS tiếp tục học trung học trên tổng số học sinh tốt nghiệp THCS, chung cả nam và nữ, tính theo điểm phần trăm.
   *
   * Lower secondary graduates who continue to upper secondary (boys and girls together) (%). Lower secondary graduates who continue as a share of all lower secondary graduates, boys and girls together, in percentage points.
   */
  readonly continuingPupils?: FactInput | undefined;
  /**
   * Người dân tham gia bảo hiểm y tế (nam) (%). Số người tham gia bảo hiểm y tế trên tổng dân số, riêng nam, tính theo điểm phần trăm.
   *
   * People with health insurance (men) (%). People with health insurance as a share of all people, men only, in percentage points.
   */
  readonly healthInsuranceMen?: FactInput | undefined;
  /**
   * Người dân tham gia bảo hiểm y tế (nữ) (%). Số người tham gia bảo hiểm y tế trên tổng dân số, riêng nữ, tính theo điểm phần trăm.
   *
   * People with health insurance (women) (%). People with health insurance as a share of all people, women only, in percentage points.
   */
  readonly healthInsuranceWomen?: FactInput | undefined;
  /**
   * Người dân tham gia bảo hiểm y tế (chung cả nam và nữ) (%). Số người tham gia bảo hiểm y tế trên tổng dân số, chung cả nam và nữ, tính theo điểm phần trăm.
   *
   * People with health insurance (men and women together) (%). People with health insurance as a share of all people, men and women together, in percentage points.
   */
  readonly healthInsurance?: FactInput | undefined;
  /**
   * Xã đạt tiêu chí quốc gia về y tế (đúng hoặc sai). Đúng nếu: Xã đạt tiêu chí quốc gia về y tế.
   *
   * Commune meets the national health criteria (true or false). True if: The commune meets the national criteria of commune health.
   */
  readonly nationalCommuneHealthStandard?: FactInput | undefined;
  /**
   * Trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi (%). Trẻ em dưới 5 tuổi bị thấp còi trên tổng số trẻ em dưới 5 tuổi, tính theo điểm phần trăm.
   *
   * Children under five who are stunted (%). Stunted children under five as a share of all children under five, in percentage points.
   */
  readonly stuntedChildren?: FactInput | undefined;
  /**
   * Dân số có sổ khám chữa bệnh điện tử (%). Số người có sổ khám chữa bệnh điện tử trên tổng dân số, tính theo điểm phần trăm.
   *
   * People with an electronic health record (%). People with an electronic health record as a share of all people, in percentage points.
   */
  readonly electronicHealthRecordHolders?: FactInput | undefined;
  /**
   * Xã triển khai thực hiện sổ khám chữa bệnh điện tử (đúng hoặc sai). Đúng nếu xã triển khai thực hiện sổ khám chữa bệnh điện tử; dùng từ ngày 2024-03-01.
   *
   * Electronic health records in use (true or false). True if the commune uses electronic health records; read from 2024-03-01 on.
   */
  readonly electronicHealthRecordsInUse?: FactInput | undefined;
  /**
   * Các thôn đạt tiêu chuẩn văn hóa, có và thực hiện kế hoạch xây dựng nông thôn mới (đúng hoặc sai). Đúng nếu: Tỷ lệ thôn, bản, ấp đạt tiêu chuẩn văn hóa theo quy định, có kế hoạch và thực hiện kế hoạch xây dựng nông thôn mới.
   *
   * Villages meet the cultural standard and carry out a new-style-rural plan (true or false). True if: Villages meet the cultural standard and have and carry out a new-style-rural plan.
   */
  readonly villagesMeetCulturalStandard?: FactInput | undefined;
  /**
   * Hộ được sử dụng nước sạch theo quy chuẩn (%). Số hộ được sử dụng nước sạch theo quy chuẩn trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with standard clean water (%). Households with water of the standard as a share of all households, in percentage points.
   */
  readonly cleanWaterHouseholds?: FactInput | undefined;
  /**
   * Hộ được sử dụng nước sạch từ hệ thống cấp nước tập trung (%). Số hộ được sử dụng nước sạch từ hệ thống cấp nước tập trung trên tổng số hộ, tính theo điểm phần trăm; chỉ tiêu 17.1 của xã nông thôn mới chỉ dùng trước ngày 2024-03-01.
   *
   * Households with clean water from a central supply (%). Households with clean water from a central supply as a share of all households, in percentage points; indicator 17.1 of the commune set reads it only before 2024-03-01.
   */
  readonly pipedWaterHouseholds?: FactInput | undefined;
  /**
   * Đất cây xanh sử dụng công cộng (m²/người). Diện tích đất cây xanh sử dụng công cộng tại điểm dân cư nông thôn chia cho dân số, m²/người.
   *
   * Public green space (m² per person). Public green space in rural settlements per person, in m².
   */
  readonly publicGreenSpace?: FactInput | undefined;
  /**
   * Cơ sở sản xuất, kinh doanh, nuôi trồng thủy sản, làng nghề đảm bảo quy định về môi trường (%). Số cơ sở đảm bảo quy định về bảo vệ môi trường trên tổng số cơ sở, tính theo điểm phần trăm.
   *
   * Establishments that comply with environmental rules (%). Establishments that comply with environmental rules as a share of all establishments, in percentage points.
   */
  readonly compliantEstablishments?: FactInput | undefined;
  /**
   * Cảnh quan xanh - sạch - đẹp, an toàn, không tồn đọng nước thải sinh hoạt (đúng hoặc sai). Đúng nếu: Cảnh quan, không gian xanh - sạch - đẹp, an toàn; không để xảy ra tồn đọng nước thải sinh hoạt tại các khu dân cư tập trung.
   *
   * Green, clean, safe landscape without standing domestic waste water (true or false). True if: Green, clean, beautiful and safe landscape; no standing domestic waste water in settlements.
   */
  readonly cleanGreenLandscape?: FactInput | undefined;
  /**
   * Mai táng, hỏa táng phù hợp quy định và quy hoạch (đúng hoặc sai). Đúng nếu: Mai táng, hỏa táng phù hợp với quy định và theo quy hoạch.
   *
   * Burial and cremation by regulation and plan (true or false). True if: Burial and cremation follow the regulations and the plan.
   */
  readonly burialByRegulation?: FactInput | undefined;
  /**
   * Chất thải rắn sinh hoạt và không nguy hại được thu gom, xử lý theo quy định (%). Lượng chất thải rắn sinh hoạt và không nguy hại được thu gom, xử lý trên tổng lượng chất thải rắn phát sinh, tính theo điểm phần trăm.
   *
   * Household and non-hazardous solid waste collected and treated (%). Household and non-hazardous solid waste collected and treated as a share of all solid waste that arises, in percentage points.
   */
  readonly collectedSolidWaste?: FactInput | undefined;
  /**
   * Bao gói thuốc bảo vệ thực vật và chất thải rắn y tế được thu gom, xử lý (%). Lượng bao gói thuốc bảo vệ thực vật và chất thải rắn y tế được thu gom, xử lý trên tổng lượng phát sinh, tính theo điểm phần trăm.
   *
   * Pesticide packaging and medical solid waste collected and treated (%). Pesticide packaging and medical solid waste collected and treated as a share of all that arises, in percentage points.
   */
  readonly collectedHazardousWaste?: FactInput | undefined;
  /**
   * Hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh và đảm bảo 3 sạch (%). Số hộ có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh và đảm bảo 3 sạch trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with hygienic latrine, bathroom and water tank (%). Households with hygienic facilities as a share of all households, in percentage points.
   */
  readonly householdsWithHygienicFacilities?: FactInput | undefined;
  /**
   * Cơ sở chăn nuôi bảo đảm quy định về thú y, chăn nuôi và môi trường (%). Số cơ sở chăn nuôi bảo đảm quy định trên tổng số cơ sở chăn nuôi, tính theo điểm phần trăm.
   *
   * Livestock farms that comply with veterinary and environmental rules (%). Livestock farms that comply as a share of all livestock farms, in percentage points.
   */
  readonly compliantLivestockFarms?: FactInput | undefined;
  /**
   * Hộ và cơ sở sản xuất, kinh doanh thực phẩm tuân thủ quy định về an toàn thực phẩm (%). Số hộ và cơ sở tuân thủ quy định về an toàn thực phẩm trên tổng số hộ và cơ sở sản xuất, kinh doanh thực phẩm, tính theo điểm phần trăm.
   *
   * Households and food businesses that comply with food safety rules (%). Households and businesses that comply as a share of all households and food businesses, in percentage points.
   */
  readonly foodSafetyCompliance?: FactInput | undefined;
  /**
   * Hộ phân loại chất thải rắn tại nguồn (%). Số hộ phân loại chất thải rắn tại nguồn trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households that sort solid waste at source (%). Households that sort waste at source as a share of all households, in percentage points.
   */
  readonly wasteSortingHouseholds?: FactInput | undefined;
  /**
   * Chất thải nhựa được thu gom, tái sử dụng, tái chế, xử lý (%). Lượng chất thải nhựa được thu gom, tái sử dụng, tái chế, xử lý trên tổng lượng chất thải nhựa phát sinh, tính theo điểm phần trăm.
   *
   * Plastic waste collected, reused, recycled or treated (%). Plastic waste collected, reused, recycled or treated as a share of all plastic waste that arises, in percentage points.
   */
  readonly collectedPlasticWaste?: FactInput | undefined;
  /**
   * Cán bộ, công chức xã đạt chuẩn (đúng hoặc sai). Đúng nếu: Cán bộ, công chức xã đạt chuẩn.
   *
   * Commune officials meet the standard (true or false). True if: Commune officials and civil servants meet the standard.
   */
  readonly officialsMeetStandard?: FactInput | undefined;
  /**
   * Đảng bộ, chính quyền xã hoàn thành tốt nhiệm vụ trở lên (đúng hoặc sai). Đúng nếu: Đảng bộ, chính quyền xã được xếp loại chất lượng hoàn thành tốt nhiệm vụ trở lên.
   *
   * Party committee and government rated "good" or better (true or false). True if: The Party committee and government of the commune are rated "tasks well fulfilled" or better.
   */
  readonly partyAndGovernmentRatedGood?: FactInput | undefined;
  /**
   * Tổ chức chính trị - xã hội xã hoàn thành tốt nhiệm vụ trở lên (đúng hoặc sai). Đúng nếu: Tổ chức chính trị - xã hội của xã được xếp loại chất lượng hoàn thành tốt nhiệm vụ trở lên.
   *
   * Socio-political organisations rated "good" or better (true or false). True if: The socio-political organisations of the commune are rated "tasks well fulfilled" or better.
   */
  readonly massOrganisationsRatedGood?: FactInput | undefined;
  /**
   * Tiếp cận pháp luật (đúng hoặc sai). Đúng nếu xã đáp ứng yêu cầu tiếp cận pháp luật của chỉ tiêu 18.4 (trước 2024-03-01: xã đạt chuẩn tiếp cận pháp luật).
   *
   * Access to the law (true or false). True if the commune meets the access-to-law requirement of indicator 18.4 (before 2024-03-01: meets the standard of access to the law).
   */
  readonly legalAccess?: FactInput | undefined;
  /**
   * Bình đẳng giới, phòng chống bạo lực gia đình, bảo vệ trẻ em và người dễ bị tổn thương (đúng hoặc sai). Đúng nếu: Đảm bảo bình đẳng giới và phòng chống bạo lực gia đình; phòng chống bạo lực trên cơ sở giới; phòng chống xâm hại trẻ em; bảo vệ, hỗ trợ trẻ em có hoàn cảnh đặc biệt (nếu có) và những người dễ bị tổn thương.
   *
   * Gender equality, prevention of domestic violence, protection of children and the vulnerable (true or false). True if: Gender equality, prevention of domestic and gender-based violence and of child abuse, protection of children in special circumstances and of the vulnerable are ensured.
   */
  readonly genderEqualityAndChildProtection?: FactInput | undefined;
  /**
   * Có và triển khai kế hoạch bồi dưỡng kiến thức nông thôn mới, nâng cao năng lực cộng đồng (đúng hoặc sai). Đúng nếu: Có kế hoạch và triển khai kế hoạch bồi dưỡng kiến thức về xây dựng NTM cho người dân, đào tạo nâng cao năng lực cộng đồng gắn với nâng cao hiệu quả hoạt động của Ban Phát triển thôn.
   *
   * Training plan on the programme for residents and communities carried out (true or false). True if: A plan to train residents and build community capacity, tied to better work of village development boards, is carried out.
   */
  readonly communityTrainingPlan?: FactInput | undefined;
  /**
   * Lực lượng dân quân "vững mạnh, rộng khắp", hoàn thành chỉ tiêu quân sự, quốc phòng (đúng hoặc sai). Đúng nếu: Xây dựng lực lượng dân quân “vững mạnh, rộng khắp” và hoàn thành các chỉ tiêu quân sự, quốc phòng.
   *
   * Militia "strong and widespread", defence targets fulfilled (true or false). True if: The militia is "strong and widespread" and the military and defence targets are fulfilled.
   */
  readonly militiaStrong?: FactInput | undefined;
  /**
   * An ninh, trật tự xã hội được đảm bảo (đúng hoặc sai). Đúng nếu mọi yêu cầu về an ninh, trật tự của chỉ tiêu 19.2 đều đạt.
   *
   * Security and social order ensured (true or false). True if every requirement on security and order of indicator 19.2 is met.
   */
  readonly securityAndOrder?: FactInput | undefined;
};
/** The id of a fact of {@link CommuneFacts}. */
export type CommuneFactId = keyof CommuneFacts;

/** A row of the set `commune` that can be judged, by id or by number. */
export type CommuneRowId =
  | '1'
  | '1.1'
  | '1.2'
  | '2'
  | '2.1'
  | '2.2'
  | '2.3'
  | '2.4'
  | '3'
  | '3.1'
  | '3.2'
  | '4'
  | '4.1'
  | '4.2'
  | '5'
  | '6'
  | '6.1'
  | '6.2'
  | '6.3'
  | '7'
  | '8'
  | '8.1'
  | '8.2'
  | '8.3'
  | '8.4'
  | '9'
  | '9.1'
  | '9.2'
  | '10'
  | '11'
  | '12'
  | '12.1'
  | '12.2'
  | '13'
  | '13.1'
  | '13.2'
  | '13.3'
  | '13.4'
  | '13.5'
  | '14'
  | '14.1'
  | '14.2'
  | '15'
  | '15.1'
  | '15.2'
  | '15.3'
  | '15.4'
  | '16'
  | '17'
  | '17.1'
  | '17.2'
  | '17.3'
  | '17.4'
  | '17.5'
  | '17.6'
  | '17.7'
  | '17.8'
  | '17.9'
  | '17.10'
  | '17.11'
  | '17.12'
  | '18'
  | '18.1'
  | '18.2'
  | '18.3'
  | '18.4'
  | '18.5'
  | '18.6'
  | '19'
  | '19.1'
  | '19.2';

/** The set `commune`, with its facts and rows. */
export type CommuneSet = RuleSet<CommuneFactId, CommuneRowId, CommuneFacts>;

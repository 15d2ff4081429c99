// Put together from the files of the law by `npm run generate`; never edited by hand.
import type { FactInput } from '../../../src/model/dossier.ts';
import type { PresupposedRow, RuleSet } from '../../../src/model/rule-set.ts';
import type { CommuneFacts, CommuneRowId } from './commune.ts';

/** What a dossier for the set `advanced-commune` can give, and for the sets that it presupposes. */
export type AdvancedCommuneFacts = CommuneFacts & {
  /**
   * Quy hoạch chung xây dựng xã còn thời hạn hoặc đã được rà soát, điều chỉnh (đúng hoặc sai). Đúng nếu: Có quy hoạch chung xây dựng xã còn thời hạn hoặc đã được rà soát, điều chỉnh theo quy định của pháp luật về quy hoạch (trong đó có quy hoạch khu chức năng dịch vụ hỗ trợ hoặc thúc đẩy, dẫn dắt phát triển kinh tế nông thôn).
   *
   * Commune master plan still valid, or revised by law (true or false). True if: The commune has a general construction plan that is still valid or has been reviewed and adjusted by the law on planning (including a service area that supports or leads the rural economy).
   */
  readonly masterPlanValidOrRevised?: FactInput | undefined;
  /**
   * Quy chế quản lý và tổ chức thực hiện quy hoạch xây dựng, quản lý xây dựng theo quy hoạch (đúng hoặc sai). Đúng nếu: Có quy chế quản lý và tổ chức thực hiện quy hoạch xây dựng và quản lý xây dựng theo quy hoạch.
   *
   * Construction planning and construction managed by regulation and plan (true or false). True if: There are regulations for managing and carrying out the construction plan, and construction is managed by the plan.
   */
  readonly constructionManagedByPlan?: FactInput | undefined;
  /**
   * Quy hoạch chi tiết trung tâm xã hoặc điểm dân cư mới (đúng hoặc sai). Đúng nếu: Có quy hoạch chi tiết xây dựng trung tâm xã hoặc quy hoạch chi tiết xây dựng điểm dân cư mới phù hợp với tình hình KT-XH của địa phương và định hướng đô thị hóa theo quy hoạch cấp trên.
   *
   * Detailed plan of the commune centre or of a new settlement (true or false). True if: There is a detailed construction plan of the commune centre or of a new settlement that fits local conditions and the direction of urbanisation in the higher plans.
   */
  readonly detailedPlanOfCentreOrSettlement?: FactInput | undefined;
  /**
   * Đường xã được bảo trì hàng năm, sáng - xanh - sạch - đẹp, có các hạng mục cần thiết (%). Chiều dài đường xã được bảo trì hàng năm, sáng - xanh - sạch - đẹp, có các hạng mục cần thiết trên tổng chiều dài đường xã, tính theo điểm phần trăm.
   *
   * Commune roads maintained every year, lit, green and clean, with the necessary fittings (%). Length of commune roads maintained every year, lit, green and clean, with the necessary fittings as a share of total length of commune roads, in percentage points.
   */
  readonly maintainedCommuneRoads?: FactInput | undefined;
  /**
   * Đường thôn và đường liên thôn được cứng hóa, bảo trì hàng năm, sáng - xanh - sạch - đẹp (%). Chiều dài đường thôn, liên thôn được cứng hóa và bảo trì hàng năm, có các hạng mục cần thiết, sáng - xanh - sạch - đẹp trên tổng chiều dài đường thôn, liên thôn, tính theo điểm phần trăm.
   *
   * Village and inter-village roads hardened, maintained every year, lit, green and clean (%). Length of village and inter-village roads hardened and maintained every year, with the necessary fittings, lit, green and clean as a share of total length of village and inter-village roads, in percentage points.
   */
  readonly maintainedVillageRoads?: FactInput | undefined;
  /**
   * Đường ngõ, xóm được cứng hóa, sáng - xanh - sạch - đẹp (%). Chiều dài đường ngõ, xóm được cứng hóa, sáng - xanh - sạch - đẹp trên tổng chiều dài đường ngõ, xóm, tính theo điểm phần trăm.
   *
   * Lanes hardened, lit, green and clean (%). Length of lanes hardened, lit, green and clean as a share of total length of lanes, in percentage points.
   */
  readonly hardenedLaneRoads?: FactInput | undefined;
  /**
   * Đường trục chính nội đồng được cứng hóa, đáp ứng yêu cầu sản xuất, vận chuyển (%). Chiều dài đường trục chính nội đồng được cứng hóa, đáp ứng yêu cầu sản xuất và vận chuyển hàng hóa trên tổng chiều dài đường trục chính nội đồng, tính theo điểm phần trăm.
   *
   * Main field roads hardened, fit for production and carrying goods (%). Length of main field roads hardened and fit for production and carrying goods as a share of total length of main field roads, in percentage points.
   */
  readonly hardenedFieldRoads?: FactInput | undefined;
  /**
   * Tổ chức thủy lợi cơ sở hoạt động hiệu quả, bền vững (tổ chức). Số tổ chức thủy lợi cơ sở trên địa bàn xã hoạt động hiệu quả, bền vững.
   *
   * Local irrigation organisations that work effectively and lastingly (organisations). Local irrigation organisations in the commune that work effectively and lastingly.
   */
  readonly effectiveIrrigationOrganisations?: FactInput | undefined;
  /**
   * Diện tích cây trồng chủ lực được tưới tiên tiến, tiết kiệm nước (%). Diện tích cây trồng chủ lực được tưới tiên tiến, tiết kiệm nước trên tổng diện tích cây trồng chủ lực, tính theo điểm phần trăm.
   *
   * Area of key crops with advanced, water-saving irrigation (%). Area of key crops with advanced, water-saving irrigation as a share of total area of key crops, in percentage points.
   */
  readonly keyCropsWithAdvancedIrrigation?: FactInput | undefined;
  /**
   * Công trình thủy lợi nhỏ, thủy lợi nội đồng được bảo trì hàng năm (%). Số công trình thủy lợi nhỏ, thủy lợi nội đồng được bảo trì hàng năm trên tổng số công trình thủy lợi nhỏ, thủy lợi nội đồng, tính theo điểm phần trăm.
   *
   * Small and in-field irrigation works maintained every year (%). Small and in-field irrigation works maintained every year as a share of all small and in-field irrigation works, in percentage points.
   */
  readonly maintainedSmallIrrigationWorks?: FactInput | undefined;
  /**
   * Kiểm kê, kiểm soát nguồn nước thải xả vào công trình thủy lợi (đúng hoặc sai). Đúng nếu: Thực hiện kiểm kê, kiểm soát các nguồn nước thải xả vào công trình thủy lợi.
   *
   * Waste water discharged into irrigation works inventoried and controlled (true or false). True if: Sources of waste water discharged into irrigation works are inventoried and controlled.
   */
  readonly wasteWaterIntoIrrigationControlled?: FactInput | undefined;
  /**
   * Số trường đạt tiêu chuẩn cơ sở vật chất mức độ 2 (trường). Số trường mầm non, tiểu học, THCS, trường phổ thông nhiều cấp trên địa bàn xã đạt tiêu chuẩn cơ sở vật chất mức độ 2.
   *
   * Number of schools that meet level 2 of facilities (schools). Kindergartens, primary and lower secondary schools, and schools of several levels in the commune that meet level 2 of facilities.
   */
  readonly schoolsAtLevelTwo?: FactInput | undefined;
  /**
   * Duy trì và nâng cao chất lượng phổ cập giáo dục mầm non cho trẻ 5 tuổi (đúng hoặc sai). Đúng nếu: Duy trì và nâng cao chất lượng đạt chuẩn phổ cập giáo dục mầm non cho trẻ 5 tuổi.
   *
   * Universal preschool for five-year-olds kept up and improved (true or false). True if: Universal preschool for five-year-olds is kept up and its quality improved.
   */
  readonly preschoolUniversalizationMaintained?: FactInput | undefined;
  /**
   * Xếp loại cộng đồng học tập cấp xã (bậc xếp loại). Bậc xếp loại cộng đồng học tập cấp xã, ghi bằng số theo quy ước của thư viện này: 0 chưa được xếp loại, 1 dưới khá, 2 khá, 3 trên khá.
   *
   * Rating of the commune as a learning community (rating). Rating of the commune as a learning community, as a number by a convention of this library: 0 not rated, 1 below "fair" (khá), 2 "fair", 3 above "fair".
   */
  readonly learningCommunityRating?: FactInput | undefined;
  /**
   * Mô hình giáo dục thể chất cho học sinh (đúng hoặc sai). Đúng nếu: Có mô hình giáo dục thể chất cho học sinh rèn luyện thể lực, kỹ năng, sức bền.
   *
   * Model of physical education for pupils (true or false). True if: There is a model of physical education in which pupils train strength, skills and endurance.
   */
  readonly physicalEducationModel?: FactInput | undefined;
  /**
   * Dụng cụ thể dục thể thao ngoài trời ở điểm công cộng và hoạt động văn hóa, thể thao thường xuyên (đúng hoặc sai). Đúng nếu: Có lắp đặt các dụng cụ thể dục thể thao ngoài trời ở điểm công cộng; các loại hình hoạt động văn hóa, văn nghệ, thể dục, thể thao được tổ chức hoạt động thường xuyên.
   *
   * Outdoor sports equipment in public places and regular culture and sport (true or false). True if: Outdoor sports equipment is installed in public places; activities of culture, arts and sport are held regularly.
   */
  readonly outdoorSportsEquipmentAndActivities?: FactInput | undefined;
  /**
   * Di sản văn hóa được kiểm kê, bảo vệ và phát huy đúng quy định (đúng hoặc sai). Đúng nếu: Di sản văn hóa được kiểm kê, ghi danh, bảo vệ, tu bổ, tôn tạo và phát huy giá trị đúng quy định.
   *
   * Cultural heritage inventoried, protected and made use of by regulation (true or false). True if: Cultural heritage is inventoried, registered, protected, restored and made use of by regulation.
   */
  readonly heritageProtected?: FactInput | undefined;
  /**
   * Thôn đạt tiêu chuẩn văn hóa và đạt chuẩn nông thôn mới (%). Số thôn đạt tiêu chuẩn văn hóa theo quy định và đạt chuẩn nông thôn mới trên tổng số thôn, tính theo điểm phần trăm.
   *
   * Villages that meet the cultural standard and the new-style-rural standard (%). Villages that meet the cultural standard and the new-style-rural standard as a share of all villages, in percentage points.
   */
  readonly culturalNewStyleRuralVillages?: FactInput | undefined;
  /**
   * Mô hình chợ thí điểm bảo đảm an toàn thực phẩm (đúng hoặc sai). Đúng nếu xã có mô hình chợ thí điểm bảo đảm an toàn thực phẩm.
   *
   * Pilot market that ensures food safety (true or false). True if the commune has a pilot market that ensures food safety.
   */
  readonly foodSafetyPilotMarket?: FactInput | undefined;
  /**
   * Chợ đáp ứng yêu cầu chung theo tiêu chuẩn chợ kinh doanh thực phẩm (đúng hoặc sai). Đúng nếu xã có chợ đáp ứng yêu cầu chung theo tiêu chuẩn chợ kinh doanh thực phẩm.
   *
   * Market that meets the general requirements of the food market standard (true or false). True if the commune has a market that meets the general requirements of the food market standard.
   */
  readonly foodMarketMeetsStandard?: FactInput | undefined;
  /**
   * Ứng dụng công nghệ thông tin trong quản lý, điều hành phục vụ đời sống kinh tế, xã hội (đúng hoặc sai). Đúng nếu: Có ứng dụng công nghệ thông tin trong công tác quản lý, điều hành phục vụ đời sống kinh tế, xã hội.
   *
   * Information technology used in administration for economic and social life (true or false). True if: Information technology is used in administration for economic and social life.
   */
  readonly informationTechnologyForEconomyAndSociety?: FactInput | undefined;
  /**
   * Khảo sát sự hài lòng của người dân bằng công nghệ thông tin (đúng hoặc sai). Đúng nếu xã khảo sát sự hài lòng của người dân bằng công nghệ thông tin; chỉ dùng trước ngày 2024-03-01.
   *
   * Residents’ satisfaction surveyed by information technology (true or false). True if the commune surveys residents’ satisfaction by information technology; read only before 2024-03-01.
   */
  readonly satisfactionSurveyedOnline?: FactInput | undefined;
  /**
   * Điểm phục vụ bưu chính đáp ứng cung cấp dịch vụ công trực tuyến (đúng hoặc sai). Đúng nếu: Có điểm phục vụ bưu chính đáp ứng cung cấp dịch vụ công trực tuyến cho người dân.
   *
   * Postal service point that provides online public services (true or false). True if: There is a postal service point that can provide online public services to residents.
   */
  readonly postalPointWithOnlinePublicServices?: FactInput | undefined;
  /**
   * Thuê bao sử dụng điện thoại thông minh trong dân số trong độ tuổi lao động (%). Số người trong độ tuổi lao động có thuê bao sử dụng điện thoại thông minh trên tổng dân số trong độ tuổi lao động, tính theo điểm phần trăm.
   *
   * Smartphone subscribers among people of working age (%). People of working age with a smartphone subscription as a share of all people of working age, in percentage points.
   */
  readonly smartphoneSubscribers?: FactInput | undefined;
  /**
   * Có dịch vụ báo chí truyền thông (đúng hoặc sai). Đúng nếu: Có dịch vụ báo chí truyền thông.
   *
   * Press and media service (true or false). True if: There is a press and media service.
   */
  readonly pressAndMediaService?: FactInput | undefined;
  /**
   * Mạng wifi miễn phí ở các điểm công cộng (đúng hoặc sai). Đúng nếu: Có mạng wifi miễn phí ở các điểm công cộng (khu vực trung tâm xã, nơi sinh hoạt cộng đồng, điểm du lịch cộng đồng…).
   *
   * Free wifi in public places (true or false). True if: There is free wifi in public places (commune centre, community places, community tourism sites …).
   */
  readonly freePublicWifi?: FactInput | undefined;
  /**
   * Lao động làm việc trong các ngành kinh tế chủ lực trên địa bàn (%). Số lao động làm việc trong các ngành kinh tế chủ lực trên địa bàn trên tổng số lao động, tính theo điểm phần trăm.
   *
   * Workers in the key economic sectors of the area (%). Workers in the key economic sectors of the area as a share of all workers, in percentage points.
   */
  readonly workersInKeySectors?: FactInput | undefined;
  /**
   * Hợp tác xã hoạt động hiệu quả, có hợp đồng liên kết theo chuỗi giá trị ổn định (hợp tác xã). Số hợp tác xã hoạt động hiệu quả và có hợp đồng liên kết theo chuỗi giá trị ổn định.
   *
   * Cooperatives that work effectively with a stable value-chain contract (cooperatives). Cooperatives that work effectively and have a stable value-chain contract.
   */
  readonly valueChainCooperatives?: FactInput | undefined;
  /**
   * Sản phẩm OCOP được xếp hạng đạt chuẩn hoặc tương đương còn thời hạn (đúng hoặc sai). Đúng nếu: Có sản phẩm OCOP được xếp hạng đạt chuẩn hoặc tương đương còn thời hạn.
   *
   * OCOP product rated as meeting the standard, or equivalent, still valid (true or false). True if: There is an OCOP product rated as meeting the standard, or an equivalent one, whose rating is still valid.
   */
  readonly ocopProduct?: FactInput | undefined;
  /**
   * Mô hình kinh tế ứng dụng công nghệ cao hoặc mô hình nông nghiệp cơ giới hóa, liên kết chuỗi giá trị (đúng hoặc sai). Đúng nếu: Có mô hình kinh tế ứng dụng công nghệ cao, hoặc mô hình nông nghiệp áp dụng cơ giới hóa các khâu, liên kết theo chuỗi giá trị gắn với đảm bảo an toàn thực phẩm.
   *
   * High-technology economic model, or mechanised farming in a value chain (true or false). True if: There is an economic model that uses high technology, or a farming model with mechanised stages linked in a value chain, with food safety.
   */
  readonly highTechOrMechanisedModel?: FactInput | undefined;
  /**
   * Ứng dụng chuyển đổi số để truy xuất nguồn gốc sản phẩm chủ lực (đúng hoặc sai). Đúng nếu: Ứng dụng chuyển đổi số để thực hiện truy xuất nguồn gốc các sản phẩm chủ lực của xã.
   *
   * Digital traceability of key products (true or false). True if: Digital means are used to trace the origin of the key products of the commune.
   */
  readonly digitalTraceability?: FactInput | undefined;
  /**
   * Sản phẩm chủ lực được bán qua kênh thương mại điện tử (%). Số sản phẩm chủ lực của xã được bán qua kênh thương mại điện tử trên tổng số sản phẩm chủ lực của xã, tính theo điểm phần trăm.
   *
   * Key products sold through e-commerce (%). Key products of the commune sold through e-commerce as a share of all key products of the commune, in percentage points.
   */
  readonly keyProductsSoldOnline?: FactInput | undefined;
  /**
   * Vùng nguyên liệu tập trung của nông sản chủ lực được cấp mã vùng (đúng hoặc sai). Đúng nếu: Vùng nguyên liệu tập trung đối với nông sản chủ lực của xã được cấp mã vùng.
   *
   * Area code for the concentrated growing area of key farm products (true or false). True if: The concentrated growing area of the key farm products of the commune has an area code.
   */
  readonly growingAreaCode?: FactInput | undefined;
  /**
   * Quảng bá hình ảnh điểm du lịch của xã qua Internet, mạng xã hội (đúng hoặc sai). Đúng nếu: Có triển khai quảng bá hình ảnh điểm du lịch của xã thông qua ứng dụng Internet, mạng xã hội.
   *
   * Tourist places of the commune promoted on the internet and social media (true or false). True if: The tourist places of the commune are promoted on the internet and social media.
   */
  readonly tourismPromotedOnline?: FactInput | undefined;
  /**
   * Mô hình phát triển kinh tế nông thôn hiệu quả theo hướng tích hợp đa giá trị (đúng hoặc sai). Đúng nếu: Có mô hình phát triển kinh tế nông thôn hiệu quả theo hướng tích hợp đa giá trị (kinh tế, văn hóa, môi trường).
   *
   * Effective rural economic model that integrates several values (true or false). True if: There is an effective model of rural economic development that integrates several values (economic, cultural, environmental).
   */
  readonly multiValueEconomicModel?: FactInput | undefined;
  /**
   * Dân số được quản lý sức khỏe (nam) (%). Số người được quản lý sức khỏe trên tổng dân số, riêng nam, tính theo điểm phần trăm.
   *
   * People under health management (men) (%). People under health management as a share of all people, men only, in percentage points.
   */
  readonly healthManagedMen?: FactInput | undefined;
  /**
   * Dân số được quản lý sức khỏe (nữ) (%). Số người được quản lý sức khỏe trên tổng dân số, riêng nữ, tính theo điểm phần trăm.
   *
   * People under health management (women) (%). People under health management as a share of all people, women only, in percentage points.
   */
  readonly healthManagedWomen?: FactInput | undefined;
  /**
   * Dân số được quản lý sức khỏe (chung cả nam và nữ) (%). Số người được quản lý sức khỏe trên tổng dân số, chung cả nam và nữ, tính theo điểm phần trăm.
   *
   * People under health management (men and women together) (%). People under health management as a share of all people, men and women together, in percentage points.
   */
  readonly healthManaged?: FactInput | undefined;
  /**
   * Người dân tham gia và sử dụng ứng dụng khám chữa bệnh từ xa (nam) (%). Số người tham gia và sử dụng ứng dụng khám chữa bệnh từ xa trên tổng dân số, riêng nam, tính theo điểm phần trăm.
   *
   * People who use telemedicine applications (men) (%). People who use telemedicine applications as a share of all people, men only, in percentage points.
   */
  readonly telemedicineUsersMen?: FactInput | undefined;
  /**
   * Người dân tham gia và sử dụng ứng dụng khám chữa bệnh từ xa (nữ) (%). Số người tham gia và sử dụng ứng dụng khám chữa bệnh từ xa trên tổng dân số, riêng nữ, tính theo điểm phần trăm.
   *
   * People who use telemedicine applications (women) (%). People who use telemedicine applications as a share of all people, women only, in percentage points.
   */
  readonly telemedicineUsersWomen?: FactInput | undefined;
  /**
   * Người dân tham gia và sử dụng ứng dụng khám chữa bệnh từ xa (chung cả nam và nữ) (%). Số người tham gia và sử dụng ứng dụng khám chữa bệnh từ xa trên tổng dân số, chung cả nam và nữ, tính theo điểm phần trăm.
   *
   * People who use telemedicine applications (men and women together) (%). People who use telemedicine applications as a share of all people, men and women together, in percentage points.
   */
  readonly telemedicineUsers?: FactInput | undefined;
  /**
   * Xã triển khai thực hiện quản lý sức khỏe điện tử (đúng hoặc sai). Đúng nếu xã triển khai thực hiện quản lý sức khỏe điện tử; dùng từ ngày 2024-03-01.
   *
   * Electronic health management in use (true or false). True if the commune uses electronic health management; read from 2024-03-01 on.
   */
  readonly electronicHealthManagementInUse?: FactInput | undefined;
  /**
   * Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính (đúng hoặc sai). Đúng nếu: Ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính.
   *
   * Information technology used in administrative procedures (true or false). True if: Information technology is used in handling administrative procedures.
   */
  readonly informationTechnologyInProcedures?: FactInput | undefined;
  /**
   * Có dịch vụ công trực tuyến mức độ 3 trở lên (đúng hoặc sai). Đúng nếu: Có dịch vụ công trực tuyến mức độ 3 trở lên (nay: một phần trở lên).
   *
   * Online public services at level 3 or higher (true or false). True if: There are online public services at level 3 or higher (now: partly online or more).
   */
  readonly onlinePublicServices?: FactInput | undefined;
  /**
   * Thủ tục hành chính được giải quyết đúng quy định, không có khiếu nại vượt cấp (đúng hoặc sai). Đúng nếu: Giải quyết các thủ tục hành chính đảm bảo đúng quy định và không để xảy ra khiếu nại vượt cấp.
   *
   * Administrative procedures handled by regulation, no complaints past the proper level (true or false). True if: Administrative procedures are handled by regulation and no complaint passes over the proper level.
   */
  readonly proceduresHandledByRegulation?: FactInput | undefined;
  /**
   * Mô hình điển hình về phổ biến, giáo dục pháp luật, hòa giải ở cơ sở được công nhận (mô hình). Số mô hình điển hình về phổ biến, giáo dục pháp luật, hòa giải ở cơ sở hoạt động hiệu quả được công nhận.
   *
   * Recognised models of legal education and grassroots mediation (models). Recognised model cases of legal education and grassroots mediation that work effectively.
   */
  readonly recognisedLegalModels?: FactInput | undefined;
  /**
   * Mô hình điển hình về phổ biến, giáo dục pháp luật được công nhận (mô hình). Số mô hình điển hình về phổ biến, giáo dục pháp luật hoạt động hiệu quả được công nhận.
   *
   * Recognised models of law dissemination and education (models). Recognised model cases of law dissemination and education that work effectively.
   */
  readonly legalDisseminationModels?: FactInput | undefined;
  /**
   * Mô hình điển hình về hòa giải ở cơ sở được công nhận (mô hình). Số mô hình điển hình về hòa giải ở cơ sở hoạt động hiệu quả được công nhận.
   *
   * Recognised models of grassroots mediation (models). Recognised model cases of grassroots mediation that work effectively.
   */
  readonly grassrootsMediationModels?: FactInput | undefined;
  /**
   * Mâu thuẫn, tranh chấp, vi phạm được hòa giải thành (%). Số vụ việc thuộc phạm vi hòa giải được hòa giải thành trên tổng số mâu thuẫn, tranh chấp, vi phạm thuộc phạm vi hòa giải, tính theo điểm phần trăm.
   *
   * Conflicts, disputes and violations mediated with success (%). Cases within the scope of mediation that were mediated with success as a share of all conflicts, disputes and violations within the scope of mediation, in percentage points.
   */
  readonly successfulMediations?: FactInput | undefined;
  /**
   * Người thuộc đối tượng trợ giúp pháp lý được trợ giúp khi có yêu cầu (%). Số người thuộc đối tượng trợ giúp pháp lý tiếp cận và được trợ giúp pháp lý khi có yêu cầu trên tổng số người thuộc đối tượng trợ giúp pháp lý có yêu cầu, tính theo điểm phần trăm.
   *
   * People entitled to legal aid who receive it on request (%). People entitled to legal aid who have access to it and receive it on request as a share of all people entitled to legal aid who ask for it, in percentage points.
   */
  readonly legalAidReceived?: FactInput | undefined;
  /**
   * Khu kinh doanh, dịch vụ, chăn nuôi, giết mổ, nuôi trồng thủy sản có hạ tầng bảo vệ môi trường (đúng hoặc sai). Đúng nếu: Khu kinh doanh, dịch vụ, chăn nuôi, giết mổ (gia súc, gia cầm), nuôi trồng thủy sản có hạ tầng kỹ thuật về bảo vệ môi trường.
   *
   * Business, service, livestock, slaughter and aquaculture areas have environmental infrastructure (true or false). True if: Areas of business, services, livestock, slaughter and aquaculture have technical infrastructure for environmental protection.
   */
  readonly environmentalInfrastructureOfBusinessAreas?: FactInput | undefined;
  /**
   * Hộ thu gom, xử lý nước thải sinh hoạt bằng biện pháp phù hợp, hiệu quả (%). Số hộ thu gom, xử lý nước thải sinh hoạt bằng biện pháp phù hợp, hiệu quả trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households that collect and treat domestic waste water suitably and effectively (%). Households that collect and treat domestic waste water suitably and effectively as a share of all households, in percentage points.
   */
  readonly householdsTreatingWasteWater?: FactInput | undefined;
  /**
   * Chất thải rắn nguy hại được thu gom, vận chuyển và xử lý (%). Lượng chất thải rắn nguy hại được thu gom, vận chuyển và xử lý đáp ứng yêu cầu về bảo vệ môi trường trên tổng lượng chất thải rắn nguy hại trên địa bàn, tính theo điểm phần trăm.
   *
   * Hazardous solid waste collected, transported and treated (%). Hazardous solid waste collected, transported and treated to environmental requirements as a share of all hazardous solid waste of the area, in percentage points.
   */
  readonly treatedHazardousSolidWaste?: FactInput | undefined;
  /**
   * Chất thải hữu cơ, phụ phẩm nông nghiệp được thu gom, tái sử dụng, tái chế (%). Lượng chất thải hữu cơ, phụ phẩm nông nghiệp được thu gom, tái sử dụng và tái chế trên tổng lượng chất thải hữu cơ, phụ phẩm nông nghiệp, tính theo điểm phần trăm.
   *
   * Organic waste and farm by-products collected, reused and recycled (%). Organic waste and farm by-products collected, reused and recycled as a share of all organic waste and farm by-products, in percentage points.
   */
  readonly reusedOrganicWaste?: FactInput | undefined;
  /**
   * Nghĩa trang, cơ sở hỏa táng đáp ứng quy định của pháp luật và theo quy hoạch (đúng hoặc sai). Đúng nếu: Nghĩa trang, cơ sở hỏa táng (nếu có) đáp ứng các quy định của pháp luật và theo quy hoạch.
   *
   * Cemeteries and crematoria by law and plan (true or false). True if: Cemeteries and crematoria (where there are any) meet the law and follow the plan.
   */
  readonly cemeteriesAndCrematoriaByRegulation?: FactInput | undefined;
  /**
   * Xã có nghĩa trang hoặc cơ sở hỏa táng (đúng hoặc sai). Đúng nếu trên địa bàn xã có nghĩa trang hoặc có cơ sở hỏa táng.
   *
   * The commune has a cemetery or a crematorium (true or false). True if there is a cemetery or a crematorium in the commune.
   */
  readonly hasCemeteryOrCrematorium?: FactInput | undefined;
  /**
   * Sử dụng hình thức hỏa táng (%). Số người chết được hỏa táng trên tổng số người chết, tính theo điểm phần trăm.
   *
   * Use of cremation (%). Deceased who were cremated as a share of all deceased, in percentage points.
   */
  readonly cremationShare?: FactInput | undefined;
  /**
   * Cấp nước sinh hoạt đạt chuẩn bình quân đầu người/ngày đêm (lít/người/ngày đêm). Lượng nước sinh hoạt đạt chuẩn được cấp chia cho số người và số ngày đêm, lít/người/ngày đêm.
   *
   * Standard domestic water supplied per person and day (litres per person per day). Standard domestic water supplied per person and day, in litres.
   */
  readonly waterSupplyPerPerson?: FactInput | undefined;
  /**
   * Công trình cấp nước tập trung có tổ chức quản lý, khai thác hoạt động bền vững (%). Số công trình cấp nước tập trung có tổ chức quản lý, khai thác hoạt động bền vững trên tổng số công trình cấp nước tập trung, tính theo điểm phần trăm.
   *
   * Central water supply works with a lasting operator (%). Central water supply works with a lasting operator as a share of all central water supply works, in percentage points.
   */
  readonly sustainableWaterSupplyWorks?: FactInput | undefined;
  /**
   * Chủ thể hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm được tập huấn về an toàn thực phẩm hàng năm (%). Số chủ thể hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm được tập huấn về an toàn thực phẩm trong năm trên tổng số chủ thể hộ gia đình và cơ sở sản xuất, kinh doanh thực phẩm, tính theo điểm phần trăm.
   *
   * Households and food businesses trained in food safety every year (%). Households and food businesses trained in food safety in the year as a share of all food-producing households and food businesses, in percentage points.
   */
  readonly foodSafetyTraining?: FactInput | undefined;
  /**
   * Không để xảy ra sự cố về an toàn thực phẩm (đúng hoặc sai). Đúng nếu: Không để xảy ra sự cố về an toàn thực phẩm trên địa bàn thuộc phạm vi quản lý của xã.
   *
   * No food safety incident (true or false). True if: No food safety incident has happened in the area for which the commune is responsible.
   */
  readonly noFoodSafetyIncident?: FactInput | undefined;
  /**
   * Cơ sở sơ chế, chế biến thực phẩm nông lâm thủy sản được chứng nhận an toàn thực phẩm (%). Số cơ sở sơ chế, chế biến thực phẩm nông lâm thủy sản được chứng nhận về an toàn thực phẩm trên tổng số cơ sở sơ chế, chế biến thực phẩm nông lâm thủy sản, tính theo điểm phần trăm.
   *
   * Processors of farm, forest and fishery food certified for food safety (%). Processors of farm, forest and fishery food certified for food safety as a share of all processors of farm, forest and fishery food, in percentage points.
   */
  readonly certifiedFoodProcessors?: FactInput | undefined;
  /**
   * Hộ có nhà tắm, thiết bị chứa nước hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch (%). Số hộ có nhà tắm, thiết bị chứa nước sinh hoạt hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch trên tổng số hộ, tính theo điểm phần trăm.
   *
   * Households with hygienic bathroom and water tank and a safe latrine (%). Households with hygienic bathroom and water tank, a safe latrine and the "three cleans" as a share of all households, in percentage points.
   */
  readonly householdsWithSafeSanitation?: FactInput | undefined;
  /**
   * Bãi chôn lấp chất thải rắn sinh hoạt đảm bảo vệ sinh môi trường (%). Số bãi chôn lấp chất thải rắn sinh hoạt đảm bảo vệ sinh môi trường trên tổng số bãi chôn lấp chất thải rắn sinh hoạt trên địa bàn, tính theo điểm phần trăm.
   *
   * Landfills of household waste that meet environmental hygiene (%). Landfills of household waste that meet environmental hygiene as a share of all landfills of household waste in the area, in percentage points.
   */
  readonly hygienicLandfills?: FactInput | undefined;
  /**
   * Nâng cao chất lượng hoạt động của Ban Chỉ huy quân sự xã và dân quân (đúng hoặc sai). Đúng nếu: Nâng cao chất lượng hoạt động của Ban Chỉ huy quân sự xã và lực lượng dân quân.
   *
   * Better work of the commune military command and the militia (true or false). True if: The work of the commune military command and the militia is improved.
   */
  readonly militaryCommandImproved?: FactInput | undefined;
  /**
   * Không có công dân phạm tội, gây tai nạn nghiêm trọng trở lên; có camera an ninh và các mô hình hoạt động hiệu quả (đúng hoặc sai). Đúng nếu: Không có công dân cư trú trên địa bàn phạm tội nghiêm trọng trở lên hoặc gây tai nạn (giao thông, cháy, nổ) nghiêm trọng trở lên; có mô hình camera an ninh và các mô hình gắn với phong trào toàn dân bảo vệ an ninh Tổ quốc hoạt động thường xuyên, hiệu quả.
   *
   * No serious crime or accident by residents; security cameras and security models work (true or false). True if: No resident has committed a serious crime or caused a serious accident (traffic, fire, explosion); security cameras and models of the people's security movement work regularly and effectively.
   */
  readonly noSeriousCrimeAndSecurityModels?: FactInput | undefined;
};
/** The id of a fact of {@link AdvancedCommuneFacts}. */
export type AdvancedCommuneFactId = keyof AdvancedCommuneFacts;

/** A row of the set `advanced-commune` that can be judged, by id or by number. */
export type AdvancedCommuneRowId =
  | '1'
  | '1.1'
  | '1.2'
  | '1.3'
  | '2'
  | '2.1'
  | '2.2'
  | '2.3'
  | '2.4'
  | '3'
  | '3.1'
  | '3.2'
  | '3.3'
  | '3.4'
  | '3.5'
  | '3.6'
  | '4'
  | '5'
  | '5.1'
  | '5.2'
  | '5.3'
  | '5.4'
  | '5.5'
  | '5.6'
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
  | '8.5'
  | '9'
  | '10'
  | '11'
  | '12'
  | '12.1'
  | '12.2'
  | '12.3'
  | '13'
  | '13.1'
  | '13.2'
  | '13.3'
  | '13.4'
  | '13.5'
  | '13.6'
  | '13.7'
  | '13.8'
  | '14'
  | '14.1'
  | '14.2'
  | '14.3'
  | '14.4'
  | '15'
  | '15.1'
  | '15.2'
  | '15.3'
  | '16'
  | '16.1'
  | '16.2'
  | '16.3'
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
  | '18.7'
  | '18.8'
  | '19'
  | '19.1'
  | '19.2'
  | PresupposedRow<'commune', CommuneRowId>;

/** The set `advanced-commune`, with its facts and rows. */
export type AdvancedCommuneSet = RuleSet<AdvancedCommuneFactId, AdvancedCommuneRowId, AdvancedCommuneFacts>;

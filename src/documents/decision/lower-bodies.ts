/** Departments of a province by their names: of other words behind "Sở" nobody knows where a name ends. */
const DEPARTMENT =
  'sở (?:nông nghiệp (?:và|&) (?:môi trường|phát triển nông thôn|ptnt)|nn ?&(?: ?ptnt| ?mt)|tài nguyên và môi trường|y tế|giáo dục và đào tạo|gd ?& ?đt|xây dựng|giao thông vận tải|giao thông công chánh|công thương|tài chính|kế hoạch và đầu tư|nội vụ|tư pháp|khoa học và công nghệ|thông tin và truyền thông|văn hóa(?:,| và) thể thao(?: và du lịch)?|văn hoá(?:,| và) thể thao(?: và du lịch)?|du lịch|lao động(?:,| [-–])? thương binh và xã hội|dân tộc và tôn giáo)';
const BODY = `(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân)(?: cấp)? (?:tỉnh|huyện|xã)|${DEPARTMENT})`;
/** Words that leave a level to one of them. */
export const LEFT_TO_BODY = `(?:chỉ tiêu này )?(?:giao |do )?${BODY} (?:ban hành |sẽ )?quy định(?: cụ thể)?|theo quy định của ${BODY}`;

/* What is bad by its name: "Không" beside it can only say that it must not be. Beside anything else it may as well say that nothing is asked. */

const BAD =
  '(?:hộ (?:nghèo|cận nghèo|đói|nghiện)|tái nghèo|nghèo đói|nhà (?:ở )?(?:tạm|dột nát|đơn sơ)|tệ nạn|tội phạm|phạm tội|phạm pháp|(?:vi )?phạm(?: pháp)?|tội ác|ô nhiễm|khiếu (?:kiện|nại|tố)|tố cáo|' +
  'tảo hôn|hôn nhân cận huyết|nợ (?:đọng|xấu|đóng góp)|tai nạn|dịch bệnh|ổ dịch|bạo lực|bạo hành|mê tín|hủ tục|trọng án|vụ án|án hình sự|phản động|vượt cấp|sinh con thứ (?:ba|3)|' +
  'nghiện|ma t[úu][ýy]|mại dâm|cờ bạc|đánh bạc|lô đề|trộm cắp|buôn bán người|buôn lậu|gây rối|mất trật tự|mất an ninh|điểm nóng|phức tạp|phục hồi hoạt động|tham nhũng|' +
  'lãng phí|bị (?:kỷ luật|kỉ luật|xử lý|xử phạt|khởi tố|bắt|cảnh cáo|khai trừ)|bỏ học|mù chữ|lưu ban|suy dinh dưỡng|thất nghiệp|thiếu (?:nước|việc làm|đói)|ngộ độc|cháy(?!\\p{L})|(?:cháy,? )?nổ(?!\\p{L})|' +
  'lấn chiếm|rác thải tồn đọng|rác bừa bãi|thả rông|khai thác trái phép|trái phép|trái pháp luật|tín dụng đen|tranh chấp|mâu thuẫn|chết đuối|đuối nước|' +
  'tử vong|thiệt hại|xuống cấp|ùn tắc|phá rừng|cháy rừng|tội danh|ly hôn|tự tử|xâm hại|lao động trẻ em|tà đạo|đạo lạ|truyền đạo|thói quen xấu|tập tục lạc hậu|phạm nhân|trốn nghĩa vụ|đào ngũ|chống đối|biểu tình|bất hợp pháp)';
/** Who does or has it, how many there are, and when. */
const HOLDER =
  '(?:[a-zđ][.)]|\\d+(?:\\.\\d+)*[.)]?|t[ỷỉ] lệ|tổng số|tổng|số lượng|số|lượng|các|những|có|còn|để|xảy ra|phát sinh|tình trạng|tình hình|hiện tượng|hành vi|hoạt động|trường hợp|vụ việc|vụ|việc|loại|' +
  'điểm|tụ điểm|ổ nhóm|ổ|băng nhóm|đối tượng|người dân|người|công dân|dân|hộ dân|hộ gia đình|hộ|gia đình|thôn|xã|bản|cán bộ|đảng viên|công chức|học sinh|trẻ em|trẻ|phụ nữ|cặp|cơ sở(?: sản xuất| kinh doanh|,)*|doanh nghiệp|' +
  'trong độ tuổi|đi học|phổ cập|mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học|lao động|đơn thư|tổ chức|vật nuôi|gia súc|gia cầm|gây|bị|do|về|trên địa bàn|mắc|nguồn|khu vực|tồn tại|nhà|căn|đất đai)';
const BY_NAME = new RegExp(`^(?:[^:;]{1,60}:\\s*)?(?:${HOLDER}[\\s,]+)*${BAD}(?!\\p{L})`, 'iu');
/** What is done about a bad thing, or for those who have it, is wanted. */
const WANTED =
  /(?<!\p{L})(?:phòng|chống|ngăn|giảm|thoát|xóa|xoá|xử lý|khắc phục|hỗ trợ|giúp|trợ giúp|vay|được|có|biết|sử dụng|dùng|thực hiện|chấp hành|tham gia|tiếp cận|tuyên truyền|hòa giải|hoà giải|giải quyết|quản lý|cai nghiện|kiểm soát|đấu tranh|tố giác|báo cáo|thống kê|danh sách|hồ sơ|kế hoạch|phương án|sửa chữa|xây mới|đạt|chuẩn)(?!\p{L})/iu;

/** True for a row that is about something bad by its name: "Nhà tạm, dột nát", "Số vụ phạm tội"; of what is done about it, false. */
export function isBadByName(content: string): boolean {
  const plain = content.replaceAll(/\s*\([^()]*\)/gu, '').trim();
  const found = BY_NAME.exec(plain)?.[0];
  return found !== undefined && !WANTED.test(plain.slice(found.length).replaceAll(/bị xử (?:lý|phạt)/giu, ' '));
}

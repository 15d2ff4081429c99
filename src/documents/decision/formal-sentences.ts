import { isOfItsDays } from './decision-days.ts';
import { withoutMarker } from './text-outline.ts';

/** Sentences that every decision has and that change nothing of a set: all of their words are listed here. */

const NUMBER = '(?:[IVX]+|\\d{1,2})';
/** A place by its name; an area that is written with capitals is no name. */
const PLACE = String.raw`(?:tỉnh|thành phố|tp\.?|huyện|thị xã|thị trấn|xã|phường|TỈNH|THÀNH PHỐ|HUYỆN|XÃ|Tỉnh|Thành phố)\s+(?:(?!(?:[IVX]+|[KMVBĐTGN](?:hu|iền|ùng|iên|ặc|ồng|en|ái|iai|hóm|HU|IỀN|ÙNG|IÊN|ẶC|ỒNG|EN|ÁI|IAI|HÓM))(?!\p{L}))\p{Lu}\p{L}*(?:\s+(?!-)|(?=[,;.)]|$))){1,3}`;
/** Phrases, of which the longest is taken first: "xã" begins others. */
const list = (...phrases: readonly string[]): string[] => phrases.flatMap((some) => some.split('; '));

const UNIT = list('thôn; làng; bản; buôn; ấp; khu dân cư; xã; phường; các; và; trên địa bàn; toàn tỉnh; tỉnh; huyện');
/** Kinds that decisions are issued for, where a sentence only says that they are. */
const MORE_UNITS = list('tổ dân phố; xóm; khóm; khu phố; khối phố; phum; sóc; hoặc; tương đương');
const STANDARD = list('nông thôn mới; ntm; kiểu mẫu; nâng cao; hiện đại; đạt chuẩn; giai đoạn \\d{4}\\s*[-–]\\s*\\d{4}');
const COUNT = '\\d{1,3} (?:nhóm )?(?:tiêu chí|chỉ tiêu|nội dung)(?: đánh giá)?';
const SET = list(
  'bộ tiêu chí(?: này)?; mức đạt chuẩn; quyết định này; phụ lục(?: này| kèm theo)?; tại; kèm theo; ban hành; quy định; gồm; có; bao gồm',
  `phụ lục(?: số)? ${NUMBER}; ${COUNT}`,
);
const OFFICES = list(
  'chánh văn phòng; văn phòng; giám đốc; phó; chủ tịch; thủ trưởng; cục trưởng; trưởng; ủy ban nhân dân; uỷ ban nhân dân; ubnd; hđnd',
  'hội đồng nhân dân; các; sở; ban; ngành; đoàn thể; hội; phòng; cơ quan; đơn vị; địa phương; tổ chức; cá nhân; cấp; tỉnh; huyện; xã',
  'phường; thôn; thành phố; thị xã; đặc khu; điều phối; ban chỉ đạo; ban quản lý; chương trình mục tiêu quốc gia; chương trình',
  'xây dựng nông thôn mới; nông thôn mới; nông nghiệp; môi trường; phát triển nông thôn; tài chính; nội vụ; văn hóa; văn hoá; thể thao',
  'du lịch; y tế; giáo dục; đào tạo; xây dựng; công thương; công an; quân sự; bộ chỉ huy; tư pháp; khoa học; công nghệ; dân tộc; tôn giáo',
  'thông tin; truyền thông; thống kê; thuế; mặt trận tổ quốc(?: việt nam)?; liên minh hợp tác xã; nông dân; phụ nữ; cựu chiến binh',
  'đoàn thanh niên; kinh tế; hạ tầng; thường trực; tỉnh ủy; đảng ủy',
);
const JOINS = list(
  'và; với; cùng; của; thuộc; tại; trên địa bàn; để; theo; cho; việc; là; trong; có; có liên quan; liên quan; khác; nêu trên',
);
const DUTIES = list(
  'giao; chịu trách nhiệm; có trách nhiệm; trách nhiệm; thi hành; thực hiện; tổ chức; triển khai; chủ trì; phối hợp; hướng dẫn; kiểm tra',
  'giám sát; theo dõi; đôn đốc; tổng hợp; báo cáo; tham mưu; đề xuất; trình; thẩm định; lập hồ sơ; hồ sơ; tuyên truyền; phổ biến; công bố',
  'công khai; lưu trữ; định kỳ; hằng năm; hàng năm; kết quả; căn cứ; quyết định này; bộ tiêu chí(?: này)?; các tiêu chí; nhiệm vụ; chức năng',
  'lĩnh vực; được giao; phụ trách; quản lý; theo quy định; theo quy định hiện hành; xem xét; giải quyết; xử lý; trong quá trình; kịp thời; phản ánh; về',
  'nếu (?:có|phát sinh) (?:khó khăn|vướng mắc); vướng mắc; phát sinh; đánh giá; xét; khi xét công nhận; công nhận; đạt chuẩn; số liệu',
  'trước ngày \\d{1,2}\\/\\d{1,2}; căn cứ quyết định thi hành',
);
const PURPOSES = list('cơ sở; chỉ đạo; kế hoạch; xây dựng');
const MONEY = list(
  'kinh phí; nguồn; thực hiện; được; tính; bố trí; sử dụng; từ; theo; trong; dự toán; được giao; hằng năm; hàng năm; ngân sách; nhà nước',
  'trung ương; địa phương; các; vốn; hợp pháp; khác; và; lồng ghép; chương trình mục tiêu quốc gia; chương trình; quy định; hiện hành; huy động',
);
const FILES = list(
  'tờ trình; báo cáo; biên bản; danh sách; bản; tổng hợp; văn bản; đề nghị; kết quả; họp; ý kiến; thẩm tra; thẩm định; xét; công nhận',
  'của; về; việc; và; các; gồm; hồ sơ; ubnd; xã; huyện; thôn; tỉnh; cơ quan; \\(\\d{1,2} (?:bản|bộ)(?: chính)?\\)',
);
const HEADS = list(
  'tổ chức; thực hiện; hiệu lực; thi hành; điều khoản; trách nhiệm; phạm vi; điều chỉnh; đối tượng; áp dụng; quy định chung; những',
  'nguyên tắc; trình tự; thủ tục; hồ sơ; thẩm quyền; quy trình; thời gian; thời hạn; giải thích; từ ngữ; kinh phí; xét; đánh giá; công nhận',
  'công bố; điều kiện; tiêu chuẩn; yêu cầu; cách tính; của; cơ quan; đơn vị; về; ghi chú; chú thích; lưu ý; chuyển tiếp; xử lý; khen thưởng',
  'bộ tiêu chí; gồm; sau; danh mục; nội dung',
);
const TITLES = list(
  `(?:phụ lục|biểu|bảng|mẫu|chương|phần|mục)(?: số)?(?: ${NUMBER})?; tổng hợp; kết quả; xét; công nhận; mức đạt; nội dung`,
);

/** A sentence by how it begins and the phrases of which it is made. */
interface Kind {
  readonly begins: RegExp;
  readonly words: RegExp;
}

const kind = (begins: RegExp, ...phrases: readonly string[][]): Kind => ({
  begins,
  // The longest first: "xã" begins others.
  words: new RegExp(
    `(?:${phrases
      .flat()
      .toSorted((a, b) => b.length - a.length)
      .join('|')})(?![\\p{L}\\d])|[\\s,;:–-]+`,
    'iuy',
  ),
});

const KINDS: readonly Kind[] = [
  // "Ban hành kèm theo Quyết định này Bộ tiêu chí thôn nông thôn mới gồm 10 tiêu chí".
  kind(
    /^(?:(?:quyết định )?(?:về việc|v\/v) )?(?:ban hành|quy định|phê duyệt)(?!\p{L})/iu,
    list('quyết định; về việc; v/v; phê duyệt; xét; công nhận'),
    SET,
    UNIT,
    MORE_UNITS,
    STANDARD,
  ),
  // For all units of its kind: what it would be in any case.
  kind(
    /^(?:bộ tiêu chí|quyết định|quy định)(?: này)? (?:được )?áp dụng (?:đối với|cho|tại)/iu,
    list('quyết định này; quy định này; được; áp dụng; đối với; cho; tất cả'),
    SET,
    UNIT,
    STANDARD,
  ),
  // "Bộ tiêu chí này gồm 10 tiêu chí, 25 chỉ tiêu"; "… là căn cứ để …".
  kind(/^bộ tiêu chí/iu, ['xét', 'công nhận'], SET, UNIT, STANDARD),
  kind(/^bộ tiêu chí này là (?:căn cứ|cơ sở)/iu, PURPOSES, DUTIES, SET, UNIT, STANDARD, JOINS),
  kind(
    /^(?:giao|(?:các )?(?:chánh|giám đốc|thủ trưởng|chủ tịch|văn phòng|ủy ban|uỷ ban|ubnd|sở|ban|cơ quan|ngành|hội)|trong quá trình thực hiện)(?!\p{L})/iu,
    DUTIES,
    JOINS,
    OFFICES,
  ),
  kind(/^(?:nguồn )?kinh phí/iu, MONEY),
  kind(/^(?:hồ sơ|tờ trình|báo cáo|biên bản|danh sách|bản tổng hợp|văn bản đề nghị)/iu, FILES, STANDARD),
  kind(/^(?:phụ lục|biểu|bảng|mẫu|chương|phần|mục|mức đạt|nội dung)/iu, TITLES, SET, UNIT, STANDARD),
];
const HEADING = kind(/^\p{L}/u, HEADS, UNIT, STANDARD);

const WHOLE: readonly RegExp[] = [
  /^(?:các|những) (?:quy định|văn bản) trước đây trái với quyết định này (?:đều |được |bị )*bãi bỏ$/iu,
  new RegExp(`^phụ lục ${NUMBER} là (?:mẫu )?biểu(?: mẫu)?(?: tổng hợp)?(?:, không quy định mức đạt)?$`, 'iu'),
  new RegExp(`^\\(?(?:tiếp|tiếp theo)(?: (?:phụ lục|bảng|biểu)(?: ${NUMBER})?)?\\)?$`, 'iu'),
  /^\(?(?:ban hành )?kèm theo (?:quyết định|văn bản)(?: này| số:? \S+)(?: ngày [\d/. ]+(?:tháng \d{1,2} năm \d{4})?)?(?: của (?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch ubnd) tỉnh(?: \p{Lu}\p{L}*){0,3})?(?:(?:;| –| -)? (?:giả định|hư cấu))?\)?$/iu,
  /^(?:TM|KT|TL|TUQ|Q)\. ?[\p{Lu}\s.]+(?:\((?:giả định|hư cấu|đã ký)\))?$/u,
  /^(?:phó )?(?:chủ tịch|giám đốc|chánh văn phòng|thủ tướng|bộ trưởng)$/iu,
  /^\(?(?:đã )?ký(?: tên)?(?:, đóng dấu)?\)?$/iu,
  /^\((?:giả định|hư cấu)\)$/iu,
  /^\(?văn bản (?:giả định|hư cấu)\)?$/iu,
  /^trang \d+(?:\/\d+)?$/iu,
  /^nơi nhận:?$/iu,
  /^(?:như điều \d+|lưu:? ?(?:vt|văn thư)(?:, ?[\p{L}\d]{1,6})*)$/iu,
  /^quyết định:?$/iu,
  /^cộng ho[àa] xã hội chủ nghĩa việt nam$|^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/iu,
  /^số:? ?\S+\/\S+$/iu,
  /^\p{Lu}[\p{L} ]{1,20}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$/u,
];
/** What stands on a sheet besides sentences: a person's name, who issues it. */
const NAME = /^(?:\p{Lu}\p{Ll}*)(?:\s\p{Lu}\p{Ll}*){1,4}$/u;
const ISSUER = /^(?:(?:PHÓ )?CHỦ TỊCH )?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)(?: (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ)(?: \p{Lu}+){0,4})?$/u;
const NOT_A_NAME = /(?<!\p{L})(?:thôn|làng|bản|buôn|ấp|xã|phường|khu|vùng|miền|tiêu|mức|áp|không|riêng|dành|đối|núi|biên)(?!\p{L})/iu;

/** True for words of which every one is among the phrases. */
function isMadeOf(sentence: string, { begins, words }: Kind): boolean {
  if (!begins.test(sentence)) return false;
  for (let at = 0; at < sentence.length; at = words.lastIndex) {
    words.lastIndex = at;
    if (!words.test(sentence)) return false;
  }
  return true;
}

/** True for a sentence, or for a line, that belongs to the form of a decision; one further word makes it another. */
export function isFormality(sentence: string): boolean {
  const plain = withoutMarker(sentence)
    .replace(/(?:\.\/\.|[\s.;:])+$/u, '')
    // "Phụ lục I (tiếp theo)" is what "Phụ lục I" is.
    .replace(/(?<=\S)\s*\(\s*tiếp(?: theo)?\s*\)$/iu, '')
    .trim();
  if (plain === '' || WHOLE.some((pattern) => pattern.test(plain)) || ISSUER.test(plain)) return true;
  if (NAME.test(plain) && !NOT_A_NAME.test(plain)) return true;
  if (isOfItsDays(sentence)) return true;
  const words = plain.replaceAll(new RegExp(PLACE, 'gu'), ' tỉnh ').trim();
  const isHeading = words.length <= 100 && !/[.;]$/u.test(sentence.trim()) && isMadeOf(words, HEADING);
  return isHeading || KINDS.some((each) => isMadeOf(words, each));
}

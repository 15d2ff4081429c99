import type { Language } from '../explain/language.ts';

const USAGE: Readonly<Record<Language, string>> = {
  vi: `Cách dùng: ntm-rules assess TỆP… --on NGÀY [tùy chọn]
           ntm-rules template review [--set BỘ] [--out TỆP.xlsx]
           ntm-rules import review TỆP.xlsx [--set BỘ] [--out GÓI.json]
           ntm-rules test THƯ-MỤC… [--set BỘ] [--mutate] [--coverage]

assess: đánh giá hồ sơ. TỆP là hồ sơ JSON (một hồ sơ hoặc một danh sách), tệp .jsonl (mỗi dòng một hồ sơ), một thư mục, hoặc "-" (đầu vào chuẩn).
template review: xuất phiếu rà soát (.xlsx) để ghi mức chính thức, chép từ văn bản.
import review: đọc phiếu đã điền, cho xem thay đổi và tạo gói sửa đổi (JSON).
test: chạy các tình huống (tệp .json) trong thư mục, so kết quả với điều mong đợi.

  --on NGÀY          ngày đánh giá, YYYY-MM-DD (bắt buộc với assess)
  --set BỘ           bộ tiêu chí (mặc định: commune)
  --amend GÓI.json   dùng thêm một gói sửa đổi (có thể lặp lại)
  --out TỆP          tệp kết quả của template, import; không ghi đè tệp đã có
  --recorded-on NGÀY  ngày ghi nhận kết quả rà soát (mặc định: hôm nay)
  --known-on NGÀY    chỉ dùng những gì đã ghi nhận đến ngày này
  --submitted-on NGÀY  ngày nộp hồ sơ, cho quy định chuyển tiếp
  --accept MỨC       mức tin cậy thấp nhất: official, reported, recalled (mặc định)
  --lang vi|en       ngôn ngữ (mặc định: vi)
  --all              liệt kê cả chỉ tiêu chưa có số liệu
  --json             kết quả đầy đủ dạng JSON
  --check            mã thoát 1 nếu có đơn vị không đạt hoặc chưa xác định
  --mutate           với test: thử làm sai từng quy tắc xem tình huống có nhận ra không
  --coverage         với test: mức, so sánh, ngoại lệ, ngày nào đã có tình huống
  --min-coverage SỐ  với test: tỷ lệ phần trăm mức phải có tình huống
  --help, --version

Mã thoát: 0; 1 (với --check; với test: có tình huống không khớp, thiếu độ phủ); 2 nếu đầu vào sai.
`,
  en: `Usage: ntm-rules assess FILE… --on DATE [options]
       ntm-rules template review [--set SET] [--out FILE.xlsx]
       ntm-rules import review FILE.xlsx [--set SET] [--out PACK.json]
       ntm-rules test DIR… [--set SET] [--mutate] [--coverage]

assess: assesses dossiers. FILE is a JSON dossier (one or a list), a .jsonl file (one dossier a line), a folder, or "-" (standard input).
template review: writes the review sheet (.xlsx) on which official values are copied from the decisions.
import review: reads it filled in, shows what changes and makes an amendment pack (JSON).
test: runs the scenarios (.json files) below DIR and compares the answers with what they expect.

  --on DATE          day of assessment, YYYY-MM-DD (required by assess)
  --set SET          rule set (default: commune)
  --amend PACK.json  use an amendment pack as well (may be repeated)
  --out FILE         result of template and import; an existing file is not overwritten
  --recorded-on DATE  day on which the review is recorded (default: today)
  --known-on DATE    use only what was recorded by that day
  --submitted-on DATE  day of submission, for transitional rules
  --accept GRADE     weakest grade: official, reported, recalled (default)
  --lang vi|en       language (default: vi)
  --all              list indicators without facts as well
  --json             complete results as JSON
  --check            exit code 1 if a unit is not met or undetermined
  --mutate           with test: makes each rule wrong to see whether a scenario notices
  --coverage         with test: which values, comparisons, exceptions, dates have scenarios
  --min-coverage N   with test: the share of values in percent that must have scenarios
  --help, --version

Exit codes: 0; 1 (with --check; with test: a scenario fails or coverage is short); 2 for bad input.
`,
};

/** How the command is used. */
export function usage(language: Language): string {
  return USAGE[language];
}

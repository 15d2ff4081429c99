import type { Language } from '../explain/language.ts';

const USAGE: Readonly<Record<Language, string>> = {
  vi: `Cách dùng: ntm-rules assess TỆP… --on NGÀY [tùy chọn]
           ntm-rules template review [--set BỘ] [--out TỆP.xlsx]
           ntm-rules template intake --on NGÀY [--set BỘ] [--units HỒ-SƠ.json] [--out TỆP.xlsx]
           ntm-rules import review TỆP.xlsx [--set BỘ] [--out GÓI.json]

assess: đánh giá hồ sơ. TỆP là hồ sơ JSON (một hồ sơ hoặc một danh sách), tệp .jsonl (mỗi dòng một hồ sơ), biểu nhập số liệu đã điền (.xlsx), một thư mục, hoặc "-" (đầu vào chuẩn).
template intake: xuất biểu nhập số liệu (.xlsx) cho nhiều đơn vị; đọc lại bằng assess.
template review: xuất phiếu rà soát (.xlsx) để ghi mức chính thức, chép từ văn bản.
import review: đọc phiếu đã điền, cho xem thay đổi và tạo gói sửa đổi (JSON).

  --on NGÀY          ngày đánh giá, YYYY-MM-DD (bắt buộc với assess, template intake)
  --set BỘ           bộ tiêu chí (mặc định: commune)
  --amend GÓI.json   dùng thêm một gói sửa đổi (có thể lặp lại)
  --out TỆP          tệp kết quả của template, import; không ghi đè tệp đã có
  --units HỒ-SƠ.json  đơn vị có sẵn hàng trong biểu nhập số liệu (hồ sơ, hoặc chỉ đơn vị)
  --recorded-on NGÀY  ngày ghi nhận kết quả rà soát (mặc định: hôm nay)
  --known-on NGÀY    chỉ dùng những gì đã ghi nhận đến ngày này
  --submitted-on NGÀY  ngày nộp hồ sơ, cho quy định chuyển tiếp
  --accept MỨC       mức tin cậy thấp nhất: official, reported, recalled (mặc định)
  --lang vi|en       ngôn ngữ (mặc định: vi)
  --all              liệt kê cả chỉ tiêu chưa có số liệu
  --json             kết quả đầy đủ dạng JSON
  --check            mã thoát 1 nếu có đơn vị không đạt hoặc chưa xác định
  --help, --version

Mã thoát: 0; 1 (chỉ với --check); 2 nếu đầu vào sai.
`,
  en: `Usage: ntm-rules assess FILE… --on DATE [options]
       ntm-rules template review [--set SET] [--out FILE.xlsx]
       ntm-rules template intake --on DATE [--set SET] [--units DOSSIERS.json] [--out FILE.xlsx]
       ntm-rules import review FILE.xlsx [--set SET] [--out PACK.json]

assess: assesses dossiers. FILE is a JSON dossier (one or a list), a .jsonl file (one dossier a line), a filled-in intake workbook (.xlsx), a folder, or "-" (standard input).
template intake: writes the workbook (.xlsx) in which the figures of many units are filled in; assess reads it.
template review: writes the review sheet (.xlsx) on which official values are copied from the decisions.
import review: reads it filled in, shows what changes and makes an amendment pack (JSON).

  --on DATE          day of assessment, YYYY-MM-DD (required by assess, template intake)
  --set SET          rule set (default: commune)
  --amend PACK.json  use an amendment pack as well (may be repeated)
  --out FILE         result of template and import; an existing file is not overwritten
  --units DOSSIERS.json  units that have a row in the intake workbook (dossiers, or units only)
  --recorded-on DATE  day on which the review is recorded (default: today)
  --known-on DATE    use only what was recorded by that day
  --submitted-on DATE  day of submission, for transitional rules
  --accept GRADE     weakest grade: official, reported, recalled (default)
  --lang vi|en       language (default: vi)
  --all              list indicators without facts as well
  --json             complete results as JSON
  --check            exit code 1 if a unit is not met or undetermined
  --help, --version

Exit codes: 0; 1 (only with --check); 2 for bad input.
`,
};

/** How the command is used. */
export function usage(language: Language): string {
  return USAGE[language];
}

import type { Language } from '../explain/language.ts';

const USAGE: Readonly<Record<Language, string>> = {
  vi: `Cách dùng: ntm-rules assess TỆP… --on NGÀY [tùy chọn]

TỆP là hồ sơ JSON (một hồ sơ hoặc một danh sách), tệp .jsonl (mỗi dòng một hồ sơ), một thư mục, hoặc "-" (đầu vào chuẩn).

  --on NGÀY          ngày đánh giá, YYYY-MM-DD (bắt buộc)
  --set BỘ           bộ tiêu chí: commune (mặc định), advanced-commune
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

FILE is a JSON dossier (one or a list), a .jsonl file (one dossier a line), a folder, or "-" (standard input).

  --on DATE          day of assessment, YYYY-MM-DD (required)
  --set SET          rule set: commune (default), advanced-commune
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

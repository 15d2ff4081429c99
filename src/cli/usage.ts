import type { Language } from '../explain/language.ts';

const USAGE: Readonly<Record<Language, string>> = {
  vi: `Cách dùng: ntm-rules assess TỆP… --on NGÀY [tùy chọn]
           ntm-rules assess TỆP… --on NGÀY --format html|md|docx|xlsx|csv [--out TỆP] [--target SỐ] [--plan]
           ntm-rules docs --on NGÀY [--province TỈNH] [--region VÙNG] [--format md|html|docx|xlsx]
                          [--criterion SỐ | --from NGÀY] [--all] [--out TỆP]
           ntm-rules diff --from NGÀY --to NGÀY | --amend GÓI.json… [--markdown]
           ntm-rules impact TỆP… --on NGÀY --amend GÓI.json… [--plan] [--out THƯ-MỤC]
           ntm-rules solve TỆP… --on NGÀY --threshold MỨC [--at-least SỐ]
           ntm-rules check [GÓI.json…]
           ntm-rules template review [--set BỘ] [--out TỆP.xlsx]
           ntm-rules template intake --on NGÀY [--set BỘ] [--units HỒ-SƠ.json] [--out TỆP.xlsx]
           ntm-rules import review TỆP.xlsx [--set BỘ] [--out GÓI.json]
           ntm-rules test THƯ-MỤC… [--set BỘ] [--mutate] [--coverage]

assess: đánh giá hồ sơ. TỆP là hồ sơ JSON (một hồ sơ hoặc một danh sách), tệp .jsonl (mỗi dòng một hồ sơ), biểu nhập số liệu đã điền (.xlsx), một thư mục, hoặc "-" (đầu vào chuẩn). Với --format: báo cáo về một đơn vị, hoặc báo cáo tổng hợp nhiều đơn vị.
docs: văn bản hợp nhất của một ngày, mỗi mức kèm văn bản đã quy định; với --format: bảng tiêu chí (mọi cột, hoặc cột của nơi đã cho); với --criterion: trang của một tiêu chí; với --from: đối chiếu với ngày đó, gạch bỏ và thêm.
diff: những gì thay đổi giữa hai ngày, hoặc do các gói sửa đổi.
impact: đơn vị nào thay đổi do sửa đổi, và vì điều khoản nào.
solve: bao nhiêu đơn vị đạt tại mỗi giá trị của một mức; giá trị chặt nhất để đủ số đơn vị đạt.
check: phần nào của văn bản đã có và biết rõ đến đâu; hoặc gói sửa đổi có khớp không.
template intake: xuất biểu nhập số liệu (.xlsx) cho nhiều đơn vị; đọc lại bằng assess.
template review: xuất phiếu rà soát (.xlsx) để ghi mức chính thức, chép từ văn bản.
import review: đọc phiếu đã điền, cho xem thay đổi và tạo gói sửa đổi (JSON).
test: chạy các tình huống (tệp .json) trong thư mục, so kết quả với điều mong đợi.

  --on NGÀY          ngày đánh giá, YYYY-MM-DD
  --from, --to NGÀY  hai ngày để so sánh (diff; docs: --from với --on)
  --format           md (docs: mặc định), html, docx, xlsx; với assess cả csv
  --target SỐ        số tiêu chí cần đạt, để báo cáo chỉ đường ngắn nhất (assess --format)
  --criterion SỐ     chỉ tiêu chí này (docs)
  --set BỘ           bộ tiêu chí (mặc định: commune)
  --amend GÓI.json   dùng thêm một gói sửa đổi (có thể lặp lại)
  --draft MÃ         tính cả dự thảo này (có thể lặp lại)
  --province, --region, --trait  nơi áp dụng (docs, diff)
  --threshold MỨC    mức cần tìm, ví dụ commune/10/minimum (solve)
  --at-least SỐ      số đơn vị phải đạt (solve)
  --counting         đếm theo indicator, criterion hoặc set (mặc định) (solve)
  --column VÙNG      chỉ các đơn vị áp dụng cột này (solve)
  --plan             tính cả mục tiêu của Kế hoạch 83/KH-UBND (impact, assess --format)
  --out TỆP          tệp kết quả (impact: thư mục); không ghi đè tệp đã có
  --unit MÃ          chỉ hiện đơn vị này, đầy đủ (có thể lặp lại) (assess)
  --units HỒ-SƠ.json  đơn vị có sẵn hàng trong biểu nhập số liệu (hồ sơ, hoặc chỉ đơn vị)
  --recorded-on NGÀY  ngày ghi nhận kết quả rà soát (mặc định: hôm nay)
  --known-on NGÀY    chỉ dùng những gì đã ghi nhận đến ngày này
  --submitted-on NGÀY  ngày nộp hồ sơ, cho quy định chuyển tiếp
  --accept MỨC       mức tin cậy thấp nhất: official, reported, recalled (mặc định)
  --lang vi|en       ngôn ngữ (mặc định: vi)
  --all              liệt kê cả chỉ tiêu chưa có số liệu (docs: mọi cột vùng)
  --json, --markdown  kết quả dạng JSON, dạng Markdown
  --check            mã thoát 1 nếu có đơn vị không đạt hoặc chưa xác định
  --mutate           với test: thử làm sai từng quy tắc xem tình huống có nhận ra không
  --coverage         với test: mức, so sánh, ngoại lệ, ngày nào đã có tình huống
  --min-coverage SỐ  với test: tỷ lệ phần trăm mức phải có tình huống
  --help, --version

Mã thoát: 0; 1 (với --check; với test: có tình huống không khớp, thiếu độ phủ); 2 nếu đầu vào sai.
`,
  en: `Usage: ntm-rules assess FILE… --on DATE [options]
       ntm-rules assess FILE… --on DATE --format html|md|docx|xlsx|csv [--out FILE] [--target NUMBER] [--plan]
       ntm-rules docs --on DATE [--province PROVINCE] [--region REGION] [--format md|html|docx|xlsx]
                      [--criterion NUMBER | --from DATE] [--all] [--out FILE]
       ntm-rules diff --from DATE --to DATE | --amend PACK.json… [--markdown]
       ntm-rules impact FILE… --on DATE --amend PACK.json… [--plan] [--out FOLDER]
       ntm-rules solve FILE… --on DATE --threshold THRESHOLD [--at-least NUMBER]
       ntm-rules check [PACK.json…]
       ntm-rules template review [--set SET] [--out FILE.xlsx]
       ntm-rules template intake --on DATE [--set SET] [--units DOSSIERS.json] [--out FILE.xlsx]
       ntm-rules import review FILE.xlsx [--set SET] [--out PACK.json]
       ntm-rules test DIR… [--set SET] [--mutate] [--coverage]

assess: assesses dossiers. FILE is a JSON dossier (one or a list), a .jsonl file (one dossier a line), a filled-in intake workbook (.xlsx), a folder, or "-" (standard input). With --format: the report on one unit, or on all of them.
docs: the consolidated text on a day, each value with the instrument that set it; with --format the table of criteria (all columns, or the one of the place given), with --criterion the page of one, with --from a redline against that day.
diff: what changed between two days, or by amendments.
impact: who flips by amendments, and by which clause.
solve: how many units meet at each value of a threshold; the strictest at which enough of them do.
check: what of the law is modelled and how well it is known; or whether packs fit.
template intake: writes the workbook (.xlsx) in which the figures of many units are filled in; assess reads it.
template review: writes the review sheet (.xlsx) on which official values are copied from the decisions.
import review: reads it filled in, shows what changes and makes an amendment pack (JSON).
test: runs the scenarios (.json files) below DIR and compares the answers with what they expect.

  --on DATE          day of assessment, YYYY-MM-DD
  --from, --to DATE  two days to compare (diff; docs: --from with --on)
  --format           md (docs: default), html, docx, xlsx; with assess csv as well
  --target NUMBER    criteria to be met, for the shortest way in the report (assess --format)
  --criterion NUMBER  only this criterion (docs)
  --set SET          rule set (default: commune)
  --amend PACK.json  use an amendment pack as well (may be repeated)
  --draft ID         let this draft count (may be repeated)
  --province, --region, --trait  the place (docs, diff)
  --threshold        what to look for, such as commune/10/minimum (solve)
  --at-least NUMBER  how many units must be met (solve)
  --counting         indicator, criterion or set (default) (solve)
  --column REGION    only units held to this column (solve)
  --plan             count the targets of the plan 83/KH-UBND as well (impact, assess --format)
  --out FILE         result (impact: a folder); an existing file is not overwritten
  --unit ID          show this unit in full (may be repeated) (assess)
  --units DOSSIERS.json  units that have a row in the intake workbook (dossiers, or units only)
  --recorded-on DATE  day on which the review is recorded (default: today)
  --known-on DATE    use only what was recorded by that day
  --submitted-on DATE  day of submission, for transitional rules
  --accept GRADE     weakest grade: official, reported, recalled (default)
  --lang vi|en       language (default: vi)
  --all              list indicators without facts as well (docs: all columns)
  --json, --markdown  results as JSON, as Markdown
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

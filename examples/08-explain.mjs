// The same result in sentences, in the form of each language.
import { assess, explain } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';

const unit = { id: '23452', name: 'Xã Đăk Nên', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const facts = { incomePerCapita: '27.22', multidimensionalPoverty: { numerator: 490, denominator: 614 } };
const assessment = assess(commune, { unit, facts }, { on: '2024-12-31' });

for (const language of ['vi', 'en']) {
  const sentences = explain(assessment, language);
  console.log(sentences[0]);
  console.log(sentences[1]);
  console.log(sentences.find((sentence) => /^(Chỉ tiêu|Indicator) 10/.test(sentence)));
}

// prints:
// Xã Đăk Nên, ngày 31/12/2024, theo bộ tiêu chí "Xã nông thôn mới giai đoạn 2021-2025": không đạt, đạt 0–17 trên 19 tiêu chí; kết quả tạm thời.
// Không đạt, dù các số liệu còn thiếu là bao nhiêu: 2 tiêu chí không đạt.
// Chỉ tiêu 10 – Thu nhập bình quân đầu người (triệu đồng/người/năm): không đạt – thực tế 27,22 triệu đồng/người/năm, yêu cầu ≥ 50 triệu đồng/người/năm, còn thiếu 22,78 triệu đồng/người/năm (tiêu chí 10, Phụ lục I, QĐ 318/QĐ-TTg; nhớ lại).
// Xã Đăk Nên, 31 December 2024, under "New-style-rural commune 2021-2025": not met, met 0–17 of 19 criteria; the result is provisional.
// Not met, whatever the missing facts turn out to be: criteria not met: 2.
// Indicator 10 – Average income per person (million VND a year): not met – actual 27.22 million VND per person per year, required ≥ 50 million VND per person per year, short by 22.78 million VND per person per year (criterion 10, Annex I, Decision 318/QĐ-TTg; recalled).

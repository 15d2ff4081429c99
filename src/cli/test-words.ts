import { wordsOf } from '../explain/words-of.ts';

/** What `ntm-rules test` says, in both languages. */
export const TEST_WORDS = wordsOf({
  passed: ['đạt', 'passed'],
  failed: ['KHÔNG KHỚP', 'FAILED'],
  expected: ['mong đợi', 'expected'],
  actual: ['thực tế', 'got'],
  nothing: ['không có', 'nothing'],
  scenarios: ['{count} tình huống', '{count} scenarios'],
  oneScenario: ['1 tình huống', '1 scenario'],
  mutants: [
    '{total} quy tắc bị làm sai thử: {killed} bị tình huống phát hiện, {refused} bị từ chối khi nạp, {survived} không ai nhận ra',
    '{total} rules made wrong: {killed} noticed by scenarios, {refused} refused at load, {survived} noticed by nothing',
  ],
  coverage: ['độ phủ của tình huống', 'covered by scenarios'],
  lacking: ['thiếu', 'lacking'],
});

/** What scenarios can cover. */
export const COVERAGE_WORDS = wordsOf({
  value: ['mức có giá trị', 'values'],
  'level-without-value': ['mức chưa có giá trị', 'levels without a value'],
  comparison: ['phép so sánh', 'comparisons'],
  exception: ['ngoại lệ', 'exceptions'],
  date: ['ngày thay đổi', 'dates'],
});

import type { CoverageKind } from '../testing/coverage/items.ts';
import type { Language } from '../explain/language.ts';

interface Words {
  readonly passed: string;
  readonly failed: string;
  readonly expected: string;
  readonly actual: string;
  readonly nothing: string;
  readonly scenarios: (count: number) => string;
  readonly mutants: (total: number, killed: number, refused: number, survived: number) => string;
  readonly coverage: string;
  readonly lacking: string;
  readonly kinds: Readonly<Record<CoverageKind, string>>;
}

/** What `ntm-rules test` says, in both languages. */
export const TEST_WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    passed: 'đạt',
    failed: 'KHÔNG KHỚP',
    expected: 'mong đợi',
    actual: 'thực tế',
    nothing: 'không có',
    scenarios: (count) => `${count} tình huống`,
    mutants: (total, killed, refused, survived) =>
      `${total} quy tắc bị làm sai thử: ${killed} bị tình huống phát hiện, ${refused} bị từ chối khi nạp, ${survived} không ai nhận ra`,
    coverage: 'độ phủ của tình huống',
    lacking: 'thiếu',
    kinds: {
      value: 'mức có giá trị',
      'level-without-value': 'mức chưa có giá trị',
      comparison: 'phép so sánh',
      exception: 'ngoại lệ',
      date: 'ngày thay đổi',
    },
  },
  en: {
    passed: 'passed',
    failed: 'FAILED',
    expected: 'expected',
    actual: 'got',
    nothing: 'nothing',
    scenarios: (count) => `${count} scenario${count === 1 ? '' : 's'}`,
    mutants: (total, killed, refused, survived) =>
      `${total} rules made wrong: ${killed} noticed by scenarios, ${refused} refused at load, ${survived} noticed by nothing`,
    coverage: 'covered by scenarios',
    lacking: 'lacking',
    kinds: {
      value: 'values',
      'level-without-value': 'levels without a value',
      comparison: 'comparisons',
      exception: 'exceptions',
      date: 'dates',
    },
  },
};

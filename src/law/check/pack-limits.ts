import type { PackErrorCode } from '../../model/error-codes.ts';
import type { MessageParams } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';
import { packProblem } from './pack-problem.ts';

/**
 * How much a rule pack may hold. The sets of this library need a small part of each; more would say no more law, and would
 * keep a service busy that takes packs from others.
 *
 * @example
 * ```ts
 * import { PACK_LIMITS } from 'ntm-rules/schema';
 *
 * PACK_LIMITS.members; // => 1000
 * ```
 */
export const PACK_LIMITS = {
  /** Levels of nested data. */
  depth: 100,
  /** Values in one instrument, or in all those of a set: texts, numbers, lists and objects. */
  values: 200_000,
  /** Values in one file of units, plans or scenarios. */
  fileValues: 5_000_000,
  /** Members of one list of a condition. */
  members: 1_000,
  /** Levels of one condition, those of the conditions that it names included. */
  levels: 50,
  /** Parts of all conditions of a text; a condition with a name counts wherever it is named. */
  nodes: 10_000,
  /** Entries of one list of a scope: regions, provinces, traits, levels. */
  scope: 100,
  /** Instruments of one set. */
  instruments: 200,
  /** Rule sets: a set with all that it presupposes, and what they presuppose. */
  sets: 16,
  /** Criteria, indicators and named conditions that the instruments of a set bring. */
  rows: 1_000,
  /** Thresholds and operations in the instruments of a set. */
  entries: 5_000,
  /** Days × drafts × provinces × days of knowledge on which the text of a set is looked at when it is made. */
  moments: 50_000,
  /** Different texts among them × the comparisons that checking one takes. */
  comparisons: 200_000_000,
  /** Comparisons in one rule for json-rules-engine, which has to spell out every choice of "at least". */
  choices: 100_000,
  /** Characters of one condition in SQL, which has to say members of "at least" twice. */
  sqlLength: 1_000_000,
} as const;

const WORDS: Readonly<Record<keyof typeof PACK_LIMITS, readonly [vi: string, en: string]>> = {
  depth: ['tầng dữ liệu lồng nhau', 'levels of nested data'],
  values: ['giá trị trong một gói', 'values in one pack'],
  fileValues: ['giá trị trong một tệp', 'values in one file'],
  members: ['phần tử trong một danh sách của điều kiện', 'members in one list of a condition'],
  levels: ['tầng trong một điều kiện, tính cả điều kiện dùng chung', 'levels in one condition, shared conditions included'],
  nodes: [
    'phần tử trong các điều kiện của bộ tiêu chí, điều kiện dùng chung tính mỗi lần được dùng',
    'parts in the conditions of a rule set, shared conditions counted wherever they are used',
  ],
  scope: ['phần tử trong một danh sách phạm vi áp dụng', 'entries in one list of a scope'],
  instruments: ['văn bản trong một bộ tiêu chí', 'instruments in one rule set'],
  sets: ['bộ tiêu chí, tính cả các bộ phải đạt trước', 'rule sets, those to be met before included'],
  rows: ['tiêu chí, chỉ tiêu và điều kiện dùng chung', 'criteria, indicators and shared conditions'],
  entries: ['mức và thao tác sửa đổi trong một bộ tiêu chí', 'thresholds and operations in one rule set'],
  moments: ['thời điểm phải kiểm tra trong một bộ tiêu chí', 'moments at which a rule set has to be checked'],
  choices: ['phép so sánh trong một luật của json-rules-engine', 'comparisons in one rule of json-rules-engine'],
  sqlLength: ['ký tự của một điều kiện viết bằng SQL', 'characters in one condition written in SQL'],
  comparisons: ['phép so sánh để kiểm tra một bộ tiêu chí', 'comparisons to check one rule set'],
};

/** Says that something is more than a limit. */
export function beyondLimit(name: keyof typeof PACK_LIMITS, path: readonly string[]): Problem {
  const [whatVi, whatEn] = WORDS[name];
  // Data nested too deeply were refused by this code before there were other limits.
  const code: PackErrorCode | 'too-long' = name === 'depth' ? 'too-long' : 'pack-too-large';
  const params: MessageParams = { what: name, whatVi, whatEn, limit: String(PACK_LIMITS[name]) };
  return { ...packProblem('pack-too-large', path, params), code };
}

import type { ErrorCode } from '../../model/error-codes.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { JsonSchemaDraft } from './dialect.ts';

/** A kind of dossier that the JSON Schema accepts and the library refuses. */
export interface BeyondJsonSchema {
  readonly id: string;
  /** What it is refused with. */
  readonly code: ErrorCode;
  /** Who refuses it: `parseDossier` and `assess`, or `assess` alone, which knows day and place. */
  readonly refusedBy: 'parseDossier' | 'assess';
  /** Versions of JSON Schema that cannot say it. */
  readonly drafts: readonly JsonSchemaDraft[];
  readonly what: Bilingual;
}

const BOTH = ['2020-12', 'draft-07'] as const;

/**
 * Every kind of dossier that the JSON Schema accepts and `parseDossier` or `assess` refuses.
 *
 * @remarks JSON Schema compares no two values with one another and counts letters otherwise than this library. There is no
 * kind the other way round: what the schema refuses is refused.
 * @example
 * ```ts
 * import { BEYOND_JSON_SCHEMA } from 'ntm-rules/schema';
 *
 * BEYOND_JSON_SCHEMA.find(({ id }) => id === 'numerator-above-denominator')?.code; // => 'impossible-value'
 * ```
 */
export const BEYOND_JSON_SCHEMA: readonly BeyondJsonSchema[] = [
  {
    id: 'numerator-above-denominator',
    code: 'impossible-value',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Tử số lớn hơn mẫu số của tỷ lệ không quá 100 %.',
      en: 'A numerator above its denominator, of a share that cannot exceed 100 %.',
    },
  },
  {
    id: 'percentage-of-other-counts',
    code: 'figures-conflict',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Tỷ lệ phần trăm trái với tử số và mẫu số ghi cùng.',
      en: 'A percentage that the counts beside it contradict.',
    },
  },
  {
    id: 'total-or-sum-of-other-facts',
    code: 'figures-conflict',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Số chung nằm ngoài khoảng của nam và nữ, hoặc tổng khác với các phần.',
      en: 'A total outside of the range of men and women, or a sum other than that of its parts.',
    },
  },
  {
    id: 'converted-beyond-bounds',
    code: 'impossible-value',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Số liệu theo đơn vị tính khác, vượt giới hạn của số liệu sau khi quy đổi.',
      en: 'A figure in another unit that is beyond the bounds of its fact once it is converted.',
    },
  },
  {
    id: 'least-above-most',
    code: 'impossible-value',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Khoảng có mức thấp nhất lớn hơn mức cao nhất.',
      en: 'Bounds of which the least is above the most.',
    },
  },
  {
    id: 'number-of-many-places',
    code: 'too-long',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Số JSON gần 0 đến mức viết đủ phải dài hơn 40 ký tự.',
      en: 'A JSON number so near zero that it takes more than 40 characters to write out.',
    },
  },
  {
    id: 'number-at-a-long-bound',
    code: 'impossible-value',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Số JSON sát giới hạn có hơn 15 chữ số; không số liệu nào đi kèm gói này có giới hạn như vậy.',
      en: 'A JSON number at a bound of more than 15 digits; no fact that comes with the package has one.',
    },
  },
  {
    id: 'text-of-rare-letters',
    code: 'too-long',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Văn bản vượt độ dài vì có chữ ngoài mặt phẳng cơ bản của Unicode, mỗi chữ tính là hai, hoặc có chữ mà dạng chuẩn C dài hơn.',
      en: 'A text that is too long because letters outside the basic plane of Unicode count twice, or are longer in normal form C.',
    },
  },
  {
    id: 'invisible-rare-characters',
    code: 'invisible-character',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Mã có ký tự không nhìn thấy nằm ngoài mặt phẳng cơ bản của Unicode.',
      en: 'An id with a character that cannot be seen, outside the basic plane of Unicode.',
    },
  },
  {
    id: 'only-invisible-rare-characters',
    code: 'missing-field',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Văn bản chỉ gồm những ký tự như vậy.',
      en: 'A text of nothing but such characters.',
    },
  },
  {
    id: 'period-without-a-day',
    code: 'impossible-value',
    refusedBy: 'parseDossier',
    drafts: BOTH,
    what: {
      vi: 'Thời gian của một đặc điểm kết thúc trước khi bắt đầu, hoặc cùng ngày.',
      en: 'A period of a trait that ends before it begins, or on the same day.',
    },
  },
  {
    id: 'trait-twice',
    code: 'duplicate-trait',
    refusedBy: 'parseDossier',
    drafts: ['draft-07'],
    what: { vi: 'Một đặc điểm không ghi thời gian được ghi hai lần.', en: 'A trait without a period given twice.' },
  },
  {
    id: 'judgement-of-another-moment',
    code: 'unknown-judgement-target',
    refusedBy: 'assess',
    drafts: BOTH,
    what: {
      vi: 'Kết luận về số chỉ tiêu chỉ có vào ngày khác hoặc ở tỉnh khác.',
      en: 'A judgement on a number that exists only on another day or in another province.',
    },
  },
];

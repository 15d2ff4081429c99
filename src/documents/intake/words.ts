import type { Judgement } from '../../model/dossier.ts';

/** Name of the sheet with the instructions. */
export const INSTRUCTIONS_SHEET = 'Hướng dẫn';
/** Name of the sheet of units. */
export const UNITS_SHEET = 'Đơn vị';
/** Name of the hidden sheet that says what the workbook was made for. */
export const INFO_SHEET = 'ntm-rules';

/** What can be chosen for a judgement, and its meaning. */
export const JUDGEMENT_ANSWERS: Readonly<Record<Judgement['status'] | 'unknown', string>> = {
  met: 'Đạt',
  'not-met': 'Không đạt',
  'not-applicable': 'Không áp dụng',
  unknown: 'Chưa có số liệu',
};

/** What can be chosen for a yes-or-no fact. That something does not apply is a judgement, not a fact. */
export const FACT_ANSWERS = { yes: 'Đạt', no: 'Không đạt', unknown: 'Chưa có số liệu' } as const;

/** The same answers in everyday words; understood, not offered. */
export const EVERYDAY_ANSWERS = { yes: 'Có', no: 'Không' } as const;

/** Other words for "Đạt" and "Không đạt" that reports use; understood, not offered. "Chưa đạt" is said of what is not met. */
export const MET_WORDS: readonly string[] = ['Đã đạt', 'Đạt chuẩn'];
export const NOT_MET_WORDS: readonly string[] = ['Chưa đạt', 'Chưa đạt chuẩn', 'Không đạt chuẩn'];

/** Other words for "Không"; understood, not offered. "Chưa" only says it of what is to be reached. */
export const NONE: readonly string[] = ['Không có', 'Không còn'];
export const NOT_YET = 'Chưa';

/** What says of a unit that it is in no group; blank says that nobody said. */
export const NO_GROUP = 'Không thuộc nhóm nào';

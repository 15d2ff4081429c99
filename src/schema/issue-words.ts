import type * as z from 'zod';
import { VALUE_UNLESS_MISSING } from '../model/beside-threshold.ts';
import { GRADE_SUPPORT, NOT_DECIMAL } from '../model/primitives.ts';
import { ENTRY_WHOLE, WORDS_DIFFER } from '../model/threshold.ts';

/** What is wrong, in both languages, as a clause of a sentence. */
export type IssueWords = readonly [vi: string, en: string];

/** What the schemas themselves say in English, with the same in Vietnamese. */
const SAID: Readonly<Record<string, string>> = {
  [NOT_DECIMAL]: 'không phải số thập phân viết trong ngoặc kép theo dạng chuẩn, như "48.5"',
  [GRADE_SUPPORT]:
    'mức tin cậy "official" cần checkedBy và checkedOn, "reported" cần evidence (trích dẫn nguồn), "recalled" cần confidence; copiedBy và checkedBy phải là hai người khác nhau',
  [ENTRY_WHOLE]:
    'ghi đúng một trong value, state và relativeTo; state "missing" đi cùng grade "missing"; floor chỉ đi cùng state "delegated"',
  [WORDS_DIFFER]: 'hai từ của một mức (word, otherwise) phải khác nhau',
  [VALUE_UNLESS_MISSING]: 'grade "missing" thì không có nội dung, grade khác thì phải có',
  'not a day of the calendar written YYYY-MM-DD': 'không phải ngày có thật viết theo dạng YYYY-MM-DD',
  'ids are ASCII letters, digits, "." and "-"': 'mã chỉ gồm chữ cái không dấu, chữ số, "." và "-"',
  'text must be in Unicode normal form C': 'chữ tiếng Việt phải ở dạng Unicode dựng sẵn (NFC)',
  'a target is <rule set>/<number>': 'đích ghi theo dạng <bộ tiêu chí>/<số>',
  'a target is <rule set>/<indicator>/<parameter>': 'đích ghi theo dạng <bộ tiêu chí>/<chỉ tiêu>/<mức>',
  'the target is <rule set>/caveat': 'đích ghi theo dạng <bộ tiêu chí>/caveat',
  'a target is <rule set>/… or <rule set>/<indicator>/…': 'đích ghi theo dạng <bộ tiêu chí>/… hoặc <bộ tiêu chí>/<chỉ tiêu>/…',
  'the id must be the last part of the target': 'mã phải là phần cuối của đích',
  'fact ids are camelCase': 'mã số liệu viết liền, bắt đầu bằng chữ thường, như incomePerCapita',
  'unit ids are ASCII letters, digits, ".", "-" and "/"': 'mã đơn vị chỉ gồm chữ cái không dấu, chữ số, ".", "-" và "/"',
  [`targets name units of the plan once and ask for no more than there are; ids are unique; ${GRADE_SUPPORT}`]:
    'mục tiêu chỉ nêu đơn vị có trong kế hoạch, mỗi đơn vị một lần, và không đòi nhiều hơn số đơn vị có; mã không trùng; mức tin cậy phải có căn cứ',
  'not a Vietnamese text, nor { vi, en } with en optional': 'cần một chuỗi tiếng Việt, hoặc { vi, en } trong đó en không bắt buộc',
  'too long in Unicode normal form C': 'dài quá giới hạn khi viết ở dạng Unicode dựng sẵn (NFC)',
  'a letter that looks like Đ but is not': 'có chữ trông giống "Đ" nhưng không phải "Đ"',
  blank: 'để trống',
  'a period must end after it begins': 'thời gian phải kết thúc sau khi bắt đầu',
  'a trait without a period given twice': 'một đặc điểm không ghi thời gian mà nêu hai lần',
  'a group without a period given twice': 'một nhóm không ghi thời gian mà nêu hai lần',
  'otherwise stands alone': '"otherwise" không đi cùng điều kiện khác',
  'cite and grade go together': '"cite" và "grade" phải đi cùng nhau',
  'a count below 0, or a part of zero': 'số đếm nhỏ hơn 0, hoặc mẫu số bằng 0 mà tử số khác 0',
  'an exception needs a case': 'ngoại lệ phải nêu trường hợp: "scope" hoặc "when"',
  'a scenario that expects nothing cannot fail': 'tình huống phải nêu ít nhất một điều mong đợi',
  'give code or error, not both': 'chỉ ghi một trong "code" và "error"',
};

const TYPES: Readonly<Record<string, IssueWords>> = {
  string: ['chuỗi ký tự trong ngoặc kép', 'a text in quotes'],
  number: ['số', 'a number'],
  int: ['số nguyên', 'a whole number'],
  boolean: ['true hoặc false', 'true or false'],
  array: ['danh sách [ … ]', 'a list [ … ]'],
  object: ['đối tượng { … }', 'an object { … }'],
  record: ['đối tượng { … }', 'an object { … }'],
  null: ['null', 'null'],
};

function typeWords(expected: string): IssueWords {
  return TYPES[expected] ?? ['giá trị khác kiểu', 'a value of another type'];
}

/** Expected types, joined: what fits any of several forms. */
function expecting(types: readonly string[]): IssueWords {
  const words = [...new Set(types)].map(typeWords);
  return [`cần ${words.map(([vi]) => vi).join(' hoặc ')}`, `expected ${words.map(([, en]) => en).join(' or ')}`];
}

/** What an issue says; `isAbsent` where nothing stands at its path. Every code of zod has a clause of its own or the general one. */
export function issueWords(issue: z.core.$ZodIssue, isAbsent: boolean): IssueWords {
  if (isAbsent) {
    const field = String(issue.path.at(-1) ?? '');
    return [`thiếu trường "${field}"`, `the field "${field}" is missing`];
  }
  switch (issue.code) {
    case 'invalid_type':
      return expecting([issue.expected]);
    case 'invalid_value': {
      const allowed = issue.values.map((value) => JSON.stringify(value)).join(', ');
      return [`cần một trong các giá trị ${allowed}`, `expected one of ${allowed}`];
    }
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'string') return ['không được để trống', 'must not be empty'];
      return [`phải lớn hơn ${String(issue.minimum)}`, `must be above ${String(issue.minimum)}`];
    case 'too_big':
      return [`vượt quá mức tối đa ${String(issue.maximum)}`, `is above the maximum, ${String(issue.maximum)}`];
    case 'invalid_union':
      if (issue.errors.length === 0) return ['không thuộc loại nào đã biết', 'is of no known kind'];
      return expecting(issue.errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : [])));
    default: {
      const vi = SAID[issue.message];
      return vi === undefined ? ['không đúng dạng', 'is not of the right form'] : [vi, issue.message];
    }
  }
}

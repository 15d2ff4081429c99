import { dayAfter } from '../../value/calendar.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';

/** A day as decisions write it, with or without its name: `ngày 01 tháng 3 năm 2026`, `01/3/2026`. */
export const DAY = '(?:ngày )?(\\d{1,2} tháng \\d{1,2} năm \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})';

/** The day that some words name. */
export function isoDay(text: string | undefined): string | undefined {
  const [day = '', month = '', year = ''] = text?.match(/\d+/g) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

const IN_FORCE = 'có hiệu lực(?: thi hành)?(?: kể)?';

function fromOf(text: string, signedOn: string | undefined): string | undefined {
  const named = new RegExp(`${IN_FORCE} từ ${DAY}`, 'iu').exec(text)?.[1];
  if (named !== undefined) return isoDay(named);
  const later = new RegExp(`${IN_FORCE} sau (\\d{1,3}) ngày,? kể từ ngày (?:ký|ban hành)`, 'iu').exec(text)?.[1];
  if (later !== undefined) return signedOn && Array.from({ length: Number(later) }).reduce<string>((day) => dayAfter(day), signedOn);
  return new RegExp(`${IN_FORCE} từ ngày (?:ký|ban hành)`, 'iu').test(text) ? signedOn : undefined;
}

/** True where the words before a place speak of this decision and not of one that it takes the place of. */
function isOfThis(text: string, at: number): boolean {
  const before = text.slice(0, at).split(/[.;] /u).at(-1)!;
  return !/(?:quyết định|nghị quyết) (?!này)[^,]*$/iu.test(before);
}

function toOf(text: string): string | undefined {
  const ended = new RegExp(`hết hiệu lực(?: thi hành)?(?: kể)? từ ${DAY}`, 'iu').exec(text);
  if (ended !== null && isOfThis(text, ended.index)) return isoDay(ended[1]);
  const last = new RegExp(`(?:áp dụng|hiệu lực)[^;]*? đến (?:hết )?${DAY}`, 'iu').exec(text)?.[1];
  if (last !== undefined) return dayAfterOf(isoDay(last));
  const year = /(?:áp dụng|hiệu lực|thực hiện)[^.;]*? đến hết năm (20\d\d)/iu.exec(text)?.[1];
  return year === undefined ? undefined : `${Number(year) + 1}-01-01`;
}

function dayAfterOf(day: string | undefined): string | undefined {
  return day === undefined ? undefined : dayAfter(day);
}

/** The first day on which a decision is in force, and the first on which it is no longer; what was not read is said. */
export function daysOf(text: string, signedOn: string | undefined): { from?: string; to?: string; remarks: DecisionRemark[] } {
  const [from, to] = [fromOf(text, signedOn), toOf(text)];
  const sentence = (pattern: RegExp): string | undefined => pattern.exec(text)?.[0];
  const start = from === undefined ? sentence(/[^.;]*có hiệu lực[^.;]*/iu) : undefined;
  const end = to === undefined ? sentence(/[^.;]*(?:hiệu lực|áp dụng)[^.;]* đến (?:hết|ngày|năm|\d)[^.;]*/iu) : undefined;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    remarks: [
      ...(start === undefined
        ? []
        : [
            remarkOn(
              start,
              'chưa đọc được ngày có hiệu lực: ghi ở trang "Văn bản"',
              'the first day in force was not read: write it on the sheet "Văn bản"',
            ),
          ]),
      ...(end === undefined
        ? []
        : [
            remarkOn(
              end,
              'chưa đọc được ngày hết hiệu lực: ghi ở trang "Văn bản"',
              'the day on which it ends was not read: write it on the sheet "Văn bản"',
            ),
          ]),
    ],
  };
}

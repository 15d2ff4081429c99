import { isIsoDate } from '../../value/iso-date.ts';
import type { CellDay } from '../sheet/sheet.ts';

/** Days from 0000-03-01, where a count of years with the leap day at their end begins, to 1899-12-30. */
const TO_1899 = 693_899;
/** Days of four hundred years, after which the calendar repeats itself. */
const FOUR_CENTURIES = 146_097;
/** Days from 1899-12-30, from which the days after 1900-02-28 are counted, to 1904-01-01. */
const TO_1904 = 1462;
/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST = 2_958_465;
/** Excel counts a 29th of February 1900, which never was. */
const NO_DAY = 60;

/** The day that is so many days after 1899-12-30. */
function dayAt(days: number): CellDay {
  const whole = days + TO_1899;
  const [era, rest] = [Math.floor(whole / FOUR_CENTURIES), whole % FOUR_CENTURIES];
  const year = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365);
  const inYear = rest - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  // Months from March on: 153 days in each five of them.
  const month = Math.floor((5 * inYear + 2) / 153);
  const parts = [
    [era * 400 + year + (month < 10 ? 0 : 1), 4],
    [month < 10 ? month + 3 : month - 9, 2],
    [inYear - Math.floor((153 * month + 2) / 5) + 1, 2],
  ] as const;
  return { day: parts.map(([number, length]) => String(number).padStart(length, '0')).join('-') };
}

/** The day of a serial number; the text that a spreadsheet shows where there is none. */
export function dayOfSerial(serial: number, isFrom1904: boolean): CellDay | string {
  const number = Math.floor(serial) + (isFrom1904 ? TO_1904 : 0);
  if (serial < 0 || number > LAST) return '#####';
  if (number === NO_DAY) return '29/02/1900';
  if (number === 0) return '00/01/1900';
  return dayAt(number < NO_DAY ? number + 1 : number);
}

/** A day as ISO 8601 has it, with or without a time; no time zone moves it. What is no day stays text. */
export function dayOfText(text: string): CellDay | string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim())?.[1] ?? '';
  return isIsoDate(day) ? { day } : text;
}

/** A part of a day, or several days, as hours, minutes and seconds: `36:00`. */
export function timeText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const two = (number: number): string => String(number).padStart(2, '0');
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 === 0 ? [] : [seconds % 60])];
  return `${serial < 0 ? '-' : ''}${parts.map((part, index) => (index === 0 ? String(part) : two(part))).join(':')}`;
}

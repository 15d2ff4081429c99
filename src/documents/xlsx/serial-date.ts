import { isIsoDate } from '../../value/iso-date.ts';

const DAY = 86_400_000;
/** Days from 1899-12-30, from which the days after 1900-02-28 are counted, to 1904-01-01. */
const TO_1904 = 1462;
/** 9999-12-31, the last day that a spreadsheet knows. */
const LAST = 2_958_465;
/** Excel counts a 29th of February 1900, which never was. */
const NO_DAY = 60;

/** The day of a serial number, at midnight UTC; the text that a spreadsheet shows where there is none. */
export function dayOfSerial(serial: number, isFrom1904: boolean): Date | string {
  const number = Math.floor(serial) + (isFrom1904 ? TO_1904 : 0);
  if (serial < 0 || number > LAST) return '#####';
  if (number === NO_DAY) return '29/02/1900';
  if (number === 0) return '00/01/1900';
  return new Date(Date.UTC(1899, 11, 30) + (number < NO_DAY ? number + 1 : number) * DAY);
}

/** A day as ISO 8601 has it, with or without a time; no time zone moves it. What is no day stays text. */
export function dayOfText(text: string): Date | string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(text.trim())?.[1] ?? '';
  return isIsoDate(day) ? new Date(`${day}T00:00:00Z`) : text;
}

/** A part of a day, or several days, as hours, minutes and seconds: `36:00`. */
export function timeText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * 86_400);
  const two = (number: number): string => String(number).padStart(2, '0');
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, ...(seconds % 60 === 0 ? [] : [seconds % 60])];
  return `${serial < 0 ? '-' : ''}${parts.map((part, index) => (index === 0 ? String(part) : two(part))).join(':')}`;
}

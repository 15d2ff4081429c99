const DAY = 86_400_000;
/** Days of 400 years, after which the calendar repeats itself, and days from 0000-03-01 to 1970-01-01. */
const [ERA, TO_1970] = [146_097, 719_468];

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The day that lies so many days after 1970-01-01. Years begin in March here, so that leap days come last. */
function dayFrom(count: number): string {
  const days = count + TO_1970;
  const era = Math.floor(days / ERA);
  const rest = days - era * ERA;
  const year = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / (ERA - 1))) / 365);
  const dayOfYear = rest - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const isNext = month >= 10;
  return [padded(year + era * 400 + Number(isNext), 4), padded(isNext ? month - 9 : month + 3, 2), padded(day, 2)].join('-');
}

/** The day of what a vector gives of a date: a number of milliseconds, or an object that is worth one. */
export function dayOf(cell: unknown): unknown {
  if (cell === null || cell === undefined) return undefined;
  const time = Number(cell);
  return Number.isFinite(time) ? dayFrom(Math.floor(time / DAY)) : String(cell);
}

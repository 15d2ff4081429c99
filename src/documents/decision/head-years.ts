/* Of which years the levels below a head are, as far as its words say so beyond doubt. */

const PERIOD = /(?:từ\s+)?(?:năm\s+)?(20\d\d)\s*(?:[-–]|đến(?:\s+hết)?)\s*(?:năm\s+)?(20\d\d)(?!\d)/giu;
const YEAR = /(?:^|\s|\()(?:năm\s*)?(20\d\d)(?=\)|\s|$)/iu;
/** A year alone in brackets. */
const IN_BRACKETS = /\(\s*(?:năm\s*)?20\d\d\s*\)/iu;
const ANY_YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** What says that years begin or end here, or are compared: the year behind it is not the one that levels are of. */
const OPEN = /(?<!\p{L})(?:từ|đến|tới|hết|trước|sau|đầu|cuối|qua|với)\s+(?:năm\s+)?20\d\d(?!\d)|(?<!\d)20\d\d\s*(?:trở|về(?!\p{L})|[-–])/iu;

const withoutPeriods = (text: string): string => text.replaceAll(PERIOD, ' giai đoạn ');

/** True for words with years of which they do not say which ones are meant: `Từ năm 2028`, `Trước năm 2027`, `Năm 2026, 2027`. */
export function leavesYearsOpen(text: string): boolean {
  const rest = withoutPeriods(text);
  const periods = text.match(PERIOD)?.length ?? 0;
  return OPEN.test(rest) || periods + (rest.match(ANY_YEAR)?.length ?? 0) > 1;
}

/** The year that a head names; a period is no year. */
export function yearIn(text: string): string | undefined {
  return leavesYearsOpen(text) ? undefined : YEAR.exec(withoutPeriods(text))?.[1];
}

/** A head without the year that it names. */
export function withoutYear(text: string): string {
  return yearIn(text) === undefined ? text : text.replace(IN_BRACKETS, ' ').replace(YEAR, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** The first and the last year of a head that names a period: `Giai đoạn 2026-2028`, `Từ năm 2026 đến hết năm 2028`. */
export function periodIn(text: string): readonly [from: string, until: string] | undefined {
  const [[, from, until] = []] = leavesYearsOpen(text) ? [] : text.matchAll(PERIOD);
  return from !== undefined && until !== undefined && from < until && Number(until) - Number(from) <= 10 ? [from, until] : undefined;
}

/** A head without the period that it names. */
export function withoutPeriod(text: string): string {
  return periodIn(text) === undefined
    ? text
    : text
        .replaceAll(PERIOD, ' ')
        .replaceAll(/giai đoạn|các năm|năm|[()]/giu, ' ')
        .trim();
}

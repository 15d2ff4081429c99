const YEAR = '(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})';
const LEAP_IN_CENTURY = '[0-9]{2}(?:0[48]|[2468][048]|[13579][26])';
const LEAP_CENTURY = '(?:0[48]|[2468][048]|[13579][26])00';

/** Days of the calendar written `YYYY-MM-DD`, leap days only in leap years; no lookaround, so that every dialect reads it. */
export const DATE_PATTERN = [
  `^(?:${YEAR}-(?:`,
  '(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|',
  '(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|',
  '02-(?:0[1-9]|1[0-9]|2[0-8]))|',
  `(?:${LEAP_IN_CENTURY}|${LEAP_CENTURY})-02-29)$`,
].join('');

import { expect, it } from 'vitest';
import { dayAfter } from '../../../src/value/calendar.ts';
import { dayOf } from '../../../src/population/table/arrow-day.ts';

it('counts days as the calendar does, through four hundred years', () => {
  let day = '1899-12-31';
  const first = -25_567;
  for (let count = first; count < first + 146_097; count += 1) {
    day = dayAfter(day);
    if (dayOf(count * 86_400_000) !== day) expect([count, dayOf(count * 86_400_000)]).toEqual([count, day]);
  }
  expect(day).toBe('2299-12-31');
  expect(dayOf(86_399_999n)).toBe('1970-01-01');
  expect([dayOf(null), dayOf('today')]).toEqual([undefined, 'today']);
});

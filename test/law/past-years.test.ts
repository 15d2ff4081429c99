import { describe, expect, it } from 'vitest';
import { amend, assess, diff, indicatorOf, inForce } from '../../src/index.ts';
import type { Instrument } from '../../src/index.ts';
import { commune } from '../../rules/index.ts';
import { consolidatedDocument, consolidatedPage, criterionPage, redline, toMarkdown } from '../../src/documents/index.ts';
import { reviewRows } from '../../src/documents/review/review-rows.ts';
import { someOf } from '../support/budget.ts';
import { LATER } from '../support/past-year.ts';

const LOCAL: Instrument = { ...LATER, rank: 'provincial', province: 'kon-tum' };
const UNIT = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const KON_TUM = { province: 'kon-tum', region: 'central-highlands' } as const;

describe.each([
  ['the whole country', LATER],
  ['a province', LOCAL],
])('the level of a year that was over when a text of %s changed it', (_, instrument) => {
  const changed = amend(commune, instrument);
  const scope =
    instrument.province === undefined ? { regions: ['central-highlands'] } : { provinces: ['kon-tum'], regions: ['central-highlands'] };
  const level = (on: string, year?: number) =>
    indicatorOf(assess(changed, { unit: UNIT, facts: {} }, { on, ...(year === undefined ? {} : { year }) }), '10').required?.value;

  it('counts from the day of the text on, where the year is named', () => {
    expect([level('2024-05-31', 2022), level('2024-06-01', 2022), level('2022-12-31'), level('2024-12-31')]).toEqual([
      '44',
      '43',
      '44',
      '50',
    ]);
  });

  it('is a change, of its year, between two variants and between two days', () => {
    const asked = {
      subject: 'threshold',
      parameter: 'commune/10/minimum',
      scope,
      year: 2022,
      from: '2024-06-01',
      to: null,
      by: 'invented-past',
      before: { value: '44' },
      after: { value: '43' },
      stricter: 'looser',
    };
    expect(diff(commune, changed)).toMatchObject([asked]);
    expect(diff(changed, commune)).toMatchObject([
      { ...asked, by: '318-2022-qd-ttg', before: { value: '43' }, after: { value: '44' }, stricter: 'stricter' },
    ]);
    const between = (from: string, to: string, year?: number) =>
      diff(changed, ...([from, to].map((on) => ({ on, place: KON_TUM, ...(year === undefined ? {} : { year }) })) as [never, never]));
    expect(between('2024-05-31', '2024-06-01')).toMatchObject([asked]);
    expect(between('2024-05-31', '2024-06-01', 2022)).toMatchObject([asked]);
    expect(between('2024-05-31', '2024-06-01', 2023)).toEqual([]);
    expect(between('2024-06-01', '2024-06-02')).toEqual([]);
    // A year to come of either day is told by the days themselves.
    expect(between('2022-12-31', '2024-06-01').filter((change) => 'year' in change && change.year !== undefined)).toEqual([]);
  });

  const PERIODS = [
    ['vi', 'năm 2022, xét từ 01/06/2024'],
    ['en', '2022, judged from 1 June 2024'],
  ] as const;

  it.each(someOf(PERIODS, 2))('stands in every table of levels over time, in %s', (language, period) => {
    const told = toMarkdown(criterionPage(changed, '10', { on: '2024-12-31', province: 'kon-tum' }, { language }));
    const row = told.split('\n').find((line) => line.startsWith('|') && line.includes(period));
    expect(row).toContain('≥ 43');
    // The history names the day, the instrument and the year.
    expect(told).toContain(language === 'vi' ? '### 01/06/2024 – ví dụ' : '### 1 June 2024 – ví dụ');
    const redlined = toMarkdown(redline(diff(commune, changed), changed, language));
    expect(redlined).toContain(period);
    const since = toMarkdown(consolidatedDocument(changed, { on: '2024-12-31', since: '2024-05-31', province: 'kon-tum' }, { language }));
    expect(since).toContain(period);
    const text = consolidatedPage(inForce(changed, { on: '2024-12-31', year: 2022, place: KON_TUM }), language);
    expect(toMarkdown(text)).toContain(period);
  });

  it('is a row of the review sheet, held against the text that says it', () => {
    const rows = reviewRows(changed).filter(({ held }) => held.value.statedIn === 'invented-past');
    expect(rows.map(({ year, from, isGiven }) => [year, from, isGiven])).toContainEqual([2022, '2024-06-01', true]);
  });
});

it('a set whose years nobody changed afterwards is told as before', () => {
  expect(diff(commune, '2024-02-29', '2024-03-02').filter((change) => 'year' in change)).toEqual([]);
});

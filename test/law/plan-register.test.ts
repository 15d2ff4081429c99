import { describe, expect, it } from 'vitest';
import { konPlongPlan, register } from '../../rules/index.ts';
import { citedInPlan } from '../support/plan-text.ts';

const plan = register.find(({ number }) => number === konPlongPlan.number)!;

describe('what the plan 83/KH-UBND cites', () => {
  it('is found in its text', () => {
    expect(citedInPlan()).toEqual(expect.arrayContaining(['134/KH-UBND', '44-Ctr/HU', '12-CT/TU', '88/TB-UBND', '242/QĐ-UBND']));
  });

  it('stands in the register, document by document, with a relation from the plan to each', () => {
    const missing = citedInPlan().filter((number) => {
      const entry = register.find((item) => item.number === number);
      return entry === undefined || !plan.relations.some(({ document }) => document === entry.id);
    });
    expect(missing).toEqual([]);
  });

  it('has the days that the plan states, and none where it states none', () => {
    const dayOf = (number: string): unknown => register.find((item) => item.number === number)?.date;
    expect(
      ['134/KH-UBND', '74/KH-UBND', '1160/QĐ-UBND', '44-Ctr/HU', '12-CT/TU', '14-CT/HU', '88/TB-UBND', '01/CT-UBND', '242/QĐ-UBND'].map(
        (number) => [number, dayOf(number)],
      ),
    ).toEqual([
      ['134/KH-UBND', '2022-06-17'],
      ['74/KH-UBND', '2024-04-03'],
      ['1160/QĐ-UBND', '2023-12-20'],
      ['44-Ctr/HU', '2022-04-14'],
      ['12-CT/TU', '2022-02-18'],
      ['14-CT/HU', '2024-04-04'],
      ['88/TB-UBND', '2024-04-25'],
      ['01/CT-UBND', null],
      ['242/QĐ-UBND', null],
    ]);
  });
});

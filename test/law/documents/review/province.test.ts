import { describe, expect, it } from 'vitest';
import { amend, isNtmError } from '../../../../src/index.ts';
import { rowsFor } from '../../../../src/documents/review/rows-for.ts';
import { readReview, writeReview } from '../../../../src/documents/xlsx/index.ts';
import { findIndicator } from '../../../../src/law/text.ts';
import { commune } from '../../../../rules/index.ts';
import { PEOPLE, openWorkbook, saveWorkbook } from '../../../support/fill-review.ts';
import { textAt } from '../../../support/law-fixtures.ts';

const RECORDED = { recordedOn: '2026-11-30' };

describe('a review sheet for a province', () => {
  it('has its columns and its decisions, and nothing that no unit there is held to', () => {
    const [all, own] = [rowsFor(commune, {}), rowsFor(commune, { province: 'kon-tum' })];
    expect(own.length).toBeLessThan(all.length / 1.5);
    const regions = own.flatMap((row) => (row.kind === 'value' ? (row.scope?.regions ?? []) : []));
    expect(new Set(regions)).toEqual(new Set(['central-highlands', 'northern-midlands-mountains']));
    const elsewhere = rowsFor(commune, { province: 'gia-lai' }).map(({ id }) => id);
    expect(elsewhere.filter((id) => /416-2022|226-2024/.test(id))).toEqual([]);
  });

  it('has a row for each value that the decisions of the province may set, not only for those left to it', () => {
    const of416 = rowsFor(commune, { province: 'kon-tum' }).filter(
      (row) => row.kind === 'value' && row.cite.instrument === '416-2022-qd-ubnd',
    );
    const numbers = new Set(of416.map((row) => (row.kind === 'value' ? row.held.indicator.no : '')));
    const held = textAt(commune, { on: '2022-07-13', province: 'kon-tum' }).criteria.flatMap(({ indicators }) =>
      indicators.map(({ no }) => no),
    );
    expect([...numbers].toSorted()).toEqual(held.toSorted());
  });

  it('refuses a province that is none', async () => {
    const error: unknown = await writeReview(commune, { province: 'kontum' as never }).catch((thrown: unknown) => thrown);
    expect(isNtmError(error) && error.problems).toMatchObject([
      { code: 'unknown-province', params: { value: 'kontum', suggestion: 'kon-tum' } },
    ]);
  });

  it('takes what two decisions of one province say of one thing, the later on top of the earlier', async () => {
    const workbook = await openWorkbook(await writeReview(commune, { province: 'kon-tum' }));
    workbook.fill('commune/2.1/minimum@416-2022-qd-ubnd:kon-tum', { official: '≥ 90%', ...PEOPLE });
    workbook.fill('commune/2.1/minimum@226-2024-qd-ubnd:kon-tum', { official: '≥ 95%', ...PEOPLE });
    const { pack } = await readReview(await saveWorkbook(workbook), commune, RECORDED);
    const set = amend(commune, { ...pack, invented: true });
    const valueOn = (on: string) =>
      findIndicator(textAt(set, { on, province: 'kon-tum' }), '2.1')!
        .indicator.parameters.get('minimum')!
        .values.filter(({ scope, textFrom, textTo }) => scope?.provinces && textFrom <= on && (textTo === undefined || on < textTo))
        .map(({ value }) => value);
    expect([valueOn('2024-04-21'), valueOn('2024-04-22')]).toEqual([['90'], ['95']]);
  });
});

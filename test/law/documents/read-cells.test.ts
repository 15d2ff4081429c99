import { describe, expect, it } from 'vitest';
import { CHOICES } from '../../../src/documents/review/columns.ts';
import * as fc from 'fast-check';
import { readArticle, readChoice, readPage } from '../../../src/documents/review/read-cells.ts';
import { readDay, readName } from '../../../src/documents/sheet/read-cells.ts';
import { readNumber } from '../../../src/documents/sheet/read-number.ts';
import type { AskedNumber } from '../../../src/documents/sheet/read-number.ts';
import { cellName, columnName, isBlank, shownText } from '../../../src/documents/sheet/sheet.ts';

const asked = (unit: AskedNumber['unit']): AskedNumber => ({
  unit,
  limits: { isWhole: false },
  notANumber: { vi: 'một số', en: 'a number' },
});
const value = (reading: object): unknown => ('value' in reading ? reading.value : undefined);

describe('numbers', () => {
  it.each([
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['12.345.678,9', '12345678.9'],
    ['0,0', '0'],
    ['-3,5', '-3.5'],
    ['26,5', '26.5'],
    ['1234,567', '1234.567'],
    ['1.5', '1.5'],
    ['0', '0'],
    ['1.234', undefined],
    ['1,234', undefined],
    ['1,234.5', undefined],
    ['1,234,567', undefined],
    ['1.23,4', undefined],
    ['.5', undefined],
    ['5,', undefined],
    ['٣', undefined],
    ['', undefined],
  ])('%j reads %j', (text, expected) => {
    expect(value(readNumber({ value: text }, asked('point')))).toBe(expected);
  });

  it('written in Vietnamese and read again are the same', () => {
    const format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20, useGrouping: false });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (units, scale) => {
        const number = units / 10 ** scale;
        expect(value(readNumber({ value: format.format(number) }, asked('point')))).toBe(String(Object.is(number, -0) ? 0 : number));
      }),
    );
  });

  it('in percent cells are points, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const read = value(readNumber({ value: thousandths / 100_000, isPercent: true }, asked('percent')));
        expect(Number(read)).toBe(thousandths / 1000);
      }),
    );
    expect(value(readNumber({ value: -0.005, isPercent: true }, asked('percent')))).toBe('-0.5');
  });

  it('are never made of what is no number', () => {
    expect(value(readNumber({}, asked('point')))).toBeUndefined();
    expect(value(readNumber({ value: Number.NaN }, asked('point')))).toBeUndefined();
    expect(value(readNumber({ value: '5%' }, asked('point')))).toBeUndefined();
    expect(value(readNumber({ value: 5, isPercent: true }, asked('point')))).toBeUndefined();
  });
});

describe('other cells', () => {
  it('days, pages, articles, names, choices', () => {
    expect(value(readDay({ value: '1/2/2026' }))).toBe('2026-02-01');
    expect(value(readDay({ value: '31/02/2026' }))).toBeUndefined();
    expect(value(readDay({ value: 5 }))).toBeUndefined();
    expect([
      value(readPage({ value: 12 })),
      value(readPage({ value: ' 12 ' })),
      value(readPage({ value: 0 })),
      value(readPage({ value: 1.5 })),
    ]).toEqual([12, 12, undefined, undefined]);
    expect([value(readArticle({ value: 2 })), value(readArticle({ value: 'điều 2a' })), value(readArticle({ value: 'x' }))]).toEqual([
      '2',
      '2a',
      undefined,
    ]);
    expect([value(readName({ value: ' Y  Bi ' })), value(readName({ value: 'x' })), value(readName({ value: true }))]).toEqual([
      'Y Bi',
      undefined,
      undefined,
    ]);
    expect([value(readChoice(CHOICES)({ value: 'KHÔNG QUY ĐỊNH' })), value(readChoice(CHOICES)({ value: true }))]).toEqual([
      'not-required',
      undefined,
    ]);
  });

  it('blank is blank, and nothing else is', () => {
    expect([undefined, {}, { value: '' }, { value: '\u00A0 ' }].map(isBlank)).toEqual([true, true, true, true]);
    expect([{ value: 0 }, { value: '-' }, { value: false }, { error: '#N/A' }, { isFormula: true } as const].map(isBlank)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
    expect([shownText({ error: '#N/A' }), shownText({ value: { day: '2026-01-02' } }), shownText(undefined)]).toEqual([
      '#N/A',
      '2026-01-02',
      '',
    ]);
  });

  it('have names', () => {
    expect([columnName(0), columnName(25), columnName(26), columnName(51), columnName(52), columnName(702)]).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'AAA',
    ]);
    expect(cellName(14, 2)).toBe('O3');
  });
});

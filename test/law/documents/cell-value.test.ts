import { describe, expect, it } from 'vitest';
import { cellValue } from '../../../src/documents/xlsx/cell-value.ts';

const WORKBOOK = { strings: [], styles: [], isFrom1904: false };

describe('a number cell', () => {
  it.each([
    ['7.0000000000000009', 7],
    ['0.30000000000000004', 0.3],
    ['123456789012345', 123456789012345],
    ['44.25', 44.25],
  ])('has the 15 digits that a spreadsheet shows: %s', (value, expected) => {
    expect(cellValue({ type: 'n', style: undefined, value, inline: undefined }, WORKBOOK)).toEqual({ value: expected });
  });
});

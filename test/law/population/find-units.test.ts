import { describe, expect, it } from 'vitest';
import { findUnits, predecessorsOf, successorsOf } from '../../../src/population/index.ts';
import type { AdministrativeUnit } from '../../../src/population/index.ts';
import { units } from '../../../rules/index.ts';
import { codesOf } from '../../support/law-fixtures.ts';

const found = (name: string, on?: string): string[] => findUnits(units, name, on === undefined ? {} : { on }).map(({ id }) => id);
const invented = (id: string, name: string, rest: Partial<AdministrativeUnit> = {}): AdministrativeUnit => ({
  id,
  code: null,
  name,
  kind: 'commune',
  level: 'commune',
  province: 'kon-tum',
  grade: 'missing',
  ...rest,
});

describe('names that collide', () => {
  it('Măng Bút: a commune, and from 2025-07-01 a larger one', () => {
    expect(found('Măng Bút')).toEqual(['23458', 'quang-ngai/mang-but']);
    expect(found('Măng Bút', '2025-06-30')).toEqual(['23458']);
    expect(found('Măng Bút', '2025-07-01')).toEqual(['quang-ngai/mang-but']);
  });

  it('Kon Plông: a district, and from 2025-07-01 a commune', () => {
    expect(found('Kon Plông')).toEqual(['613', 'quang-ngai/kon-plong']);
    expect(found('Kon Plông', '2025-06-30')).toEqual(['613']);
    expect(found('Kon Plông', '2025-07-02')).toEqual(['quang-ngai/kon-plong']);
  });

  it('Đăk Long: three communes of Kon Tum, of which one became a town, one was merged, and one goes on', () => {
    expect(found('Đăk Long', '2019-08-31')).toEqual(['kon-plong/dak-long', '23504', '23368']);
    expect(found('Đăk Long', '2019-09-01')).toEqual(['23504', '23368']);
    expect(found('Đăk Long', '2025-07-01')).toEqual(['quang-ngai/dak-long']);
    expect(found('Đăk Long')).toHaveLength(4);
  });

  it('Măng Đen: a town from 2019-09-01, a commune from 2025-07-01, nothing before', () => {
    expect(found('Măng Đen', '2019-08-31')).toEqual([]);
    expect(found('Măng Đen', '2019-09-01')).toEqual(['23473']);
    expect(found('Măng Đen', '2025-07-01')).toEqual(['quang-ngai/mang-den']);
  });
});

describe('spellings', () => {
  it.each([
    'Pờ Ê',
    'pờ ê',
    'PO E',
    'xã Pờ Ê',
    'Xa Po E',
    '  Xã   Pờ\tÊ ',
    'Pờ Ê'.normalize('NFD'),
    'XÃ PỜ Ê'.normalize('NFD'),
    'thị trấn Pờ Ê',
  ])('%j is Pờ Ê', (name) => {
    expect(found(name)).toEqual(['23467']);
  });

  it.each([
    ['Măng Buk', ['23458']],
    ['Ngok Tem', ['23464']],
    ['Ngọk Tem', ['23464']],
    ['Đắk Nền', ['23452']],
    ['Măng Cảnh', ['23470']],
    ['dak tang', ['23461']],
    ['Đắk Ring', ['23455']],
    ['TT Măng Đen', []],
    ['thị trấn Măng Đen', ['23473', 'quang-ngai/mang-den']],
    ['thôn Vi Ô Lắc', ['kon-plong/vi-o-lac']],
    ['vi o lac', ['kon-plong/vi-o-lac']],
    ['huyện Kon Plong', ['613', 'quang-ngai/kon-plong']],
    ['Hiếu Nghĩa', []],
    ['xã', []],
  ])('%s: %j', (name, ids) => {
    expect(found(name)).toEqual(ids);
  });

  it('puts what matches with its diacritics first, by any of its names', () => {
    const list = [invented('a', 'Xã Đăk Hà'), invented('b', 'Xã Đắk Hả', { otherNames: ['Đắk Hà'] }), invented('c', 'Xã Dak Ha')];
    expect(findUnits(list, 'Đắk Hà').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(findUnits(list, 'Đắk Hà'.normalize('NFD')).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(findUnits(list, 'Đăk Hà').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(findUnits(list, 'dak ha').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('does not lose a name that begins with the word for a kind', () => {
    const list = [invented('a', 'Xã Làng Mô'), invented('b', 'Xã Mô')];
    expect(findUnits(list, 'Làng Mô').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(findUnits(list, 'xã Làng Mô').map(({ id }) => id)).toEqual(['a']);
  });
});

describe('misuse', () => {
  it.each([
    ['a name that is none', [units, 5], 'wrong-type'],
    ['no name', [units, undefined], 'wrong-type'],
    ['an empty name', [units, ' '], 'missing-field'],
    ['a very long name', [units, 'a'.repeat(201)], 'too-long'],
    ['a letter that only looks like Đ', [units, '\u00D0ăk Nên'], 'look-alike-letter'],
    ['a day that does not exist', [units, 'Hiếu', { on: '2025-06-31' }], 'invalid-date'],
    ['a date object', [units, 'Hiếu', { on: new Date(0) }], 'invalid-date'],
    ['no list', [{}, 'Hiếu'], 'wrong-type'],
  ])('%s is refused', (_, args, code) => {
    expect(codesOf(() => findUnits(...(args as unknown as Parameters<typeof findUnits>)))).toEqual([code]);
  });
});

describe('successors and predecessors', () => {
  const ids = (list: readonly AdministrativeUnit[]): string[] => list.map(({ id }) => id);

  it('go one step', () => {
    expect(ids(successorsOf(units, 'kon-plong/dak-long'))).toEqual(['23473']);
    expect(ids(successorsOf(units, '23473'))).toEqual(['quang-ngai/mang-den']);
    expect(ids(predecessorsOf(units, 'quang-ngai/mang-den'))).toEqual(['23473', '23470', '23461']);
    expect(ids(predecessorsOf(units, 'quang-ngai/mang-but'))).toEqual(['23452', '23455', '23458']);
    expect(ids(predecessorsOf(units, 'quang-ngai/kon-plong'))).toEqual(['23464', '23476', '23467']);
  });

  it('are none for a district, for what still exists, for what has always been', () => {
    expect(successorsOf(units, '613')).toEqual([]);
    expect(successorsOf(units, 'quang-ngai/mang-but')).toEqual([]);
    expect(predecessorsOf(units, '23467')).toEqual([]);
  });

  it('are refused for an unknown unit, a name, and a list that breaks off', () => {
    for (const look of [successorsOf, predecessorsOf]) {
      expect(codesOf(() => look(units, '23468'))).toEqual(['unknown-unit']);
      expect(codesOf(() => look(units, 'Pờ Ê'))).toEqual(['unknown-unit']);
      expect(codesOf(() => look(units, undefined as never))).toEqual(['unknown-unit']);
      expect(codesOf(() => look({} as never, '23467'))).toEqual(['wrong-type']);
    }
    expect(codesOf(() => successorsOf([invented('a', 'A', { mergedInto: ['b'] })], 'a'))).toEqual(['unknown-unit']);
  });
});

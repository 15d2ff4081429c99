import { describe, expect, it } from 'vitest';
import { foldDiacritics, hasLookAlike, nearest, shorten, toNfc } from '../../../src/value/text.ts';

describe('toNfc', () => {
  it('puts letters and their marks together', () => {
    const apart = 'Tỷ lệ hộ nghèo'.normalize('NFD');
    expect(apart).not.toBe('Tỷ lệ hộ nghèo');
    expect(toNfc(apart)).toBe('Tỷ lệ hộ nghèo');
    expect(toNfc('e\u0302\u0301')).toBe('\u1EBF');
  });
});

describe('hasLookAlike', () => {
  it.each(['\u00D0ắk Hà', 'xã \u00F0ắk', '\u0189ắk Glei'])('finds the wrong letter in %s', (text) => {
    expect(hasLookAlike(text)).toBe(true);
  });

  it.each(['Đắk Hà', 'đường', 'Dak Ha', ''])('finds none in %j', (text) => {
    expect(hasLookAlike(text)).toBe(false);
  });
});

describe('foldDiacritics', () => {
  it.each([
    ['Đường thôn', 'duong thon'],
    ['ĐẮK HÀ', 'dak ha'],
    ['Đắk Hà'.normalize('NFD'), 'dak ha'],
    ['Kon Plông', 'kon plong'],
    ['Ngọc Tụ ưỡng ẵ', 'ngoc tu uong a'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldDiacritics(text)).toBe(folded);
  });
});

describe('shorten', () => {
  it('leaves what fits and cuts what does not', () => {
    expect(shorten('a'.repeat(60))).toBe('a'.repeat(60));
    expect(shorten('a'.repeat(61))).toBe(`${'a'.repeat(60)}…`);
    expect(shorten('abcdef', 3)).toBe('abc…');
  });
});

describe('nearest', () => {
  const facts = ['incomePerCapita', 'irrigatedArea', 'povertyRate'];

  it.each([
    ['incomePerCapital', 'incomePerCapita'],
    ['incomepercapita', 'incomePerCapita'],
    ['irigatedArea', 'irrigatedArea'],
    ['povretyRate', 'povertyRate'],
  ])('%s was meant as %s', (text, meant) => {
    expect(nearest(text, facts)).toBe(meant);
  });

  it('takes the nearest, not the first', () => {
    expect(nearest('kon-tun', ['kon-tan-x', 'kon-tum', 'kon-tu'])).toBe('kon-tum');
  });

  it('looks past diacritics', () => {
    expect(nearest('đắk-lắk', ['gia-lai', 'dak-lak'])).toBe('dak-lak');
  });

  it('suggests nothing that is far off', () => {
    expect(nearest('zzzzzzzz', facts)).toBeUndefined();
    expect(nearest('incomePerCapita', [])).toBeUndefined();
  });

  it('does not search for very long texts', () => {
    expect(nearest('a'.repeat(65), ['a'.repeat(65)])).toBeUndefined();
    expect(nearest('a'.repeat(64), ['a'.repeat(64)])).toBe('a'.repeat(64));
  });
});

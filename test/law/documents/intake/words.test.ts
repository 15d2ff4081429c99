import { describe, expect, it } from 'vitest';
import { readProvince } from '../../../../src/documents/intake/read-province.ts';
import { readRegion } from '../../../../src/documents/intake/read-region.ts';
import { readTrait } from '../../../../src/documents/intake/read-traits.ts';
import { readWord, readYesNoFact } from '../../../../src/documents/intake/read-words.ts';
import { readDay } from '../../../../src/documents/sheet/read-cells.ts';
import { lettersOf, sameWord } from '../../../../src/documents/sheet/names.ts';
import type { Reading } from '../../../../src/documents/sheet/read-number.ts';
import { PROVINCE_LABELS, PROVINCE_NAMES, provinceName } from '../../../../src/model/province-names.ts';
import { PROVINCES } from '../../../../src/model/provinces.ts';
import { REGIONS } from '../../../../src/model/vocabulary.ts';
import { REGION_WORDS } from '../../../../src/explain/words.ts';
import { scopeText } from '../../../../src/explain/threshold-text.ts';
import { dossierJsonSchema } from '../../../../src/schema/index.ts';
import { advancedCommune, commune } from '../../../../rules/index.ts';
import { askedOn } from '../../../../src/documents/intake/asked.ts';
import { yesNoQuestion } from '../../../../src/documents/intake/yes-no-question.ts';
import { criterion, indicator, inventedSet, leaf, yes } from '../../../support/law-fixtures.ts';

function answer(reading: Reading<unknown>): unknown {
  return 'value' in reading ? reading.value : `? ${reading.expected.vi}`;
}

const province = (text: string): unknown => answer(readProvince({ value: text }));

/** A name with each tone on the first of two vowels, and on the second: both are taught. */
function bothTones(name: string): string[] {
  const decomposed = name.normalize('NFD');
  const marks = '[\u0300\u0301\u0303\u0309\u0323]';
  const swapped = [
    decomposed.replaceAll(new RegExp(`(o)(${marks})([ae])|(u)(${marks})(y)`, 'giu'), '$1$3$2$4$6$5'),
    decomposed.replaceAll(new RegExp(`(o)([ae])(${marks})|(u)(y)(${marks})`, 'giu'), '$1$3$2$4$6$5'),
  ];
  return [name, ...swapped.map((text) => text.normalize('NFC'))];
}

describe('the name of a province', () => {
  it.each(PROVINCES.map((id) => [PROVINCE_NAMES[id], id] as const))('%s is one name in every spelling', (name, id) => {
    const spellings = [
      ...bothTones(name),
      name.toUpperCase(),
      name.toLowerCase(),
      name.normalize('NFD'),
      `Tỉnh ${name}`,
      `thành phố ${name}`,
      `TP. ${name}`,
      `TP.${name}`,
      name.replaceAll(' ', '\u00A0'),
      name.replaceAll(' ', '\u200B '),
      name.replaceAll(' ', ''),
      name.replace(' - ', ' – '),
      id,
    ];
    expect(spellings.map((spelling) => [spelling, province(spelling)])).toEqual(spellings.map((spelling) => [spelling, id]));
  });

  it.each([
    ['Hoà Bình', 'hoa-binh'],
    ['Khánh Hoà', 'khanh-hoa'],
    ['Thanh Hoá', 'thanh-hoa'],
    ['Đăk Lăk', 'dak-lak'],
    ['Đắc Lắc', 'dak-lak'],
    ['Đăk Nông', 'dak-nong'],
    ['Kontum', 'kon-tum'],
    ['Bắc Cạn', 'bac-kan'],
    ['TP. Hồ Chí Minh', 'ho-chi-minh'],
    ['TP HCM', 'ho-chi-minh'],
    ['Thừa Thiên - Huế', 'thua-thien-hue'],
    ['Bà Rịa Vũng Tàu', 'ba-ria-vung-tau'],
  ])('%s is understood', (name, id) => {
    expect(province(name)).toBe(id);
  });

  it('never stands for two provinces', () => {
    expect(new Set(PROVINCES.map((id) => lettersOf(PROVINCE_NAMES[id]))).size).toBe(PROVINCES.length);
    for (const id of PROVINCES) expect(lettersOf(PROVINCE_NAMES[id])).toBe(lettersOf(id));
  });

  it.each([
    ['Kon Tun', '? tên một tỉnh, thành phố, chọn trong danh sách (có phải "Kon Tum"?)'],
    ['Hà Tây', '? tên một tỉnh, thành phố, chọn trong danh sách (có phải "Hà Nam"?)'],
    [
      'Ðắk Lắk',
      '? tên một tỉnh, thành phố, chọn trong danh sách (có phải "Đắk Lắk"?), viết bằng chữ Đ, đ tiếng Việt (ô có chữ trông giống nhưng là chữ khác)',
    ],
    [
      'Hà Nаm',
      '? tên một tỉnh, thành phố, chọn trong danh sách (có phải "Hà Nam"?), viết bằng chữ cái Việt (ô có chữ của bảng chữ cái khác, trông giống)',
    ],
    ['', '? tên một tỉnh, thành phố, chọn trong danh sách'],
  ])('%s is refused with what it may have been', (name, said) => {
    expect(province(name)).toBe(said);
  });

  it('stands in Vietnamese text as Vietnamese, with the word for its kind', () => {
    expect(scopeText({ provinces: ['dak-lak', 'ha-noi'] }, 'vi')).toBe('tỉnh Đắk Lắk, thành phố Hà Nội');
    expect(scopeText({ provinces: ['dak-lak', 'ha-noi'] }, 'en')).toBe('province Dak Lak, city Ha Noi');
    for (const id of PROVINCES) expect(provinceName(id, 'vi')).not.toMatch(/ [A-Za-z]+(?:-[a-z]+)+$/);
    const schema = JSON.stringify(dossierJsonSchema(commune, { draft: '2020-12' }));
    for (const id of PROVINCES) expect(schema).toContain(JSON.stringify({ const: id, title: PROVINCE_LABELS[id].vi }));
  });
});

describe('the name of a region', () => {
  const region = (text: string): unknown => answer(readRegion({ value: text }));

  it.each(REGIONS.map((id) => [REGION_WORDS.vi[id], id] as const))('%s is one name in every spelling', (name, id) => {
    const spellings = [
      name,
      name.toUpperCase(),
      name.normalize('NFD'),
      `Vùng ${name}`,
      `vùng\u00A0${name.toLowerCase()}`,
      ...bothTones(name),
    ];
    expect(spellings.map((spelling) => [spelling, region(spelling)])).toEqual(spellings.map((spelling) => [spelling, id]));
  });

  it.each([
    ['Trung du và miền núi phía Bắc', 'northern-midlands-mountains'],
    ['Vùng trung du, miền núi phía Bắc', 'northern-midlands-mountains'],
    ['Trung du và miền núi Bắc Bộ', 'northern-midlands-mountains'],
    ['ĐBSH', 'red-river-delta'],
    ['ĐBSCL', 'mekong-delta'],
    ['Nam Trung Bộ', 'south-central-coast'],
  ])('%s is understood', (name, id) => {
    expect(region(name)).toBe(id);
  });

  it('is not guessed: of two regions, of none, in foreign letters', () => {
    const offered = '? "Trung du miền núi phía Bắc", "Đồng bằng sông Hồng", "Bắc Trung Bộ", "Duyên hải Nam Trung Bộ", "Tây Nguyên", ';
    for (const name of ['Bắc Trung Bộ và Duyên hải miền Trung', 'Vùng', 'Vùng Kon Tum', 'Tây Nguyеn', '']) {
      expect(region(name)).toMatch(new RegExp(`^${offered.replace('?', '\\?')}`));
    }
  });
});

describe('words', () => {
  it.each([
    ['Hoà Bình', 'Hòa  Bình', true],
    ['XÃ THUỶ TRIỀU', 'Xã Thủy Triều', true],
    ['khoẻ', 'khỏe', true],
    ['Xã A\u200B', 'xã\u00A0a', true],
    ['của', 'cùa', false],
    ['Tân Hòa', 'Tân Hoa', false],
    ['Hòa Bình', 'Hóa Bình', false],
  ])('%s and %s', (a, b, isSame) => {
    expect([sameWord(a, b), sameWord(b, a)]).toEqual([isSame, isSame]);
  });

  const asked = askedOn(commune, '2024-12-31').flatMap(({ criteria }) => criteria.flatMap(({ facts }) => facts));
  const questionOf = (id: string) => yesNoQuestion(asked.find(({ fact }) => fact.id === id)!);
  const yesNo = (text: string | boolean, id = 'legalAccess'): unknown => answer(readYesNoFact({ value: text }, questionOf(id)));

  it('ask as the law words it, and in words that a label cannot turn round', () => {
    expect(questionOf('noTemporaryHousing')).toMatchObject({ text: 'Nhà tạm, dột nát', choices: ['Không', 'Có', 'Chưa có số liệu'] });
    expect(questionOf('legalAccess')).toMatchObject({ text: 'Tiếp cận pháp luật', choices: ['Đạt', 'Không đạt', 'Chưa có số liệu'] });
    expect(questionOf('hasCraftVillage')).toMatchObject({
      text: 'Xã có làng nghề hoặc làng nghề truyền thống',
      choices: ['Có', 'Không', 'Chưa có số liệu'],
    });
  });

  it.each<[string | boolean, unknown]>([
    ['Không', true],
    ['không', true],
    ['Có', false],
    ['Đạt', true],
    ['Chưa đạt', false],
    ['Chưa có số liệu', null],
    [true, '? "Không", "Có" hoặc "Chưa có số liệu"'],
    [false, '? "Không", "Có" hoặc "Chưa có số liệu"'],
    ['Còn', '? "Không", "Có" hoặc "Chưa có số liệu"'],
  ])('a question "Nhà tạm, dột nát": %s', (text, expected) => {
    expect(yesNo(text, 'noTemporaryHousing')).toBe(expected);
  });

  it('a circumstance that no row asks for: the cell may hold a yes or no of the program itself', () => {
    const read = (text: string | boolean) => yesNo(text, 'hasCraftVillage');
    expect([read('Có'), read(true), read('Không'), read(false)]).toEqual([true, true, false, false]);
  });

  it('a bare yes or no beside a question that is a no already', () => {
    const advanced = askedOn(advancedCommune, '2024-12-31').flatMap(({ criteria }) => criteria.flatMap(({ facts }) => facts));
    const question = yesNoQuestion(advanced.find(({ fact }) => fact.id === 'noFoodSafetyIncident')!);
    const read = (value: string | boolean) => answer(readYesNoFact({ value }, question));
    const refused = '? "Đạt", "Không đạt" hoặc "Chưa có số liệu" (câu hỏi đã là câu phủ định: "Có", "Không" hiểu được hai cách)';
    expect([read('Đạt'), read('Không đạt'), read('Có'), read('Không'), read(true)]).toEqual([true, false, refused, refused, refused]);
  });

  it('a fact that a pack asks not to be: "Đạt" says that it is not', () => {
    const landslide = inventedSet([criterion('1', [indicator('1.1', { not: yes('b0') }), indicator('1.2', leaf('b1', 'notEqual', true))])]);
    const facts = askedOn(landslide, '2024-12-31').flatMap(({ criteria }) => criteria.flatMap((item) => item.facts));
    expect(facts.map((item) => answer(readYesNoFact({ value: 'Đạt' }, yesNoQuestion(item))))).toEqual([false, false]);
    expect(facts.map((item) => answer(readYesNoFact({ value: 'Có' }, yesNoQuestion(item))))).toEqual([true, true]);
  });

  it.each([
    ['Đạt', true],
    ['ĐẠT ', true],
    ['Đạt chuẩn', true],
    ['Chưa đạt', false],
    ['chưa  ĐẠT', false],
    ['Không đạt', false],
    ['Chưa đạt chuẩn', false],
    ['Có', true],
    ['Không', false],
    ['Chưa có số liệu', null],
    ['x', '? "Đạt", "Không đạt" hoặc "Chưa có số liệu" (dấu "x" không cho biết đạt hay không đạt)'],
    ['✓', '? "Đạt", "Không đạt" hoặc "Chưa có số liệu" (dấu "x" không cho biết đạt hay không đạt)'],
    ['Chưa', false],
    ['Không có', false],
    ['Chưa có', '? "Đạt", "Không đạt" hoặc "Chưa có số liệu"'],
  ])('a yes-or-no fact: %s', (text, expected) => {
    expect(yesNo(text)).toBe(expected);
  });

  it('are those offered, in words of another spelling too', () => {
    const words = [['Trung du và miền núi phía Bắc', 'north']] as const;
    expect(answer(readWord({ value: 'TRUNG DU VÀ MIỀN NÚI PHÍA BẮC' }, words))).toBe('north');
    expect(answer(readWord({ value: 'Nam' }, words))).toBe('? "Trung du và miền núi phía Bắc"');
  });

  it('a tick for a trait says that the unit has it, for a blank cell says that it has not', () => {
    expect(answer(readTrait({ value: 'x' }, 'safe-zone'))).toEqual(['safe-zone']);
    expect(['Không', 'Không có', 'chưa', false].map((value) => answer(readTrait({ value }, 'safe-zone')))).toEqual([[], [], [], []]);
    expect(answer(readTrait({ value: 'từ 30-06-2024' }, 'safe-zone'))).toEqual([{ trait: 'safe-zone', from: '2024-06-30' }]);
  });
});

describe('a day', () => {
  const refused = '? một ngày có thật, ghi dd/mm/yyyy, như 30/06/2024';
  it.each([
    ['30/06/2024', '2024-06-30'],
    ['30/6/2024', '2024-06-30'],
    ['30-06-2024', '2024-06-30'],
    ['30.6.2024', '2024-06-30'],
    ['30 / 6 / 2024', '2024-06-30'],
    ['ngày 30 tháng 6 năm 2024', '2024-06-30'],
    ['Ngày 05 tháng 01 năm 2024', '2024-01-05'],
    ['2024-06-30', '2024-06-30'],
    ['2024/6/30', '2024-06-30'],
    ['31/06/2024', refused],
    ['06/30/2024', refused],
    ['30/6/24', refused],
    ['30/6-2024', refused],
    ['6/2024', refused],
    ['', refused],
  ])('%s', (text, expected) => {
    expect(answer(readDay({ value: text }))).toBe(expected);
  });
});

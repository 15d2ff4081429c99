import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AdministrativeUnit } from '../../../src/population/index.ts';
import { administrativeUnitSchema, parseUnits } from '../../../src/schema/index.ts';
import { isWithin } from '../../../src/value/iso-date.ts';
import { units } from '../../../rules/index.ts';
import { codesOf } from '../../support/law-fixtures.ts';
import { ROOT } from '../../support/run.ts';

const text = readFileSync(join(ROOT, 'rules/units.json'), 'utf8');
const byId = new Map(units.map((unit) => [unit.id, unit]));
const existing = (on: string): AdministrativeUnit[] => units.filter(({ validFrom, validTo }) => isWithin(on, validFrom, validTo));

describe('the list of administrative units', () => {
  it('is well formed, in Unicode normal form C, with unique ids and nothing official', () => {
    expect(parseUnits(JSON.parse(text))).toEqual(units);
    expect(text).toBe(text.normalize('NFC'));
    expect(byId.size).toBe(units.length);
    expect(text).not.toContain('"official"');
  });

  it('has the nine units of Kon Plông district with their codes until 2025-06-30', () => {
    const konPlong = existing('2025-06-30').filter(({ district, level }) => district === '613' && level === 'commune');
    const codes = ['23452', '23455', '23458', '23461', '23464', '23467', '23470', '23473', '23476'];
    expect(konPlong.map(({ code }) => code).toSorted()).toEqual(codes);
    expect(konPlong.every(({ id, code }) => id === code)).toBe(true);
  });

  it('has no district and no invented code from 2025-07-01', () => {
    const later = existing('2025-07-01').filter(({ level }) => level !== 'village');
    expect(later.map(({ id }) => id)).toEqual([
      'quang-ngai',
      'quang-ngai/mang-den',
      'quang-ngai/mang-but',
      'quang-ngai/kon-plong',
      'quang-ngai/dak-pxi',
      'quang-ngai/dak-long',
    ]);
    for (const { code, district, province } of later) expect([code, district, province]).toEqual([null, undefined, 'quang-ngai']);
  });

  it('says each merger from both sides, without a day between', () => {
    for (const unit of units) {
      for (const id of unit.mergedInto ?? []) {
        expect(byId.get(id)?.mergedFrom).toContain(unit.id);
        expect(byId.get(id)?.validFrom).toBe(unit.validTo);
      }
      for (const id of unit.mergedFrom ?? []) expect(byId.get(id)?.mergedInto).toContain(unit.id);
      expect(unit.validTo === undefined || unit.level === 'district' || unit.mergedInto !== undefined).toBe(true);
    }
  });

  it('names districts and communes that are in it', () => {
    for (const { district, commune } of units) {
      if (district !== undefined) expect(byId.get(district)?.level).toBe('district');
      if (commune !== undefined) expect(byId.get(commune)?.level).toBe('commune');
    }
  });

  it('has the communes of the example dossiers under the same names', () => {
    const files = readdirSync(join(ROOT, 'examples/kon-plong')).filter((name) => name !== 'illustrative.json');
    for (const file of files) {
      const { unit } = JSON.parse(readFileSync(join(ROOT, 'examples/kon-plong', file), 'utf8')) as { unit: { id: string; name: string } };
      expect(byId.get(unit.id)?.name).toBe(unit.name);
    }
  });
});

describe('parseUnits', () => {
  const unit = (change: object): unknown => ({ ...byId.get('23467'), ...change });

  it.each([
    ['a code that is no number', { code: 'new' }],
    ['no code at all', { code: undefined }],
    ['a name in normal form D', { name: 'Xã Pờ Ê'.normalize('NFD') }],
    ['a day that does not exist', { validTo: '2025-06-31' }],
    ['a reported unit without evidence', { evidence: undefined }],
    ['an unknown kind', { kind: 'city' }],
    ['an unknown province', { province: 'kontum' }],
    ['an id with diacritics', { id: 'pờ-ê' }],
  ])('refuses %s', (_, change) => {
    expect(administrativeUnitSchema.safeParse(unit({})).success).toBe(true);
    expect(codesOf(() => parseUnits([unit(change)]))).toEqual(['invalid-instrument']);
  });
});

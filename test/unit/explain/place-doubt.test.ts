import { describe, expect, it } from 'vitest';
import { commune, commune2026 } from '../../../rules/index.ts';
import { assess, explain } from '../../../src/index.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

describe('a province that had become part of another one by the day', () => {
  const said = (on: string, province: string, region: string, language: 'vi' | 'en') =>
    explain(assess(on < '2026' ? commune : commune2026, { unit: { ...A_COMMUNE, province, region }, facts: {} }, { on }), language).join(
      ' ',
    );

  it('is pointed out, with the one that it became part of and the day', () => {
    const vi = 'Hồ sơ ghi tỉnh Kon Tum, từ ngày 01/07/2025 đã nhập vào tỉnh Quảng Ngãi';
    expect(said('2025-07-01', 'kon-tum', 'central-highlands', 'vi')).toContain(vi);
    expect(said('2026-12-31', 'kon-tum', 'central-highlands', 'vi')).toContain(vi);
    expect(said('2025-07-01', 'kon-tum', 'central-highlands', 'en')).toContain(
      'names the province Kon Tum, which became part of the province Quang Ngai on 1 July 2025',
    );
    expect(said('2025-01-01', 'thua-thien-hue', 'north-central', 'vi')).toContain('nhập vào thành phố Huế');
  });

  it('is not where it still is, or took another one in', () => {
    expect(said('2025-06-30', 'kon-tum', 'central-highlands', 'vi')).not.toContain('đã nhập vào');
    expect(said('2026-12-31', 'quang-ngai', 'central-highlands', 'vi')).not.toContain('đã nhập vào');
  });
});

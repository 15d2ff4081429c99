import type { DeepReadonly } from '../value/deep-readonly.ts';
import type { Declared } from './declared.ts';
import type { Bilingual } from './primitives.ts';
import type { CountedUnit, Level, MeasurementUnit } from './vocabulary.ts';

/** Units as people write them. A fact may name its unit by id or by either label. */
export const MEASUREMENT_UNIT_LABELS: Readonly<Record<MeasurementUnit, { readonly vi: string; readonly en: string }>> = {
  percent: { vi: '%', en: '%' },
  'million-vnd-per-person-per-year': { vi: 'triệu đồng/người/năm', en: 'million VND per person per year' },
  'square-metre-per-person': { vi: 'm²/người', en: 'm² per person' },
  point: { vi: 'điểm', en: 'points' },
  place: { vi: 'điểm vui chơi', en: 'places' },
  level: { vi: 'mức độ', en: 'level' },
  rating: { vi: 'bậc xếp loại', en: 'rating' },
  school: { vi: 'trường', en: 'schools' },
  organisation: { vi: 'tổ chức', en: 'organisations' },
  cooperative: { vi: 'hợp tác xã', en: 'cooperatives' },
  model: { vi: 'mô hình', en: 'models' },
  'litre-per-person-per-day': { vi: 'lít/người/ngày đêm', en: 'litres per person per day' },
  times: { vi: 'lần', en: 'times' },
  none: { vi: '', en: '' },
};

/** The sign of a unit that needs no name; what others are called comes with the sets that measure in them, as what they declare does. */
export function unitSign(unit: string, units?: Declared['units']): string | undefined {
  if (units !== undefined) return undefined;
  return { percent: '%', none: '' }[unit];
}

/** Things counted or measured, as people write them. */
export const COUNTED_UNIT_LABELS: Readonly<Record<CountedUnit, { readonly vi: string; readonly en: string }>> = {
  household: { vi: 'hộ', en: 'households' },
  person: { vi: 'người', en: 'people' },
  worker: { vi: 'lao động', en: 'workers' },
  pupil: { vi: 'học sinh', en: 'pupils' },
  child: { vi: 'trẻ em', en: 'children' },
  school: { vi: 'trường', en: 'schools' },
  village: { vi: 'thôn', en: 'villages' },
  commune: { vi: 'xã', en: 'communes' },
  establishment: { vi: 'cơ sở', en: 'establishments' },
  facility: { vi: 'công trình', en: 'facilities' },
  landfill: { vi: 'bãi chôn lấp', en: 'landfills' },
  product: { vi: 'sản phẩm', en: 'products' },
  case: { vi: 'vụ việc', en: 'cases' },
  kilometre: { vi: 'km', en: 'km' },
  hectare: { vi: 'ha', en: 'ha' },
  tonne: { vi: 'tấn', en: 'tonnes' },
};

const MEASURED: readonly string[] = ['kilometre', 'hectare', 'tonne'] satisfies CountedUnit[];

/** True for things that come in whole numbers only. */
export function isCounted(unit: string, units?: DeepReadonly<Declared['units']>): boolean {
  const own = units?.find(({ id }) => id === unit);
  return own ? own.kind === 'counted' : !MEASURED.includes(unit);
}

/** What people call a unit of measurement: what the set declares, else what the vocabulary has. */
export function measureLabel(unit: string, units?: DeepReadonly<Declared['units']>): Readonly<Bilingual> {
  const own = units?.find(({ id }) => id === unit);
  return own?.label ?? (MEASUREMENT_UNIT_LABELS as Readonly<Record<string, Bilingual>>)[unit] ?? { vi: unit, en: unit };
}

/** What a kind of unit is called in Vietnamese: what the set declares, else what the law calls it. */
export function levelName(level: string, { levels }: Pick<Declared, 'levels'>): string {
  return levels?.find(({ id }) => id === level)?.label.vi ?? (LEVEL_NAMES as Readonly<Record<string, string>>)[level] ?? level;
}

/** Levels of units as the law calls them. */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  commune: 'xã',
  village: 'thôn (làng)',
  'residential-area': 'khu dân cư',
  district: 'huyện',
  province: 'tỉnh',
};

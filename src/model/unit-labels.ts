import type { CountedUnit, MeasurementUnit } from './vocabulary.ts';

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
  none: { vi: '', en: '' },
};

/** Counted things, and whether they come only in whole numbers. */
export const COUNTED_UNIT_LABELS: Readonly<Record<CountedUnit, { readonly vi: string; readonly en: string; readonly isWhole: boolean }>> = {
  household: { vi: 'hộ', en: 'households', isWhole: true },
  person: { vi: 'người', en: 'people', isWhole: true },
  worker: { vi: 'lao động', en: 'workers', isWhole: true },
  pupil: { vi: 'học sinh', en: 'pupils', isWhole: true },
  child: { vi: 'trẻ em', en: 'children', isWhole: true },
  school: { vi: 'trường', en: 'schools', isWhole: true },
  village: { vi: 'thôn', en: 'villages', isWhole: true },
  establishment: { vi: 'cơ sở', en: 'establishments', isWhole: true },
  facility: { vi: 'công trình', en: 'facilities', isWhole: true },
  landfill: { vi: 'bãi chôn lấp', en: 'landfills', isWhole: true },
  product: { vi: 'sản phẩm', en: 'products', isWhole: true },
  case: { vi: 'vụ việc', en: 'cases', isWhole: true },
  kilometre: { vi: 'km', en: 'km', isWhole: false },
  hectare: { vi: 'ha', en: 'ha', isWhole: false },
  tonne: { vi: 'tấn', en: 'tonnes', isWhole: false },
};

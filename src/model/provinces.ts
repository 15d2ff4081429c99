import type { Region } from './vocabulary.ts';

/** Provinces and centrally run cities of each region, as they stood until 2025-06-30. */
export const PROVINCES_OF = {
  'northern-midlands-mountains': [
    'ha-giang',
    'cao-bang',
    'bac-kan',
    'tuyen-quang',
    'lao-cai',
    'yen-bai',
    'thai-nguyen',
    'lang-son',
    'bac-giang',
    'phu-tho',
    'dien-bien',
    'lai-chau',
    'son-la',
    'hoa-binh',
  ],
  'red-river-delta': [
    'ha-noi',
    'quang-ninh',
    'vinh-phuc',
    'bac-ninh',
    'hai-duong',
    'hai-phong',
    'hung-yen',
    'thai-binh',
    'ha-nam',
    'nam-dinh',
    'ninh-binh',
  ],
  'north-central': ['thanh-hoa', 'nghe-an', 'ha-tinh', 'quang-binh', 'quang-tri', 'thua-thien-hue', 'hue'],
  'south-central-coast': ['da-nang', 'quang-nam', 'quang-ngai', 'binh-dinh', 'phu-yen', 'khanh-hoa', 'ninh-thuan', 'binh-thuan'],
  'central-highlands': ['kon-tum', 'gia-lai', 'dak-lak', 'dak-nong', 'lam-dong'],
  southeast: ['binh-phuoc', 'tay-ninh', 'binh-duong', 'dong-nai', 'ba-ria-vung-tau', 'ho-chi-minh'],
  'mekong-delta': [
    'long-an',
    'tien-giang',
    'ben-tre',
    'tra-vinh',
    'vinh-long',
    'dong-thap',
    'an-giang',
    'kien-giang',
    'can-tho',
    'hau-giang',
    'soc-trang',
    'bac-lieu',
    'ca-mau',
  ],
} as const satisfies Record<Region, readonly string[]>;

/** Province or centrally run city, by ASCII id. */
export type Province = (typeof PROVINCES_OF)[Region][number];

/**
 * Provinces and centrally run cities as they stood until 2025-06-30, by stable ASCII id.
 * The 34 that remain after the mergers of 2025-07-01 keep one of these ids. A province outside the list is an
 * input error: a misspelt one would otherwise lose its province's decisions without a word.
 */
export const PROVINCES: readonly Province[] = Object.values(PROVINCES_OF).flat();

/** The region that a province lies in. A column rule can still give one of its units another column. */
export function regionOf(province: Province): Region | undefined {
  const regions = Object.entries(PROVINCES_OF) as [Region, readonly Province[]][];
  return regions.find(([, provinces]) => provinces.includes(province))?.[0];
}

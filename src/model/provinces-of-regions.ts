// Made of provinces.json by npm run generate: not to be edited by hand.
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

/** The day on which provinces of two regions became one. */
export const JOINED_ON = '2025-07-01';

/** Provinces that became part of another one, by day. */
export const ENDED: Readonly<Record<string, readonly string[]>> = {
  '2025-07-01': [
    'ha-giang',
    'bac-kan',
    'yen-bai',
    'bac-giang',
    'hoa-binh',
    'vinh-phuc',
    'hai-duong',
    'thai-binh',
    'ha-nam',
    'nam-dinh',
    'quang-binh',
    'quang-nam',
    'binh-dinh',
    'phu-yen',
    'ninh-thuan',
    'binh-thuan',
    'kon-tum',
    'dak-nong',
    'binh-phuoc',
    'binh-duong',
    'ba-ria-vung-tau',
    'long-an',
    'tien-giang',
    'ben-tre',
    'tra-vinh',
    'kien-giang',
    'hau-giang',
    'soc-trang',
    'bac-lieu',
  ],
  '2025-01-01': ['thua-thien-hue'],
};

/** The second region that a province has units of since that day. */
export const JOINED = {
  'bac-ninh': 'northern-midlands-mountains',
  'phu-tho': 'red-river-delta',
  'gia-lai': 'south-central-coast',
  'dak-lak': 'south-central-coast',
  'lam-dong': 'south-central-coast',
  'quang-ngai': 'central-highlands',
  'tay-ninh': 'mekong-delta',
} as const satisfies Readonly<Record<string, Region>>;

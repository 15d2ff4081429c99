import type { Bilingual } from './primitives.ts';
import { PROVINCES } from './provinces.ts';
import type { Province } from './provinces.ts';

/** Names of provinces and centrally run cities as they are written; those of the 34 that remain since 2025-07-01 are among them. */
export const PROVINCE_NAMES: Readonly<Record<Province, string>> = {
  'ha-giang': 'Hà Giang',
  'cao-bang': 'Cao Bằng',
  'bac-kan': 'Bắc Kạn',
  'tuyen-quang': 'Tuyên Quang',
  'lao-cai': 'Lào Cai',
  'yen-bai': 'Yên Bái',
  'thai-nguyen': 'Thái Nguyên',
  'lang-son': 'Lạng Sơn',
  'bac-giang': 'Bắc Giang',
  'phu-tho': 'Phú Thọ',
  'dien-bien': 'Điện Biên',
  'lai-chau': 'Lai Châu',
  'son-la': 'Sơn La',
  'hoa-binh': 'Hòa Bình',
  'ha-noi': 'Hà Nội',
  'quang-ninh': 'Quảng Ninh',
  'vinh-phuc': 'Vĩnh Phúc',
  'bac-ninh': 'Bắc Ninh',
  'hai-duong': 'Hải Dương',
  'hai-phong': 'Hải Phòng',
  'hung-yen': 'Hưng Yên',
  'thai-binh': 'Thái Bình',
  'ha-nam': 'Hà Nam',
  'nam-dinh': 'Nam Định',
  'ninh-binh': 'Ninh Bình',
  'thanh-hoa': 'Thanh Hóa',
  'nghe-an': 'Nghệ An',
  'ha-tinh': 'Hà Tĩnh',
  'quang-binh': 'Quảng Bình',
  'quang-tri': 'Quảng Trị',
  'thua-thien-hue': 'Thừa Thiên Huế',
  hue: 'Huế',
  'da-nang': 'Đà Nẵng',
  'quang-nam': 'Quảng Nam',
  'quang-ngai': 'Quảng Ngãi',
  'binh-dinh': 'Bình Định',
  'phu-yen': 'Phú Yên',
  'khanh-hoa': 'Khánh Hòa',
  'ninh-thuan': 'Ninh Thuận',
  'binh-thuan': 'Bình Thuận',
  'kon-tum': 'Kon Tum',
  'gia-lai': 'Gia Lai',
  'dak-lak': 'Đắk Lắk',
  'dak-nong': 'Đắk Nông',
  'lam-dong': 'Lâm Đồng',
  'binh-phuoc': 'Bình Phước',
  'tay-ninh': 'Tây Ninh',
  'binh-duong': 'Bình Dương',
  'dong-nai': 'Đồng Nai',
  'ba-ria-vung-tau': 'Bà Rịa - Vũng Tàu',
  'ho-chi-minh': 'Hồ Chí Minh',
  'long-an': 'Long An',
  'tien-giang': 'Tiền Giang',
  'ben-tre': 'Bến Tre',
  'tra-vinh': 'Trà Vinh',
  'vinh-long': 'Vĩnh Long',
  'dong-thap': 'Đồng Tháp',
  'an-giang': 'An Giang',
  'kien-giang': 'Kiên Giang',
  'can-tho': 'Cần Thơ',
  'hau-giang': 'Hậu Giang',
  'soc-trang': 'Sóc Trăng',
  'bac-lieu': 'Bạc Liêu',
  'ca-mau': 'Cà Mau',
};

/** Cities that are run by the centre, and are called cities and not provinces. */
const CITIES: ReadonlySet<Province> = new Set(['ha-noi', 'hai-phong', 'hue', 'da-nang', 'ho-chi-minh', 'can-tho']);

/** `dak-lak` → `Dak Lak`: as it is written in English, without marks. */
function plainName(province: Province): string {
  return province.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
}

/** The names in both languages, to choose from. */
export const PROVINCE_LABELS = Object.fromEntries(
  PROVINCES.map((province) => [province, { vi: PROVINCE_NAMES[province], en: plainName(province) }]),
) as Readonly<Record<Province, Bilingual>>;

/** A province within a sentence: `tỉnh Đắk Lắk`, `thành phố Hà Nội`; `province Dak Lak`, `city Ha Noi`. */
export function provinceName(province: Province, language: 'vi' | 'en'): string {
  const isCity = CITIES.has(province);
  const kind = language === 'vi' ? (isCity ? 'thành phố' : 'tỉnh') : isCity ? 'city' : 'province';
  return `${kind} ${PROVINCE_LABELS[province][language]}`;
}

import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../../model/unit-labels.ts';
import { sameWord } from '../sheet/names.ts';
import { SPELLINGS } from '../sheet/unit-spellings.ts';

/** Things that come in whole numbers, as decisions name them. */
const COUNTED: readonly string[] = (
  'mô hình; xã; thôn; trường; hợp tác xã; tổ chức; sản phẩm; công trình; cơ sở; hộ; người; lao động; học sinh; trẻ em; vụ việc; ' +
  'điểm vui chơi; bác sĩ; vụ; đội; lượt; cây; con; lớp; buổi; doanh nghiệp; chợ; em; nhà; câu lạc bộ; tủ sách; tuyến; cuộc; cán bộ; ' +
  'hội viên; tổ; nhóm; tổ hợp tác; hộ gia đình; cửa hàng; nhà văn hóa; camera; bể; thùng; giếng; cái; chiếc; vườn; chỗ ngồi; ' +
  'thành viên; phòng; sân; máy tính; trường hợp'
).split('; ');
/** Measures that decisions use beside those of the shipped sets. */
const MEASURED: readonly string[] = ['m', 'm²', 'm³', 'km²', 'kg', 'lít', 'đồng', 'triệu đồng', 'tỷ đồng', '‰', 'năm', 'tháng', 'ngày'];
const OTHERS: readonly string[] = (
  'nghìn đồng; nghìn đồng/người/năm; nghìn đồng/người/tháng; đồng/người/năm; đồng/người/tháng; triệu đồng/hộ/năm; triệu đồng/ha; ' +
  'triệu đồng/ha/năm; m² sàn/người; lần/năm; lần/tháng; triệu đồng/vườn/năm; triệu đồng/vườn; triệu đồng/hộ; triệu đồng/năm; ' +
  'm²/vườn; m²/hộ; điểm/thôn; điểm/xã'
).split('; ');

const LABELS: readonly string[] = [...Object.values(MEASUREMENT_UNIT_LABELS), ...Object.values(COUNTED_UNIT_LABELS)].map(({ vi }) => vi);

/** `vụ/năm`, `vườn/thôn`: things that are counted over a time, or in each of several places. */
const PER = /^(.+?)\s*\/\s*(năm|quý|tháng|thôn|bản|làng|ấp|buôn|xã|khu dân cư|hộ)$/iu;

/** The unit that some words name, among those that are given and those that are known. */
export function unitNamed(words: string, units: readonly string[]): string | undefined {
  const dense = words.toLowerCase().replaceAll(/\s/g, '');
  const other = Object.entries(SPELLINGS).find(([, ways]) => ways.includes(dense));
  if (other !== undefined) return other[0];
  const known = [...units, ...LABELS, ...COUNTED, ...MEASURED, ...OTHERS];
  const found = known.find((label) => label !== '' && sameWord(label.replaceAll(' ', ''), dense));
  const [, thing = '', time] = PER.exec(words.trim()) ?? [];
  const counted = time === undefined ? undefined : COUNTED.find((label) => sameWord(label, thing));
  return found ?? (counted === undefined ? undefined : `${counted}/${time!.toLowerCase()}`);
}

/** The thing of a unit that is counted over a time or in a place: "cuộc" of "cuộc/năm". */
export function thingOf(unit: string): string | undefined {
  const thing = PER.exec(unit)?.[1];
  return thing !== undefined && isCountedWord(thing) ? thing : undefined;
}

/** What a content counts by its first words: "vụ" of "Số vụ phạm pháp hình sự". */
export function countedIn(content: string): string | undefined {
  const [, counted = ''] = /^(?:[a-zđ][.)]\s*)?(?:tổng )?số (?:lượng )?(.+)$/iu.exec(content) ?? [];
  const things = COUNTED.filter((thing) => `${counted.toLowerCase()} `.startsWith(`${thing} `));
  return things.sort((one, other) => other.length - one.length)[0];
}

/** True for a unit that comes in whole numbers. */
export function isCountedWord(unit: string): boolean {
  return COUNTED.includes(unit.toLowerCase().replace(PER, '$1'));
}

/** True for a unit of which nobody writes three digits behind the point. */
export function isWholeUnit(words: string): boolean {
  const unit = unitNamed(words, []) ?? words;
  return isCountedWord(unit) || /^(?:m|m²|m³|kg|lít|(?:nghìn )?đồng(?:\/.*)?)$/iu.test(unit);
}

import type { Assessment } from '../model/assessment.ts';
import { PROVINCE_MERGERS, provinceName } from '../model/province-names.ts';
import { formatDate } from './format.ts';
import type { Language } from './language.ts';

/** A sentence where the unit is said to be of a province that was part of another one by then: an old unit or a new one may be meant. */
export function placeDoubt({ unit, on }: Pick<Assessment, 'unit' | 'on'>, language: Language): string[] {
  const { province } = unit;
  const merged = province === undefined ? undefined : PROVINCE_MERGERS[province];
  if (province === undefined || merged === undefined || on < merged.on) return [];
  const [name, into] = [province, merged.into].map((id) => provinceName(id, language));
  const day = formatDate(merged.on, language);
  return [
    language === 'vi'
      ? `Hồ sơ ghi ${name}, từ ngày ${day} đã nhập vào ${into}: cần xem đơn vị trước hay sau sắp xếp được đánh giá.`
      : `The dossier names the ${name}, which became part of the ${into} on ${day}: check whether the unit before or after the merger is meant.`,
  ];
}

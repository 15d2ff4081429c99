import { groupText, kindText } from '../../explain/declared-words.ts';
import { REGION_WORDS, TRAIT_WORDS } from '../../explain/words.ts';
import { asksForTraits, declaredBy, knownGroups, needsRegion, usesRegions } from '../../law/declared.ts';
import { PROVINCES } from '../../model/provinces.ts';
import { PROVINCE_NAMES } from '../../model/province-names.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { TRAITS } from '../../model/vocabulary.ts';
import { UNIT_KEY_COLUMNS } from './column.ts';
import type { IntakeColumn } from './column.ts';
import { EVERYDAY_ANSWERS, NO_GROUP } from './words.ts';

const TRAIT_NOTE =
  'Ghi "Có" nếu đơn vị có đặc điểm này; để trống nếu không. Nếu chỉ có trong một thời gian, ghi "từ 01/01/2022", "đến trước 01/07/2025" hoặc "từ 01/01/2022 đến trước 01/07/2025"; nhiều thời gian cách nhau bằng dấu ";".';

const GROUPS_NOTE =
  'Nhóm, khu vực mà bộ tiêu chí dùng để chọn cột hoặc mức. Đơn vị thuộc nhiều nhóm thì cách nhau bằng dấu ";"; nếu chỉ thuộc trong một thời gian, ghi thêm trong ngoặc, ví dụ "(từ 01/01/2026)".';

/** The columns of the sheet of units. */
export function unitColumns(ruleSet: RuleSet): IntakeColumn[] {
  const declared = declaredBy(ruleSet);
  const level = kindText(ruleSet.level, 'vi', declared);
  const groups = knownGroups(ruleSet);
  const traits = (asksForTraits(ruleSet) ? TRAITS : []).map((trait): IntakeColumn => ({
    id: `unit.trait.${trait}`,
    content: { of: 'trait', trait },
    band: 'Đặc điểm',
    header: `Đặc điểm: ${TRAIT_WORDS.vi[trait]}`,
    note: TRAIT_NOTE,
    width: 15,
    choices: [EVERYDAY_ANSWERS.yes],
    isOpen: true,
  }));
  return [
    ...UNIT_KEY_COLUMNS,
    {
      id: 'unit.level',
      content: { of: 'unit', field: 'level' },
      band: 'Đơn vị',
      header: 'Cấp',
      note: `Bộ tiêu chí này dùng cho cấp ${level}. Để trống được hiểu là ${level}.`,
      width: 12,
      choices: [level],
    },
    {
      id: 'unit.province',
      content: { of: 'unit', field: 'province' },
      band: 'Đơn vị',
      header: 'Tỉnh',
      note: 'Tỉnh, thành phố vào ngày đánh giá: quyết định của tỉnh nào được áp dụng. Để trống thì chỉ dùng văn bản trung ương.',
      width: 16,
      choices: PROVINCES.map((province) => PROVINCE_NAMES[province]),
      isOpen: true,
    },
    {
      id: 'unit.district',
      content: { of: 'unit', field: 'district' },
      band: 'Đơn vị',
      header: 'Huyện',
      note: 'Chỉ để tổng hợp; kết quả không phụ thuộc vào huyện.',
      width: 16,
    },
    ...(usesRegions(ruleSet)
      ? [
          {
            id: 'unit.region',
            content: { of: 'unit', field: 'region' } as const,
            band: 'Đơn vị',
            header: 'Vùng',
            note: needsRegion(ruleSet) ? 'Vùng kinh tế - xã hội: cột của phụ lục. Bắt buộc.' : 'Vùng kinh tế - xã hội.',
            width: 24,
            choices: Object.values(REGION_WORDS.vi),
          },
        ]
      : []),
    ...(groups.length > 0
      ? [
          {
            id: 'unit.groups',
            content: { of: 'unit', field: 'groups' } as const,
            band: 'Đơn vị',
            header: 'Nhóm/Khu vực',
            note: GROUPS_NOTE,
            width: 24,
            choices: [...groups.map((group) => groupText(group, 'vi', declared)), NO_GROUP],
            isOpen: true as const,
          },
        ]
      : []),
    ...traits,
    {
      id: 'dossier.illustrative',
      content: { of: 'dossier', field: 'illustrative' },
      band: 'Hồ sơ',
      header: 'Hồ sơ minh họa',
      note: 'Ghi "Có" nếu số liệu được đặt ra để minh họa; kết quả sẽ nhắc lại điều đó.',
      width: 11,
      choices: [EVERYDAY_ANSWERS.yes],
    },
    { id: 'dossier.note', content: { of: 'dossier', field: 'note' }, band: 'Hồ sơ', header: 'Ghi chú', note: undefined, width: 30 },
  ];
}

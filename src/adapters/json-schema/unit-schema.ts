import { groupText, kindText } from '../../explain/declared-words.ts';
import { REGION_LABELS, TRAIT_LABELS } from '../../explain/labels.ts';
import { LONGEST_NAME, MOST_TRAITS } from '../../model/dossier-limits.ts';
import { PROVINCE_LABELS } from '../../model/province-names.ts';
import { PROVINCES } from '../../model/provinces.ts';
import { REGIONS, TRAITS } from '../../model/vocabulary.ts';
import { asksForTraits, declaredBy, knownGroups, needsRegion, usesRegions } from '../../law/declared.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { DATE_PATTERN } from './date-pattern.ts';
import { closedObject, filledText, idText, titled } from './dialect.ts';
import type { Dialect, JsonSchema } from './dialect.ts';

/** A day of the calendar. */
export function daySchema(title: Bilingual): JsonSchema {
  return { ...titled(title), type: 'string', pattern: DATE_PATTERN };
}

function words(list: readonly string[], labels: Readonly<Record<string, Bilingual>>): JsonSchema {
  return { enum: [...list], 'x-labels': Object.fromEntries(list.map((word) => [word, labels[word]])) };
}

/** A bare word twice is refused, while one may have several periods; draft-07 cannot say that. */
function eachOnce(list: readonly string[], { draft }: Dialect): JsonSchema {
  if (draft === 'draft-07') return {};
  return { allOf: list.map((word) => ({ contains: { const: word }, minContains: 0, maxContains: 1 })) };
}

/** A list of words that hold on every day or for a period. */
function listSchema(
  field: 'trait' | 'group',
  list: readonly string[],
  labels: Readonly<Record<string, Bilingual>>,
  title: Bilingual,
  dialect: Dialect,
  isForm: boolean,
): JsonSchema {
  // A form that gives an empty list for one that nobody touched has to leave it out.
  const none =
    field === 'group'
      ? {
          vi: ' Danh sách trống: đơn vị không thuộc nhóm nào; chưa biết thì bỏ hẳn.',
          en: ' An empty list: the unit is in none; leave it out where that is not known.',
        }
      : { vi: '', en: '' };
  const about = titled(title, {
    vi: `Quyết định cột hoặc mức áp dụng.${none.vi}`,
    en: `They decide which column or value applies.${none.en}`,
  });
  if (isForm) return { ...about, type: 'array', uniqueItems: true, items: { type: 'string', ...words(list, labels) } };
  const dated = closedObject(
    {
      [field]: words(list, labels),
      from: daySchema({ vi: 'Từ ngày', en: 'First day' }),
      to: daySchema({ vi: 'Đến trước ngày', en: 'First day on which it no longer holds' }),
    },
    [field],
  );
  return {
    ...about,
    type: 'array',
    maxItems: MOST_TRAITS,
    items: {
      anyOf: [
        { ...titled({ vi: 'Vào mọi ngày', en: 'On every day' }), ...words(list, labels) },
        { ...titled({ vi: 'Trong một thời gian', en: 'For a period' }), ...dated },
      ],
    },
    ...eachOnce(list, dialect),
  };
}

/** The groups that units of a set can be in, with their names. */
function groupsOf(ruleSet: RuleSet): Record<string, Bilingual> {
  const declared = declaredBy(ruleSet);
  return Object.fromEntries(
    knownGroups(ruleSet).map((id) => [id, { vi: groupText(id, 'vi', declared), en: groupText(id, 'en', declared) }]),
  );
}

/** The fields of a unit that say something under a set. */
export function unitFields(ruleSet: RuleSet): string[] {
  return [
    'id',
    'name',
    'level',
    'province',
    'district',
    ...(usesRegions(ruleSet) ? ['region'] : []),
    ...(asksForTraits(ruleSet) ? ['traits'] : []),
    ...(Object.keys(groupsOf(ruleSet)).length > 0 ? ['groups'] : []),
  ];
}

/** The unit of a dossier of a set; for a form, traits and groups are words to tick, that hold on every day. */
export function unitSchemaOf(ruleSet: RuleSet, dialect: Dialect, isForm: boolean): JsonSchema {
  const { level } = ruleSet;
  const declared = declaredBy(ruleSet);
  const groups = groupsOf(ruleSet);
  const kinds = { [level]: { vi: kindText(level, 'vi', declared), en: kindText(level, 'en', declared) } };
  // Programs that draw forms choose a control by the type.
  const text = isForm ? { type: 'string' } : {};
  const properties = {
    id: {
      ...titled(
        { vi: 'Mã đơn vị', en: 'Id of the unit' },
        { vi: 'Mã hành chính, không phải tên: tên có thể trùng.', en: 'A code, never a name: names collide.' },
      ),
      ...idText(LONGEST_NAME),
    },
    name: { ...titled({ vi: 'Tên đơn vị', en: 'Name' }), ...filledText(LONGEST_NAME) },
    level: { ...titled({ vi: 'Loại đơn vị', en: 'Level' }), ...text, ...words([level], kinds), ...(isForm && { default: level }) },
    province: {
      ...titled({ vi: 'Tỉnh', en: 'Province' }, { vi: 'Theo địa giới đến ngày 30/6/2025.', en: 'As they stood until 2025-06-30.' }),
      ...text,
      ...words(PROVINCES, PROVINCE_LABELS),
    },
    district: { ...titled({ vi: 'Huyện', en: 'District' }), ...filledText(LONGEST_NAME) },
    region: { ...titled({ vi: 'Vùng', en: 'Region' }), ...text, ...words(REGIONS, REGION_LABELS) },
    traits: listSchema('trait', TRAITS, TRAIT_LABELS, { vi: 'Đặc điểm', en: 'Traits' }, dialect, isForm),
    ...(Object.keys(groups).length > 0 && {
      groups: listSchema('group', Object.keys(groups), groups, { vi: 'Nhóm, khu vực', en: 'Groups, areas' }, dialect, isForm),
    }),
  };
  return {
    ...titled({ vi: 'Đơn vị được đánh giá', en: 'The unit assessed' }),
    ...closedObject(properties, ['id', 'level', ...(needsRegion(ruleSet) ? ['region'] : [])]),
  };
}

import { LEVEL_LABELS, REGION_LABELS, TRAIT_LABELS } from '../../explain/labels.ts';
import { LONGEST_NAME, MOST_TRAITS } from '../../model/dossier-limits.ts';
import { PROVINCE_LABELS } from '../../model/province-names.ts';
import { PROVINCES } from '../../model/provinces.ts';
import { REGIONS, TRAITS } from '../../model/vocabulary.ts';
import type { Level } from '../../model/vocabulary.ts';
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

/** A bare trait twice is refused, while one trait may have several periods; draft-07 cannot say that. */
function eachTraitOnce({ draft }: Dialect): JsonSchema {
  if (draft === 'draft-07') return {};
  return { allOf: TRAITS.map((trait) => ({ contains: { const: trait }, minContains: 0, maxContains: 1 })) };
}

function traitsSchema(dialect: Dialect): JsonSchema {
  const dated = closedObject(
    {
      trait: words(TRAITS, TRAIT_LABELS),
      from: daySchema({ vi: 'Từ ngày', en: 'First day' }),
      to: daySchema({ vi: 'Đến trước ngày', en: 'First day on which it no longer holds' }),
    },
    ['trait'],
  );
  return {
    ...titled(
      { vi: 'Đặc điểm', en: 'Traits' },
      { vi: 'Quyết định cột hoặc mức áp dụng.', en: 'They decide which column or value applies.' },
    ),
    type: 'array',
    maxItems: MOST_TRAITS,
    items: {
      anyOf: [
        { ...titled({ vi: 'Vào mọi ngày', en: 'On every day' }), ...words(TRAITS, TRAIT_LABELS) },
        { ...titled({ vi: 'Trong một thời gian', en: 'For a period' }), ...dated },
      ],
    },
    ...eachTraitOnce(dialect),
  };
}

/** The unit of a dossier of one level. */
export function unitSchemaOf(level: Level, dialect: Dialect): JsonSchema {
  const properties = {
    id: {
      ...titled(
        { vi: 'Mã đơn vị', en: 'Id of the unit' },
        { vi: 'Mã hành chính, không phải tên: tên có thể trùng.', en: 'A code, never a name: names collide.' },
      ),
      ...idText(LONGEST_NAME),
    },
    name: { ...titled({ vi: 'Tên đơn vị', en: 'Name' }), ...filledText(LONGEST_NAME) },
    level: { ...titled({ vi: 'Loại đơn vị', en: 'Level' }), ...words([level], LEVEL_LABELS) },
    province: {
      ...titled({ vi: 'Tỉnh', en: 'Province' }, { vi: 'Theo địa giới đến ngày 30/6/2025.', en: 'As they stood until 2025-06-30.' }),
      ...words(PROVINCES, PROVINCE_LABELS),
    },
    district: { ...titled({ vi: 'Huyện', en: 'District' }), ...filledText(LONGEST_NAME) },
    region: { ...titled({ vi: 'Vùng', en: 'Region' }), ...words(REGIONS, REGION_LABELS) },
    traits: traitsSchema(dialect),
  };
  return { ...titled({ vi: 'Đơn vị được đánh giá', en: 'The unit assessed' }), ...closedObject(properties, ['id', 'level', 'region']) };
}

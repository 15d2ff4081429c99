import { formatDate } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { STATUS_LABELS } from '../../explain/labels.ts';
import { JUDGED_STATUSES } from '../../model/vocabulary.ts';
import { LONGEST_TEXT } from '../../model/dossier-limits.ts';
import type { JudgeableRow } from '../../law/rows.ts';
import { closedObject, filledText, text, titled } from './dialect.ts';
import type { JsonSchema, Refer } from './dialect.ts';
import { daySchema } from './unit-schema.ts';

/** What a value rests on. */
export const EVIDENCE_SCHEMA: JsonSchema = closedObject({
  source: { ...titled({ vi: 'Nguồn', en: 'Source' }), ...text(LONGEST_TEXT) },
  url: { ...titled({ vi: 'Địa chỉ trang', en: 'Address of the page' }), ...text(LONGEST_TEXT) },
  quote: { ...titled({ vi: 'Trích nguyên văn', en: 'Quote' }), ...text(LONGEST_TEXT) },
  on: { ...titled({ vi: 'Thời điểm', en: 'When' }), ...text(LONGEST_TEXT) },
  by: { ...titled({ vi: 'Người hoặc cơ quan cung cấp', en: 'By whom' }), ...text(LONGEST_TEXT) },
  note: { ...titled({ vi: 'Ghi chú', en: 'Note' }), ...text(LONGEST_TEXT) },
});

/** The day of which a figure, or all figures of a dossier, are true. */
export const MEASURED_ON_SCHEMA: JsonSchema = daySchema({ vi: 'Số liệu tính đến ngày', en: 'Day of which the figures are true' });

const LABELS = Object.fromEntries(JUDGED_STATUSES.map((status) => [status, STATUS_LABELS[status]]));

/** A document of the register, to choose from; a set that was told of none takes no id. */
function documentIdSchema(register: RuleSet['register']): Record<string, JsonSchema> {
  if (register === undefined || register.length === 0) return {};
  const oneOf = register.map(({ id, number, date, title }) => {
    const name = (language: Language): string => [number ?? title, ...(date === null ? [] : [formatDate(date, language)])].join(', ');
    return { const: id, ...titled({ vi: name('vi'), en: name('en') }) };
  });
  return { documentId: { ...titled({ vi: 'Văn bản trong danh mục', en: 'Document of the register' }), type: 'string', oneOf } };
}

/** What a competent body decided. */
export const judgementSchema = ({ register }: Pick<RuleSet, 'register'>): JsonSchema =>
  closedObject(
    {
      status: { ...titled({ vi: 'Kết luận', en: 'Decision' }), enum: [...JUDGED_STATUSES], 'x-labels': LABELS },
      by: { ...titled({ vi: 'Cơ quan kết luận', en: 'Decided by' }), ...filledText(LONGEST_TEXT) },
      on: daySchema({ vi: 'Ngày kết luận', en: 'Decided on' }),
      document: { ...titled({ vi: 'Văn bản', en: 'Document' }), ...filledText(LONGEST_TEXT) },
      ...documentIdSchema(register),
      remark: {
        ...titled({ vi: 'Lời của cơ quan kết luận, không quyết định', en: 'In the words of the body; decides nothing' }),
        ...filledText(LONGEST_TEXT),
      },
      note: { ...titled({ vi: 'Ghi chú', en: 'Note' }), ...text(LONGEST_TEXT) },
    },
    ['status', 'by', 'on'],
  );

/** The judgements of a dossier, by the number that each is on. */
export function judgementsSchema(rows: readonly JudgeableRow[], refer: Refer): JsonSchema {
  const properties = rows.map(({ target, title }) => [
    target,
    { ...titled({ vi: `${target}. ${title.vi}`, en: `${target}. ${title.en}` }), allOf: [refer('judgement')] },
  ]);
  return {
    ...titled({ vi: 'Kết luận của cơ quan có thẩm quyền', en: 'Judgements of competent bodies' }),
    ...closedObject(Object.fromEntries(properties) as Record<string, JsonSchema>),
  };
}

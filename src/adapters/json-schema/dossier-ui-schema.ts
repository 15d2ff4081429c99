import type { Fact } from '../../model/fact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../explain/language.ts';
import { markedLevel } from '../../explain/assumed.ts';
import { unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { declaredBy } from '../../law/declared.ts';
import { checkDay, checkOptions, checkRuleSet, readLanguage } from './check-arguments.ts';
import { unitFields } from './unit-schema.ts';
import { isForm } from './form-profile.ts';
import type { SchemaProfile } from './form-profile.ts';
import { groupFacts } from './fact-groups.ts';
import type { FactGroup } from './fact-groups.ts';

/** A field of a form: `scope` points into the JSON Schema. */
export interface UiControl {
  readonly type: 'Control';
  readonly scope: string;
  readonly label: string;
  /** That a text is a day of the calendar. */
  readonly options?: { readonly format: 'date' };
}

/** Fields that belong together: those of one indicator. */
export interface UiGroup {
  readonly type: 'Group';
  readonly label: string;
  readonly elements: readonly UiControl[];
}

/** A page of a form. */
export interface UiCategory {
  readonly type: 'Category';
  readonly label: string;
  readonly elements: readonly (UiControl | UiGroup)[];
}

/** A form in pages, as JSON Forms reads it. */
export interface DossierUiSchema {
  readonly type: 'Categorization';
  readonly elements: readonly UiCategory[];
}

const WORDS = {
  vi: {
    unit: 'Đơn vị',
    rest: 'Số liệu khác',
    judgements: 'Kết luận',
    fields: {
      id: 'Mã đơn vị',
      name: 'Tên đơn vị',
      level: 'Loại đơn vị',
      province: 'Tỉnh',
      district: 'Huyện',
      region: 'Vùng',
      traits: 'Đặc điểm',
      groups: 'Nhóm, khu vực',
    },
    measuredOn: 'Số liệu tính đến ngày',
    illustrative: 'Hồ sơ minh họa',
    note: 'Ghi chú',
  },
  en: {
    unit: 'Unit',
    rest: 'Other facts',
    judgements: 'Judgements',
    fields: {
      id: 'Id of the unit',
      name: 'Name',
      level: 'Level',
      province: 'Province',
      district: 'District',
      region: 'Region',
      traits: 'Traits',
      groups: 'Groups, areas',
    },
    measuredOn: 'Day of which the facts are true',
    illustrative: 'Made-up dossier',
    note: 'Note',
  },
} as const;

function control(path: readonly string[], label: string): UiControl {
  const steps = path.map((key) => `properties/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return { type: 'Control', scope: `#/${steps.join('/')}`, label };
}

function factControl({ id, label, unit, definition }: Fact, declared: DeclaredWords, language: Language): UiControl {
  const shown = unitText(unit, language, declared);
  const name = shown === '' ? label[language] : `${label[language]} (${shown})`;
  return control(['facts', id], markedLevel(name, definition.grade, language));
}

function numbered({ no, title }: FactGroup['criterion'] | FactGroup['indicators'][number]['row'], language: Language): string {
  return `${no}. ${title[language]}`;
}

function category({ ruleSet, criterion, indicators }: FactGroup, form: RuleSet, language: Language): UiCategory {
  const declared = declaredBy(form);
  const own = numbered(criterion, language);
  return {
    type: 'Category',
    label: ruleSet.id === form.id ? own : `${ruleSet.title[language]}: ${own}`,
    elements: indicators.map(({ row, facts }) => ({
      type: 'Group',
      label: numbered(row, language),
      elements: facts.map((fact) => factControl(fact, declared, language)),
    })),
  };
}

/**
 * A form for the dossiers of a rule set, as JSON Forms reads it: a page for the unit, one for each criterion with a group for each
 * indicator, one for the judgements.
 *
 * @remarks Every `scope` points to a place of {@link dossierJsonSchema} of the same set and day. A fact that several indicators
 * read stands with the first of them. The judgements are one field: JSON Forms takes the points of their numbers (`2.2`) for steps
 * of a path, so a program renders that field itself.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param language - of the labels.
 * @param options - `on`: the day whose text groups the facts; without it, that of any day. `profile`: that of the JSON Schema; in `form`
 * there are no judgements.
 * @returns a new UI schema as plain data.
 * @throws `NtmError`: `invalid-option` for another language, `wrong-type` for anything but a rule set, `invalid-date`,
 * `date-not-covered`.
 * @example
 * ```ts
 * import { dossierUiSchema } from 'ntm-rules/schema';
 * import { commune } from 'ntm-rules/rules';
 *
 * const [, planning] = dossierUiSchema(commune, 'en').elements;
 * planning?.label; // => '1. Planning'
 * ```
 */
export function dossierUiSchema(
  ruleSet: RuleSet,
  language: Language,
  options: { readonly on?: string | undefined; readonly profile?: SchemaProfile | undefined } = {},
): DossierUiSchema {
  checkRuleSet(ruleSet);
  const words = WORDS[readLanguage(language)];
  checkOptions(options);
  checkDay(options.on);
  const isPlain = isForm(options.profile);
  const { groups, unread } = groupFacts(ruleSet, options.on);
  const declared = declaredBy(ruleSet);
  const asked = unitFields(ruleSet);
  const unit = Object.entries(words.fields).flatMap(([field, label]) => (asked.includes(field) ? [control(['unit', field], label)] : []));
  const frame = [
    { ...control(['measuredOn'], words.measuredOn), ...(isPlain && { options: { format: 'date' as const } }) },
    control(['illustrative'], words.illustrative),
    control(['note'], words.note),
  ];
  const rest = unread.map((fact) => factControl(fact, declared, language));
  return {
    type: 'Categorization',
    elements: [
      { type: 'Category', label: words.unit, elements: [...unit, ...frame] },
      ...groups.map((group) => category(group, ruleSet, language)),
      ...(rest.length === 0 ? [] : [{ type: 'Category' as const, label: words.rest, elements: rest }]),
      ...(isPlain ? [] : [{ type: 'Category' as const, label: words.judgements, elements: [control(['judgements'], words.judgements)] }]),
    ],
  };
}

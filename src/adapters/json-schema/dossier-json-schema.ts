import type { Assessment } from '../../model/assessment.ts';
import { LONGEST_NOTE } from '../../model/dossier-limits.ts';
import type { Fact } from '../../model/fact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { declaredBy } from '../../law/declared.ts';
import { judgeableNumbers, judgeableRows, withPresupposed } from '../../law/rows.ts';
import type { JudgeableRow } from '../../law/rows.ts';
import type { Language } from '../../explain/language.ts';
import { inLanguage } from './annotations.ts';
import { formTitle } from './assumed-facts.ts';
import { checkDay, checkOptions, checkRuleSet, readLanguage } from './check-arguments.ts';
import { closedObject, dialectOf, referIn, text, titled } from './dialect.ts';
import type { JsonSchema, JsonSchemaDraft, Refer } from './dialect.ts';
import { groupFacts } from './fact-groups.ts';
import type { GroupedFacts } from './fact-groups.ts';
import { formDefinitions } from './fact-forms.ts';
import { isForm, plainFactSchema } from './form-profile.ts';
import type { SchemaProfile } from './form-profile.ts';
import { factSchemaOf } from './fact-schema.ts';
import { MEASURED_ON_SCHEMA, judgementSchema, judgementsSchema } from './judgement-schema.ts';
import { unitSchemaOf } from './unit-schema.ts';

/** What the schema is of. */
export interface DossierSchemaOptions {
  readonly draft: JsonSchemaDraft;
  /** Day whose text says which numbers can be judged and how facts are grouped; without it, those of any day. */
  readonly on?: string | undefined;
  /** Language of titles and descriptions; Vietnamese unless given. */
  readonly language?: Language | undefined;
  /** True for the keywords of {@link JSON_SCHEMA_ANNOTATIONS} besides, which a strict validator must be told of. */
  readonly annotations?: boolean | undefined;
  /**
   * `form` for a schema to draw a form by: one plain control for each fact, each word to choose with its title, no judgements. What it
   * takes is a dossier, but not every dossier is taken: none with numerators, bounds or evidence. `whole` unless given. RJSF
   * must be told `constAsDefaults: 'never'`, or it takes the first word of each list for figures that nobody gave.
   */
  readonly profile?: SchemaProfile | undefined;
}

function instrumentsOf(ruleSet: RuleSet): Assessment['instruments'] {
  return withPresupposed(ruleSet).flatMap(({ instruments }) => instruments);
}

function factsIn({ groups, unread }: GroupedFacts): Fact[] {
  return [...groups.flatMap(({ indicators }) => indicators.flatMap(({ facts }) => facts)), ...unread];
}

/** Where a fact stands: the criterion that it is grouped under, and every row that reads it. */
function placesOf({ groups, readers }: GroupedFacts): Map<string, JsonSchema> {
  const places = groups.flatMap(({ ruleSet, criterion, indicators }) =>
    indicators.flatMap(({ facts }) =>
      facts.map(({ id }) => [id, { 'x-criterion': `${ruleSet.id}/${criterion.id}`, 'x-indicators': readers.get(id) }] as const),
    ),
  );
  return new Map(places);
}

function factsSchema(ruleSet: RuleSet, grouped: GroupedFacts, refer: Refer, isPlain: boolean): JsonSchema {
  const instruments = instrumentsOf(ruleSet);
  const declared = declaredBy(ruleSet);
  const places = placesOf(grouped);
  const properties = factsIn(grouped).map((fact) => [
    fact.id,
    {
      ...(isPlain ? plainFactSchema(fact, declared) : factSchemaOf(fact, refer, instruments, declared)),
      ...places.get(fact.id),
    },
  ]);
  return {
    ...titled({ vi: 'Số liệu', en: 'Facts' }, { vi: 'Bỏ trống những gì chưa biết.', en: 'Leave out what is not known.' }),
    ...closedObject(Object.fromEntries(properties) as Record<string, JsonSchema>),
  };
}

/** What a judgement may name: rows by id, and by number where that is another and tells one row. */
function namedRows(ruleSet: RuleSet, on: string | undefined): JudgeableRow[] {
  const rows = judgeableRows(ruleSet, on);
  const titles = new Map(rows.map(({ target, title }) => [target, title]));
  const numbered = [...judgeableNumbers(ruleSet, on)].flatMap(([target, [id, ...others]]) => {
    const title = titles.get(id!);
    return title === undefined || titles.has(target) || (on !== undefined && others.length > 0) ? [] : { target, title };
  });
  return [...rows, ...numbered];
}

/**
 * The JSON Schema of the dossiers of a rule set, for forms and for programs in other languages.
 *
 * @remarks It accepts and refuses what `parseDossier` and `assess` do, as far as JSON Schema can say it; what it cannot say is listed
 * in {@link BEYOND_JSON_SCHEMA}, and `parseDossier` stays the judge. Facts stand in the order of the law. A strict
 * validator takes the schema as it is. With `annotations` it says besides, in keywords of its own, the titles in English
 * (`x-en`), the unit and the bounds of each fact, what is counted, the source, and the criterion (`x-criterion`): a grouping by
 * `allOf` would open the objects that are closed here. A strict validator must be told of {@link JSON_SCHEMA_ANNOTATIONS} then.
 * @param ruleSet - a set of `ntm-rules/rules`, or one made by `createRuleSet` or `amend`.
 * @param options - the version of JSON Schema, and optionally the day whose text decides which numbers can be judged, the
 * language of titles, and whether there are annotations.
 * @returns a new JSON Schema as plain data, complete in itself.
 * @throws `NtmError`: `invalid-option` for another version or language, `wrong-type` for anything but a rule set, `invalid-date`,
 * `date-not-covered` for a day on which no text of the set is in force.
 * @example
 * ```ts
 * import { dossierJsonSchema } from 'ntm-rules/schema';
 * import { commune } from 'ntm-rules/rules';
 *
 * const schema = dossierJsonSchema(commune, { draft: '2020-12' });
 * schema['additionalProperties']; // => false
 * JSON.stringify(schema).includes('"title":"Thu nhập bình quân đầu người"'); // => true
 * JSON.stringify(schema).includes('Đơn vị: triệu đồng/người/năm.'); // => true
 * ```
 */
export function dossierJsonSchema(ruleSet: RuleSet, options: DossierSchemaOptions): JsonSchema {
  checkRuleSet(ruleSet);
  const given: Partial<DossierSchemaOptions> = (options as DossierSchemaOptions | null | undefined) ?? {};
  checkOptions(given);
  const dialect = dialectOf(given.draft);
  const language = readLanguage(given.language ?? 'vi');
  const { on } = given;
  const isPlain = isForm(given.profile);
  checkDay(on);
  const refer = referIn(dialect);
  const grouped = groupFacts(ruleSet, on);
  const properties = {
    unit: unitSchemaOf(ruleSet, dialect, isPlain),
    facts: factsSchema(ruleSet, grouped, refer, isPlain),
    measuredOn: MEASURED_ON_SCHEMA,
    ...(!isPlain && { judgements: judgementsSchema(namedRows(ruleSet, on), refer) }),
    illustrative: { ...titled({ vi: 'Hồ sơ minh họa', en: 'Made-up dossier' }), type: 'boolean' },
    note: { ...titled({ vi: 'Ghi chú', en: 'Note' }), ...text(LONGEST_NOTE) },
  };
  const schema = {
    $schema: dialect.uri,
    ...formTitle({ vi: `Hồ sơ: ${ruleSet.title.vi}`, en: `Dossier: ${ruleSet.title.en}` }, ruleSet),
    'x-rule-set': { id: ruleSet.id, version: ruleSet.version, hash: ruleSet.hash },
    ...closedObject(properties, ['unit', 'facts']),
    ...(!isPlain && {
      [dialect.definitions]: { ...formDefinitions(factsIn(grouped), declaredBy(ruleSet), refer), judgement: judgementSchema(ruleSet) },
    }),
  };
  return inLanguage(schema, language, given.annotations === true) as JsonSchema;
}

import { REGION_WORDS, TRAIT_WORDS } from '../../explain/words.ts';
import { formatDate } from '../../explain/format.ts';
import { LEVEL_LABELS } from '../../explain/labels.ts';
import { textAt, valuesAt } from '../../law/in-force.ts';
import { isRelated } from '../../law/relations/relating.ts';
import { ntmError } from '../../model/errors.ts';
import { packProblem } from '../../law/check/pack-problem.ts';
import { provinceName } from '../../model/province-names.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Scope } from '../../model/primitives.ts';
import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { DatedThreshold, SetText } from '../../law/text.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import type { Draft, DraftRow, LevelHead } from './draft.ts';
import { ruleOf, ruleText } from './met-with-text.ts';
import { gradeCells } from './grade-cells.ts';
import { indicatorRows } from './indicator-rows.ts';
import type { LeavesOut } from './indicator-rows.ts';
import { citationText } from './read-citation.ts';
import { scopeLine, scopeTitle } from './scope-lines.ts';
import { COLUMN_KINDS_BY_WORD, RANKS_BY_WORD, YES } from './set-words.ts';
import { wordFor } from './word-for.ts';
import { isUnknownYear, withoutUnknownYears } from './unknown-years.ts';

/** Which text of a set is written: that of a day, and of a province whose decisions count. */
export interface SetMoment {
  readonly on: string;
  readonly province?: Province | undefined;
}

/** A set as a workbook holds it, and what of the set no workbook holds. */
export interface SetDraft {
  readonly draft: Draft;
  readonly leavesOut: readonly LeavesOut[];
}

/** The lines of columns: those that the set declares, then each scope that some value has. */
interface ColumnLines {
  readonly lines: Draft['columns'];
  readonly titleOf: (scope: Scope | undefined) => string | undefined;
}

function columnLines(ruleSet: RuleSet, text: SetText, scopes: readonly Scope[], grading: Grading): ColumnLines {
  const titles = new Map<string, string>();
  const declared = (ruleSet.columns ?? []).map(({ id, title, when, cite, ...graded }): Draft['columns'][number] => {
    const name = title.vi.replaceAll(',', ' ');
    titles.set(canonicalJson({ columns: [id] }), name);
    const { otherwise, anyTraits, ...scope } = when;
    return {
      ...scopeLine(scope, name),
      id,
      kind: wordFor(COLUMN_KINDS_BY_WORD, 'column'),
      ...(anyTraits && { anyTraits: anyTraits.map((trait) => TRAIT_WORDS.vi[trait]).join('; ') }),
      ...(otherwise && { rest: YES }),
      ...(cite && { place: citationText(cite, { annex: grading.annex }) }),
      ...(graded.grade && gradeCells({ ...graded, grade: graded.grade }, grading.instrument)),
    };
  });
  const other = scopes.flatMap((scope): Draft['columns'] => {
    const key = canonicalJson(scope);
    if (titles.has(key)) return [];
    const columns = (scope.columns ?? []).map((id) => titles.get(canonicalJson({ columns: [id] })) ?? id);
    const title = scopeTitle(scope, columns);
    titles.set(key, title);
    return [scopeLine(scope, title, columns)];
  });
  const rules = text.columnRules.map(({ id, title, when, region, cite, ...graded }) => ({
    id,
    title: title.vi,
    kind: wordFor(COLUMN_KINDS_BY_WORD, 'rule'),
    traits: when.allTraits.map((trait) => TRAIT_WORDS.vi[trait]).join('; '),
    ...(when.anyTraits && { anyTraits: when.anyTraits.map((trait) => TRAIT_WORDS.vi[trait]).join('; ') }),
    target:
      ruleSet.columns?.find((column) => column.id === region)?.title.vi.replaceAll(',', ' ') ??
      REGION_WORDS.vi[region as keyof typeof REGION_WORDS.vi],
    place: citationText(cite, { annex: grading.annex }),
    ...gradeCells(graded, grading.instrument),
  }));
  return {
    lines: [...declared, ...other, ...rules],
    titleOf: (scope) => (scope === undefined ? undefined : titles.get(canonicalJson(scope))),
  };
}

interface Grading {
  readonly annex: string | undefined;
  readonly instrument: Instrument;
}

function enactedBy(ruleSet: RuleSet): { instrument: Instrument; annex: string | undefined } {
  for (const instrument of ruleSet.instruments) {
    const text = instrument.ruleSets?.find(({ id }) => id === ruleSet.id);
    if (text !== undefined) return { instrument, annex: text.annex };
  }
  throw ntmError([packProblem('unknown-rule-set', ['instruments'], { ruleSet: ruleSet.id })]);
}

function infoOf(ruleSet: RuleSet, text: SetText, { instrument, annex }: Grading): Draft['info'] {
  const presupposed = ruleSet.prerequisites?.[0]?.ruleSet.id;
  return {
    number: instrument.number,
    ...(instrument.signedOn && { signedOn: formatDate(instrument.signedOn, 'vi') }),
    issuer: instrument.issuer,
    rank: wordFor(RANKS_BY_WORD, instrument.rank),
    ...(instrument.province && { province: provinceName(instrument.province, 'vi') }),
    title: instrument.title,
    setTitle: ruleSet.title.vi,
    ...(ruleSet.title.en !== ruleSet.title.vi && { setTitleEn: ruleSet.title.en }),
    level:
      (ruleSet.levels?.find(({ id }) => id === ruleSet.level)?.label ?? LEVEL_LABELS[ruleSet.level as keyof typeof LEVEL_LABELS])?.vi ??
      ruleSet.level,
    ...(annex && { annex }),
    from: formatDate(instrument.inForce.from, 'vi'),
    ...(instrument.inForce.to && { to: formatDate(instrument.inForce.to, 'vi') }),
    ...(presupposed && { presupposed }),
    ...(text.metWith && { metWith: ruleText(ruleOf(text.metWith, text.criteria)) }),
    ...(text.caveat && { caveat: text.caveat.vi }),
    ...(instrument.invented && { invented: YES }),
    version: ruleSet.version,
    ...gradeCells(instrument.inForce.wording, instrument, ['quote']),
  };
}

/** The columns of levels: each scope and year that some value has, the general one first, years in their order. */
function headsOf(values: readonly DatedThreshold[]): { scope: Scope | undefined; year: number | undefined }[] {
  const seen = new Map<string, { scope: Scope | undefined; year: number | undefined }>();
  for (const { scope, year } of values) seen.set(canonicalJson([scope ?? {}, year ?? null]), { scope, year });
  const scopes = [...new Set([...seen.values()].map(({ scope }) => canonicalJson(scope ?? {})))];
  const place = ({ scope, year }: { scope: Scope | undefined; year: number | undefined }): number =>
    (scope === undefined ? -1 : scopes.indexOf(canonicalJson(scope))) * 10_000 + (year ?? 0);
  return [...seen.values()].toSorted((a, b) => place(a) - place(b));
}

/**
 * The text of a set on a day as a workbook holds it, with ids that keep each row the same row; and, by name, what of the set
 * no workbook holds.
 *
 * @param ruleSet - the set.
 * @param moment - the day `on`, and the `province` whose decisions count besides the national ones; without it that of the
 * instrument that enacts the set, if it has one.
 * @returns the draft, for `writeSetWorkbook`, and `leavesOut`: of rows whose condition a workbook cannot hold (`isDecisive`; people
 * judge them there), and of the set.
 * @throws `NtmError` `date-not-covered`, `unknown-rule-set` where no instrument of the set enacts it.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { draftOfSet } from 'ntm-rules/xlsx';
 *
 * const { draft, leavesOut } = draftOfSet(commune, { on: '2024-12-31' });
 * draft.info.number; // => '318/QĐ-TTg'
 * leavesOut.some(({ isDecisive }) => isDecisive); // => false
 * ```
 */
export function draftOfSet(ruleSet: RuleSet, { on, province }: SetMoment): SetDraft {
  const grading = enactedBy(ruleSet);
  const whose = province ?? grading.instrument.province;
  const text = textAt(ruleSet, { on, place: whose === undefined ? undefined : { province: whose } } as Parameters<typeof textAt>[1]);
  const valuesOf = (parameter: Parameters<typeof valuesAt>[0]) => {
    const values = valuesAt(parameter, text, ruleSet, { on }).flatMap((value) => allYears(parameter.values, value));
    return withoutUnknownYears([...new Set(values)], ruleSet.level);
  };
  const every = text.criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ parameters }) => [...parameters.values()].flatMap(valuesOf)),
  );
  const heads = headsOf(every);
  const scopes = heads.flatMap(({ scope }) => scope ?? []);
  const columns = columnLines(ruleSet, text, scopes, grading);
  const levels = heads.map(({ scope, year }): LevelHead => ({ column: columns.titleOf(scope), year }));
  const headIndex = new Map(heads.map(({ scope, year }, index) => [canonicalJson([scope ?? {}, year ?? null]), index]));
  const leavesOut: LeavesOut[] = [...leftOutOfSet(ruleSet, text, on)];
  const rows = text.criteria.flatMap((criterion) =>
    criterion.indicators.flatMap((indicator): DraftRow[] =>
      indicatorRows(criterion, indicator, {
        ruleSet,
        text,
        ...grading,
        valuesOf,
        headOf: ({ scope, year }) => headIndex.get(canonicalJson([scope ?? {}, year ?? null]))!,
        width: heads.length,
        leaveOut: (item) => leavesOut.push(item),
      }),
    ),
  );
  return {
    draft: {
      instrumentId: grading.instrument.id,
      setId: ruleSet.id,
      info: infoOf(ruleSet, text, grading),
      columns: columns.lines,
      levels,
      rows,
    },
    leavesOut,
  };
}

/** Of a level by year, those of all years: a workbook has a column for each. */
function allYears(values: readonly DatedThreshold[], value: DatedThreshold): DatedThreshold[] {
  const isOfOthers = isUnknownYear(value);
  if (value.year === undefined && !isOfOthers) return [value];
  const years = values.filter(
    ({ year, scope, statedIn }) =>
      year !== undefined && statedIn === value.statedIn && (isOfOthers || canonicalJson(scope ?? {}) === canonicalJson(value.scope ?? {})),
  );
  return value.year === undefined ? [...years, value] : years;
}

/** True if some instrument says who is in charge of something that no line of the table of the first one can say. */
function isInChargeLeftOut({ id, instruments }: RuleSet, { criteria }: SetText): boolean {
  const indicators = criteria.flatMap((criterion) => criterion.indicators.map((indicator) => indicator.id));
  return instruments.some(({ inCharge = [], ruleSets }) =>
    inCharge.some(
      (said) =>
        said.ruleSet === id &&
        said.unit !== undefined &&
        !(ruleSets?.some((each) => each.id === id) === true && said.rows.every((row) => indicators.includes(row))),
    ),
  );
}

function hasNotes({ criteria }: SetText): boolean {
  const indicators = criteria.flatMap((criterion) => criterion.indicators);
  const values = indicators.flatMap(({ parameters }) => [...parameters.values()].flatMap((parameter) => parameter.values));
  return values.some((value) => value.note !== undefined && !isUnknownYear(value));
}

function leftOutOfSet(ruleSet: RuleSet, text: SetText, on: string): LeavesOut[] {
  const list = (vi: string, en: string): LeavesOut => ({ row: undefined, isDecisive: false, vi, en });
  const later = ruleSet.instruments.filter(({ inForce }) => inForce.from > on);
  const several = text.instruments.length > 1;
  return [
    ...(several
      ? [
          list(
            'văn bản sửa đổi, bổ sung: bảng ghi nội dung của ngày đã chọn như của một văn bản',
            'instruments that amend or supply: the workbook has the text of the day as that of one instrument',
          ),
        ]
      : []),
    ...(later.length > 0
      ? [
          list(
            `văn bản có hiệu lực sau ngày đã chọn: ${later.map(({ number }) => number).join(', ')}`,
            `instruments in force after the day: ${later.map(({ number }) => number).join(', ')}`,
          ),
        ]
      : []),
    ...(text.conditions.size > 0 ? [list('điều kiện dùng chung', 'shared conditions')] : []),
    ...(text.definitions.size > 0
      ? [list('cách tính cũ của số liệu đã được thay', 'how figures were counted before they were redefined')]
      : []),
    ...(ruleSet.facts.some(isRelated)
      ? [list('số liệu chung, và các phần của số liệu cộng', 'totals of figures, and what sums of figures are of')]
      : []),
    ...((ruleSet.prerequisites?.length ?? 0) > 1
      ? [list('bộ phải đạt trước, từ bộ thứ hai', 'sets to be met first, from the second on')]
      : []),
    ...(isInChargeLeftOut(ruleSet, text)
      ? [
          list(
            'đơn vị phụ trách cả tiêu chí, hoặc do văn bản khác nêu',
            'who is in charge of a whole criterion, or is named by another instrument',
          ),
        ]
      : []),
    ...(hasNotes(text) ? [list('ghi chú của từng mức', 'notes on single levels')] : []),
    ...(ruleSet.groups === undefined ? [] : [list('tên nhóm, và ai xếp nhóm', 'names of groups, and who decides on them')]),
    list(
      'tên số liệu và loại minh chứng bằng tiếng Anh, mức độ chắc chắn của nguồn đã dẫn, minh chứng do văn bản khác nêu, văn bản hướng dẫn, phần chưa mô hình hóa',
      'English names of figures and of kinds of evidence, how sure a reported value is, evidence that another instrument asks for, guidance, what is not modelled',
    ),
  ];
}

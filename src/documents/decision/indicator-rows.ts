import { formatDecimal } from '../../explain/format.ts';
import type { Condition, LeafCondition } from '../../model/condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Bilingual, Scope } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { measureLabel, COUNTED_UNIT_LABELS } from '../../model/unit-labels.ts';
import type { CriterionText, DatedThreshold, IndicatorText, ParameterText, SetText } from '../../law/text.ts';
import { membersOf } from '../../law/walk-condition.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import type { DraftRow } from './draft.ts';
import { gradeCells } from './grade-cells.ts';
import { joinText } from './join.ts';
import { citationText } from './read-citation.ts';
import { DIRECTIONS_BY_WORD, KINDS_BY_WORD, YES } from './set-words.ts';
import type { RowKey, RowKind } from './set-words.ts';
import { levelText } from './level-text.ts';
import { wordFor } from './word-for.ts';

/** Something of a set that no workbook holds: of a row, or of the set. */
export interface LeavesOut extends Bilingual {
  /** Number of the row. */
  readonly row: string | undefined;
  /** True where the row decides otherwise without it. */
  readonly isDecisive: boolean;
}

/** What the rows of an indicator are written with. */
export interface RowWriter {
  readonly ruleSet: RuleSet;
  readonly text: SetText;
  readonly instrument: Instrument;
  readonly annex: string | undefined;
  readonly valuesOf: (parameter: ParameterText) => readonly DatedThreshold[];
  readonly headOf: (value: { readonly scope: Scope | undefined; readonly year: number | undefined }) => number;
  readonly width: number;
  readonly leaveOut: (item: LeavesOut) => void;
}

type Cells = Partial<Record<RowKey, string>>;

const kindWord = (kind: RowKind): string => wordFor<RowKind>(KINDS_BY_WORD, kind);

/** Every comparison of a condition once, in its order; `undefined` where it has something that no line of a table is. */
function comparisons(condition: Condition): LeafCondition[] | undefined {
  if ('fact' in condition) return typeof condition.value === 'object' && condition.operator !== 'notEqual' ? [condition] : undefined;
  if (!('all' in condition) && !('any' in condition) && !('of' in condition)) return undefined;
  const found = membersOf(condition).map(comparisons);
  return found.includes(undefined) ? undefined : (found as LeafCondition[][]).flat();
}

function countedCells(fact: Fact, key: 'numerator' | 'denominator', { units }: RuleSet): Cells {
  const counted = fact.definition[key];
  if (counted === undefined) return {};
  const own = units?.find(({ id }) => id === counted.unit)?.label.vi;
  const unit = own ?? (COUNTED_UNIT_LABELS as Readonly<Record<string, Bilingual>>)[counted.unit]?.vi ?? counted.unit;
  return { [key]: counted.label.vi, [`${key}Unit`]: unit };
}

function factCells(fact: Fact, ruleSet: RuleSet): Cells {
  const { label, definition, bounds, type } = fact;
  return {
    fact: label.vi,
    kind: kindWord(type),
    ...(definition.text.vi === label.vi ? {} : { definition: definition.text.vi }),
    ...countedCells(fact, 'numerator', ruleSet),
    ...countedCells(fact, 'denominator', ruleSet),
    ...(type !== 'boolean' &&
      bounds?.min !== undefined &&
      bounds.min !== '0' && { least: formatDecimal(bounds.min, 'vi').replaceAll('.', '') }),
    ...(bounds?.max !== undefined &&
      !(type === 'percentage' && bounds.max === '100') && { most: formatDecimal(bounds.max, 'vi').replaceAll('.', '') }),
  };
}

/** The lines of one comparison: one for each way in which its levels are known. */
function leafRows(leaf: LeafCondition, { no, title, parameters }: IndicatorText, isFirst: boolean, writer: RowWriter): DraftRow[] {
  const name = (leaf.value as { param: string }).param;
  const parameter = parameters.get(name)!;
  const content = title.vi;
  const { ruleSet, instrument, annex, headOf, width } = writer;
  const fact = ruleSet.facts.find(({ id }) => id === leaf.fact)!;
  const side = leaf.operator.startsWith('greater') ? 'at-least' : leaf.operator.startsWith('less') ? 'at-most' : 'exactly';
  const isPlainSide = parameter.direction === side;
  const cells: Cells = {
    parameterId: isPlainSide ? name : `${name} ${parameter.direction}`,
    factId: fact.id,
    ...factCells(fact, ruleSet),
    ...(leaf.title && { partTitle: leaf.title.vi === leaf.title.en ? leaf.title.vi : `${leaf.title.vi} | ${leaf.title.en}` }),
    ...(leaf.case && { isCase: YES }),
    ...(fact.type === 'boolean' || fact.type === 'percentage' ? {} : { unit: measureLabel(parameter.unit, ruleSet.units).vi }),
    ...(fact.type === 'boolean' ? {} : { direction: wordFor(DIRECTIONS_BY_WORD, leaf.operator) }),
  };
  // The levels stand in the line of the first comparison that reads them.
  const values = isFirst ? writer.valuesOf(parameter) : [];
  const graded = groupBy(values, (value) =>
    value.state === 'missing'
      ? ''
      : canonicalJson([
          value.grade,
          value.confidence ?? null,
          value.evidence ?? null,
          String(value.note ?? '') && JSON.stringify(value.note),
        ]),
  );
  // What is missing has no grade of its own, and stands in the first line.
  const missing = graded.get('') ?? [];
  graded.delete('');
  const groups = graded.size === 0 ? [missing] : [...graded.values()].map((group, index) => (index === 0 ? [...group, ...missing] : group));
  return (groups.length === 0 ? [[]] : groups).map((group) => {
    const levels = Array.from({ length: width }, () => '');
    for (const value of group) {
      const text = levelText(value, parameter, fact, content);
      levels[headOf(value)] = text;
      const isOther = typeof value.value === 'boolean' && parameter.level !== undefined && parameter.level.word.vi !== text;
      if (isOther)
        writer.leaveOut({
          row: no,
          isDecisive: false,
          vi: `chữ của mức: "${parameter.level!.word.vi}"`,
          en: `the word of the level: "${parameter.level!.word.vi}"`,
        });
    }
    const first = group.find(({ state }) => state !== 'missing');
    const place = first === undefined ? '' : citationText(first.cite, { annex, row: writerRow(first) });
    return { cells: { ...cells, ...(first && gradeCells(first, instrument)), ...(place && { place }) }, levels };
  });
}

function writerRow({ cite }: DatedThreshold): string | undefined {
  return cite.row;
}

/** The men's and the women's figure of one level make one line, where their labels say that they are. */
function exceptionCells({ exceptions, no }: IndicatorText, { ruleSet, leaveOut }: RowWriter): Cells {
  const [first, ...more] = exceptions;
  if (first === undefined) return {};
  const { when, effect, scope } = first;
  const isPlain = when !== undefined && 'fact' in when && when.operator === 'equal' && when.value === false;
  if (more.length > 0 || effect !== 'not-applicable' || scope !== undefined || !isPlain) {
    leaveOut({ row: no, isDecisive: true, vi: 'ngoại lệ khác "nếu có"', en: 'exceptions other than "where there is any"' });
    return {};
  }
  return { exceptionId: `${first.id}; ${when.fact}`, ifAny: ruleSet.facts.find(({ id }) => id === when.fact)?.label.vi ?? '' };
}

function judgedCells({ condition, no }: IndicatorText, { leaveOut }: RowWriter): Cells {
  if ('prerequisite' in condition) return { kind: kindWord('prerequisite') };
  if (!('judgement' in condition))
    leaveOut({
      row: no,
      isDecisive: true,
      vi: 'điều kiện: trong bảng, chỉ tiêu này theo kết luận',
      en: 'its condition: in the workbook people judge this indicator',
    });
  return { kind: kindWord('judgement') };
}

function conditionRows(indicator: IndicatorText, writer: RowWriter): DraftRow[] {
  const { condition } = indicator;
  // A comparison that two branches have is one part.
  const leaves = [...new Map(comparisons(condition)?.map((leaf) => [canonicalJson(leaf), leaf])).values()];
  const letters = new Map(leaves.map((leaf, index) => [canonicalJson(leaf), String.fromCodePoint(97 + index)]));
  const join = joinText(condition, (part) => letters.get(canonicalJson(part)));
  if (leaves.length === 0 || leaves.length > 26 || join === undefined) return [{ cells: judgedCells(indicator, writer), levels: [] }];
  const seen = new Set<string>();
  const isPlain = 'fact' in condition || ('all' in condition && condition.all.every((part) => 'fact' in part));
  const rows = leaves.flatMap((leaf, index) => {
    const name = (leaf.value as { param: string }).param;
    const isFirst = !seen.has(name);
    seen.add(name);
    const own = leafRows(leaf, indicator, isFirst, writer);
    return leaves.length === 1 ? own : own.map((row) => ({ ...row, cells: { ...row.cells, part: String.fromCodePoint(97 + index) } }));
  });
  const [first, ...rest] = rows;
  return isPlain ? rows : [{ ...first!, cells: { ...first!.cells, join } }, ...rest];
}

/** What is noted of an indicator, in Vietnamese. */
function noteOf({ id }: IndicatorText, { ruleSet, instrument }: RowWriter): string | undefined {
  const text = instrument.ruleSets?.find((each) => each.id === ruleSet.id);
  const note = text?.criteria.flatMap(({ indicators }) => indicators).find((each) => each.id === id)?.note;
  return typeof note === 'string' ? note : note?.vi;
}

/** Who is in charge of an indicator, where the decision that enacts the set says so of it. */
function inChargeOf({ id }: IndicatorText, { ruleSet, instrument }: RowWriter): string | undefined {
  return instrument.inCharge?.find((said) => said.ruleSet === ruleSet.id && said.rows.includes(id))?.unit;
}

/** What the decision that enacts the set asks of an indicator as evidence, in Vietnamese. */
function evidenceOf({ id }: IndicatorText, { ruleSet, instrument }: RowWriter): string | undefined {
  return instrument.evidenceAsked
    ?.find((said) => said.ruleSet === ruleSet.id && said.rows.includes(id))
    ?.kinds?.map(({ vi }) => vi)
    .join('\n');
}

/** A translation, where there is one. */
function englishOf({ vi, en }: Bilingual): string | undefined {
  return en === vi ? undefined : en;
}

/** The lines of an indicator. */
export function indicatorRows(criterion: CriterionText, indicator: IndicatorText, writer: RowWriter): DraftRow[] {
  const rows = conditionRows(indicator, writer);
  const isFirst = criterion.indicators[0] === indicator;
  const { instrument } = writer;
  const wording = gradeCells(indicator.wording, instrument);
  const note = noteOf(indicator, writer);
  const inCharge = inChargeOf(indicator, writer);
  const evidence = evidenceOf(indicator, writer);
  const [criterionEn, contentEn] = [isFirst ? englishOf(criterion.title) : undefined, englishOf(indicator.title)];
  return rows.map(({ cells, levels }, index) => ({
    levels,
    cells: {
      criterionId: criterion.id,
      indicatorId: indicator.id,
      ...(isFirst && index === 0 && { criterionNo: criterion.no, criterion: criterion.title.vi }),
      ...(index === 0 && { no: indicator.no, content: indicator.title.vi, ...exceptionCells(indicator, writer) }),
      ...(cells.grade === undefined && cells.checkedBy === undefined ? wording : {}),
      ...(index === 0 && note !== undefined && { note }),
      ...(index === 0 && inCharge !== undefined && { inCharge }),
      ...(index === 0 && { ...(evidence && { evidence }), ...(criterionEn && { criterionEn }), ...(contentEn && { contentEn }) }),
      ...cells,
    },
  }));
}

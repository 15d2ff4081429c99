import { PACK_LIMITS, beyondLimit } from '../../law/check/pack-limits.ts';
import { hashOf } from '../../law/rule-set.ts';
import { checkArguments } from '../../model/check-arguments.ts';
import { ntmError, problem, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Criterion, MetWith } from '../../model/criterion.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { parseRuleSet } from '../../schema/index.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { listed } from '../sheet/listed.ts';
import { isBlank } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { buildIndicator } from './build-indicator.ts';
import { groupRows } from './group-rows.ts';
import type { CriterionLines, Line } from './group-rows.ts';
import { uniqueIds } from './ids.ts';
import { readPlaced, refuse, textOf } from './placed.ts';
import { placedAt } from './placed-problems.ts';
import { readCitation } from './read-citation.ts';
import { ruleFits, understandRule } from './met-with-text.ts';
import { readColumns } from './read-columns.ts';
import type { SetColumns } from './read-columns.ts';
import { readGrade, sourceRegister } from './read-grade.ts';
import { readInfo } from './read-info.ts';
import type { SetInfo } from './read-info.ts';
import type { LevelCell } from './read-levels.ts';
import { readSetSheets } from './read-sheets.ts';
import type { PlacedLevel, PlacedSet } from './read-sheets.ts';
import { scopeNames } from './scope-names.ts';
import { INFO, SHEETS } from './set-words.ts';
import { unitsOfSet } from './units-of-set.ts';
import { hasYearsWithoutEnd, withUnknownYears } from './unknown-years.ts';

/** What reading a workbook of a set needs beside it. */
export interface SetWorkbookOptions {
  /** Day on which it is recorded, `YYYY-MM-DD`; nothing was checked after it. The library has no clock. */
  readonly recordedOn: string;
  /** Sets that the decision can ask to be met first. */
  readonly ruleSets?: readonly RuleSet[];
}

/** As in every set that is shipped. */
const PRECEDENCE: RuleSet['precedence'] = {
  order: ['scope', 'rank', 'from'],
  scope: ['provinces', 'traits', 'levels', 'regions'],
  rank: ['district', 'provincial', 'national'],
};

/** That a level is of a year is the least that makes it special: `withUnknownYears` says it by the level of the unit. */
const YEARS_LAST: RuleSet['precedence'] = {
  ...PRECEDENCE,
  scope: ['provinces', 'traits', 'regions', 'groups', 'columns', 'levels'],
};

type Slot = PlacedLevel & Pick<LevelCell, 'scope'>;

/** The scope of the levels under a header; `null` where no line of the sheet of columns has that title. */
function slotsOf({ levels }: PlacedSet, columns: SetColumns): Slot[] {
  return levels.map((level) => {
    if (level.column === undefined) return { ...level, scope: undefined };
    const scope = columns.scopeOf(level.column);
    if (scope === undefined) {
      const titles = columns.titles.map((title) => `"${title}"`).join(', ') || '–';
      refuse(level.header, { vi: `tên một cột có ở trang "Cột" (${titles})`, en: `the name of a column of the sheet "Cột" (${titles})` });
    }
    return { ...level, scope };
  });
}

function inChargeOf(
  criteria: readonly CriterionLines[],
  info: SetInfo,
  gradeOf: (line: Line) => ReturnType<typeof readGrade>,
): Pick<Instrument, 'inCharge'> {
  const statements = criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, no, lines: [line] }) => {
      const unit = textOf(line.cell('inCharge'));
      const grade = unit === undefined ? undefined : gradeOf(line);
      return grade === undefined ? [] : [{ ruleSet: info.setId, rows: [id], unit: unit!, cite: { row: no }, ...grade }];
    }),
  );
  return statements.length === 0 ? {} : { inCharge: statements };
}

/** What a translation calls a row; the first line of it that has one. */
function english(indicators: CriterionLines['indicators'], key: 'criterionEn'): { en?: string } {
  const en = indicators.flatMap(({ lines }) => lines.flatMap((line) => textOf(line.cell(key)) ?? []))[0];
  return en === undefined ? {} : { en };
}

/** The kinds of evidence that the decision asks for, a line of the cell for each. */
function evidenceAskedOf(
  criteria: readonly CriterionLines[],
  info: SetInfo,
  gradeOf: (line: Line) => ReturnType<typeof readGrade>,
): Pick<Instrument, 'evidenceAsked'> {
  const statements = criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, no, lines: [line] }) => {
      const kinds = (textOf(line.cell('evidence')) ?? '').split('\n').flatMap((kind) => kind.trim() || []);
      const grade = kinds.length === 0 ? undefined : gradeOf(line);
      if (grade === undefined) return [];
      return [{ ruleSet: info.setId, rows: [id], kinds: kinds.map((kind) => ({ vi: kind, en: kind })), cite: { row: no }, ...grade }];
    }),
  );
  return statements.length === 0 ? {} : { evidenceAsked: statements };
}

/** The first line of the same level, where several lines give it its values; a line by itself is its own. */
function levelKey(row: PlacedSet['rows'][number]): string {
  const [indicator, parameter] = [textOf(row.cell('indicatorId')), textOf(row.cell('parameterId'))];
  return parameter === undefined ? String(row.number) : canonicalJson([indicator ?? null, parameter]);
}

/** A column of the annex without a level beside others that have one: the decision says something there, if only that it asks for nothing. */
function blankColumns({ rows }: PlacedSet, slots: readonly Slot[]): void {
  const columns = groupBy(
    slots.filter(({ scope }) => scope?.columns !== undefined),
    ({ scope }) => scope!.columns!.join(),
  );
  for (const lines of groupBy(rows, levelKey).values()) {
    const isFilled = (slot: Slot): boolean => lines.some((line) => !isBlank(line.level(slot).cell));
    const blank = [...columns.values()].filter((own) => !own.some(isFilled));
    const isGeneral = slots.some((slot) => slot.scope === undefined && isFilled(slot));
    if (isGeneral || blank.length === columns.size) continue;
    for (const [slot] of blank)
      refuse(lines[0]!.level(slot!), {
        vi: 'mức của cột này; văn bản không ghi thì "Không quy định", chưa biết thì "Chưa biết"',
        en: 'the level of this column; "Không quy định" where the decision has none, "Chưa biết" where it is not known',
      });
  }
}

/** Each problem once, in the order of the cells. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((each) => [canonicalJson([each.code, each.path, each.params]), each])).values()];
}

function throwPlaced(problems: readonly Problem[]): void {
  throwIfAny(listed(distinct(problems)));
}

/** When the set is met, where the decision asks for another thing than all criteria; `undefined` also where that is not understood, which is said. */
function metWithOf({ info }: PlacedSet, criteria: readonly CriterionLines[], instrument: string): MetWith | undefined {
  const cell = info('metWith');
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const rule = understandRule(text, criteria);
  if (rule === undefined || !ruleFits(rule, criteria)) {
    const [count, numbers] = [criteria.length, criteria.map(({ no }) => no).join(', ')];
    return refuse(cell, {
      vi: `điều kiện như "ít nhất ${count}/${count} tiêu chí, bắt buộc tiêu chí ${criteria[0]?.no ?? '1'}" (bảng có ${count} tiêu chí: ${numbers}), hoặc để trống nếu phải đạt mọi tiêu chí; điều kiện khác thì ghi ở "${INFO.caveat.header}"`,
      en: `a rule such as "ít nhất ${count}/${count} tiêu chí, bắt buộc tiêu chí ${criteria[0]?.no ?? '1'}" (the table has ${count} criteria: ${numbers}), or nothing where all criteria have to be met; another rule goes into "${INFO.caveat.header}"`,
    });
  }
  const { atLeast, required, notApplicable, cite } = rule;
  const ids = required.map((no) => criteria.find((each) => each.no === no)!.id);
  return { atLeast, ...(ids.length > 0 && { required: ids }), notApplicable, cite: { instrument, ...cite } };
}

function instrumentOf(
  info: SetInfo,
  columns: SetColumns,
  criteria: readonly Criterion[],
  { metWith, ...rest }: Partial<Instrument> & { readonly metWith: MetWith | undefined },
  recordedOn: string,
): Instrument {
  const title = { vi: info.setTitle, en: info.setTitleEn ?? info.setTitle };
  return {
    id: info.instrumentId,
    number: info.number,
    title: info.title,
    issuer: info.issuer,
    rank: info.rank,
    ...(info.province && { province: info.province }),
    status: 'adopted',
    ...(info.isInvented && { invented: true }),
    signedOn: info.signedOn ?? null,
    inForce: {
      from: info.from,
      ...(info.to && { to: info.to }),
      // Where it comes into force before it is signed, it reaches back.
      wording: info.wording,
    },
    recordedOn,
    sources: {},
    ruleSets: [
      {
        id: info.setId,
        title,
        level: info.level.id,
        ...(info.caveat && { caveat: { vi: info.caveat, en: info.caveat } }),
        ...(info.annex && { annex: info.annex }),
        ...(columns.rules.length > 0 && { columnRules: [...columns.rules] }),
        ...(metWith && { metWith }),
        criteria: [...criteria],
      },
    ],
    ...rest,
  };
}

/**
 * Makes a rule set of the sheets of a workbook, all of it or nothing.
 *
 * @throws `NtmError` with every problem, each with sheet, row and cell.
 */
export function ruleSetOf(sheets: readonly SheetContent[], options: SetWorkbookOptions): RuleSet {
  checkArguments({ options: ['options', options] });
  const { recordedOn, ruleSets = [] } = options;
  checkArguments({ 'options.ruleSets': ['list', ruleSets] });
  if (typeof recordedOn !== 'string' || !isIsoDate(recordedOn))
    throw ntmError([problem('invalid-date', ['recordedOn'], { value: String(recordedOn) })]);
  const placed = readSetSheets(sheets);
  if (!('info' in placed)) {
    throwPlaced(placed.problems);
    throw new Error('sheets without a set have problems');
  }
  // Far beyond what a set may hold, nothing is read cell by cell.
  if (placed.rows.length > PACK_LIMITS.entries) throw ntmError([beyondLimit('entries', [SHEETS.rows])]);
  const sources = sourceRegister();
  const info = readInfo(placed, { sources, recordedOn, presupposable: ruleSets });
  throwPlaced(placed.problems);
  return builtSet(placed, info!, sources, recordedOn);
}

function builtSet(placed: PlacedSet, info: SetInfo, sources: ReturnType<typeof sourceRegister>, recordedOn: string): RuleSet {
  const columns = readColumns(placed.columns, { info, sources });
  const slots = slotsOf(placed, columns);
  const criteria = groupRows(placed);
  const units = unitsOfSet();
  const given = placed.rows.flatMap((line) =>
    [textOf(line.cell('factId')), textOf(line.cell('exceptionId'))].flatMap((ids) => ids?.split(';').map((id) => id.trim()) ?? []),
  );
  const facts = { byId: new Map(), idFor: uniqueIds(given, ''), units };
  const gradeOf = (line: Line) => readGrade((key) => line.cell(key), sources, info.days, info.forAll);
  const reader = {
    facts,
    setId: info.setId,
    presupposed: info.presupposed?.id,
    gradeOf,
    citeOf: (line: Line, no: string) => ({
      instrument: info.instrumentId,
      ...(info.annex && { annex: info.annex }),
      row: no,
      ...readPlaced(line.cell('place'), readCitation),
    }),
    levelsOf: (line: Line): LevelCell[] => slots.map((slot) => ({ placed: line.level(slot), scope: slot.scope, year: slot.year })),
  };
  blankColumns(placed, slots);
  const built = criteria.map(({ id, no, title, indicators }) => ({
    id,
    no,
    title: { vi: title, ...english(indicators, 'criterionEn') },
    indicators: indicators.flatMap((indicator) => buildIndicator(indicator, reader) ?? []),
  }));
  const inCharge = inChargeOf(criteria, info, gradeOf);
  const evidenceAsked = evidenceAskedOf(criteria, info, gradeOf);
  const metWith = metWithOf(placed, criteria, info.instrumentId);
  throwPlaced(placed.problems);
  const criteriaWithYears = withUnknownYears(built, info);
  const instrument = instrumentOf(
    info,
    columns,
    criteriaWithYears,
    { sources: sources.all(), metWith, ...inCharge, ...evidenceAsked },
    recordedOn,
  );
  const declared = {
    // Left out, the seven regions would be the columns, and every unit would be asked for one.
    ...((columns.columns.length > 0 || !columns.isByRegion) && { columns: [...columns.columns] }),
    ...(columns.groups.length > 0 && { groups: [...columns.groups] }),
    ...(units.declared().length > 0 && { units: units.declared() }),
    ...(info.level.isOwn && { levels: [{ id: info.level.id, label: info.level.label }] }),
  };
  const parts = {
    id: info.setId,
    version: info.version,
    title: { vi: info.setTitle, en: info.setTitleEn ?? info.setTitle },
    level: info.level.id,
    ...declared,
    precedence: hasYearsWithoutEnd(criteriaWithYears) ? YEARS_LAST : PRECEDENCE,
    instruments: [instrument],
    facts: [...facts.byId.values()],
    ...(info.presupposed && { prerequisites: [{ ruleSet: info.presupposed, cite: { instrument: info.instrumentId } }] }),
  };
  return checked(parts, criteria, scopeNames(columns, info));
}

/** The set as it is read from a file; what is wrong with it as law is said with the line that it comes from. */
function checked(parts: Omit<RuleSet, 'hash'>, criteria: readonly CriterionLines[], nameOf: ReturnType<typeof scopeNames>): RuleSet {
  const plain: unknown = JSON.parse(JSON.stringify({ ...parts, hash: hashOf(parts) }));
  return placedAt(() => parseRuleSet(plain), criteria, parts.id, nameOf);
}

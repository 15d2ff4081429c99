import { canonicalJson } from '../../value/canonical-json.ts';
import { sha256 } from '../../value/sha256.ts';
import { declaredBy } from '../../law/declared.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { askedOn } from './asked.ts';
import type { AskedCriterion, AskedSet } from './asked.ts';
import { UNIT_KEY_COLUMNS } from './column.ts';
import type { IntakeColumn, IntakeForm, IntakeSheet } from './column.ts';
import { EVIDENCE_COLUMN, factColumns } from './fact-columns.ts';
import { DECISION_COLUMNS, REGISTERED_COLUMN, judgementColumns, setJudgementColumns } from './judgement-columns.ts';
import { unitColumns } from './unit-columns.ts';
import { UNITS_SHEET } from './words.ts';

/** Columns up to which further criteria are put on the same sheet: more can neither be read on a screen nor printed. */
const SHEET_COLUMNS = 24;

interface CriterionColumns {
  readonly no: string;
  readonly columns: readonly IntakeColumn[];
}

/** Neighbouring criteria put together, so that each group has about as many columns as a sheet can show. */
function grouped(criteria: readonly CriterionColumns[]): CriterionColumns[][] {
  const groups: CriterionColumns[][] = [];
  let width = Infinity;
  for (const criterion of criteria.filter(({ columns }) => columns.length > 0)) {
    if (width + criterion.columns.length > SHEET_COLUMNS) {
      groups.push([]);
      width = 0;
    }
    groups.at(-1)!.push(criterion);
    width += criterion.columns.length;
  }
  return groups;
}

/** `Số liệu 1-4`: the first and last criterion of a group. Sheet names hold at most 31 characters. */
function rangeName(word: string, group: readonly CriterionColumns[], set: number): string {
  const [first, last] = [group[0]!.no, group.at(-1)!.no];
  return `${word}${set === 0 ? '' : ` bộ trước ${set},`} ${first === last ? first : `${first}-${last}`}`;
}

function bandOf({ ruleSet, isPresupposed }: AskedSet, { text }: AskedCriterion): string {
  const criterion = `Tiêu chí ${text.no}. ${text.title.vi}`;
  return isPresupposed ? `${criterion} – ${ruleSet.title.vi}` : criterion;
}

function factSheets(set: AskedSet, index: number): IntakeSheet[] {
  const criteria = set.criteria.map((criterion) => ({
    no: criterion.text.no,
    columns: criterion.facts.flatMap((fact) => factColumns(fact, declaredBy(set.ruleSet), bandOf(set, criterion))),
  }));
  return grouped(criteria).map((group) => ({
    name: rangeName('Số liệu', group, index),
    kind: 'facts',
    columns: [...UNIT_KEY_COLUMNS, ...group.flatMap(({ columns }) => columns), EVIDENCE_COLUMN],
  }));
}

function judgementSheets(set: AskedSet, index: number, { register = [] }: RuleSet): IntakeSheet[] {
  const criteria = set.criteria.map((criterion) => ({
    no: criterion.text.no,
    columns: judgementColumns(criterion, set, bandOf(set, criterion)),
  }));
  return grouped(criteria).map((group, position) => ({
    name: rangeName('Kết luận', group, index),
    kind: 'judgements',
    columns: [
      ...UNIT_KEY_COLUMNS,
      ...(position === 0 ? setJudgementColumns(set) : []),
      ...group.flatMap(({ columns }) => columns),
      ...DECISION_COLUMNS,
      ...(register.length === 0 ? [] : [REGISTERED_COLUMN]),
    ],
  }));
}

function asked(sheets: readonly IntakeSheet[]): unknown {
  // Which documents there are to point to changes nothing of what is asked.
  return sheets.flatMap(({ columns }) =>
    columns.flatMap((column) => (column === REGISTERED_COLUMN ? [] : [[column.id, column.header, column.note ?? '']])),
  );
}

/**
 * What is asked for a rule set on a day, sheet by sheet: the units, their figures, what was decided about them.
 *
 * @throws `NtmError` `date-not-covered` where no text is in force on the day.
 */
export function intakeForm(ruleSet: RuleSet, on: string): IntakeForm {
  const sets = askedOn(ruleSet, on);
  const sheets: IntakeSheet[] = [
    { name: UNITS_SHEET, kind: 'units', columns: unitColumns(ruleSet) },
    ...sets.flatMap(factSheets),
    ...sets.flatMap((set, index) => judgementSheets(set, index, ruleSet)),
  ];
  return { sheets, hash: sha256(canonicalJson(asked(sheets))) };
}

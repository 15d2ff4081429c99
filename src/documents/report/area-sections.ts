import type { Assessment } from '../../model/assessment.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Programme, TargetResult } from '../../model/programme.ts';
import type { Status } from '../../model/vocabulary.ts';
import { STATUSES } from '../../model/vocabulary.ts';
import { groupBy } from '../../value/group-by.ts';
import { fill } from '../../value/text.ts';
import { formatDate } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS, TARGET_STATUS_WORDS } from '../../explain/words.ts';
import type { Block, Cell, TableRow } from '../page/model.ts';
import { limited } from './limited.ts';
import { REPORT_WORDS, STATUS_LETTERS } from './words.ts';

/** A dossier that could not be assessed. */
export interface FailedUnit {
  readonly unit: string | undefined;
  readonly error: Pick<NtmError, 'problems'>;
}

function nameOf({ unit }: Assessment): string {
  return unit.name ?? unit.id;
}

function range({ tally: { lower, upper, total } }: Assessment): string {
  return `${lower === upper ? lower : `${lower}–${upper}`} / ${total}`;
}

/** One row for each unit. Sets and days are named where they differ. */
export function unitsTable(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const isMixed = new Set(assessments.map(({ ruleSet, on }) => `${ruleSet.id} ${on}`)).size > 1;
  const table = {
    kind: 'table',
    columns: [
      { width: 24 },
      { width: 14 },
      ...(isMixed ? [{ width: 20 }] : []),
      { width: 13 },
      { width: 12 },
      { width: 11 },
      { width: 11 },
    ],
    head: [
      [words.unit, words.district, ...(isMixed ? [words.ruleSet] : []), words.result, words.bounds, words.openFacts, words.openLevels],
    ],
    body: assessments.map((assessment): TableRow => {
      const { unit, status, missingFacts, reliesOn, ruleSet, on, illustrative } = assessment;
      return [
        { text: `${nameOf(assessment)}${illustrative === true ? ' (*)' : ''}`, isHeader: true },
        unit.district ?? '',
        ...(isMixed ? [`${ruleSet.title[language]}, ${formatDate(on, language)}`] : []),
        STATUS_WORDS[language][status],
        range(assessment),
        String(missingFacts.filter(({ decisive }) => decisive).length),
        String(reliesOn.missing.length),
      ];
    }),
  } as const;
  const isMade = assessments.some(({ illustrative }) => illustrative === true);
  return [
    ...(isMixed ? [{ kind: 'paragraph', text: words.moreSets } as const] : []),
    ...limited(table, language),
    ...(isMade ? [{ kind: 'paragraph', text: `(*) ${words.illustrative}` } as const] : []),
  ];
}

/** Units by criterion, a letter in each cell. */
export function matrixTable(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const letters = STATUS_LETTERS[language];
  const numbers = [...new Set(assessments.flatMap(({ criteria }) => criteria.map(({ no }) => no)))];
  const cellOf = (assessment: Assessment, no: string): Cell => {
    const status = assessment.criteria.find((criterion) => criterion.no === no)?.status;
    if (status === undefined) return { text: '', align: 'center' };
    return { text: [{ text: letters[status], bold: status === 'not-met' }], align: 'center', isShaded: status === 'not-met' };
  };
  return [
    ...limited(
      {
        kind: 'table',
        columns: [{ width: 6 }, ...numbers.map(() => ({ width: 1 })), { width: 2 }],
        head: [[words.unit, ...numbers, words.met]],
        body: assessments.map((assessment) => [
          { text: nameOf(assessment), isHeader: true },
          ...numbers.map((no) => cellOf(assessment, no)),
          { text: range(assessment), align: 'center' },
        ]),
      },
      language,
    ),
    { kind: 'paragraph', text: words.legend },
  ];
}

function counts(statuses: readonly Status[]): string[] {
  return STATUSES.map((status) => String(statuses.filter((item) => item === status).length));
}

/** How many units meet each criterion. */
export function byCriterion(assessments: readonly Assessment[], language: Language): Block {
  const words = REPORT_WORDS[language];
  const rows = new Map(assessments.flatMap(({ criteria }) => criteria.map(({ no, title }) => [no, title[language]] as const)));
  const statusesOn = (no: string): Status[] =>
    assessments.flatMap(({ criteria }) => criteria.filter((criterion) => criterion.no === no).map(({ status }) => status));
  return {
    kind: 'table',
    columns: [{ width: 8, align: 'center' }, { width: 44 }, ...STATUSES.map(() => ({ width: 12, align: 'center' as const }))],
    head: [[words.no, words.criterion, ...STATUSES.map((status) => STATUS_WORDS[language][status])]],
    body: [...rows].map(([no, title]) => [no, title, ...counts(statusesOn(no))]),
  };
}

/** How many units of each district meet the set; nothing where no district is given. */
export function byDistrict(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const districts = groupBy(assessments, ({ unit }) => unit.district ?? '');
  if (districts.size < 2) return [];
  return [
    { kind: 'heading', level: 2, text: words.byDistrict },
    {
      kind: 'table',
      columns: [{ width: 40 }, { width: 12, align: 'center' }, ...STATUSES.map(() => ({ width: 12, align: 'center' as const }))],
      head: [[words.district, words.units, ...STATUSES.map((status) => STATUS_WORDS[language][status])]],
      body: [...districts].map(([district, own]) => [
        district === '' ? words.noDistrict : district,
        String(own.length),
        ...counts(own.map(({ status }) => status)),
      ]),
    },
  ];
}

function shortfallText({ missing }: Pick<TargetResult, 'missing'>): string {
  if (missing === null) return '';
  return missing.least === missing.most ? String(missing.least) : `${missing.least}–${missing.most}`;
}

/** The targets of a plan, and how much each is short of. */
export function targetsSection(programme: Programme | undefined, language: Language): Block[] {
  if (programme === undefined) return [];
  const words = REPORT_WORDS[language];
  return [
    { kind: 'heading', level: 2, text: fill(words.targets, { number: programme.plan.number }) },
    {
      kind: 'table',
      columns: [{ width: 56 }, { width: 14 }, { width: 16 }, { width: 14, align: 'center' }],
      head: [[words.target, words.deadline, words.standing, words.shortfall]],
      body: programme.targets.map((target) => [
        target.title[language],
        formatDate(target.by, language),
        TARGET_STATUS_WORDS[language][target.status],
        shortfallText(target),
      ]),
    },
  ];
}

/** Dossiers that could not be assessed, with every problem of each. */
export function failedSection(failed: readonly FailedUnit[], language: Language): Block[] {
  if (failed.length === 0) return [];
  const words = REPORT_WORDS[language];
  return [
    { kind: 'heading', level: 2, text: words.errors },
    ...limited(
      {
        kind: 'table',
        columns: [{ width: 25 }, { width: 75 }],
        head: [[words.unit, words.problem]],
        body: failed.map(({ unit, error }) => [
          unit ?? '?',
          error.problems.map(({ path, message }) => `${path.join('.')}: ${message[language]}`).join('\n'),
        ]),
      },
      language,
    ),
  ];
}

import type { Assessment } from '../../model/assessment.ts';
import type { NtmError } from '../../model/errors.ts';
import type { Status } from '../../model/vocabulary.ts';
import { STATUSES } from '../../model/vocabulary.ts';
import { groupBy } from '../../value/group-by.ts';
import { boundsText, formatDate } from '../../explain/format.ts';
import { indicatorLines } from '../../explain/indicator-lines.ts';
import type { Language } from '../../explain/language.ts';
import { isStatement } from '../../explain/relied.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import { LISTED, heading, limited, paragraph, section, table } from '../page/build.ts';
import { problemText } from '../page/problem-text.ts';
import type { Block, Cell, TableRow } from '../page/model.ts';
import { countedOf, markNote, markedName } from './illustrative.ts';
import { REPORT_WORDS, STATUS_LETTERS } from './words.ts';

/** A dossier that could not be assessed. */
export interface FailedUnit {
  readonly unit: string | undefined;
  readonly error: Pick<NtmError, 'problems'>;
}

/** One row for each unit. Sets and days are named where they differ. */
export function unitsTable(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const isMixed = new Set(assessments.map(({ ruleSet, on }) => `${ruleSet.id} ${on}`)).size > 1;
  const units = table(
    [words.unit, words.district, ...(isMixed ? [words.ruleSet] : []), words.result, words.bounds, words.openFacts, words.openLevels],
    `24 14 ${isMixed ? '20 ' : ''}13 12 11 11`,
    assessments.map((assessment): TableRow => {
      const { unit, status, missingFacts, reliesOn, ruleSet, on } = assessment;
      return [
        { text: markedName(assessment), isHeader: true },
        unit.district ?? '',
        ...(isMixed ? [`${ruleSet.title[language]}, ${formatDate(on, language)}`] : []),
        STATUS_WORDS[language][status],
        boundsText(assessment.tally),
        String(missingFacts.filter(({ decisive }) => decisive).length),
        String(reliesOn.missing.filter(isStatement).length),
      ];
    }),
  );
  return [
    ...(isMixed ? [paragraph(words.moreSets)] : []),
    ...limited(units, language),
    ...markNote(assessments, language).map((text) => paragraph(text)),
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
  const matrix = table(
    [words.unit, ...numbers, words.met],
    `5${' 1'.repeat(numbers.length)} 2.6`,
    assessments.map((assessment) => [
      { text: markedName(assessment), isHeader: true },
      ...numbers.map((no) => cellOf(assessment, no)),
      { text: boundsText(assessment.tally), align: 'center' },
    ]),
  );
  return [...limited(matrix, language), paragraph(words.legend)];
}

function counts(statuses: readonly Status[]): string[] {
  return STATUSES.map((status) => String(statuses.filter((item) => item === status).length));
}

function statusTitles(language: Language): string[] {
  return STATUSES.map((status) => STATUS_WORDS[language][status]);
}

/** How many units meet each criterion. */
export function byCriterion(assessments: readonly Assessment[], language: Language): Block {
  const words = REPORT_WORDS[language];
  const rows = new Map(assessments.flatMap(({ criteria }) => criteria.map(({ no, title }) => [no, title[language]] as const)));
  const statusesOn = (no: string): Status[] =>
    countedOf(assessments).flatMap(({ criteria }) => criteria.filter((criterion) => criterion.no === no).map(({ status }) => status));
  return table(
    [words.no, words.criterion, ...statusTitles(language)],
    '8c 36 12c 13c 17c 14c',
    [...rows].map(([no, title]) => [no, title, ...counts(statusesOn(no))]),
  );
}

/** How many units of each district meet the set; nothing where no district is given. */
export function byDistrict(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const districts = groupBy(countedOf(assessments), ({ unit }) => unit.district ?? '');
  if (districts.size < 2) return [];
  return [
    heading(words.byDistrict),
    table(
      [words.district, words.units, ...statusTitles(language)],
      '34 12c 12c 12c 16c 14c',
      [...districts].map(([district, own]) => [
        district === '' ? words.noDistrict : district,
        String(own.length),
        ...counts(own.map(({ status }) => status)),
      ]),
    ),
  ];
}

/** Every indicator that a unit does not meet, with what each part that fails needs, by name. */
export function failingSection(assessments: readonly Assessment[], language: Language): Block[] {
  const words = REPORT_WORDS[language];
  const failing = assessments.flatMap((assessment) =>
    assessment.criteria.flatMap(({ indicators }) =>
      indicators.filter(({ status }) => status === 'not-met').map((indicator) => ({ assessment, indicator })),
    ),
  );
  if (failing.length === 0) return [];
  const rows = failing.slice(0, LISTED).map(({ assessment, indicator }): TableRow => {
    const [whole, ...parts] = indicatorLines(indicator, assessment, language);
    const failed = parts.filter(({ status }) => status === 'not-met');
    const said = [whole, ...failed].map(({ title, said: { actual, required }, why }, index) => {
      const texts = [actual === '' ? '' : `${actual} → ${required}`, why].filter((text) => text !== '').join('; ');
      return index === 0 ? texts : `${title}: ${texts}`;
    });
    return [
      { text: markedName(assessment), isHeader: true },
      indicator.no,
      indicator.title[language],
      said.filter((text) => text !== '').join('\n'),
    ];
  });
  return [
    heading(words.failing),
    ...limited(table([words.unit, words.no, words.content, words.distance], '18 6c 34 42', rows), language, failing.length),
  ];
}

/** Dossiers that could not be assessed, with every problem of each. */
export function failedSection(failed: readonly FailedUnit[], language: Language): Block[] {
  if (failed.length === 0) return [];
  const words = REPORT_WORDS[language];
  const errors = table(
    [words.unit, words.problem],
    '25 75',
    failed.map(({ unit, error }) => [
      unit ?? '?',
      error.problems.map(({ path, message }) => problemText(path, message[language])).join('\n'),
    ]),
  );
  return section(words.errors, errors, language);
}

import { caveatWith } from '../../model/met-with-words.ts';
import { instrumentNumber } from '../../explain/assumption-names.ts';
import { assumedSentences } from '../../explain/assumed.ts';
import { inLanguage } from '../../explain/localized.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import { groupBy } from '../../value/group-by.ts';
import { fill } from '../../value/text.ts';
import { isAssumption } from '../../law/assumption.ts';
import { activeInstruments } from '../../law/layers.ts';
import { withPresupposed } from '../../law/rows.ts';
import type { CriterionText } from '../../law/text.ts';
import type { Instrument } from '../../model/instrument.ts';
import { ALL_GRADES } from '../../model/vocabulary.ts';
import type { Grade } from '../../model/vocabulary.ts';
import { heading, table } from '../page/build.ts';
import type { Block, TableRow } from '../page/model.ts';
import { askedIn } from './asked.ts';
import { requirementsOf } from './requirements.ts';
import { besideOf } from './view.ts';
import type { CriteriaView } from './view.ts';
import { definitionOf, factsOf } from './facts.ts';

const KINDS = ['wording', 'value', 'definition', 'inCharge', 'evidence', 'guidance', 'columnRule'] as const;
type Kind = (typeof KINDS)[number];

/** Something that is said of a row, and its grade. */
interface Known {
  readonly kind: Kind;
  readonly row: string;
  readonly grade: Grade;
}

/** The grade of everything that a document about some criteria says; where nothing is said it is missing. */
function knownOf(criteria: readonly CriterionText[], view: CriteriaView): Known[] {
  const graded = (kind: Kind, row: string, found: readonly { readonly grade: Grade }[]): Known[] =>
    found.length === 0 ? [{ kind, row, grade: 'missing' }] : found.map(({ grade }) => ({ kind, row, grade }));
  const rows = criteria.flatMap((criterion) => {
    const own = view.beside.get(criterion.id);
    const indicators = criterion.indicators.flatMap((indicator): Known[] => {
      const beside = besideOf(view, criterion.id, indicator.id);
      const values = requirementsOf(indicator, view).flatMap((requirement): readonly { readonly grade: Grade }[] => {
        if (requirement.parameter === undefined) return [];
        const statements = askedIn(requirement, view).flatMap((asked) => asked.statements);
        // A value for several columns is one value.
        return statements.length === 0 ? [{ grade: 'missing' }] : [...new Set(statements)];
      });
      return [
        { kind: 'wording', row: indicator.no, grade: indicator.wording.grade },
        ...values.map(({ grade }): Known => ({ kind: 'value', row: indicator.no, grade })),
        ...factsOf(indicator, view).map((fact): Known => ({
          kind: 'definition',
          row: indicator.no,
          grade: definitionOf(fact, view).definition.grade,
        })),
        ...(beside?.inCharge ?? []).map(({ grade }): Known => ({ kind: 'inCharge', row: indicator.no, grade })),
        ...graded('evidence', indicator.no, beside?.evidenceAsked ?? []),
        ...graded('guidance', indicator.no, beside?.guidance ?? []),
      ];
    });
    return [...graded('inCharge', criterion.no, own?.inCharge ?? []), ...indicators];
  });
  const rules = view.text.columnRules.map(({ grade, title }): Known => ({ kind: 'columnRule', row: title[view.language], grade }));
  return [...rows, ...rules];
}

function countsTable(known: readonly Known[], view: CriteriaView): Block {
  const byKind = groupBy(known, ({ kind }) => kind);
  const found = KINDS.filter((kind) => byKind.has(kind));
  // Documents of the law alone do not speak of what is assumed.
  const grades = ALL_GRADES.filter((grade) => grade !== 'assumed' || known.some((item) => item.grade === grade));
  return table(
    [view.words.what, ...grades.map((grade) => GRADE_WORDS[view.language][grade])],
    `4${' 1r'.repeat(grades.length)}`,
    found.map((kind) => [
      view.words[kind],
      ...grades.map((grade) => String(byKind.get(kind)!.filter((item) => item.grade === grade).length)),
    ]),
  );
}

/** Each kind and grade that is not official, with the rows: a row that has several such values is named once. */
function rowsTable(known: readonly Known[], view: CriteriaView): Block[] {
  const body = KINDS.flatMap((kind): TableRow[] => {
    const open = groupBy(
      known.filter((item) => item.kind === kind && item.grade !== 'official'),
      ({ grade }) => grade,
    );
    const grades = ALL_GRADES.filter((grade) => open.has(grade));
    return grades.map((grade, index): TableRow => {
      const items = open.get(grade)!;
      const rows = [...new Set(items.map(({ row }) => row))].join(', ');
      const first = index > 0 ? [] : [{ text: view.words[kind], rowSpan: grades.length }];
      return [...first, GRADE_WORDS[view.language][grade], String(items.length), rows];
    });
  });
  if (body.length === 0) return [];
  const { what, trust, count, where } = view.words;
  return [table([what, trust, count, where], '2.6 1.8 1.4r 7.6', body)];
}

/** Made-up instruments and drafts: the reader must know before reading on. */
function remarksOf({ text, words, language }: CriteriaView): string[] {
  return text.instruments.flatMap(({ id, number, invented, status }) => {
    const remarks = [invented === true ? words.invented : '', status === 'draft' || status === 'assumption' ? words[status] : ''].filter(
      (remark) => remark !== '',
    );
    return remarks.length === 0 ? [] : [`${instrumentNumber({ id, number }, language)}: ${remarks.join('; ')}.`];
  });
}

/** Assumptions that count, also those about the sets that have to be met first: a level may be a multiple of theirs. */
function assumedIn({ ruleSet, moment, province }: CriteriaView): Instrument[] {
  return withPresupposed(ruleSet).flatMap((set) => activeInstruments(set, { ...moment, province }).filter(isAssumption));
}

/**
 * What of some criteria is not official yet: counts by grade, then the rows. Stands at the top of every document, so that
 * what is only remembered is not taken for law.
 */
export function notOfficialBlocks(criteria: readonly CriterionText[], view: CriteriaView): Block[] {
  const { words, text, language } = view;
  const known = knownOf(criteria, view);
  const official = known.filter(({ grade }) => grade === 'official').length;
  const summary =
    official === known.length ? words.allOfficial : fill(words.someOfficial, { official: String(official), total: String(known.length) });
  const said = caveatWith(text.caveat, text.metWith, text.criteria);
  const caveat = said === undefined ? [] : [[{ text: said[language], bold: true }]];
  const counting = assumedIn(view);
  const assumed = assumedSentences([...new Set(counting.map(({ id }) => id))], counting, language);
  return [
    ...(assumed.length === 0 ? [] : [{ kind: 'note', tone: 'assumed', paragraphs: assumed } as const]),
    heading(words.notOfficial),
    { kind: 'note', tone: official === known.length ? 'information' : 'warning', paragraphs: [...caveat, ...remarksOf(view), summary] },
    countsTable(known, view),
    ...rowsTable(known, view),
  ];
}

/** Parts of the law that nobody has put into the data, and why. */
export function notModelledBlocks({ text, words, language }: CriteriaView): Block[] {
  const rows = text.instruments.flatMap(({ number, notModelled = [] }) =>
    notModelled.map(({ what, because }) => [number, inLanguage(what, language), inLanguage(because, language)]),
  );
  if (rows.length === 0) return [];
  return [heading(words.notModelled), table([words.changedBy, words.what, words.because], '1.5 4 4', rows)];
}

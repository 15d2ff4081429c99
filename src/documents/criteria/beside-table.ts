import { formatDate } from '../../explain/format.ts';
import { inLanguage } from '../../explain/localized.ts';
import type { BesideCriterion, BesideIndicator } from '../../law/beside.ts';
import type { Localized } from '../../model/primitives.ts';
import { heading, table } from '../page/build.ts';
import type { Block, TableRow } from '../page/model.ts';
import { gradeText } from './statements.ts';
import type { CriteriaView } from './view.ts';

/** Number and title of a document of the register. */
function documentText(id: string, { register, language }: CriteriaView): string {
  const found = register.find((document) => document.id === id);
  if (found === undefined) return id;
  const date = found.date === null ? '' : ` (${formatDate(found.date, language)})`;
  // Its id means nothing to a reader.
  return found.number === null ? `${found.title}${date}` : `${found.number}${date}: ${found.title}`;
}

/** Who is in charge, which evidence is asked, which document guides: with the grade of each, and why something is missing. */
export function besideBlocks(criterion: BesideCriterion | undefined, indicator: BesideIndicator | undefined, view: CriteriaView): Block[] {
  const { words, language } = view;
  const inCharge = indicator !== undefined && indicator.inCharge.length > 0 ? indicator.inCharge : (criterion?.inCharge ?? []);
  type Said = {
    readonly grade: BesideCriterion['inCharge'][number]['grade'];
    readonly confidence?: 'high' | 'medium' | 'low' | undefined;
    readonly note?: Localized | undefined;
  };
  const rowsOf = <T extends Said>(title: string, entries: readonly T[], textOf: (entry: T) => string | undefined): TableRow[] => {
    if (entries.length === 0) return [[title, words.nobody, gradeText({ grade: 'missing' }, view), '']];
    return entries.map((entry, index): TableRow => {
      const first = index > 0 ? [] : [{ text: title, rowSpan: entries.length, isHeader: true }];
      return [
        ...first,
        textOf(entry) ?? words.nothing,
        gradeText(entry, view),
        entry.note === undefined ? '' : inLanguage(entry.note, language),
      ];
    });
  };
  return [
    heading(words.beside, 4),
    table([words.what, words.stated, words.trust, words.because], '1.6 4 1.6 3', [
      ...rowsOf(words.inCharge, inCharge, ({ unit }) => unit),
      ...rowsOf(words.evidence, indicator?.evidenceAsked ?? [], ({ kinds }) => kinds?.map((kind) => kind[language]).join('; ')),
      ...rowsOf(words.guidance, indicator?.guidance ?? [], ({ document }) =>
        document === undefined ? undefined : documentText(document, view),
      ),
    ]),
  ];
}

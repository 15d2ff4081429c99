import type { FactSources, Layout, Listed, Told } from './layout.ts';

/* A row as the dossier that it stands for: what is out of the ordinary is read from it, so that it is checked as any dossier is. */

type Fields = Readonly<Record<string, unknown>>;

const cellOf = (told: Told | undefined, row: number): unknown => (typeof told === 'object' ? told.cell(row) : told);

/** Fields of which something is known. */
function filled(fields: readonly (readonly [name: string, value: unknown])[]): Fields {
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** The words that hold of a row. What is neither yes nor no stands there itself, for the reader of dossiers to refuse. */
function wordsOf(items: readonly Listed[], row: number): readonly unknown[] | undefined {
  if (items.length === 0) return undefined;
  return items.flatMap((item): unknown => {
    if (typeof item === 'string') return item;
    const cell = item.source.cell(row);
    return cell === true ? item.word : (cell ?? false) === false ? [] : cell;
  });
}

/** The groups of a row: none only where each has a column that says no; else nobody has said. */
function groupsOf({ groups, isEachGroupTold }: Layout, row: number): readonly unknown[] | undefined {
  const words = wordsOf(groups, row);
  if (words === undefined || words.length > 0) return words;
  return isEachGroupTold && groups.every((item) => typeof item !== 'string' && item.source.cell(row) === false) ? words : undefined;
}

/** The unit of a row, as it is given. */
export function unitOfRow(layout: Layout, row: number, level: string): Fields {
  const { unit, traits } = layout;
  const fields = Object.entries(unit).map(([field, told]) => [field, cellOf(told, row)] as const);
  return { level, ...filled([...fields, ['traits', wordsOf(traits, row)], ['groups', groupsOf(layout, row)]]) };
}

/** A fact of a row, as it is given; `undefined` where nothing is known of it. */
function factOfRow({ value, numerator, denominator, bounds, unit, measuredOn }: FactSources, row: number): unknown {
  const [plain, above, below] = [value, numerator, denominator].map((source) => source?.cell(row));
  const ends = bounds.map(([end, source]) => [end, source.cell(row)] as const);
  // A share is known where both of its counts are.
  const counts =
    above === undefined || below === undefined
      ? []
      : ([
          ['numerator', above],
          ['denominator', below],
        ] as const);
  const figures = filled([['value', plain], ...counts, ...ends]);
  if (Object.keys(figures).length === 0) return undefined;
  const beside = filled([
    ['unit', cellOf(unit, row)],
    ['measuredOn', cellOf(measuredOn, row)],
  ]);
  return Object.keys(beside).length === 0 && plain !== undefined && Object.keys(figures).length === 1 ? plain : { ...figures, ...beside };
}

function judgementsOfRow({ judgements }: Layout, row: number): Fields | undefined {
  const given = judgements.flatMap(([name, fields]) => {
    const judgement = filled(fields.map(([field, told]) => [field, cellOf(told, row)] as const));
    return judgement['status'] === undefined ? [] : [[name, judgement] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** True if somebody has judged the unit of a row. */
export function isJudged({ judgements }: Layout, row: number): boolean {
  return judgements.some(([, fields]) => fields.some(([field, told]) => field === 'status' && cellOf(told, row) !== undefined));
}

/** The dossier of a row. Its facts are put together when they are first asked for: most reports ask for the unit only. */
export function dossierOfRow(layout: Layout, row: number, level: string): object {
  let facts: Fields | undefined;
  return {
    unit: unitOfRow(layout, row, level),
    get facts(): Fields {
      facts ??= filled(layout.facts.map((sources) => [sources.slot.fact.id, factOfRow(sources, row)] as const));
      return facts;
    },
    ...filled([
      ['measuredOn', cellOf(layout.measuredOn, row)],
      ['judgements', judgementsOfRow(layout, row)],
    ]),
  };
}

import { columnsOverlap } from '../columns.ts';
import { groupIdsOf } from '../declared.ts';
import type { Problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { COUNTED_UNITS, LEVELS, MEASUREMENT_UNITS, REGIONS } from '../../model/vocabulary.ts';
import { shorten } from '../../value/text.ts';
import { packProblem } from './pack-problem.ts';

/** What a word is of, in both languages. */
const KINDS = {
  column: ['cột', 'column'],
  group: ['nhóm', 'group'],
  unit: ['đơn vị tính', 'unit of measurement'],
  level: ['cấp đơn vị', 'kind of unit'],
} as const;

type Known = Readonly<Record<keyof typeof KINDS | 'counted', readonly string[]>>;

function unknown(kind: keyof typeof KINDS, word: string, known: readonly string[], path: readonly string[]): Problem[] {
  if (known.includes(word)) return [];
  const [kindVi, kindEn] = KINDS[kind];
  return [packProblem('undeclared-word', path, { kindVi, kindEn, word: shorten(word), known: known.join(', ') || '–' })];
}

/** What a set may say of its own and of the vocabulary. */
function knownTo(parts: Pick<RuleSet, 'columns' | 'groups' | 'units' | 'levels'>): Known {
  const ids = (items: readonly { readonly id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);
  return {
    column: parts.columns === undefined ? REGIONS : ids(parts.columns),
    group: groupIdsOf(parts),
    unit: [...MEASUREMENT_UNITS, ...ids(parts.units)],
    counted: [...COUNTED_UNITS, ...ids(parts.units)],
    level: [...LEVELS, ...ids(parts.levels)],
  };
}

const LISTS = { columns: 'column', groups: 'group', levels: 'level' } as const;

/** Words of a scope, of a parameter or of a column rule that nobody declares, wherever in an instrument they stand. */
function inTexts(value: unknown, key: string, known: Known, path: readonly string[]): Problem[] {
  if (value === null || typeof value !== 'object') return [];
  const problems = Object.entries(value).flatMap(([name, item]: [string, unknown]) =>
    inTexts(item, Array.isArray(value) ? key : name, known, [...path, name]),
  );
  const own = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(value)) return problems;
  if (key === 'scope') {
    for (const [list, kind] of Object.entries(LISTS)) {
      const words = own[list];
      if (Array.isArray(words))
        problems.push(...words.flatMap((word: unknown) => unknown(kind, String(word), known[kind], [...path, list])));
    }
  }
  if (key === 'parameters' && typeof own['unit'] === 'string')
    problems.push(...unknown('unit', own['unit'], known.unit, [...path, 'unit']));
  if ((key === 'columnRules' || key === 'columnRule') && typeof own['region'] === 'string')
    problems.push(...unknown('column', own['region'], known.column, [...path, 'region']));
  return problems;
}

function inFacts({ facts }: Pick<RuleSet, 'facts'>, known: Known): Problem[] {
  return facts.flatMap(({ id, unit, definition }) => [
    ...unknown('unit', unit, known.unit, ['facts', id, 'unit']),
    ...(['numerator', 'denominator'] as const).flatMap((part) => {
      const counted = definition[part];
      return counted === undefined ? [] : unknown('unit', counted.unit, known.counted, ['facts', id, 'definition', part, 'unit']);
    }),
  ]);
}

function repeated(list: string, items: readonly { readonly id: string }[] = []): Problem[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) === index ? [] : [ruleProblem('duplicate-id', [list, String(index)], { id })],
  );
}

/** Columns of which some unit would always be in two. */
function overlapping(columns: RuleSet['columns'] = []): Problem[] {
  return columns.flatMap((column, index) =>
    columns.slice(0, index).flatMap((first) => {
      if (first.id === column.id || !columnsOverlap(first, column)) return [];
      return [packProblem('columns-overlap', ['columns', String(index), 'when'], { first: first.id, second: column.id })];
    }),
  );
}

/** What is wrong with the words that a set declares, and words of its texts that neither it nor the vocabulary has. */
export function checkDeclared(ruleSet: Omit<RuleSet, 'hash'>): Problem[] {
  const known = knownTo(ruleSet);
  const { columns, groups, units, levels, level, instruments } = ruleSet;
  return [
    ...repeated('columns', columns),
    ...repeated('groups', groups),
    ...repeated('units', units),
    ...repeated('levels', levels),
    ...overlapping(columns),
    ...unknown('level', level, known.level, ['level']),
    ...inFacts(ruleSet, known),
    ...instruments.flatMap((instrument) => inTexts(instrument, '', known, [instrument.id])),
  ];
}

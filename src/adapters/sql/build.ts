import { groupBy } from '../../value/group-by.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { chainOf } from './chain.ts';
import { countedSql } from './condition.ts';
import type { Verdict } from './expression.ts';
import { judged, judgementTarget } from './judgement-sql.ts';
import { levelsOf } from './levels.ts';
import type { SqlColumn } from './options.ts';
import { allOf, indicatorSql, written } from './set-steps.ts';
import type { Written } from './set-steps.ts';
import type { Statement } from './statement.ts';
import { stepSql } from './step.ts';
import type { StepColumn } from './step.ts';
import { thresholdsStep } from './thresholds-step.ts';

/** A status of the result: what it is of, and how the last step names it. */
export interface ResultRow {
  readonly kind: Extract<SqlColumn['kind'], 'indicator' | 'criterion' | 'prerequisite' | 'set'>;
  readonly of: string;
  readonly columns: readonly StepColumn[];
}

/** A set written as steps. */
export interface SetSql {
  readonly thresholds: string | undefined;
  readonly steps: readonly string[];
  readonly rows: readonly ResultRow[];
  readonly last: string;
  readonly conflicts: readonly { readonly when: string; readonly indicator: string }[];
}

interface CriterionRow {
  readonly id: string;
  readonly note: string;
  readonly indicators: readonly { readonly id: string; readonly note: string }[];
}

/** The criteria of all texts with the indicators of all texts, each once. */
function criteriaOf(set: string, { compiledSetsOf }: Statement): CriterionRow[] {
  const all = compiledSetsOf(set).flatMap(({ compiledSet }) => compiledSet.text.criteria);
  return [...groupBy(all, ({ id }) => id).values()].map((same) => {
    const indicators = [
      ...groupBy(
        same.flatMap((criterion) => criterion.indicators),
        ({ id }) => id,
      ).values(),
    ];
    const noteOf = ({ no, title }: { no: string; title: Bilingual }): string => `${no} ${title.vi}`;
    return {
      id: same[0]!.id,
      note: noteOf(same[0]!),
      indicators: indicators.map(([first]) => ({ id: first!.id, note: noteOf(first!) })),
    };
  });
}

/** One more for each criterion that is met (`lower`), or can still be (`upper`). */
export function tallyOf(criteria: readonly Verdict[], bound: 'lower' | 'upper'): string {
  const counts = criteria.map(({ value, applies }) => {
    if (bound === 'lower') return `CASE WHEN ${value.text} THEN 1 ELSE 0 END`;
    const away = applies.text === 'TRUE' ? '' : `WHEN NOT ${applies.text} THEN 0 `;
    return `CASE ${away}WHEN NOT ${value.text} THEN 0 ELSE 1 END`;
  });
  return counts.join(' + ');
}

/** What has to be met of the criteria: each, or what the text asks for instead, which no provincial text changes. */
function byRule(rules: ReadonlyMap<string, Written>, { text: { metWith } }: CompiledSet): Verdict[] {
  const all = [...rules.values()].map(({ verdict }) => verdict);
  if (metWith === undefined) return all;
  const { atLeast, required = [], notApplicable } = metWith;
  return [countedSql(atLeast, all, notApplicable), ...required.flatMap((id) => rules.get(id)?.verdict ?? [])];
}

/** Writes a set as steps on top of `before`. */
export function setSql(ruleSet: RuleSet, before: string, statement: Statement): SetSql {
  const { names, dialect, ownSet, kinds } = statement;
  const set = ruleSet.id;
  const isOwn = set === ownSet;
  const words = (kind: string, id: string): string[] => (isOwn ? [kind, id] : [kind, set, id]);
  const write = (verdict: Verdict, row: readonly string[], note?: string): Written =>
    written(verdict, names.of(...row), names.of(...row, 'applies'), note);

  const levels = levelsOf(set, kinds, dialect, names);
  const thresholds = thresholdsStep(set, levels, statement);
  const criteria = criteriaOf(set, statement);
  const conflicts: { when: string; indicator: string; name: string }[] = [];
  const indicators = new Map<string, Written>();
  for (const { id, note } of criteria.flatMap((criterion) => criterion.indicators)) {
    const { verdict, conflict } = indicatorSql(id, set, levels, statement);
    indicators.set(id, write(verdict, words('indicator', id), note));
    if (conflict !== undefined)
      conflicts.push({ when: conflict.text, indicator: isOwn ? id : `${set}/${id}`, name: names.of(...words('conflict', id)) });
  }
  const rules = new Map<string, Written>();
  for (const { id, note, indicators: members } of criteria) {
    const computed = allOf(members.map((member) => indicators.get(member.id)!.verdict));
    // A judgement on a number belongs to the indicator of that number; only then to a criterion.
    const column = members.some((member) => member.id === id) ? undefined : statement.judgement(judgementTarget(ownSet, set, id));
    rules.set(id, write(judged(column, computed, dialect), words('criterion', id), note));
  }
  const prerequisites = chainOf(statement.compiledSetsOf(set)[0]!.compiledSet)
    .at(-1)!
    .prerequisites.map(({ compiledSet }) => statement.sets.get(compiledSet.ruleSet.id)!);
  const members = [...byRule(rules, statement.compiledSetsOf(set)[0]!.compiledSet), ...prerequisites];
  const entire = write(judged(isOwn ? undefined : statement.judgement(set), allOf(members), dialect), ['set', set], ruleSet.title.vi);
  statement.sets.set(set, entire.verdict);

  const tally: StepColumn[] = isOwn
    ? (['lower', 'upper'] as const).map((bound) => ({
        sql: tallyOf(
          [...rules.values()].map(({ verdict }) => verdict),
          bound,
        ),
        name: names.of('tally', bound),
      }))
    : [];
  const [first, second, last] = ['indicators of', 'criteria of', 'whole of'].map((step) => names.of(step, set)) as [string, string, string];
  const flat = (list: Iterable<Written>): StepColumn[] => [...list].flatMap(({ columns }) => columns);
  const conflictColumns = conflicts.map(({ when, name }) => ({ sql: when, name }));
  return {
    thresholds: thresholds?.sql,
    steps: [
      stepSql(
        first,
        [...flat(indicators.values()), ...conflictColumns],
        `${before} AS u${thresholds === undefined ? '' : `\n  ${thresholds.join}`}`,
        dialect,
      ),
      stepSql(second, flat(rules.values()), `${first} AS u`, dialect),
      stepSql(last, [...entire.columns, ...tally], `${second} AS u`, dialect),
    ],
    rows: [
      { kind: isOwn ? 'set' : 'prerequisite', of: set, columns: entire.columns },
      ...(isOwn
        ? criteria.flatMap(({ id, indicators: rows }): ResultRow[] => [
            { kind: 'criterion', of: id, columns: rules.get(id)!.columns },
            ...rows.map((row): ResultRow => ({ kind: 'indicator', of: row.id, columns: indicators.get(row.id)!.columns })),
          ])
        : []),
    ],
    last,
    conflicts: conflicts.map(({ name, indicator }) => ({ when: `u.${name}`, indicator })),
  };
}

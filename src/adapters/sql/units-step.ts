import { PROVINCES, regionsOf } from '../../model/provinces.ts';
import { REGIONS } from '../../model/vocabulary.ts';
import type { Region } from '../../model/vocabulary.ts';
import { needsRegion } from '../../law/declared.ts';
import { placeSql, whenSql } from './attributes.ts';
import { chainOf } from './chain.ts';
import { unitColumn } from './dialect.ts';
import { figureSql } from './fact-sql.ts';
import { FALSE, and, not } from './expression.ts';
import type { Sql } from './expression.ts';
import type { Statement } from './statement.ts';
import { columnLines } from './step.ts';
import type { StepColumn } from './step.ts';

/** A reason why a row has no answer, and when. */
interface Refusal {
  readonly when: string;
  readonly reason: string;
}

/** When a row says a region that its province has no unit of; nothing where both are given and fit. */
function elsewhere({ options, dialect, texts }: Statement): Refusal[] {
  const { region, province } = options.place;
  const { on } = texts[0]!.compiledSet.at;
  const sql = placeSql(options.place, dialect);
  const isOutside = (word: Region): string[] => {
    const inside = PROVINCES.filter((id) => regionsOf(id, on).includes(word)).map(dialect.literal);
    return [`${sql.region} = ${dialect.literal(word)} AND ${sql.province} NOT IN (${inside.join(', ')})`];
  };
  if ('fixed' in province) {
    const inside = province.fixed === undefined ? REGIONS : regionsOf(province.fixed, on);
    if (inside === REGIONS || ('fixed' in region && (region.fixed === undefined || inside.includes(region.fixed)))) return [];
  }
  const words = 'fixed' in region ? [region.fixed].filter((word) => word !== undefined) : REGIONS;
  if (words.length === 0) return [];
  return [{ when: words.flatMap(isOutside).join(' OR '), reason: 'impossible-value: region' }];
}

/** When a row names a group that the set does not declare, or is in two columns of one set. */
function groupRefusals({ options, dialect, texts }: Statement): Refusal[] {
  const { groups } = options.place;
  const sql = placeSql(options.place, dialect);
  // Blank says that a unit is in no group, as NULL that nobody said.
  const unknown =
    'known' in groups
      ? `${unitColumn(groups.column, dialect)} NOT IN (${['', ...groups.known].map(dialect.literal).join(', ')})`
      : undefined;
  const sets = texts.slice(0, 1).flatMap(({ compiledSet }) => chainOf(compiledSet));
  const both = sets.flatMap(({ ruleSet: { columns = [] } }) =>
    columns.flatMap((column, index) =>
      columns.slice(0, index).map((first) => and([whenSql(first, sql, dialect), whenSql(column, sql, dialect)])),
    ),
  );
  return [
    ...(unknown === undefined ? [] : [{ when: unknown, reason: 'unknown-group' }]),
    ...both.flatMap((when) => (when === FALSE ? [] : [{ when: when.text, reason: 'columns-conflict' }])),
  ];
}

function placeRefusals(statement: Statement): Refusal[] {
  const { options, dialect, texts, uncovered } = statement;
  const { region, province } = options.place;
  const sql = placeSql(options.place, dialect);
  const list = (words: readonly string[]): string => words.map(dialect.literal).join(', ');
  const refusals: Refusal[] = [];
  if ('column' in region) {
    if (statement.texts.some(({ compiledSet }) => needsRegion(compiledSet.ruleSet)))
      refusals.push({ when: `${sql.region} IS NULL`, reason: 'missing-field: region' });
    refusals.push({ when: `${sql.region} NOT IN (${list(REGIONS)})`, reason: 'unknown-region' });
  }
  if ('column' in province) refusals.push({ when: `${sql.province} NOT IN (${list(PROVINCES)})`, reason: 'unknown-province' });
  refusals.push(...elsewhere(statement), ...groupRefusals(statement));
  if (!('column' in province)) return refusals;
  if (uncovered.length === 0) return refusals;
  const named = uncovered.filter((word) => word !== undefined);
  // Where the law of all other provinces is missing, a province is covered only if it is named.
  const covered = list(texts.flatMap((text) => text.province ?? []));
  const when = uncovered.includes(undefined)
    ? `${sql.province} IS NULL OR ${sql.province} NOT IN (${covered})`
    : `${sql.province} IN (${list(named)})`;
  return [...refusals, { when, reason: 'date-not-covered' }];
}

function judgementRefusals({ options, dialect, texts }: Statement): Refusal[] {
  const province = placeSql(options.place, dialect).province;
  return [...options.judgements].flatMap(([target, column]) => {
    const sql = unitColumn(column, dialect);
    const invalid = { when: `${sql} NOT IN ('met', 'not-met', 'not-applicable')`, reason: `invalid-judgement: ${target}` };
    const without = texts.filter(({ compiledSet }) => !compiledSet.judgeable.has(target)).map((text) => text.province);
    if (without.length === 0) return [invalid];
    const having = texts.filter(({ compiledSet }) => compiledSet.judgeable.has(target)).flatMap((text) => text.province ?? []);
    const list = (words: readonly (string | undefined)[]): string => words.map((word) => dialect.literal(word ?? '')).join(', ');
    const when = without.includes(undefined)
      ? `(${province} IS NULL OR ${province} NOT IN (${list(having)}))`
      : `${province} IN (${list(without)})`;
    return [invalid, { when: `${sql} IS NOT NULL AND ${when}`, reason: `unknown-judgement-target: ${target}` }];
  });
}

/** When a total lies outside of what it is the total of. Where one of them is not known, nobody can say so. */
function totalsOutside(statement: Statement): Refusal[] {
  const { options, dialect } = statement;
  const columns = new Map(
    options.facts.flatMap((given) => (given.value === undefined ? [] : [[given.fact.id, figureSql(given.value, given, dialect)]])),
  );
  return options.facts.flatMap(({ fact: { id, totalOf = [] } }) => {
    const total = columns.get(id);
    const parts = totalOf.flatMap((part) => columns.get(part) ?? []);
    if (total === undefined || totalOf.length === 0 || parts.length < totalOf.length) return [];
    const isPlain = [id, ...totalOf].every((given) => statement.fact(given)?.isProduct !== true);
    const compare = (part: string, symbol: '<' | '>'): string =>
      isPlain ? `${total} ${symbol} ${part}` : dialect.compareProducts(total, symbol, part);
    const all = (symbol: '<' | '>'): string => parts.map((part) => compare(part, symbol)).join(' AND ');
    return [{ when: `(${all('<')}) OR (${all('>')})`, reason: `figures-conflict: ${id}` }];
  });
}

/** The first reason why a row has no answer, or NULL. */
function refusal(statement: Statement): string {
  const unless = (holds: Sql | undefined, reason: string): Refusal[] =>
    holds === undefined ? [] : [{ when: not({ ...holds, binding: 'and' }).text, reason }];
  const facts = statement.facts.flatMap(({ id, isMismatch, isPossible, isShort, conflict }) => [
    ...(isMismatch === undefined ? [] : [{ when: isMismatch.text, reason: `unit-mismatch: ${id}` }]),
    ...unless(isPossible, `impossible-value: ${id}`),
    ...unless(isShort, `too-long: ${id}`),
    ...(conflict === undefined ? [] : [{ when: conflict.text, reason: `figures-conflict: ${id}` }]),
  ]);
  const totals = totalsOutside(statement);
  const refusals = [...placeRefusals(statement), ...facts, ...totals, ...judgementRefusals(statement)];
  const none = `CAST(NULL AS ${statement.dialect.text})`;
  if (refusals.length === 0) return none;
  const cases = refusals.map(({ when, reason }) => `      WHEN ${when} THEN ${statement.dialect.literal(reason)}`);
  return `CASE\n${cases.join('\n')}\n    END`;
}

/** The step that reads the units table: the only one in which its columns are named. */
export function unitsStep(statement: Statement): string {
  const { options, dialect, names, used, attributes, facts } = statement;
  const columns: StepColumn[] = [
    ...options.keep.map((name, index) => ({ sql: unitColumn(name, dialect), name: names.of('kept', String(index + 1)) })),
    ...attributes.filter((attribute) => used.has(attribute)),
    ...facts.flatMap((part) => part.columns),
    ...[...options.judgements].map(([target, column]) => ({ sql: unitColumn(column, dialect), name: names.of('judgement', target) })),
    { sql: refusal(statement), name: names.of('refusal'), note: 'Why a row has no answer: what assess() refuses.' },
  ];
  const table = options.table.map(dialect.identifier).join('.');
  const fence = dialect.fence === '' ? '' : `\n  ${dialect.fence}`;
  return `units AS (\n  SELECT\n${columnLines(columns)}\n  FROM ${table} AS s${fence}\n)`;
}

// Invented units, drawn by DuckDB itself: a million of them in seconds. The same number gives the same unit in every run.

/** The facts of a set and of those that it presupposes, each once, of which each can be drawn for itself: no totals, and no parts of sums. */
function factsOf(ruleSet) {
  const facts = [...(ruleSet.prerequisites ?? []).flatMap((item) => factsOf(item.ruleSet)), ...ruleSet.facts];
  const summed = new Set(facts.flatMap(({ sumOf = [] }) => sumOf));
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()].filter(({ id, totalOf }) => totalOf === undefined && !summed.has(id));
}

const snake = (id) => id.replaceAll(/([A-Z])/g, '_$1').toLowerCase();

/** Every fifth figure is missing, as in real files. */
const known = (name, expression) => `CASE WHEN hash(id, '${name} known') % 5 > 0 THEN ${expression} END`;
const draw = (name, of) => `(hash(id, '${name}') % ${of})::INTEGER`;

/** The columns of a fact: how each is drawn, and the digits behind its point; of yes or no, none. */
function columnsOf({ id, type, bounds }, index) {
  const name = snake(id);
  if (type === 'boolean') return [{ name, part: 'value', sql: known(name, `${draw(name, 100)} < 93`) }];
  if (type === 'integer')
    return [{ name, part: 'value', scale: 0, sql: known(name, draw(name, Math.min(6, Number(bounds?.max ?? 5) + 1))) }];
  if (type === 'percentage' && index % 2 === 0) {
    const whole = `1 + ${draw(`${name} whole`, 1000)}`;
    // One in ten thousand counts more than there are: such a row is refused, and no other.
    const counted = `CASE WHEN ${draw(`${name} wrong`, 10_000)} = 0 THEN 2000 ELSE (${whole}) * (40 + ${draw(name, 61)}) // 100 END`;
    return [
      { name: `${name}_counted`, part: 'numerator', scale: 0, sql: known(name, counted) },
      { name: `${name}_total`, part: 'denominator', scale: 0, sql: known(name, whole) },
    ];
  }
  // Incomes lie around the level that the draft moves, many on it.
  const units = id === 'incomePerCapita' ? `4000 + 10 * ${draw(name, 250)}` : draw(name, 10_001);
  return [{ name, part: 'value', scale: 2, sql: known(name, `((${units}) / 100)::DECIMAL(12, 2)`) }];
}

/** The columns of each fact of a set. */
export function layoutOf(ruleSet) {
  return factsOf(ruleSet).map((fact, index) => ({ fact: fact.id, columns: columnsOf(fact, index) }));
}

/** What the rows are, in the file itself. */
const SAID = 'Invented units for an example: no commune has reported any of these figures.';

/** Writes so many units to a file of Parquet. Districts are of one region each; those of one in two of the Central Highlands, of Kon Tum. */
export async function writeInvented(duckdb, file, count, layout) {
  const regions = `['central-highlands', 'north-central', 'mekong-delta']`;
  const drawn = layout.flatMap(({ columns }) => columns.map(({ name, sql }) => `${sql} AS ${name}`));
  await duckdb.run(`
COPY (
  SELECT
    id,
    true AS invented,
    district,
    region,
    CASE WHEN region = 'central-highlands' AND district % 2 = 0 THEN 'kon-tum' END AS province,
    ${drawn.join(',\n    ')}
  FROM (
    SELECT range::INTEGER AS id, (hash(range) % 600)::INTEGER AS district, ${regions}[1 + district % 3] AS region
    FROM range(${count})
  )
) TO '${file}' (FORMAT parquet, KV_METADATA {note: '${SAID}'})`);
}

/** The options of toSql that say where a table of such units has what. */
export function sqlOptions(layout) {
  return {
    keep: ['id', 'district'],
    place: { region: { column: 'region' }, province: { column: 'province' } },
    columns: Object.fromEntries(
      layout.map(({ fact, columns }) => [fact, Object.fromEntries(columns.map(({ name, part }) => [part, name]))]),
    ),
  };
}

import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toSql } from 'ntm-rules/sql';
import { FACTS } from './dossiers.mjs';
import { PRESENT } from '../../examples/warehouse/lib/present.mjs';
import { AT, PLACE, commune } from './setting.mjs';

/* The dossiers of the bench as a table of a database, and the statement that judges them there. */

const TYPES = {
  duckdb: { boolean: 'BOOLEAN', integer: 'INTEGER', decimal: 'DECIMAL(12, 3)' },
  clickhouse: { boolean: 'Nullable(Bool)', integer: 'Nullable(Int32)', decimal: 'Nullable(Decimal(12, 3))' },
};

/** The columns of each fact: a share has three, for it comes as counts or as points. */
function columnsOf({ id, type }) {
  if (type !== 'percentage') return [[id, type]];
  return [id, `${id}_part`, `${id}_whole`].map((name) => [name, 'decimal']);
}

const COLUMNS = FACTS.flatMap(columnsOf);

function cellsOf({ facts }) {
  return FACTS.flatMap(({ id, type }) => {
    const value = facts[id];
    if (type !== 'percentage') return [value];
    return typeof value === 'object' ? [undefined, value.numerator, value.denominator] : [value, undefined, undefined];
  });
}

/** A file of units without a heading, numbered in order; `remove` takes it away again. */
export function unitsFile(dossiers) {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-bench-'));
  const file = join(folder, 'units.csv');
  const out = openSync(file, 'w');
  for (let start = 0; start < dossiers.length; start += 2000) {
    const lines = dossiers.slice(start, start + 2000).map((dossier, at) => [start + at, ...cellsOf(dossier)].join(','));
    writeSync(out, `${lines.join('\n')}\n`);
  }
  closeSync(out);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Databases that are measured: how each is opened, reads the file and repeats the units ten times. */
const DATABASES = [
  {
    name: 'DuckDB',
    dialect: 'duckdb',
    open: async () => (await import('../../examples/warehouse/lib/duckdb.mjs')).openDuckdb(),
    table: 'units',
    many: 'units_ten_times',
    fill(file) {
      const columns = [['id', 'integer'], ...COLUMNS].map(([name, type]) => `'${name}': '${TYPES.duckdb[type]}'`);
      return [`CREATE TABLE units AS SELECT * FROM read_csv('${file}', header = false, columns = {${columns.join(', ')}})`];
    },
    repeat: 'CREATE TABLE units_ten_times AS SELECT units.* FROM units, range(10)',
  },
  {
    name: 'ClickHouse',
    dialect: 'clickhouse',
    open: async () => (await import('../../examples/warehouse/lib/clickhouse.mjs')).openClickhouse(),
    table: ['bench', 'units'],
    many: ['bench', 'units_ten_times'],
    fill(file) {
      const columns = [['id', 'integer'], ...COLUMNS].map(([name, type]) => `${name} ${TYPES.clickhouse[type]}`);
      const from = `file('${file}', CSV, '${columns.join(', ')}')`;
      return ['CREATE DATABASE bench', `CREATE TABLE bench.units ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM ${from}`];
    },
    repeat: 'CREATE TABLE bench.units_ten_times ENGINE = MergeTree ORDER BY tuple() AS SELECT u.* FROM bench.units AS u, numbers(10) AS n',
  },
];

function statement(dialect, table) {
  const columns = Object.fromEntries(
    FACTS.map(({ id, type }) => [id, type === 'percentage' ? { value: id, numerator: `${id}_part`, denominator: `${id}_whole` } : id]),
  );
  return toSql(commune, AT, { dialect, table, keep: ['id'], place: PLACE, columns });
}

const indicatorsOf = ({ columns }) => columns.filter(({ kind }) => kind === 'indicator');

/** Counts what is known of every column: a count of rows alone would work none of them out. */
function countQuery({ sql, columns }) {
  const counted = columns.filter(({ kind }) => kind !== 'kept').map(({ name }) => `count(${name})`);
  return `SELECT ${counted.join(', ')} FROM (${sql}) AS answers`;
}

/** A sign for each indicator of each unit, in the order of `indicatorsOf`: 1 met, 0 not met, - not applicable, ? undetermined. */
function signsQuery(made) {
  const applies = new Map(made.columns.filter(({ kind }) => kind === 'applies').map(({ name, of }) => [of, name]));
  const signs = indicatorsOf(made).map(({ name }) => {
    const away = applies.has(name) ? `WHEN NOT ${applies.get(name)} THEN '-' ` : '';
    return `CASE ${away}WHEN ${name} THEN '1' WHEN NOT ${name} THEN '0' ELSE '?' END`;
  });
  const groups = [];
  for (let start = 0; start < signs.length; start += 40) groups.push(`(${signs.slice(start, start + 40).join(' || ')})`);
  return `SELECT id, ${groups.join(' || ')} AS signs FROM (${made.sql}) AS answers ORDER BY id`;
}

/** The databases with the units in them, and the names of those that are not installed. */
export async function warehouses(file) {
  const ready = [];
  const absent = [];
  for (const database of DATABASES) {
    if (!PRESENT[database.name]) {
      absent.push(database.name);
      continue;
    }
    const opened = await database.open();
    for (const sql of [...database.fill(file), database.repeat]) await opened.run(sql);
    const [one, ten] = [statement(database.dialect, database.table), statement(database.dialect, database.many)];
    ready.push({
      name: database.name,
      ids: indicatorsOf(one).map(({ of }) => of),
      signs: async () => (await opened.rows(signsQuery(one))).map(([, signs]) => signs),
      judge: () => opened.rows(countQuery(one)),
      judgeTenTimes: () => opened.rows(countQuery(ten)),
      close: () => opened.close(),
    });
  }
  return { ready, absent };
}

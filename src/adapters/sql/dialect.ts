import { hasLoneSurrogate, quoted } from './quote.ts';

/** SQL dialects that statements are written in. */
export const SQL_DIALECTS = ['duckdb', 'postgresql', 'clickhouse', 'spark', 'trino'] as const;
/** SQL dialect: the first three are run by the tests of this project, `spark` and `trino` are checked by a parser only. */
export type SqlDialect = (typeof SQL_DIALECTS)[number];

/** A column of a list of rows. */
interface ListColumn {
  readonly name: string;
  readonly type: 'text' | 'boolean';
}

/** What the dialects write differently. */
export interface Dialect {
  readonly identifier: (name: string) => string;
  readonly literal: (text: string) => string;
  readonly boolean: string;
  readonly text: string;
  readonly decimal: (scale: number, precision: number) => string;
  /** Most digits that its widest decimal holds. */
  readonly mostDigits: number;
  /** Precision of the decimals by which counts are multiplied, so that the product has room. */
  readonly factorDigits: number;
  /** Compares two products of counts, exactly. */
  readonly compareProducts: (left: string, symbol: string, right: string) => string;
  /** Longest identifier, in bytes: what is longer is cut by the engine without a word, or refused. */
  readonly longestName: number;
  /** A list of rows as a table with named columns. */
  readonly rows: (columns: readonly ListColumn[], rows: readonly string[]) => string;
  /** Keeps a table of thresholds from being worked out anew for each unit. */
  readonly materialized: string;
  /** Keeps a step from being copied into each place that reads it. */
  readonly fence: string;
  /** A boolean of the result: true or false also where the engine makes 1 and 0 of comparisons. */
  readonly result: (expression: string) => string;
  /** What a session should have set. */
  readonly settings: readonly string[];
}

const double = quoted('"', { '"': '""' });
const single = quoted("'", { "'": "''" });

function valuesList(columns: readonly ListColumn[], rows: readonly string[]): string {
  return `(VALUES\n${rows.join(',\n')}\n  ) AS v (${columns.map(({ name }) => name).join(', ')})`;
}

const STANDARD: Dialect = {
  identifier: double,
  literal: single,
  boolean: 'BOOLEAN',
  text: 'VARCHAR',
  decimal: (scale, precision) => `DECIMAL(${precision}, ${scale})`,
  mostDigits: 38,
  factorDigits: 3,
  compareProducts: (left, symbol, right) => `${left} ${symbol} ${right}`,
  longestName: 255,
  rows: valuesList,
  materialized: '',
  fence: '',
  result: (expression) => expression,
  settings: [],
};

const DIALECTS: Readonly<Record<SqlDialect, Dialect>> = {
  duckdb: {
    ...STANDARD,
    // A product of decimals of at most 18 digits keeps to 18 of them and overflows, unless a factor is wider than that.
    factorDigits: 19,
    // To compare decimals it cuts the places that 38 digits do not hold beside the widest value; to subtract them it cuts none.
    compareProducts: (left, symbol, right) => `${left} - ${right} ${symbol} 0`,
  },
  postgresql: {
    ...STANDARD,
    // A backslash is an escape or not by a setting of the session, except where the literal says so.
    literal: (text) => (text.includes('\\') ? `E${single(text.replaceAll('\\', '\\\\'))}` : single(text)),
    decimal: (scale, precision) => `NUMERIC(${precision}, ${scale})`,
    mostDigits: 1000,
    longestName: 63,
    materialized: ' MATERIALIZED',
    fence: 'OFFSET 0',
    settings: ['SET jit = off'],
  },
  clickhouse: {
    ...STANDARD,
    identifier: quoted('`', { '\\': '\\\\', '`': '\\`' }),
    literal: quoted("'", { '\\': '\\\\', "'": "\\'" }),
    boolean: 'Nullable(Bool)',
    text: 'Nullable(String)',
    // Nullable, so that a unit without a row of thresholds gives NULL and not 0, whatever join_use_nulls says; wide, because
    // a product takes the width of its wider factor.
    decimal: (scale, precision) => `Nullable(Decimal(${precision > 38 ? 76 : 38}, ${scale}))`,
    mostDigits: 76,
    result: (expression) => `CAST(${expression} AS Nullable(Bool))`,
    rows: (columns, rows) => {
      const types = { text: 'Nullable(String)', boolean: 'Nullable(Bool)' };
      return `values('${columns.map(({ name, type }) => `${name} ${types[type]}`).join(', ')}',\n${rows.join(',\n')}\n  )`;
    },
  },
  spark: {
    ...STANDARD,
    text: 'STRING',
    identifier: quoted('`', { '`': '``' }),
    literal: quoted("'", { '\\': '\\\\', "'": "\\'" }),
  },
  trino: { ...STANDARD },
};

/** What a dialect writes. */
export function dialectOf(name: SqlDialect): Dialect {
  return DIALECTS[name];
}

/** A column of the units table. With its table before it, since ClickHouse would take another column's new name for it. */
export function unitColumn(name: string, dialect: Dialect): string {
  return `s.${dialect.identifier(name)}`;
}

/** True for what no dialect can quote: nothing at all, the character NUL, half a character. */
export function isUnquotable(name: string): boolean {
  return name === '' || name.includes('\0') || hasLoneSurrogate(name);
}

const REGIONS = ['central-highlands', 'north-central', 'mekong-delta'];
const PROVINCES = ['kon-tum'];

/** The place of a word in a list, from 0, as a statement of DuckDB; NULL where there is none. */
const placeIn = (words, column) => `list_position([${words.map((word) => `'${word}'`).join(', ')}], ${column}) - 1`;

/** A column of whole numbers that is filled as chunks come. */
function wholeNumbers(count) {
  const values = new Int32Array(count);
  const valid = new Uint8Array(Math.ceil(count / 8)).fill(255);
  return {
    values,
    valid,
    take({ items, validity: { data } }, start) {
      values.set(items, start);
      if (data === null) return;
      const bytes = new Uint8Array(data.buffer, data.byteOffset);
      // Chunks begin at whole bytes, all but never elsewhere.
      if (start % 8 === 0) valid.set(bytes.subarray(0, Math.ceil(items.length / 8)), start >> 3);
      else {
        for (let row = 0; row < items.length; row += 1) {
          if (((bytes[row >> 3] >> (row & 7)) & 1) === 0) valid[(start + row) >> 3] &= ~(1 << ((start + row) & 7));
        }
      }
    },
  };
}

/** Yes and no as bits. */
function bitsOf({ values, valid }) {
  const bits = new Uint8Array(valid.length);
  for (let row = 0; row < values.length; row += 1) bits[row >> 3] |= (values[row] & 1) << (row & 7);
  return { bits, length: values.length, valid };
}

/**
 * A file of Parquet as typed arrays with what is known of them, read by DuckDB a chunk at a time: the table that `columnsOfTable` takes,
 * and the district of each row. Decimals are read as whole numbers of their scale, so that no digit is lost.
 */
export async function readTable(duckdb, file, count, layout) {
  const own = [
    ['id', 'id'],
    ['district', 'district'],
    ['region', placeIn(REGIONS, 'region')],
    ['province', placeIn(PROVINCES, 'province')],
  ];
  const figures = layout.flatMap(({ columns }) =>
    columns.map(({ name, scale = 0 }) => [name, scale === 0 ? name : `${name} * ${10 ** scale}`]),
  );
  const wanted = [...own, ...figures];
  const read = new Map(wanted.map(([name]) => [name, wholeNumbers(count)]));
  const list = wanted.map(([name, sql]) => `(${sql})::INTEGER AS ${name}`).join(', ');
  let start = 0;
  for await (const chunk of duckdb.chunks(`SELECT ${list} FROM '${file}'`)) {
    for (const [index, [name]] of wanted.entries()) read.get(name).take(chunk.getColumnVector(index), start);
    start += chunk.rowCount;
  }
  const columnOf = ({ name, scale }) => {
    const { values, valid } = read.get(name);
    return scale === undefined ? bitsOf({ values, valid }) : { values, valid, scale };
  };
  const words = (name, dictionary) => ({ values: read.get(name).values, valid: read.get(name).valid, dictionary });
  return {
    district: read.get('district').values,
    table: {
      units: {
        id: Array.from(read.get('id').values, String),
        region: words('region', REGIONS),
        province: words('province', PROVINCES),
      },
      facts: Object.fromEntries(
        layout.map(({ fact, columns }) => [fact, Object.fromEntries(columns.map((column) => [column.part, columnOf(column)]))]),
      ),
    },
  };
}

import { FACTS } from './dossiers.mjs';
import { UNIT } from './setting.mjs';

/*
 * The figures of the dossiers as columns that exist already: doubles and whole numbers beside bitmaps, answers as bits; the same as vectors of
 * Apache Arrow. Made before anything is timed, as a warehouse or a file of Parquet gives them.
 */

/** A bit for each row, the lowest bit of a byte first. */
function bitmap(length, isSet) {
  const bytes = new Uint8Array(Math.ceil(length / 8));
  for (let row = 0; row < length; row += 1) if (isSet(row)) bytes[row >> 3] |= 1 << (row & 7);
  return bytes;
}

function column(values) {
  const { length } = values;
  return { values: Float64Array.from(values, (value) => Number(value ?? 0)), valid: bitmap(length, (row) => values[row] !== undefined) };
}

function columnsOfFact({ type }, values) {
  const { length } = values;
  const valid = bitmap(length, (row) => values[row] !== undefined);
  if (type === 'boolean') return { bits: bitmap(length, (row) => values[row] === true), length, valid };
  const part = (name) => values.map((value) => value?.[name]);
  const plain = values.map((value) => (typeof value === 'object' ? undefined : value));
  if (type !== 'percentage') return column(values);
  return { value: column(plain), numerator: column(part('numerator')), denominator: column(part('denominator')) };
}

/** The dossiers as a table, and how many figures it holds: a numerator is one, and so is a denominator. */
export function tableOf(dossiers) {
  let figures = 0;
  for (const { facts } of dossiers) for (const value of Object.values(facts)) figures += typeof value === 'object' ? 2 : 1;
  const facts = Object.fromEntries(
    FACTS.map((fact) => [
      fact.id,
      columnsOfFact(
        fact,
        dossiers.map((dossier) => dossier.facts[fact.id]),
      ),
    ]),
  );
  const { level, ...place } = UNIT;
  return { figures, table: { units: { id: dossiers.map(({ unit }) => unit.id), level, ...place }, facts } };
}

/** The same table as vectors of Apache Arrow, each in two pieces. */
export function arrowOf(table, arrow) {
  const inPieces = (vector) => vector.slice(0, vector.length >> 1).concat(vector.slice(vector.length >> 1));
  const vectorOf = (given) => {
    if (given === undefined) return undefined;
    if ('bits' in given) {
      const { bits, length, valid } = given;
      return inPieces(arrow.makeVector(arrow.makeData({ type: new arrow.Bool(), data: bits, length, nullBitmap: valid })));
    }
    if (!('values' in given)) return Object.fromEntries(Object.entries(given).map(([part, item]) => [part, vectorOf(item)]));
    const { values, valid } = given;
    return inPieces(
      arrow.makeVector(arrow.makeData({ type: new arrow.Float64(), data: values, length: values.length, nullBitmap: valid })),
    );
  };
  const facts = Object.fromEntries(Object.entries(table.facts).map(([id, given]) => [id, vectorOf(given)]));
  return { units: { ...table.units, id: arrow.vectorFromArray(table.units.id, new arrow.Utf8()) }, facts };
}

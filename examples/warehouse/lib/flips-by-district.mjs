import { columnsOfTable, statusesOfColumns, toSql } from './ntm-rules.mjs';
import { DRAFT, draft } from './draft.mjs';
import { flipsQuery } from './flips.mjs';
import { sqlOptions } from './invented-units.mjs';

/*
 * Who flips on one criterion under a draft, by district, in two ways that share nothing but the rule set: a row for each district, as
 * `[district, units, lost, gained, no answer]`.
 */

const CRITERION = '10';
const AT = { on: '2024-12-31' };
const UNDER_DRAFT = { ...AT, drafts: [DRAFT] };
const [NOT_MET, MET] = [0, 2];

/** Two statements of `toSql`, before and after, joined and counted by a database. */
export async function flipsInDatabase(database, dialect, table, layout) {
  const options = { dialect, table, ...sqlOptions(layout) };
  const rows = await database.rows(flipsQuery(toSql(draft, AT, options), toSql(draft, UNDER_DRAFT, options), CRITERION));
  return rows.map((row) => row.map(Number));
}

/** Columns of the same table, answered before and after. */
export function flipsInColumns({ table, district }) {
  const columns = columnsOfTable(draft, table);
  const [before, after] = [AT, UNDER_DRAFT].map((at) => statusesOfColumns(draft, at, columns));
  const counts = new Map();
  const countsOf = (row) => {
    const of = district[row];
    if (!counts.has(of)) counts.set(of, { units: 0, lost: 0, gained: 0, refused: 0 });
    return counts.get(of);
  };
  const [was, is] = [before, after].map(({ criteria }) => criteria[CRITERION]);
  for (let position = 0; position < columns.length; position += 1) {
    const count = countsOf(columns.index[position]);
    count.units += 1;
    if (was[position] === MET && is[position] === NOT_MET) count.lost += 1;
    if (was[position] === NOT_MET && is[position] === MET) count.gained += 1;
  }
  // Those that could not be read are in no column; those without an answer are in one, as undetermined.
  for (const { index } of columns.errors) countsOf(index).units += 1;
  for (const { index } of before.errors) countsOf(index).refused += 1;
  const rows = [...counts].map(([of, { units, lost, gained, refused }]) => [of, units, lost, gained, refused]);
  return rows.sort((a, b) => b[2] - a[2] || a[0] - b[0]);
}

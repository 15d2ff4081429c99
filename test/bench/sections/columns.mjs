import { compile } from 'ntm-rules';
import * as arrow from 'apache-arrow';
import { COLUMN_STATUSES, columnsOf, columnsOfTable, statusesOfColumns } from 'ntm-rules/population';
import { statusesByHand } from '../contenders/hand-bare.mjs';
import { dossiersOf } from '../dossiers.mjs';
import { figure, inTurn, ratio, rounds } from '../measure.mjs';
import { AT, PLACE, commune } from '../setting.mjs';
import { arrowOf, tableOf } from '../tables.mjs';

/** Columns say of every indicator of every unit what `statuses` says, or nothing is timed. */
function checkEqual(columns, dossiers) {
  const { statuses } = compile(commune, { ...AT, ...PLACE });
  const { indicators, errors } = statusesOfColumns(commune, AT, columns);
  if (columns.length !== dossiers.length || errors.length > 0) throw new Error(`columns: ${columns.length} units, ${errors.length} errors`);
  for (let position = 0; position < columns.length; position += 1) {
    const dossier = dossiers[columns.index[position]];
    for (const [id, expected] of Object.entries(statuses(dossier))) {
      const found = COLUMN_STATUSES[indicators[id][position]];
      if (found !== expected) throw new Error(`columns: ${id} of ${dossier.unit.id} is ${found}, not ${expected}`);
    }
  }
  return Object.keys(indicators).length;
}

/** What is made of dossiers, which are in memory meanwhile, as for whoever has them. */
async function fromDossiers(count, turns) {
  const dossiers = [...dossiersOf(count)];
  const columns = columnsOf(commune, dossiers);
  const rows = checkEqual(columns, dossiers);
  const { table, figures } = tableOf(dossiers);
  for (const given of [table, arrowOf(table, arrow)]) checkEqual(columnsOfTable(commune, given), dossiers);
  const measured = await inTurn(
    [
      { name: 'hand-written loop over objects, bare', run: () => dossiers.forEach(({ facts }) => statusesByHand(facts)) },
      { name: 'statusesOfColumns', run: () => statusesOfColumns(commune, AT, columns) },
      { name: 'columnsOf, once for any number of questions', run: () => columnsOf(commune, dossiers) },
      { name: 'columnsOf and the first answer', run: () => statusesOfColumns(commune, AT, columnsOf(commune, dossiers)) },
    ],
    turns,
  );
  return { measured, rows, table, figures };
}

/** What is made of columns that exist already: nobody has the dossiers, and nothing has to look after their million objects. */
function fromTables(table, turns) {
  const vectors = arrowOf(table, arrow);
  return inTurn(
    [
      { name: 'columnsOfTable, from typed arrays with bitmaps', run: () => columnsOfTable(commune, table) },
      { name: 'columnsOfTable, from vectors of Arrow in two pieces', run: () => columnsOfTable(commune, vectors) },
    ],
    turns,
  );
}

export default {
  id: 'columns',
  title: 'Columns of typed arrays',
  order: 2.5,
  heads: [
    [
      'what',
      '× hand-written loop',
      'million indicators/s, median',
      'ns an indicator, min',
      'ns an indicator, median',
      'ns an indicator, max',
    ],
  ],
  async run({ quick }) {
    const [count, turns] = quick ? [10_000, 3] : [100_000, 9];
    const { measured, rows, table, figures } = await fromDossiers(count, turns);
    const [fromArrays, fromArrow] = await fromTables(table, turns);
    const [byHand, answered, read] = measured;
    const all = [...measured, fromArrays, fromArrow];
    const millions = ({ median }) => figures / median / 1000;
    const each = (milliseconds) => (milliseconds * 1e6) / (count * rows);
    return {
      text: `${count.toLocaleString('en-US')} units, ${rows} indicators each, on one processor. \`columnsOf\` reads and checks the dossiers once; \`statusesOfColumns\` then answers for any day and any variant of the set. Of ${figures.toLocaleString('en-US')} figures, numerators and denominators counted each, \`columnsOfTable\` reads ${figure(millions(fromArrays))} million a second from typed arrays and ${figure(millions(fromArrow))} million from Arrow. All of them said of every indicator what \`statuses\` says before anything was timed.`,
      tables: [
        all.map((item) => [
          item.name,
          figure(ratio(item, byHand)),
          figure(1000 / each(item.median)),
          ...[item.min, item.median, item.max].map((value) => figure(each(value))),
        ]),
      ],
      goals: [
        { id: 'columns-throughput', value: 1000 / each(answered.median) },
        { id: 'columns-by-hand', value: ratio(byHand, answered) },
        { id: 'columns-read', value: ratio(read, byHand) },
        { id: 'columns-of-arrays', value: millions(fromArrays) },
        { id: 'columns-of-arrow', value: millions(fromArrow) },
      ],
      raw: rounds(all, `ms for ${count} units`),
    };
  },
};

const BOUND_BY_MEMORY = 'it is bound by memory, which other machines on the same host use as well: rounds of one run differ twofold there';

/*
 * What the project has set itself, each against something measured in the same run. A section reports a value by the id; a goal
 * that no section reported is shown as not measured. `whenMissed` says why, where that is known.
 */
export const GOALS = [
  {
    id: 'assess-by-hand',
    goal: '`assess` against the hand-written explained function',
    most: 2.3,
    unit: '×',
    whenMissed:
      'the hand-written function neither checks the dossier, nor says of each part what it needs and by how much, ranks missing facts or keeps a trace',
  },
  {
    id: 'assess-engine',
    goal: '`assess` against the best use of json-rules-engine, times faster',
    least: 6,
    unit: '×',
    whenMissed: 'the answer has citations, the gap of each part and exact decimals as text, none of which the engine gives (see the table)',
  },
  {
    id: 'statuses-by-hand',
    goal: '`statuses` against the hand-written bare function',
    most: 1.3,
    unit: '×',
    whenMissed: 'the hand-written function does not check the dossier: unknown facts, impossible values and types go unseen',
  },
  {
    id: 'columns-throughput',
    goal: 'indicators a second and core over columns, in millions',
    least: 150,
    unit: 'million/s',
    whenMissed: BOUND_BY_MEMORY,
  },
  { id: 'columns-by-hand', goal: 'columns against the hand-written loop, times faster', least: 3, unit: '×' },
  {
    id: 'columns-read',
    goal: '`columnsOf` against the hand-written loop',
    most: 2,
    unit: '×',
    whenMissed: 'each dossier is read and checked whole, as `assess` does; the hand-written loop checks nothing',
  },
  {
    id: 'columns-of-arrays',
    goal: 'figures a second into columns from typed arrays, in millions',
    least: 20,
    unit: 'million/s',
    whenMissed: BOUND_BY_MEMORY,
  },
  {
    id: 'columns-of-arrow',
    goal: 'figures a second into columns from vectors of Arrow, in millions',
    least: 20,
    unit: 'million/s',
    whenMissed: BOUND_BY_MEMORY,
  },
  {
    id: 'impact-once',
    goal: '`impact` of one threshold on 10,000 communes against assessing them all once',
    most: 0.25,
    unit: '×',
    whenMissed: 'each dossier is read and checked whole, as `assess` does, before the one row that changed is looked at',
  },
  {
    id: 'solve-impact',
    goal: '`solve` over 10,000 communes against that `impact`',
    below: 1,
    unit: '×',
    whenMissed: 'it makes the whole table, of every value at which something flips, where `impact` looks at two values',
  },
  {
    id: 'impact-twice',
    goal: '`impact` of one threshold on columns of 100,000 units against assessing twice, times cheaper',
    least: 10,
    unit: '×',
    whenMissed: 'units that flip or that nothing is known of are read again and looked at in full, and here they are many',
  },
  {
    id: 'solve-twice',
    goal: '`solve` over columns of 100,000 units against assessing twice, times cheaper',
    least: 10,
    unit: '×',
  },
  {
    id: 'solve-every',
    goal: '`solve` of every threshold with a stricter side over columns of 11,000 communes, every value at which an indicator flips',
    below: 1,
    unit: 's',
    whenMissed: 'each of them is a row of a frozen table, with the counts at it and above it, and there are some 5,000 for each threshold',
  },
  {
    id: 'linear-units',
    goal: 'cost of a unit, 100,000 units against 1,000',
    most: 1.5,
    unit: '×',
    whenMissed: 'so many dossiers in memory at once make the collector of garbage work; a stream does not',
  },
  { id: 'linear-indicators', goal: 'cost of an indicator, 750 of them against 57', most: 1.5, unit: '×' },
  { id: 'stream-heap', goal: 'heap that a stream keeps of a unit', most: 10, unit: 'bytes' },
  {
    id: 'stream-resident',
    goal: 'resident memory over a stream, at the end against after the first fifth',
    most: 1.1,
    unit: '×',
    whenMissed: 'the heap in use does not grow; V8 keeps what it once reserved, and reserves a little more while much is thrown away',
  },
  {
    id: 'start',
    goal: 'median import of the core',
    most: 30,
    unit: 'ms',
    whenMissed: 'the core is read from some 36 files that it shares with other entries; bundled into one it takes less than half of that',
  },
  { id: 'size', goal: '`assess` alone, without data, minified and compressed', below: 19_000, unit: 'bytes' },
  {
    id: 'size-commune',
    goal: '`assess` with the commune set',
    below: 50_000,
    unit: 'bytes',
    whenMissed: 'two thirds of it are titles, notes and sources in two languages, without which no answer could be defended',
  },
  { id: 'size-village', goal: '`assess` with the larger set of the villages', below: 25_000, unit: 'bytes' },
  { id: 'size-without', goal: 'modules of zod and of json-rules-engine in the core', most: 0, unit: 'modules' },
];

function isMet({ most, least, below }, value) {
  if (most !== undefined) return value <= most;
  return least === undefined ? value < below : value >= least;
}

function targetOf({ most, least, below, unit }) {
  const [sign, bound] = most === undefined ? (least === undefined ? ['<', below] : ['≥', least]) : ['≤', most];
  return `${sign} ${bound.toLocaleString('en-US')} ${unit}`;
}

/** All goals with what the sections reported: `{ goal, target, measured, outcome, why }`, texts only. */
export function judged(reports, figure) {
  const values = new Map(reports.map(({ id, value }) => [id, value]));
  for (const id of values.keys()) if (!GOALS.some((goal) => goal.id === id)) throw new Error(`no goal is called ${id}`);
  return GOALS.map((goal) => {
    const value = values.get(goal.id);
    const common = { goal: goal.goal, target: targetOf(goal) };
    if (value === undefined) return { ...common, measured: '–', outcome: 'not measured', why: 'nothing in this run measures it' };
    const met = isMet(goal, value);
    const why = met ? '' : (goal.whenMissed ?? 'no reason is known yet');
    return { ...common, measured: `${figure(value)} ${goal.unit}`, outcome: met ? 'met' : 'missed', why };
  });
}

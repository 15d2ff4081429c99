import { assess, isNtmError } from '../../lib/ntm-rules.mjs';

const SIGNS = { met: '1', 'not-met': '0', undetermined: '?', 'not-applicable': '-' };
const STATUSES = ['set', 'prerequisite', 'criterion', 'indicator'];

/** One text per unit from a statement: a sign for each status in the order of its columns, then the tally. */
export function signsQuery({ sql, columns }) {
  const applies = new Map(columns.filter(({ kind }) => kind === 'applies').map(({ name, of }) => [of, name]));
  const signs = columns
    .filter(({ kind }) => STATUSES.includes(kind))
    .map(({ name }) => {
      const away = applies.has(name) ? `WHEN NOT ${applies.get(name)} THEN '-' ` : '';
      return `CASE ${away}WHEN ${name} THEN '1' WHEN NOT ${name} THEN '0' ELSE '?' END`;
    });
  // In groups: one long chain would be as deep as it is long.
  const groups = [];
  for (let start = 0; start < signs.length; start += 40) groups.push(`(${signs.slice(start, start + 40).join(' || ')})`);
  return `SELECT id, error, ${groups.join(' || ')} AS signs, tally_lower, tally_upper FROM (\n${sql}) AS answers ORDER BY id`;
}

/** The same text from `assess`, or the codes with which it refuses the unit. */
export function expectedSigns(ruleSet, dossier, at, { columns }) {
  try {
    const assessment = assess(ruleSet, dossier, at);
    const statuses = new Map([
      [`set ${ruleSet.id}`, assessment.status],
      ...assessment.prerequisites.map((item) => [`prerequisite ${item.ruleSet}`, item.status]),
      ...assessment.criteria.flatMap(({ id, status, indicators }) => [
        [`criterion ${id}`, status],
        ...indicators.map((indicator) => [`indicator ${indicator.id}`, indicator.status]),
      ]),
    ]);
    // A set further down the chain is in no assessment by itself; an indicator that another province's text has is not applicable.
    const signs = columns
      .filter(({ kind }) => STATUSES.includes(kind))
      .map(({ kind, of }) => SIGNS[statuses.get(`${kind} ${of}`)] ?? (kind === 'prerequisite' ? '*' : '-'));
    const { lower, upper } = assessment.tally;
    return { signs: signs.join(''), tally: `${lower}-${upper}` };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { codes: error.problems.map(({ code }) => code) };
  }
}

function differs(expected, [, error, signs, lower, upper]) {
  if (expected.codes !== undefined)
    return !expected.codes.includes(String(error).split(':')[0]) || /[01-]/.test(signs) || lower !== null || upper !== null;
  if (error !== null || `${lower}-${upper}` !== expected.tally) return true;
  return [...expected.signs].some((sign, index) => sign !== '*' && sign !== signs[index]);
}

/** Compares rows of an engine with expectations; throws with the first units that differ, tells what was compared. */
export function compareRows(engine, rows, expectations, statement) {
  const seen = new Map();
  const wrong = [];
  if (rows.length !== expectations.length) throw new Error(`${engine}: ${rows.length} rows for ${expectations.length} units`);
  for (const [index, row] of rows.entries()) {
    const expected = expectations[index];
    if (Number(row[0]) !== expected.id) throw new Error(`${engine}: row ${index} is of unit ${row[0]}`);
    for (const sign of expected.signs ?? 'x') seen.set(sign, (seen.get(sign) ?? 0) + 1);
    if (differs(expected, row)) wrong.push({ expected, row });
  }
  if (wrong.length > 0) {
    const shown = wrong.slice(0, 3).map(({ expected, row }) => describe(expected, row, statement));
    throw new Error(`${engine}: ${wrong.length} of ${rows.length} units differ\n${shown.join('\n')}`);
  }
  return seen;
}

function describe(expected, row, { columns }) {
  const names = columns.filter(({ kind }) => STATUSES.includes(kind)).map(({ name }) => name);
  const which = names.filter(
    (_, index) => expected.signs !== undefined && expected.signs[index] !== '*' && expected.signs[index] !== row[2]?.[index],
  );
  return `unit ${expected.id}: ${JSON.stringify(expected.codes ?? expected.tally)} / ${row[1]} ${row[3]}-${row[4]}; ${which
    .map((name) => `${name} ${expected.signs[names.indexOf(name)]}/${row[2][names.indexOf(name)]}`)
    .join(', ')}`;
}

/** How much of an assessment an answer has: 105 kB with everything, about 2 kB with the statuses alone. */
export const DETAILS = ['statuses', 'summary', 'full'];

const indicatorsOf = ({ criteria }) => criteria.flatMap(({ indicators }) => indicators);
const byId = (rows) => Object.fromEntries(rows.map(({ id, status }) => [id, status]));

function statusesOf({ ruleSet: { id, version, hash }, on, year, unit, status, standing, tally, criteria }) {
  return {
    ruleSet: { id, version, hash },
    on,
    year,
    unit: { id: unit.id, ...(unit.name && { name: unit.name }) },
    status,
    standing,
    tally,
    criteria: byId(criteria),
    indicators: byId(indicatorsOf({ criteria })),
  };
}

/** A row that is not met, with how far it is and where the level stands. */
function failingRow({ id, no, title, code, actual, required, gap }) {
  const { value, state, unit, grade, cite } = required ?? {};
  return { id, no, title, code, actual, required: required === null ? null : { value, state, unit, grade, cite: cite ?? null }, gap };
}

function summaryOf(assessment) {
  const { illustrative, notices, missingFacts, prerequisites, instruments } = assessment;
  return {
    ...statusesOf(assessment),
    ...(illustrative === true && { illustrative }),
    invented: instruments.some((instrument) => instrument.invented === true),
    notices: [...new Set(notices.map(({ code }) => code))],
    prerequisites: prerequisites.map(({ ruleSet, status }) => ({ ruleSet, status })),
    failing: indicatorsOf(assessment)
      .filter(({ status }) => status === 'not-met')
      .map(failingRow),
    missingFacts: missingFacts.map(({ fact }) => fact),
  };
}

/** What is answered of an assessment, under a name that says how much it is. */
export function inDetail(detail, assessment) {
  if (detail === 'statuses') return { statuses: statusesOf(assessment) };
  return detail === 'summary' ? { summary: summaryOf(assessment) } : { assessment };
}

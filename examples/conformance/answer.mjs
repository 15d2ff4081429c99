// What an implementation has to do, by this library itself: a case a line in, an answer a line out.
import { createInterface } from 'node:readline';
// In a project of your own: from 'ntm-rules', 'ntm-rules/rules'. Here, the build of this repository.
import { assess, isNtmError, withAssumptions } from '../../dist/index.js';
import { ASSUMPTIONS, RULE_SETS } from '../../dist/rules.js';

const ruleSets = new Map(RULE_SETS.map(({ id, ruleSet }) => [id, withAssumptions(ruleSet, ASSUMPTIONS)]));

function gapOf({ title: _title, ...gap }) {
  return gap.of === undefined ? gap : { atLeast: gap.atLeast, of: gap.of.map((way) => way.map(gapOf)) };
}

function answerTo({ set, at, dossier }) {
  try {
    const { status, standing, place, tally, criteria, prerequisites, missingFacts, contradictions, notices } = assess(
      ruleSets.get(set),
      dossier,
      at,
    );
    const indicators = criteria.flatMap((criterion) => criterion.indicators);
    const said = ({ status: own, code }) => (own === code ? own : `${own} ${code}`);
    return {
      status,
      standing,
      column: place.column,
      tally,
      criteria: Object.fromEntries(criteria.map((criterion) => [criterion.id, criterion.status])),
      indicators: Object.fromEntries(indicators.filter(({ code }) => code !== 'fact-missing').map((row) => [row.id, said(row)])),
      gaps: Object.fromEntries(indicators.filter(({ gaps }) => gaps.length > 0).map(({ id, gaps }) => [id, gaps.map(gapOf)])),
      prerequisites: Object.fromEntries(prerequisites.map((first) => [first.ruleSet, first.status])),
      decisive: missingFacts.filter(({ decisive }) => decisive).length,
      contradictions,
      notices: [...new Set(notices.map(({ code }) => code))],
    };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { error: error.code, problems: error.problems.map(({ code, path }) => [code, path.join('.')]) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  console.log(JSON.stringify({ id: asked.id, ...answerTo(asked) }));
}

import { assess, explain, explainNotices, inForce, nextFacts, withThreshold } from './ntm-rules.mjs';
import { ABOUT_A_UNIT, ABOUT_THE_LAW, FACTS, ROW, THRESHOLD } from './inputs.mjs';
import { refuse } from './refusal.mjs';
import { ruleSetOf } from './rule-sets.mjs';
import { citationOf, citationsOf, rowAnswer, trustOf } from './said.mjs';
import { unitOf } from './unit.mjs';

const MANY = 20;

const indicatorsOf = ({ criteria }) => criteria.flatMap(({ indicators }) => indicators);

/** The dossier and the moment of a question. */
function asked({ set, unit, facts, judgements, on, year, assume }) {
  const ruleSet = ruleSetOf(set);
  const dossier = { unit: unitOf(unit, ruleSet.level, on), facts, ...(judgements && { judgements }) };
  return { ruleSet, dossier, at: { on, ...(year && { year }), ...(assume && { assume }) } };
}

function assessed(question) {
  const { ruleSet, dossier, at } = asked(question);
  return assess(ruleSet, dossier, at);
}

/** What is said first of any assessment. */
function verdict(assessment, language) {
  const { unit, on, year, status, tally } = assessment;
  return { unit: { id: unit.id, ...(unit.name && { name: unit.name }) }, on, year, status, tally, trust: trustOf(assessment, language) };
}

/** Rows of a criterion or the indicator itself, by number or id. */
function rowsOf(assessment, row) {
  const criterion = assessment.criteria.find(({ id, no }) => id === row || no === row);
  if (criterion !== undefined) return criterion.indicators;
  const found = indicatorsOf(assessment).filter(({ id, no }) => id === row || no === row);
  if (found.length > 0) return found;
  return refuse('unknown-row', ['row'], { row, known: assessment.criteria.map(({ no }) => no).join(', ') });
}

function whatIf(question) {
  const { facts, threshold, ...rest } = question;
  if (facts === undefined && threshold === undefined) refuse('nothing-supposed', []);
  const { ruleSet, dossier, at } = asked({ ...rest, facts: question.known });
  const before = assess(ruleSet, dossier, at);
  const supposed = threshold === undefined ? ruleSet : withThreshold(ruleSet, threshold.id, threshold.value, { from: at.on });
  const after = assess(supposed, { ...dossier, facts: { ...dossier.facts, ...facts } }, at);
  const { language } = question;
  const earlier = new Map(indicatorsOf(before).map((indicator) => [indicator.id, indicator.status]));
  const flips = indicatorsOf(after).filter(({ id, status }) => earlier.get(id) !== status);
  const criteria = after.criteria.filter(({ id, status }) => before.criteria.find((criterion) => criterion.id === id)?.status !== status);
  return {
    supposed: { ...(facts && { facts }), ...(threshold && { threshold: { ...threshold, invented: true } }) },
    before: verdict(before, language),
    after: verdict(after, language),
    criteria: criteria.map(({ no, title, status }) => ({ no, title: title[language], after: status })),
    indicators: flips.map((indicator) => ({ before: earlier.get(indicator.id), ...rowAnswer(indicator, after, language) })),
  };
}

function valueOf({ value, state, grade, cite, setBy, from, to, year, scope }, instruments) {
  const { instrument, ...where } = cite;
  return {
    value,
    ...(state && { state }),
    ...(year && { year }),
    ...(scope && { scope }),
    from,
    ...(to && { to }),
    setBy: instruments.find(({ id }) => id === setBy)?.number ?? setBy,
    cite: citationOf({ ...where, instrument }, grade, instruments),
  };
}

function lawOnDay({ set, on, row, province, region, language }) {
  const place = province === undefined && region === undefined ? undefined : { ...(province && { province }), ...(region && { region }) };
  const text = inForce(ruleSetOf(set), { on, ...(place && { place }) });
  const { instruments } = text;
  const numbers = instruments.map(({ number, title, issuer, from, status, invented }) => ({
    number,
    title,
    issuer,
    from,
    status,
    ...(invented && { invented }),
  }));
  if (row === undefined) {
    return {
      set: text.ruleSet.title[language],
      on,
      instruments: numbers,
      criteria: text.criteria.map(({ no, title, indicators }) => ({
        no,
        title: title[language],
        indicators: indicators.map((item) => item.no),
      })),
    };
  }
  const rows = text.criteria.flatMap((criterion) =>
    criterion.id === row || criterion.no === row
      ? criterion.indicators
      : criterion.indicators.filter(({ id, no }) => id === row || no === row),
  );
  if (rows.length === 0) refuse('unknown-row', ['row'], { row, known: text.criteria.map(({ no }) => no).join(', ') });
  return {
    set: text.ruleSet.title[language],
    on,
    instruments: numbers,
    rows: rows.map(({ no, title, wording, parameters, instruments: from }) => ({
      no,
      title: title[language],
      wording: { ...(wording.text && { text: wording.text }), grade: wording.grade },
      instruments: from.map((id) => instruments.find((item) => item.id === id)?.number ?? id),
      levels: parameters.map(({ id, unit, direction, values }) => ({
        id,
        unit,
        direction,
        values: values.map((value) => valueOf(value, instruments)),
      })),
    })),
  };
}

/** The tools, in the order in which a client lists them: what each is for, what it takes, and what it answers. */
export const TOOLS = [
  {
    name: 'assess',
    title: 'Does this unit meet the standard?',
    description:
      'Whether a commune or village meets a new-style-rural (nông thôn mới) rule set on a day: status, how many criteria are met at least and at most, what fails and by how much, each with the text it stands in and how well that is known. What is not known stays undetermined. Say the standing and the grades with the verdict.',
    inputSchema: ABOUT_A_UNIT,
    answer(question) {
      const assessment = assessed(question);
      const { language } = question;
      const failing = indicatorsOf(assessment).filter(({ status }) => status === 'not-met');
      return {
        ...verdict(assessment, language),
        // The verdict, and whether what is missing could still change it.
        sentences: explain(assessment, language).slice(0, 2),
        notices: explainNotices(assessment, language),
        failing: failing.slice(0, MANY).map((indicator) => rowAnswer(indicator, assessment, language)),
        ...(failing.length > MANY && { failingLeftOut: failing.length - MANY }),
        criteria: assessment.criteria.map(({ no, title, status }) => ({ no, title: title[language], status })),
        ask: 'next_facts',
      };
    },
  },
  {
    name: 'explain',
    title: 'Why does this row have this status?',
    description: 'One criterion or indicator of a unit in sentences: value, level, gap, reason, and the citation with its grade.',
    inputSchema: { ...ABOUT_A_UNIT, row: ROW },
    answer(question) {
      const assessment = assessed(question);
      const rows = rowsOf(assessment, question.row);
      return {
        ...verdict(assessment, question.language),
        rows: rows.map((indicator) => rowAnswer(indicator, assessment, question.language)),
      };
    },
  },
  {
    name: 'next_facts',
    title: 'What should be found out next?',
    description: 'The missing figures that could still change the verdict, the most decisive first, with their ids and units.',
    inputSchema: ABOUT_A_UNIT,
    answer(question) {
      const assessment = assessed(question);
      const found = nextFacts(assessment);
      return {
        ...verdict(assessment, question.language),
        facts: found.slice(0, MANY).map(({ fact, label, unit, alone, couldDecide }) => ({
          fact,
          label: label[question.language],
          unit,
          decidesAlone: alone,
          rows: couldDecide.indicators.map((id) => {
            const indicator = indicatorsOf(assessment).find((item) => item.id === id);
            return { no: indicator?.no ?? id, citations: indicator === undefined ? [] : citationsOf(indicator, assessment) };
          }),
        })),
        ...(found.length > MANY && { leftOut: found.length - MANY }),
      };
    },
  },
  {
    name: 'what_if',
    title: 'What would another figure or another level change?',
    description:
      'The same unit before and after supposed figures or a supposed level (which is invented and no law): which rows and criteria change.',
    inputSchema: {
      ...ABOUT_A_UNIT,
      facts: FACTS.optional(),
      known: ABOUT_A_UNIT.facts.describe('The figures as they are known now.'),
      threshold: THRESHOLD.optional(),
    },
    answer: whatIf,
  },
  {
    name: 'law_on_day',
    title: 'What does the text ask on a day?',
    description:
      'The consolidated text on a day: which instruments, and of a row its wording and levels, each with the instrument that set it and its grade. Without a row, the list of criteria.',
    inputSchema: ABOUT_THE_LAW,
    answer: lawOnDay,
  },
];

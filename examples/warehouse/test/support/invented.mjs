import { amend, commune } from '../../lib/ntm-rules.mjs';
import { random } from './generate.mjs';

// Invented law, made up to put every kind of condition and exception before the engines. Nobody ever decided any of it.

export const OFFICIAL = { grade: 'official', checkedBy: 'invented', checkedOn: '2024-01-01' };
const GUESSED = { grade: 'recalled', confidence: 'low' };
const CITE = { row: '1' };
const BOOLEANS = ['masterPlanApproved', 'hasCraftVillage', 'postalServicePoint', 'militiaStrong', 'securityAndOrder', 'legalAccess'];
const SHARES = ['irrigatedArea', 'solidHouses', 'villageRoads', 'laneRoads', 'multidimensionalPoverty', 'healthInsuranceMen'];
const OPERATORS = ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];

const pick = (list, next) => list[Math.floor(next() * list.length)];

function leaf(next) {
  if (next() < 0.5) return { fact: pick(BOOLEANS, next), operator: pick(['equal', 'notEqual'], next), value: next() < 0.7 };
  return { fact: pick(SHARES, next), operator: pick(OPERATORS, next), value: { param: pick(['level', 'asked-by-some', 'unknown'], next) } };
}

function condition(next, depth) {
  if (depth === 0 || next() < 0.25) return leaf(next);
  const members = () => Array.from({ length: 1 + Math.floor(next() * 3) }, () => condition(next, depth - 1));
  const kind = Math.floor(next() * 5);
  if (kind === 0) return { all: members() };
  if (kind === 1) return { any: members() };
  if (kind === 2) return { not: condition(next, depth - 1) };
  const of = members();
  return { atLeast: 1 + Math.floor(next() * of.length), of, notApplicable: kind === 3 ? 'leaves' : 'counts-as-met' };
}

function exceptions(next) {
  return Array.from({ length: Math.floor(next() * 3) }, (_, index) => {
    const hasScope = next() < 0.4;
    return {
      id: `case-${index}`,
      title: { vi: 'Ngoại lệ đặt ra để kiểm thử', en: 'Exception made up for a test' },
      effect: next() < 0.7 ? 'not-applicable' : 'met',
      ...(hasScope ? { scope: { regions: ['central-highlands'], traits: ['safe-zone'] } } : {}),
      ...(hasScope && next() < 0.5 ? {} : { when: condition(next, 1) }),
      cite: CITE,
      ...(next() < 0.7 ? OFFICIAL : GUESSED),
    };
  });
}

function indicator(id, next, narrow) {
  const some = { regions: ['red-river-delta', 'southeast'] };
  const list = exceptions(next);
  return {
    id,
    no: id,
    title: { vi: `Chỉ tiêu đặt ra ${id}`, en: `Invented indicator ${id}` },
    wording: OFFICIAL,
    parameters: [
      {
        id: 'level',
        unit: 'percent',
        direction: 'at-least',
        values: [{ value: pick(['16.5', '50', '80', '0.1'], next), cite: CITE, ...OFFICIAL }],
      },
      {
        id: 'asked-by-some',
        unit: 'percent',
        direction: 'at-least',
        values: [
          { value: '50', cite: CITE, ...OFFICIAL },
          { state: 'not-required', scope: some, cite: CITE, ...OFFICIAL },
          { value: '20', scope: narrow, cite: CITE, ...GUESSED },
        ],
      },
      { id: 'unknown', unit: 'percent', direction: 'at-least', values: [{ state: 'missing', cite: CITE, grade: 'missing' }] },
    ],
    condition: condition(next, 3),
    ...(list.length === 0 ? {} : { exceptions: list }),
  };
}

/** An instrument that nobody ever issued, with the rest of what it says. */
export function instrument(id, rest) {
  return {
    id,
    number: `${id}/QĐ-TEST`,
    title: 'Văn bản đặt ra để kiểm thử',
    issuer: 'test',
    rank: 'national',
    status: 'adopted',
    invented: true,
    signedOn: '2024-06-01',
    inForce: { from: '2024-06-01', wording: OFFICIAL },
    recordedOn: '2024-06-01',
    sources: {},
    ...rest,
  };
}

const add = (target, next, narrow) => ({
  id: `add-${target}`,
  operation: 'addIndicator',
  target: 'commune/1',
  expect: { absent: true },
  indicator: indicator(target, next, narrow),
  cite: CITE,
});

/** The commune set with invented indicators on top: some for all, some in one province only, one condition changed there. */
export function inventedSet(count = 60, seed = 7) {
  const next = random(seed);
  const many = Array.from({ length: count }, (_, index) => add(`1.${index + 10}`, next, { provinces: ['gia-lai'] }));
  const whole = amend(commune, instrument('invented-national', { operations: many }));
  const local = { rank: 'provincial', province: 'gia-lai' };
  const added = [add('1.90', next, { traits: ['poor-district'] }), add('1.91', next, { traits: ['poor-district'] })];
  const withLocal = amend(
    whole,
    instrument('invented-gia-lai', { ...local, inForce: { from: '2024-07-01', wording: OFFICIAL }, operations: added }),
  );
  // A province changes the condition of a row of its own; a row of the nation is not its to change.
  const changed = {
    id: 'change',
    operation: 'replaceCondition',
    target: 'commune/1.90',
    expect: { condition: added[0].indicator.condition },
    condition: { fact: 'militiaStrong', operator: 'equal', value: true },
    cite: CITE,
  };
  return amend(
    withLocal,
    instrument('invented-gia-lai-change', { ...local, inForce: { from: '2024-08-01', wording: OFFICIAL }, operations: [changed] }),
  );
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hamlet } from '../../hamlets/parts.mjs';
import { changedPack, hamletPack } from './packs.mjs';
import { AT, communeWith, startService } from './service.mjs';

/* Rule sets that somebody made to keep a service busy. */

const service = await startService();
const good = { ruleSet: 'commune', at: AT, dossier: communeWith('a', '51') };
const textOf = (pack) => pack.instruments[0].ruleSets[0];
const leaf = { fact: 'gate', operator: 'equal', value: true };

const SLOW = 'thousands of values for one row, each against each';

/** A machine that has much else to do has not counted them all when its time is over, which is an answer as well. */
const TOO_MANY = ['pack-too-large', 'pack-too-costly'];

const HOSTILE = {
  'a million criteria': [(pack) => (textOf(pack).criteria = Array.from({ length: 1_000_000 }, () => ({}))), TOO_MANY, 422],
  'a million facts': [(pack) => (pack.facts = Array.from({ length: 1_000_000 }, () => 1)), TOO_MANY, 422],
  'references that multiply': [
    (pack) => {
      const names = Array.from({ length: 40 }, (_, index) => `c${index}`);
      const next = (index) => (index + 1 < names.length ? { condition: names[index + 1] } : leaf);
      textOf(pack).conditions = Object.fromEntries(names.map((name, index) => [name, { all: [next(index), next(index)] }]));
      textOf(pack).criteria[1].indicators[0].condition = { condition: 'c0' };
    },
    ['pack-too-large'],
    422,
  ],
  'references in a circle': [
    (pack) => {
      textOf(pack).conditions = { a: { condition: 'b' }, b: { condition: 'a' } };
      textOf(pack).criteria[1].indicators[0].condition = { condition: 'a' };
    },
    ['cyclic-condition'],
    422,
  ],
  'sets before sets before sets': [
    (pack) => {
      const own = hamletPack();
      for (let count = 0; count < 5; count += 1) {
        const before = structuredClone(pack.prerequisites);
        pack.prerequisites = [0, 1].map(() => ({ ruleSet: { ...own, prerequisites: before }, cite: { row: '1' } }));
      }
    },
    ['pack-too-large'],
    422,
  ],
  'a circle of nesting': [(pack) => (pack.columns = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)), ['too-deep'], 400],
  [SLOW]: [
    (pack) => {
      const [parameter] = textOf(pack).criteria[0].indicators[0].parameters;
      parameter.values = Array.from({ length: 4_800 }, () => parameter.values[0]);
    },
    // A machine that is quick enough finds that they are one value many times over; a slow one says that it would take too long.
    ['pack-too-costly', 'duplicate-id'],
    422,
  ],
};

test('markup in names is text: said as it stands, in JSON that no browser reads as a page', async () => {
  const markup = '<img src=x onerror=alert(1)>';
  const response = await service.post(
    '/rule-sets/check',
    changedPack((pack) => (pack[markup] = 1)),
  );
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual((await response.json()).path, [markup]);
});

for (const [name, [change, codes, status]] of Object.entries(HOSTILE)) {
  test(`refused in its time, and others are answered meanwhile: ${name}`, async () => {
    const { packMs } = service.limits;
    const body = JSON.stringify(changedPack(change));
    const since = performance.now();
    const checking = service.post('/rule-sets/check', body);
    const waits = [];
    const signal = { isDone: false };
    const others = (async () => {
      while (!signal.isDone) {
        const from = performance.now();
        assert.equal((await service.post('/assess', good)).status, 200);
        waits.push(performance.now() - from);
      }
    })();
    const refused = await checking;
    signal.isDone = true;
    await others;
    const problem = await refused.json();
    assert.deepEqual(
      [refused.status, problem.problems.some(({ code }) => codes.includes(code))],
      [status, true],
      JSON.stringify(problem).slice(0, 400),
    );
    assert.ok(performance.now() - since < packMs + 5_000, 'it takes its time and no more');
    assert.ok(Math.max(...waits) < packMs, `others waited ${Math.max(...waits)} ms`);
    assert.equal((await service.post('/rule-sets/check', hamletPack())).status, 200, 'the next set is checked');
  });
}

test('a set in the body of a question is held to the same time', async () => {
  const slow = changedPack(HOSTILE[SLOW][0]);
  const hasty = await startService({ packMs: 100 });
  const refused = await hasty.post('/assess', { ruleSet: slow, at: AT, dossier: hamlet(['kv2']) });
  const problem = await refused.json();
  assert.deepEqual([refused.status, problem.code, problem.path], [422, 'pack-too-costly', ['ruleSet']]);
  assert.match(problem.messages.vi, /100 mili giây/);
});

test('more sets at once than can wait are told to come back', async () => {
  const small = await startService({ packMs: 1_500, packs: 2 });
  const slow = JSON.stringify(changedPack(HOSTILE[SLOW][0]));
  const answers = await Promise.all(Array.from({ length: 4 }, () => small.post('/rule-sets/check', slow)));
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [422, 422, 503, 503]);
  const { headers } = answers.find(({ status }) => status === 503);
  assert.ok(Number(headers.get('retry-after')) > 0);
  assert.equal((await small.post('/rule-sets/check', hamletPack())).status, 200);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communes } from '../../amendments/population.mjs';
import { amend, assess, explain, impact, inForce, rules, withAssumptions } from './library.mjs';
import { AT, communeWith, readExample, startService } from './service.mjs';

const service = await startService();
const plain = (value) => JSON.parse(JSON.stringify(value));
const income = readExample('amendments/income-plus-3.json');

async function answer(path, body, headers) {
  const response = body === undefined ? await service.get(path, headers) : await service.post(path, body, headers);
  assert.equal(response.status, 200, path);
  return response.json();
}

test('one dossier: the assessment of the library, with its sentences', async () => {
  const dossier = readExample('kon-plong/illustrative.json');
  const expected = assess(rules.commune, dossier, AT);
  assert.deepEqual(await answer('/assess', { ruleSet: 'commune', at: AT, dossier }), { assessment: plain(expected) });
  const { sentences } = await answer('/assess', { ruleSet: 'commune', at: AT, dossier, explain: 'vi' });
  assert.deepEqual(sentences, explain(expected, 'vi'));
});

test('a batch: one bad dossier is one entry, in both languages, and stops no other', async () => {
  const dossiers = [communeWith('a', '49'), { ...communeWith('b', '51'), facts: { incomePerCapita: 'nhiều' } }, communeWith('c', '51')];
  const batch = await answer('/assess', { ruleSet: 'commune', at: AT, dossiers }, { 'Accept-Language': 'en-GB' });
  assert.deepEqual(batch.totals, { dossiers: 3, assessed: 2, refused: 1 });
  assert.deepEqual(
    batch.entries.map(({ index, unit, assessment }) => [index, unit, assessment?.criteria[9].status]),
    [0, 2, 1]
      .toSorted()
      .map((index) => [index, 'abc'[index], index === 1 ? undefined : assess(rules.commune, dossiers[index], AT).criteria[9].status]),
  );
  const { problem } = batch.entries[1];
  assert.deepEqual([problem.code, problem.path], ['not-a-number', ['facts', 'incomePerCapita']]);
  assert.equal(problem.detail, problem.messages.en);
  assert.match(problem.messages.vi, /nhiều/);
  assert.deepEqual(batch.entries[0].assessment, plain(assess(rules.commune, dossiers[0], AT)));
});

test('a batch of communes: each entry is what the library says of it', async () => {
  const dossiers = [...communes(300, 7)];
  const { entries, totals } = await answer('/assess', { ruleSet: 'commune', at: AT, dossiers });
  assert.equal(totals.assessed, 300);
  for (const [index, dossier] of dossiers.entries()) assert.deepEqual(entries[index].assessment, plain(assess(rules.commune, dossier, AT)));
});

test('an impact: that of the library, and what is invented is said', async () => {
  const dossiers = [...communes(400, 3)];
  const { impact: found, invented } = await answer('/impact', { ruleSet: 'commune', at: AT, amendments: [income], dossiers });
  assert.deepEqual(found, plain(impact(rules.commune, amend(rules.commune, income), dossiers, AT)));
  assert.ok(found.totals.affected > 0);
  assert.deepEqual(invented, [{ id: income.id, number: income.number, title: income.title }]);
});

test('a place in a group of the set: its column, and what is wrong with it', async () => {
  const { text } = await answer('/rule-sets/commune-2026?on=2026-12-31&groups=area-2');
  assert.deepEqual(text.place, { column: 'group-3', columnRule: 'group-3' });
  assert.deepEqual(text, plain(inForce(rules.commune2026, { on: '2026-12-31', place: { groups: ['area-2'] } })));
});

test('an assumption: it counts where the request names it, and changes nothing elsewhere', async () => {
  const ruleSet = 'ethnic-minority-village';
  const dossier = readExample('villages/thon-minh-hoa.json');
  const village = withAssumptions(rules.ethnicMinorityVillage, [rules.assumedKonTumVillages]);
  const at = { ...AT, assume: ['kon-tum-villages'] };
  const { assessment } = await answer('/assess', { ruleSet, at, dossier });
  assert.deepEqual(assessment, plain(assess(village, dossier, at)));
  assert.deepEqual([assessment.status, assessment.standing], ['met', 'assumed']);
  const law = { ...dossier, facts: {} };
  const without = await answer('/assess', { ruleSet, at: AT, dossier: law });
  assert.deepEqual(without.assessment, plain(assess(rules.ethnicMinorityVillage, law, AT)));
  const { text, summary } = await answer(
    `/rule-sets/${ruleSet}?on=2024-12-31&region=central-highlands&province=kon-tum&assume=kon-tum-villages`,
  );
  assert.equal(text.criteria[0].indicators[0].parameters[0].values[0].grade, 'assumed');
  assert.deepEqual([summary.facts, summary.assumptions], [0, ['kon-tum-villages']]);
  const refused = await service.post('/assess', { ruleSet: 'commune', at, dossier: communeWith('a', '49') });
  assert.equal((await refused.json()).code, 'unknown-assumption');
});

test('the text of a set on a day, whole or for a place', async () => {
  const { text } = await answer('/rule-sets/commune?on=2024-02-29');
  assert.deepEqual(text, plain(inForce(rules.commune, { on: '2024-02-29' })));
  const place = { region: 'central-highlands', province: 'kon-tum', traits: ['specially-disadvantaged', 'poor-district'] };
  const query = 'on=2024-03-02&region=central-highlands&province=kon-tum&traits=specially-disadvantaged,poor-district';
  assert.deepEqual((await answer(`/rule-sets/commune?${query}`)).text, plain(inForce(rules.commune, { on: '2024-03-02', place })));
});

test('nothing stays from one request to the next', async () => {
  const body = { ruleSet: 'commune', at: AT, dossier: communeWith('a', '51') };
  const first = await (await service.post('/assess', body)).text();
  const impactBody = { ruleSet: 'commune', at: AT, amendments: [income], dossiers: [communeWith('a', '51')] };
  const others = await Promise.all([
    ...Array.from({ length: 5 }, () => service.post('/impact', impactBody)),
    ...Array.from({ length: 5 }, () => service.post('/assess', { ...body, ruleSet: 'advanced-commune' })),
    ...Array.from({ length: 5 }, () => service.post('/assess', '{"ruleSet":"commune"')),
  ]);
  const answers = await Promise.all(others.map((response) => response.text()));
  assert.equal(new Set(answers.slice(0, 5)).size, 1);
  assert.match(answers[0], /"lost":1/);
  assert.equal(await (await service.post('/assess', body)).text(), first);
});

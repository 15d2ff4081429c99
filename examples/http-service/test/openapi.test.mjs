import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { SERVICE_CODES } from '../lib/problems.mjs';
import { SHIPPED } from '../lib/rule-sets.mjs';
import { assess, rules } from './library.mjs';
import { misfits } from './conforms.mjs';
import { AT, communeWith, readExample, startService } from './service.mjs';

const service = await startService();
const document = await (await service.get('/openapi.json')).json();

test('the document is OpenAPI 3.1 by the schema of OpenAPI itself', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(document);
  assert.deepEqual([valid, errors, validator.version], [true, undefined, '3.1']);
});

test('every route of the document answers, and no other does', async () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    const at = path.replace('{id}', 'commune');
    for (const method of ['GET', 'POST']) {
      const response = await fetch(service.url + at, { method });
      const isThere = methods[method.toLowerCase()] !== undefined;
      assert.equal(response.status === 405, !isThere, `${method} ${path}: ${response.status}`);
    }
  }
});

test('the schema of a request takes what the service takes', () => {
  const illustrative = readExample('kon-plong/illustrative.json');
  const body = { ruleSet: 'commune', at: AT, dossier: illustrative };
  assert.deepEqual(misfits('AssessRequest', body), []);
  assert.deepEqual(misfits('AssessRequest', { ...body, dossier: undefined, dossiers: [illustrative, communeWith('a', '50')] }), []);
  const amendments = [readExample('amendments/income-plus-3.json'), readExample('amendments/poverty-ceiling-6.json')];
  assert.deepEqual(misfits('ImpactRequest', { ruleSet: 'commune', at: AT, amendments, dossiers: [illustrative] }), []);
});

test('and refuses what the service refuses', async () => {
  const good = communeWith('a', '50');
  const bad = [
    { at: AT, dossier: good },
    { ruleSet: 'comune', at: AT, dossier: good },
    { ruleSet: 'commune', dossier: good },
    { ruleSet: 'commune', at: { on: 20241231 }, dossier: good },
    { ruleSet: 'commune', at: AT, dossier: { ...good, facts: { incomePerHead: '50' } } },
    { ruleSet: 'commune', at: AT, dossier: { ...good, facts: { communeRoads: '101' } } },
    { ruleSet: 'commune', at: AT, dossier: { ...good, unit: { ...good.unit, region: 'kon-tum' } } },
    { ruleSet: 'commune', at: AT, dossiers: [] },
    { ruleSet: 'commune', at: AT, dossier: good, amendments: [] },
    { ruleSet: 'commune', at: AT, dossier: good, explain: 'fr' },
  ];
  for (const body of bad) {
    assert.notDeepEqual(misfits('AssessRequest', body), [], JSON.stringify(body));
    assert.equal((await service.post('/assess', body)).status, 422, JSON.stringify(body));
  }
});

test('every answer is what the document says', async () => {
  const answerOf = async (path, body) =>
    (body === undefined ? service.get(path) : service.post(path, body)).then((response) => response.json());
  const dossiers = [readExample('kon-plong/illustrative.json'), communeWith('a', '52'), { unit: {} }];
  const amendments = [readExample('amendments/income-plus-3.json')];
  assert.deepEqual(misfits('Health', await answerOf('/health')), []);
  assert.deepEqual(misfits('RuleSets', await answerOf('/rule-sets')), []);
  for (const id of SHIPPED.keys()) {
    const { period } = rules.RULE_SETS.find((item) => item.id === id);
    const on = period.from > AT.on ? period.from : AT.on;
    assert.deepEqual(misfits('RuleSetText', await answerOf(`/rule-sets/${id}?on=${on}&region=central-highlands&province=kon-tum`)), [], id);
  }
  assert.deepEqual(
    misfits('OneAnswer', await answerOf('/assess', { ruleSet: 'commune', at: AT, dossier: dossiers[0], explain: 'en' })),
    [],
  );
  for (const ruleSet of ['commune', 'advanced-commune', 'model-commune', 'commune-recognition']) {
    assert.deepEqual(misfits('ManyAnswers', await answerOf('/assess', { ruleSet, at: AT, dossiers })), [], ruleSet);
  }
  assert.deepEqual(misfits('ImpactAnswer', await answerOf('/impact', { ruleSet: 'commune', at: AT, amendments, dossiers })), []);
  assert.deepEqual(misfits('Refusal', await answerOf('/nowhere')), []);
  assert.notDeepEqual(misfits('OneAnswer', { assessment: { ...assess(rules.commune, dossiers[1], AT), status: 'maybe' } }), []);
});

test('each code of the service has a sentence in two different languages', () => {
  assert.ok(SERVICE_CODES.length > 15);
  assert.equal(new Set(SERVICE_CODES).size, SERVICE_CODES.length);
});

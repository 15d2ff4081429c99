import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hamlet } from '../../hamlets/parts.mjs';
import { misfits } from './conforms.mjs';
import { amend, assess, coverage, explain, impact, inForce, rules } from './library.mjs';
import { changedPack, hamletPack } from './packs.mjs';
import { AT, communeWith, readExample, startService } from './service.mjs';

/* A rule set in the body: what is invented here says so, and nothing of it stays. */

const service = await startService();
const pack = hamletPack();
const plain = (value) => JSON.parse(JSON.stringify(value));
const ruleSet = 'hamlet-set';

async function answer(path, body, status = 200) {
  const response = await service.post(path, body);
  assert.equal(response.status, status, path);
  return response.json();
}

test('a checked set: what it is, how far it goes, and that it is invented', async () => {
  const checked = await answer('/rule-sets/check', pack);
  assert.deepEqual(misfits('CheckedRuleSet', checked), []);
  const { summary, criteria, indicators } = checked;
  assert.deepEqual([summary.id, summary.title, summary.level, summary.hash], [ruleSet, pack.title, 'hamlet', pack.hash]);
  assert.deepEqual([criteria, indicators, summary.facts, summary.invented], [2, 3, 3, true]);
  assert.deepEqual(checked.coverage, plain(coverage(pack)));
});

test('every shipped set is right by the same check, and not invented', async () => {
  for (const { id, ruleSet: shipped } of rules.RULE_SETS) {
    const { summary } = await answer('/rule-sets/check', shipped);
    assert.deepEqual([summary.id, summary.hash, summary.invented], [id, shipped.hash, false]);
  }
});

test('a wrong set: everything that is wrong, with code, path and both languages', async () => {
  const wrong = { ...pack, more: 1, facts: [...pack.facts, { id: 'x' }] };
  const refused = await answer('/rule-sets/check', wrong, 422);
  assert.deepEqual(misfits('Refusal', refused), []);
  const found = refused.problems.map(({ code, path }) => [code, path.join('.')]);
  assert.deepEqual(found.at(-1), ['unknown-field', 'more']);
  assert.ok(found.length > 3 && found.slice(0, -1).every(([code, path]) => code === 'invalid-instrument' && path.startsWith('facts.3.')));
  const law = changedPack((parts) => {
    const [first, second] = parts.instruments[0].ruleSets[0].criteria[0].indicators;
    first.condition.fact = 'ricee';
    second.parameters[0].values[0].scope = { columns: ['kv3'] };
  });
  const { problems } = await answer('/rule-sets/check', law, 422);
  assert.ok(problems.length > 1, JSON.stringify(problems));
  assert.ok(
    problems.some(({ code, messages }) => code === 'fact-not-in-catalogue' && messages.vi.includes('ricee')),
    JSON.stringify(problems),
  );
  assert.ok(problems.every(({ detail, messages }) => detail === messages.vi && messages.vi !== messages.en));
});

test('assessed by a set in the body: one dossier, and many with a wrong one among them', async () => {
  const dossier = hamlet(['kv2']);
  const expected = assess(pack, dossier, AT);
  const { assessment, sentences } = await answer('/assess', { ruleSet: pack, at: AT, dossier, explain: 'vi' });
  assert.deepEqual(assessment, plain(expected));
  assert.equal(assessment.status, 'met');
  assert.deepEqual(sentences, explain(expected, 'vi'));
  assert.equal(assessment.instruments[0].invented, true);
  const many = await answer('/assess', { ruleSet: pack, at: AT, dossiers: [hamlet(['kv1'], 'x2'), communeWith('a', '51'), dossier] });
  assert.deepEqual([many.ruleSet.hash, many.totals], [pack.hash, { dossiers: 3, assessed: 2, refused: 1 }]);
  assert.deepEqual(
    many.entries.map((entry) => entry.assessment?.status),
    ['not-met', undefined, 'met'],
  );
  assert.deepEqual(misfits('ManyAnswers', many), []);
});

test('an impact on a set in the body', async () => {
  const [operation] = readExample('amendments/income-plus-3.json').operations;
  const amendment = {
    ...readExample('amendments/income-plus-3.json'),
    rank: 'national',
    province: undefined,
    operations: [
      {
        ...operation,
        target: `${ruleSet}/1.1/minimum`,
        expect: { value: '220.5' },
        value: '260',
        unit: 'kg-rice-per-head',
        scope: { columns: ['kv2'] },
      },
    ],
  };
  const dossiers = [hamlet(['kv1'], 'x2'), hamlet(['kv2'])];
  const { impact: found } = await answer('/impact', { ruleSet: pack, at: AT, amendments: [plain(amendment)], dossiers });
  assert.deepEqual(found, plain(impact(pack, amend(pack, plain(amendment)), dossiers, AT)));
  assert.equal(found.totals.set.lost, 1);
});

test('a wrong set in the body is refused below its field, before a dossier is looked at', async () => {
  for (const path of ['/assess', '/impact']) {
    const amendments = path === '/impact' ? { amendments: [readExample('amendments/income-plus-3.json')] } : {};
    const refused = await answer(path, { ruleSet: { ...pack, version: '2' }, at: AT, dossiers: [{}], ...amendments }, 422);
    assert.deepEqual([refused.code, refused.path], ['hash-mismatch', ['ruleSet', 'hash']]);
  }
  for (const value of [5, [], null, true]) {
    const refused = await answer('/assess', { ruleSet: value, at: AT, dossier: {} }, 422);
    assert.deepEqual([refused.code, refused.path], ['wrong-type', ['ruleSet']], JSON.stringify(value));
  }
});

test('the document takes a set in the body, and nothing stays of it', async () => {
  assert.deepEqual(misfits('AssessRequest', { ruleSet: pack, at: AT, dossier: hamlet(['kv2']) }), []);
  assert.notDeepEqual(misfits('AssessRequest', { ruleSet: { ...pack, more: 1 }, at: AT, dossier: hamlet(['kv2']) }), []);
  assert.deepEqual(misfits('RuleSet', pack), []);
  await answer('/assess', { ruleSet: pack, at: AT, dossier: hamlet(['kv2']) });
  assert.equal((await (await service.get('/rule-sets')).json()).ruleSets.length, rules.RULE_SETS.length);
  assert.equal((await answer('/assess', { ruleSet, at: AT, dossier: hamlet(['kv2']) }, 422)).code, 'unknown-rule-set');
});

test('sets loaded at start are listed and usable by id everywhere; one of a shipped id takes its place', async () => {
  const commune = { ...plain(rules.commune) };
  const loaded = await startService({}, [pack, commune]);
  const { ruleSets } = await (await loaded.get('/rule-sets')).json();
  assert.equal(ruleSets.length, rules.RULE_SETS.length + 1);
  assert.deepEqual(
    ruleSets.filter(({ invented }) => invented).map(({ id }) => id),
    [ruleSet],
  );
  const { text } = await (await loaded.get(`/rule-sets/${ruleSet}?on=2024-12-31&groups=kv2`)).json();
  assert.deepEqual(text, plain(inForce(pack, { on: '2024-12-31', place: { groups: ['kv2'] } })));
  const given = await (await loaded.post('/assess', { ruleSet, at: AT, dossier: hamlet(['kv2']) })).json();
  assert.deepEqual(given.assessment, plain(assess(pack, hamlet(['kv2']), AT)));
  const document = await (await loaded.get('/openapi.json')).json();
  assert.ok(document.paths['/rule-sets/{id}'].get.parameters.find(({ name }) => name === 'id').schema.enum.includes(ruleSet));
  assert.ok(document.components.schemas[`Dossier.${ruleSet}`].properties.facts.properties.riceHarvest !== undefined);
  const health = await (await loaded.get('/health')).json();
  assert.equal(health.ruleSets, rules.RULE_SETS.length + 1);
  assert.equal((await (await loaded.post('/assess', { ruleSet: 'xom', at: AT })).json()).messages.vi.includes(ruleSet), true);
});

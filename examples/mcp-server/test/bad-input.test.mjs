import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connected } from './client.mjs';

let server;
before(async () => void (server = await connected()));
after(() => server.client.close());

const on = '2024-12-31';

async function refused(name, question) {
  const answer = await server.ask(name, question);
  assert.equal(answer.isError, true, JSON.stringify(answer).slice(0, 300));
  for (const { code, path, messages } of answer.problems) {
    assert.ok(code && Array.isArray(path));
    assert.match(messages.vi, /\p{L}/u);
    assert.match(messages.en, /[a-z]/);
  }
  return answer.problems[0];
}

/** What the SDK refuses by the schema of a tool: the tool never sees it. */
async function refusedBySchema(name, question) {
  const answer = await server.client.callTool({ name, arguments: question });
  assert.equal(answer.isError, true);
  assert.match(answer.content[0].text, /-32602|Invalid arguments|validation/i);
}

test('a commune that nobody knows is said, not made up', async () => {
  const { code, messages } = await refused('assess', { unit: 'Xã Không Có', on });
  assert.equal(code, 'unknown-unit');
  assert.match(messages.vi, /không phải cả nước/);
});

test('a name that can be several units is never chosen in silence', async () => {
  const { code, messages } = await refused('assess', { unit: 'Đăk Long', on });
  assert.equal(code, 'several-units');
  assert.match(messages.en, /id /);
});

test('a missing figure leaves the row undetermined, with the figure named', async () => {
  const answer = await server.ask('explain', { unit: 'Xã Pờ Ê', on, row: '10' });
  assert.equal(answer.rows[0].status, 'undetermined');
  assert.match(answer.rows[0].reason, /hu nhập/);
});

test('a misspelt fact, an impossible figure, a wrong day, another year: as the library refuses them', async () => {
  const unit = 'Xã Pờ Ê';
  assert.equal((await refused('assess', { unit, on, facts: { incomePerCapta: '50' } })).code, 'unknown-fact');
  assert.equal((await refused('assess', { unit, on, facts: { villageRoads: '140' } })).code, 'impossible-value');
  assert.equal((await refused('assess', { unit, on: '2024-02-30' })).code, 'invalid-date');
  assert.equal((await refused('assess', { unit, on: '2019-01-01' })).code, 'date-not-covered');
  assert.equal((await refused('law_on_day', { on: '2027-01-01' })).code, 'date-not-covered');
});

test('a misspelt argument is refused by its name: what it holds would be left out in silence', async () => {
  await refusedBySchema('assess', { unit: 'Xã Pờ Ê', on, fact: { incomePerCapita: '50' } });
  await refusedBySchema('law_on_day', { on, rows: '10' });
});

test('a row, a threshold and a supposition that there is not', async () => {
  const unit = 'Xã Pờ Ê';
  assert.equal((await refused('explain', { unit, on, row: '99' })).code, 'unknown-row');
  assert.equal((await refused('what_if', { unit, on })).code, 'nothing-supposed');
  await refused('what_if', { unit, on, threshold: { id: 'commune/10/no-such', value: '5' } });
  await refused('what_if', { unit, on, threshold: { id: '../../etc/passwd', value: '5' } });
});

test('hostile arguments: keys of the prototype, markup, ten thousand facts, a name of megabytes', async () => {
  const unit = 'Xã Pờ Ê';
  for (const said of [
    '"facts":{"__proto__":"1"}',
    '"facts":{"villageRoads":{"__proto__":1}}',
    '"judgements":{"__proto__":{"status":"met"}}',
  ])
    await refusedBySchema('assess', JSON.parse(`{"unit":"23467","on":"${on}",${said}}`));
  await refused('assess', { unit, on, facts: { constructor: '1' } });
  await refused('assess', { unit, on, facts: Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, '1'])) });
  await refusedBySchema('assess', { unit: 'x'.repeat(2_000_000), on });
  await refusedBySchema('assess', { unit, on: 'hôm nay' });
  await refusedBySchema('assess', { unit, on, set: 'no-such-set' });
  const marked = await server.ask('assess', {
    unit: { id: '<img src=x>', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
    on,
  });
  assert.ok(marked.unit?.id === '<img src=x>' || marked.isError);
});

test('a tool that there is not, and afterwards the server still answers', async () => {
  const answer = await server.client.callTool({ name: 'delete_everything', arguments: {} }).catch((error) => ({ isError: true, error }));
  assert.equal(answer.isError, true);
  assert.equal((await server.ask('assess', { unit: '23467', on })).isError, false);
});

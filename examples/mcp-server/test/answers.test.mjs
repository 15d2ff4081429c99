import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connected } from './client.mjs';

let server;
before(async () => void (server = await connected()));
after(() => server.client.close());

const on = '2024-12-31';
const poE = { unit: 'Xã Pờ Ê', on, facts: { incomePerCapita: '49.5' } };

test('the client sees five tools, each of which only reads', async () => {
  const { tools } = await server.client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['assess', 'explain', 'next_facts', 'what_if', 'law_on_day'],
  );
  for (const { name, description, inputSchema, annotations } of tools) {
    assert.ok(description.length > 40, name);
    assert.equal(inputSchema.type, 'object');
    assert.deepEqual(annotations, { readOnlyHint: true, idempotentHint: true, openWorldHint: false });
  }
  assert.match(server.client.getInstructions(), /never from memory/);
});

test('does Pờ Ê meet the standard? Not yet known or not, by how much, by which text, known how well', async () => {
  const answer = await server.ask('assess', poE);
  assert.equal(answer.status, 'not-met');
  assert.deepEqual(answer.unit, { id: '23467', name: 'Xã Pờ Ê' });
  assert.equal(answer.trust.standing, 'provisional');
  assert.ok(answer.trust.instruments.some((text) => text.startsWith('318/QĐ-TTg')));
  const [income] = answer.failing;
  assert.equal(income.no, '10');
  assert.equal(income.gap, 'còn thiếu 0,5 triệu đồng/người/năm');
  const [{ instrument, annex, row, grade }] = income.citations;
  assert.deepEqual([instrument, annex, row], ['318/QĐ-TTg', 'I', '10']);
  // Nobody has transcribed it from the decision yet; where somebody has, this line says so.
  assert.ok(['reported', 'recalled'].includes(grade), grade);
  assert.match(answer.sentences[0], /^Xã Pờ Ê, ngày 31\/12\/2024/);
});

test('why? The sentence of the row, in the language asked for, with its citation', async () => {
  const answer = await server.ask('explain', { ...poE, row: '10', language: 'en' });
  assert.equal(answer.rows.length, 1);
  assert.match(answer.rows[0].sentence, /not met/);
  assert.match(answer.rows[0].sentence, /318\/QĐ-TTg/);
  const whole = await server.ask('explain', { ...poE, row: '13' });
  assert.ok(whole.rows.length > 1);
  assert.ok(whole.rows.every(({ citations }) => Array.isArray(citations)));
});

test('what next? The figures that could still change something, with the rows they decide', async () => {
  const answer = await server.ask('next_facts', { unit: '23467', on });
  assert.equal(answer.status, 'undetermined');
  assert.ok(answer.facts.length > 5);
  for (const { fact, label, unit, rows } of answer.facts) assert.ok(fact && label && unit && rows.length > 0, fact);
  assert.ok(answer.facts[0].rows.some(({ citations }) => citations.length > 0));
});

test('what if the income were 51, or the level 49? What changes, and that the level is invented', async () => {
  const more = await server.ask('what_if', { unit: 'Xã Pờ Ê', on, known: { incomePerCapita: '49.5' }, facts: { incomePerCapita: '51' } });
  assert.deepEqual(
    more.indicators.map(({ no, before: earlier, status }) => [no, earlier, status]),
    [['10', 'not-met', 'met']],
  );
  const lower = await server.ask('what_if', {
    unit: 'Xã Pờ Ê',
    on,
    known: { incomePerCapita: '49.5' },
    threshold: { id: 'commune/10/minimum', value: '49' },
  });
  assert.equal(lower.supposed.threshold.invented, true);
  assert.deepEqual(
    lower.criteria.map(({ no, after: later }) => [no, later]),
    [['10', 'met']],
  );
});

test('what does the text ask on a day? Its wording and levels, who set each, and which text was in force', async () => {
  const answer = await server.ask('law_on_day', { on: '2023-06-30', row: '10', province: 'kon-tum', region: 'central-highlands' });
  const [level] = answer.rows[0].levels[0].values;
  assert.equal(level.value, '47');
  assert.equal(level.cite.instrument, '318/QĐ-TTg');
  assert.ok(['reported', 'recalled'].includes(level.cite.grade));
  const list = await server.ask('law_on_day', { on, set: 'advanced-commune' });
  assert.equal(list.criteria.length, 19);
});

test('nothing but messages on standard output, and nothing to complain about', () => assert.equal(server.complaints(), ''));

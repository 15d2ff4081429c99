import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { amend, assess, explain, impact, rules } from './library.mjs';
import { startService } from './service.mjs';

const page = readFileSync(new URL('../CALLING.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```json\n([^]*?)^```$/gm)].map(([, text]) => JSON.parse(text));
const service = await startService();

test('the request of the page is answered as the library answers it', async () => {
  const [{ dossier, at }] = blocks;
  const answer = await (await service.post('/assess', blocks[0])).json();
  const expected = assess(rules.commune, dossier, at);
  assert.equal(answer.assessment.status, expected.status);
  assert.deepEqual(answer.sentences, explain(expected, 'vi'));
});

test('the request of the README to copy is answered as the library answers it', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, path, text] = /curl -s http:\/\/127\.0\.0\.1:3000(\/\S+) [^\n]* -d '([^']+)'/.exec(readme);
  const body = JSON.parse(text);
  const { statuses } = await (await service.post(path, body)).json();
  const expected = assess(rules.commune, body.dossier, body.at);
  assert.deepEqual(statuses.criteria, Object.fromEntries(expected.criteria.map(({ id, status }) => [id, status])));
});

test('the impact of the page too', async () => {
  const [, { amendments, dossiers, at }] = blocks;
  const answer = await (await service.post('/impact', blocks[1])).json();
  const expected = impact(rules.commune, amend(rules.commune, amendments[0]), dossiers, at);
  assert.deepEqual(answer.impact.totals, JSON.parse(JSON.stringify(expected.totals)));
  assert.equal(answer.invented[0].id, amendments[0].id);
});

test('each program asks for an address that there is, and reads fields that the answers have', async () => {
  const programs = [...page.matchAll(/^```(csharp|java)\n([^]*?)^```$/gm)].map(([, , text]) => text);
  assert.equal(programs.length, 2);
  const paths = Object.keys((await (await service.get('/openapi.json')).json()).paths);
  for (const program of programs)
    assert.ok(
      paths.some((path) => program.includes(`${path}"`)),
      program,
    );
  const good = await (await service.post('/assess', blocks[0])).json();
  const bad = await (await service.post('/assess', { ...blocks[0], at: {} })).json();
  const known = new Set([good, good.assessment, bad, bad.problems[0]].flatMap((value) => Object.keys(value)));
  const read = [...page.matchAll(/GetProperty\("(\w+)"\)/g)].map(([, field]) => field);
  assert.ok(read.length > 5);
  assert.deepEqual(
    read.filter((field) => !known.has(field)),
    [],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { communes } from '../../amendments/population.mjs';
import { openApi } from '../lib/openapi.mjs';
import { SHIPPED } from '../lib/rule-sets.mjs';
import { transportFrom } from '../lib/transport.mjs';
import { misfits } from './conforms.mjs';
import { assess, rules } from './library.mjs';
import { AT, communeWith, readExample, startService } from './service.mjs';

const PAGE = 'https://example.org';
const service = await startService();
const open = await startService({}, [], { isPacked: true, origins: [PAGE] });
const dossier = readExample('kon-plong/illustrative.json');
const ask = async (body) => (await service.post('/assess', { ruleSet: 'commune', at: AT, ...body })).json();
const indicatorsOf = ({ criteria }) => criteria.flatMap(({ indicators }) => indicators);

test('the statuses alone: those of the library, in a fortieth of the bytes', async () => {
  const expected = assess(rules.commune, dossier, AT);
  const { statuses, ...rest } = await ask({ dossier, detail: 'statuses' });
  assert.deepEqual(rest, {});
  assert.deepEqual([statuses.status, statuses.standing, statuses.tally], [expected.status, expected.standing, { ...expected.tally }]);
  assert.deepEqual(statuses.criteria, Object.fromEntries(expected.criteria.map(({ id, status }) => [id, status])));
  assert.deepEqual(statuses.indicators, Object.fromEntries(indicatorsOf(expected).map(({ id, status }) => [id, status])));
  const whole = JSON.stringify(await ask({ dossier, detail: 'full' })).length;
  assert.ok(JSON.stringify({ statuses }).length * 40 < whole, `${JSON.stringify({ statuses }).length} of ${whole}`);
  assert.deepEqual(misfits('OneAnswer', { statuses }), []);
});

test('a summary: what fails, by how much, by which text, and what is missing', async () => {
  const sparse = { ...communeWith('a', '49'), illustrative: true };
  const expected = assess(rules.commune, sparse, AT);
  const { summary, sentences } = await ask({ dossier: sparse, detail: 'summary', explain: 'vi' });
  const [row] = summary.failing;
  const indicator = indicatorsOf(expected).find(({ id }) => id === '10');
  assert.deepEqual(
    [summary.failing.length, row.id, row.actual, row.required.value, row.gap, row.required.cite],
    [1, '10', indicator.actual, '50', { ...indicator.gap }, JSON.parse(JSON.stringify(indicator.required.cite))],
  );
  assert.deepEqual(
    summary.missingFacts,
    expected.missingFacts.map(({ fact }) => fact),
  );
  assert.deepEqual([summary.illustrative, summary.invented, sentences.length > 0], [true, false, true]);
  assert.deepEqual(misfits('OneAnswer', { summary, sentences }), []);
});

test('a batch in each detail is what the document says; what there is not is refused', async () => {
  const dossiers = [...communes(20, 4), { unit: {} }];
  for (const detail of ['statuses', 'summary', 'full']) {
    const answer = await ask({ dossiers, detail });
    assert.deepEqual(misfits('ManyAnswers', answer), [], detail);
    assert.deepEqual(answer.totals, { dossiers: 21, assessed: 20, refused: 1 });
  }
  const refused = await service.post('/assess', { ruleSet: 'commune', at: AT, dossier, detail: 'short' });
  assert.deepEqual([refused.status, (await refused.json()).problems[0].path], [422, ['detail']]);
});

test('no field of a request has a default: clients that are generated would make it required', () => {
  const { schemas } = openApi(SHIPPED).components;
  const defaults = (value, path) =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, part]) => [
          ...(key === 'default' && !path.endsWith('.properties') ? [path] : []),
          ...defaults(part, `${path}.${key}`),
        ]);
  assert.deepEqual(
    defaults({ At: schemas.At, 'Dossier.commune': schemas['Dossier.commune'], ImpactRequest: schemas.ImpactRequest }, ''),
    [],
  );
  assert.deepEqual(schemas.At.required, ['on']);
});

/** Sends as a client that says what it reads, and unpacks nothing. */
function raw(url, headers, body, method = 'POST') {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers: { 'Content-Type': 'application/json', ...headers } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) }));
    });
    outgoing.on('error', reject).end(body);
  });
}

test('packed where that was asked for at the start, for clients that read it, batches too', async () => {
  for (const asked of [{ dossier }, { dossiers: [...communes(30, 2)] }]) {
    const body = JSON.stringify({ ruleSet: 'commune', at: AT, ...asked });
    const [plain, packed, without] = await Promise.all([
      raw(`${open.url}/assess`, { 'Accept-Encoding': 'identity' }, body),
      raw(`${open.url}/assess`, { 'Accept-Encoding': 'gzip' }, body),
      raw(`${service.url}/assess`, { 'Accept-Encoding': 'gzip' }, body),
    ]);
    assert.deepEqual(
      [plain, packed, without].map(({ headers }) => headers['content-encoding']),
      [undefined, 'gzip', undefined],
    );
    assert.match(packed.headers.vary, /accept-encoding/i);
    assert.equal(String(gunzipSync(packed.bytes)), String(plain.bytes));
    assert.ok(packed.bytes.length * 5 < plain.bytes.length, `${packed.bytes.length} of ${plain.bytes.length}`);
  }
});

test('pages that were named at the start may call, others may not; refusals can be read by them too', async () => {
  const body = JSON.stringify({ ruleSet: 'comune', at: AT, dossier });
  const allowed = async (from, to = open) => (await raw(`${to.url}/assess`, { Origin: from }, body)).headers['access-control-allow-origin'];
  assert.deepEqual(
    [await allowed(PAGE), await allowed('https://elsewhere.org'), await allowed(PAGE, service)],
    [PAGE, undefined, undefined],
  );
  const before = { Origin: PAGE, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' };
  const preflight = await raw(`${open.url}/assess`, before, undefined, 'OPTIONS');
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers['access-control-allow-methods'], /POST/);
  assert.equal((await raw(`${service.url}/assess`, before, undefined, 'OPTIONS')).status, 405);
});

test('what the environment says of it wrongly stops the start', () => {
  assert.deepEqual(transportFrom({}), { isPacked: false, origins: [] });
  assert.deepEqual(transportFrom({ NTM_GZIP: '1', NTM_CORS: 'https://a.vn, http://localhost:5173' }), {
    isPacked: true,
    origins: ['https://a.vn', 'http://localhost:5173'],
  });
  assert.throws(() => transportFrom({ NTM_GZIP: 'yes' }), /NTM_GZIP/);
  for (const wrong of ['a.vn', 'https://a.vn/page', 'null']) assert.throws(() => transportFrom({ NTM_CORS: wrong }), /NTM_CORS/, wrong);
});

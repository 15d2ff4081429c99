import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { misfits } from './conforms.mjs';
import { rules } from './library.mjs';
import { AT, communeWith, readExample, startService } from './service.mjs';

const service = await startService();
const good = { ruleSet: 'commune', at: AT, dossier: communeWith('a', '51') };
const income = readExample('amendments/income-plus-3.json');
const impactBody = { ruleSet: 'commune', at: AT, amendments: [income], dossiers: [communeWith('a', '51')] };
const deep = (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const text = JSON.stringify(good);

/** path, body, headers → status, code, path of the first problem. */
const REFUSED = {
  'an unknown address': ['/xa', undefined, {}, 404, 'unknown-route', []],
  'a method that the address does not take': ['/assess', undefined, {}, 405, 'method-not-allowed', []],
  'posting to what is read': ['/rule-sets', good, {}, 405, 'method-not-allowed', []],
  'reading where a set is checked': ['/rule-sets/check', undefined, {}, 405, 'method-not-allowed', []],
  'a parameter where a set is checked': ['/rule-sets/check?on=2024-12-31', {}, {}, 400, 'unknown-parameter', ['on']],
  'a set that is no JSON': ['/rule-sets/check', '{"id":', {}, 400, 'invalid-json', []],
  'a set with a key twice': ['/rule-sets/check', '{"id":"a","id":"b"}', {}, 400, 'repeated-key', ['id']],
  'a set that is a list': ['/rule-sets/check', '[]', {}, 422, 'invalid-instrument', []],
  'a set of another type': ['/rule-sets/check', text, { 'Content-Type': 'text/plain' }, 415, 'unsupported-media-type', []],
  'an unknown set in the address': ['/rule-sets/comune?on=2024-12-31', undefined, {}, 404, 'unknown-rule-set', ['id']],
  'an unknown set in the body': ['/assess', { ...good, ruleSet: 'constructor' }, {}, 422, 'unknown-rule-set', ['ruleSet']],
  'no day': ['/rule-sets/commune', undefined, {}, 400, 'missing-field', ['on']],
  'a day that is none': ['/rule-sets/commune?on=2024-02-30', undefined, {}, 422, 'invalid-date', ['on']],
  'a day that no text covers': ['/rule-sets/commune?on=2019-01-01', undefined, {}, 422, 'date-not-covered', ['on']],
  'a day twice': ['/rule-sets/commune?on=2024-01-01&on=2025-01-01', undefined, {}, 400, 'repeated-parameter', ['on']],
  'a parameter that is none': ['/rule-sets/commune?on=2024-01-01&day=1', undefined, {}, 400, 'unknown-parameter', ['day']],
  'a region that is none': ['/rule-sets/commune?on=2024-01-01&region=tay-nguyen', undefined, {}, 400, 'invalid-value', ['region']],
  'a province without a region': ['/rule-sets/commune?on=2024-01-01&province=kon-tum', undefined, {}, 400, 'missing-field', ['region']],
  'truncated JSON': ['/assess', text.slice(0, -7), {}, 400, 'invalid-json', []],
  'no body': ['/assess', '', {}, 400, 'empty-body', []],
  'a list as body': ['/assess', '[]', {}, 422, 'wrong-type', []],
  'a number as body': ['/assess', '1e9', {}, 422, 'wrong-type', []],
  'deep nesting': ['/assess', deep(41), {}, 400, 'too-deep', ['0', '0', '0']],
  'very deep nesting': ['/assess', deep(1_000_000), {}, 400, 'too-deep', ['0', '0', '0']],
  'another content type': ['/assess', text, { 'Content-Type': 'text/plain' }, 415, 'unsupported-media-type', []],
  'a form': ['/assess', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type', []],
  'another charset': ['/assess', text, { 'Content-Type': 'application/json; charset=utf-16' }, 415, 'unsupported-media-type', []],
  'a compressed body': ['/assess', gzipSync(text), { 'Content-Encoding': 'gzip' }, 415, 'unsupported-media-type', []],
  'bytes that are no UTF-8': ['/assess', Buffer.from('{"ruleSet":"\xff"}', 'latin1'), {}, 400, 'invalid-encoding', []],
  'bytes that are UTF-16': ['/assess', Buffer.from(`\uFEFF${text}`, 'utf16le'), {}, 400, 'invalid-encoding', []],
  'a number that no double holds': ['/assess', '1e999', {}, 400, 'inexact-number', []],
  'a fact twice': [
    '/assess',
    text.replace('"facts":{', '"facts":{"incomePerCapita":"50",'),
    {},
    400,
    'repeated-key',
    ['dossier', 'facts', 'incomePerCapita'],
  ],
  'a figure that would be rounded': [
    '/assess',
    text.replace('"51"', '50.12345678901234567'),
    {},
    400,
    'inexact-number',
    ['dossier', 'facts', 'incomePerCapita'],
  ],
  'a fact twice in an amendment': [
    '/impact',
    JSON.stringify(impactBody).replace('"id":', '"id":"x","id":'),
    {},
    400,
    'repeated-key',
    ['amendments', '0', 'id'],
  ],
  'a parameter of the prototype': ['/rule-sets/commune?on=2024-01-01&__proto__=1', undefined, {}, 400, 'unknown-parameter', ['__proto__']],
  'the constructor as a parameter': [
    '/rule-sets/commune?on=2024-01-01&constructor=1',
    undefined,
    {},
    400,
    'unknown-parameter',
    ['constructor'],
  ],
  'a province twice': [
    '/rule-sets/commune?on=2024-01-01&region=central-highlands&province=kon-tum&province=gia-lai',
    undefined,
    {},
    400,
    'repeated-parameter',
    ['province'],
  ],
  'a parameter where none is read': ['/assess?on=2024-12-31', good, {}, 400, 'unknown-parameter', ['on']],
  'one of the prototype there': ['/impact?__proto__=1', impactBody, {}, 400, 'unknown-parameter', ['__proto__']],
  'one for the list of sets': ['/rule-sets?page=2', undefined, {}, 400, 'unknown-parameter', ['page']],
  'one for the health': ['/health?a', undefined, {}, 400, 'unknown-parameter', ['a']],
  'a key of the prototype in the body': ['/assess', text.replace('{', '{"__proto__":{"x":1},'), {}, 422, 'unknown-field', ['__proto__']],
  'neither one dossier nor many': ['/assess', { ruleSet: 'commune', at: AT }, {}, 422, 'one-or-many', ['dossiers']],
  'one dossier and many': ['/assess', { ...good, dossiers: [] }, {}, 422, 'wrong-type', ['dossiers']],
  'no moment': ['/assess', { ...good, at: undefined }, {}, 422, 'missing-field', ['at']],
  'a moment with a day that is none': ['/assess', { ...good, at: { on: '31/12/2024' } }, {}, 422, 'invalid-date', ['at', 'on']],
  'a field that is none': ['/assess', { ...good, ruleset: 'commune' }, {}, 422, 'unknown-field', ['ruleset']],
  'a fact that is none': [
    '/assess',
    { ...good, dossier: { ...good.dossier, facts: { income: 1 } } },
    {},
    422,
    'unknown-fact',
    ['dossier', 'facts', 'income'],
  ],
  'a poisoned key': [
    '/assess',
    text.replace('"facts":{', '"facts":{"__proto__":{"x":1},'),
    {},
    422,
    'forbidden-key',
    ['dossier', 'facts', '__proto__'],
  ],
  'no amendment': ['/impact', { ...impactBody, amendments: [] }, {}, 422, 'wrong-type', ['amendments']],
  'an amendment that is none': [
    '/impact',
    { ...impactBody, amendments: [income, { id: 'x' }] },
    {},
    422,
    'invalid-instrument',
    ['amendments', '1', 'number'],
  ],
  'an amendment of another text': [
    '/impact',
    { ...impactBody, amendments: [{ ...income, operations: [{ ...income.operations[0], expect: { value: '51' } }] }] },
    {},
    422,
    'expect-mismatch',
    ['amendments', '0', income.id, 'operations', 'income-2024-tay-nguyen'],
  ],
  'a share that is no number': ['/impact', { ...impactBody, fragileWithin: '5%' }, {}, 422, 'not-a-number', ['fragileWithin']],
};

for (const [name, [path, body, headers, status, code, at]] of Object.entries(REFUSED)) {
  test(`refused: ${name}`, async () => {
    for (const language of ['vi', 'en']) {
      const asked = { 'Accept-Language': language, ...headers };
      const response = body === undefined ? await service.get(path, asked) : await service.post(path, body, asked);
      const problem = await response.json();
      assert.deepEqual([response.status, problem.code, problem.path], [status, code, at], JSON.stringify(problem));
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.equal(response.headers.get('content-language'), language);
      assert.deepEqual(misfits('Refusal', problem), []);
      assert.equal(problem.detail, problem.messages[language]);
      assert.notEqual(problem.messages.vi, problem.messages.en);
      assert.doesNotMatch(JSON.stringify(problem), /node_modules|"undefined|\{\w+\}/);
    }
    assert.equal((await service.post('/assess', good)).status, 200, 'the service goes on');
  });
}

test('Vietnamese is for those who ask for neither language, and weights count', async () => {
  const languageFor = async (header) =>
    (await service.get('/xa', header === undefined ? {} : { 'Accept-Language': header })).headers.get('content-language');
  assert.equal(await languageFor(undefined), 'vi');
  assert.equal(await languageFor('fr'), 'vi');
  assert.equal(await languageFor('en;q=0.5, vi;q=0.8'), 'vi');
  assert.equal(await languageFor('fr, en-US;q=0.8, *;q=0.1'), 'en');
  assert.equal(await languageFor(','.repeat(5000)), 'vi');
});

test('what is refused says what would be taken', async () => {
  assert.equal((await service.get('/assess')).headers.get('allow'), 'POST');
  assert.equal((await service.post('/rule-sets', {})).headers.get('allow'), 'GET, HEAD');
  assert.equal((await service.post('/assess', 'x', { 'Content-Type': 'text/plain' })).headers.get('accept'), 'application/json');
});

test('a byte order mark, as .NET writes it, is no mistake', async () => {
  assert.equal((await service.post('/assess', `\uFEFF${text}`)).status, 200);
});

const FIFTY = 50 * 1024 * 1024;

/**
 * A client that keeps sending, up to 50 MB, until the connection is closed, and begins to read a moment late: what it got, and how much
 * of what it sent was taken.
 */
function sendFifty(head, frame, path = '/assess') {
  return new Promise((resolve) => {
    const block = frame(Buffer.alloc(64 * 1024, ' '));
    const socket = connect(service.port, '127.0.0.1');
    let taken = 0;
    let answer = '';
    const more = () => {
      while (taken < FIFTY && socket.writable) {
        taken += block.length;
        if (!socket.write(block)) return;
      }
    };
    socket.on('drain', more).on('error', () => {});
    socket.on('close', () => resolve({ taken, answer }));
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${head}\r\n\r\n`);
    more();
    setTimeout(() => socket.on('data', (chunk) => (answer += chunk)), 200);
  });
}

test('50 MB to an address that does not exist are not read either', async () => {
  const { taken, answer } = await sendFifty(...FRAMES['that says so'], '/nowhere');
  assert.match(answer, /^HTTP\/1\.1 404 /);
  assert.ok(taken < FIFTY / 2, `${taken} bytes were taken`);
});

const chunk = (bytes) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
const FRAMES = {
  'that says so': [`Content-Length: ${FIFTY}`, (bytes) => bytes],
  'that does not say so': ['Transfer-Encoding: chunked', chunk],
};

for (const [name, [head, frame]] of Object.entries(FRAMES)) {
  test(`a body of 50 MB ${name} is refused without being read whole, and the client can read why`, async () => {
    const { taken, answer } = await sendFifty(head, frame);
    assert.match(answer, /^HTTP\/1\.1 413 [^]*connection: close[^]*"code":"body-too-large"/i);
    assert.ok(taken < FIFTY / 2, `${taken} bytes were taken`);
    assert.equal((await service.post('/assess', good)).status, 200, 'the service goes on');
  });
}

test('a client that asks before it sends 50 MB is told not to', async () => {
  const answered = await new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': FIFTY, Expect: '100-continue' };
    const sending = request({ port: service.port, path: '/assess', method: 'POST', headers });
    sending.on('continue', () => reject(new Error('told to go on'))).on('error', reject);
    sending.on('response', (response) => {
      resolve(response.statusCode);
      response.resume();
      sending.destroy();
    });
    sending.flushHeaders();
  });
  assert.equal(answered, 413);
});

test('a client that asks before it sends little is told to go on', async () => {
  const status = await new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), Expect: '100-continue' };
    const sending = request({ port: service.port, path: '/assess', method: 'POST', headers });
    sending.on('continue', () => sending.end(text)).on('error', reject);
    sending.on('response', (response) => resolve(response.resume().statusCode));
    sending.flushHeaders();
  });
  assert.equal(status, 200);
});

/** Writes bytes to the port; everything that comes back until the connection ends. */
function raw(port, ...writes) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket
      .on('data', (chunk) => (answer += chunk))
      .on('end', () => resolve(answer))
      .on('error', reject);
    for (const bytes of writes) socket.write(bytes);
  });
}

test('bytes that are no HTTP get an answer', async () => {
  assert.match(await raw(service.port, 'XIN CHAO\r\n\r\n'), /^HTTP\/1\.1 400 [^]*"code":"bad-request"/);
});

const HEAD = 'POST /assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

test('a body that stops coming is refused when its time is over', async () => {
  const hasty = await startService({ bodyMs: 100 });
  const answer = await raw(hasty.port, `${HEAD}Content-Length: 100\r\n\r\n{"ruleSet":`);
  assert.match(answer, /^HTTP\/1\.1 408 [^]*"code":"body-timeout"/);
});

test('a client that leaves in the middle of its body disturbs nobody', async () => {
  const socket = connect(service.port, '127.0.0.1');
  await new Promise((resolve) => socket.write(`${HEAD}Content-Length: 100\r\n\r\n{`, resolve));
  socket.destroy();
  assert.equal((await service.post('/assess', good)).status, 200);
});

test('a batch longer than the limit is refused, with the limit', async () => {
  const small = await startService({ dossiers: 2, operations: 3 });
  const dossiers = ['a', 'b', 'c'].map((id) => communeWith(id, '50'));
  const many = await (await small.post('/assess', { ruleSet: 'commune', at: AT, dossiers })).json();
  assert.deepEqual([many.status, many.code, many.path], [422, 'too-many', ['dossiers']]);
  assert.match(many.messages.vi, /3 phần tử, tối đa 2/);
  assert.equal((await (await small.post('/impact', impactBody)).json()).path[0], 'operations');
});

const leaf = { fact: 'incomePerCapita', operator: 'greaterThanInclusive', value: { param: 'minimum' } };
// Of the nation: a province may not replace a condition of the nation's, and that would be said first.
const replacing = (condition, rest = {}) => ({
  ...income,
  rank: 'national',
  province: undefined,
  operations: [
    { id: 'r', operation: 'replaceCondition', target: 'commune/10', expect: { condition: leaf }, condition, cite: { row: '10' } },
  ],
  ...rest,
});

for (const [name, condition] of [
  ['40,000 members', { all: Array.from({ length: 40_000 }, () => leaf) }],
  ['members of members', { any: Array.from({ length: 900 }, () => ({ all: Array.from({ length: 40 }, () => leaf) })) }],
]) {
  test(`an amendment with ${name} is refused at once, and others are answered meanwhile`, async () => {
    const [refused, other] = await Promise.all([
      service.post('/impact', {
        ...impactBody,
        amendments: [replacing(condition)],
        dossiers: [communeWith('a', '51'), communeWith('b', '52')],
      }),
      service.post('/assess', good),
    ]);
    const problem = await refused.json();
    assert.deepEqual([refused.status, problem.code, problem.path.slice(0, 2)], [422, 'pack-too-large', ['amendments', '0']]);
    assert.match(problem.messages.vi, /^Gói quá lớn: tối đa /);
    assert.equal(other.status, 200);
  });
}

test('the time is looked at inside the work on one dossier', async () => {
  const slow = await startService({ workMs: 300 });
  const { definition } = rules.commune.facts.find(({ id }) => id === 'incomePerCapita');
  // Each replaced definition can be behind each flip, and is left out in turn: hundreds of variants for one dossier.
  const texts = Array.from({ length: 400 }, (_, index) => ({ vi: `định nghĩa ${index}`, en: `definition ${index}` }));
  const operations = texts.map((wording, index) => ({
    id: `d-${index}`,
    operation: 'replaceDefinition',
    target: 'commune/incomePerCapita',
    expect: { definition: index === 0 ? definition.text.vi : texts[index - 1].vi },
    definition: { ...definition, text: wording },
    cite: { row: '10' },
  }));
  const since = performance.now();
  const amendments = [{ ...income, operations }];
  const refused = await slow.post('/impact', { ...impactBody, amendments, dossiers: [communeWith('a', '51')] });
  assert.deepEqual([refused.status, (await refused.json()).code], [503, 'time-exceeded']);
  assert.ok(performance.now() - since < 10_000);
  assert.equal((await slow.post('/assess', good)).status, 200);
});

test('when the time for computing is over, what is left of a batch says so, and an impact is refused', async () => {
  const slow = await startService({ workMs: 1 });
  const dossiers = Array.from({ length: 2000 }, (_, index) => communeWith(`u${index}`, '50'));
  const { entries, totals } = await (await slow.post('/assess', { ruleSet: 'commune', at: AT, dossiers })).json();
  assert.equal(entries.length, 2000);
  assert.ok(totals.refused > 0 && totals.assessed > 0, JSON.stringify(totals));
  assert.equal(entries.at(-1).problem.code, 'time-exceeded');
  const refused = await slow.post('/impact', { ...impactBody, dossiers });
  assert.deepEqual([refused.status, (await refused.json()).code], [503, 'time-exceeded']);
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hamlet } from '../../hamlets/parts.mjs';
import { rules } from './library.mjs';
import { changedPack, hamletPack } from './packs.mjs';
import { AT } from './service.mjs';

const SERVER = fileURLToPath(new URL('../server.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ntm-packs-'));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const start = (args, environment = {}) =>
  spawn(process.execPath, [SERVER, ...args], { env: { ...process.env, PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });

/** What a service that does not start says, and that it ends badly. */
async function refusalOf(args, environment) {
  const service = start(args, environment);
  let [said, out] = ['', ''];
  service.stderr.on('data', (chunk) => (said += chunk));
  service.stdout.on('data', (chunk) => (out += chunk));
  const [code] = await once(service, 'close');
  assert.deepEqual([code, out], [1, ''], said);
  assert.doesNotMatch(said, /\n\s+at /, 'no trace of the program');
  return said;
}

const hamletFile = file('hamlet.rules.json', hamletPack());
const communeFile = file('commune.rules.json', rules.commune);

for (const [name, args, environment] of [
  ['arguments', ['--rules', hamletFile, '--rules', communeFile], {}],
  ['the environment', [], { NTM_RULES: [hamletFile, communeFile].join(delimiter) }],
  ['both', ['--rules', hamletFile], { NTM_RULES: communeFile }],
]) {
  test(`files named by ${name} are loaded, and their sets answer by id`, async () => {
    const service = start(args, environment);
    const [line] = await once(service.stdout, 'data');
    const [, port] = /:(\d+)\//.exec(String(line));
    const url = `http://127.0.0.1:${port}`;
    const { ruleSets } = await (await fetch(`${url}/rule-sets`)).json();
    assert.equal(ruleSets.length, rules.RULE_SETS.length + 1);
    const body = JSON.stringify({ ruleSet: 'hamlet-set', at: AT, dossier: hamlet(['kv2']) });
    const response = await fetch(`${url}/assess`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
    assert.equal((await response.json()).assessment.status, 'met');
    service.kill('SIGTERM');
    assert.deepEqual(await once(service, 'exit'), [0, null]);
  });
}

test('documents named at start are those that judgements point to, in listed sets and in brought ones', async () => {
  const minutes = { id: 'minutes-12', number: '12/BB', date: '2024-05-20', issuer: 'ví dụ', title: 'Biên bản ví dụ', relations: [] };
  const register = file('register.json', [minutes]);
  const service = start(['--register', register]);
  const [line] = await once(service.stdout, 'data');
  const [, port] = /:(\d+)\//.exec(String(line));
  const judgement = { status: 'met', by: 'UBND huyện', on: '2024-05-21', documentId: 'minutes-12' };
  const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
  for (const [ruleSet, dossier] of [
    ['commune', { unit, facts: {}, judgements: { 1.1: judgement } }],
    [hamletPack(), { ...hamlet(['kv2']), judgements: { 1: judgement } }],
  ]) {
    const body = JSON.stringify({ ruleSet, at: AT, dossier });
    const response = await fetch(`http://127.0.0.1:${port}/assess`, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    const text = await response.text();
    assert.deepEqual([response.status, text.includes('12/BB')], [200, true], text.slice(0, 500));
  }
  service.kill('SIGTERM');
  await once(service, 'exit');
  assert.match(await refusalOf(['--register', file('twice.json', [minutes, minutes])]), /twice\.json: [^\n]*\[duplicate-id\]/);
  assert.match(
    await refusalOf(['--register', file('known.json', [{ ...minutes, id: '88-2024-tb-ubnd' }])]),
    /known\.json: 0\.id: [^\n]*\[duplicate-id\]/,
  );
});

test('a wrong file stops the start, by its name, with every problem in both languages', async () => {
  const wrong = file(
    'wrong.json',
    changedPack((pack) => {
      pack.version = '2';
      pack.instruments[0].ruleSets[0].criteria[0].indicators[0].condition.fact = 'ricee';
    }),
  );
  const said = await refusalOf(['--rules', hamletFile, '--rules', wrong]);
  assert.ok(said.includes(`${wrong}: hash: Mã băm của bộ tiêu chí không khớp với nội dung. · The hash`), said);
  assert.match(said, /ricee[^\n]*\[fact-not-in-catalogue\]/);
  assert.ok(!said.includes(hamletFile), 'what is right is not named');
});

test('files that are none, no JSON, or two of one id stop the start too', async () => {
  const nowhere = join(folder, 'nowhere.json');
  assert.ok((await refusalOf([], { NTM_RULES: nowhere })).startsWith(`${nowhere}: `));
  assert.ok((await refusalOf(['--rules', folder])).startsWith(`${folder}: `));
  const broken = file('broken.json', '{"id":');
  assert.match(await refusalOf(['--rules', broken]), /broken\.json: Không phải JSON hợp lệ[^\n]*\[invalid-json\]/);
  const again = file('again.json', hamletPack());
  assert.match(await refusalOf(['--rules', hamletFile, '--rules', again]), /again\.json: id: [^\n]*hamlet-set[^\n]*\[duplicate-id\]/);
  assert.match(await refusalOf(['--rule', hamletFile]), /--rule\b/);
});

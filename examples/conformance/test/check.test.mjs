import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const [CHECK, ANSWER, COMMAND] = ['../check.py', '../answer.mjs', '../../../dist/cli.js'].map(path);
const folder = mkdtempSync(join(tmpdir(), 'ntm-conformance-'));
after(() => rmSync(folder, { recursive: true }));

const run = (program, ...args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
const check = (...args) => run('python3', CHECK, ...args);
const cases = join(folder, 'cases');
const SMALL = join(cases, 'commune-recognition.cases.jsonl');
const lines = () =>
  readFileSync(SMALL, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const answers = (name, list) => {
  writeFileSync(join(folder, name), list.map((item) => `${JSON.stringify(item)}\n`).join(''));
  return join(folder, name);
};
const right = () => lines().map(({ id, expect }) => ({ id, ...expect }));

test('the command writes the cases of every set', () => {
  const { status, stderr } = run(process.execPath, COMMAND, 'conformance', '--out', cases, '--lang', 'en');
  assert.equal(stderr, '');
  assert.equal(status, 0);
  const manifest = JSON.parse(readFileSync(join(cases, 'manifest.json'), 'utf8'));
  assert.equal(manifest.format, 1);
  for (const { id, hash, cases: count, files } of manifest.sets) {
    assert.match(hash, /^[0-9a-f]{64}$/, id);
    assert.equal(readFileSync(join(cases, files.cases), 'utf8').trim().split('\n').length, count);
    assert.equal(JSON.parse(readFileSync(join(cases, files.ruleSet), 'utf8')).hash, hash);
  }
});

test('an implementation that agrees is told so', () => {
  const { status, stdout, stderr } = check(cases, '--', process.execPath, ANSWER);
  assert.equal(stderr, '');
  assert.equal(status, 0, stdout.slice(0, 2000));
  assert.match(stdout, /^commune: (\d+) of \1 agree$/m);
  assert.match(stdout, /^ethnic-minority-village: (\d+) of \1 agree$/m);
});

test('what lies in no order may come in any', () => {
  const turned = right().map((item) =>
    'problems' in item ? { ...item, problems: item.problems.toReversed() } : { ...item, notices: item.notices.toReversed() },
  );
  assert.equal(check(SMALL, answers('turned', turned.toReversed())).status, 0);
});

for (const [what, wrong] of [
  ['another status', (item) => ({ ...item, status: 'met' })],
  ['a status lost', ({ status: _status, ...item }) => item],
  ['a reason more', (item) => ({ ...item, indicators: { ...item.indicators, 9: 'met' } })],
  ['a number in place of a word', (item) => ({ ...item, tally: { ...item.tally, met: '0' } })],
  ['a truth in place of a number', (item) => ({ ...item, decisive: true })],
  ['a refusal', ({ id }) => ({ id, error: 'wrong-type', problems: [] })],
]) {
  test(`an implementation is told of ${what}, with the case and the place`, () => {
    const list = right();
    const at = list.findIndex((item) => 'status' in item && item.status !== 'met');
    const { status, stdout } = check(SMALL, answers('wrong', list.with(at, wrong(list[at]))));
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`^${list[at].id} \\(`, 'm'));
    assert.match(stdout, new RegExp(`: ${list.length - 1} of ${list.length} agree`));
  });
}

test('an answer that is missing, twice there, of no case, or no answer at all', () => {
  const list = right();
  assert.equal(check(SMALL, answers('short', list.slice(1))).status, 1);
  assert.equal(check(SMALL, answers('more', [...list, { id: 'no-such-case' }])).status, 1);
  assert.equal(check(SMALL, answers('twice', [...list, list[0]])).status, 2);
  assert.equal(check(SMALL, answers('none', [{ status: 'met' }])).status, 2);
  writeFileSync(join(folder, 'broken'), '{"id": ');
  assert.equal(check(SMALL, join(folder, 'broken')).status, 2);
  assert.equal(check(SMALL, join(folder, 'nowhere')).status, 2);
  assert.equal(check(cases, '--', process.execPath, '-e', 'process.exit(3)').status, 2);
  assert.equal(check(cases, '--', 'no-such-program').status, 2);
  assert.equal(check().status, 2);
});

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hamlet } from '../../hamlets/parts.mjs';
import { hamletPack } from './packs.mjs';
import { AT } from './service.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = join(HERE, '../..');
const dockerfile = readFileSync(join(HERE, 'Dockerfile'), 'utf8');
const ignored = readFileSync(join(HERE, 'Dockerfile.dockerignore'), 'utf8').split('\n');
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) => sources.split(' '));

test('everything that the container copies exists and is let into its context', () => {
  assert.ok(copied.length > 8);
  const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  for (const source of copied) {
    assert.ok(existsSync(join(ROOT, source)), source);
    assert.ok(
      kept.some((path) => source === path || source.startsWith(`${path}/`)),
      `${source} is ignored`,
    );
  }
});

test('the last stage runs as nobody in particular, is asked for its health, and starts Node itself', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
  assert.match(last, /^USER node$/m);
  assert.match(last, /^HEALTHCHECK /m);
  assert.match(last, /^CMD \["node", "server\.mjs"\]$/m);
});

test('the one file of the last stage runs alone, passes its health check, and stops on SIGTERM', async () => {
  execFileSync('npm', ['run', '--silent', 'bundle'], { cwd: HERE });
  const folder = mkdtempSync(join(tmpdir(), 'ntm-service-'));
  cpSync(join(HERE, 'dist/server.mjs'), join(folder, 'server.mjs'));
  writeFileSync(join(folder, 'hamlet.rules.json'), JSON.stringify(hamletPack()));
  const service = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: { PATH: process.env.PATH, PORT: '0', NTM_RULES: 'hamlet.rules.json' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(service.stdout, 'data');
  const [, port] = /:(\d+)\//.exec(String(line));
  const check = JSON.parse(/^ {2}CMD (\[.+\])$/m.exec(dockerfile)[1]);
  const healthOf = async (at) => (await once(spawn(check[0], check.slice(1), { env: { PATH: process.env.PATH, PORT: at } }), 'exit'))[0];
  assert.equal(await healthOf(port), 0);
  assert.equal(await healthOf('1'), 1);
  const answer = await (await fetch(`http://127.0.0.1:${port}/rule-sets/commune?on=2024-12-31`)).json();
  assert.equal(answer.text.criteria.length, 19);
  const ask = async (path, body) => {
    const headers = { 'Content-Type': 'application/json' };
    return (await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  // The thread that checks is in the one file too.
  assert.equal((await ask('/rule-sets/check', hamletPack())).summary.id, 'hamlet-set');
  for (const ruleSet of ['hamlet-set', hamletPack()])
    assert.equal((await ask('/assess', { ruleSet, at: AT, dossier: hamlet(['kv2']) })).assessment.status, 'met');
  service.kill('SIGTERM');
  assert.deepEqual(await once(service, 'exit'), [0, null]);
});

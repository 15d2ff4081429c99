import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { AT, communeWith, startService } from './service.mjs';

/** The service as a process of its own. */
async function startProcess(environment = {}) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('../server.mjs', import.meta.url))], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const port = Number(/:(\d+)\//.exec(String(line))[1]);
  return { child, port, ended: once(child, 'exit') };
}

const BODY = JSON.stringify({ ruleSet: 'commune', at: AT, dossier: communeWith('a', '51') });
const HEAD = `POST /assess HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n\r\n`;

async function halfRequest(port) {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  await new Promise((resolve) => socket.write(HEAD + BODY.slice(0, 20), resolve));
  // The service has seen the head once it answers somebody else.
  await fetch(`http://127.0.0.1:${port}/health`);
  return { socket, closed: once(socket, 'close').then(() => answer) };
}

test('SIGTERM: what is under way is answered, nothing new is taken, the process ends well', async () => {
  const { child: service, port, ended } = await startProcess();
  const { socket, closed } = await halfRequest(port);
  service.kill('SIGTERM');
  await wait(300);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/health`), 'new connections are refused');
  socket.write(BODY.slice(20));
  const answer = await closed;
  const [head] = answer.split('\r\n\r\n');
  assert.match(head, /^HTTP\/1\.1 200 /);
  assert.match(head, /connection: close/i);
  assert.ok(answer.includes('"status":"undetermined"'));
  assert.deepEqual(await ended, [0, null]);
});

test('SIGTERM with idle connections ends at once', async () => {
  const { child: service, port, ended } = await startProcess({ NTM_GRACE_MS: '60000' });
  await (await fetch(`http://127.0.0.1:${port}/health`)).text();
  service.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
});

test('a client that never finishes holds the service up no longer than the grace', async () => {
  const { child: service, port, ended } = await startProcess({ NTM_GRACE_MS: '300' });
  const { closed } = await halfRequest(port);
  service.kill('SIGTERM');
  assert.deepEqual(await ended, [1, null]);
  await closed;
});

test('a limit that is no number stops the start', async () => {
  const service = spawn(process.execPath, [fileURLToPath(new URL('../server.mjs', import.meta.url))], {
    env: { ...process.env, PORT: '0', NTM_BODY_BYTES: '8MB' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  service.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(service, 'close');
  assert.notEqual(code, 0);
  assert.match(said, /NTM_BODY_BYTES must be a whole number/);
});

test('an idle connection is kept longer than proxies keep theirs', async () => {
  const service = await startService();
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(get({ port: service.port, path: '/health', agent }), 'response');
  response.resume();
  await once(response, 'end');
  agent.destroy();
  const [, seconds] = /^timeout=(\d+)$/.exec(response.headers['keep-alive']);
  assert.ok(Number(seconds) > 60, seconds);
});

// A load run on loopback: node load.mjs [seconds]. It prints requests per second, p50, p99 and memory, and fails on any error, on an
// answer that is not the library's, or on memory that grows. It fails on no time: machines differ.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { communes } from '../amendments/population.mjs';

const SECONDS = Number(process.argv[2] ?? 12);
const CONNECTIONS = 16;
const MOST_GROWTH_MB = 48;
const AT = { on: '2024-12-31' };

const service = spawn(process.execPath, ['--max-old-space-size=256', fileURLToPath(new URL('server.mjs', import.meta.url))], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(service.stdout, 'data');
const port = Number(/:(\d+)\//.exec(String(line))[1]);
const ended = once(service, 'exit');

/** Resident memory of the service, by the kernel. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.pid}/status`, 'utf8'))[1]) / 1024;

const dossiers = [...communes(200, 11)];
const amendment = JSON.parse(readFileSync(new URL('../amendments/income-plus-3.json', import.meta.url), 'utf8'));
/** Of twenty requests, sixteen ask about one commune, two about twenty, one is an impact on forty, one is a mistake. */
const BODIES = Array.from({ length: 20 }, (_, index) => {
  if (index === 19) return { path: '/assess', status: 400, body: '{"ruleSet":' };
  if (index === 18)
    return {
      path: '/impact',
      status: 200,
      body: JSON.stringify({ ruleSet: 'commune', at: AT, amendments: [amendment], dossiers: dossiers.slice(0, 40) }),
    };
  if (index >= 16)
    return {
      path: '/assess',
      status: 200,
      body: JSON.stringify({ ruleSet: 'commune', at: AT, dossiers: dossiers.slice(index, index + 20) }),
    };
  return {
    path: '/assess',
    status: 200,
    body: JSON.stringify({ ruleSet: index % 4 === 3 ? 'advanced-commune' : 'commune', at: AT, dossier: dossiers[index] }),
  };
});

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
function send({ path, body }) {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
    const sending = request({ agent, port, path, method: 'POST', headers }, (response) => {
      let answer = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk) => (answer += chunk))
        .on('end', () => resolve({ status: response.statusCode, answer }));
    });
    sending.on('error', reject).end(body);
  });
}

const expected = [];
for (const asked of BODIES) expected.push(await send(asked));
assert.deepEqual(
  expected.map(({ status }) => status),
  BODIES.map(({ status }) => status),
);

const times = [];
const readings = [];
const errors = [];
const started = performance.now();
const end = started + SECONDS * 1000;

async function connection(first) {
  for (let index = first; performance.now() < end; index += 1) {
    const which = index % BODIES.length;
    const before = performance.now();
    try {
      const { status, answer } = await send(BODIES[which]);
      if (status !== expected[which].status || answer !== expected[which].answer)
        errors.push(`${BODIES[which].path}: another answer (${status})`);
    } catch (error) {
      errors.push(String(error));
    }
    times.push(performance.now() - before);
  }
}

const sampling = setInterval(() => readings.push(memory()), 100);
await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => connection(index)));
clearInterval(sampling);
const seconds = (performance.now() - started) / 1000;

times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
// The lowest reading of a stretch is what is left after collecting garbage; the first fifth is the start.
const lowest = (from, to) => Math.min(...readings.slice(Math.floor(readings.length * from), Math.ceil(readings.length * to)));
const growth = lowest(0.8, 1) - lowest(0.2, 0.4);

console.log(
  `${CONNECTIONS} connections, ${seconds.toFixed(1)} s, ${times.length} requests: ${(times.length / seconds).toFixed(0)} a second`,
);
console.log(`p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${times.at(-1).toFixed(1)} ms`);
console.log(
  `memory ${lowest(0.2, 0.4).toFixed(0)} MB, at the end ${lowest(0.8, 1).toFixed(0)} MB (${growth >= 0 ? '+' : ''}${growth.toFixed(1)})`,
);
console.log(`errors ${errors.length}`);

agent.destroy();
service.kill('SIGTERM');
assert.deepEqual(await ended, [0, null], 'it stops in order');
assert.deepEqual(errors.slice(0, 5), []);
assert.ok(times.length > 200, 'too few requests to say anything');
assert.ok(growth < MOST_GROWTH_MB, `memory grew by ${growth.toFixed(0)} MB`);

// A long run on loopback: node soak.mjs [requests] [--write]. Good and hostile requests mixed; every one has to come back with what is right, and
// the memory that is left after collecting garbage must not grow. It fails on no time: machines differ. --write keeps the figures in
// docs/robustness.md.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { pageWith } from './soak/report.mjs';
import { KINDS } from './soak/requests.mjs';

const REQUESTS = Number(process.argv[2] ?? 200_000);
const CONNECTIONS = 16;
const SAMPLES = 20;
/** How much more the service may keep in the last quarter than in the second one: the first is for warming up. */
const MOST_HEAP_MB = 4;
const MOST_RESIDENT = 1.25;

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const flags = ['--expose-gc', '--max-old-space-size=256', '--import', new URL('soak/memory-reader.mjs', import.meta.url).href];
const service = spawn(process.execPath, [...flags, file('server.mjs')], {
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
const [line] = await once(service.stdout, 'data');
const port = Number(/:(\d+)\//.exec(String(line))[1]);
const ended = once(service, 'exit');
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

async function memory() {
  service.send('read');
  const [{ heap, rss }] = await once(service, 'message');
  return { heap: heap / 2 ** 20, rss: rss / 2 ** 20 };
}

/** Sends one request; gives the answer, or nothing where the client left before there could be one. */
function send({ path, body, type = 'application/json', leaves }) {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) };
    const own = leaves === undefined ? { agent } : { agent: false };
    const sending = request({ ...own, port, path, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk) => (text += chunk))
        .on('end', () => resolve({ status: response.statusCode, text }))
        .on('error', reject);
    });
    if (leaves === undefined) sending.on('error', reject).end(body);
    else {
      // Gone once the kernel has taken what was written: what the service is at by then differs from time to time.
      sending.on('error', () => undefined).on('close', () => resolve(undefined));
      const part = leaves === 'in the middle' ? body.slice(0, body.length >> 1) : body;
      sending.write(part, () => sending.destroy());
    }
  });
}

/** The kinds in turn, each as often as it is meant to be; the same in every run. */
const round = KINDS.flatMap((kind) => Array.from({ length: kind.of100 * 2 }, () => kind));
const turn = (index) => round[(index * 79) % round.length];

const counts = new Map(KINDS.map(({ name }) => [name, 0]));
const wrong = [];
async function ask(index) {
  const kind = turn(index);
  try {
    const answer = await send(kind);
    const isRight = kind.leaves ? true : answer.status === kind.answer.status && kind.answer.isRight(answer.text);
    if (!isRight) wrong.push(`${kind.name}: ${answer.status} ${answer.text.slice(0, 200)}`);
  } catch (error) {
    wrong.push(`${kind.name}: no answer (${error.message})`);
  }
  counts.set(kind.name, counts.get(kind.name) + 1);
}

const samples = [];
let sent = 0;
for (let sample = 1; sample <= SAMPLES; sample += 1) {
  const until = Math.round((REQUESTS * sample) / SAMPLES);
  const connection = async () => {
    for (;;) {
      const index = sent;
      if (index >= until) return;
      sent += 1;
      await ask(index);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  samples.push({ requests: sent, ...(await memory()) });
  console.log(
    `${sent} requests, ${wrong.length} wrong, heap ${samples.at(-1).heap.toFixed(1)} MB, resident ${samples.at(-1).rss.toFixed(0)} MB`,
  );
}

agent.destroy();
service.kill('SIGTERM');
const exit = await ended;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const quarter = (index, field) => median(samples.slice((SAMPLES * index) / 4, (SAMPLES * (index + 1)) / 4).map((sample) => sample[field]));
const rounded = (value) => Number(value.toFixed(1));
const figures = {
  requests: sent,
  connections: CONNECTIONS,
  wrong: wrong.length,
  kinds: Object.fromEntries(counts),
  heap: { afterWarmUp: rounded(quarter(1, 'heap')), atTheEnd: rounded(quarter(3, 'heap')), mostGrowth: MOST_HEAP_MB },
  resident: { afterWarmUp: rounded(quarter(1, 'rss')), atTheEnd: rounded(quarter(3, 'rss')), mostTimes: MOST_RESIDENT },
};
console.log(JSON.stringify(figures, null, 2));
for (const item of wrong.slice(0, 10)) console.log(`WRONG ${item}`);

assert.deepEqual(wrong.slice(0, 5), []);
assert.equal(
  [...counts.values()].reduce((a, b) => a + b),
  REQUESTS,
  'every request was sent and came back',
);
assert.deepEqual(exit, [0, null], 'it stops in order');
// A short run is still warming up: what it keeps says nothing yet.
if (REQUESTS >= 20_000) {
  assert.ok(figures.heap.atTheEnd - figures.heap.afterWarmUp <= MOST_HEAP_MB, 'what is left after collecting garbage grew');
  assert.ok(figures.resident.atTheEnd <= figures.resident.afterWarmUp * MOST_RESIDENT, 'resident memory grew');
}
if (process.argv.includes('--write')) {
  const page = new URL('../../docs/robustness.md', import.meta.url);
  writeFileSync(page, pageWith(readFileSync(page, 'utf8'), figures));
}

import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.mjs';
import { Refusal, problem, problemBody } from './problems.mjs';

/** How long a client that was refused in the middle of its body has to read the answer. */
const LINGER_MS = 1_000;

/**
 * After a refusal in the middle of a body: the answer and the end of the stream go out, nothing more is read, and the socket is
 * closed a moment later. Closed at once, what lies unread would make the kernel reset the connection before the client has read why.
 */
function lingerWithoutReading(incoming, outgoing) {
  const { socket } = incoming;
  outgoing.shouldKeepAlive = false;
  // Of a body that nobody has begun to read, Node would read everything after the answer, to throw it away.
  incoming.read();
  outgoing.once('finish', () => {
    if (incoming.complete) return;
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  });
  socket.destroySoon = () => socket.end();
}

function listener(app, state) {
  const answer = getRequestListener((request, env) => app.fetch(request, env), {
    // It would read the rest of a body that was refused, up to 64 MB.
    autoCleanupIncoming: false,
    overrideGlobalObjects: false,
  });
  return (incoming, outgoing) => {
    const writeHead = outgoing.writeHead;
    outgoing.writeHead = (...head) => {
      if (state.isStopping) outgoing.shouldKeepAlive = false;
      if (!incoming.complete && incoming.method !== 'GET' && incoming.method !== 'HEAD') lingerWithoutReading(incoming, outgoing);
      return writeHead.apply(outgoing, head);
    };
    return answer(incoming, outgoing);
  };
}

/** Bytes that are no request get an answer too, and the connection ends. */
function refuseGarbage(error, socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const body = JSON.stringify(problemBody(new Refusal([problem('bad-request')]), 'vi'));
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * Starts to listen.
 *
 * @returns the port, and `stop`, which lets what is under way finish: no new connections, idle ones closed, the others after their
 * answer, and by force when the grace is over. It resolves to whether everything could finish.
 */
export async function serve({ limits, port, host, ruleSets, documents, transport }) {
  const state = { isStopping: false };
  const server = createServer(
    {
      // Behind the answer that says so (`bodyMs`): for a client that sends neither head nor body.
      requestTimeout: limits.bodyMs + 10_000,
      headersTimeout: 10_000,
      // Longer than proxies keep one open: who closes first while the other sends again makes that request fail.
      keepAliveTimeout: limits.idleMs,
      connectionsCheckingInterval: 1_000,
    },
    listener(createApp({ limits, ruleSets, documents, state, transport }), state),
  );
  server.timeout = limits.idleMs;
  server.on('clientError', refuseGarbage);
  server.on('checkContinue', (incoming, outgoing) => {
    // A client that asks first is told to send, unless the answer is no.
    if (Number(incoming.headers['content-length'] ?? 0) <= limits.bodyBytes) outgoing.writeContinue();
    server.emit('request', incoming, outgoing);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const stop = () => {
    state.isStopping = true;
    const grace = new Promise((resolve) => setTimeout(resolve, limits.graceMs, false).unref());
    const done = new Promise((resolve) => server.close(() => resolve(true)));
    server.closeIdleConnections();
    return Promise.race([done, grace]).then((isWhole) => {
      if (!isWhole) server.closeAllConnections();
      return isWhole;
    });
  };
  return { port: server.address().port, stop };
}

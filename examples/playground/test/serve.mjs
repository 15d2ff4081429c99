import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FOLDER = fileURLToPath(new URL('../dist', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** A plain file server on loopback, below a folder as on somebody's web space: no header but the type, and gzip as such servers do. */
export async function serveBuilt() {
  const sent = new Map();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname).replace(/^\/somewhere\/$/, '/somewhere/index.html');
    try {
      if (!path.startsWith('/somewhere/')) throw new Error('not there');
      const file = gzipSync(readFileSync(join(FOLDER, path.slice('/somewhere'.length))), { level: 9 });
      sent.set(path, file.length);
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip' }).end(file);
    } catch {
      sent.set(path, 0);
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/somewhere/`,
    /** Bytes sent for each path, compressed; 0 for what was not there. */
    sent,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

// The service: node server.mjs. PORT (3000), HOST (127.0.0.1) and the limits of lib/limits.mjs come from the environment.
import { limitsFrom } from './lib/limits.mjs';
import { serve } from './lib/serve.mjs';

const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
if (!/^\d{1,5}$/.test(PORT)) throw new Error(`PORT must be a port, not "${PORT}"`);

const { port, stop } = await serve({ limits: limitsFrom(process.env), port: Number(PORT), host: HOST });
console.log(`http://${HOST}:${port}/openapi.json`);

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    // The second signal is somebody who does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    process.exit((await stop()) ? 0 : 1);
  });
}

// The service: node server.mjs [--rules FILE]... [--register FILE]... PORT (3000), HOST (127.0.0.1), NTM_RULES and NTM_REGISTER (more
// files), NTM_GZIP, NTM_CORS and the limits of lib/limits.mjs come from the environment.
import { isMainThread } from 'node:worker_threads';
import { limitsFrom } from './lib/limits.mjs';
import { filesFrom, loadDocuments, loadRuleSets } from './lib/load-rule-sets.mjs';
import { ruleSetsWith } from './lib/rule-sets.mjs';
import { serve } from './lib/serve.mjs';
import { transportFrom } from './lib/transport.mjs';

function refuseToStart(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Sets and documents that are wrong stop the start, not the first request. */
function loaded() {
  const files = filesFrom(process.argv.slice(2), process.env);
  const [{ sets, wrong }, { documents, wrong: others }] = [loadRuleSets(files.rules), loadDocuments(files.register)];
  if (wrong.length + others.length > 0) refuseToStart([...wrong, ...others]);
  return { ruleSets: ruleSetsWith(sets, documents), documents };
}

async function start() {
  const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
  if (!/^\d{1,5}$/.test(PORT)) throw new Error(`PORT must be a port, not "${PORT}"`);
  const { port, stop } = await serve({
    limits: limitsFrom(process.env),
    transport: transportFrom(process.env),
    port: Number(PORT),
    host: HOST,
    ...loaded(),
  });
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
}

// The thread that checks sets from outside begins here too where the service is one file.
if (isMainThread) await start().catch(({ message }) => refuseToStart([message]));

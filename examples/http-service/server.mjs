// The service: node server.mjs [--rules FILE]... PORT (3000), HOST (127.0.0.1), NTM_RULES (more files) and the limits of lib/limits.mjs
// come from the environment.
import { isMainThread } from 'node:worker_threads';
import { limitsFrom } from './lib/limits.mjs';
import { filesFrom, loadRuleSets } from './lib/load-rule-sets.mjs';
import { ruleSetsWith } from './lib/rule-sets.mjs';
import { serve } from './lib/serve.mjs';

function refuseToStart(lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Sets that are wrong stop the start, not the first request. */
function ruleSets() {
  const { sets, wrong } = loadRuleSets(filesFrom(process.argv.slice(2), process.env));
  if (wrong.length > 0) refuseToStart(wrong);
  return ruleSetsWith(sets);
}

async function start() {
  const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
  if (!/^\d{1,5}$/.test(PORT)) throw new Error(`PORT must be a port, not "${PORT}"`);
  const { port, stop } = await serve({ limits: limitsFrom(process.env), port: Number(PORT), host: HOST, ruleSets: ruleSets() });
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

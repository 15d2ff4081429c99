import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { LIMITS } from '../lib/limits.mjs';
import { ruleSetsWith } from '../lib/rule-sets.mjs';
import { serve } from '../lib/serve.mjs';

/** A service of its own on a free port of loopback, ended with the test file. */
export async function startService(given = {}, brought = [], transport = {}) {
  const limits = { ...LIMITS, graceMs: 500, ...given };
  const { port, stop } = await serve({ limits, port: 0, host: '127.0.0.1', ruleSets: ruleSetsWith(brought), transport });
  after(stop);
  const url = `http://127.0.0.1:${port}`;
  return {
    port,
    url,
    limits,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
  };
}

export const readExample = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

export const AT = { on: '2024-12-31' };

/** A commune of Kon Tum with an income. */
export const communeWith = (id, income) => ({
  unit: { id, level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts: { incomePerCapita: income },
});

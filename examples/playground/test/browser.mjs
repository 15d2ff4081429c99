import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { serveBuilt } from './serve.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The built page in a browser of its own. */
export async function startBrowser() {
  const server = await serveBuilt();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

  /**
   * Opens the page as a new visitor. `close` asserts that nothing was complained of: no error on the console (a violation of the
   * policy is one), no request that failed or went elsewhere.
   */
  async function open({ language = 'vi', scheme = 'light', width = 1280, height = 900, fragment = '' } = {}) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: language === 'vi' ? 'vi-VN' : 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const complaints = [];
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      // Given up because the page was left or loaded again meanwhile: no failure of anything.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) complaints.push(`elsewhere: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(server.url + fragment);
    await page.locator('.strip, .verdict .problems').first().waitFor();
    return {
      page,
      complaints,
      close: async () => {
        await context.close();
        assert.deepEqual(complaints, []);
      },
    };
  }

  return {
    url: server.url,
    sent: server.sent,
    open,
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** What axe finds, every rule of it; each with the elements. */
export async function axe(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

export const WORDS = {
  vi: { met: 'đạt', 'not-met': 'không đạt', undetermined: 'chưa xác định', 'not-applicable': 'không áp dụng' },
  en: { met: 'met', 'not-met': 'not met', undetermined: 'undetermined', 'not-applicable': 'not applicable' },
};

/** The status of each criterion as the page says it. */
export async function statusesOn(page, language = 'vi') {
  const labels = await page.locator('.strip button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  return labels.map((label) => {
    const [, no, word] = /^([\w.]+)\. .*: ([^:]+)$/.exec(label);
    return `${no} ${Object.keys(WORDS[language]).find((status) => WORDS[language][status] === word)}`;
  });
}

/** The same of an assessment. */
export const statusesOf = ({ criteria }) => criteria.map(({ no, status }) => `${no} ${status}`);

/** Tally as it is shown. */
export const tallyOf = ({ tally: { lower, upper } }) => (lower === upper ? String(lower) : `${lower}–${upper}`);

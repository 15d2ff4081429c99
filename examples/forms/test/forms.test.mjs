import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { RULE_SETS, assess, dossierJsonSchema, explain } from './library.mjs';

const AT = { on: '2024-12-31' };
const server = await preview({
  root: fileURLToPath(new URL('..', import.meta.url)),
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'error',
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
after(async () => {
  await browser.close();
  server.httpServer.close();
  server.httpServer.closeAllConnections();
  await once(server.httpServer, 'close');
});

const setOf = (id) => RULE_SETS.find((item) => item.id === id).ruleSet;

/** Opens a form. `close` asserts that nothing was complained of on the console. */
async function open(form, set, language = 'vi', { on } = AT) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${server.resolvedUrls.local[0]}?form=${form}&set=${set}&lang=${language}&on=${on}`);
  await page.locator('#dossier').waitFor();
  return {
    page,
    close: async () => {
      await page.close();
      assert.deepEqual(complaints, []);
    },
  };
}

/** Waits until the page says what is expected: a form follows what is typed a moment later. */
async function same(read, expected, message) {
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      return assert.deepEqual(await read(), expected, message);
    } catch (error) {
      if (Date.now() >= end) throw error;
      await wait(40);
    }
  }
}

const dossierOn = async (page) => JSON.parse(await page.locator('#dossier').innerText());

/** Where each library puts the control of a field, and how one gets to it. */
const FORMS = {
  jsonforms: {
    control: (page, ...path) => page.locator(`[id="#/${path.map((step) => `properties/${step}`).join('/')}-input"]`),
    pages: (page) => page.locator('.category-subcategories li'),
  },
  rjsf: { control: (page, ...path) => page.locator(`[id="root_${path.join('_')}"]`), pages: undefined },
};

/** Goes through the pages of a form, where it has any. */
async function eachPage(page, { pages }, visit) {
  if (pages === undefined) return visit();
  for (let index = 0; index < (await pages(page).count()); index += 1) {
    await pages(page).nth(index).click();
    await visit();
  }
  return undefined;
}

for (const [form, library] of Object.entries(FORMS)) {
  for (const set of ['commune', 'commune-2026']) {
    test(`${form}, ${set}: one control for each fact, and words to choose in place of ids`, async () => {
      // There is no day on which both sets are in force.
      const { page, close } = await open(form, set, 'vi', set === 'commune' ? AT : { on: '2026-12-31' });
      const schema = dossierJsonSchema(setOf(set), { draft: 'draft-07', profile: 'form' });
      const facts = Object.keys(schema.properties.facts.properties);
      const found = new Map(facts.map((fact) => [fact, 0]));
      await eachPage(page, library, async () => {
        assert.doesNotMatch(await page.locator('main').innerText(), /No applicable|Unsupported field/);
        // What the library of forms itself says is in the language of the form.
        assert.doesNotMatch(await page.locator('main').innerText(), /required property|Add to|No data|Items|\bValid\b|\bNone\b/);
        for (const fact of facts) found.set(fact, found.get(fact) + (await library.control(page, 'facts', fact).count()));
      });
      assert.deepEqual([...new Set(found.values())], [1], JSON.stringify([...found].filter(([, count]) => count !== 1)));
      if (library.pages) await library.pages(page).first().click();
      for (const [field, id] of [
        ['province', 'kon-tum'],
        ['level', 'commune'],
      ]) {
        const options = await library
          .control(page, 'unit', field)
          .locator('option')
          .evaluateAll((items) => items.map(({ label }) => label));
        const { title } = schema.properties.unit.properties[field].oneOf.find((word) => word.const === id);
        assert.ok(options.includes(title) && !options.includes(id), `${field}: ${options.join(', ')}`);
      }
      await close();
    });
  }

  for (const language of ['vi', 'en']) {
    test(`${form}, ${language}: filled in, it is the dossier that a program would write, and is assessed as that`, async () => {
      const { page, close } = await open(form, 'commune', language);
      const untouched = await dossierOn(page);
      assert.deepEqual(untouched.facts, {}, 'nothing is filled in that nobody gave');
      const { properties } = dossierJsonSchema(setOf('commune'), { draft: 'draft-07', profile: 'form', language });
      const label = (field, id) => properties.unit.properties[field].oneOf.find((word) => word.const === id).title;
      const unit = { level: 'commune', id: '23467', province: 'kon-tum', region: 'central-highlands' };
      const facts = { incomePerCapita: 49.5, masterPlanApproved: true, masterPlanRegulationsApplied: false };
      const yesNo = Object.fromEntries(properties.facts.properties.masterPlanApproved.oneOf.map((word) => [word.const, word.title]));
      const fill = {
        unit: async () => {
          await library.control(page, 'unit', 'id').fill(unit.id);
          await library.control(page, 'unit', 'province').selectOption({ label: label('province', unit.province) });
          await library.control(page, 'unit', 'region').selectOption({ label: label('region', unit.region) });
        },
        planning: async () => {
          await library.control(page, 'facts', 'masterPlanApproved').selectOption({ label: yesNo.true });
          await library.control(page, 'facts', 'masterPlanRegulationsApplied').selectOption({ label: yesNo.false });
        },
        income: async () => library.control(page, 'facts', 'incomePerCapita').fill('49.5'),
      };
      for (const [part, index] of [
        ['unit', 0],
        ['planning', 1],
        ['income', 10],
      ]) {
        if (library.pages) await library.pages(page).nth(index).click();
        await fill[part]();
      }
      await same(async () => (await dossierOn(page)).facts, facts);
      await same(async () => {
        const { traits: _ticked, ...given } = (await dossierOn(page)).unit;
        return given;
      }, unit);
      const expected = explain(assess(setOf('commune'), { unit, facts }, AT), language).slice(0, 4);
      await same(() => page.locator('#answer li').allInnerTexts(), expected);
      await close();
    });
  }

  test(`${form}: what a form cannot know is said by the library, by its path`, async () => {
    const { page, close } = await open(form, 'commune', 'en');
    await library.control(page, 'unit', 'id').fill('a');
    await page
      .locator('#problems')
      .getByText(/^unit\.region: /)
      .waitFor();
    await close();
  });
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { communesWith } from '../../amendments/generate.mjs';
import { hamletParts } from '../../hamlets/parts.mjs';
import { axe, startBrowser, statusesOf, statusesOn } from './browser.mjs';
import { amend, assess, createRuleSet, impact, parseRuleSet, rules, withThreshold } from './library.mjs';
import { flipsOf, flipsOn, holds, openCriterion, same } from './looking.mjs';

/* A rule set from a file. The one used most is invented, and of a kind of unit that no list in the page has. */

const ON = '2024-12-31';
const AT = { on: ON };
const site = await startBrowser();
after(() => site.stop());

const example = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const pack = JSON.parse(JSON.stringify(createRuleSet(hamletParts())));
const file = (content, name = 'xom.rules.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const UNIT = { id: 'thu', level: 'hamlet', province: 'kon-tum', region: 'central-highlands', traits: [] };
const FIGURES = { riceHarvest: '250', vaccinatedBuffaloes: '70', gate: true };

const open = (page, content, name) => page.setInputFiles('#rules', file(content, name));
const isShown = (page, title) =>
  page.waitForFunction((text) => document.querySelector('#set')?.selectedOptions[0].text.includes(text), title);

/** Fills in the invented hamlet: area 2 meets, area 1 fails. */
async function fillIn(page) {
  await openCriterion(page, '1');
  await openCriterion(page, '2');
  await page.fill('#fact-riceHarvest', '250');
  await page.fill('#fact-vaccinatedBuffaloes', '70');
  await page.locator('#fact-gate input[value="true"]').check();
}

/** What the library says that is wrong with a set. */
function problemsOf(content) {
  try {
    parseRuleSet(content, { documents: rules.register });
  } catch (error) {
    return error.problems;
  }
  return [];
}

test('a set in a file is assessed as the library does, in the columns that it declares', async () => {
  for (const language of ['vi', 'en']) {
    const { page, close } = await site.open({ language });
    await open(page, pack);
    await isShown(page, pack.title[language]);
    await fillIn(page);
    for (const groups of [undefined, ['kv1'], ['kv2']]) {
      for (const { id, title } of pack.columns)
        await page
          .locator('#groups')
          .getByLabel(title[language], { exact: true })
          .setChecked(groups?.includes(id) === true);
      const expected = assess(pack, { unit: { ...UNIT, ...(groups && { groups }) }, facts: FIGURES }, AT);
      await same(() => statusesOn(page, language), statusesOf(expected), String(groups));
      const column = pack.columns.find(({ id }) => id === expected.place.column)?.title[language] ?? '–';
      await holds(async () => assert.ok((await page.locator('.facts').innerText()).includes(column)));
    }
    await holds(async () => assert.ok((await page.locator('.indicators').first().innerText()).includes(pack.units[0].label[language])));
    await page.locator('#groups').getByLabel(pack.groups[0].title[language]).waitFor();
    // What is made up says so.
    await holds(async () =>
      assert.match(await page.locator('.verdict').innerText(), language === 'vi' ? /Bộ tiêu chí GIẢ ĐỊNH/ : /An INVENTED set/),
    );
    await close();
  }
});

test('what flips: a made-up population of its own kind of unit, and the unit above', async () => {
  const { page, close } = await site.open();
  await open(page, pack);
  await isShown(page, pack.title.vi);
  await page.locator('#groups').getByLabel('Khu vực 2', { exact: true }).check();
  await fillIn(page);
  await page.selectOption('#threshold', 'hamlet-set/1.2/minimum');
  await page.fill('#new-value', '85');
  const dossiers = [...communesWith(pack.facts, 500, 1)].map(({ unit, ...rest }) => ({
    ...rest,
    unit: { ...unit, level: 'hamlet', groups: ['kv2'] },
  }));
  const changed = withThreshold(pack, 'hamlet-set/1.2/minimum', '85', { from: ON, scope: { columns: ['kv2'] } });
  const expected = impact(pack, changed, dossiers, AT);
  assert.ok(expected.totals.affected > 0);
  await same(() => flipsOn(page), flipsOf(expected));
  await holds(async () => assert.match(await page.locator('.own').innerText(), /Tiêu chí 1: đạt → không đạt/));
  await page.locator('.results .more summary').click();
  await holds(async () => assert.match(await page.locator('.results tbody tr').first().innerText(), /^Xóm giả định \d+/));
  await close();
});

test('the unit above is told before and after a change of a shipped set too', async () => {
  const { page, close } = await site.open();
  const dossier = example('kon-plong/illustrative.json');
  const income = example('amendments/income-plus-3.json');
  const before = assess(rules.commune, dossier, AT);
  const then = assess(amend(rules.commune, income), dossier, AT);
  await page.getByRole('button', { name: 'Thu nhập +3 triệu' }).click();
  const moved = before.criteria.filter(({ status }, index) => status !== then.criteria[index].status);
  await page.locator('.own').waitFor();
  await same(() => page.locator('.own li').count(), moved.length);
  await close();
});

test('a shipped set from a file, amended on the way: its instruments are applied in the page', async () => {
  const { page, close } = await site.open();
  const amended = JSON.parse(JSON.stringify(amend(rules.commune, example('amendments/income-plus-3.json'))));
  await open(page, amended, 'commune.rules.json');
  await isShown(page, 'commune.rules.json');
  const dossier = example('kon-plong/illustrative.json');
  await same(() => statusesOn(page), statusesOf(assess(amended, dossier, AT)));
  await openCriterion(page, '10');
  await page.fill('#fact-incomePerCapita', '51');
  const expected = assess(amended, { ...dossier, facts: { ...dossier.facts, incomePerCapita: '51' } }, AT);
  await same(() => statusesOn(page), statusesOf(expected));
  assert.notDeepEqual(
    statusesOf(expected),
    statusesOf(assess(rules.commune, { ...dossier, facts: { ...dossier.facts, incomePerCapita: '51' } }, AT)),
  );
  // The shipped one is still there beside it.
  await page.selectOption('#set', 'commune');
  const shipped = { ...dossier, facts: { ...dossier.facts, incomePerCapita: '51' } };
  await same(() => statusesOn(page), statusesOf(assess(rules.commune, shipped, AT)));
  await close();
});

test('nothing leaves the page: no request but for its own scripts while a set is opened and used, and none of it in the address', async () => {
  const { page, close } = await site.open();
  await page.locator('.next').waitFor();
  const requests = [];
  // The browser looks its copy of the icon up again whenever the address changes; the schemas come when they are first needed.
  const own = new RegExp(String.raw`^${new URL(page.url()).origin}/(?:.*/)?(?:favicon\.svg|assets/[\w-]+\.js)$`);
  page.on('request', (request) => {
    if (!own.test(request.url()) || request.method() !== 'GET' || request.postData() !== null) requests.push(request.url());
  });
  await open(page, pack);
  await isShown(page, pack.title.vi);
  await fillIn(page);
  await page.locator('#groups').getByLabel('Khu vực 2', { exact: true }).check();
  await page.selectOption('#threshold', 'hamlet-set/1.2/minimum');
  await page.fill('#new-value', '85');
  await flipsOn(page);
  await open(page, '{"id":');
  await page.locator('.opened .problems').waitFor();
  assert.deepEqual(requests, []);
  await holds(async () => {
    const address = Buffer.from(page.url().split('#s=')[1], 'base64url').toString();
    assert.ok(address.includes('"riceHarvest":"250"') && !address.includes(pack.hash) && !address.includes('instruments'));
  });
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).toSorted()), ['language', 'theme']);
  await close();
});

test('dropped on the page it is opened too, and dragging says so', async () => {
  const { page, close } = await site.open();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'xom.rules.json', { type: 'application/json' }));
    return data;
  }, JSON.stringify(pack));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.locator('.opened.dragging').waitFor();
  await page.dispatchEvent('body', 'dragleave', { dataTransfer: transfer });
  await page.locator('.opened:not(.dragging)').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await isShown(page, pack.title.vi);
  await close();
});

test('a wrong set: every problem by its path in the language chosen, and the page goes on with what it had', async () => {
  const { page, close } = await site.open();
  const before = await statusesOn(page);
  const wrong = structuredClone(pack);
  wrong.version = '2';
  wrong.instruments[0].ruleSets[0].criteria[0].indicators[0].condition.fact = 'ricee';
  const expected = problemsOf(wrong);
  assert.ok(expected.length > 1);
  await open(page, wrong, 'sai.json');
  const list = page.locator('.opened .problems');
  for (const [language, button] of [
    ['vi', 'Tiếng Việt'],
    ['en', 'English'],
  ]) {
    await page.getByRole('button', { name: button }).click();
    await holds(async () => {
      const text = await list.innerText();
      assert.ok(text.includes('sai.json'));
      for (const { path, message } of expected) {
        assert.ok(text.includes(message[language]), `${message[language]} in ${text}`);
        assert.ok(text.includes(path.join('.')), path.join('.'));
      }
    });
  }
  await same(() => statusesOn(page, 'en'), before);
  await open(page, pack);
  await isShown(page, pack.title.en);
  assert.equal(await list.count(), 0);
  await close();
});

const many = (text) => {
  const [parameter] = text.criteria[0].indicators[0].parameters;
  parameter.values = Array.from({ length: 4_800 }, () => parameter.values[0]);
};
const spoiled = (change) => {
  const wrong = structuredClone(pack);
  change(wrong.instruments[0].ruleSets[0]);
  return wrong;
};

/** Files that are no set, or were made to keep the page busy: what is said of them. */
const HOSTILE = {
  'no JSON': ['{"id":', /Không phải JSON hợp lệ/],
  'a key twice': ['{"id":"a","id":"b"}', /hai lần/],
  'no text': [Buffer.from([0xff, 0xfe, 0x00]).toString('latin1'), /JSON|UTF/],
  'a million criteria': [spoiled((text) => (text.criteria = Array.from({ length: 1_000_000 }, () => ({})))), /quá lớn/],
  'more than the page reads': ['x'.repeat(8_000_001), /lớn hơn 8 MB/],
  // A quick machine is done before the page gives it up.
  'thousands of values, each against each': [spoiled(many), /mất quá lâu|nhiều hơn một lần/],
};

for (const [name, [content, said]] of Object.entries(HOSTILE)) {
  test(`refused with a reason, and the page goes on: ${name}`, async () => {
    const { page, close } = await site.open();
    await open(page, content);
    // While it is being checked the page answers.
    await openCriterion(page, '10');
    await page.fill('#fact-incomePerCapita', '60');
    await same(async () => (await statusesOn(page)).includes('10 met'), true);
    await page.locator('.opened .problems').getByText(said).first().waitFor();
    await page.getByRole('button', { name: 'Thu nhập +3 triệu' }).click();
    await flipsOn(page);
    await open(page, pack);
    await isShown(page, pack.title.vi);
    await close();
  });
}

test('markup in a set is text', async () => {
  const markup = '<img src=x onerror="document.body.dataset.owned=1">';
  const parts = hamletParts();
  parts.title = { vi: markup, en: markup };
  parts.columns[0].title = { vi: markup, en: markup };
  parts.instruments[0].ruleSets[0].title = parts.title;
  parts.instruments[0].ruleSets[0].criteria[0].title = { vi: markup, en: markup };
  const { page, close } = await site.open();
  await open(page, createRuleSet(parts), `${markup}.json`);
  await isShown(page, markup);
  await holds(async () => assert.ok((await page.locator('.criterion h3').first().innerText()).includes(markup)));
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.evaluate(() => document.body.dataset.owned), undefined);
  await close();
});

test('a link to a set from a file says which file it needs, and that it is not in the link', async () => {
  const first = await site.open();
  await open(first.page, pack);
  await isShown(first.page, pack.title.vi);
  await first.page.getByRole('button', { name: 'Chép liên kết' }).click();
  await first.page
    .locator('.said')
    .getByText(/không có bộ tiêu chí/)
    .waitFor();
  const fragment = new URL(first.page.url()).hash;
  await first.close();
  const second = await site.open({ fragment });
  await second.page
    .locator('.notice')
    .getByText(/hãy mở lại tệp/)
    .waitFor();
  await open(second.page, pack);
  await isShown(second.page, pack.title.vi);
  await second.close();
});

test('by keyboard, and without a violation of axe: with a set from a file, and with a wrong one', async () => {
  for (const [language, scheme, width] of [
    ['vi', 'light', 1280],
    ['en', 'dark', 360],
  ]) {
    const { page, close } = await site.open({ language, scheme, width });
    await page.locator('#example').focus();
    await page.keyboard.press('Tab');
    await holds(async () => assert.equal(await page.evaluate(() => document.activeElement.id), 'rules'));
    // A press that comes before the browser has heard that somebody waits opens nothing: it is pressed until it does.
    const chooser = page.waitForEvent('filechooser', { timeout: 0 });
    let choosing = false;
    void chooser.then(() => (choosing = true));
    await holds(async () => {
      await page.keyboard.press('Space');
      await page.waitForTimeout(500);
      assert.ok(choosing);
    });
    await (await chooser).setFiles(file(pack));
    await isShown(page, pack.title[language]);
    await same(
      () => page.locator('.opened [role="status"]').innerText(),
      language === 'vi' ? 'Đã mở xom.rules.json.' : 'Opened xom.rules.json.',
    );
    await fillIn(page);
    await holds(async () => assert.deepEqual(await axe(page), [], 'with the set'));
    await open(page, { ...pack, more: 1, version: 'x'.repeat(300) }, `${'dài'.repeat(60)}.json`);
    await page.locator('.opened .problems').waitFor();
    await holds(async () => assert.deepEqual(await axe(page), [], 'with a wrong one'));
    await holds(async () => assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, 'nothing sticks out'));
    await close();
  }
});

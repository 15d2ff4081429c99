import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/** Repeats a check until it holds: a page follows what is done to it a moment later. What it says in the end is what counts. */
export async function holds(check) {
  const end = Date.now() + 8_000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
      await wait(40);
    }
  }
}

/** Waits until the page says what is expected. */
export const same = (read, expected, message) => holds(async () => assert.deepEqual(await read(), expected, message));

export async function openCriterion(page, id) {
  const details = page.locator(`[id="criterion-${id}"]`);
  if (!(await details.evaluate((element) => element.open))) await details.locator('summary').first().click();
  await details.locator('.indicators').waitFor();
  return details;
}

export async function settled(page) {
  await page.locator('.results[aria-busy="false"] .flips:not(:empty)').waitFor();
}

export const numbersIn = (text) => text.match(/\d+/g).map(Number);

/** What the page says of flips: communes, all, and by criterion. */
export async function flipsOn(page) {
  await settled(page);
  const [affected, units] = numbersIn(await page.locator('#flips').innerText());
  const bars = await page.locator('.bars li').evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')));
  const criteria = bars.map((label) => {
    const [, no, lost, gained, other] = /^([\w.]+)\. .*: \D+(\d+), \D+(\d+), \D+(\d+)$/.exec(label);
    return { no, lost: Number(lost), gained: Number(gained), other: Number(other) };
  });
  return { affected, units, criteria };
}

/** The same of an impact. */
export function flipsOf({ totals }) {
  const criteria = totals.criteria
    .filter(({ lost, gained, other }) => lost + gained + other > 0)
    .map(({ no, lost, gained, other }) => ({ no, lost, gained, other }));
  return { affected: totals.affected, units: totals.units, criteria };
}

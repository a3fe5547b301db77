import { createRequire } from 'node:module';
import { buildAll } from '../tools/build/build-all.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillMatrix } from './support/fill-matrix.mjs';
import { fillRequirements } from './support/fill-requirements.mjs';
import { frameTimes, launchChromium } from './support/frames.mjs';
import { percentile } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve } from './support/served.mjs';

/**
 * Scrolling the response matrix of 200 parties by 60 questions in Chromium: the time between two frames next to a bare
 * page of the same size, over cells that are still to be read (the first time), down, across and aslant. And how many
 * of the 12,000 cells the page holds at most.
 */
const PARTIES = 200;
const QUESTIONS = 60;
const MOST_MS = 32;
const MOST_CELLS = 200;
const WAYS = [
  { name: 'voor het eerst, schuin', down: 60, across: 120 },
  { name: 'omlaag', down: 120 },
  { name: 'opzij', across: 200 },
  { name: 'schuin', down: 60, across: 120 },
];

await buildAll({ say: () => {} });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('matrix-scroll');
const browser = await launchChromium();
try {
  await inBenchDatabase(async ({ adminUrl, appUrl }) => {
    const { programme, tender, user } = await fillRequirements(adminUrl, 10, 10);
    const { id } = await fillMatrix(adminUrl, { programme, tender }, QUESTIONS, PARTIES);
    const app = await serve(appUrl);
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.request.post(`${app.url}/session`, { data: { email: user.email, password: user.password } });
      await page.goto(`${new URL(app.url).origin}/consultaties/${id}/reactiematrix`);
      await page.locator('[role=gridcell] p').first().waitFor();
      await measure(page, await bareOf(page));
    } finally {
      await app.close();
    }
  });
} finally {
  await browser.close();
}
results.finish();

/** An empty page that scrolls as far. @param {import('@playwright/test').Page} page */
async function bareOf(page) {
  const size = await page.locator('[role=grid]').evaluate(({ parentElement: box }) => ({
    box: `width:${box?.clientWidth}px;height:${box?.clientHeight}px`,
    whole: `width:${box?.scrollWidth}px;height:${box?.scrollHeight}px`,
  }));
  const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await bare.setContent(`<div id="box" style="overflow:auto;${size.box}"><div style="${size.whole}"></div></div>`);
  return bare;
}

/** @param {import('@playwright/test').Page} page @param {import('@playwright/test').Page} bare */
async function measure(page, bare) {
  let most = 0;
  const n = PARTIES * QUESTIONS;
  for (const { name, ...pace } of WAYS) {
    await page.bringToFront();
    const { times, drawn } = await frameTimes(page, '[role=grid]', { ...pace, count: '[role=gridcell]' });
    await bare.bringToFront();
    const floor = await frameTimes(bare, '#box > div', pace);
    most = Math.max(most, drawn);
    const late = times.filter((ms) => ms > MOST_MS).length;
    console.log(`     ${name}: kaal p95 ${percentile(floor.times, 0.95).toFixed(1)} ms, p50 ${percentile(times, 0.5).toFixed(1)} ms, ${late} van ${times.length} beelden boven ${MOST_MS} ms`); // prettier-ignore
    results.add({ name: `reactiematrix ${name}: tijd tussen twee beelden, p95`, n, figure: percentile(times, 0.95), floor: MOST_MS, goal: 1, unit: 'ms' }); // prettier-ignore
  }
  results.add({ name: 'reactiematrix: cellen op de bladzijde', n, figure: most, floor: MOST_CELLS, goal: 1, unit: 'st' }); // prettier-ignore
}

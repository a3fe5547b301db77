import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import { buildAll } from '../tools/build/build-all.mjs';
import { findChromium } from '../tools/chromium.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillRequirements } from './support/fill-requirements.mjs';
import { percentile } from './support/measure.mjs';
import { Results } from './support/results.mjs';
import { serve } from './support/served.mjs';

/**
 * Scrolling the table of requirements in Chromium with all ten thousand rows read: the time between two frames, next to
 * a bare page of the same height. What a person feels is the slowest frames, so the 95th percentile counts.
 */
const ROWS = 10_000;
const MOST = 3;
const PER_FRAME = 400;
const FRAMES = 240;

await buildAll({ say: () => {} });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('table-scroll');
const browser = await chromium.launch({
  executablePath: await findChromium(console.log),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'], // prettier-ignore
});
try {
  await inBenchDatabase(async ({ adminUrl, appUrl }) => {
    const { user } = await fillRequirements(adminUrl, ROWS, ROWS);
    const app = await serve(appUrl);
    try {
      const origin = new URL(app.url).origin;
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.request.post(`${app.url}/session`, { data: { email: user.email, password: user.password } });
      await page.goto(`${origin}/programma-van-eisen`);
      await readAll(page);
      const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await bare.setContent(`<div id="box" style="height:600px;overflow:auto"><div style="height:${ROWS * 33}px"></div></div>`); // prettier-ignore
      const frames = await scroll(page, '[role=region] table');
      const floor = await scroll(bare, '#box > div');
      results.add({ name: 'tijd tussen twee beelden bij scrollen, p95', n: ROWS, figure: percentile(frames, 0.95), floor: percentile(floor, 0.95), goal: MOST, unit: 'ms' }); // prettier-ignore
    } finally {
      await app.close();
    }
  });
} finally {
  await browser.close();
}
results.finish();

/** Scrolls to the end until every page has been read. @param {import('@playwright/test').Page} page */
async function readAll(page) {
  await page.locator('tbody tr[data-index]').first().waitFor();
  const table = page.locator('[role=region] table');
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await table.getAttribute('aria-rowcount')) === String(ROWS + 1)) return;
    await table.evaluate((element) => element.parentElement?.scrollTo({ top: element.scrollHeight }));
    await page.waitForTimeout(50);
  }
  throw new Error('niet alle regels kwamen binnen');
}

/**
 * Milliseconds between frames while the box around `selector` scrolls a good part of a screen per frame.
 * @param {import('@playwright/test').Page} page @param {string} selector @returns {Promise<number[]>}
 */
function scroll(page, selector) {
  return page.locator(selector).evaluate(
    (element, { step, frames }) =>
      new Promise((resolve) => {
        const box = /** @type {HTMLElement} */ (element.parentElement);
        /** @type {number[]} */
        const times = [];
        let before = 0;
        box.scrollTop = 0;
        const frame = (/** @type {number} */ now) => {
          if (before > 0) times.push(now - before);
          before = now;
          box.scrollTop += step;
          if (times.length < frames) requestAnimationFrame(frame);
          else resolve(times);
        };
        requestAnimationFrame(frame);
      }),
    { step: PER_FRAME, frames: FRAMES },
  );
}

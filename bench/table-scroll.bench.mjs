import { createRequire } from 'node:module';
import { buildAll } from '../tools/build/build-all.mjs';
import { inBenchDatabase } from './support/database.mjs';
import { fillRequirements } from './support/fill-requirements.mjs';
import { frameTimes, launchChromium } from './support/frames.mjs';
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

await buildAll({ say: () => {} });
createRequire(import.meta.url)('reflect-metadata');
const results = new Results('table-scroll');
const browser = await launchChromium();
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
      const { times: frames } = await frameTimes(page, '[role=region] table', { down: PER_FRAME });
      const { times: floor } = await frameTimes(bare, '#box > div', { down: PER_FRAME });
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

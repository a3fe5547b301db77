import { chromium } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';

/** A Chromium without a screen, as the browser tests start it. */
export const launchChromium = async () =>
  chromium.launch({
    executablePath: await findChromium(console.log),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'], // prettier-ignore
  });

/**
 * Milliseconds between frames while the box around `selector` scrolls by `down` and `across` pixels per frame; at an end
 * it turns back. `drawn` counts, after every frame, the elements that `count` finds: the most there were.
 * @param {import('@playwright/test').Page} page @param {string} selector
 * @param {{ down?: number, across?: number, frames?: number, count?: string }} how
 * @returns {Promise<{ times: number[], drawn: number }>}
 */
export function frameTimes(page, selector, { down = 0, across = 0, frames = 240, count = '' }) {
  return page.locator(selector).evaluate(
    (element, step) =>
      new Promise((resolve) => {
        const box = /** @type {HTMLElement} */ (element.parentElement);
        const pace = { down: step.down, across: step.across };
        /** @type {number[]} */
        const times = [];
        let [before, drawn] = [0, 0];
        box.scrollTo(0, 0);
        const frame = (/** @type {number} */ now) => {
          if (before > 0) times.push(now - before);
          before = now;
          if (step.count) drawn = Math.max(drawn, box.querySelectorAll(step.count).length);
          const [top, left] = [box.scrollTop, box.scrollLeft];
          box.scrollBy(pace.across, pace.down);
          if (box.scrollTop === top) pace.down = -pace.down;
          if (box.scrollLeft === left) pace.across = -pace.across;
          if (times.length < step.frames) requestAnimationFrame(frame);
          else resolve({ times, drawn });
        };
        requestAnimationFrame(frame);
      }),
    { down, across, frames, count },
  );
}

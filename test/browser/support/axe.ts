import type { Page } from '@playwright/test';
import { source, type AxeResults, type RunOptions } from 'axe-core';

/** What fades in is judged when it is there: halfway its colours are nobody's choice. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    // A menu that closes is still there, empty, for as long as its transition takes; one may start a frame later.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });

/** What can go wrong in another colour scheme: the rest of the page is the same. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The rows of a list are alike: the first are judged for all. */
const MORE_ROWS = 'tbody > tr:nth-child(n + 6)';

/** A page in which axe is loaded. */
interface Judging {
  axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
}

/**
 * Violations of WCAG 2.2 A and AA on the page as it is now, a line each with the elements concerned.
 * @param only these rules instead of all
 * @param without elements that are judged elsewhere
 */
export async function violations(
  page: Page,
  { only, without = [] }: { only?: string[]; without?: string[] } = {},
): Promise<string[]> {
  await settled(page);
  // Straight in the page, and once per page: the usual wrapper loads it again each time and merges frames in a second tab.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // What is right need not be told, which saves a third of the time.
    resultTypes: ['violations'],
    preload: false,
  };
  const exclude = [MORE_ROWS, ...without].map((selector) => [selector]);
  const { violations: found } = await page.evaluate(
    ([context, chosen]) => (window as unknown as Judging).axe.run(context, chosen),
    [{ exclude }, options] as const,
  );
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

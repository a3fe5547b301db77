import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What fades in is judged when it is there: halfway its colours are nobody's choice. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    // A transition that React starts a frame later counts too.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });

/** What can go wrong in another colour scheme: the rest of the page is the same. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The rows of a list are alike: the first are judged for all. */
const MORE_ROWS = 'tbody > tr:nth-child(n + 6)';

/**
 * Violations of WCAG 2.2 A and AA on the page as it is now, a line each with the elements concerned.
 * @param only these rules instead of all
 * @param without elements that are judged elsewhere
 */
export async function violations(
  page: Page,
  { only, without = [] }: { only?: string[]; without?: string[] } = {},
): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await settled(page);
  // What is right need not be told, which saves a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  for (const selector of [MORE_ROWS, ...without]) axe.exclude(selector);
  const { violations: found } = await (only ? axe.withRules(only) : axe.withTags(tags)).analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

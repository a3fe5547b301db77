import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What fades in is judged when it is there: halfway its colours are nobody's choice. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    // A transition that React starts a frame later counts too.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });

/** Violations of WCAG 2.2 A and AA on the page as it is now, a line each with the elements concerned. */
export async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  await settled(page);
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
}

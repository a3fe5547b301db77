import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { watchPage } from './support/watch-page';

const ROLES = ['beheerder', 'inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'];

/** Addresses of all links in the navigation that this person sees. */
async function screens(page: Page): Promise<string[]> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const links = page.getByRole('navigation').locator('a[href^="/"]');
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(['/', ...found])];
}

/** @eis KV-707 every screen in the navigation of every role opens without errors and without axe violations, light and dark */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const role of ROLES) {
      test(`all screens of the ${role}`, async ({ page }) => {
        test.slow();
        const troubles = watchPage(page);
        await signInAs(page, role);
        const found: Record<string, string[]> = {};
        for (const screen of await screens(page)) {
          await page.goto(screen);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await page.waitForLoadState('networkidle');
          const wrong = [...(await violations(page)), ...troubles.splice(0)];
          if (wrong.length > 0) found[screen] = wrong;
        }
        expect(found).toEqual({});
      });
    }
  });
}

import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './support/accounts';
import { COLOURS, violations } from './support/axe';
import { watchPage, watchRequests } from './support/watch-page';

// The roles that may change most come first: theirs are the screens with the most on them.
const ROLES = ['inkoper', 'contractmanager', 'financien', 'beheerder', 'werkgroeplid', 'lezer'];

/** Addresses of all links in the navigation that this person sees. */
async function screens(page: Page): Promise<string[]> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const closed = page.getByRole('navigation').locator('button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
  const links = page.getByRole('navigation').locator('a[href^="/"]');
  const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(found)];
}

/** Screens that were looked at for an earlier role: axe takes a second each time. */
const audited = new Set<string>();
/** What is the same on every screen, and is judged on the first. */
const FRAME = ['nav', 'header'];

/** What is wrong on the open screen, in light and in dark. */
async function wrongOn(page: Page, screen: string): Promise<string[]> {
  const wrong: string[] = [];
  if (audited.has(screen)) return wrong;
  const frame = audited.size > 0 ? FRAME : [];
  audited.add(screen);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    const found = await violations(page, { only: colorScheme === 'dark' ? COLOURS : undefined, without: frame });
    wrong.push(...found.map((violation) => `${colorScheme} ${violation}`));
  }
  return wrong;
}

/** @eis KV-707 every screen in the navigation of every role opens without errors, and without axe violations in light and dark */
for (const role of ROLES) {
  test(`all screens of the ${role}`, async ({ page }) => {
    // Axe takes a second for each screen and scheme on an idle machine, several on a busy one.
    test.setTimeout(900_000);
    const troubles = watchPage(page);
    const answered = watchRequests(page);
    await signInAs(page, role);
    const found: Record<string, string[]> = {};
    for (const screen of await screens(page)) {
      await page.getByRole('navigation').locator(`a[href="${screen}"]`).first().click();
      await answered();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const wrong = [...(await wrongOn(page, screen)), ...troubles.splice(0)];
      if (wrong.length > 0) found[screen] = wrong;
    }
    expect(found).toEqual({});
  });
}

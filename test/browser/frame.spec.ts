import { expect, test } from '@playwright/test';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { watchPage } from './support/watch-page';

/** @eis KV-604 municipality and year stand in the address, walk along and are remembered */
test('the chosen municipality and year stay', async ({ page }) => {
  await signInAs(page, 'inkoper');
  await page.goto('/account');
  const municipality = page.getByRole('radiogroup', { name: 'Gemeente' });
  await municipality.getByText('Vlaardingen').click();
  await page.getByRole('combobox', { name: 'Jaar', exact: true }).selectOption('2027');
  await expect(page).toHaveURL(/gemeente=[^&]+/);
  await expect(page).toHaveURL(/jaar=2027/);
  await expect(page.getByRole('combobox', { name: 'Jaar', exact: true })).toHaveValue('2027');
  await expect(municipality.getByRole('radio', { name: 'Vlaardingen' })).toBeChecked();
  const chosen = new URL(page.url()).searchParams.get('gemeente');
  await page.goto('/account');
  await expect(page).toHaveURL(new RegExp(`gemeente=${chosen}`));
  await expect(page.getByRole('combobox', { name: 'Jaar', exact: true })).toHaveValue('2027');
});

/** @eis KV-605 light or dark is remembered, without inline script or style */
test('dark stays dark after loading again', async ({ page }) => {
  const troubles = watchPage(page);
  await signInAs(page, 'inkoper');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Donkere weergave' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.goto('/account', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(troubles).toEqual([]);
});

/** @eis KV-606 by keyboard alone: skip link, search, a result, and the focus at the heading of the new screen */
test('Ctrl-K finds and opens without a mouse', async ({ page }) => {
  await signInAs(page, 'inkoper');
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Zoeken in alles' })).toBeFocused();
  await page.keyboard.type('veiligheid');
  const dialog = page.getByRole('dialog', { name: 'Zoeken in alles' });
  await expect(dialog.getByText('Werkgroep', { exact: true }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/account/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

/** @eis KV-607 below 900 px (200 % zoom) the menu is a drawer, and nothing sticks out of the page */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 800 } });
    test('narrow: menu, search and account open clean', async ({ page }) => {
      await signInAs(page, 'beheerder');
      await page.goto('/account');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(sideways).toBe(false);
      await page.getByRole('button', { name: 'Menu openen' }).click();
      await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden();
      await page.getByRole('button', { name: /^Account van/ }).click();
      await expect(page.getByRole('button', { name: 'Overal afmelden' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

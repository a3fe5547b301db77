import { expect, test } from '@playwright/test';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';

/** @eis KV-608 an address that leads nowhere says so, inside the frame, with a way on */
test('an unknown address is a readable page', async ({ page }) => {
  await signInAs(page, 'inkoper');
  await page.goto('/bestaat/niet');
  await expect(page.getByRole('heading', { name: 'Deze pagina is er niet' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button', { name: 'Zoeken' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

/** @eis KV-608 a screen that a role may not open says which roles one has and what to do */
test('a screen without the right is a readable page', async ({ page }) => {
  await signInAs(page, 'lezer');
  await page.goto('/gebruikers');
  await expect(page.getByRole('heading', { name: 'U hebt hier geen toegang toe' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Uw rollen nu: Lezer.');
  expect(await violations(page)).toEqual([]);
});

/** @eis KV-609 without a connection the screen says so and goes on when it is back */
test('a lost connection is told and mended', async ({ page, context }) => {
  await signInAs(page, 'inkoper');
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'Mijn account' })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('Geen verbinding. Bewaren kan pas')).toBeVisible();
  await page.getByLabel('Huidig wachtwoord').fill('een oud wachtwoord');
  await page.getByLabel('Nieuw wachtwoord').fill('een heel nieuw wachtwoord');
  await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
  await expect(page.getByRole('alert')).toContainText('Geen verbinding met de server. Uw tekst staat er nog.');
  await expect(page.getByLabel('Nieuw wachtwoord')).toHaveValue('een heel nieuw wachtwoord');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Wachtwoord wijzigen' }).click();
  await expect(page.getByRole('alert')).toContainText('Uw huidige wachtwoord klopt niet');
});

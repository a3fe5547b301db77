import { expect, test } from '@playwright/test';
import { account } from './support/accounts';
import { violations } from './support/axe';

/** @eis KV-601 after signing in a person is back at the address that was asked */
test('signing in leads back to the asked address', async ({ page }) => {
  const { email, password } = account('inkoper');
  await page.goto('/account?jaar=2025');
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Mijn account' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('jaar')).toBe('2025');
});

/** @eis KV-601 a way back that leads out of the app is not followed */
test('the way back stays inside the app', async ({ page }) => {
  const { email, password } = account('inkoper');
  await page.goto('/aanmelden?terug=//elders.example/account');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(new URL(page.url()).hostname).toBe('127.0.0.1');
});

/** @eis KV-602 what is wrong with a form stands on top, takes the focus, and leads to its field */
test('an empty sign-in says what is missing and where', async ({ page }) => {
  await page.goto('/aanmelden');
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Er kloppen nog 2 dingen niet');
  expect(await violations(page)).toEqual([]);
  await summary.getByRole('link', { name: 'Vul uw wachtwoord in.' }).click();
  await expect(page.getByLabel('Wachtwoord', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Wachtwoord', { exact: true })).toHaveAccessibleDescription('Vul uw wachtwoord in.');
});

/** @eis KV-602 a refusal of the server shows as a sentence, and what was typed stays */
test('a wrong password is told without losing the address', async ({ page }) => {
  await page.goto('/aanmelden');
  await page.getByLabel('E-mailadres').fill('niemand@koersvast.example');
  await page.getByLabel('Wachtwoord', { exact: true }).fill('dit klopt vast niet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('E-mailadres of wachtwoord klopt niet');
  await expect(page.getByLabel('E-mailadres')).toHaveValue('niemand@koersvast.example');
});

/** @eis KV-603 who signs out is out in every window of the browser */
test('after signing out nothing can be read, also not with Back', async ({ page }) => {
  const { email, password } = account('lezer');
  await page.request.post('/api/v1/session', { data: { email, password } });
  await page.goto('/account');
  await page.getByRole('button', { name: /^Account van/ }).click();
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { account } from './support/accounts';
import { watchPage } from './support/watch-page';

const ROLES = ['beheerder', 'inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer'];

/** @eis KV-706 each demo account that is printed works in the browser */
for (const role of ROLES) {
  test(`${role} signs in with the printed password`, async ({ page }) => {
    const troubles = watchPage(page);
    const { email, password } = account(role);
    await page.goto('/');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Before signing in, asking who one is answers 401; the browser writes that in its console.
    expect(troubles.filter((trouble) => !/status of 401/.test(trouble))).toEqual([]);
  });
}

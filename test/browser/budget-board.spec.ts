import { expect, test } from '@playwright/test';
import { COLOURS, violations } from './support/axe';
import { choose, field, open, person } from './support/person';
import { picture } from './support/picture';

const LAST_YEAR = new Date().getFullYear() - 1;

/** @eis KV-1405 the controller divides, opens, compares and shares the board; everything stands in the address */
test('the board is divided, opened to its bookings, compared and shared', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  await page.goto(`/budgetbord?jaar=${LAST_YEAR}`);
  const table = page.getByRole('table', { name: 'Budgetbord', exact: true });

  await test.step('a figure opens what it is the sum of', async () => {
    await table.getByRole('button', { name: /^Afgesproken van .* totaal:/ }).click();
    const panel = page.getByRole('complementary', { name: /totaal$/ });
    await expect(panel.getByRole('heading', { name: 'Waaruit het bestaat' })).toBeVisible();
    await expect(panel.getByRole('link', { name: 'Indexatie, versie 2' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'budgetbord-som');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('rows and columns are chosen; Back undoes the choice', async () => {
    await choose(page, 'Kolommen', 'Kwartaal');
    await expect(table.getByRole('button', { name: '2e kwartaal', exact: true })).toBeVisible();
    await choose(page, 'Begrip', 'Verwacht');
    await expect(page).toHaveURL(/kolommen=kwartaal.*begrip=expected|begrip=expected.*kolommen=kwartaal/);
    await page.goBack();
    await expect(page).not.toHaveURL(/begrip/);
    await page.goBack();
    await expect(table.getByRole('button', { name: 'Prognose', exact: true })).toBeVisible();
  });

  await test.step('a second stand stands beside it, with what made the difference', async () => {
    await page.getByRole('button', { name: 'Vergelijken' }).click();
    await field(page, 'Vergelijk met stand').fill(`30-06-${LAST_YEAR}`);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Boekingen over december/)).toBeVisible();
    await expect(page.getByRole('table', { name: 'Twee standen naast elkaar' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'budgetbord-vergelijking');
  });

  await test.step('a colleague sees the same by the address, also in the dark', async () => {
    const colleague = await person(browser, 'lezer', 1);
    await colleague.page.emulateMedia({ colorScheme: 'dark' });
    await colleague.page.goto(page.url());
    await expect(colleague.page.getByText(/Boekingen over december/)).toBeVisible();
    expect(await violations(colleague.page, { only: COLOURS })).toEqual([]);
    expect(colleague.troubles).toEqual([]);
  });

  await test.step('the books stand side by side and are not added', async () => {
    await open(page, 'Budgetbord');
    await page.getByText('Naast elkaar', { exact: true }).click();
    await expect(page.getByText('De boeken staan naast elkaar en worden nooit bij elkaar opgeteld.')).toBeVisible();
    await table.getByRole('button', { name: /^Geboekt op het contract van .* totaal:/ }).click();
    await expect(
      page
        .getByRole('complementary')
        .getByText(/stuk \d+/)
        .first(),
    ).toBeVisible();
  });
  expect(troubles).toEqual([]);
});

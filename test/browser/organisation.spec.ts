import { expect, test, type Page } from '@playwright/test';
import { field, person } from './support/person';
import { picture } from './support/picture';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** @eis KV-1106 @eis KV-1107 @eis KV-1109 divide a task by keyboard, take the answering over, and see the organisation */
test('a task is divided by keyboard and has one who answers for it', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'contractmanager', 1);
  const title = `Proeftaak ${Date.now()}`;

  await test.step('a task of one’s own', async () => {
    await page.goto('/organisatie/taken');
    await press(page, 'Eigen taak toevoegen');
    await field(page.getByRole('dialog'), 'Taak').fill(title);
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
    await page.goto(`/organisatie/taken?zoek=${encodeURIComponent(title)}`);
    await expect(page.getByRole('rowheader', { name: title })).toBeVisible();
    await expect(page.getByText('Geen A')).toBeVisible();
  });

  await test.step('letters write, and a second A is a question', async () => {
    const cells = page.getByRole('gridcell');
    await cells.first().focus();
    await page.keyboard.press('a');
    await page.keyboard.press('r');
    await expect(cells.first()).toHaveText('A / R');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await page.getByRole('dialog').getByRole('button', { name: 'Overnemen' }).click();
    await expect(cells.first()).toHaveText('R');
    await expect(cells.nth(1)).toHaveText('A');
    await expect(page.getByText('Verdeeld')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('gridcell').nth(1)).toHaveText('A');
  });

  await test.step('the matrix and the chart are there', async () => {
    await page.goto('/organisatie/taken');
    await expect(page.getByRole('grid')).toBeVisible();
    await picture(page, 'organisatie-taken');
    await page.goto('/organisatie/organogram');
    await expect(page.getByRole('img', { name: 'Organogram' })).toBeVisible();
  });
  expect(troubles).toEqual([]);
});

/** @eis KV-1100 @eis KV-1103 what a mandate means for who approves */
test('the register says who decides, and an approval beyond it names who may', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'contractmanager', 2);
  await page.goto('/mandaten');
  const rule = page.getByRole('row', { name: /^Contractwijziging Mandaat beslist/ });
  await expect(rule).toContainText('1.000.000,00');
  await expect(page.getByRole('row', { name: /^P&C-rapport/ })).toContainText('het recht van de rol beslist');
  await picture(page, 'mandaten');
  await page.goto('/wijzigingen');
  await page
    .getByRole('row', { name: /Ambulante spoedhulp in het weekend/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText(/Dit gaat om .*2\.400\.000,00 en uw mandaat/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Akkoord geven' })).toBeDisabled();
  expect(troubles).toEqual([]);
});

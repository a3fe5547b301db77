import { expect, test } from '@playwright/test';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { aRequirement, otherWindow, type Requirement } from './support/requirements';

/** @eis KV-610 leaving unsaved work asks first, and staying keeps the text */
test('walking away from unsaved text asks first', async ({ page }) => {
  await signInAs(page, 'inkoper');
  await page.goto('/programma-van-eisen');
  await page.getByRole('link', { name: 'Nieuwe eis' }).first().click();
  await page.getByLabel('Titel', { exact: true }).fill('Half geschreven eis');
  await page.getByRole('link', { name: 'Mijn werk' }).click();
  const question = page.getByRole('dialog', { name: 'Weggaan zonder te bewaren?' });
  await expect(question).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await question.getByRole('button', { name: 'Hier blijven' }).click();
  await expect(page.getByLabel('Titel', { exact: true })).toHaveValue('Half geschreven eis');
  await page.evaluate(() => history.back());
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Weggaan' }).click();
  await expect(page.getByLabel('Titel', { exact: true })).toBeHidden();
});

/** @eis KV-611 a double click on save makes one record */
test('saving twice in haste makes one requirement', async ({ page }) => {
  const title = `Dubbelklik ${Date.now()}`;
  await signInAs(page, 'inkoper');
  await page.goto('/programma-van-eisen/nieuw');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Tekst van de eis').fill('Eén keer is genoeg.');
  await page.getByRole('button', { name: 'Eis bewaren' }).dblclick();
  await expect(page).toHaveURL(/programma-van-eisen\/[0-9a-f-]{36}/);
  const api = await otherWindow(page);
  const { items } = await api.get<{ items: Requirement[] }>('/requirements?limit=200');
  expect(items.filter((one) => one.title === title)).toHaveLength(1);
});

/** @eis KV-612 two people edit one record: the second chooses per field, and no text is lost */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('the second to save sees both texts and merges them', async ({ page }) => {
      await signInAs(page, 'inkoper');
      const made = await aRequirement(page, `Samen schrijven ${colorScheme} ${Date.now()}`);
      await page.goto(`/programma-van-eisen/${made.id}/bewerken`);
      await page.getByLabel('Tekst van de eis').fill('De partner draagt warm over binnen drie werkdagen.');
      const api = await otherWindow(page);
      await api.change(`/requirements/${made.id}`, made.rowVersion, {
        text: 'De partner draagt warm over binnen tien werkdagen.',
        rationale: 'Een gezin valt niet tussen twee hulpverleners.',
      });
      await page.getByRole('button', { name: 'Eis bewaren' }).click();
      const merge = page.getByRole('dialog', { name: 'Iemand anders bewaarde dit intussen' });
      await expect(merge).toBeVisible();
      await expect(merge).toContainText('binnen drie werkdagen');
      await expect(merge).toContainText('binnen tien werkdagen');
      expect(await violations(page)).toEqual([]);
      const words = merge.getByRole('radiogroup', { name: 'Tekst van de eis' });
      await words.getByLabel('Zelf samenvoegen').check();
      await merge
        .getByLabel('Tekst van de eis: uw samengevoegde tekst')
        .fill('De partner draagt warm over binnen drie werkdagen, uiterlijk binnen tien.');
      await merge.getByRole('button', { name: 'Keuze bewaren' }).click();
      await expect(merge).toBeHidden();
      const stored = await api.get<Requirement & { rationale: string }>(`/requirements/${made.id}`);
      expect(stored.text).toBe('De partner draagt warm over binnen drie werkdagen, uiterlijk binnen tien.');
      expect(stored.rationale).toBe('Een gezin valt niet tussen twee hulpverleners.');
    });
  });
}

/** @eis KV-613 the state of a list stands in the address, and Back brings it back */
test('Back returns to the same list', async ({ page }) => {
  await signInAs(page, 'inkoper');
  const made = await aRequirement(page, `Terugvindbaar ${Date.now()}`);
  await page.goto('/programma-van-eisen');
  await page.getByLabel('Zoek in deze lijst').fill('Terugvindbaar');
  await expect(page).toHaveURL(/zoek=Terugvindbaar/);
  await page.getByRole('link', { name: made.code, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(made.id));
  await page.getByRole('link', { name: 'Mijn werk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mijn werk' })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/zoek=Terugvindbaar/);
  await expect(page.getByLabel('Zoek in deze lijst')).toHaveValue('Terugvindbaar');
  await expect(page.getByRole('link', { name: made.code, exact: true })).toBeVisible();
});

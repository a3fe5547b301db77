import { expect, test, type Page } from '@playwright/test';
import { readSheet, writeWorkSheet } from '../../libs/sheets/src';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { aRequirement, otherWindow, type Requirement } from './support/requirements';
import { watchPage } from './support/watch-page';

/** Words of its own per run, so that tests beside each other do not meet. */
const mark = (): string => `Tabel${Math.random().toString(36).slice(2, 8)}`;

async function openList(page: Page, word: string): Promise<void> {
  await page.goto(`/programma-van-eisen?zoek=${word}`);
  await expect(page.locator('tbody tr[data-index]').first()).toBeVisible();
}

/** @eis KV-903 a cell is changed in its place by keyboard; who saves second sees both texts */
test('inline edit by keyboard, and two people in one cell', async ({ page }) => {
  const troubles = watchPage(page);
  const word = mark();
  await signInAs(page, 'inkoper');
  const first = await aRequirement(page, `${word} een`);
  const second = await aRequirement(page, `${word} twee`);
  await openList(page, word);
  const title = (code: string) => page.getByRole('textbox', { name: `Titel van ${code}` });
  // A list that is only just there may be drawn again for an answer that comes in later, and loses the focus then.
  await expect(async () => {
    await page.getByRole('link', { name: first.code, exact: true }).focus();
    await page.keyboard.press('F2');
    await expect(title(first.code)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type(`${word} eerste`);
  await page.keyboard.press('Escape');
  await expect(page.getByText(`${word} een`)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type(`${word} eerste`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: `Eigenaar van ${first.code}` })).toBeFocused();
  await expect(page.getByText(`${word} eerste`)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const api = await otherWindow(page);
  await page.getByRole('button', { name: `Titel van ${second.code} aanpassen` }).click();
  await title(second.code).fill(`${word} van mij`);
  await api.change(`/requirements/${second.id}`, second.rowVersion, { title: `${word} van een ander` });
  await page.keyboard.press('Enter');
  const merge = page.getByRole('dialog', { name: 'Iemand anders bewaarde dit intussen' });
  await expect(merge).toContainText('van een ander');
  await expect(merge).toContainText('van mij');
  expect(await violations(page)).toEqual([]);
  await merge.getByRole('button', { name: 'Keuze bewaren' }).click();
  await expect(merge).toBeHidden();
  await expect(page.getByText(`${word} van mij`)).toBeVisible();
  expect((await api.get<Requirement>(`/requirements/${second.id}`)).title).toBe(`${word} van mij`);
  expect(troubles.filter((line) => !/status of 412/.test(line))).toEqual([]);
});

/** @eis KV-901 many at once, after a preview; @eis KV-902 a view that opens the screen */
test('change many at once, and keep a view', async ({ page }) => {
  const word = mark();
  await signInAs(page, 'inkoper', 2);
  for (const n of [1, 2, 3]) await aRequirement(page, `${word} ${n}`);
  await openList(page, word);
  const boxes = page.locator('tbody').getByRole('checkbox');
  await boxes.first().check();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 gekozen')).toBeVisible();
  await page.getByRole('button', { name: 'In één keer wijzigen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gekozen eisen wijzigen' });
  await dialog.getByLabel('Wat verandert er').selectOption('step');
  await dialog.getByLabel('Stap').selectOption('submit');
  await expect(dialog).toContainText('3 eisen veranderen');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '3 eisen wijzigen' }).click();
  await expect(dialog).toContainText('Klaar.', { timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
  await expect(page.locator('tbody').getByText('In review')).toHaveCount(3);

  await page.getByRole('button', { name: 'Weergaven' }).click();
  await page.getByRole('menuitem', { name: 'Deze weergave bewaren' }).click();
  const keep = page.getByRole('dialog', { name: 'Deze weergave bewaren' });
  await keep.getByLabel('Naam').fill(word);
  expect(await violations(page)).toEqual([]);
  await keep.getByRole('button', { name: 'Weergave bewaren' }).click();
  await expect(keep).toBeHidden();
  await page.goto('/programma-van-eisen');
  await page.getByRole('button', { name: 'Weergaven' }).click();
  await page.getByRole('menuitem', { name: word }).click();
  await expect(page).toHaveURL(new RegExp(`zoek=${word}`));
  await expect(page.locator('tbody tr[data-index]')).toHaveCount(3);
});

/** @eis KV-895 out to Excel and back: a changed cell, a new row and a row that somebody else changed */
test('to Excel and back', async ({ page }) => {
  const word = mark();
  await signInAs(page, 'inkoper');
  const [changed, stale] = [await aRequirement(page, `${word} een`), await aRequirement(page, `${word} twee`)];
  await openList(page, word);
  await page.getByRole('checkbox', { name: 'Alles kiezen' }).check();
  const group = page.getByRole('group', { name: 'Gekozen regels' });
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    group.getByRole('button', { name: 'Naar Excel' }).click(),
  ]);
  const stream = await file.createReadStream();
  const sheet = await readSheet(Buffer.concat(await stream.toArray()), 'eisen.xlsx');
  const at = (name: string): number => sheet.headers.indexOf(name);
  const rows = sheet.rows.map(({ cells }) => [...cells]);
  for (const row of rows) row[at('Titel')] = `${row[at('Titel')]} in Excel`;
  rows.push(sheet.headers.map((name) => ({ Soort: 'Wens', Titel: `${word} nieuw`, Tekst: 'Een wens uit Excel.' })[name] ?? '')); // prettier-ignore
  const bytes = await writeWorkSheet({ name: 'Eisen', columns: sheet.headers.map((title) => ({ title, width: 20 })), rows, notes: ['Toelichting'] }); // prettier-ignore
  const api = await otherWindow(page);
  await api.change(`/requirements/${stale.id}`, stale.rowVersion, { title: `${word} van een ander` });

  await page.goto('/programma-van-eisen/excel');
  await page.getByLabel('Bijgewerkte werkmap').setInputFiles({ name: 'eisen.xlsx', mimeType: 'application/octet-stream', buffer: bytes }); // prettier-ignore
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  await expect(page.getByRole('heading', { name: 'Wat er verandert' })).toBeVisible();
  const asks = page.getByRole('listitem').filter({ hasText: stale.code });
  await expect(asks).toContainText('ook door een ander gewijzigd');
  await expect(page.getByRole('button', { name: 'Doorvoeren' })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await asks.getByLabel('Opgeslagen tekst').check();
  await page.getByRole('button', { name: 'Doorvoeren' }).click();
  await expect(page.getByText(/^Doorgevoerd op/)).toBeVisible({ timeout: 20_000 });
  expect((await api.get<Requirement>(`/requirements/${changed.id}`)).title).toBe(`${word} een in Excel`);
  expect((await api.get<Requirement>(`/requirements/${stale.id}`)).title).toBe(`${word} van een ander`);
  const { items } = await api.get<{ items: Requirement[] }>(`/requirements?q=${word}`);
  expect(items.map((one) => one.code.split('-')[0]).sort()).toEqual(['EIS', 'EIS', 'WENS']);
});

/** @eis KV-1001 the contents beside the table by keyboard; @eis KV-1002 a requirement waits for a decision, in panel and table */
test('walk the contents, and let a requirement wait for a decision', async ({ page }) => {
  const troubles = watchPage(page);
  const word = mark();
  await signInAs(page, 'inkoper');
  const api = await otherWindow(page);
  const made = await aRequirement(page, `${word} wacht`);
  await api.change(`/requirements/${made.id}`, made.rowVersion, { chapter: `77.1 ${word}` });
  await page.goto('/programma-van-eisen');
  const tree = page.getByRole('tree', { name: 'Inhoud' });
  await tree.getByRole('treeitem', { name: /Alle eisen/ }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const heading = tree.getByRole('treeitem', { name: /Hoofdstuk 77/ });
  const part = tree.getByRole('treeitem', { name: new RegExp(word) });
  await heading.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(part).toBeHidden();
  await page.reload();
  await expect(heading).toHaveAttribute('aria-expanded', 'false');
  await heading.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(part).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '1 regel' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: made.code, exact: true }).click();
  await page.getByLabel('Laat de eis wachten op').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Laten wachten' }).click();
  await expect(page.getByText(`kan ${made.code} niet worden vastgesteld`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(made.code) })).toContainText('wacht op');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Niet meer wachten op/ }).click();
  await expect(page.getByText('Deze eis wacht op geen besluit.')).toBeVisible();
  expect(troubles).toEqual([]);
});

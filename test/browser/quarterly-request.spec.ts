import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { fillForm } from '../../libs/sheets/src/form-workbook/fill-form';
import { violations } from './support/axe';
import { anActiveContract } from './support/contract';
import { field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

const year = new Date().getFullYear() - 1;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

async function workbook(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press(page, 'Werkmap');
  return readFileSync(await (await download).path());
}

async function bringBack(page: Page, book: Buffer, cells: Record<string, string | number>): Promise<void> {
  const bytes = await fillForm(book, new Map([['1', 'Definitief']]), new Map(Object.entries(cells)));
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'terug.xlsx', mimeType: XLSX, buffer: bytes });
}

/** @eis KV-1145 @eis KV-1146 @eis KV-1141 a quarter out and back, and the money of the partner for few */
test('a workbook goes out, comes back wrong and right, and is accepted', async ({ browser }) => {
  test.setTimeout(240_000);
  const inkoper = await person(browser, 'inkoper', 1);
  const other = await person(browser, 'inkoper', 2);
  const second = await person(browser, 'contractmanager', 2);
  const { page, troubles } = await person(browser, 'contractmanager', 1);
  const contract = await anActiveContract(inkoper.page, other.page, page, `Proef uitvraag ${Date.now()}`);
  const api = await otherWindow(page);
  await api.create('/indicators', {
    ...{ contractId: contract.id, name: 'Op tijd gestart', definition: 'Gestart binnen de norm', frequency: 'QUARTER' },
    ...{ unit: 'PERCENT', numerator: 'op tijd', denominator: 'alle', direction: 'HIGHER_IS_BETTER' },
  });

  await test.step('the request is made and handed over', async () => {
    await page.goto(`/uitvragen?contract=${contract.id}`);
    await press(page, `Maak de uitvraag over Q1 ${year}`);
    await confirm(page, 'Uitvraag maken');
    await expect(page.getByRole('heading', { level: 1, name: `Kwartaaluitvraag Q1 ${year}` })).toBeVisible();
    await press(page, 'Zelf gegeven');
    await confirm(page, 'Zelf gegeven');
    await expect(page.getByRole('region', { name: 'Werkmap terug' })).toBeVisible();
  });

  await test.step('a wrong cell is told with its place, and nothing is stored', async () => {
    const book = await workbook(page);
    const shown = page.getByRole('region', { name: 'Wat deze werkmap brengt' });
    await bringBack(page, book, { 'v0:Teller': 'veel', 'v0:Noemer': 50 });
    await expect(shown.getByText(/KPI’s E\d+ \(KPI-001 Op tijd gestart, Q1/)).toBeVisible();
    await press(page, 'Ander bestand');
    await bringBack(page, book, { 'v0:Teller': 41, 'v0:Noemer': 50 });
    await expect(shown.getByText(/1 van \d+ gevraagde cijfers staan er/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'uitvraag-terug');
    await press(page, 'Verwerken');
    await expect(page.getByRole('status').filter({ hasText: 'De werkmap is verwerkt' })).toBeVisible();
  });

  await test.step('what is missing is explained, and then it is accepted', async () => {
    await expect(page.getByRole('button', { name: 'Aannemen' })).toBeDisabled();
    await press(page, 'Alles uitleggen');
    await field(page.getByRole('dialog'), 'Uitleg').fill('Bestedingen volgen bij de jaarafsluiting.');
    await confirm(page, 'Uitleg vastleggen');
    await press(page, 'Aannemen');
    await confirm(page, 'Aannemen');
    await expect(page.getByText('Aangenomen').first()).toBeVisible();
  });

  await test.step('the money of the partner is only for who is named', async () => {
    await page.goto(`/continuiteit?contract=${contract.id}&kwartaal=${year}-Q1`);
    await press(page, 'Begin met mij');
    await press(page, 'Cijfers invoeren');
    await field(page.getByRole('dialog'), 'Liquiditeit').fill('0,90');
    await confirm(page, 'Bewaren');
    await expect(page.getByText('Rood').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await second.page.goto(`/continuiteit?contract=${contract.id}`);
    await expect(second.page.getByText('Dit ziet u niet')).toBeVisible();
  });

  await test.step('the quarters of the demo contract', async () => {
    await page.goto('/uitvragen');
    await expect(page.getByText('Aangenomen').first()).toBeVisible();
    await picture(page, 'uitvraag-kwartalen');
  });
  expect(troubles).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { changed, filled } from '../../libs/sheets/src/testing/fill-form';
import { violations } from './support/axe';
import { field, person } from './support/person';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function addQuestion(page: Page, text: string, kind: string, more?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /^Nieuwe vraag bij/ }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Vraag').fill(text);
  await dialog.getByLabel('Soort antwoord').selectOption({ label: kind });
  await more?.();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog).toBeHidden();
}

const parties = (code: string, bad: boolean): string =>
  [
    'Naam;KvK-nummer;E-mailadres;Consultatie',
    ...Array.from(
      { length: 10 },
      (_, index) => `Voorbeeld ${index + 1};4000000${index};p${index}@proef.example;${code}`,
    ),
    `Voorbeeld kort;${bad ? '1234567' : '01234567'};;${code}`,
    `Voorbeeld mail;40000011;${bad ? 'geen-adres' : 'a@proef.example'};${code}`,
  ].join('\r\n');

async function importParties(page: Page, csv: string): Promise<void> {
  await page.getByRole('link', { name: 'Partijen inlezen' }).click();
  const file = { name: 'partijen.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Inlezen' }).click();
  await page.getByRole('button', { name: 'Controleren' }).click();
}

/** Downloads the workbook of the party on screen. */
async function workbook(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Vragenlijst maken (Excel)' }).click();
  return readFileSync(await (await download).path());
}

async function hand(page: Page, bytes: Buffer): Promise<void> {
  const input = page.getByRole('region', { name: 'Ingevulde vragenlijst verwerken' }).locator('input[type=file]');
  await input.setInputFiles({ name: 'antwoord.xlsx', mimeType: XLSX, buffer: bytes });
  await expect(page.getByRole('region', { name: 'Wat deze werkmap brengt' })).toBeVisible();
}

/** @eis KV-816 workflows 1 to 3 of the inkoper: set up a consultation, invite parties, the questionnaire out and back */
test('market consultation: set up, invite, questionnaire out and back', async ({ browser }) => {
  test.slow();
  const { page, troubles } = await person(browser, 'inkoper');
  const title = `Consultatie ${Date.now()}`;

  await test.step('set up: terms, questions, order by keyboard, preview', async () => {
    await page.goto('/consultaties');
    await page.getByRole('link', { name: 'Nieuwe marktconsultatie' }).first().click();
    await page.getByLabel('Titel').fill(title);
    await page.getByLabel('Doel').fill('Wij willen weten wat in de wijk haalbaar is.');
    await page.getByLabel('Reageren kan tot en met').fill('16-03-2030');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await expect(page.getByText('16-03-2030 is geen werkdag: zaterdag')).toBeVisible();
    await expect(page.getByText('Stel ten minste één vraag op.')).toBeVisible();
    await page.getByRole('button', { name: 'Nieuw onderdeel' }).click();
    await page.getByRole('dialog').getByLabel('Titel van het onderdeel').fill('Over u');
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
    await addQuestion(page, 'Hoeveel partners?', 'Keuze uit een lijst', async () => {
      await page.getByRole('dialog').getByLabel('Keuzes').fill('Eén\nMeer');
      await page.getByRole('dialog').getByLabel('Bouwsteen').selectOption({ index: 1 });
    });
    await addQuestion(page, 'Wat doet u?', 'Open antwoord');
    await page.getByRole('button', { name: 'Vraag 2 omhoog' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('De vraag heeft nu nummer 1.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Vraag 1 omhoog' })).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await page.getByText('Zoals de partij haar ziet').click();
    await expect(page.getByLabel('1. Wat doet u?')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  const code = (await page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]!;
  const consultation = page.url().replace(/\?.*/, '');

  await test.step('invite: twelve from a sheet of which two are bad, mended after that', async () => {
    await page.getByRole('link', { name: /^Partijen ?\d*$/ }).click();
    await importParties(page, parties(code, true));
    await expect(page.getByText('1234567 is geen KvK-nummer')).toBeVisible();
    await expect(page.getByText('geen-adres is geen e-mailadres')).toBeVisible();
    await page.goto(`${consultation}?tab=partijen`);
    await importParties(page, parties(code, false));
    await page.getByRole('button', { name: 'Doorvoeren' }).click();
    await expect(page.getByText('12 regels zijn doorgevoerd').first()).toBeVisible({ timeout: 20_000 });
    await page.goto(`${consultation}?tab=partijen`);
    await expect(page.getByRole('link', { name: /^Partijen ?\d*$/ })).toContainText('12');
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publiceren' }).click();
    await page.getByRole('button', { name: 'Uitnodigen vastleggen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Uitnodigen vastleggen' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Uitgenodigd' })).toHaveCount(12);
    expect(await violations(page)).toEqual([]);
  });

  await test.step('out and back: another party, an altered question, the answers, twice', async () => {
    await page.getByRole('link', { name: 'Voorbeeld 2', exact: true }).click();
    const other = await workbook(page);
    await page.goto(`${consultation}?tab=partijen`);
    await page.getByRole('link', { name: 'Voorbeeld 1', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Voorbeeld 1' }).waitFor();
    const own = await workbook(page);

    await hand(page, await filled(other, { 1: 'Wij' }));
    await expect(page.getByText('Dit formulier is van Voorbeeld 2')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verwerken', exact: true })).toBeHidden();

    const altered = await changed(await filled(own, { 1: 'Zorg', 2: 'Meer' }), (sheet) => {
      sheet.eachRow((row) => row.getCell(3).value === 'Hoeveel partners?' && (row.getCell(3).value = 'Hoeveel?'));
    });
    await hand(page, altered);
    await expect(page.getByText('De tekst van vraag 2 is gewijzigd')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verwerken zonder 1 antwoord' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    const answers = await filled(own, { 1: 'Zorg in de wijk', 2: 'Meer' });
    await hand(page, answers);
    await page.getByRole('button', { name: 'Verwerken', exact: true }).click();
    await expect(page.getByText('2 van 2 vragen beantwoord')).toBeVisible();
    await expect(page.getByRole('definition').filter({ hasText: 'Zorg in de wijk' })).toBeVisible();
    await hand(page, answers);
    await expect(page.getByText('al verwerkt. Er is niets nieuws.')).toBeVisible();
  });

  await test.step('enter an answer by hand; the list of responses', async () => {
    await page.getByRole('button', { name: 'Antwoorden invoeren' }).click();
    await page.getByLabel('1. Wat doet u?').fill('Zorg in wijk en school');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Antwoorden vastleggen' }).click();
    await expect(page.getByText('versie 2')).toBeVisible();
    await page.goto(`${consultation}?tab=reacties`);
    await expect(page.getByRole('row').filter({ hasText: 'Voorbeeld 1' })).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
  });
  expect(troubles).toEqual([]);
});

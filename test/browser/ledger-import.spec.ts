import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { person } from './support/person';
import { picture } from './support/picture';

const HEADER =
  'Administratie;Boekjaar;Periode;Grootboek;Taakveld;Economische categorie;Grondslag;Gemeente;Bouwsteen;Dagboek;Stuk;Regel;Bedrag;Omschrijving';

/** @eis KV-1320 @eis KV-1321 @eis KV-1322 @eis KV-1500 finance workflow 4: a ledger twice, and a line that changed */
test('a ledger comes in once, and a changed line is taken back', async ({ browser }) => {
  const { page } = await person(browser, 'financien', 1);
  const year = new Date().getFullYear();
  const stamp = `PROEF-${Date.now()}`;
  const line = (n: number, amount: string, block = '') =>
    `PRF;${year};1;43999;6.752;L3.4.1;pgb;Schiedam;${block};MEMO;${stamp};${n};${amount};Proefregel ${n}`;
  const send = async (...lines: string[]) => {
    await page.goto('/importeren/nieuw?soort=actuals');
    const buffer = Buffer.from([HEADER, ...lines].join('\r\n'));
    await page.locator('input[type=file]').setInputFiles({ name: 'grootboek.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Inlezen' }).click();
    await page.getByRole('button', { name: 'Controleren' }).click();
    await expect(page.getByRole('heading', { name: 'Uitkomst' })).toBeVisible();
  };
  const commit = async (done: RegExp) => {
    await page.getByRole('button', { name: 'Doorvoeren', exact: true }).click();
    await expect(page.getByRole('heading', { name: done })).toBeVisible();
  };

  await test.step('an unknown code is mapped on the spot', async () => {
    await send(line(1, '1.000,00', `X${stamp}`), line(2, '25,50-'));
    const code = page.getByRole('combobox', { name: new RegExp(`X${stamp}`) });
    await code.selectOption({ label: 'Geen bouwsteen' });
    await page.getByRole('button', { name: 'Koppelen en opnieuw controleren' }).click();
    await expect(page.getByRole('heading', { name: 'Alle regels kunnen mee' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await commit(/^2 regels zijn doorgevoerd/);
  });

  await test.step('the same file adds nothing', async () => {
    await send(line(1, '1.000,00', `X${stamp}`), line(2, '25,50-'));
    await expect(page.getByRole('heading', { name: 'Alle regels waren er al' })).toBeVisible();
    await commit(/^Er is niets toegevoegd/);
  });

  await test.step('a changed line waits for approval, and what was booked stays to be seen', async () => {
    await send(line(1, '900,00', `X${stamp}`), line(2, '25,50-'));
    await expect(page.getByText(/Geboekt is .*1\.000,00/)).toBeVisible();
    await picture(page, 'import-correctie');
    await expect(page.getByRole('button', { name: 'Doorvoeren', exact: true })).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Ik keur deze correctie goed' }).check();
    await commit(/doorgevoerd/);
    await page.getByRole('link', { name: 'Boekingen bekijken' }).click();
    await page
      .getByRole('link', { name: new RegExp(`MEMO ${stamp} / 1`) })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: `MEMO ${stamp} / 1` });
    await expect(panel.getByText('Teruggeboekt')).toBeVisible();
    await expect(panel.getByText('Opnieuw geboekt')).toBeVisible();
    await picture(page, 'realisatie');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('what the code stands for is remembered, can be changed and forgotten', async () => {
    await page.goto('/importeren');
    await page.getByRole('link', { name: 'Onthouden codes' }).click();
    await page.getByRole('search').getByRole('textbox').fill(stamp);
    const row = page.getByRole('row', { name: new RegExp(`x${stamp}`, 'i') });
    await expect(row).toContainText('Geen bouwsteen');
    await row.getByRole('button', { name: /wijzigen$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Staat voor' }).click();
    const option = page.getByRole('listbox').getByRole('option').first();
    const block = (await option.textContent()) ?? '';
    await option.click();
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await expect(row).toContainText(block);
    expect(await violations(page)).toEqual([]);
    await row.getByRole('button', { name: /vergeten$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vergeten' }).click();
    await expect(row).toHaveCount(0);
  });
});

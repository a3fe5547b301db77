import { expect, test } from '@playwright/test';
import { COLOURS, violations } from './support/axe';
import { field, person } from './support/person';
import { picture } from './support/picture';

/** @eis KV-1470 @eis KV-1472 @eis KV-1477 @eis KV-1479 papers that go out, and a paper that comes back to be checked */
test('a paper goes out by e-mail, and a file is held against what was signed', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const name = `Proefbericht ${Date.now()}`;

  await test.step('what is wrong is said at the field, and the next moments follow from the rhythm', async () => {
    await page.goto('/periodieke-berichten/nieuw');
    await field(page, 'Naam').fill(name);
    await expect(page.getByText(/^3e werkdag van elke maand, 07:30$/)).toBeVisible();
    await page.getByRole('button', { name: 'Bericht bewaren' }).click();
    await expect(page.getByText('Kies ten minste één ontvanger.').first()).toBeVisible();
    await page.getByRole('button', { name: 'Adres toevoegen' }).click();
    await page.getByRole('textbox', { name: 'Adres 1 buiten het programma' }).fill('proef@partner.example');
    await page.getByRole('textbox', { name: 'Waarom adres 1' }).fill('Afspraak');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bericht bewaren' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  await test.step('it is sent at once when asked, and the log says to whom', async () => {
    await page.getByRole('button', { name: 'Nu versturen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nu versturen' }).click();
    await expect(page.getByText(/proef@partner\.example \(buiten het programma\): verstuurd/)).toBeVisible({
      timeout: 20_000,
    });
    await page.getByRole('button', { name: 'Stilzetten' }).click();
    const dialog = page.getByRole('dialog');
    await field(dialog, 'Waarom').fill('Proef voorbij');
    await dialog.getByRole('button', { name: 'Stilzetten' }).click();
    await expect(page.getByText('Staat stil')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a file that is not ours is unknown, and the page says so', async () => {
    await page.goto('/controleren?momentopname=MO-2026-001');
    const file = { name: 'iets.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 iets anders') };
    await page.getByLabel('Bestand', { exact: true }).setInputFiles(file);
    await expect(page.getByRole('heading', { name: 'Onbekend' })).toBeVisible();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { only: COLOURS })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('the Iv3 extract and the dossiers are there', async () => {
    await page.goto(`/iv3?jaar=${new Date().getFullYear() - 1}`);
    await expect(page.getByRole('heading', { name: 'Sluit aan op de boeken' })).toBeVisible();
    await picture(page, 'iv3-uittreksel');
    expect(await violations(page)).toEqual([]);
    await page.goto('/jaardossiers');
    await page
      .getByRole('link', { name: /^JD-\d{4}-1$/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Wat erin zit' })).toBeVisible();
    await picture(page, 'jaardossier');
    expect(await violations(page)).toEqual([]);
  });
  expect(troubles).toEqual([]);
});

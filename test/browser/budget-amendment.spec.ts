import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { field, person } from './support/person';
import { picture } from './support/picture';

/** @eis KV-1364 @eis KV-1365 workflow 5: a transfer between lines, zero-sum, four eyes, and the besluit in the history */
test('a transfer in the begroting goes from proposal to besluit', async ({ browser }) => {
  const first = await person(browser, 'financien', 1);
  const second = await person(browser, 'financien', 2);
  const { page } = first;
  const title = `Proefverschuiving ${Date.now()}`;

  await test.step('the form says while typing whether it closes and who decides', async () => {
    await page.goto('/begroting');
    await picture(page, 'begroting');
    await page.getByRole('link', { name: /^Schiedam \d{4}$/ }).click();
    await expect(page.getByRole('region', { name: 'Begroting per programma en taakveld' })).toBeVisible();
    await picture(page, 'begroting-gemeente');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Wijziging voorstellen' }).click();
    await field(page, 'Waarover gaat het').fill(title);
    await field(page, 'Waarom').fill('Meer preventie, minder pgb.');
    await page.getByRole('combobox', { name: 'Regel 1', exact: true }).selectOption({ label: '6.792 Pgb jeugd' });
    await page.getByRole('textbox', { name: 'Wijziging regel 1' }).fill('-1.000,00');
    await expect(page.getByText(/Niet sluitend/)).toBeVisible();
    await page
      .getByRole('combobox', { name: 'Regel 2', exact: true })
      .selectOption({ label: '6.1 Subsidie preventie' });
    await page.getByRole('textbox', { name: 'Wijziging regel 2' }).fill('1.000,00');
    await expect(page.getByText(/Sluitend:/)).toBeVisible();
    await expect(page.getByText(/Binnen één programma blijft het totaal gelijk/)).toBeVisible();
    await picture(page, 'mutatie');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Wijziging voorstellen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  });

  await test.step('a second controller agrees; only the besluit moves the begroting', async () => {
    await page.getByRole('button', { name: 'Akkoord vragen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akkoord vragen' }).click();
    const approval = page.getByRole('link', { name: 'Naar het akkoord' });
    await second.page.goto((await approval.getAttribute('href'))!);
    await second.page.getByRole('button', { name: 'Akkoord geven' }).click();
    const sure = second.page.getByRole('dialog').getByRole('button', { name: 'Akkoord geven' });
    await sure.click();
    await expect(sure).toBeHidden();
    await page.reload();
    await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
    const dialog = page.getByRole('dialog');
    await field(dialog, 'Besluit (kenmerk)').fill('Collegebesluit proef');
    await field(dialog, 'Dag van het besluit').fill(new Date().toLocaleDateString('nl-NL'));
    await dialog.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await expect(page.getByText(/Werkt vanaf/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('the history of the line names the besluit', async () => {
    await page.getByRole('link', { name: /^Begroting \d{4} Schiedam$/ }).click();
    await page.getByRole('button', { name: 'Subsidie preventie' }).click();
    await expect(page.getByText(/Collegebesluit proef/).first()).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  });
  expect([...first.troubles, ...second.troubles]).toEqual([]);
});

/** @eis KV-1520 @eis KV-1521 a new line, changed while it is a draft, in a proposal of two municipalities as one deed */
test('a joint proposal with a new line is asked, taken back and withdrawn as a whole', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const title = `Proef samen ${Date.now()}`;
  /** Whose begroting gets the new line. */
  let home = '';

  await test.step('a line that the begroting does not have, and another municipality', async () => {
    await page.goto('/begrotingswijzigingen/nieuw');
    await field(page, 'Waarover gaat het').fill(title);
    await field(page, 'Waarom').fill('Samen een nieuwe voorziening.');
    await page.getByRole('radio', { name: /^Wijziging/ }).check();
    await page.getByRole('button', { name: 'Nieuwe regel voorstellen' }).click();
    const legend = await page
      .getByRole('group', { name: /^Regels van/ })
      .locator('legend')
      .innerText();
    home = legend.trim().split(' ')[2]!;
    const fresh = page.getByRole('group', { name: 'Regel 3', exact: true });
    await field(fresh, 'Omschrijving').fill('Inloop voor ouders');
    await field(fresh, 'Programma').selectOption({ index: 1 });
    await field(fresh, 'Taakveld').selectOption('6.1');
    await field(fresh, 'Categorie').selectOption('L4.3.8');
    await field(fresh, 'Grond').selectOption('SUBSIDY');
    await page.getByRole('textbox', { name: 'Wijziging regel 3' }).fill('2.500,00');
    await expect(page.getByText(/Baten min lasten verandert/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Gemeente toevoegen' }).selectOption({ index: 1 });
    const second = page.getByRole('group', { name: /^Regels van/ }).nth(1);
    await second.getByRole('combobox', { name: 'Regel 1', exact: true }).selectOption({ index: 1 });
    await second.getByRole('textbox', { name: 'Wijziging regel 1' }).fill('1.000,00');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Wijziging voorstellen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  });

  await test.step('the draft with its new line is changed in the form', async () => {
    const card = page.getByRole('region', { name: /^Gezamenlijk voorstel/ });
    await card.getByRole('link', { name: new RegExp(`^${home} `) }).click();
    await field(page, 'Omschrijving').fill('Inloop voor ouders en jongeren');
    await page.getByRole('button', { name: 'Voorstel bewaren' }).click();
    await expect(page.getByText('Het voorstel is bewaard.')).toBeVisible();
  });

  await test.step('asked, taken back and withdrawn for both at once', async () => {
    const card = page.getByRole('region', { name: /^Gezamenlijk voorstel/ });
    await card.getByRole('button', { name: 'Akkoord vragen op alle delen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akkoord vragen op alle delen' }).click();
    await expect(card.getByText('Wacht op akkoord')).toHaveCount(2);
    await card.getByRole('button', { name: 'Alle delen terughalen' }).click();
    await expect(card.getByText('Voorstel', { exact: true })).toHaveCount(2);
    await card.getByRole('button', { name: 'Hele voorstel intrekken' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Proef');
    await page.getByRole('dialog').getByRole('button', { name: 'Hele voorstel intrekken' }).click();
    await expect(card.getByText('Het hele voorstel is ingetrokken.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
  expect(troubles).toEqual([]);
});

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

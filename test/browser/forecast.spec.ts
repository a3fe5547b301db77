import { expect, test } from '@playwright/test';
import { COLOURS, violations } from './support/axe';
import { field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

/** @eis KV-1421 @eis KV-1422 @eis KV-1423 workflow 7 of finance: compare methods, override one line with a reason */
test('the controller compares the methods and types an amount for one line', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const name = 'Schiedam, Wijkteam 2023';

  await test.step('the methods stand side by side, with how far each was off', async () => {
    await page.goto('/prognose');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Prognose');
    await page.getByRole('button', { name: `Prognose van ${name} bekijken` }).click();
    const methods = page.getByRole('table', { name: 'Methoden naast elkaar', exact: true });
    await expect(methods.getByRole('row', { name: /^Doortrekking/ })).toContainText('%');
    await expect(methods.getByRole('row', { name: /^Seizoen/ })).toContainText('%');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'prognose');
  });

  await test.step('an amount without a reason is refused at its field; with one it counts at once', async () => {
    await page.getByRole('button', { name: 'Methode kiezen' }).click();
    const dialog = page.getByRole('dialog', { name: `Methode kiezen voor ${name}` });
    await dialog.getByRole('radio', { name: 'Handmatig' }).check();
    await field(dialog, 'Bedrag voor het hele jaar').fill('4.321.000');
    await dialog.getByRole('button', { name: 'Kiezen', exact: true }).click();
    await expect(dialog.getByText('Vul de reden in.').first()).toBeVisible();
    await field(dialog, 'Reden').fill('De instroom stokt');
    await dialog.getByRole('button', { name: 'Kiezen', exact: true }).click();
    await expect(dialog).toBeHidden();
    const panel = page.getByRole('complementary', { name: 'Wijkteam 2023' });
    await expect(panel.getByText('De instroom stokt')).toBeVisible();
    await expect(panel.getByText('Handmatig 4.321.000,00')).toBeVisible();
    const line = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: `Prognose van ${name} bekijken` }) });
    await expect(line).toContainText('Handmatig');
    await expect(line).toContainText('eigen keuze');
  });

  await test.step('another stand stands beside it, and the address keeps it', async () => {
    await page.getByRole('button', { name: 'Vergelijken' }).click();
    await expect(page.getByRole('button', { name: 'Toen', exact: true })).toBeVisible();
    expect(new URL(page.url()).searchParams.get('toen')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { only: COLOURS })).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });
  expect(troubles).toEqual([]);
});

/** @eis KV-1430 @eis KV-1431 a signal is read, put aside with a reason and taken up again */
test('a signal sleeps with a reason and is taken up again', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const api = await otherWindow(page);
  const { items } = await api.get<{ items: { id: string; code: string; state: string }[] }>(
    '/signals?state=OPEN&kind=EXPECTED_SHARE',
  );
  const signal = items[0]!;
  await page.goto('/signalen');
  await expect(page.getByRole('table').getByText(signal.code, { exact: true }).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'signalen');
  await page.goto(`/signalen/${signal.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(signal.code);
  await page.getByRole('button', { name: 'Laten sluimeren' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Waarom het kan wachten').fill('De correctie is onderweg');
  await dialog.getByRole('button', { name: 'Laten sluimeren' }).click();
  await expect(page.getByRole('button', { name: 'Weer oppakken' })).toBeVisible();
  const history = page.getByRole('region', { name: 'Wat er gebeurde' });
  await expect(history.getByText('De correctie is onderweg')).toBeVisible();
  await page.getByRole('button', { name: 'Weer oppakken' }).click();
  await expect(history.getByText('Weer open').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

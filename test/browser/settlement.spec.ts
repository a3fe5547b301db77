import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

/** @eis KV-1389 @eis KV-1391 workflow 10: scenarios compared, one proposed, those not chosen kept */
test('a settlement is reckoned, compared and proposed', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const name = `Proef ${Date.now()}`;

  await test.step('the outcome stands there while one types, step by step', async () => {
    await page.goto('/afrekening/scenarios/nieuw');
    await page.getByLabel('Zelf ingevuld').check();
    await field(page, 'Besteding waarmee wordt gerekend').fill('95.000.000,00');
    await expect(page.getByRole('row', { name: /^Eigen risico/ })).toContainText('50');
    await expect(page.getByRole('heading', { name: 'Per gemeente' })).toBeVisible();
    await field(page, 'Naam van het scenario').fill(name);
    await page.getByRole('button', { name: 'Scenario bewaren' }).click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('it stands beside the others, with the band', async () => {
    await page.goto('/afrekening');
    const column = page.getByRole('columnheader', { name: new RegExp(name) });
    await expect(column).toBeVisible();
    await expect(page.getByRole('cell', { name: 'boven de band' }).last()).toBeVisible();
    await picture(page, 'afrekening');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('the bridge leads from begroting to prognose, as a drawing and as a table', async () => {
    await page.goto('/brug');
    await expect(page.getByRole('img', { name: /Brug .*: van begroting naar prognose/ })).toBeVisible();
    await picture(page, 'brug');
    await page.getByText('Tabel', { exact: true }).click();
    await expect(page.getByRole('table').getByText('Contractbudget', { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
  // An amount that is not there yet cannot be reckoned with: the browser notes the 422.
  expect(troubles.filter((one) => !one.includes('422'))).toEqual([]);
});

/** @eis KV-1380 @eis KV-1381 workflow 2: a key by use, seen before it is made */
test('a key by use shows what it does before it is made', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const name = `Gebruik ${Date.now()}`;
  await page.goto('/verdeelsleutels/nieuw');
  await page.getByLabel('Methode').selectOption('USE_BASED');
  await field(page, 'Naam').fill(name);
  await field(page, 'Besluit').fill('Collegebesluit 5');
  await field(page, 'Bron').fill('Telling');
  const cells = page.getByRole('table').first().getByRole('textbox');
  for (const [index, number] of ['612', '1.298', '985'].entries()) await cells.nth(index).fill(number);
  await expect(page.getByRole('columnheader', { name: 'Met deze sleutel' })).toBeVisible();
  await picture(page, 'sleutel-effect');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sleutel maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Berekend met' })).toBeVisible();
  await picture(page, 'sleutel');
  // Half a row of numbers is no key yet: the preview says so, and the browser notes the 422.
  expect(troubles.filter((one) => !one.includes('422'))).toEqual([]);
});

/** @eis KV-1384 workflow 1: one cent off is refused with its control total; after the fix the sums match */
test('an agreed budget is taken in with control totals', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const api = await otherWindow(page);
  const names = async (path: string) =>
    (await api.get<{ items: { name: string }[] }>(path)).items.map(({ name }) => name);
  const [places, blocks] = [await names('/municipalities'), await names('/building-blocks')];
  // A year of the contract that the story does not tell: nobody else looks at it.
  const place = `CON-001;${new Date().getFullYear() + 2}`;
  const cell = (municipality: string, block: string) => `${place};${municipality};${block};1.000,10;;Raadsbesluit 4`;
  const total = (name: string, cents: number) =>
    `${place};${name};;;${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')};`;
  const each = blocks.length * 100_010;
  const take = async (off: number) => {
    const rows = places.flatMap((name, index) => [
      ...blocks.map((block) => cell(name, block)),
      total(name, each + (index === 0 ? off : 0)),
    ]);
    const header = 'Contract;Jaar;Gemeente;Bouwsteen;Bedrag;Controletotaal;Besluit';
    const buffer = Buffer.from([header, ...rows, total('Totaal', each * places.length)].join('\r\n'));
    await page.goto('/importeren/nieuw?soort=agreed-budget');
    await page.locator('input[type=file]').setInputFiles({ name: 'budget.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Inlezen' }).click();
    await page.getByRole('button', { name: 'Controleren' }).click();
    await expect(page.getByRole('heading', { name: 'Uitkomst' })).toBeVisible();
  };
  await take(1);
  await expect(page.getByText(/^Het controletotaal van/)).toBeVisible();
  await expect(page.getByText(/Verschil: €.−0,01/)).toBeVisible();
  await picture(page, 'budget-inlezen');
  await expect(page.getByRole('button', { name: 'Doorvoeren', exact: true })).toBeDisabled();
  await take(0);
  await page.getByRole('button', { name: 'Doorvoeren', exact: true }).click();
  await expect(page.getByRole('heading', { name: /doorgevoerd/ })).toBeVisible();
  expect(troubles).toEqual([]);
});

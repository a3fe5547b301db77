import { expect, test } from '@playwright/test';
import { COLOURS, violations } from './support/axe';
import { choose, field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

interface Made {
  id: string;
  code: string;
  rowVersion: number;
}

/** @eis KV-1345 @eis KV-1347 @eis KV-1348 finance workflows 3 and 6: commit, invoice, cancel the rest; above a limit */
test('a commitment falls by its invoice, and above a limit only with a reason and a second person', async ({
  browser,
}) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  const second = await person(browser, 'financien', 2);
  const title = `Proefvastlegging ${Date.now()}`;

  const fill = async (amount: string, name: string) => {
    await page.goto('/vastgelegd/nieuw');
    await choose(page, 'Gemeente', 'Maassluis');
    await field(page, 'Bedrag').fill(amount);
    await field(page, 'Waarvoor').fill(name);
    await field(page, 'Leverancier of rol').fill('Stichting Voorbeeld Noord');
    await field(page, 'Besluit').fill('Collegebesluit proef');
  };

  await test.step('while typing, the arithmetic says that there is room', async () => {
    await fill('1.000,00', title);
    const room = page.getByRole('region', { name: 'Ruimte' });
    await expect(room.getByText('Budget nu').first()).toBeVisible();
    await expect(room.getByText('Blijft over').first()).toBeVisible();
    await picture(page, 'vastleggen-ruimte');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  });

  await test.step('an invoice uses a part, the rest goes back to the room', async () => {
    await page.getByRole('button', { name: 'Factuur gebruiken' }).click();
    const dialog = page.getByRole('dialog');
    await field(dialog, 'Bedrag').fill('400,00');
    await field(dialog, 'Factuur').fill('Factuur 2026-77');
    await dialog.getByRole('button', { name: 'Gebruik vastleggen' }).click();
    await expect(page.getByText('€ 600,00', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Rest laten vervallen' }).click();
    await field(page.getByRole('dialog'), 'Waarom').fill('Niet meer nodig');
    await page.getByRole('dialog').getByRole('button', { name: 'Rest laten vervallen' }).click();
    await expect(page.getByRole('cell', { name: 'Vervallen' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Factuur gebruiken' })).toBeHidden();
    expect(await violations(page, { only: COLOURS })).toEqual([]);
  });

  await test.step('above the limit it warns at once and stops; a reason asks a second person', async () => {
    await fill('99.000.000,00', `${title} groot`);
    await expect(page.getByRole('alert').getByText(/^Stop/).first()).toBeVisible();
    await expect(
      page
        .getByRole('alert')
        .getByText(/Tekort|Boven de grens/)
        .first(),
    ).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Akkoord vragen' }).click();
    await expect(page.getByText(/^Een regel houdt dit tegen/).first()).toBeVisible();
    await field(page, 'Waarom moet dit toch?').fill('Crisis, de raad is ingelicht');
    await page.getByRole('button', { name: 'Akkoord vragen' }).click();
    await expect(page.getByText('Wacht op een tweede persoon met het mandaat', { exact: false })).toBeVisible();
  });

  await test.step('the second person refuses: nothing was committed, and both stand in the record', async () => {
    const id = page.url().split('/').pop()!.split('?')[0]!;
    const other = await otherWindow(second.page);
    const { approvalId } = await other.get<{ approvalId: string }>(`/commitments/${id}`);
    await second.page.goto(`/akkoorden/${approvalId}`);
    await expect(second.page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
    const approval = await other.get<Made>(`/approvals/${approvalId}`);
    await other.step(`/approvals/${approvalId}/reject`, approval.rowVersion, { note: 'Eerst de raad' });
    await page.reload();
    await expect(page.getByText(/Afgewezen door .*: Eerst de raad/)).toBeVisible();
  });

  expect(troubles).toEqual([]);
  expect(second.troubles).toEqual([]);
});

/** @eis KV-1342 @eis KV-1351 advances and aansluiting on screen */
test('advances show their stand, and a week of aansluiting asks for every difference', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'financien', 1);
  await page.goto('/voorschotten');
  await page
    .getByRole('table', { name: /^Schema/ })
    .getByRole('link')
    .nth(1)
    .click();
  const figures = page.getByRole('table', { name: /^Afgesproken, last/ });
  await expect(figures.getByText('Samen')).toBeVisible();
  await expect(
    page
      .getByRole('table', { name: /^Termijnen/ })
      .getByText('betaald')
      .first(),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'voorschotten');
  await page.goto('/aansluiting');
  await page
    .getByRole('table', { name: /^Aansluitingen/ })
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Verschillen' })).toBeVisible();
  await picture(page, 'aansluiting');
  expect(await violations(page)).toEqual([]);
  await page.goto('/stopregels');
  await expect(
    page
      .getByRole('table', { name: /^Stopregels/ })
      .getByText('Stoppen')
      .first(),
  ).toBeVisible();
  expect(troubles).toEqual([]);
});

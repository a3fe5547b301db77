import { expect, test, type Locator } from '@playwright/test';
import { violations } from './support/axe';
import { anActiveContract } from './support/contract';
import { person } from './support/person';
import { otherWindow } from './support/requirements';

interface Made {
  id: string;
  code: string;
  rowVersion: number;
}

/** The last quarter that has ended, as the screen names it. */
function lastQuarter(): string {
  const now = new Date();
  const quarter = Math.floor(now.getMonth() / 3);
  return quarter === 0 ? `Q4 ${now.getFullYear() - 1}` : `Q${quarter} ${now.getFullYear()}`;
}

/** As Excel puts a block of cells on the clipboard. */
const pasteInto = (cell: Locator, text: string) =>
  cell.evaluate((input, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** @eis KV-1133 @eis KV-1136 workflows 2, 4 and 10: a pasted quarter without a false nil, what is red today, and the proof for a councillor */
test('a pasted quarter, what turns red, and the thread of it on one A4', async ({ browser }) => {
  const inkoper = await person(browser, 'inkoper', 1);
  const other = await person(browser, 'inkoper', 2);
  const { page, troubles } = await person(browser, 'contractmanager', 1);
  // Headless has no printer: that it is asked for is enough.
  await page.addInitScript(() => (window.print = () => document.documentElement.setAttribute('data-asked', 'print')));
  const stamp = Date.now();
  const contract = await anActiveContract(inkoper.page, other.page, page, `Proef KPI ${stamp}`);
  const api = await otherWindow(page);
  const anIndicator = (name: string) =>
    api.create<Made>('/indicators', {
      ...{ contractId: contract.id, name, definition: 'Gezinnen die op tijd zijn gestart', frequency: 'QUARTER' },
      ...{ unit: 'PERCENT', numerator: 'Op tijd', denominator: 'Alle', direction: 'HIGHER_IS_BETTER' },
      ...{ norm: '90', redLimit: '85' },
    });
  const first = await anIndicator(`Tijdige start ${stamp}`);
  const second = await anIndicator(`Tijdige afronding ${stamp}`);

  await test.step('a column from Excel falls into its rows; half a share is no number', async () => {
    await page.goto(`/kpis/waarden?contract=${contract.id}`);
    const numerator = page.getByRole('textbox', { name: `Teller van ${first.code} Tijdige start ${stamp} Totaal` });
    await pasteInto(numerator, '4O\t50\n12\t\n');
    await expect(page.getByText(/“4O” is geen getal/)).toBeVisible();
    await expect(page.getByText('Teller of noemer ontbreekt: er komt geen getal.')).toBeVisible();
    await expect(page.getByRole('button', { name: /waarden opgeven/ })).toBeDisabled();
    await numerator.fill('40');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '2 waarden opgeven' }).click();
    await expect(page.getByRole('status').filter({ hasText: '2 waarden opgegeven.' })).toBeVisible();
  });

  await test.step('the definition and the norm stand beside it, and what is not known is not nil', async () => {
    await page.goto(`/kpis/${first.id}`);
    await expect(page.getByText('Definitie 1 · Per kwartaal')).toBeVisible();
    await page.getByText('Tabel', { exact: true }).first().click();
    const row = page.getByRole('row').filter({ hasText: lastQuarter() }).first();
    await expect(row).toContainText('80');
    await expect(row).toContainText('Rood');
    expect(await violations(page)).toEqual([]);
    await page.goto(`/kpis/${second.id}`);
    await page.getByText('Tabel', { exact: true }).first().click();
    const last = page.getByRole('row').filter({ hasText: lastQuarter() }).first();
    await expect(last).toContainText('onvolledig');
    await expect(last).not.toContainText('0 %');
  });

  await test.step('what is red today leads to the list with as many rows', async () => {
    await page.goto('/mijn-werk');
    const tile = page
      .getByRole('group', { name: 'Waarom het iets van u vraagt' })
      .getByRole('button', { name: /Rode KPI/ });
    const count = Number(/\d+/.exec((await tile.textContent())!)![0]);
    await tile.click();
    await expect(page.getByText(`Tijdige start ${stamp}`)).toBeVisible();
    const { items } = await api.get<{ items: Made[] }>('/indicators?light=RED&limit=200');
    expect(items).toHaveLength(count);
  });

  await test.step('a phrase leads to its thread and to the proof on one A4', async () => {
    const { items } = await api.get<{ items: Made[] }>(`/obligations?contractId=${contract.id}&limit=1`);
    const obligation = items[0]!;
    await api.step(`/obligations/${obligation.id}/confirm`, obligation.rowVersion);
    const ends = { from: { kind: 'obligation', id: obligation.id }, to: { kind: 'indicator', id: first.id } };
    await api.create('/trace-links', { type: 'MEASURED_BY', ...ends });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`Tijdige start ${stamp}`);
    await page.getByRole('dialog').getByText(`Tijdige start ${stamp}`).first().click();
    await page
      .getByRole('button', { name: /Rode draad/ })
      .first()
      .click();
    const panel = page.getByRole('complementary', { name: new RegExp(first.code) });
    await expect(panel.getByText(obligation.code).first()).toBeVisible();
    await expect(panel.getByText(/^EIS-\d+/).first()).toBeVisible();
    await panel.getByRole('button', { name: 'Rode draad afdrukken op één A4' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-asked', 'print');
    const proof = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(proof.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
  expect(troubles).toEqual([]);
});

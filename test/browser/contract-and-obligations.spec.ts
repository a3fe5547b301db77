import { expect, test, type Browser } from '@playwright/test';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { anActiveContract } from './support/contract';
import { choose, field } from './support/person';
import { otherWindow } from './support/requirements';
import { watchPage } from './support/watch-page';

/** Somebody who is signed in and opens no screen yet. */
async function signedIn(browser: Browser, role: string, which = 1) {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, role, which);
  return page;
}

/** @eis KV-1075 @eis KV-1082 workflows 1, 3 and 7: a promise becomes an obligation, a period is half met, the contract on a day */
test('an obligation from proposal to judgement, and the contract on two days', async ({ browser }) => {
  const [inkoper, second, page] = await Promise.all([
    signedIn(browser, 'inkoper'),
    signedIn(browser, 'inkoper', 2),
    signedIn(browser, 'contractmanager'),
  ]);
  const troubles = watchPage(page);
  const contract = await anActiveContract(inkoper, second, page, `Contractjaar ${Date.now()}`);
  const year = new Date().getFullYear();

  await page.goto(`/verplichtingen/nieuw?contract=${contract.id}`);
  await field(page, 'Titel').fill('Kwartaalrapportage');
  await field(page, 'Tekst').fill('De opdrachtnemer rapporteert elk kwartaal.');
  await choose(page, 'Wie moet presteren', 'Opdrachtnemer');
  await choose(page, 'Wanneer', 'terugkerend');
  await field(page, 'Om de hoeveel maanden').fill('3');
  await field(page, 'Laatste dag van de eerste periode').fill(`31-03-${year - 1}`);
  await page.getByRole('button', { name: 'Als voorstel bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kwartaalrapportage');
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByRole('button', { name: `31-03-${year - 1}` }).click();

  const panel = page.getByRole('complementary', { name: /Kwartaalrapportage/ });
  await panel.getByLabel('Bewijs toevoegen').setInputFiles({
    ...{ name: 'rapportage.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.7 rapportage'),
  });
  await panel.getByRole('button', { name: 'Indienen' }).click();
  await expect(panel.getByText('Te beoordelen').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Deels' }).click();
  const dialog = page.getByRole('dialog');
  await field(dialog, 'Toelichting').fill('De helft ontbreekt.');
  await dialog.getByRole('button', { name: 'Deels' }).click();
  await expect(panel.getByText('Deels nagekomen').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const api = await otherWindow(page);
  const { rowVersion } = await api.get<{ rowVersion: number }>(`/contracts/${contract.id}`);
  await api.change(`/contracts/${contract.id}`, rowVersion, {
    ...{ endsOn: `${year + 5}-12-31`, validFrom: `${year}-01-01`, reason: 'Verlengd bij addendum' },
  });
  await page.goto(`/contracten/${contract.id}?tab=dag&dag=${year}-06-01&vergelijk=${year - 1}-06-01`);
  await expect(page.getByRole('heading', { name: /Wat verschilt/ })).toBeVisible();
  await expect(page.getByText(`31-12-${year + 5}`).first()).toBeVisible();
  await page.getByRole('tab', { name: /^Verplichtingen/ }).click();
  await expect(page.getByRole('table', { name: `Verplichtingen op 01-06-${year}` })).toBeVisible();
  await page.getByRole('button', { name: 'Terug naar vandaag' }).click();
  await expect(page.getByText('Kwartaalrapportage').first()).toBeVisible();
  expect(troubles).toEqual([]);
});

/** @eis KV-1170 @eis KV-1171 workflow 1 and 2: an option is decided, and each tile of Mijn werk equals its list */
test('an option to renew is decided, and the morning begins with what is due', async ({ browser }) => {
  const [inkoper, second, page] = await Promise.all([
    signedIn(browser, 'inkoper'),
    signedIn(browser, 'inkoper', 2),
    signedIn(browser, 'contractmanager'),
  ]);
  const title = `Verlenging ${Date.now()}`;
  const contract = await anActiveContract(inkoper, second, page, title);
  const year = new Date().getFullYear();
  const api = await otherWindow(page);
  const { rowVersion } = await api.get<{ rowVersion: number }>(`/contracts/${contract.id}`);
  await api.change(`/contracts/${contract.id}`, rowVersion, {
    renewals: [{ number: 1, months: 12, decideMonths: 60, announceMonths: 58 }],
    ...{ validFrom: `${year}-01-01`, reason: 'Optie uit de overeenkomst' },
  });
  await page.goto(`/mijn-werk`);
  for (const tile of await page
    .getByRole('group', { name: 'Waarom het iets van u vraagt' })
    .getByRole('button')
    .all()) {
    const count = Number(/\d+/.exec((await tile.textContent())!)![0]);
    await tile.click();
    // A longer list draws only the rows in sight.
    if (count <= 10) await expect(page.locator('tbody th[scope=row]')).toHaveCount(count);
    await tile.click();
  }
  await page.goto(`/contracten/${contract.id}`);
  await expect(page.getByText(/Nog aan te vullen: een eigenaar/)).toBeVisible();
  await page.getByRole('button', { name: 'Besluit vastleggen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Verlengen tot en met/).check();
  await field(dialog, 'Besloten door').fill('Colleges van de drie gemeenten');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('Gebruikt', { exact: true })).toBeVisible();
  await expect(page.getByText(`31-12-${year + 4}`).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('/contracten');
  await expect(page.getByRole('row').filter({ hasText: title }).getByText('van 10')).toBeVisible();
});

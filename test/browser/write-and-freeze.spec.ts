import { expect, test, type Page } from '@playwright/test';
import { violations } from './support/axe';
import { person } from './support/person';
import { otherWindow } from './support/requirements';

/** A tender of its own, so that nothing of the demo is in the way. */
async function aTender(page: Page): Promise<{ id: string; code: string }> {
  const api = await otherWindow(page);
  const { items } = await api.get<{ items: { programmeId: string }[] }>('/tenders');
  const { programmeId } = items[0]!;
  const path = `/tenders?programmeId=${programmeId}`;
  const tender = await api.create<{ id: string; code: string; rowVersion: number }>(path, {
    title: `Proef toetsen ${Date.now()}`,
  });
  await api.change(`/tenders/${tender.id}`, tender.rowVersion, {
    ...{ clusteringMotivation: 'Eén gezin, één plan.', noLotsMotivation: 'Eén partner.' },
  });
  return tender;
}

const fill = async (page: Page, values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
};

async function writeEis(page: Page, code: string): Promise<void> {
  await page.goto(`/programma-van-eisen/nieuw?aanbesteding=${code}`);
  await fill(page, { Titel: 'Warme overdracht', 'Tekst van de eis': 'De partner draagt binnen 10 werkdagen over.' });
  await fill(page, {
    Toelichting: 'Kinderen merken niets van de overgang.',
    Toetsing: 'Het protocol noemt de termijn.',
  });
  await page.getByLabel('Toetsbaar').selectOption({ label: 'ja' });
  await fill(page, { Bewijsmiddel: 'Overdrachtsprotocol', Hoofdstuk: '3.2 Veiligheid' });
  await page.getByLabel('Moment van het bewijs').selectOption({ label: 'bij de inschrijving' });
  await page.getByRole('button', { name: 'Eis bewaren' }).click();
  await expect(page.getByText('EIS-001', { exact: false }).first()).toBeVisible();
}

async function writeWish(page: Page, code: string): Promise<void> {
  await page.goto(`/programma-van-eisen/nieuw?aanbesteding=${code}`);
  await page.getByLabel('Soort', { exact: true }).selectOption({ label: 'Wens' });
  await fill(page, { Titel: 'Vaste hulpverlener', 'Tekst van de eis': 'Elk gezin houdt één hulpverlener.' });
  await fill(page, { Toelichting: 'Vertrouwen vraagt tijd.' });
  await page.getByRole('button', { name: 'Eis bewaren' }).click();
  await expect(page.getByText('WENS-001', { exact: false }).first()).toBeVisible();
}

async function adoptAll(page: Page, tenderId: string): Promise<void> {
  const api = await otherWindow(page);
  type Row = { id: string; rowVersion: number; state: string };
  const { items } = await api.get<{ items: Row[] }>(`/requirements?tenderId=${tenderId}&limit=50`);
  for (const { id } of items) {
    for (const step of ['submit', 'adopt']) {
      const { rowVersion } = await api.get<Row>(`/requirements/${id}`);
      await api.step(`/requirements/${id}/${step}`, rowVersion, {});
    }
  }
}

/** On the page of the rules: whether finance agrees too on what goes out. */
async function financeAgrees(page: Page, also: boolean): Promise<void> {
  await page.goto('/akkoordregels');
  const rule = page.getByRole('form').or(page.locator('form')).filter({ hasText: 'Om te publiceren' });
  await rule.getByRole('checkbox', { name: 'Financiën' }).setChecked(also);
  expect(await violations(page)).toEqual([]);
  await rule.getByRole('button', { name: 'Bewaren' }).click();
  await expect(rule.getByRole('button', { name: 'Bewaren' })).toBeDisabled();
}

/** @eis KV-211 @eis KV-883 @eis KV-1214 write, weigh, check, freeze, approve, publish and compare, as the procurement officer does */
test('eis, wens and criterion; checked, weighed, frozen and published', async ({ browser }) => {
  test.slow();
  const first = await person(browser, 'inkoper', 1);
  const second = await person(browser, 'inkoper', 2);
  const manager = await person(browser, 'contractmanager', 1);
  const controller = await person(browser, 'financien', 1);
  const admin = await person(browser, 'beheerder', 1);
  const { page } = first;
  const tender = await aTender(page);

  await test.step('write an eis that can be tested and a wens', async () => {
    await writeEis(page, tender.code);
    await writeWish(page, tender.code);
  });

  await test.step('the check names what blocks, with what to do', async () => {
    await page.goto(`/toets?aanbesteding=${tender.code}`);
    await expect(page.getByText(/staan? publicatie in de weg/)).toBeVisible();
    await expect(page.locator('table').getByText('Telt nergens mee')).toBeVisible();
    await expect(page.locator('table').getByText('Geen gunningscriteria')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a criterion: the sum follows each keystroke and is 100', async () => {
    await page.goto(`/gunningscriteria?aanbesteding=${tender.code}`);
    await page.getByRole('button', { name: 'Nieuw criterium' }).click();
    await fill(page, { Titel: 'Plan van aanpak', Omschrijving: 'Beschrijf uw aanpak.' });
    await page.getByLabel('Weging (procent van het geheel)').fill('95');
    await page.getByRole('button', { name: 'Schaal 0-2-4-6-8-10 invullen' }).click();
    for (const level of await page.getByLabel('Wat een inschrijving laat zien').all())
      await level.fill('Laat dit zien.');
    await page.getByLabel('WENS-001 Vaste hulpverlener').check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Criterium bewaren' }).click();
    await expect(page.getByText('nog 5,00 % te verdelen')).toBeVisible();
    await page.getByLabel('Weging van Plan van aanpak').fill('100');
    await expect(page.getByText('precies verdeeld')).toBeVisible();
    await page.getByLabel('Weging van Plan van aanpak').press('Enter');
    await fill(page, { 'Hoe inschrijvingen worden gerangschikt': 'Kwaliteit telt volledig.' });
    await fill(page, { 'Wat beslist bij een gelijke stand': 'Loting.' });
    await page.getByRole('button', { name: 'Methode bewaren' }).click();
    await expect(page.getByRole('button', { name: 'Methode bewaren' })).toBeDisabled();
  });

  await test.step('nothing blocks any more, and the requirement without source is listed', async () => {
    await page.goto(`/toets?aanbesteding=${tender.code}`);
    await expect(page.getByText('Niets staat publicatie in de weg.')).toBeVisible();
    await page.goto(`/dekking?aanbesteding=${tender.code}&gap=REQUIREMENT_WITHOUT_SOURCE`);
    await expect(page.getByRole('row', { name: /EIS-001/ })).toContainText('Warme overdracht');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('freeze to publish; each named role approves: a second inkoper, the contract manager, finance', async () => {
    await adoptAll(page, tender.id);
    await financeAgrees(admin.page, true);
    await page.goto(`/baselines?aanbesteding=${tender.code}`);
    await page.getByRole('button', { name: 'Bevriezen' }).first().click();
    await page.getByLabel('Naam').fill('PvE 1.0');
    await page.getByLabel('Waarvoor').selectOption('om te publiceren');
    await expect(page.getByText(/inkoper, contractmanager en financiën/i)).toBeVisible();
    await page.getByRole('button', { name: 'Bevriezen en akkoord vragen' }).click();
    await expect(page.getByText('Wacht op akkoord van een ander dan')).toBeVisible();
    // What waits keeps the approvals that were asked; other baselines of this demo do not wait for finance.
    await financeAgrees(admin.page, false);
    for (const approver of [second, manager, controller]) {
      await approver.page.goto(page.url());
      await approver.page.getByRole('button', { name: 'Akkoord geven' }).click();
      await approver.page.getByRole('dialog').getByRole('button', { name: 'Akkoord geven' }).click();
      await expect(approver.page.getByRole('button', { name: 'Akkoord geven' })).toHaveCount(0);
    }
    await second.page.reload();
    await expect(second.page.getByRole('link', { name: 'Pdf downloaden' })).toBeVisible({ timeout: 40_000 });
  });

  await test.step('publish; what is frozen stays as it was', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Publiceren' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publiceren' }).click();
    await expect(page.getByText('PvE 1.0 is gepubliceerd.')).toBeVisible();
    await expect(page.getByText('Plan van aanpak')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
  expect([first, second, manager, controller, admin].flatMap(({ troubles }) => troubles)).toEqual([]);
});

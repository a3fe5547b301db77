import { expect, test, type Page } from '@playwright/test';
import { violations } from './support/axe';
import { person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

interface Line {
  key: string;
  lineId: string | null;
  municipalityId: string;
  variance: string;
  complete: boolean;
  rowVersion: number;
}
interface Report {
  id: string;
  code: string;
  rowVersion: number;
  snapshotId: string;
  outline: { id: string; municipalityId: string | null }[];
}
type Api = Awaited<ReturnType<typeof otherWindow>>;

const WORDS = {
  cause: 'VOLUME',
  nature: 'INCIDENTAL',
  owner: 'S. Bakker',
  text: 'Meer instroom.',
  measure: 'Overleg.',
};

/** A report of its own about the last whole year of the demo's contract. */
async function aReport(page: Page): Promise<{ api: Api; report: Report; year: number }> {
  const api = await otherWindow(page);
  const { items } = await api.get<{ items: { id: string; programmeId: string }[] }>('/contracts');
  const [contract] = items;
  const year = new Date().getFullYear() - 1;
  const report = await api.create<Report>(`/pc-reports?programmeId=${contract!.programmeId}`, {
    ...{
      contractId: contract!.id,
      year,
      period: 'OTHER',
      title: `Proefrapport ${Date.now()}`,
      asOfDate: `${year}-08-31`,
    },
    ...{ thresholdAmount: '1000.00', thresholdPercentage: '100' },
  });
  await api.create(`/pc-reports/${report.id}/paragraphs`, {
    section: 'SUMMARY',
    text: 'De prognose is {{figure:TOTAAL.forecast}}.',
  });
  return { api, report, year };
}

/** Explains what still waits, except one line that is left to the screen. */
async function explainOthers(api: Api, id: string, except: string): Promise<void> {
  const { items } = await api.get<{ items: Line[] }>(`/pc-reports/${id}/explanations`);
  for (const { key, lineId, complete, rowVersion } of items) {
    if (complete || key === except) continue;
    const path = lineId ? `explanations/${lineId}` : `programme-explanations/${key}`;
    await api.put(`/pc-reports/${id}/${path}`, rowVersion, WORDS);
  }
}

/** @eis KV-1444 @eis KV-1442 workflows 8 and 9 of finance: explain variances; sign; new figures only in a new version */
test('a variance that moves is read again; what is signed stays, and its next version is compared', async ({
  browser,
}) => {
  test.slow();
  const writer = await person(browser, 'financien', 1);
  const signer = await person(browser, 'financien', 2);
  const { page } = writer;
  const { api, report, year } = await aReport(page);
  const { items } = await api.get<{ items: Line[] }>(`/pc-reports/${report.id}/explanations`);
  const line = items[0]!;
  await explainOthers(api, report.id, line.key);
  const section = report.outline.find(({ municipalityId }) => municipalityId === line.municipalityId)!;
  const card = page.locator(`[id="toelichting-${line.key}"]`);
  const address = `/pc-rapporten/${report.id}`;

  await test.step('explain a variance above the threshold', async () => {
    await page.goto(`${address}?onderdeel=${section.id}`);
    await expect(page.getByRole('button', { name: 'Bevriezen' })).toBeDisabled();
    await card.getByRole('combobox', { name: 'Oorzaak' }).click();
    await page.getByRole('option', { name: 'Volume' }).click();
    await card.getByLabel('Eigenaar').fill('S. Bakker');
    await card.getByLabel('Toelichting', { exact: true }).fill('Meer gezinnen dan begroot.');
    await card.getByLabel('Maatregel').fill('Wekelijkse doorstroomtafel.');
    await card.getByRole('button', { name: 'Toelichting bewaren' }).click();
    await expect(card.getByText('Compleet', { exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('the stand moves: text and explanation are stale, and block until they are read again', async () => {
    const { rowVersion } = await api.get<Report>(`/pc-reports/${report.id}`);
    await api.change(`/pc-reports/${report.id}`, rowVersion, { asOfDate: `${year}-09-30` });
    await explainOthers(api, report.id, line.key);
    await page.reload();
    await card.getByRole('button', { name: 'Toelichting klopt nog' }).click();
    await expect(card.getByText('Compleet', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bevriezen' })).toBeDisabled();
    await page.getByRole('button', { name: 'Ga naar eerste blokkade' }).click();
    await expect(page.getByText('Verouderd cijfer.')).toBeVisible();
    await picture(page, 'pc-rapport-verouderd');
    await page.getByRole('button', { name: 'Cijfer bijwerken' }).click();
    await expect(page.getByText('Verouderd cijfer.')).toHaveCount(0);
  });

  await test.step('freeze, and a second controller signs', async () => {
    await page.getByRole('button', { name: 'Bevriezen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bevriezen' }).click();
    await expect(page.getByText('U bevroor dit rapport zelf.', { exact: false })).toBeVisible();
    await signer.page.goto(address);
    await signer.page.getByRole('button', { name: 'Ondertekenen', exact: true }).click();
    await signer.page.getByRole('dialog').getByRole('button', { name: 'Ondertekenen' }).click();
    await expect(signer.page.getByRole('heading', { name: 'College en raad' })).toBeVisible();
  });

  await test.step('a college adopts; the council of another municipality waits for its own', async () => {
    await page.goto(address);
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    await row.getByRole('button', { name: /^Besluit van College/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Dag van het besluit').fill(today());
    await dialog.getByLabel('Nummer').fill('Z-114');
    await dialog.getByRole('button', { name: 'Besluit vastleggen' }).click();
    await expect(row.getByText('Vastgesteld zoals ondertekend')).toBeVisible();
    await picture(page, 'pc-rapport-besluiten');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('new figures come in a next version; both are compared and the signed one is the same', async () => {
    await page.getByRole('button', { name: 'Nieuwe versie beginnen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Stand').fill(`31-10-${year}`);
    await dialog.getByRole('button', { name: 'Nieuwe versie beginnen' }).click();
    await expect(page.getByText('versie 2', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Vergelijken' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`${report.code} en`);
    await expect(page.getByRole('heading', { name: 'Cijfers die bewogen' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    const { snapshotId } = await api.get<Report>(`/pc-reports/${report.id}`);
    await expect
      .poll(async () => (await api.get<{ files: object[] }>(`/snapshots/${snapshotId}`)).files.length, {
        timeout: 40_000,
      })
      .toBe(2);
    const check = await api.step<{ same: boolean }>(`/snapshots/${snapshotId}/verification`, 1);
    expect(check.same).toBe(true);
  });
  expect([writer, signer].flatMap(({ troubles }) => troubles)).toEqual([]);
});

/** As people type it. */
const today = (): string =>
  new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'Europe/Amsterdam',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date());

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from './axe';
import { field, open, type Person } from './person';

const STATEMENT = join(__dirname, '../../../docs/handleiding/voorbeelden/bestedingen-2027.csv');
export const SENTENCE = 'Laat een gezin pas los als een ander het aantoonbaar vast heeft.';
export const MUNICIPALITIES = { Maassluis: '18', Vlaardingen: '41,5', Schiedam: '40,5' };
export const BLOCKS = {
  'Netwerk rondom het kind, de ouder/opvoeder in het gewone leven': '10',
  'Versterk de positie van het onderwijs': '12,5',
  'Wijkteam 2023': '17,5',
  'Een praktijkondersteuner in elke huisartsenpraktijk': '5',
  'Flexibel netwerk van specialisten op MVS-niveau': '21',
  'Specialistische jeugdhulp op MVS-niveau': '34',
};

export const today = () =>
  new Intl.DateTimeFormat('nl-NL', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Amsterdam' })
    .format(new Date())
    .replaceAll('/', '-');

export const press = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: typeof name === 'string' }).click();
export const clean = async (page: Page) => expect(await violations(page)).toEqual([]);

/** The first bytes of what a link lets a person download. */
export async function downloaded(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path());
}

/** Makes an allocation key with these shares. */
export async function makeKey(page: Page, over: string, name: string, shares: Record<string, string>): Promise<void> {
  await open(page, 'Verdeelsleutels');
  await page.getByRole('link', { name: 'Sleutel maken' }).first().click();
  await page.getByRole('radio', { name: over }).check();
  await field(page, 'Naam').fill(name);
  await field(page, 'Geldt vanaf').fill('01-01-2027');
  await field(page, 'Besluit').fill('Collegebesluit (fictief)');
  for (const [of, share] of Object.entries(shares)) await field(page, `Aandeel van ${of}`).fill(share);
  await press(page, 'Sleutel maken');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** All seven stations: six with their codes, the Nota van Inlichtingen as a gap. */
export async function expectSeven(page: Page, codes: string[]): Promise<void> {
  const stations = page.getByRole('list').filter({ hasText: 'Werkgroepzin' }).last();
  for (const code of [...codes, 'KPI-001', 'BR-2027-011', 'RAP-2027-1/1']) {
    await expect(stations.getByText(code, { exact: true })).toBeVisible();
  }
  await expect(stations.getByText('ontbreekt')).toHaveCount(1);
  await expect(stations.getByText('Geen antwoord in een Nota van Inlichtingen en geen toezegging.')).toBeVisible();
}

/** Runs the wizard up to the check of the rows. */
export async function uploadStatement(page: Page): Promise<void> {
  await open(page, 'Bestedingen');
  await page.getByRole('link', { name: 'Bestedingen importeren' }).first().click();
  await page.locator('input[type=file]').setInputFiles(STATEMENT);
  await press(page, 'Inlezen');
  await press(page, 'Controleren');
  await expect(page.getByRole('heading', { name: 'Uitkomst' })).toBeVisible();
}

/** A tender of its own: the one of the demo is under way. Who follows it looks at that tender from then on. */
export async function startTender(starter: Person, followers: Person[]): Promise<string> {
  const { page } = starter;
  await open(page, 'Aanbestedingen');
  await page.getByRole('link', { name: 'Nieuwe aanbesteding' }).first().click();
  await field(page, 'Naam').fill('Proef van de hele lijn');
  await press(page, 'Aanbesteding beginnen');
  await page.waitForURL(/aanbestedingen\/[0-9a-f-]{36}.*aanbesteding=AANB-/);
  const code = new URL(page.url()).searchParams.get('aanbesteding')!;
  for (const person of [starter, ...followers]) await person.page.goto(`/mijn-werk?aanbesteding=${code}`);
  return code;
}

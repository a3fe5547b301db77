import { expect, test, type Browser } from '@playwright/test';
import { readCalendar } from '../support/read-calendar';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { anActiveContract } from './support/contract';
import { field } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';
import { watchPage } from './support/watch-page';

async function signedIn(browser: Browser, role: string, which = 1) {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, role, which);
  return page;
}

/** @eis KV-1116 @eis KV-1119 workflow 8: the calendar, a subscription to it, and a term of notice that moves */
test('the calendar, its feed and a date that moves', async ({ browser }) => {
  const [inkoper, second, page] = await Promise.all([
    signedIn(browser, 'inkoper'),
    signedIn(browser, 'inkoper', 2),
    signedIn(browser, 'contractmanager', 2),
  ]);
  const troubles = watchPage(page);
  const title = `Agendacontract ${Date.now()}`;
  const contract = await anActiveContract(inkoper, second, page, title);
  const year = new Date().getFullYear();
  const api = await otherWindow(page);
  const notice = (noticeMonths: number, rowVersion: number, day: string) =>
    api.change<{ rowVersion: number }>(`/contracts/${contract.id}`, rowVersion, {
      ...{ noticeMonths, endsOn: `${year + 1}-12-31`, validFrom: `${year}-01-${day}`, reason: 'Afgesproken' },
    });
  const { rowVersion } = await api.get<{ rowVersion: number }>(`/contracts/${contract.id}`);
  const agreed = await notice(9, rowVersion, '02');

  await page.goto('/agenda');
  await page.getByRole('grid').waitFor();
  await picture(page, 'agenda');
  await page.goto(`/agenda?dag=${year + 1}-03-30&soort=CONTRACT`);
  const grid = page.getByRole('grid', { name: 'Agenda van de maand' });
  await grid.locator(`[data-day="${year + 1}-03-30"]`).press('ArrowRight');
  await page.keyboard.press('Enter');
  const day = page.getByRole('complementary', { name: new RegExp(`31 maart ${year + 1}`) });
  await expect(day.getByRole('link', { name: new RegExp(`Opzeggen uiterlijk: ${title}`) })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  // Also in a demo in which this was done before.
  const link = await api.get<{ rowVersion: number }>('/calendar-feeds/own');
  await api.step('/calendar-feeds/withdraw', link.rowVersion);
  const wish = await api.get<{ rowVersion: number; kinds: string[] }>('/reminder-settings/own');
  await api.put('/reminder-settings/own', wish.rowVersion, { ...{ active: false, daysAhead: 14, onlyMine: true }, kinds: wish.kinds }); // prettier-ignore
  await page.getByRole('button', { name: 'Abonneren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Abonneren' });
  await dialog.getByRole('button', { name: 'Koppeling maken' }).click();
  const secret = dialog.getByRole('group', { name: 'Uw geheime adres' });
  const url = new URL((await secret.getByTestId('feed-url').textContent())!);
  const anonymous = await browser.newContext();
  const noticeInFeed = async () => {
    const feed = await anonymous.request.get(`${url.pathname}${url.search}`);
    expect(feed.status()).toBe(200);
    return readCalendar(await feed.text()).events.find(({ SUMMARY }) =>
      SUMMARY?.includes(`Opzeggen uiterlijk: ${title}`),
    )!;
  };
  const before = await noticeInFeed();
  expect(before['DTSTART;VALUE=DATE']).toBe(`${year + 1}0331`);
  await dialog.getByRole('button', { name: 'Sluiten' }).click();

  await notice(6, agreed.rowVersion, '03');
  const after = await noticeInFeed();
  expect([after.UID, after['DTSTART;VALUE=DATE']]).toEqual([before.UID, `${year + 1}0630`]);
  expect(Number(after.SEQUENCE)).toBeGreaterThan(Number(before.SEQUENCE));
  await page.goto(`/agenda?weergave=lijst&dag=${year + 1}-06-01&soort=CONTRACT`);
  await expect(
    page.getByRole('row', { name: new RegExp(`Opzeggen uiterlijk: ${title}.*30-06-${year + 1}`) }),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Herinneringen' }).click();
  const reminders = page.getByRole('dialog', { name: 'Herinneringen' });
  await reminders.getByRole('switch', { name: 'Stuur mij elke dag één mail' }).click();
  await field(reminders, 'Hoeveel dagen vooraf').fill('21');
  await reminders.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByText('U krijgt elke dag een mail als er iets te melden is.')).toBeVisible();
  expect(await api.get('/reminder-settings/own')).toMatchObject({ active: true, daysAhead: 21 });

  await page.goto(`/contracten/${contract.id}?tab=documenten`);
  await page.getByRole('button', { name: 'Stuk toevoegen' }).first().click();
  const adding = page.getByRole('dialog', { name: 'Stuk toevoegen' });
  await adding.getByLabel('Bestand').setInputFiles({
    ...{ name: 'Overeenkomst.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.7 overeenkomst'),
  });
  await adding.getByRole('button', { name: 'Opnemen in dossier' }).click();
  await page.getByRole('link', { name: 'Overeenkomst' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Overeenkomst');
  await expect(page.getByRole('link', { name: new RegExp(contract.code) })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('/dossier');
  await page.getByRole('table').waitFor();
  await picture(page, 'dossier');
  expect(troubles).toEqual([]);
});

import { expect, test, type Page } from '@playwright/test';
import { aClosedTender, admit, anOffer, scoreAll } from './support/assessment';
import { violations } from './support/axe';
import { field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

const today = (): string => new Intl.DateTimeFormat('nl-NL', { dateStyle: 'short' }).format(new Date());
const at = (page: Page, path: string, code: string) =>
  page.goto(`${path}${path.includes('?') ? '&' : '?'}aanbesteding=${code}`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();

/** @eis KV-974 the assessment in the browser: sealed, opened by two, hidden scores, consensus, ranking, letters, standstill */
test('three offers, two assessors, one award', async ({ browser }) => {
  test.slow();
  const first = await person(browser, 'inkoper', 1);
  const second = await person(browser, 'inkoper', 2);
  const expert = await person(browser, 'lezer');
  const { page } = first;
  const api = await otherWindow(page);
  const tender = await aClosedTender(page, second.page, `Beoordeling ${Date.now()}`);
  const { code } = tender;
  const noord = await anOffer(page, tender.id, 'Stichting Voorbeeld Noord', '10000001');
  const zuid = await anOffer(page, tender.id, 'Coöperatie Voorbeeld Zuid', '10000002');
  const west = await anOffer(page, tender.id, 'Voorbeeld West B.V.', '10000003');

  await test.step('sealed until two persons open', async () => {
    await at(page, '/inschrijvingen', code);
    await expect(page.getByText('3 inschrijvingen, verzegeld.')).toBeVisible();
    await expect(page.getByText('Voorbeeld Noord')).toHaveCount(0);
    await press(page, 'Opening vragen');
    await inDialog(page, 'Opening vragen');
    await expect(page.getByText('Een tweede inkoper opent mee.')).toBeVisible();
    await at(second.page, '/inschrijvingen', code);
    await press(second.page, 'Nu openen');
    await inDialog(second.page, 'Nu openen');
    await expect(second.page.getByText('Stichting Voorbeeld Noord')).toBeVisible();
    expect(await violations(second.page)).toEqual([]);
    await picture(second.page, 'inschrijvingen');
  });

  await test.step('the assessment begins on the published criteria', async () => {
    await at(page, '/beoordeling', code);
    await field(page, 'Waar staat dat').fill('Inkoopdocument, paragraaf 4.6');
    await press(page, 'Beoordeling beginnen');
    await expect(page.getByText('Nog geen beoordelaars')).toBeVisible();
  });

  await test.step('an offer is tested in the order of the law', async () => {
    await admit(page, zuid.id);
    await at(page, `/inschrijvingen/${noord.id}`, code);
    for (const evidence of ['UEA, deel IV', 'Plan van aanpak, blz. 3']) {
      await press(page, 'Kies alles van deze stap');
      await press(page, 'Bevinding over 1 eis');
      await field(page, 'Waar staat het bewijs').fill(evidence);
      await inDialog(page, 'Bewaren');
      await expect(page.getByText(evidence)).toBeVisible();
    }
    expect(await violations(page)).toEqual([]);
    await press(page, 'Toelaten tot de beoordeling');
    await expect(page.getByText('Toegelaten', { exact: true })).toBeVisible();
    const { rowVersion } = await api.get<{ rowVersion: number }>(`/offers/${west.id}`);
    const motivation = 'Stemt niet in met de eis over warme overdracht.';
    await api.step(`/offers/${west.id}/set-aside`, rowVersion, { motivation });
  });

  const { items } = await api.get<{ items: { id: string }[] }>(`/assessments?tenderId=${tender.id}`);
  const assessmentId = items[0]!.id;

  await test.step('two colleagues are appointed and sign before they see anything', async () => {
    const users = await Promise.all(
      [second, expert].map(async (one) =>
        (await otherWindow(one.page)).get<{ user: { id: string; name: string } }>('/session'),
      ),
    );
    await at(page, '/beoordeling', code);
    for (const { user } of users) {
      await page.getByRole('button', { name: 'Beoordelaar benoemen' }).first().click();
      await page.getByRole('combobox', { name: 'Collega' }).fill(user.name);
      await page.getByRole('option', { name: user.name }).first().click();
      await inDialog(page, 'Beoordelaar benoemen');
      await expect(page.getByRole('cell', { name: user.name })).toBeVisible();
    }
    await (await otherWindow(second.page)).create(`/assessments/${assessmentId}/declaration`, { version: '2026-1' });
    await at(expert.page, '/beoordeling', code);
    await expect(expert.page.getByRole('heading', { name: 'Verklaring van de beoordelaar' })).toBeVisible();
    await press(expert.page, 'Ik verklaar dit en teken');
    await expect(expert.page.getByRole('heading', { name: 'Visie op de opdracht' })).toBeVisible();
  });

  await test.step('an expert scores with the keyboard; nobody sees it while the other has not handed in', async () => {
    const own = expert.page;
    await own.getByRole('link', { name: 'Scoren: Visie op de opdracht' }).click();
    for (const [bidder, score] of [
      ['Stichting Voorbeeld Noord', '10 · Uitstekend'],
      ['Coöperatie Voorbeeld Zuid', '7 · Goed'],
    ] as const) {
      await own.getByText(bidder, { exact: false }).first().click();
      await own.getByRole('radio', { name: score }).press('Space');
      await field(own, 'Reden').fill(`Mijn geheime oordeel over ${bidder}`);
      await press(own, 'Score bewaren');
      await expect(own.getByText(`✓ ${bidder}`)).toBeVisible();
    }
    expect(await violations(own)).toEqual([]);
    await picture(own, 'scoren');
    await press(own, 'Inleveren');
    await inDialog(own, 'Inleveren');
    await expect(own.getByText('De scores gaan open als alle beoordelaars hebben ingeleverd.')).toBeVisible();
    await at(page, '/beoordeling?deel=consensus', code);
    await expect(page.getByText('1 van 2 beoordelaars leverden in.')).toBeVisible();
    await expect(page.getByText('Mijn geheime oordeel')).toHaveCount(0);
  });

  await test.step('then all is open, and one motivated score is agreed', async () => {
    await scoreAll(second.page, assessmentId, { [noord.id]: 7, [zuid.id]: 7 });
    const own = await otherWindow(expert.page);
    const { criteria } = await own.get<{ criteria: { id: string }[] }>(`/assessments/${assessmentId}`);
    const team = criteria[1]!.id;
    for (const offerId of [noord.id, zuid.id]) {
      const body = { criterionId: team, offerId, score: 7, reason: 'Een volledig team.' };
      await own.put(`/assessments/${assessmentId}/scores`, 0, body);
    }
    await own.create(`/assessments/${assessmentId}/hand-in`, { criterionId: team });
    await page.reload();
    await expect(page.getByText('Mijn geheime oordeel over Stichting Voorbeeld Noord')).toBeVisible();
    await press(page, 'Consensussessie vastleggen');
    await field(page, 'Gehouden op').fill(today());
    await field(page, 'Aanwezig').fill('Beide beoordelaars en de inkoper');
    await inDialog(page, 'Sessie bewaren');
    await page.getByText('Visie op de opdracht', { exact: false }).first().click();
    for (const [bidder, score, advantage] of [
      ['Stichting Voorbeeld Noord', '10', 'Noemt voor elk gezin een vast gezicht.'],
      ['Coöperatie Voorbeeld Zuid', '7', ''],
    ] as const) {
      const form = page.getByRole('form', { name: `Vast te stellen score voor ${bidder}` });
      await form.getByLabel('Sessie').selectOption({ index: 1 });
      await form.getByLabel('Gezamenlijke score').selectOption(score);
      await form.getByLabel('Motivering').fill(`Gezamenlijk oordeel over ${bidder}`);
      await form.getByLabel('Relatief voordeel').fill(advantage);
      await form.getByRole('button', { name: 'Score vaststellen' }).click();
      await expect(form.getByRole('button', { name: 'Vastgestelde score wijzigen' })).toBeVisible();
    }
    const { sessions } = await api.get<{ sessions: { id: string }[] }>(`/assessments/${assessmentId}/consensus`);
    for (const offerId of [noord.id, zuid.id]) {
      const agreed = { criterionId: team, offerId, sessionId: sessions[0]!.id, score: 7, motivation: 'Volledig team.' };
      await api.put(`/assessments/${assessmentId}/consensus`, 0, agreed);
    }
    expect(await violations(page)).toEqual([]);
    await picture(page, 'consensus');
  });

  await test.step('the ranking follows, with what it hangs upon, and the advice fixes it', async () => {
    await page.getByRole('tab', { name: 'Rangorde' }).click();
    await expect(page.getByRole('row', { name: /INS-001 Stichting Voorbeeld Noord.*88,00/ })).toBeVisible();
    await expect(page.getByText(/als Stichting Voorbeeld Noord 7 in plaats van 10 had/)).toBeVisible();
    await field(page, 'Advies').fill('Gun aan Stichting Voorbeeld Noord.');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'rangorde');
    await press(page, 'Advies vastleggen');
    await expect(page.getByText('SHA-256')).toBeVisible();
  });

  await test.step('award, letters, and a standstill that keeps the contract unsigned', async () => {
    await at(page, '/gunning', code);
    await field(page, 'Datum van de gunningsbeslissing').fill(today());
    await press(page, 'Toezegging toevoegen');
    await field(page, 'Zin uit de inschrijving').fill('Binnen een dag een vast gezicht.');
    await field(page, 'Waar staat dat').fill('Plan van aanpak, blz. 4');
    await page.getByRole('combobox', { name: 'Eis' }).click();
    await page.getByRole('option', { name: /^EIS-001/ }).click();
    await press(page, 'Gunning vastleggen');
    await expect(page.getByText('De brieven aan de inschrijvers zijn nog niet verzonden.')).toBeVisible();
    await expect(page.getByText('Visie op de opdracht: Noemt voor elk gezin een vast gezicht.')).toBeVisible();
    await page.getByRole('button', { name: 'Brief INS-002' }).click();
    const [letter] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      page.getByRole('menuitem', { name: /Word|docx/i }).click(),
    ]);
    expect(letter.suggestedFilename()).toBe('Brief INS-002.docx');
    await press(page, 'Alle brieven nu verzenden');
    await expect(page.getByText('De opschortende termijn loopt nog.')).toBeVisible();
    await expect(page.getByText(/^Per e-mail aan inschrijver-10000002@voorbeeld\.example door/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'gunning');
  });

  expect([first, second, expert].flatMap(({ troubles }) => troubles)).toEqual([]);
});

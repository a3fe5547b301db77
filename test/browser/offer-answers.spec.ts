import { expect, test, type Page } from '@playwright/test';
import { filled } from '../../libs/sheets/src/testing/fill-form';
import { aClosedTender, admit, anOffer, scoreAll } from './support/assessment';
import { violations } from './support/axe';
import { field, person, type Person } from './support/person';
import { otherWindow } from './support/requirements';

const inDialog = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByRole('button', { name }).click();

interface Made {
  id: string;
  approvalId: string;
}

async function baselineOf(page: Page, tenderId: string): Promise<string> {
  const { items } = await (
    await otherWindow(page)
  ).get<{ items: Made[] }>(`/requirement-baselines?tenderId=${tenderId}`);
  return items[0]!.id;
}

/** The form of the frozen requirements, as a bidder got it. */
async function answerForm(page: Page, tenderId: string, baselineId: string): Promise<Buffer> {
  const api = await otherWindow(page);
  const { programmeId } = await api.get<{ programmeId: string }>(`/tenders/${tenderId}`);
  const asked = await api.create<Made>('/exports', {
    programmeId,
    kind: 'requirement-answer-form',
    format: 'xlsx',
    tenderId,
    parameters: { baselineId },
  });
  const content = () => page.request.get(`/api/v1/exports/${asked.id}/content`);
  await expect.poll(async () => (await content()).status(), { timeout: 30_000 }).toBe(200);
  return (await content()).body();
}

/** Two persons open what came in, beside the screen. */
async function openOffers(first: Person, second: Person, tenderId: string): Promise<void> {
  const { approvalId } = await (await otherWindow(first.page)).create<Made>('/offers/opening', { tenderId, note: '' });
  await (await otherWindow(second.page)).step(`/approvals/${approvalId}/approve`, 1);
}

async function hand(page: Page, title: string, bytes: Buffer): Promise<void> {
  const name = `${title}.xlsx`;
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: bytes });
  await field(page, 'Wat is het').fill(title);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  // Sealed: what was added shows after the opening.
  await expect(field(page, 'Wat is het')).toHaveCount(0);
}

/** @eis KV-1212 the answer form of a bidder in the browser: preview, without what is unreadable, taken over, confirmed */
test('read back the answer form of a bidder', async ({ browser }) => {
  const first = await person(browser, 'inkoper', 1);
  const second = await person(browser, 'inkoper', 2);
  const { page } = first;
  const tender = await aClosedTender(page, second.page, `Antwoorden ${Date.now()}`);
  const offer = await anOffer(page, tender.id, 'Stichting Voorbeeld Noord', '10000001');
  const baselineId = await baselineOf(page, tender.id);
  const form = await answerForm(page, tender.id, baselineId);
  const answers = { 'GESCH-001': 'Ja, akkoord', 'EIS-001': 'Ja, akkoord', 1: 'Eén vast gezicht.', 2: 'Een vast team.' };

  await page.goto(`/inschrijvingen/${offer.id}?aanbesteding=${tender.code}`);
  await hand(page, 'Antwoorden', await filled(form, answers));
  await hand(page, 'Misschien', await filled(form, { ...answers, 'EIS-001': 'Misschien' }));
  await openOffers(first, second, tender.id);
  const rule = { tieRule: 'HEAVIEST_CRITERION', tieSource: 'Inkoopdocument, paragraaf 4.6' };
  await (await otherWindow(page)).create('/assessments', { tenderId: tender.id, baselineId, ...rule });
  await page.reload();

  await page.getByRole('button', { name: 'Misschien inlezen als antwoordformulier' }).click();
  await expect(page.getByRole('list', { name: 'Bevindingen' })).toContainText('Misschien');
  await expect(page.getByText('Er is nog niets bewaard.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await inDialog(page, 'Overnemen zonder deze 1');
  await expect(page.getByText(/Antwoorden uit Misschien, ingelezen door/)).toBeVisible();

  await page.getByRole('button', { name: 'Antwoorden inlezen als antwoordformulier' }).click();
  await expect(page.getByText('4 van 4 vragen beantwoord.')).toBeVisible();
  await inDialog(page, 'Antwoorden overnemen');
  await expect(page.getByText(/Antwoorden uit Antwoorden, ingelezen door/)).toBeVisible();
  await page.getByRole('button', { name: 'Kies alles van deze stap' }).click();
  await page.getByRole('button', { name: '1 antwoord bevestigen' }).click();
  await expect(page.getByText(/Antwoordformulier, rij \d+: “Ja, akkoord”/).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect([...first.troubles, ...second.troubles]).toEqual([]);
});

/** @eis KV-1213 equal totals where the documents let the lot decide: the draw is written down and makes the order */
test('the lot decides between equal totals', async ({ browser }) => {
  const first = await person(browser, 'inkoper', 1);
  const second = await person(browser, 'inkoper', 2);
  const { page } = first;
  const api = await otherWindow(page);
  const tender = await aClosedTender(page, second.page, `Loting ${Date.now()}`);
  const noord = await anOffer(page, tender.id, 'Stichting Voorbeeld Noord', '10000001');
  const zuid = await anOffer(page, tender.id, 'Coöperatie Voorbeeld Zuid', '10000002');
  await openOffers(first, second, tender.id);
  await page.goto(`/beoordeling?aanbesteding=${tender.code}`);
  await page.getByLabel('Het lot beslist').check();
  await field(page, 'Waar staat dat').fill('Inkoopdocument, paragraaf 4.6');
  await page.getByRole('button', { name: 'Beoordeling beginnen' }).click();
  await expect(page.getByText('Nog geen beoordelaars')).toBeVisible();
  const { items } = await api.get<{ items: Made[] }>(`/assessments?tenderId=${tender.id}`);
  const assessment = items[0]!.id;
  for (const { id } of [noord, zuid]) await admit(page, id);
  const { criteria } = await api.get<{ criteria: Made[] }>(`/assessments/${assessment}`);
  const criterionIds = criteria.map(({ id }) => id);
  for (const scorer of [first, second]) {
    const own = await otherWindow(scorer.page);
    const { user } = await own.get<{ user: Made }>('/session');
    await api.create(`/assessments/${assessment}/assessors`, { userId: user.id, criterionIds });
    await own.create(`/assessments/${assessment}/declaration`, { version: '2026-1' });
  }
  for (const scorer of [first, second]) await scoreAll(scorer.page, assessment, { [noord.id]: 7, [zuid.id]: 7 });
  const session = { heldOn: new Date().toISOString().slice(0, 10), present: 'Beiden' };
  await api.create(`/assessments/${assessment}/sessions`, session);
  const { sessions } = await api.get<{ sessions: Made[] }>(`/assessments/${assessment}/consensus`);
  for (const criterionId of criterionIds) {
    for (const { id: offerId } of [noord, zuid]) {
      const agreed = { criterionId, offerId, sessionId: sessions[0]!.id, score: 7, motivation: 'Goed.' };
      await api.put(`/assessments/${assessment}/consensus`, 0, agreed);
    }
  }

  await page.goto(`/beoordeling?deel=rangorde&aanbesteding=${tender.code}`);
  await expect(page.getByText('De eerste plaats is nog gedeeld.')).toBeVisible();
  await page.getByRole('button', { name: 'Loting vastleggen' }).click();
  await expect(page.getByText('Kies bij elk nummer de inschrijving die is getrokken.').first()).toBeVisible();
  await field(page, 'Getrokken als nummer 1').selectOption({ label: 'INS-002 Coöperatie Voorbeeld Zuid' });
  await field(page, 'Getrokken als nummer 2').selectOption({ label: 'INS-001 Stichting Voorbeeld Noord' });
  await field(page, 'Wie trok, waar en in wiens bijzijn').fill('De notaris, op het gemeentehuis.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Loting vastleggen' }).click();
  await expect(page.getByText(/Deze regel is toegepast. De notaris/)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('Coöperatie Voorbeeld Zuid');
  expect(await violations(page)).toEqual([]);
  expect([...first.troubles, ...second.troubles]).toEqual([]);
});

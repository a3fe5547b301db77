import { expect, test, type Page } from '@playwright/test';
import { violations } from './support/axe';
import { choose, field, person } from './support/person';
import { otherWindow } from './support/requirements';

const PARTY = 'Stichting Voorbeeld Duinrand';

interface Record {
  id: string;
  code: string;
  rowVersion: number;
}

interface Question extends Record {
  approvalId: string;
}

/** A tender of its own with one published requirement, as this inkoper made them before the questions came. */
async function aTenderWithRequirement(page: Page): Promise<{ tender: Record; requirement: Record }> {
  const api = await otherWindow(page);
  const tender = await api.create<Record>('/tenders', { title: `Inlichtingen ${Date.now()}` });
  let requirement = await api.create<Record>('/requirements', {
    tenderId: tender.id,
    kind: 'REQUIREMENT',
    title: 'Warme overdracht',
    text: 'De opdrachtnemer draagt binnen 10 werkdagen over.',
    rationale: 'Gezinnen wachten nu te lang.',
    evidence: 'Beschrijving van de overdracht',
    evidenceMoment: 'WITH_OFFER',
    testable: true,
    testMethod: 'Controle van de beschrijving',
  });
  for (const step of ['submit', 'adopt', 'publish']) {
    requirement = await api.step<Record>(`/requirements/${requirement.id}/${step}`, requirement.rowVersion);
  }
  return { tender, requirement };
}

/** The first note, beside the screen: one question about the requirement, answered without changing it. */
async function firstNote(first: Page, second: Page, tender: Record, requirement: Record): Promise<void> {
  const [mine, other] = [await otherWindow(first), await otherWindow(second)];
  const question = await mine.create<Question>('/clarification-questions', {
    tenderId: tender.id,
    receivedOn: '2026-11-02',
    requirementId: requirement.id,
    text: 'Geldt de termijn ook in de zomer?',
  });
  const written = await mine.change<Question>(`/clarification-questions/${question.id}`, question.rowVersion, {
    answer: 'Ja.',
  });
  const asked = await mine.step<Question>(`/clarification-questions/${question.id}/submit`, written.rowVersion);
  await other.step(`/approvals/${asked.approvalId}/approve`, 1);
  const note = await mine.create<Record>('/clarification-notes', { tenderId: tender.id });
  const submitted = await mine.step<Question>(`/clarification-notes/${note.id}/submit`, note.rowVersion);
  await other.step(`/approvals/${submitted.approvalId}/approve`, 1);
}

const file = (requirement: string) => ({
  name: 'vragen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Partij;Verwijzing;Eiscode;Vraag;Datum',
      `${PARTY};;${requirement};Wij als Duinrand vragen: mag 10 werkdagen ook 15 zijn?;12-11-2026`,
      'Horizonlijn;Bijlage 2;;Waar staat het format?;12-11-2026',
      'Horizonlijn;Bijlage 2;EIS-999;Bestaat deze eis?;12-11-2026',
    ].join('\n'),
  ),
});

/** @eis KV-921 questions from a sheet, assigned, an answer that changes a requirement, and the second note that publishes it */
test('questions in, an answer changes a requirement, the second note goes out', async ({ browser }) => {
  test.slow();
  const first = await person(browser, 'inkoper', 1);
  const second = await person(browser, 'inkoper', 2);
  const { page } = first;
  const { tender, requirement } = await aTenderWithRequirement(page);
  await firstNote(page, second.page, tender, requirement);
  const here = `aanbesteding=${tender.code}`;

  await test.step('import: a wrong row is named, the others come in', async () => {
    await page.goto(`/nota-van-inlichtingen?${here}`);
    await page.getByRole('link', { name: 'Vragen importeren' }).click();
    await expect(page.getByText(`Hoort bij ${tender.code}`)).toBeVisible();
    await page.locator('input[type=file]').setInputFiles(file(requirement.code));
    await page.getByRole('button', { name: 'Inlezen' }).click();
    await page.getByRole('button', { name: 'Controleren' }).click();
    await expect(page.getByText('EIS-999 is geen eis van deze aanbesteding')).toBeVisible({ timeout: 20_000 });
    await page.getByRole('radio', { name: /Alleen/ }).check();
    await page.getByRole('button', { name: 'Doorvoeren' }).click();
    await expect(page.getByRole('heading', { name: /2 / })).toBeVisible({ timeout: 20_000 });
  });

  await test.step('assign both to oneself', async () => {
    await page.goto(`/nota-van-inlichtingen?${here}`);
    await page.getByRole('checkbox', { name: 'VR-002 kiezen' }).check();
    await page.getByRole('checkbox', { name: 'VR-003 kiezen' }).check();
    await page.getByRole('region', { name: 'Gekozen vragen' }).getByRole('button', { name: 'Toewijzen' }).click();
    await choose(page, 'Wie antwoordt', 'Inkoper 1');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Toewijzen' }).click();
    await expect(page.getByText('2 vragen toegewezen.')).toBeVisible();
  });

  await test.step('the check names the party; the answer changes the requirement', async () => {
    await page.getByRole('link', { name: 'VR-002' }).click();
    const check = page.getByRole('region', { name: 'Anonimiteitstoets' });
    await expect(check).toContainText('Partij spreekt over zichzelf');
    await field(page, 'Vraag').fill('Mag de termijn van 10 werkdagen ook 15 zijn?');
    await field(page, 'Antwoord').fill('Ja, de termijn wordt 15 werkdagen.');
    await page.getByRole('button', { name: 'Dit antwoord wijzigt de eis' }).click();
    await field(page, `Nieuwe tekst van ${requirement.code}`).fill('De opdrachtnemer draagt binnen 15 werkdagen over.');
    await expect(page.locator('ins')).toContainText('15');
    await page.getByRole('button', { name: 'Antwoord bewaren' }).click();
    await expect(check).toContainText('Geen sporen van een partij');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ter akkoord aanbieden' }).click();
    await expect(page.getByText('Een ander geeft akkoord.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Akkoord geven' })).toHaveCount(0);
  });

  await test.step('a second inkoper approves, the first compiles', async () => {
    await second.page.goto(page.url());
    await second.page.getByRole('button', { name: 'Akkoord geven' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Akkoord geven' }).click();
    await expect(second.page.getByText('Akkoord van')).toBeVisible();
    await page.goto(`/nota-van-inlichtingen?${here}&deel=notas`);
    await page.getByRole('button', { name: 'Nota samenstellen' }).click();
    await expect(page.getByRole('heading', { name: 'Nota van Inlichtingen 2' })).toBeVisible();
    await expect(page.getByText('NvI-2.01')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ter publicatie aanbieden' }).click();
    await expect(page.getByText('Een tweede inkoper publiceert.')).toBeVisible();
  });

  await test.step('published: fixed number, the difference, version 2, and the older joint in doubt', async () => {
    await second.page.goto(page.url());
    await second.page.getByRole('button', { name: 'Publiceren' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Publiceren' }).click();
    await expect(second.page.getByText('Klopt met wat is bewaard')).toBeVisible();
    await expect(second.page.locator('del')).toContainText('10');
    await expect(second.page.locator('ins')).toContainText('15');
    await expect(second.page.getByText(PARTY)).toHaveCount(0);
    expect(await violations(second.page)).toEqual([]);
    await page.goto(`/programma-van-eisen/${requirement.id}?${here}`);
    await expect(page.getByText(`${requirement.code} · versie 2`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'NvI-2.01' })).toBeVisible();
    await page.getByRole('tab', { name: 'Rode draad' }).click();
    await expect(page.getByText('NvI-1.01').first()).toBeVisible();
    await expect(page.getByText(/Verdacht/).first()).toBeVisible();
  });
  expect([...first.troubles, ...second.troubles]).toEqual([]);
});

/** @eis KV-1210 @eis KV-1211 a name that is guarded by hand stops an answer until it is taken off; a choice that lapses stays lapsed */
test('a guarded name stops an answer; a choice that lapses is still lapsed after saving', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'inkoper', 1);
  const { tender, requirement } = await aTenderWithRequirement(page);
  const api = await otherWindow(page);
  const question = await api.create<Question>('/clarification-questions', {
    tenderId: tender.id,
    receivedOn: '2026-11-02',
    requirementId: requirement.id,
    text: 'Mag het ook met de methode Ankerpunt?',
  });
  const names = `/nota-van-inlichtingen?aanbesteding=${tender.code}&deel=namen`;

  await page.goto(names);
  await field(page, 'Naam').fill('Ankerpunt');
  await page.getByRole('button', { name: 'Naam bewaken' }).click();
  await expect(page.getByRole('rowheader', { name: 'Ankerpunt' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.goto(`/nota-van-inlichtingen/vragen/${question.id}`);
  const check = page.getByRole('region', { name: 'Anonimiteitstoets' });
  await expect(check).toContainText('Ankerpunt');
  await field(page, 'Antwoord').fill('Ja, als het resultaat hetzelfde is.');
  await page.getByRole('button', { name: 'Dit antwoord wijzigt de eis' }).click();
  const moment = page.getByLabel(`Nieuw moment van het bewijs van ${requirement.code}`);
  await moment.selectOption('laten vervallen');
  await page.getByRole('button', { name: 'Antwoord bewaren' }).click();
  await expect(page.getByRole('button', { name: 'Ter akkoord aanbieden' })).toBeVisible();
  await page.reload();
  await expect(moment.locator('option:checked')).toHaveText('laten vervallen');
  await expect(page.locator('ins').filter({ hasText: 'vervalt' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ter akkoord aanbieden' }).click();
  await expect(check).toContainText('Ankerpunt');

  await page.goto(names);
  await page.getByRole('button', { name: 'Ankerpunt: Van de lijst halen' }).click();
  await page.getByRole('dialog').getByLabel('Reden').fill('Een gewoon woord.');
  await page.getByRole('dialog').getByRole('button', { name: 'Van de lijst halen' }).click();
  await expect(page.getByText('Nog geen namen')).toBeVisible();
  await page.goto(`/nota-van-inlichtingen/vragen/${question.id}`);
  await expect(check).toContainText('Geen sporen van een partij');
  expect(troubles).toEqual([]);
});

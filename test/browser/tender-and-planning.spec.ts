import { expect, test } from '@playwright/test';
import { violations } from './support/axe';
import { choose, field, open, person } from './support/person';
import { otherWindow } from './support/requirements';

/** @eis KV-932 a second tender, its value and what blocks it; the tender in hand walks along with the menu */
test('a tender of its own, until what blocks publication', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'inkoper');
  const title = `Proef ${Date.now()}`;
  await open(page, 'Aanbestedingen');
  await page.getByRole('link', { name: 'Nieuwe aanbesteding' }).click();
  await field(page, 'Naam').fill(title);
  await page.getByRole('button', { name: 'Aanbesteding beginnen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByRole('combobox', { name: 'Aanbesteding', exact: true })).toHaveValue(/^AANB-\d+$/);
  await page.getByRole('tab', { name: 'Waarde en motivering' }).click();
  await page.getByRole('radio', { name: 'Een prijs per maand, zonder totaalprijs' }).check();
  await field(page, 'Prijs per maand').fill('1.000.000,00');
  await field(page, 'Looptijd in maanden').fill('72');
  await expect(page.getByText('€ 48.000.000,00').first()).toBeVisible();
  await field(page, 'Motivering samenvoegen').fill('De zorg voor één gezin laat zich niet knippen.');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('tab', { name: 'Gereed voor publicatie' }).click();
  await expect(page.getByText('Het samenvoegen is gemotiveerd.')).toBeVisible();
  await expect(page.getByText(/Motiveer waarom er geen percelen zijn/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await open(page, 'Programma van Eisen');
  await expect(page).toHaveURL(/aanbesteding=AANB-\d+/);
  expect(troubles).toEqual([]);
});

/** @eis KV-937 @eis KV-939 workflow 10: log the decision, move a milestone ten days, the minimum of law guarded, three proposals */
test('decision, shift and three collegevoorstellen', async ({ browser }) => {
  const { page } = await person(browser, 'inkoper');
  const api = await otherWindow(page);
  const stamp = Date.now();
  const add = (label: string, date: string) =>
    api.create<{ id: string; label: string }>('/milestones', { label: `${label} ${stamp}`, date });
  const published = await add('Publicatie', '2031-01-13');
  const closing = await add('Sluiting', '2031-03-03');
  await page.goto(`/mijlpalen?mijlpaal=${closing.id}`);
  await page.getByRole('button', { name: 'Voorgangers' }).click();
  const ties = page.getByRole('dialog');
  await ties.getByRole('button', { name: 'Voorganger toevoegen' }).click();
  await choose(page, 'Komt na', published.label);
  await field(ties, 'Ten minste (dagen)').fill('45');
  await choose(page, 'Herkomst', 'Wet');
  await choose(page, 'Hoe telt het', 'Vanaf de laatste dag');
  await field(ties, 'Artikel of paragraaf').fill('artikel 2.71');
  await ties.getByRole('button', { name: 'Bewaren' }).click();
  await expect(ties).toBeHidden();

  await page.getByRole('button', { name: 'Verschuiven' }).click();
  const shift = page.getByRole('dialog');
  await field(shift, 'Kalenderdagen later').fill('-10');
  await expect(shift.getByText('Dit kan niet')).toBeVisible();
  await expect(shift.getByRole('button', { name: /verschuiven$/ })).toBeDisabled();
  await field(shift, 'Kalenderdagen later').fill('10');
  await expect(shift.getByText('13-03-2031')).toBeVisible();
  await field(shift, 'Reden').fill('De nota komt later.');
  expect(await violations(page)).toEqual([]);
  await shift.getByRole('button', { name: '1 mijlpaal verschuiven' }).click();
  await expect(shift).toBeHidden();
  await expect(page.getByText('De nota komt later.')).toBeVisible();

  const question = `Wijkteams ${stamp}`;
  await api.create('/decisions', {
    code: `CB-${stamp}`,
    title: `Contourenbesluit ${stamp}`,
    ask: 'Horen de wijkteams bij de opdracht?',
    plannedFor: 'juni',
    questions: [{ label: question, options: [{ label: 'Wel' }, { label: 'Niet' }] }],
  });
  await open(page, 'Besluiten');
  await page.getByRole('button', { name: `Besluit vastleggen: Maassluis, ${question}` }).click();
  const choice = page.getByRole('dialog');
  await choice.getByRole('radio', { name: 'Wel' }).check();
  await field(choice, 'Datum van het besluit').fill('10-06-2021');
  await field(choice, 'Zaaknummer').fill(`Z-${stamp}`);
  await choice.getByRole('button', { name: 'Vastleggen' }).click();
  const decision = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: `Contourenbesluit ${stamp}`, level: 2 }) });
  await expect(decision.getByText(`Z-${stamp}`)).toBeVisible();
  await decision.getByRole('button', { name: 'Collegevoorstel schrijven' }).click();
  const text = page.getByRole('dialog');
  await field(text, 'Gevraagd besluit').fill('De afbakening vast te stellen');
  await field(text, 'Alleen voor Schiedam').fill('Schiedam informeert de wijkraden.');
  await text.getByRole('button', { name: 'Bewaren' }).click();
  await expect(text).toBeHidden();
  for (const municipality of ['Maassluis', 'Vlaardingen', 'Schiedam']) {
    await decision.getByRole('button', { name: `Voorstel ${municipality}` }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Word|docx/i }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(municipality, 'i'));
    expect(await file.failure()).toBeNull();
  }
});

/** @eis KV-1036 the terms of the law with their first day; a row that would change what is past is refused in words */
test('the beheerder sees the terms of the law and cannot change what holds', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'beheerder');
  await open(page, 'Wettelijke termijnen');
  await expect(
    page.getByRole('row', { name: /Opschortende termijn.*2\.127.*01-04-2013.*Geldt nu/ }).first(),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Wijziging toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, 'Termijn', 'Nota van Inlichtingen, vóór de sluiting');
  await choose(page, 'Procedure', 'SAS');
  await field(dialog, 'Kalenderdagen').fill('12');
  await field(dialog, 'Geldt vanaf').fill('01-01-2000');
  await field(dialog, 'Artikel').fill('2.54');
  await field(dialog, 'Bron').fill('Staatsblad (voorbeeld)');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await expect(dialog.getByText(/geldt al een rij vanaf 01-04-2013/).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(troubles.filter((each) => !/422/.test(each))).toEqual([]);
});

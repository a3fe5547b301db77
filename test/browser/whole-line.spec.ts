import { expect, test } from '@playwright/test';
import { choose, field, open, person, tabTo, type Person } from './support/person';
import { picture } from './support/picture';
import {
  BLOCKS,
  MUNICIPALITIES,
  SENTENCE,
  clean,
  downloaded,
  expectSeven,
  makeKey,
  press,
  startTender,
  today,
  uploadStatement,
} from './support/whole-line';

/** @eis KV-600 the whole line in the browser, as the roles, by what stands on the screen */
test('one sentence from workgroup to signed report, and back', async ({ browser }) => {
  test.setTimeout(240_000);
  const member = await person(browser, 'werkgroeplid');
  const inkoper = await person(browser, 'inkoper');
  const second = await person(browser, 'inkoper', 2);
  const manager = await person(browser, 'contractmanager');
  const controller = await person(browser, 'financien');
  const signer = await person(browser, 'financien', 2);
  const all: Person[] = [member, inkoper, second, manager, controller, signer];
  let sentence = '';
  let requirement = '';
  let obligation = '';
  let obligationAt = '';
  let contract = '';

  await test.step('the inkoper begins a tender', async () => {
    await startTender(inkoper, [second, manager]);
  });

  await test.step('a member of Veiligheid enters a sentence, by keyboard alone', async () => {
    const { page } = member;
    await page.goto('/werkgroepinbreng/nieuw');
    await expect(field(page, 'Werkgroep')).toHaveValue(/.+/);
    await tabTo(page, field(page, 'Onder welke vraag'));
    await page.keyboard.type('4');
    await tabTo(page, field(page, 'Zin'));
    await page.keyboard.type(SENTENCE);
    await tabTo(page, page.getByRole('button', { name: 'Zin bewaren' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(`“${SENTENCE}”`)).toBeVisible();
    sentence = await page.getByRole('heading', { name: /^INB-\d+$/ }).innerText();
  });

  await test.step('the inkoper treats it and makes a requirement of it', async () => {
    const { page } = inkoper;
    await page.goto('/mijn-werk');
    await page.getByRole('link', { name: sentence }).first().click();
    await expect(page.getByText(`“${SENTENCE}”`)).toBeVisible();
    await press(page, 'Behandelen');
    const dialog = page.getByRole('dialog');
    await field(dialog, 'Uitkomst').selectOption('Overgenomen');
    await field(dialog, 'Reden (de werkgroep leest dit terug)').fill('Dit hoort als toetsbare eis in het PvE.');
    await clean(page);
    await picture(page, 'inbreng-behandelen');
    await press(dialog, 'Uitkomst vastleggen');
    await expect(dialog).toBeHidden();
    await page.getByRole('link', { name: 'Maak eis van deze zin' }).click();
    await field(page, 'Titel').fill('Warme overdracht');
    await field(page, 'Tekst van de eis').fill('De opdrachtnemer draagt een gezin binnen 10 werkdagen over.');
    await field(page, 'Bewijsmiddel').fill('Overdrachtsverslag met bevestiging van het gezin.');
    await field(page, 'Bouwsteen').selectOption({ index: 5 });
    await press(page, 'Eis bewaren');
    await expect(page.getByText(/^EIS-\d+ · versie 1/)).toBeVisible();
    requirement = (await page.getByText(/^EIS-\d+ · versie 1/).textContent())!.split(' ')[0]!;
  });

  await test.step('a second version shows which words changed, and is adopted', async () => {
    const { page } = inkoper;
    await page.getByRole('link', { name: 'Bewerken' }).click();
    await field(page, 'Tekst van de eis').fill('De opdrachtnemer draagt een gezin binnen 5 werkdagen over.');
    await field(page, 'Reden van de wijziging').fill('Advies van de werkgroep');
    await press(page, 'Eis bewaren');
    await page.getByRole('tab', { name: 'Historie' }).click();
    await expect(page.locator('ins')).toHaveText(/5/);
    await expect(page.locator('del')).toHaveText(/10/);
    await page.getByRole('tab', { name: 'Eis', exact: true }).click();
    await press(page, 'Ter review aanbieden');
    await press(page, 'Vaststellen');
    await expect(page.getByRole('button', { name: 'Publiceren' })).toBeVisible();
  });

  await test.step('baseline PvE 1.0 is approved by the second inkoper and downloads', async () => {
    const { page } = inkoper;
    await open(page, 'Baselines');
    await page.getByRole('button', { name: 'Bevriezen', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await field(dialog, 'Naam').fill('PvE 1.0');
    await clean(page);
    await press(dialog, 'Bevriezen en akkoord vragen');
    await expect(page.getByText(/Wacht op akkoord van een ander dan/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Akkoord geven' })).toBeHidden();
    await open(second.page, 'Baselines');
    await second.page.getByRole('link', { name: 'PvE 1.0', exact: true }).first().click();
    await press(second.page, 'Akkoord geven');
    await press(second.page.getByRole('dialog'), 'Akkoord geven');
    const pdf = await downloaded(second.page, second.page.getByRole('link', { name: 'Pdf downloaden' }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const xlsx = await downloaded(second.page, second.page.getByRole('link', { name: 'Xlsx downloaden' }));
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    await picture(second.page, 'baseline');
  });

  await test.step('the award is recorded and a contract made of it', async () => {
    const { page } = inkoper;
    await open(page, 'Gunning');
    await field(page, 'Op welke baseline').selectOption('PvE 1.0');
    await field(page, 'Naam van de partner').fill('Stichting Proefpartner Jeugd');
    await field(page, 'KvK-nummer').fill('12345678');
    await field(page, 'Datum van de gunningsbeslissing').fill(today());
    await field(page, 'Motivering').fill('Beste kwaliteit op alle criteria.');
    await press(page, 'Gunning vastleggen');
    await expect(page.getByText(/Vastgelegd op/)).toBeVisible();
    await open(manager.page, 'Contracten');
    await manager.page.getByRole('link', { name: 'Nieuw contract' }).first().click();
    await choose(manager.page, 'Gunning', /Stichting Proefpartner Jeugd/);
    await field(manager.page, 'Eerste dag').fill('01-01-2027');
    await field(manager.page, 'Laatste dag').fill('31-12-2030');
    await press(manager.page, /^Contract maken met/);
    const proposal = manager.page
      .getByRole('row')
      .filter({ hasText: requirement })
      .getByRole('link', { name: /^VPL-/ });
    obligation = await proposal.first().innerText();
    contract = (await manager.page.getByRole('heading', { level: 1 }).innerText()).split(' ')[0]!;
    await picture(manager.page, 'contract');
  });

  await test.step('the contractmanager confirms the obligation and makes a KPI', async () => {
    const { page } = manager;
    await page.getByRole('link', { name: obligation, exact: true }).first().click();
    await press(page, 'Bevestigen');
    await expect(page.getByText(`${obligation} is bevestigd.`)).toBeVisible();
    obligationAt = new URL(page.url()).pathname;
    await open(page, 'KPI’s');
    await page.getByRole('link', { name: 'Nieuwe KPI' }).first().click();
    await choose(page, 'Contract', new RegExp(contract));
    await field(page, 'Naam').fill('Overdracht met bevestigd contact');
    await field(page, 'Definitie').fill('Aandeel overdrachten dat het gezin binnen 5 werkdagen bevestigt.');
    await field(page, 'Teller').fill('Bevestigde overdrachten');
    await field(page, 'Noemer').fill('Alle overdrachten');
    await field(page, 'Norm').fill('95');
    await press(page, 'KPI vastleggen');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('KPI-001');
  });

  await test.step('the controller lays down the agreed budget and splits it to the cent', async () => {
    const { page } = controller;
    await page.goto('/verdeelsleutels?jaar=2027');
    await makeKey(page, 'Gemeenten', 'Inwoners 2027', MUNICIPALITIES);
    await makeKey(page, 'Bouwstenen', 'Bouwstenen 2027', BLOCKS);
    await open(page, 'Afgesproken budget');
    await page.getByRole('link', { name: 'Budget vastleggen' }).first().click();
    await field(page, 'Contract').selectOption({ label: `${contract} · Proef van de hele lijn` });
    await field(page, 'Jaar').last().fill('2027');
    await field(page, 'Basisbudget').fill('60.000.000,01');
    await field(page, 'Besluit').fill('Raadsbesluit (fictief)');
    await press(page, 'Budget vastleggen');
    await page.getByRole('link', { name: 'Verdelen' }).first().click();
    await expect(page.getByText('kreeg 1 cent restant').first()).toBeVisible();
    await picture(page, 'budget-verdelen');
    await clean(page);
    await press(page, 'Verdeling toepassen');
    await expect(page.getByRole('link', { name: 'BR-2027-018' })).toBeVisible();
  });

  await test.step('the contractmanager ties KPI and budget line to the obligation', async () => {
    const { page } = manager;
    await page.goto(obligationAt);
    for (const [button, code] of [
      ['KPI koppelen', 'KPI-001'],
      ['Budgetregel koppelen', 'BR-2027-011'],
    ] as const) {
      await press(page, button);
      const dialog = page.getByRole('dialog');
      await press(dialog, `${code} Koppelen`);
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('link', { name: code }).first()).toBeVisible();
    }
    await clean(page);
    await picture(page, 'verplichting');
  });

  await test.step('the statement of the partner comes in: bad rows named, and only once', async () => {
    const { page } = controller;
    await uploadStatement(page);
    await expect(page.getByText('2 van 56 regels kunnen nog niet mee')).toBeVisible();
    await expect(page.getByText(/12\.4OO,00/).first()).toBeVisible();
    await expect(page.getByText(/Rotterdam/).first()).toBeVisible();
    await clean(page);
    await picture(page, 'import');
    await page.getByRole('radio', { name: 'Alleen geldige regels' }).check();
    await press(page, 'Doorvoeren');
    await expect(page.getByText('54 regels zijn doorgevoerd')).toBeVisible();
    await uploadStatement(page);
    await page.getByRole('radio', { name: 'Alleen geldige regels' }).check();
    await expect(page.getByRole('button', { name: 'Doorvoeren' })).toBeDisabled();
    await expect(page.getByText('Er is geen geldige nieuwe regel om door te voeren.')).toBeVisible();
  });

  await test.step('the board shows where the year goes', async () => {
    const { page } = controller;
    await open(page, 'Budgetbord');
    await expect(page.getByText('Prognose 2027').first()).toBeVisible();
    await expect(page.getByRole('table', { name: /Budgetbord/ })).toBeVisible();
    await clean(page);
    await picture(page, 'budgetbord');
  });
  await test.step('a report cites the line, explains the variance and is frozen', async () => {
    const { page } = controller;
    await open(page, 'P&C-rapporten');
    await page.getByRole('link', { name: 'Rapport beginnen' }).first().click();
    await choose(page, 'Contract', new RegExp(contract));
    await field(page, 'Stand').fill('31-03-2027');
    await press(page, 'Rapport beginnen');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1e bestuursrapportage 2027');
    await press(page, 'Alinea toevoegen');
    await field(page, 'Tekst van de alinea').pressSequentially('Warme overdracht kost naar verwachting');
    await choose(page, 'Van', /^BR-2027-011/);
    await press(page, 'Cijfer invoegen');
    await press(page, 'Bewaren');
    await expect(page.getByText('1 blokkade')).toBeVisible();
    await press(page, 'Ga naar eerste blokkade');
    const explanation = page.getByRole('region', { name: /Toelichting verplicht.*BR-2027-011/ });
    await explanation.getByRole('combobox', { name: 'Oorzaak' }).click();
    await page.getByRole('option', { name: 'Volume' }).click();
    await field(explanation, 'Eigenaar').fill('Accounthouder jeugd');
    await field(explanation, 'Toelichting').fill('Meer instroom dan afgesproken.');
    await field(explanation, 'Maatregel').fill('Wekelijkse doorstroomtafel, gereed op 30-06-2027.');
    await picture(page, 'pc-rapport');
    await clean(page);
    await press(explanation, 'Toelichting bewaren');
    await press(page, 'Bevriezen');
    await press(page.getByRole('dialog'), 'Bevriezen');
    await expect(page.getByText('U bevroor dit rapport zelf. Een tweede controller ondertekent.')).toBeVisible();
  });

  await test.step('the second controller signs; rendering again gives the same bytes', async () => {
    const { page } = signer;
    await open(page, 'P&C-rapporten');
    await page.getByRole('link', { name: 'RAP-2027-1' }).first().click();
    await press(page, 'Ondertekenen');
    await press(page.getByRole('dialog'), 'Ondertekenen');
    await page.getByRole('link', { name: 'Open momentopname MO-2027-001' }).click();
    const pdf = await downloaded(page, page.getByRole('link', { name: /\.pdf$/ }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const xlsx = await downloaded(page, page.getByRole('link', { name: /\.xlsx$/ }));
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    await press(page, 'Opnieuw opmaken en vergelijken');
    await expect(page.getByText(/Gelijk\. Invoer, bewaarde bestanden en nieuwe opmaak kloppen/)).toBeVisible();
    await clean(page);
    await picture(page, 'momentopname');
  });

  await test.step('the thread shows the seven stations from both ends, the NvI as a gap', async () => {
    await open(signer.page, 'P&C-rapporten');
    await signer.page.getByRole('link', { name: 'RAP-2027-1' }).first().click();
    await signer.page.getByRole('button', { name: 'Rode draad' }).first().click();
    await expectSeven(signer.page, [sentence, requirement, obligation]);
    await inkoper.page.goto('/programma-van-eisen');
    await inkoper.page.getByRole('link', { name: requirement }).first().click();
    await inkoper.page.getByRole('tab', { name: 'Rode draad' }).click();
    await expectSeven(inkoper.page, [sentence, requirement, obligation]);
    await clean(inkoper.page);
    await picture(inkoper.page, 'programma-van-eisen');
  });

  await test.step('a changed requirement makes the joints downstream suspect; the owner clears one with a reason', async () => {
    await inkoper.page.getByRole('tab', { name: 'Eis', exact: true }).click();
    await inkoper.page.getByRole('link', { name: 'Bewerken' }).click();
    await field(inkoper.page, 'Tekst van de eis').fill('De opdrachtnemer draagt een gezin binnen 3 werkdagen over.');
    await field(inkoper.page, 'Reden van de wijziging').fill('Nota van Inlichtingen 1');
    await press(inkoper.page, 'Eis bewaren');
    await expect(inkoper.page.getByText(`${requirement} · versie 3`)).toBeVisible();
    const { page } = manager;
    await page.goto(obligationAt);
    await page.getByRole('button', { name: 'Rode draad' }).first().click();
    const panel = page.getByRole('complementary').filter({ hasText: 'Rode draad' });
    await expect(panel.getByText(`${requirement} versie 3`).first()).toBeVisible();
    await picture(page, 'rode-draad-verdacht');
    await clean(page);
    await panel.getByRole('button', { name: 'Herbeoordelen' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('De verplichting noemt geen termijn en blijft kloppen.');
    await clean(page);
    await dialog.getByRole('button', { name: 'Koppeling klopt nog' }).click();
    await expect(dialog).toBeHidden();
  });
  expect(all.flatMap(({ troubles }) => troubles)).toEqual([]);
});

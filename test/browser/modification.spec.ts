import { expect, test, type Page } from '@playwright/test';
import { COLOURS, violations } from './support/axe';
import { anActiveContract } from './support/contract';
import { field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

const year = new Date().getFullYear();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const answer = (page: Page, question: RegExp, choice: 'Ja' | 'Nee') =>
  page.getByRole('radiogroup', { name: question }).getByLabel(choice).check();
const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();

/** The change as it is typed on its first tab; answers the whole test with "no" up to b. */
async function describeChange(page: Page): Promise<void> {
  await field(page, 'Wat verandert er, en waarom').fill('Twee dagen extra crisisopvang in het weekend.');
  await field(page, 'Gaat in op').fill(`01-12-${year}`);
  await field(page, 'Bedrag over de hele looptijd').fill('749.999,99');
  await press(page, 'Jaar toevoegen');
  await expect(field(page, 'Bedrag')).toHaveValue('749.999,99');
  await field(page, 'Waarde bij de gunning').fill('90.000.000');
  await press(page, 'Verplichting toevoegen');
  await field(page.getByRole('group', { name: 'Nieuwe verplichting' }), 'Tekst').fill('Ook in het weekend opvang.');
  await field(page.getByRole('region', { name: 'Verplichtingen' }), 'Titel').fill('Crisisopvang in het weekend');
}

async function answerUntilB(page: Page): Promise<void> {
  await answer(page, /andere opdrachtnemer\?$/, 'Nee');
  await answer(page, /clausule of optie/, 'Nee');
  await answer(page, /noodzakelijk geworden/, 'Nee');
  await answer(page, /niet voorzien/, 'Nee');
  await answer(page, /algemene aard/, 'Ja');
  await answer(page, /niet gesplitst/, 'Ja');
}

/** @eis KV-1065 @eis KV-1066 @eis KV-1067 register a change, run the check to the cent, approve by a second person */
test('a change is tested to the cent, agreed by a second person and is in the contract', async ({ browser }) => {
  test.slow();
  const inkoper = await person(browser, 'inkoper', 1);
  const other = await person(browser, 'inkoper', 2);
  const { page, troubles } = await person(browser, 'contractmanager', 1);
  const second = await person(browser, 'contractmanager', 2);
  const contract = await anActiveContract(inkoper.page, other.page, page, `Proef wijziging ${Date.now()}`);

  await test.step('describe the change and keep it', async () => {
    await page.goto(`/wijzigingen/nieuw?contract=${contract.id}`);
    await field(page, 'Titel').fill('Crisisopvang weekend');
    await press(page, 'Begin de toets');
    await describeChange(page);
    await press(page, 'Concept bewaren');
    await expect(page.getByText('Concept bewaard')).toBeVisible();
  });

  await test.step('the questions come in order and the sums follow the keys', async () => {
    await page.getByRole('tab', { name: 'Toets' }).click();
    await answerUntilB(page);
    await expect(page.getByText('Past onder grond b')).toBeVisible();
    await expect(page.getByText('749.999,99 < 750.000,00')).toBeVisible();
    await page.getByRole('tab', { name: 'De wijziging' }).click();
    await field(page, 'Bedrag over de hele looptijd').fill('750.000');
    await page.getByRole('tab', { name: 'Toets' }).click();
    await expect(page.getByText('Nog niet af')).toBeVisible();
    await page.getByRole('button', { name: /^b ?Bagatel/ }).click();
    await expect(page.getByText('750.000,00 < 750.000,00')).toBeVisible();
    await page.getByRole('tab', { name: 'De wijziging' }).click();
    await field(page, 'Bedrag over de hele looptijd').fill('749.999,99');
    await page.getByRole('tab', { name: 'Toets' }).click();
    await expect(page.getByText('Past onder grond b')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a colleague saved another field meanwhile: both stay', async () => {
    const api = await otherWindow(second.page);
    const { items } = await api.get<{ items: { id: string; rowVersion: number }[] }>(
      `/modifications?contractId=${contract.id}`,
    );
    const [row] = items;
    await api.change(`/modifications/${row!.id}`, row!.rowVersion, { indexationClause: 'Clausule 9.3' });
    await page.getByRole('combobox', { name: 'Uw besluit: grond' }).click();
    await page.getByRole('option', { name: /Bagatel/ }).click();
    await press(page, 'Concept bewaren');
    await confirm(page, 'Bewaren');
    await expect(page.getByText('Concept bewaard')).toBeVisible();
    await picture(page, 'wijzigingstoets');
  });

  await test.step('the second person agrees', async () => {
    await press(page, 'Akkoord vragen');
    await confirm(page, 'Akkoord vragen');
    await expect(page.getByText('Wacht op akkoord')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Akkoord geven' })).toHaveCount(0);
    await second.page.goto(page.url());
    await press(second.page, 'Akkoord geven');
    await confirm(second.page, 'Akkoord geven');
    await expect(second.page.getByRole('status').filter({ hasText: 'Akkoord gegeven' })).toBeVisible();
    await second.page.getByRole('tab', { name: 'Gevolgen' }).click();
    await expect(second.page.getByText('Wacht op de controller')).toBeVisible();
    await picture(second.page, 'wijziging-gevolgen');
    await second.page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(second.page, { only: COLOURS })).toEqual([]);
  });
  // The 412 of the colleague's save is told by the browser too.
  expect([...troubles, ...second.troubles].filter((line) => !line.includes('412'))).toEqual([]);
});

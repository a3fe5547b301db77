import { expect, test, type Browser, type Page } from '@playwright/test';
import { signInAs } from './support/accounts';
import { violations } from './support/axe';
import { watchPage } from './support/watch-page';

/** A person with a browser of his own. */
async function person(browser: Browser, role: string, which = 1): Promise<{ page: Page; troubles: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const troubles = watchPage(page);
  await signInAs(page, role, which);
  return { page, troubles };
}

/** A member enters a sentence; answers its code. */
async function enterSentence(page: Page, sentence: string): Promise<string> {
  await page.goto('/werkgroepinbreng');
  await page.getByRole('link', { name: 'Nieuwe zin' }).first().click();
  await page.getByRole('button', { name: 'Zin bewaren' }).click();
  await expect(page.getByRole('alert')).toContainText('Kies een vraag.');
  await page.getByLabel('Onder welke vraag').selectOption({ label: '4 Vraag aan nieuwe jeugdhulpaanbieder' });
  await page.getByLabel('Zin', { exact: true }).fill(sentence);
  await page.getByRole('button', { name: 'Zin bewaren' }).click();
  return page.getByRole('heading', { name: /^INB-\d+$/ }).innerText();
}

async function treatAndDerive(page: Page, code: string): Promise<void> {
  await page.goto('/werkgroepinbreng');
  await page.getByRole('link', { name: code }).click();
  await page.getByRole('button', { name: 'Behandelen' }).click();
  await page.getByLabel('Uitkomst').selectOption({ label: 'Overgenomen' });
  await page.getByLabel(/^Reden/).fill('Wordt een eis over warme overdracht.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Uitkomst vastleggen' }).click();
  await page.getByRole('link', { name: 'Maak eis van deze zin' }).click();
  await page.getByLabel('Titel').fill('Warme overdracht');
  await page.getByLabel('Tekst van de eis').fill('De opdrachtnemer draagt binnen 10 werkdagen over.');
  await page.getByRole('button', { name: 'Eis bewaren' }).click();
  await expect(page.getByRole('tab', { name: 'Historie' })).toBeVisible();
}

/** @eis KV-211 the first half of the line in the browser: from the sentence of a workgroup to an approved baseline on paper */
test('sentence, requirement, two people at once, baseline', async ({ browser }) => {
  test.slow();
  const member = await person(browser, 'werkgroeplid');
  const first = await person(browser, 'inkoper', 1);
  const second = await person(browser, 'inkoper', 2);
  const code = await enterSentence(member.page, 'Laat pas los als een ander vast heeft.');
  await treatAndDerive(first.page, code);

  await test.step('two people edit: the second chooses, and no text is lost', async () => {
    await first.page.getByRole('link', { name: 'Bewerken' }).click();
    await second.page.goto(first.page.url());
    await second.page.getByLabel('Tekst van de eis').fill('De opdrachtnemer draagt binnen 5 werkdagen over.');
    await second.page.getByRole('button', { name: 'Eis bewaren' }).click();
    await expect(second.page.getByText('versie 2')).toBeVisible();
    await first.page.getByLabel('Titel').fill('Warme overdracht door de partner');
    await first.page.getByLabel('Tekst van de eis').fill('De opdrachtnemer draagt binnen 7 werkdagen over.');
    await first.page.getByRole('button', { name: 'Eis bewaren' }).click();
    const dialog = first.page.getByRole('dialog');
    await expect(dialog).toContainText('5');
    await expect(dialog).toContainText('7');
    expect(await violations(first.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keuze bewaren' }).click();
    await expect(first.page.getByText('versie 3')).toBeVisible();
    await first.page.getByRole('tab', { name: 'Historie' }).click();
    await expect(first.page.getByRole('heading', { name: 'Versie 3' })).toBeVisible();
  });

  const name = `PvE ${Date.now()}`;
  await test.step('adopt and freeze', async () => {
    const { page } = first;
    await page.getByRole('tab', { name: 'Eis', exact: true }).click();
    await page.getByRole('button', { name: 'Ter review aanbieden' }).click();
    await page.getByRole('button', { name: 'Vaststellen' }).click();
    await expect(page.getByRole('button', { name: 'Publiceren' })).toBeVisible();
    await page.goto('/baselines');
    await page.getByRole('button', { name: 'Bevriezen' }).first().click();
    await page.getByLabel('Naam').fill(name);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bevriezen en akkoord vragen' }).click();
    await expect(page.getByText('Wacht op akkoord van een tweede inkoper')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Akkoord geven' })).toHaveCount(0);
  });

  await test.step('a second inkoper approves, and the papers come', async () => {
    const { page } = second;
    await page.goto(first.page.url());
    await page.getByRole('button', { name: 'Akkoord geven' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akkoord geven' }).click();
    const pdf = page.getByRole('link', { name: 'Pdf downloaden' });
    await expect(pdf).toBeVisible({ timeout: 40_000 });
    for (const link of [pdf, page.getByRole('link', { name: 'Xlsx downloaden' })]) {
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(file.suggestedFilename()).toMatch(/^pve-\d+\.(pdf|xlsx)$/);
      expect(await file.failure()).toBeNull();
    }
  });
  // A 412 is meant to happen here: the browser writes that answer to the console.
  const troubles = [member, first, second].flatMap((one) => one.troubles).filter((line) => !/status of 412/.test(line));
  expect(troubles).toEqual([]);
});

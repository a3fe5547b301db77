import { expect, test, type Page } from '@playwright/test';
import { violations } from './support/axe';
import { person } from './support/person';

const ANSWER =
  'Wij werken met één overdracht. Vijf werkdagen is haalbaar, mits digitaal. Bij drie locaties vragen wij meer tijd.';

interface Made {
  id: string;
  rowVersion: number;
}

/** Calls the API as the person of the page, and fails with the answer in hand. */
async function api<T = Made>(
  page: Page,
  method: 'GET' | 'POST',
  path: string,
  data?: object,
  ifMatch?: number,
): Promise<T> {
  const session = await (await page.request.get('/api/v1/session')).json();
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: {
      'x-csrf-token': session.csrfToken,
      'idempotency-key': crypto.randomUUID(),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
    },
  });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  const text = await answer.text();
  return (text ? JSON.parse(text) : {}) as T;
}

/** A consultation of our own with two parties and their answers, ready for talks. */
async function consultationWithAnswers(page: Page): Promise<string> {
  const [tender] = (await api<{ items: Made[] }>(page, 'GET', '/tenders')).items;
  const mark = Date.now() % 1_000_000;
  const { id } = await api(page, 'POST', '/consultations', {
    tenderId: tender!.id,
    title: `Opbrengst ${mark}`,
    purpose: 'Leren wat de markt kan.',
    responsesDue: '2089-06-30',
  });
  const home = `/consultations/${id}`;
  const move = async (step: string, reason?: string) =>
    api(page, 'POST', `${home}/${step}`, reason ? { reason } : {}, (await api(page, 'GET', home)).rowVersion);
  const section = await api(page, 'POST', `${home}/sections`, { title: 'Inhoud' });
  const question = { sectionId: section.id, kind: 'OPEN', text: 'Welke termijn is haalbaar?' };
  const { id: questionId } = await api(page, 'POST', `${home}/questions`, question);
  await move('publish');
  const parties = ['Stichting Proef Opbrengst', 'Zuidproef Opbrengst'];
  const ids: string[] = [];
  for (const [index, name] of parties.entries()) {
    const kvkNumber = String(92_000_000 + index * 1_000_000 + mark);
    ids.push((await api(page, 'POST', `${home}/parties`, { name, kvkNumber })).id);
  }
  await move('open-questions');
  await api(page, 'POST', `${home}/parties/${ids[0]!}/answers`, { answers: [{ questionId, value: ANSWER }] });
  await move('close-responses', 'Beide partijen reageerden.');
  await move('start-talks');
  return id;
}

/** @eis KV-832 */
test('compare and quote, a talk with one new fact, conclusion and report', async ({ browser }) => {
  test.slow();
  const { page, troubles } = await person(browser, 'inkoper');
  const id = await consultationWithAnswers(page);
  const home = `/consultaties/${id}`;

  await test.step('the matrix: a stance, and a quote by the keyboard alone', async () => {
    await page.goto(`${home}/reactiematrix`);
    const cells = page.getByRole('gridcell');
    await expect(cells.filter({ hasText: 'Leeg gelaten; telt niet als nee.' })).toHaveCount(1);
    await cells.filter({ hasText: 'Vijf werkdagen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Deels eens' }).click();
    await expect(page.getByRole('button', { name: 'Deels eens' })).toHaveAttribute('aria-pressed', 'true');
    const words = page.getByRole('group', { name: 'Volledig antwoord' });
    await words.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('c');
    await expect(page.locator('mark')).toHaveText('Vijf werkdagen is haalbaar, mits digitaal.');
    await expect(page.getByRole('link', { name: 'Conclusie uit 1 citaat' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('the same words as a contribution, and the way there and back @eis KV-1010', async () => {
    await page.getByRole('group', { name: 'Volledig antwoord' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog', { name: 'Zin invoeren' });
    await expect(dialog.getByLabel('Zin', { exact: true })).toHaveValue('Wij werken met één overdracht.');
    await dialog.getByLabel('Werkgroep').selectOption({ index: 1 });
    await dialog.getByLabel('Onder welke vraag').selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Zin bewaren' }).click();
    await expect(page.getByText('Werd inbreng')).toBeVisible();
    const answer = page.url();
    await page.getByRole('link', { name: /^INB-/ }).click();
    await page.getByRole('link', { name: 'Naar de bron' }).click();
    await expect(page.getByRole('group', { name: 'Volledig antwoord' })).toBeVisible();
    await page.goto(answer);
  });

  await test.step('anonymous: no name is left on the screen', async () => {
    await page.getByRole('switch', { name: 'Anoniem' }).click();
    await expect(page.getByRole('columnheader', { name: 'Partij A' })).toBeVisible();
    await expect(page.getByText('Proef Opbrengst')).toHaveCount(0);
    await page.getByRole('switch', { name: 'Anoniem' }).click();
    await expect(page.getByRole('columnheader', { name: 'Stichting Proef Opbrengst' })).toBeVisible();
  });

  await test.step('a conclusion from the quote', async () => {
    await page.getByRole('checkbox', { name: 'Voor de conclusie' }).last().check();
    await page.getByRole('link', { name: 'Conclusie uit 1 citaat' }).click();
    await page.getByRole('button', { name: 'Conclusie bewaren' }).click();
    await expect(page.getByRole('alert')).toContainText('Schrijf de conclusie op.');
    await page.getByLabel('Conclusie', { exact: true }).fill('Vijf werkdagen kan.');
    await page.getByLabel('Wat doen wij ermee').selectOption({ label: 'Wordt gebruikt' });
    await page.getByLabel('Toelichting daarop').fill('Wij vragen vijf werkdagen.');
    await page.getByRole('button', { name: 'Conclusie bewaren' }).click();
    await expect(page.getByRole('article').getByText('Vijf werkdagen is haalbaar, mits digitaal.')).toBeVisible();
  });

  await test.step('a talk, its minutes and one new fact', async () => {
    await page.goto(`${home}/gesprekken`);
    await page.getByRole('link', { name: 'Gesprek plannen' }).first().click();
    await page.getByLabel('Onderwerp').fill('Verdieping');
    await page.getByLabel('Datum', { exact: true }).fill('2-3-2020');
    await page.getByLabel('Partij', { exact: true }).selectOption({ label: 'Stichting Proef Opbrengst' });
    await page.getByRole('button', { name: 'Gesprek bewaren' }).click();
    await page.getByRole('button', { name: 'Verslag schrijven' }).click();
    await page
      .getByLabel('Verslag', { exact: true })
      .fill('Het contract loopt acht jaar. Daarna spraken wij over overdracht.');
    await page.getByRole('button', { name: 'Verslag bewaren' }).click();
    await page.getByRole('group', { name: 'Verslag' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('f');
    await expect(page.locator('mark')).toHaveText('Het contract loopt acht jaar.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Als verstuurd vastleggen (1 partij)' }).click();
    await page.getByRole('button', { name: 'Partij bevestigt' }).click();
    await page.getByRole('button', { name: 'Antwoord vastleggen' }).click();
    await expect(page.getByText('Bevestigde versie 1 op')).toBeVisible();
  });

  await test.step('the ledger demands that everyone hears it', async () => {
    await page.goto(`${home}/verslag`);
    await expect(page.getByRole('button', { name: 'Verslag publiceren' })).toBeDisabled();
    await expect(page.getByText(/Nog niet alle partijen weten hetzelfde: FEIT-/)).toBeVisible();
    await page.getByRole('link', { name: 'Gelijke informatie' }).click();
    await page.getByRole('link', { name: /^FEIT-/ }).click();
    await page.getByRole('button', { name: 'Delen met wie het mist' }).click();
    await page.getByLabel('Langs welke weg').selectOption({ label: 'Gepubliceerd op TenderNed' });
    await page.getByRole('button', { name: 'Delen vastleggen' }).click();
    await expect(page.getByText('Alle partijen weten hetzelfde, of er staat waarom niet.')).toBeVisible();
  });

  await test.step('the report refuses a name, and is then published with its hash', async () => {
    await page.getByRole('link', { name: 'Verslag', exact: true }).click();
    await page.getByLabel('Verloop').fill('Met Zuidproef Opbrengst spraken wij niet.');
    await page.getByRole('button', { name: 'Teksten bewaren' }).click();
    await expect(page.getByText('“Zuidproef Opbrengst” in het verloop')).toBeVisible();
    await page.getByLabel('Verloop').fill('Met een van de partijen spraken wij.');
    await page.getByRole('button', { name: 'Teksten bewaren' }).click();
    await expect(page.getByText('In uw eigen teksten is geen partij te herkennen.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Verslag publiceren' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verslag publiceren' }).click();
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });

  await test.step('both parties and the talk stand in the register by themselves', async () => {
    await page.goto('/betrokkenheid-vooraf?zoek=Opbrengst');
    await expect(page.getByRole('row').filter({ hasText: 'Verdieping' }).first()).toBeVisible();
  });
  expect(troubles).toEqual([]);
});

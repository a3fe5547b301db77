import { expect, test } from '@playwright/test';
import { COLOURS, violations } from './support/axe';
import { field, person } from './support/person';
import { picture } from './support/picture';
import { otherWindow } from './support/requirements';

interface Made {
  id: string;
  code: string;
  rowVersion: number;
}

/** @eis KV-1152 @eis KV-1155 @eis KV-1158 workflows 5, 9 and 10: a risk to euros, a meeting, a question from a council */
test('a risk reaches the forecast, the agenda and the answer to a council', async ({ browser }) => {
  const { page, troubles } = await person(browser, 'contractmanager', 1);
  const second = await person(browser, 'contractmanager', 2);
  const controller = await person(browser, 'financien', 1);
  const api = await otherWindow(page);
  const stamp = Date.now();
  const { items } = await api.get<{ items: Made[] }>('/contracts?state=ACTIVE&limit=1&sort=code');
  const contract = items[0]!;
  const { user } = await api.get<{ user: { id: string } }>('/session');
  const risk = await api.create<Made>('/risks', {
    ...{ contractId: contract.id, title: `Proefrisico ${stamp}`, cause: 'a', event: 'b', effect: 'c' },
    ...{ strategy: 'REDUCE', chance: 5, impact: 5, ownerId: user.id, low: '100.00', high: '250.00' },
    effectYear: new Date().getFullYear(),
  });

  await test.step('the matrix goes by keyboard, and its place shows the risk', async () => {
    await page.goto('/risicos');
    await page.getByRole('button', { name: /^Kans 5, gevolg 1/ }).focus();
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('button', { name: /^Kans 5, gevolg 5/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: risk.code, exact: true }).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'risicos');
  });

  await test.step('the controller takes the euros over; closing takes them back', async () => {
    await controller.page.goto(`/risicos/${risk.id}`);
    await controller.page.getByRole('button', { name: 'Overnemen in de prognose' }).click();
    const dialog = controller.page.getByRole('dialog');
    await field(dialog, 'Waarom').fill('Waarschijnlijk');
    await dialog.getByRole('button', { name: 'Overnemen in de prognose' }).click();
    await expect(controller.page.getByText(/^Overgenomen op .* door/)).toBeVisible();
  });

  await test.step('the agenda proposes it, and a person puts it there', async () => {
    const meeting = await api.create<Made>('/meetings', {
      ...{ subjectKind: 'contract', subjectId: contract.id, title: `Proefoverleg ${stamp}` },
      heldOn: new Date().toISOString().slice(0, 10),
    });
    await page.goto(`/overleggen/${meeting.id}`);
    await page.getByRole('button', { name: 'Agenda opstellen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: `Proefrisico ${stamp} toevoegen` }).click();
    await dialog.getByRole('button', { name: 'Agenda bewaren' }).click();
    await expect(page.getByRole('link', { name: new RegExp(`Proefrisico ${stamp}`) })).toBeVisible();
    await page.getByRole('button', { name: 'Verslag schrijven' }).click();
    await dialog
      .getByRole('textbox', { name: new RegExp(`Proefrisico ${stamp}`) })
      .fill('De partner komt met een plan.');
    await dialog.getByRole('button', { name: 'Verslag bewaren' }).click();
    await expect(page.getByText('De partner komt met een plan.')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'overleg');
  });

  await test.step('an answer to a council is agreed by a second person', async () => {
    const { items: municipalities } = await api.get<{ items: { id: string }[] }>('/municipalities');
    const { items: obligations } = await api.get<{ items: Made[] }>(`/obligations?contractId=${contract.id}&limit=1`);
    const question = await api.create<Made>('/council-questions', {
      ...{ municipalityId: municipalities[0]!.id, title: `Proefvraag ${stamp}`, question: 'Hoe staat het?' },
      ...{ askedBy: 'Fractie Proef', receivedOn: new Date().toISOString().slice(0, 10), ownerId: user.id },
    });
    await api.step(`/council-questions/${question.id}/cite`, question.rowVersion, {
      ...{ kind: 'obligation', id: obligations[0]!.id },
    });
    await page.goto(`/raadsvragen/${question.id}`);
    await field(page, 'Antwoord').fill('Het staat goed.');
    await page.getByRole('button', { name: 'Antwoord bewaren' }).click();
    await expect(page.getByRole('status').getByText('bewaard')).toBeVisible();
    await page.getByRole('button', { name: 'Akkoord vragen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Akkoord vragen' }).click();
    await expect(page.getByText('Wacht op akkoord')).toBeVisible();
    await second.page.goto(page.url());
    await second.page.getByRole('button', { name: 'Akkoord geven' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Akkoord geven' }).click();
    await expect(second.page.getByText('Akkoord, te versturen')).toBeVisible();
    await second.page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(second.page, { only: COLOURS })).toEqual([]);
  });

  await test.step('closing the risk takes its euros out of the forecast', async () => {
    await page.goto(`/risicos/${risk.id}`);
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await field(dialog, 'Toelichting').fill('Voorbij');
    await dialog.getByRole('button', { name: 'Sluiten', exact: true }).last().click();
    await expect(page.getByText(/Eruit gehaald op/)).toBeVisible();
  });
  expect([...troubles, ...second.troubles, ...controller.troubles]).toEqual([]);
});

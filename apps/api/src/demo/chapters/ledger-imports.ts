import { Money } from '@koersvast/kernel';
import type { Story } from '../story';
import type { StoryClient } from '../story-client';

const HEADER =
  'Administratie;Boekjaar;Periode;Grootboek;Kostenplaats;Taakveld;Categorie;Programma;Grondslag;Lasten of baten;Bouwsteen;Dagboek;Stuk;Regel;Bedrag;Omschrijving';
/** What is written off on small grants, in euros; all invented. */
const AMOUNTS = ['1240,00', '860,50', '2115,00', '475,25', '1980,00', '640,00', '1325,75', '910,00'];
/** The same export a week later: two amounts were mended in the ledger, and one line came in late. */
const LATER = ['1240,00', '680,50', '2115,00', '475,25', '1890,00', '640,00', '1325,75', '910,00', '555,00'];

interface Batch {
  id: string;
  mapping: object;
  rowVersion: number;
  unknownCodes: { column: string; source: string; code: string; choices: { value: string }[] }[];
}

/**
 * Two exports of one ledger: the first was booked after its codes got a meaning, the second waits for somebody who
 * approves its corrections.
 */
export async function ledgerImportsChapter(story: Story): Promise<void> {
  story.end();
  const controller = story.person('financien');
  const first = await checked(story, controller, 'grootboek-subsidies-1.csv', AMOUNTS);
  const codes = first.unknownCodes.map(({ column, source, code, choices }) => ({
    ...{ column, source, code },
    value: choices[0]!.value,
  }));
  const mapped = (await controller.put(`/imports/${first.id}/codes`, { codes }, first.rowVersion)) as Batch;
  const right = await check(story, controller, mapped);
  await controller.post(`/imports/${first.id}/commit`, { mode: 'ALL' }, right.rowVersion);
  await story.work();
  await checked(story, controller, 'grootboek-subsidies-2.csv', LATER);
}

/** Last month, when bookings of the year can be. */
function lastMonth(): { year: number; month: number } {
  const now = new Date();
  const before = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1));
  return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1 };
}

async function checked(story: Story, controller: StoryClient, name: string, amounts: string[]): Promise<Batch> {
  const { year, month } = lastMonth();
  const lines = amounts.map(
    (amount, index) =>
      `SUB;${year};${month};44380;JEUGD;6.752;L4.3.8;6;subsidie;lasten;FLEX-NW;MEMO;${year}-0417;${index + 1};${amount};Subsidie preventie, beschikking ${index + 1}`,
  );
  const file = { name, bytes: Buffer.from([HEADER, ...lines].join('\r\n')) };
  const fields = { target: 'actuals' };
  const batch = (await controller.upload(`/imports?programmeId=${story.programmeId}`, file, fields)) as Batch;
  const expectedTotal = Money.sum(amounts.map((amount) => Money.parseDutch(amount))).toString();
  const body = { mapping: batch.mapping, expectedTotal };
  return check(
    story,
    controller,
    (await controller.put(`/imports/${batch.id}/mapping`, body, batch.rowVersion)) as Batch,
  );
}

async function check(story: Story, controller: StoryClient, { id, rowVersion }: Batch): Promise<Batch> {
  await controller.post(`/imports/${id}/validate`, {}, rowVersion);
  await story.work();
  return (await controller.get(`/imports/${id}`)) as Batch;
}

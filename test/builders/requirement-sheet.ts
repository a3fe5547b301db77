import { readSheet, writeWorkSheet } from '@koersvast/sheets';
import type { ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';
import type { BuiltProgramme } from './programme';

/** A sheet in somebody's hands: rows by column name. */
export interface SheetInHand {
  headers: string[];
  rows: Record<string, string>[];
}

/** Asks for the sheet over the API, fetches it and opens it. */
export async function exportedSheet(
  { drainJobs }: TestApp,
  client: ApiClient,
  programme: BuiltProgramme,
  parameters: Record<string, string> = {},
): Promise<SheetInHand & { bytes: Buffer }> {
  const tenderId = programme.tender.id;
  const asked = await client.post('/exports', {
    kind: 'requirement-sheet',
    format: 'xlsx',
    programmeId: programme.id,
    tenderId,
    parameters: { tenderId, ...parameters },
  });
  if (asked.status !== 201) throw new Error(JSON.stringify(asked.body));
  await drainJobs();
  const { bytes, status, body } = await client.get(`/exports/${asked.body.id}/content`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const { headers, rows } = await readSheet(bytes, 'eisen.xlsx');
  const asRecord = (cells: string[]) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));
  return { bytes, headers, rows: rows.map(({ cells }) => asRecord(cells)) };
}

/** The sheet as a file again; the columns in the order of `headers`, with whatever was added. */
export const asFile = ({ headers, rows }: SheetInHand, titles: string[] = []): Promise<Buffer> => {
  const texts = [...titles.map((title) => [title]), headers, ...rows.map((row) => headers.map((h) => row[h] ?? ''))];
  const [first, ...rest] = texts;
  const columns = headers.map((_, at) => ({ title: first![at] ?? '', width: 12 }));
  return writeWorkSheet({ name: 'Blad1', columns, rows: rest, notes: ['Toelichting'] });
};

/** Gives the file back to Koersvast; answers what would change. */
export async function uploaded(client: ApiClient, programme: BuiltProgramme, bytes: Buffer, name = 'eisen.xlsx') {
  return client.upload('/requirement-imports', { name, bytes }, { tenderId: programme.tender.id });
}

/** Carries an examined sheet through and waits for it. */
export async function carriedThrough({ drainJobs }: TestApp, client: ApiClient, id: string, body: object = {}) {
  const { body: one } = await client.get(`/requirement-imports/${id}`);
  const answer = await client.post(`/requirement-imports/${id}/commit`, body, { ifMatch: one.rowVersion });
  if (answer.status !== 200) return answer;
  await drainJobs();
  return client.get(`/requirement-imports/${id}`);
}

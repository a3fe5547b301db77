import { fillForm } from '@koersvast/sheets';
import type { ApiClient } from '../support/api-client';
import type { TestApp } from '../support/test-app';

/** The workbook of a request, as it is downloaded. */
export async function requestBook(test: TestApp, client: ApiClient, programmeId: string, requestId: string) {
  const body = { kind: 'quarterly-workbook', programmeId, format: 'xlsx', parameters: { requestId } };
  const asked = await client.post('/exports', body);
  await test.drainJobs();
  const file = await client.get(`/exports/${asked.body.id}/content`);
  if (file.status !== 200) throw new Error(JSON.stringify((await client.get(`/exports/${asked.body.id}`)).body));
  return file.bytes;
}

/** Fills it in: the standing, and cells by `row:heading`. */
export const filledRequest = (
  book: Buffer,
  cells: Record<string, string | number>,
  answers: Record<string, string> = { 1: 'Definitief' },
): Promise<Buffer> => fillForm(book, new Map(Object.entries(answers)), new Map(Object.entries(cells)));

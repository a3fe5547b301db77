import { csv } from '../builders/import-target';
import type { ApiClient } from './api-client';
import type { TestApp } from './test-app';

/** The steps of the import wizard as a person takes them, with the columns as they are guessed. */
export const anImportWizard = (test: TestApp, client: ApiClient, target: string) => {
  const one = async (id: string) => (await client.get(`/imports/${id}`)).body;
  const validate = async (id: string, rowVersion: number) => {
    await client.post(`/imports/${id}/validate`, {}, { ifMatch: rowVersion });
    await test.drainJobs();
    return one(id);
  };
  return {
    one,
    upload: async (lines: string[], name = 'bestand.csv') =>
      (await client.upload('/imports', { name, bytes: csv(...lines) }, { target })).body,
    /** Uploads and checks. */
    checked: async (lines: string[], expectedTotal?: string) => {
      const uploaded = (await client.upload('/imports', { name: 'bestand.csv', bytes: csv(...lines) }, { target }))
        .body;
      const { mapping, rowVersion } = uploaded;
      const mapped = await client.put(
        `/imports/${uploaded.id}/mapping`,
        { mapping, expectedTotal },
        { ifMatch: rowVersion },
      );
      return validate(uploaded.id, mapped.body.rowVersion);
    },
    validate,
    commit: async (
      batch: { id: string; rowVersion: number },
      choice: { mode: 'ALL' | 'VALID'; corrections?: boolean },
    ) => {
      const answer = await client.post(`/imports/${batch.id}/commit`, choice, { ifMatch: batch.rowVersion });
      await test.drainJobs();
      return { status: answer.status, code: answer.body.code, ...(await one(batch.id)) };
    },
    rows: async (batch: { id: string }, status: string) =>
      (await client.get(`/imports/${batch.id}/rows?status=${status}`)).body.items,
  };
};

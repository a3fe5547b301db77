import { DomainError } from '@koersvast/kernel';
import { ExportPaper, ExportSources } from '@koersvast/platform';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('exports over the API', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  const paper: ExportPaper = {
    permission: 'requirement.read',
    formats: ['csv'],
    title: ({ code }) => Promise.resolve(`Eisen ${code ?? ''}`),
    make: ({ code }) => Promise.resolve(Buffer.from(`inhoud ${code}`)),
  };

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    test.app.get(ExportSources).of = (kind, format) => {
      if (kind !== 'proef') throw new DomainError('platform.export-unknown', { params: { kind } });
      if (!paper.formats.includes(format))
        throw new DomainError('platform.export-format', { params: { formats: 'csv' } });
      return paper;
    };
  });
  afterAll(() => test.close());

  const ask = (client: ApiClient, over: object = {}) =>
    client.post('/exports', {
      kind: 'proef',
      format: 'csv',
      programmeId: programme.id,
      tenderId: programme.tender.id,
      parameters: { code: 'A' },
      ...over,
    });

  it('makes the paper in a job and gives it to who asked, once ready @eis KV-990', async () => {
    const { status, body } = await ask(inkoper);
    expect([status, body.state, body.title]).toEqual([201, 'MAKING', 'Eisen A']);
    expect((await inkoper.get(`/exports/${body.id}/content`)).status).toBe(409);
    await test.drainJobs();
    expect((await inkoper.get(`/exports/${body.id}`)).body).toMatchObject({ state: 'READY', size: 8 });
    const file = await inkoper.get(`/exports/${body.id}/content`);
    expect(file.status).toBe(200);
    expect(file.headers['content-disposition']).toContain('Eisen A.csv');
    expect((await inkoper.get('/exports')).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  it('is of nobody else, and asks for the permission at asking and at fetching @eis KV-991', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const groupMember = await test.signedInAs('werkgroeplid', {
      programmeId: programme.id,
      workgroupId: programme.workgroups[0]!.id,
    });
    expect((await ask(groupMember)).status).toBe(403);
    const { id } = (await ask(lezer)).body;
    await test.drainJobs();
    expect((await inkoper.get(`/exports/${id}`)).status).toBe(404);
    expect((await inkoper.get(`/exports/${id}/content`)).status).toBe(404);
    await test.asSystem(() =>
      test.unitOfWork.query(`update role_grant set role = 'werkgroeplid', workgroup_id = $2 where user_id = $1`, [
        lezer.userId,
        programme.workgroups[0]!.id,
      ]),
    );
    expect((await lezer.get(`/exports/${id}/content`)).status).not.toBe(200);
  });

  it('hides the file from the files route @eis KV-991', async () => {
    const { id } = (await ask(inkoper)).body;
    await test.drainJobs();
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ fileId: string }>('select file_id as "fileId" from export_request where id = $1', [id]),
    );
    expect((await inkoper.get(`/files/${row!.fileId}/content`)).status).toBe(403);
  });

  it('tells who asked for what and who fetched it @eis KV-992', async () => {
    const { id } = (await ask(inkoper)).body;
    await test.drainJobs();
    await inkoper.get(`/exports/${id}/content`);
    const rows = await test.asSystem(() =>
      test.unitOfWork.query<{ action: string }>(`select action from audit_event where record_id = $1 order by seq`, [
        id,
      ]),
    );
    expect(rows.map(({ action }) => action)).toEqual(['export.asked', 'export.made', 'export.fetched']);
  });

  it('expires after a week @eis KV-990', async () => {
    const { id } = (await ask(inkoper)).body;
    await test.drainJobs();
    test.freeze(new Date(Date.now() + 8 * 86_400_000).toISOString());
    expect((await inkoper.get(`/exports/${id}`)).body.state).toBe('EXPIRED');
    expect((await inkoper.get(`/exports/${id}/content`)).status).toBe(409);
    test.freeze(new Date().toISOString());
  });

  it.each([
    [{ kind: 'onbekend' }, 422, /geen papier/],
    [{ format: 'pdf' }, 422, /Kies csv/],
    [{ format: 'exe' }, 400, /Kies een van de mogelijkheden/],
    [{ parameters: { 'a b': 'x' } }, 400, /naam van letters/],
    [{ parameters: { code: 5 } }, 400, /naam van letters/],
  ])('refuses %j', async (over, status, words) => {
    const answer = await ask(inkoper, over);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(words);
  });
});

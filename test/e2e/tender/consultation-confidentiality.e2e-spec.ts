import { newId } from '@koersvast/kernel';
import { anOpenConsultation, demand } from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('the confidentiality of a market consultation @eis KV-814', () => {
  const MARK = 'zwartebes-4711';
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let open: Awaited<ReturnType<typeof anOpenConsultation>>;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    open = await anOpenConsultation(inkoper, programme);
    const answers = [{ questionId: open.questions[0].id, value: MARK }];
    demand(await inkoper.post(`/consultations/${open.id}/parties/${open.parties[0].id}/answers`, { answers }), 201);
  });
  afterAll(() => test.close());

  const paths = () => [
    `/consultations?programmeId=${programme.id}`,
    `/consultations/${open.id}`,
    `/consultations/${open.id}/questions`,
    `/consultations/${open.id}/parties`,
    `/consultations/${open.id}/parties/${open.parties[0].id}`,
    `/consultations/${open.id}/parties/${open.parties[0].id}/answers`,
    `/consultations/${open.id}/responses`,
    `/search?q=${MARK}`,
    '/search?q=wijk',
  ];
  const seen = async (who: ApiClient) => {
    const found = await Promise.all(paths().map(async (path) => JSON.stringify((await who.get(path)).body ?? '')));
    return { answers: found.join().includes(MARK), consultation: found.join().includes(open.id) };
  };

  it('shows everything to the inkoper of the tender, and answers to nobody who only reads', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect(await seen(inkoper)).toEqual({ answers: true, consultation: true });
    expect(await seen(lezer)).toEqual({ answers: false, consultation: true });
    expect((await lezer.get(paths()[3]!)).status).toBe(403);
  });

  it('gives the report to who reads along once it is published, and not before @eis KV-1016', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const report = `/consultations/${open.id}/report`;
    expect([(await inkoper.get(report)).status, (await lezer.get(report)).status]).toEqual([200, 403]);
    const where = { programmeId: programme.id, tenderId: programme.tender.id };
    const paper = { kind: 'consultation-report', format: 'pdf', ...where, parameters: { consultationId: open.id } };
    const { body } = await lezer.post('/exports', paper);
    await test.drainJobs();
    expect((await lezer.get(`/exports/${body.id}/content`)).status).toBeGreaterThanOrEqual(400);
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into consultation_report_snapshot
           (id, programme_id, tender_id, consultation_id, content, hash, published_at, published_by)
         select $1, $2, $3, $4, '{}', repeat('a', 64), now(), id from user_account limit 1`,
        [newId(), programme.id, programme.tender.id, open.id],
      ),
    );
    const published = await lezer.get(report);
    expect([published.status, published.body.published.hash, published.body.findings]).toEqual([
      200,
      'a'.repeat(64),
      [],
    ]);
  });

  it('shows nothing to who has a role on another tender', async () => {
    const other = newId();
    await test.asSystem(() =>
      test.unitOfWork.query('insert into tender (id, programme_id, code, title) values ($1, $2, $3, $4)', [
        other,
        programme.id,
        'AANB-2',
        'Andere opdracht',
      ]),
    );
    const outsider = await test.signedInAs('inkoper', { programmeId: programme.id, tenderId: other });
    expect(await seen(outsider)).toEqual({ answers: false, consultation: false });
    const posted = await outsider.post(`/consultations/${open.id}/parties`, { name: 'X', kvkNumber: '12345678' });
    expect(posted.status).toBe(404);
  });

  it('keeps in the audit who read the answers, without the answers', async () => {
    await inkoper.get(paths()[5]!);
    const rows = await test.asSystem(() =>
      test.unitOfWork.query<{ user_id: string }>('select * from audit_event where action = $1 and record_id = $2', [
        'consultation-response.read',
        open.parties[0].id,
      ]),
    );
    expect(rows.length).toBeGreaterThan(0);
    const all = await test.asSystem(() => test.unitOfWork.query('select * from audit_event'));
    expect(JSON.stringify(all)).not.toContain(MARK);
  });
});

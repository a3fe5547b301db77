import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aTender } from '../../builders/tender-record';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('notices on TenderNed @eis KV-935', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let tender: { id: string };

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    tender = await aTender(inkoper, programme);
  });
  afterAll(() => test.close());

  const record = (over: object) =>
    inkoper.post(`/notices?programmeId=${programme.id}`, {
      tenderId: tender.id,
      publicationId: '400001',
      tenderReference: 'TN900100',
      typeCode: 'MAC',
      subtype: 'E1',
      publishedOn: '2026-09-01',
      ...over,
    });

  it('keep publication number and reference apart, and read a year of 2090 or later as no deadline', async () => {
    const consultation = await record({ deadlineOn: '2099-12-31' });
    expect(consultation.body).toMatchObject({
      publicationId: '400001',
      tenderReference: 'TN900100',
      deadlineOn: null,
      subtypeLabel: 'Marktconsultatie',
      warnings: [],
    });
    await record({ publicationId: '400002', typeCode: 'AAO', subtype: '20', publishedOn: '2026-11-01' });
    await record({ publicationId: '400003', tenderReference: 'TN900101' });
    const { items } = (await inkoper.get('/notices?tenderReference=TN900100&sort=publishedOn')).body;
    expect(items.map((each: { publicationId: string }) => each.publicationId)).toEqual(['400001', '400002']);
  });

  it('warn of the wrong form and store what stands on TenderNed all the same', async () => {
    const concession = await record({ publicationId: '400010', typeCode: 'AGO', subtype: '40' });
    expect(concession.status).toBe(201);
    expect(concession.body.warnings[0].text).toContain('gebruikt 38');
    const standard = await record({ publicationId: '400011', typeCode: 'AAO', subtype: '16' });
    expect(standard.body.warnings[0].text).toContain('20');
  });

  it('have a number once, and stay readable when struck through', async () => {
    const again = await record({});
    expect([again.status, again.body.code]).toEqual([409, 'constraint.notice_publication_id_key']);
    const wrong = (await record({ publicationId: '400020' })).body;
    expect((await inkoper.post(`/notices/${wrong.id}/withdraw`, {}, { ifMatch: 1 })).status).toBe(400);
    const gone = await inkoper.post(`/notices/${wrong.id}/withdraw`, { reason: 'Verkeerd nummer' }, { ifMatch: 1 });
    expect(gone.body).toMatchObject({ state: 'WITHDRAWN', mayChange: false });
    expect((await inkoper.patch(`/notices/${wrong.id}`, { note: 'x' }, { ifMatch: 2 })).status).toBe(409);
  });

  it.each([
    [{ publicationId: 'TN12' }, '/publicationId'],
    [{ publicationId: '5', subtype: '99' }, '/subtype'],
    [{ publicationId: '5', url: 'http://onveilig.example' }, '/url'],
  ])('refuse %j', async (over, pointer) => {
    const answer = await record(over);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

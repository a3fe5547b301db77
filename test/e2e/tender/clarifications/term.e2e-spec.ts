import { anApprovedAnswer, aQuestion } from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

describe('a nota later than the law asks @eis KV-918', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-08T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    await test.asSystem(() =>
      test.unitOfWork.query(`update tender set submission_deadline = '2027-03-20T11:00:00Z' where id = $1`, [
        programme.tender.id,
      ]),
    );
  });
  afterAll(() => test.close());

  it('warns with the arithmetic and the closing date that would mend it, and asks why', async () => {
    await anApprovedAnswer(inkoper, second, await aQuestion(inkoper, programme, { receivedOn: '2027-03-08' }));
    let draft = (await inkoper.post('/clarification-notes', { tenderId: programme.tender.id })).body;
    expect(draft.term).toMatchObject({
      closingOn: '2027-03-20',
      daysLeft: 12,
      days: 10,
      lastDay: '2027-03-10',
      late: false,
    });
    test.freeze('2027-03-12T09:00:00Z');
    draft = (await inkoper.get(`/clarification-notes/${draft.id}`)).body;
    expect(draft.term).toMatchObject({ daysLeft: 8, late: true, tooLate: 2, mendingClosing: '2027-03-22' });
    const refused = await inkoper.post(`/clarification-notes/${draft.id}/submit`, {}, { ifMatch: draft.rowVersion });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toBe(
      'Tussen vandaag en de sluiting op 20-03-2027 zitten 8 dagen; Aw 2.54 vraagt er 10. Verschuif de sluiting naar 22-03-2027 of later, of leg uit waarom de nota nu toch uitgaat.',
    );
    const told = await inkoper.patch(
      `/clarification-notes/${draft.id}`,
      { lateMotive: 'Aanvulling die niemand benadeelt' },
      { ifMatch: draft.rowVersion },
    );
    const asked = await inkoper.post(`/clarification-notes/${draft.id}/submit`, {}, { ifMatch: told.body.rowVersion });
    expect(asked.body.state).toBe('AWAITING_APPROVAL');
    expect(
      (await inkoper.post(`/clarification-notes/${draft.id}/take-back`, {}, { ifMatch: asked.body.rowVersion })).body
        .state,
    ).toBe('DRAFT');
  });

  it('has four days in an urgent procedure, with the motive', async () => {
    const [{ id }] = (await inkoper.get('/clarification-notes')).body.items;
    const draft = (await inkoper.get(`/clarification-notes/${id}`)).body;
    const urgent = await inkoper.patch(
      `/clarification-notes/${id}`,
      { urgentMotive: 'Dringende verkorte termijn', lateMotive: '' },
      { ifMatch: draft.rowVersion },
    );
    expect(urgent.body.term).toMatchObject({ days: 4, daysLeft: 8, late: false });
  });

  it('that waits too long is refused at publication too', async () => {
    const [{ id }] = (await inkoper.get('/clarification-notes')).body.items;
    const draft = (await inkoper.get(`/clarification-notes/${id}`)).body;
    const asked = (await inkoper.post(`/clarification-notes/${id}/submit`, {}, { ifMatch: draft.rowVersion })).body;
    test.freeze('2027-03-17T09:00:00Z');
    const late = await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
    expect([late.status, late.body.code]).toEqual([422, 'clarification-note.late']);
    expect((await inkoper.get(`/clarification-notes/${id}`)).body.state).toBe('AWAITING_APPROVAL');
  });

  it('marks a question that comes in after the last day for answers', async () => {
    expect((await aQuestion(inkoper, programme, { text: 'Op tijd?', receivedOn: '2027-03-10' })).late).toBe(false);
    expect((await aQuestion(inkoper, programme, { text: 'Te laat?', receivedOn: '2027-03-11' })).late).toBe(true);
  });
});

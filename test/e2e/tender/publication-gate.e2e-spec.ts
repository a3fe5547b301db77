import { newId } from '@koersvast/kernel';
import { aConsultation } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { anAdoptedRequirement, anApprovedBaseline } from '../../builders/tender';
import { aTender, completeTender } from '../../builders/tender-record';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const SCALE = [0, 10].map((score) => ({ score, label: `${score}`, description: 'laat dit zien' }));
/** A requirement with which the validator finds nothing wrong. */
const SOUND = {
  ...{ rationale: 'Nodig.', evidence: 'Protocol', evidenceMoment: 'WITH_OFFER', testable: true, testMethod: 'Lezen.' },
};

describe('a tender goes out when all is in order @eis KV-936', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  const decision = { id: newId(), questionId: newId(), options: [newId(), newId()] };

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    await test.asSystem(async () => {
      const { unitOfWork } = test;
      await unitOfWork.query(
        `insert into scope_decision (id, programme_id, code, title, ask, planned_for) values ($1, $2, 'AFB', 'Afbakening', 'Wel of niet?', 'juni')`,
        [decision.id, programme.id],
      );
      await unitOfWork.query(
        `insert into decision_question (id, programme_id, decision_id, number, code, label) values ($1, $2, $3, 1, 'wt', 'Wijkteams')`,
        [decision.questionId, programme.id, decision.id],
      );
      for (const [index, id] of decision.options.entries()) {
        await unitOfWork.query(
          `insert into decision_option (id, programme_id, question_id, sort, label) values ($1, $2, $3, $4, $5)`,
          [id, programme.id, decision.questionId, index + 1, index === 0 ? 'Wel' : 'Niet'],
        );
      }
    });
  });
  afterAll(() => test.close());

  const blocking = async (id: string) =>
    (await inkoper.get(`/tenders/${id}/publication-check`)).body.items
      .filter(({ state }: { state: string }) => state === 'BLOCKS')
      .map(({ code }: { code: string }) => code);
  let decisionVersion = 1;
  const decide = async (municipality: number, option: number) => {
    const answer = await inkoper.post(
      `/decisions/${decision.id}/choices`,
      {
        questionId: decision.questionId,
        optionId: decision.options[option],
        municipalityId: programme.municipalities[municipality]!.id,
        decidedOn: '2026-11-01',
        reference: 'Z-1',
      },
      { ifMatch: decisionVersion },
    );
    decisionVersion = answer.body.rowVersion;
  };

  it('says what blocks an empty one, and refuses to publish it', async () => {
    const { id } = (await inkoper.post(`/tenders?programmeId=${programme.id}`, { title: 'Leeg' })).body;
    expect(await blocking(id)).toEqual([
      'GRD-01',
      'GRD-02',
      'GRD-03',
      'GRD-04',
      'GRD-05',
      'GRD-10',
      'GRD-11',
      'GUN-05',
    ]);
    const refused = await inkoper.post(`/tenders/${id}/publish`, {}, { ifMatch: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'tender.not-ready']);
    expect(refused.body.detail).toContain('8 punt');
  });

  it('is published once requirements are approved and the municipalities decided the same', async () => {
    const { id } = programme.tender;
    const filled = await inkoper.patch(
      `/tenders/${id}`,
      { ...completeTender, decisionIds: [decision.id] },
      { ifMatch: 1 },
    );
    expect(filled.status).toBe(200);
    expect(await blocking(id)).toEqual(['GRD-10', 'GRD-11', 'GUN-05']);
    const quality = { tenderId: id, kind: 'QUALITY', title: 'Kwaliteit', weight: '100.00', scale: SCALE };
    expect((await inkoper.post('/award-criteria', quality)).status).toBe(201);
    await anAdoptedRequirement(inkoper, programme, SOUND);
    await anApprovedBaseline(inkoper, await test.signedInAs('inkoper', { programmeId: programme.id }), programme);
    expect(await blocking(id)).toEqual(['GRD-11']);
    await decide(0, 0);
    await decide(1, 1);
    const { items } = (await inkoper.get(`/tenders/${id}/publication-check`)).body;
    expect(items[0].text).toContain('niet gelijkluidend');
    const waiting = (await inkoper.get(`/decisions/${decision.id}/dependents`)).body.items;
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'tender', code: programme.tender.code }));
    await decide(1, 0);
    await decide(2, 0);
    expect(await blocking(id)).toEqual([]);
    const { rowVersion } = (await inkoper.get(`/tenders/${id}`)).body;
    const published = await inkoper.post(`/tenders/${id}/publish`, {}, { ifMatch: rowVersion });
    expect(published.body).toMatchObject({
      state: 'PUBLISHED',
      publishedOn: '2026-11-22',
      steps: ['assess', 'withdraw'],
    });
  });

  it('then stays as it is, except that the closing may be later', async () => {
    const { id } = programme.tender;
    const { rowVersion } = (await inkoper.get(`/tenders/${id}`)).body;
    const change = (body: object) => inkoper.patch(`/tenders/${id}`, body, { ifMatch: rowVersion });
    const fixed = await change({ title: 'Anders', decisionIds: [] });
    expect([fixed.status, fixed.body.errors.map((each: { pointer: string }) => each.pointer)]).toEqual([
      409,
      ['/title', '/decisionIds'],
    ]);
    expect((await change({ submissionOn: '2027-03-14' })).body.code).toBe('tender.closing-earlier');
    expect((await change({ submissionOn: '2027-03-16' })).status).toBe(200);
    const early = await inkoper.post(`/tenders/${id}/assess`, {}, { ifMatch: rowVersion + 1 });
    expect(early.body.detail).toContain('16-03-2027 12:00');
    test.freeze('2027-03-16T11:00:00Z');
    expect((await inkoper.post(`/tenders/${id}/assess`, {}, { ifMatch: rowVersion + 1 })).body.state).toBe(
      'ASSESSMENT',
    );
    test.freeze('2026-11-22T10:00:00Z');
  });

  it('waits only for the decisions that it names', async () => {
    const { id } = await aTender(inkoper, programme, { decisionIds: [] });
    expect(await blocking(id)).toEqual(['GRD-10', 'GUN-05']);
    const unknown = await inkoper.post(`/tenders?programmeId=${programme.id}`, { title: 'X', decisionIds: [newId()] });
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '/decisionIds']);
  });

  it('@eis KV-1035 waits for the validator and for what not every party knows, each with where to mend it', async () => {
    const { id } = programme.tender;
    const items = async () => (await inkoper.get(`/tenders/${id}/publication-check`)).body.items;
    const line = async (code: string) => (await items()).find((each: { code: string }) => each.code === code);
    expect(await line('GRD-13')).toMatchObject({ state: 'OK' });
    await inkoper.post('/award-criteria', { tenderId: id, kind: 'QUALITY', title: 'Nog een', weight: '40.00' });
    const broken = (await items())[0];
    expect(broken).toMatchObject({ state: 'BLOCKS', url: `/toets?rule=${broken.code}` });
    expect(broken.code).toMatch(/^GUN-/);
    const consultation = await aConsultation(test, programme);
    expect(await line('GRD-14')).toMatchObject({ state: 'OK' });
    await inkoper.post(`/consultations/${consultation.id}/disclosures`, {
      kind: 'FACT',
      text: 'Het contract loopt acht jaar.',
      channel: 'EMAIL',
      givenOn: '2026-11-10',
      partyIds: [consultation.parties[0]!.id],
    });
    expect(await line('GRD-14')).toMatchObject({
      state: 'BLOCKS',
      url: `/consultaties/${consultation.id}/gelijke-informatie`,
    });
  });
});

import { docxText } from '../../../libs/reports/test/read-docx';
import { aMilestone } from '../../builders/milestone';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('one proposal text becomes a collegevoorstel per municipality @eis KV-939', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let decision: any;
  let proposal: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    decision = (
      await inkoper.post(`/decisions?programmeId=${programme.id}`, {
        code: 'WIJKTEAM',
        title: 'Wijkteams in de opdracht',
        ask: 'Horen de wijkteams bij de integrale opdracht?',
        plannedFor: 'januari 2027',
        questions: [
          {
            label: 'Wijkteams',
            options: [{ label: 'Wel', consequence: 'Eén partner stuurt de wijkteams.' }, { label: 'Niet' }],
          },
        ],
      })
    ).body;
    await aMilestone(inkoper, programme, 'Besluit wijkteams', '2027-01-31', {
      decisionRoute: 'COLLEGE',
      decisionId: decision.id,
    });
    await inkoper.post(`/decision-meetings?programmeId=${programme.id}`, {
      municipalityId: programme.municipalities[0]!.id,
      body: 'COLLEGE',
      deliveryDays: 5,
      dates: [{ meetsOn: '2027-01-12' }],
    });
    proposal = (
      await inkoper.post(`/decision-proposals?programmeId=${programme.id}`, {
        decisionId: decision.id,
        subject: 'Wijkteams in de integrale opdracht',
        requested: 'De wijkteams bij de opdracht te voegen\nDe raad hierover te informeren',
        reasons: 'Gezinnen houden één aanspreekpunt.',
        passages: [
          {
            municipalityId: programme.municipalities[0]!.id,
            caseNumber: 'Z-100',
            text: 'Aadorp heeft twee wijkteams.',
          },
          { municipalityId: programme.municipalities[1]!.id, text: 'Beestad sluit aan in het tweede jaar.' },
        ],
      })
    ).body;
  });
  afterAll(() => test.close());

  const paper = async (municipality: number, format = 'docx') => {
    const asked = await inkoper.post('/exports', {
      kind: 'college-proposal',
      format,
      programmeId: programme.id,
      parameters: { proposalId: proposal.id, municipalityId: programme.municipalities[municipality]!.id },
    });
    expect(asked.status).toBe(201);
    await test.drainJobs();
    return (await inkoper.get(`/exports/${asked.body.id}/content`)).bytes;
  };

  it('has the same text for all, and of each municipality its own passage alone', async () => {
    const [first, second, third] = [
      await docxText(await paper(0)),
      await docxText(await paper(1)),
      await docxText(await paper(2)),
    ];
    for (const text of [first, second, third]) {
      expect(text).toContain('De wijkteams bij de opdracht te voegen');
      expect(text).toContain('Gezinnen houden één aanspreekpunt.');
      expect(text).toContain('Eén partner stuurt de wijkteams.');
    }
    expect(first).toContain('van Aadorp');
    expect(first).toContain('Z-100');
    expect(first).toContain('Aadorp heeft twee wijkteams.');
    expect(first).toContain('12-01-2027');
    expect(first).not.toContain('tweede jaar');
    expect(second).toContain('tweede jaar');
    expect(third).not.toMatch(/twee wijkteams|tweede jaar/);
  });

  it('is a PDF too', async () => expect((await paper(0, 'pdf')).subarray(0, 5).toString()).toBe('%PDF-'));

  it('changes on its version, and keeps the passages that were not given', async () => {
    const path = `/decision-proposals/${proposal.id}`;
    const changed = await inkoper.patch(path, { subject: 'Wijkteams' }, { ifMatch: 1 });
    expect(changed.body).toMatchObject({ subject: 'Wijkteams', rowVersion: 2 });
    expect(changed.body.passages[0].text).toBe('Aadorp heeft twee wijkteams.');
    expect((await inkoper.patch(path, { subject: 'X' }, { ifMatch: 1 })).status).toBe(412);
  });

  it('is not for a member of a workgroup, nor another programme', async () => {
    const workgroupId = programme.workgroups[0]!.id;
    const member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId });
    expect((await member.get(`/decision-proposals/${proposal.id}`)).status).toBe(403);
    const other = await aProgramme(test, 'ANDER');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    expect((await stranger.get(`/decision-proposals/${proposal.id}`)).status).toBe(404);
  });

  it('refuses a decision code twice and a question with one option', async () => {
    const body = {
      code: 'WIJKTEAM',
      title: 'X',
      ask: 'X',
      plannedFor: 'X',
      questions: [{ label: 'Q', options: [{ label: 'A' }, { label: 'B' }] }],
    };
    expect((await inkoper.post(`/decisions?programmeId=${programme.id}`, body)).status).toBe(409);
    const one = { ...body, code: 'ANDERS', questions: [{ label: 'Q', options: [{ label: 'A' }] }] };
    expect((await inkoper.post(`/decisions?programmeId=${programme.id}`, one)).body.errors[0].pointer).toBe(
      '/questions/0/options',
    );
  });
});

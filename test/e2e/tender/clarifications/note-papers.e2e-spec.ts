import { strFromU8, unzipSync } from 'fflate';
import {
  anApprovedAnswer,
  aChange,
  aPublishedNote,
  aPublishedRequirement,
  aQuestion,
} from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { adopt } from '../../../builders/tender';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

/** All text of the parts of an office document. */
const partsOf = (bytes: Buffer): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');

describe('papers of a nota @eis KV-920', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let lezer: ApiClient;
  let note: any;
  let requirement: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    requirement = await aPublishedRequirement(inkoper, programme);
    const question = await aQuestion(inkoper, programme, {
      requirementId: requirement.id,
      text: 'Wij als Stichting Voorbeeld Noord: mag 15?',
    });
    const changes = [
      {
        ...aChange(requirement, 'De opdrachtnemer draagt binnen 15 werkdagen over.'),
        evidenceMoment: 'ON_REQUEST',
        testMethod: 'Controle bij de verificatie',
      },
    ];
    await anApprovedAnswer(inkoper, second, question, {
      text: 'Mag de termijn 15 werkdagen zijn?',
      answer: 'Ja.',
      changes,
    });
    note = await aPublishedNote(inkoper, second, programme);
  });
  afterAll(() => test.close());

  const paper = async (client: ApiClient, format: string, noteId = note.id) => {
    const asked = await client.post('/exports', {
      kind: 'clarification-note',
      format,
      programmeId: programme.id,
      tenderId: programme.tender.id,
      parameters: { noteId },
    });
    if (asked.status !== 201) return asked;
    await test.drainJobs();
    return client.get(`/exports/${asked.body.id}/content`);
  };

  it('hold question, answer, number and difference, and nothing of who asked', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const { status, bytes, headers } = await paper(lezer, format);
      expect(status).toBe(200);
      expect(headers['content-disposition']).toContain(`Nota van Inlichtingen 1.${format}`);
      const text = partsOf(bytes);
      for (const words of ['NvI-1.01', 'Mag de termijn 15 werkdagen zijn?', 'EIS-001', '15'])
        expect(text).toContain(words);
      expect(text).not.toMatch(/Voorbeeld Noord/);
    }
    const word = partsOf((await paper(lezer, 'docx')).bytes);
    expect(word).toMatch(/w:strike|w:del/);
    const pdf = await paper(inkoper, 'pdf');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('tell every field that the answer changed, and the new version has them @eis KV-1046', async () => {
    const [change] = note.answers[0].changes;
    expect(change).toMatchObject({
      before: { evidenceMoment: 'WITH_OFFER', testMethod: 'Controle van de beschrijving bij de inschrijving' },
      after: { evidenceMoment: 'ON_REQUEST', testMethod: 'Controle bij de verificatie', exclusionGround: null },
    });
    expect((await inkoper.get(`/requirements/${requirement.id}`)).body).toMatchObject({
      state: 'PUBLISHED',
      versionNumber: change.toVersion,
      evidenceMoment: 'ON_REQUEST',
      testMethod: 'Controle bij de verificatie',
    });
    for (const format of ['docx', 'xlsx'] as const) {
      const text = partsOf((await paper(lezer, format)).bytes).replace(/<[^>]+>/g, '');
      for (const words of ['moment van het bewijs', 'op verzoek', 'toetsing', 'verificatie'])
        expect(text).toContain(words);
      expect(text).not.toMatch(/ON_REQUEST|soort uitsluitingsgrond/);
    }
  });

  it('are not made of a change that leaves nothing to test, or of a ground where there is none @eis KV-1046', async () => {
    const question = await aQuestion(inkoper, programme, { text: 'Hoe toetst u dit?' });
    const now = (await inkoper.get(`/requirements/${requirement.id}`)).body;
    const written = (over: object) =>
      inkoper.patch(
        `/clarification-questions/${question.id}`,
        { answer: 'Ja.', changes: [{ ...aChange(now, now.text), ...over }] },
        { ifMatch: question.rowVersion },
      );
    expect((await written({ testMethod: ' ' })).body.code).toBe('clarification-question.test-gone');
    expect((await written({ exclusionGround: 'FACULTATIVE' })).body.code).toBe('clarification-question.no-exclusion');
    expect((await written({ evidenceMoment: 'ON_REQUEST' })).body.code).toBe('clarification-question.no-change');
    expect((await written({ evidenceMoment: 'LATER' })).status).toBe(400);
  });

  it('tell a demand of turnover, and a choice that lapses, as they were saved and as they were published @eis KV-1211', async () => {
    const publish = async (over: object): Promise<any> => {
      const words = { rationale: 'Nodig.', evidence: 'Jaarrekening', testable: true, testMethod: 'Lezen' };
      const body = { tenderId: programme.tender.id, title: 'Draagkracht', text: 'U bent draagkrachtig.', ...words };
      const adopted = await adopt(inkoper, (await inkoper.post('/requirements', { ...body, ...over })).body);
      const path = `/requirements/${adopted.id}/publish`;
      return (await inkoper.post(path, {}, { ifMatch: adopted.rowVersion })).body;
    };
    const strength = await publish({ kind: 'SUITABILITY', evidenceMoment: 'WITH_OFFER' });
    const ground = await publish({ kind: 'EXCLUSION', exclusionGround: 'MANDATORY', evidenceMoment: 'ON_REQUEST' });
    const question = await aQuestion(inkoper, programme, { text: 'Vraagt u ook omzet?' });
    const turnover = { asksTurnover: true, turnoverMotivation: 'De opdracht is te groot voor een starter.' };
    const written = (rowVersion: number, ...changes: object[]) =>
      inkoper.patch(`/clarification-questions/${question.id}`, { answer: 'Ja.', changes }, { ifMatch: rowVersion });
    const of = (one: any, over: object) => ({ ...aChange(one, one.text), ...over });
    const refused = async (one: any, over: object) => (await written(question.rowVersion, of(one, over))).body.code;
    expect(await refused(strength, { asksTurnover: true })).toBe('clarification-question.turnover-unmotivated');
    expect(await refused(ground, turnover)).toBe('clarification-question.no-suitability');
    const cleared = { exclusionGround: null, evidenceMoment: null };
    const { body } = await written(question.rowVersion, of(strength, turnover), of(ground, cleared));
    expect(body.changes.map(({ after }: any) => after)).toMatchObject([cleared, turnover]);
    const kept = await written(body.rowVersion, of(strength, turnover), of(ground, body.changes[0].after));
    expect(kept.body.changes[0].after).toMatchObject(cleared);
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    await anApprovedAnswer(inkoper, second, kept.body);
    const next = await aPublishedNote(inkoper, second, programme);
    expect((await inkoper.get(`/requirements/${strength.id}`)).body).toMatchObject({ versionNumber: 2, ...turnover });
    expect((await inkoper.get(`/requirements/${ground.id}`)).body).toMatchObject({ versionNumber: 2, ...cleared });
    const text = partsOf((await paper(lezer, 'docx', next.id)).bytes).replace(/<[^>]+>/g, '');
    for (const words of ['omzeteis', 'wordt gevraagd', 'te groot voor een starter', 'verplicht vervalt'])
      expect(text).toContain(words);
  });

  it('are the same bytes whenever they are made', async () => {
    const [one, other] = [await paper(inkoper, 'pdf'), await paper(lezer, 'pdf')];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it('are not made of a draft', async () => {
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    await anApprovedAnswer(inkoper, second, await aQuestion(inkoper, programme, { text: 'Nog een vraag?' }));
    const draft = (await inkoper.post('/clarification-notes', { tenderId: programme.tender.id })).body;
    expect((await paper(inkoper, 'pdf', draft.id)).status).toBe(404);
  });
});

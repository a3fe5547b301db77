import { strFromU8, unzipSync } from 'fflate';
import {
  anApprovedAnswer,
  aChange,
  aPublishedNote,
  aPublishedRequirement,
  aQuestion,
} from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
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

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    const requirement = await aPublishedRequirement(inkoper, programme);
    const question = await aQuestion(inkoper, programme, {
      requirementId: requirement.id,
      text: 'Wij als Stichting Voorbeeld Noord: mag 15?',
    });
    const changes = [aChange(requirement, 'De opdrachtnemer draagt binnen 15 werkdagen over.')];
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

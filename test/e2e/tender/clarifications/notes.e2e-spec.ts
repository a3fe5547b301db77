import {
  anApprovedAnswer,
  aChange,
  aPublishedNote,
  aPublishedRequirement,
  aQuestion,
} from '../../../builders/clarification';
import { aProgramme, BuiltProgramme } from '../../../builders/programme';
import { aRequirement } from '../../../builders/tender';
import { ApiClient } from '../../../support/api-client';
import { openTestApp, TestApp } from '../../../support/test-app';

describe('Notas van Inlichtingen', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let requirement: any;
  let first: any;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-13T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    requirement = await aPublishedRequirement(inkoper, programme);
  });
  afterAll(() => test.close());

  const thread = async (id: string) => (await inkoper.get(`/thread/requirement/${id}`)).body;

  it('are made of what has an approved answer, in the order of reading @eis KV-915', async () => {
    const nothing = await inkoper.post('/clarification-notes', { tenderId: programme.tender.id });
    expect(nothing.body.code).toBe('clarification-note.nothing-approved');
    const onRequirement = await aQuestion(inkoper, programme, { reference: '', requirementId: requirement.id });
    const later = await aQuestion(inkoper, programme, { reference: 'Inkoopdocument § 2.10', text: 'Hoe telt u?' });
    const sooner = await aQuestion(inkoper, programme, {
      reference: 'Inkoopdocument § 2.9',
      text: 'Wat is de weging?',
    });
    const same = await aQuestion(inkoper, programme, {
      reference: 'Bijlage 4',
      text: 'Hoe wordt er geteld?',
      party: 'Horizonlijn',
    });
    await aQuestion(inkoper, programme, { text: 'Nog zonder antwoord?' });
    for (const one of [onRequirement, later, sooner]) await anApprovedAnswer(inkoper, second, one);
    await inkoper.post(`/clarification-questions/${same.id}/merge`, { intoId: later.id }, { ifMatch: same.rowVersion });
    const draft = (await inkoper.post('/clarification-notes', { tenderId: programme.tender.id })).body;
    expect(draft).toMatchObject({ name: 'NvI 1', state: 'DRAFT', problems: [], term: null });
    expect(draft.questions.map((one: any) => one.code)).toEqual(
      [sooner, later, same, onRequirement].map(({ code }) => code),
    );
    const twice = await inkoper.post('/clarification-notes', { tenderId: programme.tender.id });
    expect([twice.status, twice.body.code]).toEqual([409, 'constraint.clarification_note_open_key']);
    const left = draft.questions.slice(0, 1).map((one: any) => one.id);
    const shorter = (
      await inkoper.patch(`/clarification-notes/${draft.id}`, { questionIds: left }, { ifMatch: draft.rowVersion })
    ).body;
    expect(shorter.candidates.map((one: any) => one.code).sort()).toEqual(
      [onRequirement, later, same].map(({ code }) => code).sort(),
    );
    expect(
      (await inkoper.post(`/clarification-notes/${draft.id}/withdraw`, {}, { ifMatch: shorter.rowVersion })).body.state,
    ).toBe('WITHDRAWN');
  });

  it('are published by a second person; the numbers are fixed and the database keeps them @eis KV-916', async () => {
    const draft = (
      await inkoper.post('/clarification-notes', {
        tenderId: programme.tender.id,
        introduction: 'Dank voor uw vragen.',
      })
    ).body;
    expect(draft.name).toBe('NvI 1');
    const asked = (await inkoper.post(`/clarification-notes/${draft.id}/submit`, {}, { ifMatch: draft.rowVersion }))
      .body;
    const own = await inkoper.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
    expect([own.status, own.body.code]).toEqual([403, 'platform.own-approval']);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await lezer.get(`/clarification-notes/${draft.id}`)).status).toBe(404);
    expect((await lezer.get('/clarification-notes')).body.items).toEqual([]);
    expect((await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 })).status).toBe(200);
    first = (await lezer.get(`/clarification-notes/${draft.id}`)).body;
    expect(first).toMatchObject({ state: 'PUBLISHED', introduction: 'Dank voor uw vragen.', hashHolds: true });
    expect(first.answers.map((one: any) => [one.code, one.reference, one.answer.slice(0, 20)])).toEqual([
      ['NvI-1.01', 'Inkoopdocument § 2.9', 'Nee, de termijn blij'],
      ['NvI-1.02', 'Inkoopdocument § 2.10', 'Nee, de termijn blij'],
      ['NvI-1.03', 'Bijlage 4', 'Zie het antwoord op '],
      ['NvI-1.04', '', 'Nee, de termijn blij'],
    ]);
    expect(first.answers[2].answer).toBe('Zie het antwoord op NvI-1.02.');
    for (const change of [
      `update clarification_answer set code = 'NvI-1.09'`,
      'delete from clarification_answer',
      `update clarification_note set introduction = 'Anders'`,
      `update clarification_question set answer = 'Anders' where state = 'PUBLISHED'`,
      'update clarification_note_question set position = position + 10',
      `insert into clarification_answer select gen_random_uuid(), programme_id, tender_id, note_id, question_id, 99, 'NvI-1.99',
         reference, null, null, question, answer, now() from clarification_answer limit 1`,
    ]) {
      await expect(test.asSystem(() => test.unitOfWork.query(change))).rejects.toThrow(
        /stays|permission denied|append-only|change/,
      );
    }
  });

  it('with an answer that changes a requirement make its new version, and doubt what hangs on the old one @eis KV-917', async () => {
    const direct = await inkoper.patch(
      `/requirements/${requirement.id}`,
      { text: 'Anders.', changeReason: 'x' },
      { ifMatch: requirement.rowVersion },
    );
    expect([direct.status, direct.body.code]).toEqual([409, 'requirement.published']);
    expect((await inkoper.get(`/requirements/${requirement.id}`)).body.mayRevise).toBe(false);
    const question = await aQuestion(inkoper, programme, {
      text: 'Is 10 werkdagen haalbaar?',
      requirementId: requirement.id,
    });
    const text = 'De opdrachtnemer draagt binnen 15 werkdagen over.';
    await anApprovedAnswer(inkoper, second, question, {
      answer: 'Het worden er 15.',
      changes: [aChange(requirement, text)],
    });
    const note = await aPublishedNote(inkoper, second, programme);
    expect(note.answers).toHaveLength(1);
    expect(note.answers[0]).toMatchObject({
      code: 'NvI-2.01',
      requirementCode: 'EIS-001',
      changes: [
        {
          requirementCode: 'EIS-001',
          fromVersion: 1,
          toVersion: 2,
          before: { text: 'De opdrachtnemer draagt binnen 10 werkdagen over.' },
          after: { text },
        },
      ],
    });
    const revised = (await inkoper.get(`/requirements/${requirement.id}`)).body;
    expect(revised).toMatchObject({ state: 'PUBLISHED', versionNumber: 2, text, changeReason: 'NvI-2.01' });
    const { stations, joints } = await thread(requirement.id);
    expect(stations[2]).toMatchObject({ station: 'CLARIFICATION', state: 'FILLED', total: 2 });
    expect(stations[2].cards.map((card: any) => card.code).sort()).toEqual(['NvI-1.04', 'NvI-2.01']);
    expect(stations[2].cards.find((card: any) => card.code === 'NvI-2.01').detail).toContain('wijzigt EIS-001');
    const doubt = joints.filter((joint: any) => joint.state === 'SUSPECT');
    expect(doubt).toHaveLength(1);
    expect(doubt[0].suspectCause).toBe('EIS-001 versie 2 (NvI-2.01)');
    const answers = (await inkoper.get(`/clarification-notes/answers?requirementId=${requirement.id}`)).body.items;
    expect(answers.map((one: any) => [one.code, one.changes.map((change: any) => change.toVersion)])).toEqual([
      ['NvI-1.04', []],
      ['NvI-2.01', [2]],
    ]);
  });

  it('are stopped by what does not hold any more: two answers on one requirement, or a version in between', async () => {
    const now = (await inkoper.get(`/requirements/${requirement.id}`)).body;
    const one = await aQuestion(inkoper, programme, { text: 'Mag het 20 zijn?' });
    const other = await aQuestion(inkoper, programme, { text: 'Mag het 25 zijn?' });
    for (const [question, days] of [
      [one, 20],
      [other, 25],
    ] as const) {
      const changes = [aChange(now, `De opdrachtnemer draagt binnen ${days} werkdagen over.`)];
      await anApprovedAnswer(inkoper, second, question, { answer: 'Ja.', changes });
    }
    const draft = (await inkoper.post('/clarification-notes', { tenderId: programme.tender.id })).body;
    expect(draft.problems).toEqual([{ kind: 'TWO_CHANGES', codes: [one.code, other.code], requirement: 'EIS-001' }]);
    const stopped = await inkoper.post(`/clarification-notes/${draft.id}/submit`, {}, { ifMatch: draft.rowVersion });
    expect([stopped.status, stopped.body.code]).toEqual([422, 'clarification-note.not-ready']);
    const single = (
      await inkoper.patch(`/clarification-notes/${draft.id}`, { questionIds: [one.id] }, { ifMatch: draft.rowVersion })
    ).body;
    const asked = (await inkoper.post(`/clarification-notes/${draft.id}/submit`, {}, { ifMatch: single.rowVersion }))
      .body;
    const held = (await inkoper.get(`/clarification-questions/${one.id}`)).body;
    const meddle = await inkoper.post(
      `/clarification-questions/${one.id}/return`,
      { reason: 'Toch niet' },
      { ifMatch: held.rowVersion },
    );
    expect([meddle.status, meddle.body.code]).toEqual([409, 'clarification-question.in-submitted-note']);
    await second.post(`/approvals/${asked.approvalId}/approve`, {}, { ifMatch: 1 });
    const next = (await inkoper.post('/clarification-notes', { tenderId: programme.tender.id })).body;
    expect(next.problems).toEqual([{ kind: 'OUTDATED', codes: [other.code], requirement: 'EIS-001' }]);
    await inkoper.post(`/clarification-notes/${next.id}/withdraw`, {}, { ifMatch: next.rowVersion });
    const kept = (await inkoper.get(`/clarification-questions/${other.id}`)).body;
    await inkoper.post(
      `/clarification-questions/${other.id}/withdraw`,
      { reason: 'Vervallen' },
      { ifMatch: kept.rowVersion },
    );
  });

  it('change only what is published, and only when a word differs', async () => {
    const draft = await aRequirement(inkoper, programme, { title: 'Nog concept' });
    const question = await aQuestion(inkoper, programme, { text: 'Wat geldt hier?' });
    const write = (changes: object[]) =>
      inkoper.patch(
        `/clarification-questions/${question.id}`,
        { answer: 'Dit.', changes },
        { ifMatch: question.rowVersion },
      );
    expect((await write([aChange(draft, 'Anders.')])).body.code).toBe('requirement.not-published');
    const now = (await inkoper.get(`/requirements/${requirement.id}`)).body;
    expect((await write([aChange(now, now.text)])).body.code).toBe('clarification-question.no-change');
    const bare = { ...aChange(now, 'Anders.'), evidence: '' };
    expect((await write([bare])).body.code).toBe('clarification-question.evidence-gone');
  });
});

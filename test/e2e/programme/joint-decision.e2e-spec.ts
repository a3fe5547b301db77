import { ProgrammeLoader, shippedProgrammes } from '@koersvast/programme';
import { aMilestone } from '../../builders/milestone';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a decision of three municipalities @eis KV-103', () => {
  let test: TestApp;
  let programmeId: string;

  beforeAll(async () => {
    test = await openTestApp();
    programmeId = await test.asSystem(() =>
      test.app.get(ProgrammeLoader, { strict: false }).load(shippedProgrammes[0]!),
    );
  });
  afterAll(() => test.close());

  it('takes effect only when identical, at the latest date, and shows one that deviates', async () => {
    const inkoper = await test.signedInAs('inkoper', { programmeId });
    const municipalities = (await inkoper.get('/municipalities')).body.items;
    let decision = (await inkoper.get('/decisions')).body.items[0];
    expect(decision.questions).toHaveLength(4);
    const question = decision.questions[0];
    const choose = async (index: number, option: number, decidedOn: string) => {
      const answer = await inkoper.post(
        `/decisions/${decision.id}/choices`,
        {
          questionId: question.id,
          optionId: question.options[option].id,
          municipalityId: municipalities[index].id,
          decidedOn,
          reference: `Z-${index}`,
        },
        { ifMatch: decision.rowVersion },
      );
      expect(answer.status).toBe(200);
      decision = answer.body;
      return answer.body.questions[0];
    };
    expect((await choose(0, 1, '2021-06-10')).state).toBe('OPEN');
    expect((await choose(1, 0, '2021-06-17')).state).toBe('NOT_IDENTICAL');
    expect((await choose(1, 1, '2021-06-24')).state).toBe('OPEN');
    expect(await choose(2, 1, '2021-06-15')).toMatchObject({
      state: 'EFFECTIVE',
      effectiveOption: 'Onderdeel integrale opdracht (scenario 2)',
      effectiveOn: '2021-06-24',
    });
    expect(decision.state).toBe('OPEN');
  });

  it('lets a grant for one municipality record only the decision of that municipality', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId });
    const [own, other] = (await lezer.get('/municipalities')).body.items;
    const inkoper = await test.signedInAs('inkoper', { programmeId, municipalityId: own.id });
    const decision = (await inkoper.get('/decisions')).body.items[0];
    const question = decision.questions[1];
    const body = {
      questionId: question.id,
      optionId: question.options[0].id,
      decidedOn: '2021-06-10',
      reference: 'Z-1',
    };
    const record = (municipalityId: string) =>
      inkoper.post(`/decisions/${decision.id}/choices`, { ...body, municipalityId }, { ifMatch: decision.rowVersion });
    expect((await record(other.id)).status).toBe(403);
    expect((await record(own.id)).status).toBe(200);
  });

  it('refuses a choice on an old version and a date that does not exist', async () => {
    const inkoper = await test.signedInAs('inkoper', { programmeId });
    const decision = (await inkoper.get('/decisions')).body.items[0];
    const question = decision.questions[2];
    const [municipality] = (await inkoper.get('/municipalities')).body.items;
    const body = {
      questionId: question.id,
      optionId: question.options[0].id,
      municipalityId: municipality.id,
      reference: 'Z-1',
    };
    const path = `/decisions/${decision.id}/choices`;
    expect((await inkoper.post(path, { ...body, decidedOn: '2021-06-10' }, { ifMatch: 999 })).status).toBe(412);
    expect((await inkoper.post(path, { ...body, decidedOn: '2021-06-10' })).status).toBe(428);
    const impossible = await inkoper.post(path, { ...body, decidedOn: '2021-02-31' }, { ifMatch: decision.rowVersion });
    expect(impossible.status).toBe(400);
    expect(impossible.body.errors[0]).toMatchObject({ pointer: '/decidedOn', code: 'validation.isLocalDate' });
  });

  it('@eis KV-1032 keeps the paper of a municipality, and says what waits for the decision', async () => {
    const inkoper = await test.signedInAs('inkoper', { programmeId });
    let decision = (await inkoper.get('/decisions')).body.items[0];
    const [choice] = decision.questions[0].choices;
    const path = `/decisions/${decision.id}/choices/${choice.id}/document`;
    const paper = { name: 'collegebesluit.pdf', bytes: Buffer.from('%PDF-1.4 besluit') };
    const added = await inkoper.upload(path, paper, {}, { ifMatch: decision.rowVersion });
    expect(added.status).toBe(200);
    decision = added.body;
    const { document } = decision.questions[0].choices[0];
    expect(document.name).toBe('collegebesluit.pdf');
    expect((await inkoper.get(`/files/${document.fileId}/content`)).status).toBe(200);
    const label = 'Contouren vastgesteld';
    await aMilestone(inkoper, { id: programmeId } as never, label, '2021-07-01', { decisionId: decision.id });
    const { items } = (await inkoper.get(`/decisions/${decision.id}/dependents`)).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'milestone', title: label }));
    // The decision is open, so the milestone that is about it is late.
    const [milestone] = (await inkoper.get(`/milestones?q=${encodeURIComponent(label)}`)).body.items;
    expect(milestone.standing).toBe('OVERDUE');
  });
});

import { aContribution, aDecision, aQuestionToOthers, decide } from '../../builders/contribution';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('outcomes of a contribution', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let question: { id: string };
  let toOthers: { id: string };
  let inkoper: ApiClient;
  let safety: ApiClient;
  let education: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    question = (await workgroupQuestions(test, programme))[1]!;
    toOthers = await aQuestionToOthers(test, programme);
    const [one, two] = programme.workgroups;
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    safety = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: one!.id });
    education = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: two!.id });
  });
  afterAll(() => test.close());

  const treat = (id: string, body: object, ifMatch = 1) =>
    inkoper.post(`/contributions/${id}/treat`, { reason: 'Omdat het zo is.', ...body }, { ifMatch });
  const work = async (who: ApiClient) => {
    const { body } = await who.get(`/my-work?programmeId=${programme.id}`);
    return body.groups.flatMap(({ items }: any) => items).filter(({ kind }: any) => kind === 'contribution');
  };

  it('names the target when it is forwarded @eis KV-846', async () => {
    const { id } = await aContribution(safety, programme, question, 'Regel dit met het onderwijs.');
    expect((await treat(id, { outcome: 'FORWARDED' })).body.code).toBe('contribution.forward-target');
    expect((await treat(id, { outcome: 'ADOPTED', workgroupId: programme.workgroups[1]!.id })).status).toBe(422);
    expect((await education.get(`/contributions/${id}`)).status).toBe(404);
    const forwarded = await treat(id, { outcome: 'FORWARDED', workgroupId: programme.workgroups[1]!.id });
    expect(forwarded.body.forwardedTo).toMatchObject({ kind: 'workgroup', name: '2 Onderwijs' });
    expect((await education.get(`/contributions/${id}`)).status).toBe(200);
    await expect(
      test.asSystem(() =>
        test.unitOfWork.query('update contribution set forward_workgroup_id = null where id = $1', [id]),
      ),
    ).rejects.toThrow('contribution_forward_check');
  });

  it('sends a question to another workgroup to a person, whose answer comes back @eis KV-847', async () => {
    const { id, code } = await aContribution(safety, programme, toOthers, 'Wie meldt verzuim?');
    const target = { outcome: 'FORWARDED', workgroupId: programme.workgroups[1]!.id };
    expect((await treat(id, target)).body.code).toBe('contribution.addressee-missing');
    const asked = await treat(id, { ...target, addresseeId: education.userId });
    expect(asked.status).toBe(200);
    expect(await work(education)).toEqual([expect.objectContaining({ code, title: 'Wie meldt verzuim?' })]);
    const answer = (who: ApiClient) =>
      who.post(`/contributions/${id}/answer`, { answer: 'De mentor.' }, { ifMatch: 2 });
    expect((await answer(safety)).body.code).toBe('contribution.other-addressee');
    expect((await answer(education)).body).toMatchObject({ answer: 'De mentor.', mayAnswer: true });
    expect(await work(education)).toEqual([]);
    expect((await safety.get(`/contributions/${id}`)).body).toMatchObject({ answer: 'De mentor.', mayAnswer: false });
  });

  it('that waits for a decision comes back when the decision is taken, and its requirement cannot be adopted before @eis KV-848', async () => {
    const decision = await aDecision(test, programme);
    const { id, code } = await aContribution(safety, programme, question, 'Crisis hoort erbij.');
    expect((await treat(id, { outcome: 'AWAITS_DECISION' })).body.code).toBe('contribution.decision-missing');
    await treat(id, { outcome: 'AWAITS_DECISION', decisionId: decision.id });
    expect((await work(inkoper)).map((item: any) => item.code)).not.toContain(code);
    const requirement = await aRequirement(inkoper, programme, { contributionIds: [id] });
    const step = (name: string, ifMatch: number) =>
      inkoper.post(`/requirements/${requirement.id}/${name}`, {}, { ifMatch });
    const { body: submitted } = await step('submit', requirement.rowVersion);
    const open = await step('adopt', submitted.rowVersion);
    expect([open.status, open.body.detail]).toEqual([409, expect.stringContaining(`via ${code}`)]);
    await decide(inkoper, programme, decision, true);
    const deviating = await step('adopt', submitted.rowVersion);
    expect([deviating.status, deviating.body.detail]).toEqual([409, expect.stringContaining('niet gelijkluidend')]);
    await decide(inkoper, programme, decision);
    expect((await work(inkoper)).find((item: any) => item.code === code)?.reason).toContain('is genomen');
    expect((await inkoper.get('/contributions?toTreat=true')).body.items.map((item: any) => item.code)).toContain(code);
    expect((await step('adopt', submitted.rowVersion)).status).toBe(200);
    const again = await treat(id, { outcome: 'AWAITS_DECISION', decisionId: decision.id }, 2);
    expect(again.body.code).toBe('contribution.decision-taken');
  });

  it('a requirement can be made to wait for a decision by itself, and says of whom it is awaited @eis KV-1002 @eis KV-1216', async () => {
    const decision = await aDecision(test, programme, 'crisis');
    const other = await aRequirement(inkoper, programme, { title: 'Ook' });
    await inkoper.post(`/requirements/${other.id}/decisions`, { decisionId: decision.id }, { ifMatch: 1 });
    const requirement = await aRequirement(inkoper, programme, { title: 'Crisis' });
    const wait = await inkoper.post(
      `/requirements/${requirement.id}/decisions`,
      { decisionId: decision.id },
      { ifMatch: requirement.rowVersion },
    );
    expect(wait.body.items).toEqual([
      expect.objectContaining({ id: decision.id, through: null, state: 'OPEN', alsoHolds: [{ id: other.id, code: other.code, title: 'Ook' }] }), // prettier-ignore
    ]);
    expect(wait.body.items[0].undecided.length).toBeGreaterThan(0);
    const row = (await inkoper.get('/requirements?q=Crisis')).body.items.find((one: any) => one.id === requirement.id);
    expect(row.awaits).toEqual([wait.body.items[0].code]);
    const waiting = async () =>
      (await inkoper.get('/requirements?awaits=true')).body.items.map(({ title }: any) => title);
    expect(await waiting()).toEqual(expect.arrayContaining(['Ook', 'Crisis']));
    const findings = `/requirement-findings?tenderId=${programme.tender.id}&rule=PVE-09&recordId=${requirement.id}`;
    expect((await inkoper.get(findings)).body.items[0].text).toContain(wait.body.items[0].code);
    const twice = await inkoper.post(
      `/requirements/${requirement.id}/decisions`,
      { decisionId: decision.id },
      { ifMatch: requirement.rowVersion + 1 },
    );
    expect(twice.status).toBe(409);
    const released = await inkoper.post(
      `/requirements/${requirement.id}/decisions/${decision.id}/release`,
      {},
      { ifMatch: requirement.rowVersion + 1 },
    );
    expect(released.body.items).toEqual([]);
    expect(await waiting()).toEqual(expect.arrayContaining(['Ook']));
    expect(await waiting()).not.toContain('Crisis');
  });

  it('can be taken back with a reason, and the audit keeps both @eis KV-849', async () => {
    const { id } = await aContribution(safety, programme, question, 'Vaste gezichten.');
    await treat(id, { outcome: 'NOT_ADOPTED', reason: 'Past niet.' });
    const reopen = (reason: string) => inkoper.post(`/contributions/${id}/reopen`, { reason }, { ifMatch: 2 });
    expect((await reopen(' ')).status).toBe(400);
    expect((await reopen('De werkgroep lichtte het toe.')).body).toMatchObject({ state: 'OPEN', outcome: null });
    const events = await test.asSystem(() =>
      test.unitOfWork.query<any>('select action, before, after from audit_event where record_id = $1 order by seq', [
        id,
      ]),
    );
    expect(events.at(-1)).toMatchObject({
      action: 'contribution.reopened',
      before: { outcome: 'NOT_ADOPTED', reason: 'Past niet.' },
      after: { reason: 'De werkgroep lichtte het toe.' },
    });
  });

  it('cannot be closed without a reason, also not behind the application', async () => {
    const { id } = await aContribution(safety, programme, question, 'Zonder reden.');
    await expect(
      test.asSystem(() =>
        test.unitOfWork.query(
          `update contribution set state = 'TREATED', outcome = 'NOT_ADOPTED', outcome_reason = ' ', treated_at = now() where id = $1`,
          [id],
        ),
      ),
    ).rejects.toThrow('contribution_treated_check');
  });
});

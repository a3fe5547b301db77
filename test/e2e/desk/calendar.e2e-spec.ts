import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** Every dated thing in one calendar, of what one may see. */
describe('the calendar', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let manager: ApiClient;
  let member: ApiClient;
  let controller: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T09:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    controller = await test.signedInAs('financien', { programmeId: programme.id });
    const workgroupId = programme.workgroups[1]!.id;
    member = await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId });
  });
  afterAll(() => test.close());

  const entries = async (client: ApiClient, from: string, to: string, more = '') =>
    (await client.get(`/calendar?from=${from}&to=${to}${more}`)).body.items as any[];
  const titles = async (...of: Parameters<typeof entries>) => (await entries(...of)).map(({ title }) => title);

  it('gathers meetings, actions, decisions, terms and contract dates in the order of the day @eis KV-1116', async () => {
    const about = { subjectKind: 'programme', subjectId: programme.id };
    await inkoper.post('/meetings', { ...about, title: 'Stuurgroep', heldOn: '2027-02-10', agenda: '' });
    await inkoper.post('/actions', { ...about, title: 'Stuk schrijven', ownerId: manager.userId, dueOn: '2027-02-08' });
    const municipalityId = programme.municipalities[0]!.id;
    const dates = [{ meetsOn: '2027-02-25', deliverOn: '2027-02-04' }];
    const meeting = { municipalityId, body: 'COUNCIL', deliveryDays: 15, dates };
    expect((await inkoper.post('/decision-meetings', meeting)).status).toBe(201);
    await inkoper.post('/milestones', { label: 'Koers vastgesteld', date: '2027-02-26' }); // prettier-ignore
    await aContract(test, programme.id, { startsOn: '2027-02-01', endsOn: '2030-01-31' });
    const found = await entries(manager, '2027-02-01', '2027-02-28');
    expect(found.map(({ on, kind, mine }) => [on, kind, mine])).toEqual([
      ['2027-02-01', 'CONTRACT', true],
      ['2027-02-04', 'DELIVERY', false],
      ['2027-02-08', 'ACTION', true],
      ['2027-02-10', 'MEETING', false],
      ['2027-02-25', 'DECISION_MEETING', false],
      ['2027-02-26', 'MILESTONE', false],
    ]);
    expect(await titles(manager, '2027-02-01', '2027-02-28', '&kinds=ACTION,MEETING')).toEqual(['Stuk schrijven', 'Stuurgroep']); // prettier-ignore
    expect((await entries(manager, '2027-02-01', '2027-02-28', '&mine=true')).map(({ kind }) => kind)).toEqual(['CONTRACT', 'ACTION']); // prettier-ignore
    const other = programme.municipalities[1]!.id;
    expect((await entries(manager, '2027-02-01', '2027-02-28', `&municipalityId=${other}`)).length).toBe(4);
    const backwards = await manager.get('/calendar?from=2027-02-28&to=2027-02-01');
    expect([backwards.status, backwards.body.code]).toEqual([422, 'calendar.turned-around']);
    expect((await manager.get('/calendar?from=2027-02-31&to=2027-03-01')).status).toBe(400);
  });

  it('gives the dates of a range on paper, of what one may see', async () => {
    const parameters = { programmeId: programme.id, from: '2027-02-01', to: '2027-02-28', kinds: 'ACTION,MEETING' };
    const asked = await manager.post('/exports', { kind: 'calendar', format: 'pdf', programmeId: programme.id, parameters }); // prettier-ignore
    expect(asked.body.title).toBe('Agenda 01-02-2027 tot en met 28-02-2027');
    await test.drainJobs();
    const { status, bytes } = await manager.get(`/exports/${asked.body.id}/content`);
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    const wrong = { ...parameters, from: '2027-02-31' };
    expect((await manager.post('/exports', { kind: 'calendar', format: 'pdf', programmeId: programme.id, parameters: wrong })).status).toBe(400); // prettier-ignore
  });

  it('holds the days by which the contract is steered, once each, of whoever has to act @eis KV-1481', async () => {
    const { id: contractId } = await aContract(test, programme.id, { code: 'CON-090', startsOn: '2026-01-01' });
    const mine = { contractId, ownerId: manager.userId };
    const risk = {
      ...{
        ...mine,
        title: 'Tekort',
        cause: 'Krapte',
        event: 'Vacatures blijven open',
        effect: 'De wachttijd loopt op',
      },
      ...{ strategy: 'REDUCE', chance: 3, impact: 4, reviewOn: '2027-04-02' },
    };
    const { id: riskId, rowVersion } = (await manager.post('/risks', risk)).body;
    const measure = { title: 'Werving', ownerId: inkoper.userId, dueOn: '2027-04-01' };
    const measured = await manager.post(`/risks/${riskId}/measures`, measure, { ifMatch: rowVersion });
    expect(measured.body.id).toBeDefined();
    const question = {
      ...{ ...mine, municipalityId: programme.municipalities[0]!.id, title: 'Wachttijd', question: 'Hoe lang?' },
      ...{ askedBy: 'Fractie A', receivedOn: '2026-11-20' },
    };
    const asked = await manager.post('/council-questions', question);
    expect(asked.status).toBe(201);
    const dispute = { kind: 'ISSUE', title: 'Uitleg', description: 'Telt de vakantie mee?', people: 'Accountmanagers' };
    const disputed = (await manager.post('/disputes', { ...mine, ...dispute })).body;
    const told = async (client: ApiClient, more = '') =>
      (await entries(client, '2026-11-22', '2027-04-30', `&kinds=RISK,DISPUTE,COUNCIL_QUESTION,INDICATOR,QUARTERLY_REQUEST${more}`)).map(
        ({ on, kind, title }) => `${on} ${kind} ${title}`,
      ); // prettier-ignore
    expect(await told(manager)).toEqual([
      `${disputed.answerBy} DISPUTE Antwoord verwacht: Uitleg`,
      `${asked.body.answerBy} COUNCIL_QUESTION Raadsvraag beantwoorden: Wachttijd`,
      '2027-04-01 RISK Maatregel: Werving',
      '2027-04-02 RISK Risico opnieuw beoordelen: Vacatures blijven open',
    ].sort()); // prettier-ignore
    expect(await told(inkoper, '&mine=true')).toEqual(['2027-04-01 RISK Maatregel: Werving']);
    expect(await told(member)).toEqual([]);
  });

  it('shows nobody the date of a record that he may not see @eis KV-1117', async () => {
    const hidden = { subjectKind: 'workgroup', subjectId: programme.workgroups[0]!.id };
    await inkoper.post('/meetings', { ...hidden, title: 'Geheime sessie', heldOn: '2027-03-10', agenda: '' });
    await inkoper.post('/meetings', { subjectKind: 'tender', subjectId: programme.tender.id, title: 'Geheim beraad', heldOn: '2027-03-11', agenda: '' }); // prettier-ignore
    await test.asSystem(() =>
      test.unitOfWork.query(
        `insert into consultation (id, programme_id, tender_id, number, code, title, questions_due, responses_due)
         values (gen_random_uuid(), $1, $2, 1, 'MC-01', 'Geheime consultatie', '2027-03-12', '2027-03-13')`,
        [programme.id, programme.tender.id],
      ),
    );
    expect(await titles(inkoper, '2027-03-01', '2027-03-20')).toEqual([
      'Geheime sessie',
      'Geheim beraad',
      'Geheime consultatie: vragen tot en met deze dag',
      'Geheime consultatie: reacties tot en met deze dag',
    ]);
    expect(await titles(member, '2027-03-01', '2027-03-20')).toEqual([]);
    expect(await titles(member, '2027-02-01', '2027-02-28', '&kinds=CONTRACT,ACTION')).toEqual([]);
  });

  it('lets the controller set the financial calendar right, for always or for one year @eis KV-1118', async () => {
    const path = '/finance-dates/GR_ADOPTION';
    const adoption = {
      cycle: 'GR',
      title: 'Algemeen bestuur stelt vast',
      month: 6,
      day: 30,
      fixed: false,
      active: true,
    };
    expect((await inkoper.put(path, adoption, { ifMatch: 0 })).status).toBe(403);
    expect((await controller.put(path, { ...adoption, month: 2, day: 31 }, { ifMatch: 0 })).body.code).toBe('finance-date.no-such-day'); // prettier-ignore
    expect((await controller.put(path, adoption, { ifMatch: 0 })).body).toMatchObject({ rowVersion: 1, shipped: true });
    expect((await controller.put(path, adoption, { ifMatch: 0 })).status).toBe(412);
    const year = { year: 2028, on: '2028-07-05', reason: 'Later bestuur' };
    expect((await controller.post(`${path}/years`, { ...year, on: '2027-07-05' }, { ifMatch: 1 })).status).toBe(422);
    expect((await controller.post(`${path}/years`, year, { ifMatch: 1 })).status).toBe(200);
    const own = { ...adoption, title: 'Eigen datum', cycle: 'PC', month: null, day: null, afterCode: 'GR_ADOPTION', offsetDays: -7 }; // prettier-ignore
    expect((await controller.post('/finance-dates', own)).status).toBe(201);
    const days = async (of: number) =>
      (await entries(member, `${of}-01-01`, `${of}-12-31`, '&kinds=FINANCE'))
        .filter(({ title }) => /stelt vast$|12 weken|Eigen/.test(title))
        .map(({ on }) => on);
    expect(await days(2027)).toEqual(['2027-04-07', '2027-06-23', '2027-06-30']);
    expect(await days(2028)).toEqual(['2028-04-12', '2028-06-28', '2028-07-05']);
    expect((await entries(member, '2027-01-01', '2027-12-31', '&kinds=FINANCE')).length).toBeGreaterThan(20);
  });
});

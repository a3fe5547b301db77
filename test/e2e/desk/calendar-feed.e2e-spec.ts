import { PeriodicTasks } from '@koersvast/platform';
import { DailyDigestsJob } from '../../../libs/desk/src/reminders/daily-digests.job';
import { firstTerms } from '../../../libs/contract/src/contracts/domain/contract-terms';
import { aContract, BuiltContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { readCalendar } from '../../support/read-calendar';
import { openTestApp, TestApp } from '../../support/test-app';

/** What leaves Koersvast of the calendar: the feed behind a secret link and the daily mail. */
describe('the calendar outside Koersvast', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contract: BuiltContract;
  let manager: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-22T09:00:00Z');
    programme = await aProgramme(test);
    contract = await aContract(test, programme.id, { startsOn: '2026-01-01', endsOn: '2027-06-30' });
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const tender = { subjectKind: 'tender', subjectId: programme.tender.id };
    await manager.post('/meetings', { ...tender, title: 'Geheim beraad', heldOn: '2026-11-30', agenda: '' });
  });
  afterAll(() => test.close());

  /** The term of notice as agreed from a day on, beside what was agreed before. */
  const agreeNotice = (noticeMonths: number, n: number) =>
    test.asSystem(async () => {
      const terms = { ...firstTerms({ title: 'Jeugdhulp', startsOn: '2026-01-01', endsOn: '2027-06-30', paymentRoute: 'A' }, { name: 'P', kvk: '12345678' }), noticeMonths }; // prettier-ignore
      await test.unitOfWork.query(
        `insert into contract_version (id, programme_id, contract_id, n, valid_from, terms, source, reason)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, 'REVISION', 'Opzegtermijn')`,
        [programme.id, contract.id, n, `2026-02-0${n}`, JSON.stringify(terms)],
      );
    });

  it('is read by whoever knows the secret, until it is renewed or withdrawn @eis KV-1119', async () => {
    expect((await manager.get('/calendar-feeds/own')).body).toMatchObject({ active: false, rowVersion: 0, url: null });
    const made = await manager.post('/calendar-feeds/renew', undefined, { ifMatch: 0 });
    const path = (url: string) => url.replace('http://127.0.0.1:3000', '');
    const read = (url: string) => test.anonymous().get(path(url));
    expect((await read(made.body.url)).status).toBe(200);
    const kept = await test.asSystem(() => test.unitOfWork.query<{ hash: string }>('select token_hash as hash from calendar_feed')); // prettier-ignore
    expect(made.body.url).not.toContain(kept[0]!.hash);
    expect((await manager.get('/calendar-feeds/own')).body).toMatchObject({ active: true, url: null, readAt: '2026-11-22T09:00:00.000Z' }); // prettier-ignore
    expect((await manager.post('/calendar-feeds/renew', undefined, { ifMatch: 0 })).status).toBe(412);
    const again = await manager.post('/calendar-feeds/renew', undefined, { ifMatch: 1 });
    expect([(await read(made.body.url)).status, (await read(again.body.url)).status]).toEqual([404, 200]);
    await manager.post('/calendar-feeds/withdraw', undefined, { ifMatch: 2 });
    const gone = await read(again.body.url);
    expect([gone.status, gone.body.code]).toEqual([404, 'calendar.feed-unknown']);
    expect((await read('/api/v1/calendar-feeds/agenda.ics?token=x')).status).toBe(400);
    expect((await test.anonymous().post(path(again.body.url))).status).toBe(404);
  });

  it('passes a strict reader, keeps the name of a date that moves and tells no confidential word @eis KV-1120', async () => {
    const { body } = await manager.post('/calendar-feeds/renew', undefined, { ifMatch: 3 });
    const token = new URL(body.url).search;
    const feed = async () => {
      const { bytes, headers } = await test.anonymous().get(`/calendar-feeds/agenda.ics${token}`);
      expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
      return readCalendar(bytes.toString()).events;
    };
    await agreeNotice(6, 2);
    const notice = (events: Record<string, string>[]) => events.find(({ SUMMARY }) => SUMMARY!.includes('Opzeggen'))!;
    const before = await feed();
    expect(notice(before)).toMatchObject({ 'DTSTART;VALUE=DATE': '20261230', SEQUENCE: '2' });
    await agreeNotice(7, 3);
    const after = notice(await feed());
    expect(after).toMatchObject({ UID: notice(before).UID, 'DTSTART;VALUE=DATE': '20261130', SEQUENCE: '3' });
    expect(JSON.stringify(before)).not.toMatch(/Geheim beraad|contractmanager1|proef\.example/);
    expect(before.filter(({ SUMMARY }) => SUMMARY === 'Overleg: zie Koersvast')).toHaveLength(1);
    await test.asSystem(() => test.unitOfWork.query('delete from role_grant where user_id = $1', [manager.userId]));
    expect((await test.anonymous().get(`/calendar-feeds/agenda.ics${token}`)).status).toBe(404);
  });

  it('mails once a day what is new, moved or due, never double, also after a stop halfway @eis KV-1122', async () => {
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const quiet = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const wish = { active: true, kinds: ['CONTRACT', 'MEETING'], daysAhead: 10, onlyMine: false };
    expect((await manager.put('/reminder-settings/own', { ...wish, daysAhead: 91 }, { ifMatch: 0 })).status).toBe(400);
    expect((await manager.put('/reminder-settings/own', wish, { ifMatch: 0 })).body).toMatchObject({ ...wish, rowVersion: 1 }); // prettier-ignore
    const tasks = test.app.get(PeriodicTasks);
    const morning = async (at: string) => {
      test.freeze(at);
      await tasks.runAll();
      await test.drainJobs();
    };
    const mails = () =>
      test.asSystem(() =>
        test.unitOfWork.query<{ subject: string; body: string; permission: string }>(
          `select subject, body, permission from mail_message where recipient like 'contractmanager%' order by recorded_at`,
        ),
      );
    // 06:55 in Amsterdam is too early; from seven on there is one mail, however often the tasks run.
    await morning('2026-11-22T05:55:00Z');
    expect(await mails()).toHaveLength(0);
    await morning('2026-11-22T06:05:00Z');
    await morning('2026-11-22T06:10:00Z');
    const [first, ...others] = await mails();
    expect(others).toEqual([]);
    expect(first!.subject).toBe('Koersvast: 2 herinneringen');
    expect(first!.body).toMatch(/Binnenkort\n(.|\n)*30-11-2026: CON-001: Opzeggen uiterlijk/);
    expect(first!.body).not.toMatch(/Geheim beraad/);
    expect((await quiet.get('/reminder-settings/own')).body.active).toBe(false);
    // The same job again, as after a kill -9 between the digests and the end of the job.
    const job = test.app.get(DailyDigestsJob);
    const context = { jobId: 'x', programmeId: programme.id, tenderId: null, progress: async () => undefined };
    await test.asSystem(() => job.run({ day: '2026-11-22' }, context));
    expect(await mails()).toHaveLength(1);
    // The next day nothing is new; then the notice moves away and is told with the day it had.
    await morning('2026-11-23T06:05:00Z');
    expect(await mails()).toHaveLength(1);
    await agreeNotice(5, 4);
    await morning('2026-11-24T06:05:00Z');
    expect((await mails())[1]!.body).toMatch(/Verplaatst\n- 30-01-2027 \(was 30-11-2026\): CON-001/);
    await morning('2026-11-30T06:05:00Z');
    expect((await mails())[2]!.body).toMatch(/Vandaag\n- 30-11-2026: Overleg: zie Koersvast/);
    expect(await mails()).toHaveLength(3);
    // Nobody else reads the words of a digest.
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const [sent] = (await inkoper.get('/mails')).body.items;
    expect((await inkoper.post(`/mails/${sent.id}/open`)).body.body).toBeNull();
  });
});

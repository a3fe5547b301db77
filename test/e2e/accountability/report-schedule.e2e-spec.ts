import { createHash } from 'node:crypto';
import { PeriodicTasks } from '@koersvast/platform';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import type { ApiClient } from '../../support/api-client';
import { BuiltBooks, someBooks } from '../../builders/report';
import { openTestApp, TestApp } from '../../support/test-app';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('papers that go out by themselves', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let colleague: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-01T10:00:00Z');
    books = await someBooks(test);
    colleague = await test.signedInAs('lezer', { programmeId: books.programme.id });
  });
  afterAll(() => test.close());

  const body = (over: object = {}) => ({
    ...{
      contractId: books.contract.id,
      municipalityId: null,
      title: 'Maandstand',
      paper: 'contract-stand',
      format: 'pdf',
    },
    ...{ message: 'Ter kennisname.', rhythm: 'MONTH_DAY', place: 31, everyMonths: 1, firstMonth: 1, atTime: '07:30' },
    recipients: [
      { userId: colleague.userId, address: null, reason: '' },
      { userId: null, address: 'bestuur@partner.example', reason: 'Afgesproken in het tactisch overleg' },
    ],
    ...over,
  });
  const add = (over: object = {}) => books.controller.post('/report-schedules', body(over));
  const log = async (id: string) => (await books.controller.get(`/report-schedules/${id}/runs`)).body.items;
  /** The clock moves, the housekeeping of that minute runs, and so do its jobs. */
  const at = async (moment: string) => {
    test.freeze(moment);
    await test.app.get(PeriodicTasks).runAll();
    await test.drainJobs();
  };

  it('refuse a paper, place or recipient that cannot be, at the field @eis KV-1470', async () => {
    const outside = { userId: null, address: 'a@b.example', reason: '' };
    for (const [over, pointer] of [
      [{ paper: 'bestaat-niet' }, '/paper'],
      [{ format: 'csv' }, '/format'],
      [
        { paper: 'risk-register', format: 'pdf', municipalityId: books.programme.municipalities[0]!.id },
        '/municipalityId',
      ],
      [{ rhythm: 'WORKING_DAY', place: 16 }, '/place'],
      [{ rhythm: 'WEEKDAY', place: 1, everyMonths: 3 }, '/everyMonths'],
      [{ recipients: [outside] }, '/recipients/0'],
      [
        {
          recipients: [
            { ...outside, reason: 'x' },
            { ...outside, address: 'A@b.example', reason: 'x' },
          ],
        },
        '/recipients/1',
      ],
      [{ recipients: [{ userId: books.programme.id, address: null, reason: '' }] }, '/recipients/0'],
    ] as const) {
      const refused = await add(over);
      expect([over, refused.status, refused.body.errors?.[0]?.pointer]).toEqual([over, 422, pointer]);
    }
  });

  it('go once at their moment, also when the minute comes twice, and the log says to whom @eis KV-1471 @eis KV-1472', async () => {
    const made = await add();
    expect([made.status, made.body.nextRunAt, made.body.when]).toEqual([
      ...[201, '2026-04-30T05:30:00.000Z', 'dag 31 van elke maand, 07:30'],
    ]);
    await at('2026-04-30T05:29:59Z');
    expect(await log(made.body.id)).toEqual([]);
    await at('2026-04-30T05:30:10Z');
    await at('2026-04-30T05:31:10Z');
    const [run, ...more] = await log(made.body.id);
    expect(more).toEqual([]);
    expect(run).toMatchObject({ moment: '2026-04-30T05:30:00.000Z', cause: 'PLANNED', missed: 0, state: 'MADE' });
    expect(run.deliveries).toEqual([
      expect.objectContaining({ address: 'bestuur@partner.example', outside: true, state: 'SENT', way: 'FOLDER' }),
      expect.objectContaining({ outside: false, state: 'SENT' }),
    ]);
    const { bytes } = await books.controller.get(`/files/${run.fileId}/content`);
    expect(sha256(bytes)).toBe(run.sha256);
    // It speaks of the month that is over.
    expect(readPdf(bytes).pages[0]!.text).toContain('31 maart 2026');
    expect((await books.controller.get(`/report-schedules/${made.body.id}`)).body.nextRunAt).toBe(
      '2026-05-31T05:30:00.000Z',
    );
  });

  it('are one run after a time in which nothing ran, and say how many moments passed @eis KV-1472', async () => {
    test.freeze('2026-06-01T10:00:00Z');
    const { body: made } = await add({ title: 'Na stilstand' });
    await at('2026-09-01T10:00:00Z');
    const runs = await log(made.id);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ moment: '2026-06-30T05:30:00.000Z', missed: 2, state: 'MADE' });
  });

  it('stand still and go on, without making up for what passed @eis KV-1473', async () => {
    test.freeze('2026-10-01T10:00:00Z');
    const { body: made } = await add({ title: 'Pauze', rhythm: 'WEEKDAY', place: 1 });
    const step = (path: string, rowVersion: number, content = {}) =>
      books.controller.post(`/report-schedules/${made.id}/${path}`, content, { ifMatch: rowVersion });
    expect((await step('pause', 1, { reason: 'Zomer' })).body).toMatchObject({ state: 'PAUSED', nextRunAt: null });
    await at('2026-10-20T10:00:00Z');
    expect(await log(made.id)).toEqual([]);
    expect((await step('resume', 2)).body).toMatchObject({ state: 'ACTIVE', nextRunAt: '2026-10-26T06:30:00.000Z' });
    expect((await step('end', 3, { reason: 'Niet meer nodig' })).body).toMatchObject({
      state: 'ENDED',
      nextRunAt: null,
    });
    expect((await step('resume', 4)).status).toBe(409);
  });

  it('are not sent to a colleague who may no longer see them, nor made for an owner who is gone @eis KV-1474', async () => {
    test.freeze('2026-11-02T10:00:00Z');
    const guest = await test.signedInAs('lezer', { programmeId: books.programme.id });
    const owner = await test.signedInAs('financien', { programmeId: books.programme.id });
    const recipients = [{ userId: guest.userId, address: null, reason: '' }];
    const { body: made } = await owner.post('/report-schedules', body({ title: 'Rechten', recipients }));
    const drop = (userId: string) =>
      test.asSystem(() => test.unitOfWork.query('delete from role_grant where user_id = $1', [userId]));
    await drop(guest.userId);
    await at('2026-11-30T06:30:00Z');
    const [run] = await log(made.id);
    expect(run.deliveries).toEqual([
      expect.objectContaining({ state: 'REFUSED', reason: expect.stringContaining('geen recht') }),
    ]);
    await drop(owner.userId);
    await at('2026-12-31T06:30:00Z');
    const [failed] = await log(made.id);
    expect(failed).toMatchObject({
      state: 'FAILED',
      reason: expect.stringContaining('geen toegang meer'),
      fileId: null,
    });
    expect((await books.controller.get(`/report-schedules/${made.id}`)).body.state).toBe('PAUSED');
  });

  it('fail in sight and are tried again, with no message twice @eis KV-1472 @eis KV-1473', async () => {
    test.freeze('2027-01-04T10:00:00Z');
    const { body: made } = await add({ title: 'Mislukt eerst', paper: 'monthly-sheet' });
    await test.asSystem(() =>
      test.unitOfWork.query(`update report_schedule set paper = 'bestaat-niet' where id = $1`, [made.id]),
    );
    const asked = await books.controller.post(`/report-schedules/${made.id}/runs`, {}, { ifMatch: made.rowVersion });
    expect(asked.status).toBe(201);
    await test.drainJobs();
    const [failed] = await log(made.id);
    expect(failed).toMatchObject({ cause: 'ASKED', state: 'FAILED', mayRetry: true, deliveries: [] });
    await test.asSystem(() =>
      test.unitOfWork.query(`update report_schedule set paper = 'contract-stand' where id = $1`, [made.id]),
    );
    const again = await books.controller.post(
      `/report-schedules/${made.id}/runs/${failed.id}/retry`,
      {},
      { ifMatch: made.rowVersion },
    );
    expect(again.status).toBe(200);
    await test.drainJobs();
    const runs = await log(made.id);
    expect(runs).toEqual([expect.objectContaining({ id: failed.id, state: 'MADE', mayRetry: false })]);
    expect(runs[0].deliveries).toHaveLength(2);
    const nothing = await books.controller.post(
      `/report-schedules/${made.id}/runs/${failed.id}/retry`,
      {},
      { ifMatch: made.rowVersion },
    );
    expect(nothing.status).toBe(409);
  });
});

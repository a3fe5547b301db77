import { aParagraph, aReport, BuiltBooks, someBooks } from '../../builders/report';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('writing a report together, on time', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let manager: ApiClient;
  let managerId: string;
  let report: { id: string; code: string };

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-05-20T08:00:00Z');
    books = await someBooks(test);
    manager = await test.signedInAs('contractmanager', { programmeId: books.programme.id });
    managerId = (await manager.get('/session')).body.user.id;
    report = await aReport(books);
  });
  afterAll(() => test.close());

  const work = async (client: ApiClient) =>
    JSON.stringify((await client.get(`/my-work?programmeId=${books.programme.id}`)).body);
  const write = (client: ApiClient, section: string, text = 'Tekst.') =>
    client.post(`/pc-reports/${report.id}/paragraphs`, { section, text });

  it('lets a contributor write only in the section asked, with a day in Mijn werk @eis KV-1445', async () => {
    const ask = (over: object = {}) =>
      books.controller.post(`/pc-reports/${report.id}/contributors`, {
        ...{ userId: managerId, section: 'OUTLOOK', dueOn: '2026-06-01' },
        ...over,
      });
    expect((await write(manager, 'OUTLOOK')).status).toBe(403);
    expect((await ask({ section: 'NERGENS' })).body.errors[0].pointer).toBe('/section');
    const reader = await test.signedInAs('lezer', { programmeId: books.programme.id });
    const readerId = (await reader.get('/session')).body.user.id;
    expect((await ask({ userId: readerId })).body.code).toBe('report-contributor.stranger');
    const [asked] = (await ask()).body.items;
    expect((await ask()).status).toBe(409);
    expect(await work(manager)).toContain('Uw onderdeel schrijven, uiterlijk 01-06-2026');
    const written = await write(manager, 'OUTLOOK');
    expect(written.status).toBe(201);
    const own = `/report-paragraphs/${written.body.id}`;
    expect((await manager.patch(own, { text: 'Beter.' }, { ifMatch: 1 })).status).toBe(200);
    expect((await write(manager, 'SUMMARY')).status).toBe(403);
    const other = await aParagraph(books.controller, report.id, 'Van de controller.');
    expect((await manager.patch(`/report-paragraphs/${other.id}`, { text: 'Mag niet.' }, { ifMatch: 1 })).status).toBe(
      403,
    );
    const done = await manager.post(`/report-contributors/${asked.id}/complete`, {}, { ifMatch: asked.rowVersion });
    expect(done.body.items).toMatchObject([{ state: 'DONE', mine: true }]);
    expect((await write(manager, 'OUTLOOK')).status).toBe(403);
    expect(await work(manager)).not.toContain('Uw onderdeel schrijven');
  });

  it('keeps what people say beside a text until it is resolved, and tells who was named @eis KV-1447', async () => {
    const paragraph = await aParagraph(books.controller, report.id, 'De instroom stijgt.');
    const remark = (over: object = {}) =>
      books.controller.post(`/pc-reports/${report.id}/remarks`, {
        ...{ subjectKind: 'PARAGRAPH', subjectKey: paragraph.id, text: 'Klopt dit?', mentionIds: [managerId] },
        ...over,
      });
    expect((await remark({ subjectKey: report.id })).status).toBe(422);
    const { items } = (await remark()).body;
    expect(items[0]).toMatchObject({
      state: 'OPEN',
      entries: [{ text: 'Klopt dit?', mentions: [expect.any(String)] }],
    });
    expect(await work(manager)).toContain('noemt u: Klopt dit?');
    const answered = await manager.post(`/report-remarks/${items[0].id}/replies`, { text: 'Ja.', mentionIds: [] });
    expect(answered.body.items[0].entries).toHaveLength(2);
    expect(await work(manager)).not.toContain('noemt u');
    const { rowVersion } = answered.body.items[0];
    const step = (name: string, ifMatch: number) =>
      books.controller.post(`/report-remarks/${items[0].id}/${name}`, {}, { ifMatch });
    expect((await step('resolve', rowVersion)).body.items[0].state).toBe('RESOLVED');
    const late = await manager.post(`/report-remarks/${items[0].id}/replies`, { text: 'Nog iets.', mentionIds: [] });
    expect([late.status, late.body.code]).toEqual([409, 'report-remark.resolved']);
    expect((await step('reopen', rowVersion + 1)).body.items[0].state).toBe('OPEN');
  });

  it('hangs a remark at a table of the report, and asks at freezing why it may stay open @eis KV-1561', async () => {
    const own = await aReport(books, { title: 'Met een vraag bij de tabel', period: 'OTHER' });
    await aParagraph(books.controller, own.id, 'Samenvatting.');
    const tables = (await books.controller.get(`/pc-reports/${own.id}/tables`)).body;
    expect(tables).toMatchObject({ unit: 'CENTS', agreed: '1200000.00' });
    expect(tables.items.map(({ key }: { key: string }) => key)).toEqual([
      ...['kerncijfers', 'gemeente-bouwsteen', 'verloop'],
    ]);
    const [figures] = tables.items;
    expect(figures.caption).toBe('Kerncijfers, in €');
    expect(figures.rows.at(-1)).toMatchObject({ kind: 'total', cells: ['Totaal', '1.200.000,00', ...Array(6).fill(expect.any(String))] }); // prettier-ignore
    const remark = (subjectKey: string) =>
      manager.post(`/pc-reports/${own.id}/remarks`, {
        ...{ subjectKind: 'TABLE', subjectKey, text: 'Is dit inclusief de indexatie?', mentionIds: [] },
      });
    expect((await remark('bestaat-niet')).body.code).toBe('report-remark.no-subject');
    expect((await remark('gemeente-bouwsteen')).body.items).toMatchObject([{ subjectKind: 'TABLE', state: 'OPEN' }]);
    const freeze = (remarksNote?: string) =>
      books.controller.post(`/pc-reports/${own.id}/freeze`, { remarksNote }, { ifMatch: own.rowVersion });
    const refused = await freeze();
    expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([
      ...[422, 'pc-report.open-remarks', '/remarksNote'],
    ]);
    const frozen = await freeze('De vraag gaat over volgend jaar.');
    expect(frozen.body).toMatchObject({
      ...{ state: 'FROZEN', openRemarks: 1, frozenRemarks: 1, remarksNote: 'De vraag gaat over volgend jaar.' },
    });
  });

  it('counts its days back from the council, by the terms of the municipality @eis KV-1448', async () => {
    const [aadorp] = books.programme.municipalities;
    const path = `/pc-terms/${aadorp!.id}/INTERIM_1`;
    const term = { name: 'Voorjaarsnota', deliveryDays: 28, collegeDays: 7, textDays: 7, figuresDays: 7 };
    const set = await books.controller.put(path, term, { ifMatch: 0 });
    const kept = set.body.items.find((each: { own: boolean }) => each.own);
    expect(kept).toMatchObject({ ...term, municipality: 'Aadorp', document: 'INTERIM_1' });
    expect((await books.controller.put(path, term, { ifMatch: 0 })).status).toBe(412);
    const plan = `/pc-reports/${report.id}/plan`;
    // 14 May 2026 is Ascension Day: the day before it.
    const planned = await books.controller.put(`${plan}/${aadorp!.id}`, { councilOn: '2026-07-02' }, { ifMatch: 0 });
    expect(planned.body.items[0].steps.map(({ on }: { on: string }) => on)).toEqual([
      ...['2026-05-13', '2026-05-21', '2026-05-28', '2026-06-04', '2026-07-02'],
    ]);
    expect(planned.body.items[0].steps[0]).toMatchObject({ late: true, done: false });
    expect(planned.body.items[1].steps[0].on).toBeNull();
    expect(await work(books.controller)).toContain('Cijfers sluiten, Aadorp, uiterlijk 13-05-2026');
    const { programme } = books;
    const calendar = await books.controller.get(
      `/calendar?programmeId=${programme.id}&from=2026-05-01&to=2026-07-31&kinds=FINANCE`,
    );
    expect(JSON.stringify(calendar.body)).toContain('Raad besluit, Aadorp');
  });

  it('plans a kadernota or begroting back from the council, with who does what @eis KV-1567', async () => {
    const { programme, controller } = books;
    const [aadorp] = programme.municipalities;
    const input = { municipalityId: aadorp!.id, document: 'BUDGET', year: 2027, councilOn: '2026-11-12' };
    const path = `/pc-plans?programmeId=${programme.id}`;
    const { status, body: plan } = await controller.post(path, input);
    expect([status, plan.name]).toEqual([201, 'Begroting']);
    // 21 days to deliver, 7 to the college, 14 to the text and 14 to the figures; a weekend goes to the day before.
    expect(plan.steps.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
      ...['2026-09-17', '2026-10-01', '2026-10-15', '2026-10-22', '2026-11-12'],
    ]);
    expect((await controller.post(path, input)).status).toBe(409);
    const listed = async (year: number) => (await controller.get(`${path}&year=${year}`)).body.items.length;
    expect([await listed(2027), await listed(2026)]).toEqual([1, 0]);
    const at = `/pc-plans/${plan.id}`;
    const ask = (over: object = {}) =>
      controller.post(`${at}/tasks`, {
        ...{ step: 'TEXT', title: 'Tekst taakveld 6.752', userId: managerId, dueOn: '2026-09-30' },
        ...over,
      });
    expect((await ask({ dueOn: '2026-10-02' })).body.errors[0].pointer).toBe('/dueOn');
    const [task] = (await ask()).body.tasks;
    expect(await work(manager)).toContain('Voor Begroting 2027 van Aadorp, uiterlijk 30-09-2026');
    const done = await manager.post(`/pc-plan-tasks/${task.id}/complete`, {}, { ifMatch: task.rowVersion });
    expect(done.body.tasks).toMatchObject([{ state: 'DONE', mine: true }]);
    expect((await manager.post(`/pc-plan-tasks/${task.id}/withdraw`, {}, { ifMatch: 2 })).status).toBe(403);
    const step = (name: string, ifMatch: number) => controller.post(`${at}/steps/${name}`, {}, { ifMatch });
    expect((await step('TEXT/complete', 1)).body.code).toBe('pc-plan.earlier-step');
    const set = await step('FIGURES/complete', 1);
    expect(set.body.steps[0]).toMatchObject({ doneAt: expect.any(String), late: false });
    const moved = await controller.post(`${at}/move`, { councilOn: '2026-11-05' }, { ifMatch: set.body.rowVersion });
    expect(moved.body.steps.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
      ...['2026-09-17', '2026-09-24', '2026-10-08', '2026-10-15', '2026-11-05'],
    ]);
    const calendar = await controller.get(
      `/calendar?programmeId=${programme.id}&from=2026-11-01&to=2026-11-30&kinds=FINANCE`,
    );
    expect(JSON.stringify(calendar.body)).toContain('Raad besluit, Aadorp: Begroting 2027');
    test.freeze('2026-09-20T08:00:00Z');
    expect(await work(controller)).toContain('Tekst gereed, Aadorp, uiterlijk 24-09-2026');
    test.freeze('2026-05-20T08:00:00Z');
    const gone = await controller.post(`${at}/withdraw`, {}, { ifMatch: moved.body.rowVersion });
    expect(gone.body.items).toEqual([]);
    expect((await controller.post(path, input)).status).toBe(201);
  });
});

import { aContribution, aQuestionToOthers } from '../../builders/contribution';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('many contributions at once', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let question: { id: string };
  let inkoper: ApiClient;
  let safety: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    question = (await workgroupQuestions(test, programme))[1]!;
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    safety = await test.signedInAs('werkgroeplid', {
      programmeId: programme.id,
      workgroupId: programme.workgroups[0]!.id,
    });
  });
  afterAll(() => test.close());

  const seen = ({ id, rowVersion }: { id: string; rowVersion: number }) => ({ id, rowVersion });
  const place = () => ({ workgroupId: programme.workgroups[0]!.id, questionId: question.id });

  it('shows what a pasted list becomes, with what it repeats, before anything is stored @eis KV-854', async () => {
    const known = await aContribution(safety, programme, question, 'Elk gezin heeft één vast aanspreekpunt.');
    const text = ['- Ieder gezin krijgt één vast aanspreekpunt.', '', '2. Minder papier', 'minder  papier.'].join(
      '\r\n',
    );
    const { body } = await safety.post('/contributions/paste-preview', { text });
    expect(body.lines).toEqual([
      {
        line: 1,
        sentence: 'Ieder gezin krijgt één vast aanspreekpunt.',
        problem: null,
        sameAsLine: null,
        like: { score: expect.any(Number), contribution: expect.objectContaining({ code: known.code }) },
      },
      { line: 2, sentence: 'Minder papier', problem: null, sameAsLine: null, like: null },
      { line: 3, sentence: 'minder papier.', problem: null, sameAsLine: 2, like: null },
    ]);
    expect((await safety.get('/contributions')).body.items).toHaveLength(1);
    const made = await safety.post('/contributions/batch', { ...place(), sentences: ['Minder papier', 'Meer rust'] });
    expect([made.status, made.body.items.map(({ sentence }: any) => sentence)]).toEqual([
      201,
      ['Minder papier', 'Meer rust'],
    ]);
  });

  it('stores all lines or none', async () => {
    const before = (await inkoper.get('/contributions?limit=200')).body.items.length;
    const bad = await safety.post('/contributions/batch', { ...place(), sentences: ['Goed', 'x'.repeat(4001)] });
    expect(bad.status).toBe(400);
    const bsn = await safety.post('/contributions/batch', { ...place(), sentences: ['Goed', 'Bel 111222333 op'] });
    expect(bsn.status).toBeGreaterThanOrEqual(400);
    expect((await inkoper.get('/contributions?limit=200')).body.items).toHaveLength(before);
  });

  it('keeps where a sentence was cut from', async () => {
    const cut = await aContribution(safety, programme, question, 'Geknipt.', {
      sourceKind: 'BOTTLENECK',
      sourceNote: 'Verslag 12-11-2026',
      sourceRecordKind: 'meeting-minutes',
      sourceRecordId: programme.id,
      sourceUrl: '/overleggen/1',
    });
    expect(cut.source).toEqual({ kind: 'BOTTLENECK', note: 'Verslag 12-11-2026', url: '/overleggen/1' });
    const elsewhere = await safety.post('/contributions', {
      ...place(),
      sentence: 'x',
      sourceUrl: 'https://elders.example',
    });
    expect(elsewhere.status).toBe(400);
    expect((await inkoper.get('/contributions?sourceKind=BOTTLENECK')).body.items).toHaveLength(1);
  });

  it('treats many with one reason; what does not fit is named beforehand and left alone @eis KV-855', async () => {
    const toOthers = await aQuestionToOthers(test, programme);
    const rows: { id: string; code: string; rowVersion: number }[] = [];
    for (const words of ['Een', 'Twee', 'Drie']) rows.push(await aContribution(safety, programme, question, words));
    const asks = await aContribution(safety, programme, toOthers, 'Wie doet dit?');
    await inkoper.post(
      `/contributions/${rows[0]!.id}/treat`,
      { outcome: 'ADOPTED', reason: 'Al gedaan.' },
      { ifMatch: 1 },
    );
    await safety.patch(`/contributions/${rows[1]!.id}`, { sentence: 'Twee, anders' }, { ifMatch: 1 });
    const bulk = (preview: boolean) =>
      inkoper.post('/contributions/treat', {
        items: [...rows, asks].map(seen),
        outcome: 'FORWARDED',
        workgroupId: programme.workgroups[1]!.id,
        reason: 'Hoort bij onderwijs.',
        preview,
      });
    const expected = {
      treated: 1,
      skipped: [
        { id: rows[0]!.id, code: rows[0]!.code, reason: 'TREATED' },
        { id: rows[1]!.id, code: rows[1]!.code, reason: 'CHANGED' },
        { id: asks.id, code: asks.code, reason: 'NO_ADDRESSEE' },
      ],
    };
    expect((await bulk(true)).body).toEqual(expected);
    expect((await inkoper.get(`/contributions/${rows[2]!.id}`)).body.state).toBe('OPEN');
    expect((await bulk(false)).body).toEqual(expected);
    expect((await inkoper.get(`/contributions/${rows[2]!.id}`)).body).toMatchObject({
      state: 'TREATED',
      outcomeReason: 'Hoort bij onderwijs.',
    });
    expect((await inkoper.get(`/contributions/${rows[0]!.id}`)).body.outcomeReason).toBe('Al gedaan.');
  });

  it('gathers sentences under own themes', async () => {
    const { body: theme } = await inkoper.post('/contribution-themes', { label: 'Toegang' });
    expect((await inkoper.post('/contribution-themes', { label: 'toegang' })).status).toBe(409);
    const one = await aContribution(safety, programme, question, 'De toegang is dichtbij.');
    const given = await inkoper.post('/contributions/theme', { ids: [one.id], themeId: theme.id });
    expect(given.body).toEqual({ changed: 1 });
    const { body } = await inkoper.get(`/contributions?themeId=${theme.id}`);
    expect(body.items.map(({ code }: any) => code)).toEqual([one.code]);
    expect((await inkoper.get('/contribution-themes')).body.items).toEqual([
      expect.objectContaining({ contributions: 1 }),
    ]);
    expect((await safety.post('/contributions/theme', { ids: [one.id], themeId: null })).status).toBe(403);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from '@koersvast/platform';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import { docxParts, docxText } from '../../../libs/reports/test/read-docx';
import { anAssessedTender, AssessedTender, ok } from '../../builders/assessment';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** What a reader sees, on one line. */
const wordsOf = (bytes: Buffer) =>
  readPdf(bytes)
    .pages.map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

describe('an award from the ranking', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let second: ApiClient;
  let tender: AssessedTender;
  const made: Record<string, any> = {};

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T12:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    second = await test.signedInAs('inkoper', { programmeId: programme.id });
    tender = await anAssessedTender(test, programme, inkoper, second);
  });
  afterAll(() => test.close());

  const award = (over: object = {}, who = inkoper) =>
    who.post('/awards', {
      tenderId: tender.tenderId,
      offerId: tender.offers[0].id,
      decidedOn: '2026-11-20',
      motivation: 'De beste visie.',
      promises: [{ sentence: 'Binnen een dag een vast gezicht.', source: 'Plan van aanpak, blz. 4' }],
      ...over,
    });
  /** Asks a paper, lets the worker make it and answers its bytes. */
  const paper = async (kind: string, format: string, parameters: object) => {
    const { id } = ok(
      await inkoper.post('/exports', {
        kind,
        format,
        programmeId: programme.id,
        tenderId: tender.tenderId,
        parameters,
      }),
      201,
    );
    await test.drainJobs();
    const answer = await inkoper.get(`/exports/${id}/content`);
    expect([answer.status, answer.body?.detail]).toEqual([200, undefined]);
    return answer.bytes;
  };

  it('waits for the advice, which fixes ranking and scores @eis KV-968', async () => {
    expect((await award()).body.code).toBe('award.not-advised');
    const path = `/assessments/${tender.assessmentId}`;
    const ranking = ok(await inkoper.get(`${path}/ranking`));
    expect(ranking.places.map((one: any) => [one.place, one.code, one.points])).toEqual([
      [1, 'INS-001', '88.0000'],
      [2, 'INS-002', '70.0000'],
    ]);
    expect(ranking.fallen).toMatchObject([{ code: 'INS-003', state: 'SET_ASIDE' }]);
    const advised = ok(await inkoper.post(`${path}/advice`, { text: 'Gun aan INS-001.' }), 201);
    expect(advised.advice.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const change = { criterionId: tender.criteria[0].id, offerId: tender.offers[0].id, score: 0, motivation: 'x' };
    const { sessions } = ok(await inkoper.get(`${path}/consensus`));
    const late = await inkoper.put(`${path}/consensus`, { ...change, sessionId: sessions[0].id }, { ifMatch: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'assessment.advised']);
    const report = wordsOf(await paper('award-advice', 'pdf', { assessmentId: tender.assessmentId }));
    expect(report).toContain('Gun aan INS-001.');
    expect(report).toContain(advised.advice.contentHash.slice(0, 16));
  });

  it('to another than the first asks a motivation and a second person @eis KV-969', async () => {
    const other = { offerId: tender.offers[1].id };
    expect((await award(other)).body.code).toBe('award.not-first');
    const proposal = {
      tenderId: tender.tenderId,
      decidedOn: '2026-11-20',
      motivation: 'De eerste trok zich terug.',
      deviationReason: 'INS-001 deed zijn aanbod niet gestand.',
      ...other,
    };
    const { items } = ok(await inkoper.post('/awards/proposals', proposal), 201);
    expect(items).toMatchObject([{ code: 'INS-002', state: 'REQUESTED' }]);
    const decide = (who: ApiClient, deed: string) =>
      who.post(`/approvals/${items[0].approvalId}/${deed}`, { note: 'Toch niet.' }, { ifMatch: 1 });
    expect((await decide(inkoper, 'approve')).body.code).toBe('platform.own-approval');
    ok(await decide(second, 'reject'));
    expect(ok(await inkoper.get('/awards')).items).toEqual([]);
  });

  it('cannot be recorded by hand when offers are registered', async () => {
    const byHand = await inkoper.post('/awards', {
      tenderId: tender.tenderId,
      baselineId: tender.baselineId,
      contractorName: 'Een ander',
      contractorKvk: '12345678',
      byHandReason: 'Elders beoordeeld.',
      decidedOn: '2026-11-20',
      motivation: 'x',
    });
    expect([byHand.status, byHand.body.code]).toEqual([409, 'award.use-ranking']);
  });

  it('takes winner, baseline and promises from the assessment, each promise with its place @eis KV-1040', async () => {
    const [file] = ok(await inkoper.get(`/offers/${tender.offers[0].id}`)).files;
    const { items: eisen } = ok(await inkoper.get(`/offers/${tender.offers[0].id}/checks`));
    const [criterion] = tender.criteria;
    const { requirementId } = eisen.at(-1);
    const promise = { sentence: 'Binnen een dag een vast gezicht.', source: 'Plan van aanpak', page: 4 };
    const elsewhere = { ...promise, fileId: requirementId, criterionId: requirementId, requirementId: criterion.id };
    const refused = await award({ promises: [promise, elsewhere] });
    expect([refused.status, refused.body.errors.map(({ pointer }: any) => pointer)]).toEqual([
      422,
      ['/promises/0/page', '/promises/1/fileId', '/promises/1/criterionId', '/promises/1/requirementId'],
    ]);
    const placed = { ...promise, fileId: file.fileId, criterionId: criterion.id, requirementId };
    made.award = ok(await award({ promises: [placed] }), 201);
    expect(made.award).toMatchObject({
      contractorName: 'Stichting Voorbeeld Noord',
      contractorKvk: '10000001',
      baselineId: tender.baselineId,
      byHandReason: null,
    });
    const manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const { items } = ok(await manager.get(`/awards/${made.award.id}/promises`));
    const offerId = tender.offers[0].id;
    expect(items).toMatchObject([{ number: 1, ...placed, offerId, criterion: `${criterion.code} ${criterion.title}` }]);
    // On the rode draad: the eis, and the promise with its score for who may read the offers, without it for others.
    const detail = async (who: ApiClient) => {
      const { stations } = ok(await who.get(`/thread/requirement/${requirementId}`));
      return stations.find(({ station }: any) => station === 'CLARIFICATION').cards[0].detail;
    };
    expect(await detail(inkoper)).toContain('Plan van aanpak, blz. 4');
    expect(await detail(inkoper)).toContain(': 10 (Uitstekend)');
    expect(await detail(manager)).not.toContain('Uitstekend');
  });

  it('gives each bidder a letter with the own scores and the advantages of the winner, and nothing of others @eis KV-970', async () => {
    const { items } = ok(await inkoper.get(`/awards/${made.award.id}/letters`));
    expect(items.map(({ code, kind }: any) => [code, kind])).toEqual([
      ['INS-001', 'AWARD'],
      ['INS-002', 'REJECTION'],
      ['INS-003', 'SET_ASIDE'],
    ]);
    made.letters = items;
    const texts: string[] = [];
    for (const { id } of items) {
      const bytes = await paper('award-letter', 'docx', { letterId: id });
      texts.push(Object.values(docxParts(bytes)).join('\n') + docxText(bytes));
    }
    const [winner, loser, fallen] = texts as [string, string, string];
    expect(winner).toContain('Geheim oordeel over de winnaar 1');
    expect(loser).toContain('Oordeel over Zuid 1');
    expect(loser).toContain('Stichting Voorbeeld Noord');
    expect(loser).toContain('Voordeel van de winnaar 1: vaste gezichten.');
    expect(fallen).toContain('Voldoet niet aan de eis van warme overdracht.');
    // Equal on the second criterion: there the winner was not better.
    expect(loser).not.toContain('Voordeel van de winnaar 2');
    for (const letter of [loser, fallen]) expect(letter).not.toContain('Geheim oordeel');
    for (const letter of [winner, fallen]) expect(letter).not.toContain('Oordeel over Zuid');
    for (const letter of [winner, loser]) expect(letter).not.toContain('Voorbeeld West');
    expect(winner).not.toContain('Voorbeeld Zuid');
  });

  it('keeps letters that went out word for word, and starts both clocks the day after @eis KV-971', async () => {
    const send = (sentOn: string) => inkoper.post(`/awards/${made.award.id}/letters/send`, { sentOn, byMail: true });
    expect((await send('2026-11-21')).body.code).toBe('award.send-day');
    const silent = await send('2026-11-20');
    expect([silent.status, silent.body.detail]).toEqual([409, expect.stringContaining('INS-001, INS-002, INS-003')]);
    for (const [index, { id }] of tender.offers.entries()) {
      const address = 'Voorbeeldstraat 1\n0000 AA Proefstad';
      const { rowVersion } = ok(await inkoper.get(`/offers/${id}`));
      const wrong = { name: '', email: 'geen adres', address };
      expect((await inkoper.put(`/offers/${id}/contact`, wrong, { ifMatch: rowVersion })).status).toBe(400);
      const contact = { name: 'de tendermanager', email: `bieder${index + 1}@voorbeeld.example`, address };
      ok(await inkoper.put(`/offers/${id}/contact`, contact, { ifMatch: rowVersion }));
    }
    const signing = ok(await send('2026-11-20'));
    expect(signing).toMatchObject({
      sentOn: '2026-11-20',
      // 10-12-2026 is a Thursday: both readings fall together.
      standstill: {
        state: 'RUNS',
        term: { firstDay: '2026-11-21', advised: '2026-12-10', over: '2026-12-11', differs: false },
      },
      challenge: { advised: '2026-12-10' },
      noticeBy: '2026-12-20',
      blocks: ['STANDSTILL'],
    });
    const [letter] = made.letters;
    const late = await inkoper.patch(
      `/awards/${made.award.id}/letters/${letter.id}`,
      { advantages: 'Anders' },
      { ifMatch: letter.rowVersion + 1 },
    );
    expect([late.status, late.body.code]).toEqual([409, 'award.letters-sent']);
    expect((await send('2026-11-20')).body.code).toBe('award.letters-sent');
    const [first, again] = [
      await paper('award-letter', 'docx', { letterId: letter.id }),
      await paper('award-letter', 'docx', { letterId: letter.id }),
    ];
    expect(first.equals(again)).toBe(true);
    expect(docxText(first)).toContain('t.a.v. de tendermanager');
  });

  it('mails each letter to the contact of its offer alone, with the paper that is kept @eis KV-1044', async () => {
    await test.drainJobs();
    const { items } = ok(await inkoper.get(`/awards/${made.award.id}/letters`));
    expect(items).toMatchObject(
      [1, 2, 3].map((n) => ({ channel: 'MAIL', contactEmail: `bieder${n}@voorbeeld.example` })),
    );
    for (const { id, code, fileId, fileHash, documentHash, mailState, contactEmail } of items) {
      expect([mailState, fileHash]).toEqual(['SENT', expect.stringMatching(/^[0-9a-f]{64}$/)]);
      const kept = await inkoper.get(`/files/${fileId}/content`);
      // What left is no concept; the foot of a second page shows the number of the letter.
      const words = wordsOf(kept.bytes);
      expect(words).not.toContain('concept');
      if (code === 'INS-001') expect(words).toContain(documentHash.match(/.{4}/g).slice(0, 4).join(' '));
      expect(createHash('sha256').update(kept.bytes).digest('hex')).toBe(fileHash);
      const [mail] = await test.asSystem(() =>
        test.unitOfWork.query(`select id from mail_message where unique_key = $1`, [`award-letter:${id}`]),
      );
      const message = readFileSync(join(test.app.get(Settings).DATA_DIR, 'mail', `${mail!.id}.eml`), 'latin1');
      expect(message).toContain(`To: ${contactEmail}`);
      expect(message).toContain(`filename=brief-${code.toLowerCase()}.pdf`);
      const encoded = kept.bytes.toString('base64').slice(0, 300);
      expect(message.replace(/\r\n/g, '')).toContain(encoded);
    }
    // Who may not read the offers sees neither the paper nor that a message went to whom.
    const manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    expect((await manager.get(`/files/${items[0].fileId}/content`)).status).toBe(404);
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    expect(JSON.stringify(ok(await beheerder.get('/mails')).items)).not.toContain('bieder');
  });

  it('lets nobody sign the contract while standstill or proceedings run @eis KV-972', async () => {
    const manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const contract = ok(
      await manager.post('/contracts', {
        awardId: made.award.id,
        title: 'Integrale opdracht',
        startsOn: '2027-01-01',
        endsOn: '2030-12-31',
        paymentRoute: 'A',
      }),
      201,
    );
    const sign = () => manager.post(`/contracts/${contract.id}/activate`, {}, { ifMatch: contract.rowVersion });
    const early = await sign();
    expect([early.status, early.body.code]).toEqual([409, 'contract.signing-blocked']);
    expect(early.body.detail).toContain('de opschortende termijn loopt nog');
    test.freeze('2026-12-14T12:00:00Z');
    const started = ok(
      await inkoper.post(`/awards/${made.award.id}/proceedings`, {
        claimant: 'Coöperatie Voorbeeld Zuid',
        court: 'Rechtbank Proefstad',
        servedOn: '2026-12-09',
      }),
      201,
    );
    expect((await sign()).body.detail).toContain('er loopt een kort geding');
    const [{ id, rowVersion }] = started.proceedings;
    const decided = ok(
      await inkoper.post(
        `/awards/${made.award.id}/proceedings/${id}/decide`,
        { decidedOn: '2026-12-14', decision: 'Afgewezen.' },
        { ifMatch: rowVersion },
      ),
    );
    expect(decided.blocks).toEqual([]);
    expect(ok(await sign()).state).toBe('ACTIVE');
  });

  it('opens the page of a promise that became an obligation to the contract manager, and nothing else @eis KV-1218', async () => {
    const manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    const { items } = ok(await manager.get('/obligations?limit=200'));
    const promise = items.find((one: any) => one.source?.kind === 'PROMISE');
    const document = (who: ApiClient) => who.get(`/award-promises/${promise.source.id}/document`);
    const placed = ok(await document(inkoper));
    expect(placed).toMatchObject({ page: 4, name: expect.any(String) });
    const content = (who: ApiClient) => who.get(`/files/${placed.fileId}/content`);
    expect([(await document(manager)).status, (await content(manager)).status]).toEqual([404, 404]);
    ok(await manager.post(`/obligations/${promise.id}/confirm`, {}, { ifMatch: promise.rowVersion }));
    expect(ok(await document(manager))).toEqual(placed);
    expect((await content(manager)).status).toBe(200);
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect([(await document(lezer)).status, (await content(lezer)).status]).toEqual([404, 404]);
    const looked = await test.asSystem(
      () =>
      test.unitOfWork.query(`select 1 from audit_event where action = 'file.downloaded' and actor_id = $1 and record_id = $2`, [manager.userId, placed.fileId]), // prettier-ignore
    );
    expect(looked.length).toBe(1);
    const others = ok(await inkoper.get(`/offers/${tender.offers[1].id}`)).files;
    for (const { fileId } of others) expect((await manager.get(`/files/${fileId}/content`)).status).toBe(404);
  });

  it('is told from beginning to end in the proces-verbaal, with its hash @eis KV-973', async () => {
    const told = wordsOf(await paper('award-record', 'pdf', { awardId: made.award.id }));
    for (const words of ['Inschrijvingen geopend', 'Verklaring getekend', 'Gunningsadvies vastgelegd', 'SHA-256'])
      expect(told).toContain(words);
  });

  it('stays hidden from a role without offers: papers, letters and ranking', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    expect((await lezer.get(`/awards/${made.award.id}/letters`)).status).toBe(403);
    expect((await lezer.get(`/assessments/${tender.assessmentId}/ranking`)).status).toBe(409);
    expect(ok(await lezer.get(`/assessments/${tender.assessmentId}/consensus`))).toEqual({ sessions: [], scores: [] });
    const asked = await lezer.post('/exports', {
      kind: 'award-record',
      format: 'pdf',
      programmeId: programme.id,
      tenderId: tender.tenderId,
      parameters: { awardId: made.award.id },
    });
    expect(asked.status).toBe(403);
  });
});

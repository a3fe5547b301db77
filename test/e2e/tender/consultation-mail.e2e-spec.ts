import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from '@koersvast/platform';
import { anOpenConsultation, demand } from '../../builders/consultation';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('mail to the parties of a consultation', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let open: Awaited<ReturnType<typeof anOpenConsultation>>;
  let home: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2027-03-01T10:00:00Z');
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    open = await anOpenConsultation(inkoper, programme);
    home = `/consultations/${open.id}`;
  });
  afterAll(() => test.close());

  const address = async (at: number, contactEmail: string) => {
    const party = `${home}/parties/${open.parties[at].id}`;
    const { rowVersion } = demand(await inkoper.get(party), 200);
    demand(await inkoper.patch(party, { contactEmail }, { ifMatch: rowVersion }), 200);
  };
  /** What lies in the mail folder, with the encoded words of its headers and body. */
  const delivered = async () => {
    await test.drainJobs();
    const folder = join(test.app.get(Settings).DATA_DIR, 'mail');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  };
  const attached = (message: string): string =>
    Buffer.from(/base64[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(message)![1]!, 'base64').toString('latin1');

  it('each its own workbook, all the same words, and the ledger knows who has the questions @eis KV-1013 @eis KV-1205', async () => {
    await address(0, 'inkoop@noord.example');
    const draft = demand(await inkoper.get(`${home}/questionnaire-mail`), 200);
    expect(draft.recipients).toEqual([
      {
        partyId: open.parties[0].id,
        name: 'Stichting Voorbeeld Noord',
        recipient: 'inkoop@noord.example',
        attachment: 'MC-01 Stichting Voorbeeld Noord 01234567.xlsx',
        sentBefore: false,
      },
    ]);
    expect(draft.leftOut).toEqual([
      { partyId: open.parties[1].id, name: 'Coöperatie Voorbeeld Zuid', reason: 'NO_ADDRESS' },
    ]);
    expect(draft.text).toContain('31-03-2027');
    const { subject, text } = draft;
    const send = (partyIds: string[]) => inkoper.post(`${home}/questionnaire-mails`, { partyIds, subject, text });
    const none = await send(open.parties.map(({ id }: { id: string }) => id));
    expect([none.status, none.body.code]).toEqual([422, 'consultation.unreachable-party']);
    expect((await inkoper.get(`${home}/disclosures`)).body.items).toEqual([]);

    await address(1, 'inkoop@zuid.example');
    const both: string[] = open.parties.map(({ id }: { id: string }) => id);
    const job = demand(await send([both[0]!]), 201);
    expect((await inkoper.get(`${home}/disclosures`)).body.items).toEqual([]);
    await test.drainJobs();
    const done = (await inkoper.get(`/jobs/${job.jobId}`)).body;
    expect(done).toMatchObject({ title: 'Vragenlijst MC-01 mailen (1)', state: 'DONE', percent: 100 });
    const [fact] = demand(await inkoper.get(`${home}/disclosures`), 200).items;
    expect([fact.text, fact.sharing]).toEqual(['Vragenlijst MC-01 van 3 vragen', 'OPEN']);
    demand(await send(both), 201);
    await test.drainJobs();
    const ledger = demand(await inkoper.get(`${home}/disclosures`), 200).items;
    expect(ledger.map(({ code, sharing }: any) => [code, sharing])).toEqual([[fact.code, 'SHARED']]);
    const parties = demand(await inkoper.get(`${home}/parties`), 200).items;
    expect(parties.map(({ state }: any) => state)).toEqual(['INVITED', 'INVITED']);

    const messages = await delivered();
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(attached(message).startsWith('PK')).toBe(true);
    const [toNorth, toSouth] = ['noord', 'zuid'].map((one) =>
      messages.find((m) => m.includes(`inkoop@${one}.example`))!,
    );
    expect(toNorth).not.toContain('zuid');
    expect(toNorth).toContain('Stichting Voorbeeld Noord 01234567.xlsx');
    expect(toSouth).toContain('07654321.xlsx');
  });

  it('the minutes of a talk as a PDF, recorded as sent for confirmation @eis KV-1014', async () => {
    const partyIds = [open.parties[0].id];
    const plan = { kind: 'INDIVIDUAL', title: 'Verdieping', plannedOn: '2027-02-26', partyIds };
    const planned = demand(await inkoper.post(`${home}/talks`, plan), 201);
    const talk = `${home}/talks/${planned.id}`;
    expect((await inkoper.get(`${talk}/minutes-mail`)).body.code).toBe('talk.no-minutes');
    const held = demand(await inkoper.post(`${talk}/minutes`, { text: 'Wij spraken.' }, { ifMatch: 1 }), 200);
    const { subject, text, recipients } = demand(await inkoper.get(`${talk}/minutes-mail`), 200);
    expect(recipients).toEqual([expect.objectContaining({ recipient: 'inkoop@noord.example', sentBefore: false })]);
    const body = { partyIds, subject, text };
    const stale = await inkoper.post(`${talk}/minutes-mails`, body, { ifMatch: 1 });
    expect(stale.status).toBe(412);
    const sent = demand(await inkoper.post(`${talk}/minutes-mails`, body, { ifMatch: held.rowVersion }), 200);
    expect([sent.state, sent.parties[0].sentVersion, sent.parties[0].sentOn]).toEqual(['SENT', 1, '2027-03-01']);
    const messages = (await delivered()).filter((message) => message.includes('application/pdf'));
    expect(messages).toHaveLength(1);
    expect(attached(messages[0]!).startsWith('%PDF')).toBe(true);
  });
});

import { newId } from '@koersvast/kernel';
import { Workbook } from 'exceljs';
import { aConsultation, BuiltConsultation, demand } from '../../builders/consultation-outcomes';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-820 */
describe('the register of prior involvement', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let consultation: BuiltConsultation;
  let inkoper: ApiClient;
  let base: string;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-12T12:00:00Z');
    programme = await aProgramme(test);
    consultation = await aConsultation(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    base = `/tenders/${programme.tender.id}/prior-involvements`;
  });
  afterAll(() => test.close());

  const list = async (query = '') => demand(await inkoper.get(`${base}?limit=200${query}`), 200).items;
  const member = (bidder: boolean, name: string) =>
    test.asSystem(async () => {
      const [organisation, id] = [newId(), newId()];
      await test.unitOfWork.query(
        `insert into organisation (id, programme_id, name, kind, possible_bidder) values ($1, $2, $3, 'aanbieder', $4)`,
        [organisation, programme.id, name, bidder],
      );
      await test.unitOfWork.query(
        `insert into workgroup_member (id, programme_id, workgroup_id, organisation_id, stakeholder_group, name, joined_on)
         values ($1, $2, $3, $4, 'aanbieders', 'Proefpersoon', '2026-03-01')`,
        [id, programme.id, programme.workgroups[0]!.id, organisation],
      );
      return id;
    });

  it('holds every party, every talk held and every workgroup member of a possible bidder by itself', async () => {
    expect((await list()).map(({ source }: any) => source)).toEqual(['PARTY', 'PARTY', 'PARTY']);
    const partyIds = [consultation.parties[0]!.id];
    const talk = demand(
      await inkoper.post(`/consultations/${consultation.id}/talks`, {
        kind: 'INDIVIDUAL',
        title: 'Gesprek',
        plannedOn: '2026-11-11',
        partyIds,
      }),
      201,
    );
    expect(await list('&source=TALK')).toEqual([]);
    const path = `/consultations/${consultation.id}/talks/${talk.id}/minutes`;
    demand(await inkoper.post(path, { text: 'Verslag.' }, { ifMatch: 1 }), 200);
    expect(await list('&source=TALK')).toEqual([
      expect.objectContaining({ organisation: consultation.parties[0]!.name, place: `${talk.code} Gesprek` }),
    ]);
    await member(true, 'Proefzorg Mogelijk');
    await member(false, 'Geen Inschrijver');
    expect(await list('&role=WORKGROUP')).toEqual([
      expect.objectContaining({ organisation: 'Proefzorg Mogelijk', involvedOn: '2026-03-01', source: 'WORKGROUP' }),
    ]);
  });

  it('tells which facts a party was given', async () => {
    const { code } = demand(
      await inkoper.post(`/consultations/${consultation.id}/disclosures`, {
        kind: 'FACT',
        text: 'Het loopt acht jaar.',
        channel: 'EMAIL',
        givenOn: '2026-11-12',
        partyIds: [consultation.parties[1]!.id],
      }),
      201,
    );
    const rows = await list('&source=PARTY');
    const facts = Object.fromEntries(rows.map((row: any) => [row.organisation, row.facts]));
    expect(facts).toEqual({
      [consultation.parties[0]!.name]: '',
      [consultation.parties[1]!.name]: code,
      [consultation.parties[2]!.name]: '',
    });
  });

  it('takes a measure with each, and tells where none stands', async () => {
    const [row] = await list('&source=PARTY');
    const put = (ifMatch: number, body: object) => inkoper.put(`${base}/PARTY/${row.id}/measure`, body, { ifMatch });
    const body = { measure: 'Alle feiten gepubliceerd.', measuredOn: '2026-11-12', proof: 'Gelijke informatie.' };
    expect(demand(await put(0, body), 200)).toMatchObject({ ...body, rowVersion: 1 });
    expect((await put(0, body)).status).toBe(412);
    expect((await list('&unmeasured=true')).map(({ id }: any) => id)).not.toContain(row.id);
    expect((await inkoper.put(`${base}/PARTY/${newId()}/measure`, body, { ifMatch: 0 })).status).toBe(404);
    expect((await inkoper.put(`${base}/MANUAL/${row.id}/measure`, body, { ifMatch: 0 })).status).toBe(404);
  });

  it('takes others, such as an adviser, and goes along as a sheet', async () => {
    const own = { organisation: 'Adviesbureau Proef', role: 'ADVISER', involvedOn: '2026-01-05' };
    const wrong = await inkoper.post(base, { ...own, kvkNumber: '1234' });
    expect(wrong.body.errors[0].pointer).toBe('/kvkNumber');
    const made = demand(await inkoper.post(base, { ...own, kvkNumber: '90 00 00 07' }), 201);
    expect(made).toMatchObject({ source: 'MANUAL', kvkNumber: '90000007', rowVersion: 1 });
    const asked = demand(
      await inkoper.post('/exports', {
        kind: 'prior-involvement',
        format: 'xlsx',
        programmeId: programme.id,
        tenderId: programme.tender.id,
        parameters: { tenderId: programme.tender.id },
      }),
      201,
    );
    await test.drainJobs();
    const { bytes } = await inkoper.get(`/exports/${asked.id}/content`);
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const texts: string[] = [];
    book.eachSheet((sheet) => sheet.eachRow((line) => line.eachCell((cell) => texts.push(cell.text))));
    expect(texts).toEqual(expect.arrayContaining(['Adviesbureau Proef', 'Proefzorg Mogelijk', 'adviseur']));
    const gone = await inkoper.post(`${base}/${made.id}/withdraw`, { reason: 'Vergissing.' }, { ifMatch: 1 });
    expect([gone.status, (await list('&source=MANUAL')).length]).toEqual([204, 0]);
  });
});

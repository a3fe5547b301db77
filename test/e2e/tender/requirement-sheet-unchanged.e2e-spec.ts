import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { asFile, exportedSheet, uploaded } from '../../builders/requirement-sheet';
import { anAdoptedRequirement, aRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const EVERYTHING = {
  ...{ chapter: '3.2 Veiligheid', position: 15, testable: false, testMethod: 'Lezen', rationale: 'Nodig' },
  ...{ evidence: 'Verklaring', evidenceMoment: 'ON_REQUEST', asksTurnover: true, turnoverMotivation: 'Zwaarwegend' },
};
const NOTHING = { changed: 0, added: 0, conflict: 0, duplicate: 0, missing: 0, wrong: 0, undecided: 0 };

describe('a sheet of requirements that comes back', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const buildingBlockId = programme.buildingBlocks[1]!.id;
    await aRequirement(inkoper, programme, { title: '=cmd|calc!A1', text: '+31 begint als een formule' });
    await aRequirement(inkoper, programme, { title: 'Rechts naar links مرحبا', text: '\u05e9\u05dc\u05d5\u05dd 👩‍👧', buildingBlockId }); // prettier-ignore
    await aRequirement(inkoper, programme, { kind: 'WISH', text: `Eerste regel\n\n  tweede\tregel ${'woord '.repeat(1600)}einde` }); // prettier-ignore
    await aRequirement(inkoper, programme, { kind: 'SUITABILITY', title: 'Alles ingevuld', ...EVERYTHING });
    await anAdoptedRequirement(inkoper, programme, { kind: 'AWARD', title: '007', text: '_x0041_ & <b> "aanhaling"' });
  });
  afterAll(() => test.close());

  it('changes nothing when nobody changed it @eis KV-893', async () => {
    const { bytes } = await exportedSheet(test, inkoper, programme);
    const answer = await uploaded(inkoper, programme, bytes);
    expect([answer.status, answer.body.rowCount, answer.body.counts]).toEqual([201, 5, { unchanged: 5, ...NOTHING }]);
    expect((await inkoper.get(`/requirement-imports/${answer.body.id}/rows`)).body.items).toEqual([]);
  });

  it('may have other columns, another order, titles above it and rows in between @eis KV-894', async () => {
    const sheet = await exportedSheet(test, inkoper, programme);
    const headers = ['Mijn notitie', ...[...sheet.headers].reverse().filter((header) => header !== 'Toelichting')];
    const rows = [{}, ...sheet.rows.map((row) => ({ ...row, 'Mijn notitie': 'bespreken' })).reverse()];
    const file = await asFile({ headers, rows }, ['Programma van Eisen, overleg 3', '']);
    const { body } = await uploaded(inkoper, programme, file);
    expect(body.counts).toEqual({ unchanged: 5, ...NOTHING });
    expect(body.ignoredColumns).toEqual(['Mijn notitie']);
    expect(body.missingColumns).toEqual(['Toelichting']);
  });

  it('may hold a selection only; what was not handed out is not missed', async () => {
    const sheet = await exportedSheet(test, inkoper, programme, { kind: 'WISH' });
    expect(sheet.rows.map((row) => row.Code)).toEqual(['WENS-001']);
    const { body } = await uploaded(inkoper, programme, sheet.bytes);
    expect(body.counts).toEqual({ unchanged: 1, ...NOTHING });
  });

  it('is refused when it is no list of requirements, and stores nothing', async () => {
    const other = await asFile({ headers: ['Naam', 'Plaats'], rows: [{ Naam: 'a', Plaats: 'b' }] });
    expect((await uploaded(inkoper, programme, other)).body.code).toBe('requirement-import.no-header');
    const broken = (await exportedSheet(test, inkoper, programme)).bytes.subarray(0, 900);
    expect((await uploaded(inkoper, programme, broken)).status).toBe(422);
    const csv = Buffer.from('Code;Titel\r\nEIS-001;=cmd|calc!A1\r\n');
    expect((await uploaded(inkoper, programme, csv, 'eisen.csv')).body.counts).toMatchObject({ unchanged: 1 });
  });
});

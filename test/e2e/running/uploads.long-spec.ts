import { aConsultation, aQuestion, aSection, step } from '../../builders/consultation';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { asFile, exportedSheet } from '../../builders/requirement-sheet';
import { aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import {
  byWizard,
  commitKilled,
  IMPORTS,
  REQUIREMENT_IMPORTS,
  uploadsKilled,
  WayIn,
} from '../../support/killed-import';
import { RunningProduct } from '../../support/running-product';
import { openTestApp, TestApp } from '../../support/test-app';

/** From the very beginning to after the end of an upload. */
const SHARES = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 1.05];
/** In ms after the job began; a job that took its worker along five times is given up. */
const MOMENTS = [0, 40, 150, 400];

/** @eis KV-1202 @eis KV-1203 the long form: every way in, killed at many moments */
describe('an import that is killed again and again', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let product: RunningProduct;

  beforeEach(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    product = new RunningProduct(test);
    await product.start('api');
  });
  afterEach(async () => {
    await product.close();
    await test.close();
  });

  const one = async (sql: string) =>
    (await test.asSystem(() => test.unitOfWork.query<{ n: number }>(`select count(*)::int as n from ${sql}`)))[0]!.n;
  const lines = (rows: number, line: (n: number) => string) => Array.from({ length: rows }, (_, n) => line(n));
  const survives = async (way: WayIn) => {
    await uploadsKilled(test, product, inkoper, way, SHARES);
    await commitKilled(test, product, inkoper, way, MOMENTS);
  };

  it('of contributions', async () => {
    await workgroupQuestions(test, programme);
    const rows = 1_000;
    await survives({
      file: {
        path: '/imports',
        name: 'inbreng.csv',
        bytes: csv('Werkgroep;Vraag;Zin', ...lines(rows, (n) => `1;4;Zin ${n} over hulp dichtbij.`)),
        fields: { target: 'contribution' },
      },
      rows,
      staged: IMPORTS,
      resource: '/imports',
      written: () => one('contribution'),
      askCommit: byWizard(test),
    });
  });

  it('of parties', async () => {
    const { id } = await aConsultation(inkoper, programme, { responsesDue: '2099-03-31' });
    const section = await aSection(inkoper, id);
    await aQuestion(inkoper, id, section.id);
    await step(inkoper, id, 'publish');
    const rows = 1_000;
    await survives({
      file: {
        path: '/imports',
        name: 'partijen.csv',
        bytes: csv('Naam;KvK-nummer', ...lines(rows, (n) => `Stichting Voorbeeld ${n};${10_000_000 + n}`)),
        fields: { target: 'consultation-party' },
      },
      rows,
      staged: IMPORTS,
      resource: '/imports',
      written: () => one('consultation_party'),
      askCommit: byWizard(test),
    });
  });

  it('of requirements in a sheet', async () => {
    await aRequirement(inkoper, programme);
    const sheet = await exportedSheet(test, inkoper, programme);
    const rows = 300;
    sheet.rows = lines(rows, (n) => `Wens ${n}`).map((title) => ({
      Soort: 'Wens',
      Titel: title,
      Tekst: `${title}.`,
    })) as never;
    await survives({
      file: {
        path: '/requirement-imports',
        name: 'eisen.xlsx',
        bytes: await asFile(sheet),
        fields: { tenderId: programme.tender.id },
      },
      rows,
      staged: REQUIREMENT_IMPORTS,
      resource: '/requirement-imports',
      written: async () => (await one('requirement')) - 1,
      async askCommit(client, id) {
        const { rowVersion } = (await client.get(`/requirement-imports/${id}`)).body;
        await client.post(`/requirement-imports/${id}/commit`, {}, { ifMatch: rowVersion });
      },
    });
  });
});

import { newId } from '@koersvast/kernel';
import { csv } from '../../builders/import-target';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { bomb, slow } from '../../support/heavy-workbooks';
import { byWizard, commitKilled, IMPORTS, uploadsKilled, WayIn } from '../../support/killed-import';
import { RunningProduct, until } from '../../support/running-product';
import { openTestApp, TestApp } from '../../support/test-app';

describe('uploads to a running product', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let product: RunningProduct;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    await workgroupQuestions(test, programme);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    product = new RunningProduct(test, { UPLOAD_MEMORY_MB: '16' });
    await product.start('api');
  });
  afterAll(async () => {
    await product.close();
    await test.close();
  });

  const one = async (sql: string) =>
    (await test.asSystem(() => test.unitOfWork.query<{ n: number }>(`select count(*)::int as n from ${sql}`)))[0]!.n;

  /** Sends a file while others ask something; answers the refusal when all that must hold held. */
  async function refusal(bytes: Buffer) {
    const before = product.megabytes();
    const stood = await one('import_batch');
    let answered = false;
    const file = { path: '/imports', name: 'partijen.xlsx', bytes, fields: { target: 'contribution' } };
    const sending = product.send(inkoper, file, newId()).finally(() => (answered = true));
    const waits: number[] = [];
    let most = 0;
    while (!answered) {
      const began = Date.now();
      expect(await product.health()).toBe(true);
      waits.push(Date.now() - began);
      most = Math.max(most, product.megabytes());
    }
    expect(waits.length).toBeGreaterThan(3);
    expect(Math.max(...waits)).toBeLessThan(1_500);
    expect(most - before).toBeLessThan(120);
    await until(() => product.besideApi().length === 0);
    expect(product.files()).toEqual([]);
    expect(await one('import_batch')).toBe(stood);
    return sending;
  }
  const NOTHING_KEPT = /er is niets bewaard\. Zet alleen de gegevens in een nieuw bestand, of splits het\.$/;

  it('refuse what asks too much memory, while others are served, and keep nothing of it @eis KV-1200', async () => {
    const answer = await refusal(bomb(500_000));
    expect(answer).toMatchObject({ status: 422, body: { code: 'sheets.file.too-heavy' } });
    expect(answer!.body.detail).toMatch(NOTHING_KEPT);
  });

  const contributions = (rows: number): WayIn => ({
    file: {
      path: '/imports',
      name: 'inbreng.csv',
      bytes: csv(
        'Werkgroep;Vraag;Zin;Waar in de bron',
        ...Array.from({ length: rows }, (_, n) => `1;4;Zin ${n} over hulp dichtbij.;Verslag ${n}`),
      ),
      fields: { target: 'contribution' },
    },
    rows,
    staged: IMPORTS,
    resource: '/imports',
    written: () => one('contribution'),
    askCommit: byWizard(test),
  });

  it('that kill -9 cuts short stand whole or not at all @eis KV-1202', async () => {
    product.settings = { UPLOAD_SECONDS: '1' };
    await uploadsKilled(test, product, inkoper, contributions(5_000), [0.5]);
  });

  it('refuse what takes too long, while others are served, and keep nothing of it @eis KV-1201', async () => {
    const answer = await refusal(slow(12_000_000));
    expect(answer).toMatchObject({ status: 422, body: { code: 'sheets.file.too-slow' } });
    expect(answer!.body.detail).toMatch(NOTHING_KEPT);
  });

  it('that kill -9 cuts short while they are carried through come in once @eis KV-1203', async () => {
    const way = contributions(150);
    await commitKilled(test, product, inkoper, way, [120]);
    const { body } = (await product.send(inkoper, way.file, newId()))!;
    await way.askCommit(inkoper, body.id);
    await test.drainJobs();
    expect((await inkoper.get(`/imports/${body.id}`)).body.counts).toMatchObject({ valid: 0, present: 150 });
    expect(await way.written()).toBe(150);
  });
});

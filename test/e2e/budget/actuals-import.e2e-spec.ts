import { Money } from '@koersvast/kernel';
import { readSheet } from '@koersvast/sheets';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { anImportWizard } from '../../support/import-wizard';
import { openTestApp, TestApp } from '../../support/test-app';

const HEADER =
  'Administratie;Boekjaar;Periode;Grootboekrekening;Kostenplaats;Taakveld;Categorie;Programma;Grondslag;L/B;Gemeente;Bouwsteen;Dagboek;Stuk;Regel;Bedrag;Omschrijving';
const line = (
  n: number,
  amount: string,
  over: { document?: string; block?: string; basis?: string; text?: string } = {},
) =>
  `AAD;2026;3;43410;JEUGD;6.752;L3.4.1;6;${over.basis ?? 'pgb'};lasten;Aadorp;${over.block ?? ''};INK;${over.document ?? 'M-1'};${n};${amount};${over.text ?? 'Termijn'}`;

describe('importing the ledgers of the municipalities', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let financien: ApiClient;
  let wizard: ReturnType<typeof anImportWizard>;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    financien = await test.signedInAs('financien', { programmeId: programme.id });
    await aContract(test, programme.id);
    wizard = anImportWizard(test, financien, 'actuals');
  });
  afterAll(() => test.close());

  const booked = async (query = '') => (await financien.get(`/actuals?limit=200${query}`)).body.items;
  const totals = async (query = '') => (await financien.get(`/actuals/totals?year=2026${query}`)).body;
  const kept = async () => {
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ sum: string }>('select coalesce(sum(amount_cents), 0)::text as sum from book_total'),
    );
    return row!.sum;
  };
  const MARCH = [
    HEADER,
    line(1, '1.000,00'),
    line(2, '250,50-'),
    line(3, '(10,00)', { text: 'Credit; tweede' }).replace('Credit; tweede', '"Credit; tweede"'),
  ];

  it('books each line with its coding, and adds nothing when the file comes again @eis KV-1320', async () => {
    const batch = await wizard.checked(MARCH);
    expect(batch).toMatchObject({ rowCount: 3, counts: { read: 3, valid: 3, wrong: 0, present: 0, corrections: 0 } });
    expect(batch.totals.counted).toBe('739.50');
    expect(await booked()).toEqual([]);
    expect(await wizard.commit(batch, { mode: 'ALL' })).toMatchObject({ state: 'COMMITTED' });
    const items = await booked();
    expect(items.map(({ line: n, amount, description }: any) => [n, amount, description])).toEqual(
      expect.arrayContaining([
        [1, '1000.00', 'Termijn'],
        [2, '-250.50', 'Termijn'],
        [3, '-10.00', 'Credit; tweede'],
      ]),
    );
    expect(items[0]).toMatchObject({
      ...{ municipality: 'Aadorp', year: 2026, periodNumber: 3, taskField: '6.752', category: 'L3.4.1', side: 'COST' },
      ...{
        legalBasis: 'PERSONAL_BUDGET',
        contractId: null,
        ledgerAccount: '43410',
        administration: 'AAD',
        revision: 1,
      },
    });
    expect(await totals()).toEqual({ costs: '739.50', income: null, count: 3 });
    const again = await wizard.checked(MARCH);
    expect(again.counts).toMatchObject({ valid: 0, present: 3 });
    await wizard.commit(again, { mode: 'ALL' });
    expect((await totals()).count).toBe(3);
    const overlap = await wizard.checked([...MARCH, line(4, '5,00')]);
    expect(overlap.counts).toMatchObject({ valid: 1, present: 3 });
    await wizard.commit(overlap, { mode: 'ALL' });
    expect(await totals()).toMatchObject({ costs: '744.50', count: 4 });
  });

  it('shows a changed line as a correction, and takes back and books anew only when that is approved @eis KV-1321', async () => {
    const changed = [HEADER, line(1, '900,00'), line(2, '250,50-'), line(9, '1,00')];
    const batch = await wizard.checked(changed);
    expect(batch.counts).toEqual({ read: 3, valid: 1, wrong: 0, present: 1, corrections: 1 });
    expect(batch.corrections).toEqual({ count: 1, difference: '-100.00' });
    const [row] = await wizard.rows(batch, 'CORRECTION');
    expect(row.correction).toEqual({ booked: '1000.00', amount: '900.00', difference: '-100.00', changed: [] });
    expect(await wizard.commit(batch, { mode: 'ALL' })).toMatchObject({
      status: 422,
      code: 'platform.import-corrections',
    });
    const fresh = await wizard.one(batch.id);
    expect(await wizard.commit(fresh, { mode: 'ALL', corrections: true })).toMatchObject({ state: 'COMMITTED' });
    expect(await totals()).toMatchObject({ costs: '645.50', count: 7 });
    const [one] = (await booked()).filter((item: any) => item.line === 1);
    const { items } = (await financien.get(`/actuals/${one.id}/history`)).body;
    expect(items.map(({ revision, amount }: any) => [revision, amount])).toEqual([
      [1, '1000.00'],
      [2, '-1000.00'],
      [3, '900.00'],
    ]);
    expect(items[1].reversesId).toBe(items[0].id);
    expect(items[0].reversedById).toBe(items[1].id);
    const again = await wizard.checked(changed);
    expect(again.counts).toMatchObject({ valid: 0, present: 3, corrections: 0 });
    const other = await wizard.checked([HEADER, line(1, '900,00').replace('6.752', '6.762')]);
    expect((await wizard.rows(other, 'CORRECTION'))[0].correction.changed).toEqual(['Taakveld']);
  });

  it('asks what unknown codes stand for, and remembers it @eis KV-1322', async () => {
    const lines = [
      HEADER,
      line(1, '7,00', { document: 'M-2', block: 'WT-23' }),
      line(2, '8,00', { document: 'M-2', block: 'WT-23', basis: '' }),
    ];
    let batch = await wizard.checked(lines);
    expect(batch.counts).toMatchObject({ valid: 0, wrong: 2 });
    expect(batch.unknownCodes.map(({ column, source, code, rows }: any) => [column, source, code, rows])).toEqual([
      ['buildingBlock', '', 'WT-23', 2],
      ['legalBasis', 'AAD', 'grootboek 43410', 1],
    ]);
    const [block, basis] = batch.unknownCodes;
    const codes = [
      { column: 'buildingBlock', source: '', code: 'WT-23', value: programme.buildingBlocks[1]!.id },
      { column: 'legalBasis', source: 'AAD', code: basis.code, value: 'SUBSIDY' },
    ];
    expect(block.choices.map(({ label }: any) => label)).toEqual(['Netwerk', 'Specialistische hulp', 'Geen bouwsteen']);
    const strange = await financien.put(
      `/imports/${batch.id}/codes`,
      { codes: [{ ...codes[0], value: 'x' }] },
      { ifMatch: batch.rowVersion },
    );
    expect(strange).toMatchObject({ status: 422, body: { code: 'platform.import-code-value' } });
    const mapped = (await financien.put(`/imports/${batch.id}/codes`, { codes }, { ifMatch: batch.rowVersion })).body;
    expect(mapped.state).toBe('MAPPING');
    batch = await wizard.validate(batch.id, mapped.rowVersion);
    expect(batch.counts).toMatchObject({ valid: 2, wrong: 0 });
    await wizard.commit(batch, { mode: 'ALL' });
    const items = (await booked()).filter((item: any) => item.document === 'M-2');
    expect(items.map(({ buildingBlock, legalBasis }: any) => [buildingBlock, legalBasis]).sort()).toEqual([
      ['Specialistische hulp', 'PERSONAL_BUDGET'],
      ['Specialistische hulp', 'SUBSIDY'],
    ]);
    const next = await wizard.checked([HEADER, line(1, '9,00', { document: 'M-3', block: 'wt-23' })]);
    expect(next.counts).toMatchObject({ valid: 1, wrong: 0 });
  });

  it('names each wrong row with what to do, refuses what looks like a BSN, and books the rest when asked @eis KV-1323', async () => {
    const before = await totals();
    const lines = [
      HEADER,
      line(1, '12.4OO,00', { document: 'M-4' }),
      line(2, '1,00', { document: 'M-4', text: 'Aanvulling J. 111222333' }),
      line(3, '1,00', { document: 'M-4' }).replace(';3;43410', ';14;43410'),
      line(4, '1,00', { document: 'M-4' }).replace('6.752', '6.72b'),
      line(5, '1,00', { document: 'M-4', basis: 'contract' }).replace('2026', '2019').replace('6.752', '6.72'),
      line(6, '2,00', { document: 'M-4' }),
      line(6, '2,00', { document: 'M-4' }),
    ];
    const batch = await wizard.checked(lines);
    expect(batch.counts).toEqual({ read: 7, valid: 1, wrong: 6, present: 0, corrections: 0 });
    expect(batch.totals).toMatchObject({ counted: '8.00', unreadable: 1 });
    const rows = await wizard.rows(batch, 'WRONG');
    expect(rows.map(({ number, problems }: any) => [number, problems[0].column, problems[0].code])).toEqual([
      [2, 15, 'kernel.number.letter-o'],
      [3, 16, 'sheets.cell.bsn'],
      [4, 2, 'actuals.period'],
      [5, 5, 'actuals.taskField-unknown'],
      [6, 8, 'actuals.no-contract'],
      [8, null, 'platform.import-twice'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('111222333');
    expect((await financien.get(`/imports/${batch.id}/error-sheet`)).status).toBe(200);
    expect(await wizard.commit(batch, { mode: 'ALL' })).toMatchObject({ status: 422, state: 'CHECKED' });
    expect(await totals()).toEqual(before);
    expect(await wizard.commit(batch, { mode: 'VALID' })).toMatchObject({ state: 'COMMITTED' });
    expect((await totals()).count).toBe(before.count + 1);
    expect(Number(await kept())).toBe(Math.round(Number((await totals()).costs) * 100));
  });

  it('stops a check that somebody no longer wants, and leaves nothing of it @eis KV-1329', async () => {
    const { id, mapping, rowVersion } = await wizard.upload([HEADER, line(1, '1,00', { document: 'M-5' })]);
    const mapped = await financien.put(`/imports/${id}/mapping`, { mapping }, { ifMatch: rowVersion });
    await financien.post(`/imports/${id}/validate`, {}, { ifMatch: mapped.body.rowVersion });
    expect((await financien.post(`/imports/${id}/stop`, {})).status).toBe(200);
    await test.drainJobs();
    expect(await wizard.one(id)).toMatchObject({ state: 'MAPPING', counts: null });
    expect((await wizard.one(id)).failure).toBe('Gestopt op verzoek. Er is niets bewaard.');
    const [{ n }] = (await test.asSystem(() => test.unitOfWork.query('select count(*)::int as n from actual_staged where import_id = $1', [id]))) as [{ n: number }]; // prettier-ignore
    expect(n).toBe(0);
    expect((await financien.post(`/imports/${id}/stop`, {})).status).toBe(409);
  });

  it('takes a booking back by hand with a reason, once @eis KV-1324', async () => {
    const [one] = (await booked()).filter((item: any) => item.line === 4);
    const correct = (id: string, body: object) => financien.post(`/actuals/${id}/corrections`, body);
    expect((await correct(one.id, { reason: 'Verkeerd', amount: '5.00' })).body.code).toBe('actuals.same-amount');
    const { status, body } = await correct(one.id, { reason: 'Verkeerde maand', amount: '6.00' });
    expect([status, body.items.map(({ amount }: any) => amount)]).toEqual([201, ['5.00', '-5.00', '6.00']]);
    expect(await correct(one.id, { reason: 'Nog eens' })).toMatchObject({
      status: 409,
      body: { code: 'actuals.reversed' },
    });
    expect((await correct(body.items[1].id, { reason: 'Nog eens' })).body.code).toBe('actuals.is-reversal');
    expect((await correct(body.items[2].id, { reason: 'Hoort hier niet' })).status).toBe(201);
  });

  it('exports the selection line by line, harmless and equal to its sums @eis KV-1326', async () => {
    const odd = `=1+1 & "teken" <b>`;
    const text = `"${odd.replace(/"/g, '""')}"`;
    await wizard.commit(await wizard.checked([HEADER, line(1, '3,00', { document: 'M-9', text })]), { mode: 'ALL' });
    const paper = async (format: 'xlsx' | 'csv') => {
      const parameters = { programmeId: programme.id, year: '2026' };
      const asked = await financien.post('/exports', {
        kind: 'actuals',
        format,
        programmeId: programme.id,
        parameters,
      });
      await test.drainJobs();
      return financien.get(`/exports/${asked.body.id}/content`);
    };
    const { count, costs } = await totals();
    const sheet = await readSheet((await paper('xlsx')).bytes, 'x.xlsx');
    expect(sheet.rows).toHaveLength(count);
    const at = (title: string) => sheet.headers.indexOf(title);
    const cents = sheet.rows.map(({ cells }) => Money.parseDutch(cells[at('Bedrag')]!));
    expect(Money.sum(cents).toString()).toBe(costs);
    expect(sheet.rows.some(({ cells }) => cells[at('Omschrijving')] === odd)).toBe(true);
    const csv = await readSheet((await paper('csv')).bytes, 'x.csv');
    const said = (list: typeof csv) =>
      list.rows.map(({ cells }) =>
        cells.map((cell, n) => (n === 15 ? Money.parseDutch(cell).toString() : cell)).slice(0, 17),
      );
    expect(said(csv)).toEqual(said(sheet));
    expect((await paper('csv')).bytes.toString()).toContain(`"'=1+1 & ""teken"" <b>"`);
    const elsewhere = await aProgramme(test, 'ELDERS');
    const parameters = { programmeId: elsewhere.id };
    const asked = await financien.post('/exports', {
      kind: 'actuals',
      format: 'csv',
      programmeId: programme.id,
      parameters,
    });
    await test.drainJobs();
    expect((await financien.get(`/exports/${asked.body.id}`)).body.state).toBe('FAILED');
  });

  it('narrows and pages the list @eis KV-1325', async () => {
    const count = (await totals()).count;
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await financien.get(`/actuals?limit=4${after}`);
      seen.push(...body.items.map(({ id }: any) => id));
      if (!body.next) break;
      after = `&after=${body.next}`;
    }
    expect(new Set(seen).size).toBe(count);
    expect(await booked(`&year=2026&legalBasis=SUBSIDY&taskField=6.752&periodNumber=3&side=COST&q=M-2`)).toHaveLength(
      1,
    );
    expect(await totals('&legalBasis=SUBSIDY')).toEqual({ costs: '8.00', income: null, count: 1 });
    expect(await totals('&q=M-2')).toMatchObject({ costs: '15.00', count: 2 });
    expect(await totals('&knownOn=2020-01-01')).toEqual({ costs: null, income: null, count: 0 });
    expect(await booked('&knownOn=2020-01-01')).toEqual([]);
    expect(await booked(`&municipalityId=${programme.municipalities[1]!.id}`)).toEqual([]);
  });
});

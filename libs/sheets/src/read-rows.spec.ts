import type { Money, Period } from '@koersvast/kernel';
import { guessMapping, type SheetColumns } from './columns';
import { readRows } from './read-rows';
import { readSheet } from './read-sheet';
import { code, dutchAmount, period, text } from './readers';
import type { Sheet } from './sheet';

const columns = {
  period: { title: 'Periode', synonyms: ['maand'], required: true, reader: period },
  municipality: { title: 'Gemeente', required: true, reader: text() },
  document: { title: 'Stuk', synonyms: ['factuurnummer'], required: false, reader: code({ issuedNumbers: true }) },
  amount: { title: 'Bedrag', synonyms: ['besteding', 'bedrag excl btw'], required: true, reader: dutchAmount },
  remark: { title: 'Toelichting', required: false, reader: text() },
} satisfies SheetColumns;

const csv = (body: string): Promise<Sheet> =>
  readSheet(Buffer.from(`Maand;Gemeente;Stuk;Bedrag (excl. btw);Toelichting\n${body}`), 'b.csv');
const typed = async (body: string): Promise<ReturnType<typeof readRows<typeof columns>>> => {
  const sheet = await csv(body);
  return readRows(sheet, columns, guessMapping(sheet.headers, columns));
};

describe('typed rows with row errors @eis KV-095', () => {
  it('gives typed values, null for a blank that may be', async () => {
    const { rows, problems } = await typed('jan-2026;Schiedam;;1.234,56;');
    expect(problems).toEqual([]);
    const [row] = rows;
    const values: { period: Period; amount: Money; remark: string | null } = row!.values;
    expect(row!.number).toBe(2);
    expect([values.period, values.amount.toString(), values.remark]).toEqual(['2026-01', '1234.56', null]);
  });

  it('names each bad cell by row and column, and keeps the row out', async () => {
    const { rows, problems } = await typed(
      '2026-01;Schiedam;1;5;\n2026-13;;2;12.4OO,00;\n2026-02;Maassluis;3;7;x;y\n2026-02;Maassluis;3;7;x',
    );
    expect(rows.map(({ number }) => number)).toEqual([2, 5]);
    expect(problems).toEqual([
      { row: 3, column: 0, code: 'kernel.period.month', params: { value: '2026-13', month: 13 } },
      { row: 3, column: 1, code: 'sheets.cell.required', params: { column: 'Gemeente' } },
      { row: 3, column: 3, code: 'kernel.number.letter-o', params: { value: '12.4OO,00' } },
      { row: 4, column: null, code: 'sheets.row.too-wide', params: { columns: 5 } },
    ]);
  });

  it('refuses a BSN in text without repeating it, also in the message about another column @eis KV-088', async () => {
    const { rows, problems } = await typed(
      '2026-01;Schiedam;1;5;Aanvulling J. 111222333\n111222333;Schiedam;2;111222333x;',
    );
    expect(rows).toEqual([]);
    expect(problems.map(({ code: found }) => found)).toEqual([
      'sheets.cell.bsn',
      'kernel.period.unknown',
      'kernel.number.letters',
    ]);
    expect(JSON.stringify(problems)).not.toContain('111222333');
  });

  it('does not test numbers that an administration issues', async () =>
    expect((await typed('2026-01;Schiedam;111222333;5;')).problems).toEqual([]));

  it('takes over what the file itself reported, once', async () => {
    const sheet = await csv('2026-01;Schiedam;1;;x');
    sheet.problems.push({ row: 2, column: 3, code: 'sheets.cell.error', params: { value: '#N/A' } });
    const { rows, problems } = readRows(sheet, columns, guessMapping(sheet.headers, columns));
    expect(rows).toEqual([]);
    expect(problems.map(({ code: found }) => found)).toEqual(['sheets.cell.error']);
  });

  it('refuses a mapping that cannot work, naming each column', async () => {
    const sheet = await csv('2026-01;Schiedam;1;5;');
    const mapping = { period: null, municipality: 1, document: 1, amount: 9, remark: null };
    expect(() => readRows(sheet, columns, mapping)).toThrow(
      expect.objectContaining({
        code: 'sheets.mapping.incomplete',
        fields: [
          expect.objectContaining({ pointer: '/mapping/period', code: 'sheets.mapping.required' }),
          expect.objectContaining({ pointer: '/mapping/document', code: 'sheets.mapping.twice' }),
          expect.objectContaining({ pointer: '/mapping/amount', code: 'sheets.mapping.unknown' }),
        ],
      }),
    );
  });
});

describe('guessing the mapping', () => {
  it('takes exact names first, then names within names, each header once', () => {
    expect(guessMapping(['Bedrag budget', 'GEMEENTE ', 'Bedrag', 'maand/jaar', 'Toelíchting'], columns)).toEqual({
      period: 3,
      municipality: 1,
      document: null,
      amount: 2,
      remark: 4,
    });
  });

  it('matches whole words only and gives a doubtful header to the longest name', () => {
    expect(guessMapping(['Stukken', 'x', ''], columns)).toMatchObject({ document: null });
    expect(guessMapping(['Totaal bedrag excl. btw 2026', 'bedrag per stuk'], columns)).toMatchObject({
      amount: 0,
      document: 1,
    });
  });
});

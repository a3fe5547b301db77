import { Money } from '@koersvast/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { type CellFormulaValue, Workbook, type Worksheet } from 'exceljs';
import { evaluate } from '../../test/formula';
import { elements, readPdf, textOf } from '../../test/read-pdf';
import { sampleReport } from '../../test/sample-report';
import { bookingTable } from '../../test/sample-tables';
import type { ReportDocument } from '../document/report-document';
import type { ReportTable } from '../document/table';
import { renderPdf } from '../pdf/render-pdf';
import { sheetName } from './names';
import { renderXlsx } from './render-xlsx';

async function read(file: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  return workbook;
}

const withTable = (table: ReportTable, more: Partial<ReportDocument> = {}): ReportDocument => ({
  ...sampleReport(),
  sections: [{ id: 'een', heading: 'Een', level: 1, blocks: [table] }],
  ...more,
});

const textTable = (texts: readonly string[]): ReportTable => ({
  type: 'table',
  key: 'tekst',
  caption: 'Tekst',
  columns: [
    { key: 'code', label: 'Code', kind: 'code' },
    { key: 'text', label: 'Tekst', kind: 'text', voice: 'people' },
  ],
  rows: texts.map((text) => ({ cells: { code: text, text } })),
});

const formulas = (sheet: Worksheet): { address: string; formula: string; result: unknown }[] => {
  const found: { address: string; formula: string; result: unknown }[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const { formula, result } = (cell.value ?? {}) as Partial<CellFormulaValue>;
      if (formula !== undefined) found.push({ address: cell.address, formula, result });
    }),
  );
  return found;
};

describe('workbook of a report @eis KV-546', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await read(await renderXlsx(sampleReport()));
  });

  it('has one sheet per table and the notes', () => {
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(['Lasten per bouwsteen', 'Bestedingen in volgorde van', 'Toelichting']);
    expect(workbook.worksheets.every(({ state }) => state === 'visible')).toBe(true);
  });

  it('holds real numbers and dates with Dutch formats', () => {
    const sheet = workbook.worksheets[1]!;
    expect(sheet.getCell('B5').value).toEqual(new Date('2026-01-01T00:00:00Z'));
    expect(sheet.getCell('B5').numFmt).toBe('[$-413]dd-mm-yyyy');
    expect(sheet.getCell('E5').value).toBe(-18000);
    expect(sheet.getCell('E6').value).toBe(1075000.07);
    expect(sheet.getCell('E5').numFmt).toBe('[$-413]#,##0.00;[$-413]"−"#,##0.00;"–"');
    expect(sheet.getCell('E8').value).toBeNull();
  });

  it('has totals and derived columns as formulas whose stored result is what they work out to', () => {
    const all = workbook.worksheets.flatMap((sheet) => formulas(sheet).map((cell) => ({ sheet, ...cell })));
    expect(all.length).toBeGreaterThan(40);
    for (const { sheet, formula, result } of all) expect(result).toEqual(evaluate(sheet, formula));
    const costs = workbook.worksheets[0]!;
    expect(costs.getCell('B11').formula).toBe('ROUND(SUM(B5:B10),2)');
    expect(costs.getCell('B15').formula).toBe('ROUND(SUM(B11,B13:B14),2)');
    expect(costs.getCell('H15').formula).toBe('ROUND(D15-G15,2)');
    expect(costs.getCell('I15').result).toBe('N');
  });

  it('freezes the header, filters all but the closing total, and prints A4 landscape with the header on each page', () => {
    for (const [index, range] of ['A4:I14', 'A4:E16'].entries()) {
      const sheet = workbook.worksheets[index]!;
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, xSplit: 1 });
      const [table] = Object.values((sheet as unknown as { tables: object }).tables) as {
        table: { autoFilterRef: string };
      }[];
      expect(table?.table.autoFilterRef).toBe(range);
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup.printTitlesRow).toBe('4:4');
      expect(sheet.getColumn(1).width).toBeGreaterThan(7);
    }
  });

  it('says in the notes what it is, where it comes from and what each column means', () => {
    const notes = workbook.getWorksheet('Toelichting')!;
    const texts = notes.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : []));
    for (const text of [
      '2e bestuursrapportage 2026',
      '31-10-2026',
      '12-11-2026',
      sampleReport().hash!,
      'momentopname MO-2026-011',
    ])
      expect(texts).toContain(text);
    expect(texts.join('\n')).toContain('Alle bedragen zijn fictief. Dit rapport');
    expect(texts).toContain('Actueel min prognose. Boven nul is voordelig.');
    expect(texts).toContain('Actueel − Prognose');
  });

  it('bears no name or moment of the machine', () => {
    expect([workbook.creator, workbook.lastModifiedBy]).toEqual(['Koersvast', 'Koersvast']);
    expect([workbook.created, workbook.modified]).toEqual([
      new Date(sampleReport().createdAt),
      new Date(sampleReport().createdAt),
    ]);
  });

  it('makes a sheet of an empty table, and of one with nothing but a total', async () => {
    const empty = { ...bookingTable(0), rows: [] };
    const [sheet] = (await read(await renderXlsx(withTable(empty)))).worksheets;
    expect(sheet?.getCell('A4').value).toBe('Code');
    const total = { ...empty, rows: [{ kind: 'total' as const, cells: { code: 'Totaal', amount: '0' } }] };
    expect((await read(await renderXlsx(withTable(total)))).worksheets[0]?.getCell('E5').value).toBe(0);
  });

  it('gives long, equal and forbidden captions a name of their own', () => {
    expect(sheetName("'a/b:c?*[d]'", [])).toBe('a b c d');
    expect(sheetName('History', [])).toBe('Tabel');
    expect(sheetName('', ['tabel'])).toBe('Tabel (2)');
    const long = sheetName('x'.repeat(40), ['X'.repeat(31)]);
    expect(long).toHaveLength(31);
    expect(long.endsWith(' (2)')).toBe(true);
  });
});

describe('same figures on paper and in the workbook @eis KV-542', () => {
  it('agree to the cent in every row of every table', async () => {
    const report = sampleReport(30);
    const sections = report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.type === 'table' ? { ...block, unit: 'cents' as const } : block)),
    }));
    const [pdf, workbook] = [readPdf(await renderPdf({ ...report, sections })), await read(await renderXlsx(report))];
    let compared = 0;
    for (const table of elements(pdf.structure, 'Table')) {
      const printed = table.children.map(({ children }) => children.map((cell) => textOf(cell).trim()));
      const sheet = workbook.worksheets.find((candidate) => candidate.getCell('B4').value === printed[0]?.[1]);
      printed.slice(1).forEach((cells, row) =>
        cells.forEach((text, column) => {
          const cell = sheet?.getCell(5 + row, column + 1);
          if (cell?.numFmt?.includes('#,##0.00') !== true) return;
          const value = (cell.formula === undefined ? cell.value : cell.result) as number | null;
          const written =
            value === null ? 'leeg' : value === 0 ? '–' : Money.parse(value.toFixed(2)).format({ symbol: false });
          expect(text.replace('+', '')).toBe(written);
          compared += 1;
        }),
      );
    }
    expect(compared).toBeGreaterThan(80);
  });
});

describe('text in a workbook @eis KV-547', () => {
  const HOSTILE = [
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\u0000=1',
    '=HYPERLINK("http://127.0.0.1","x")',
    '{=1}',
    '_x003D_1+1',
    '&amp;<script>',
    ' vooraan en achteraan ',
    '€ − é ł 漢字 👩‍👩‍👧',
    '\ud800half',
    'x'.repeat(40_000),
    ']]>',
  ];

  it('never becomes a formula and comes back as it was', async () => {
    const file = await renderXlsx(
      withTable(textTable(HOSTILE), {
        title: '=1+1',
        organisation: '@SUM(A1)',
        fictitious: '=1',
        facts: [{ label: '=a', value: '=b' }],
        subtitle: ['+1'],
      }),
    );
    const workbook = await read(file);
    expect(workbook.worksheets.flatMap(formulas)).toEqual([]);
    const sheet = workbook.worksheets[0]!;
    const back = HOSTILE.map((_, index) => sheet.getCell(5 + index, 2).value);
    const kept = HOSTILE.map((text) =>
      text.slice(0, 32_759).replace('\r', '\n').replace('\u0000', '').replace('\ud800', '\ufffd'),
    );
    expect(back).toEqual(kept);
    HOSTILE.forEach((_, index) => expect(sheet.getCell(5 + index, 2).numFmt).toBe('@'));
    const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    for (const [name, xml] of parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'))) {
      expect([name, /<f[ >]/.test(xml)]).toEqual([name, false]);
      expect(xml).not.toMatch(/[\u0000-\u0008\ud800]/);
    }
  });

  it('cannot change the page furniture', async () => {
    const workbook = await read(await renderXlsx(withTable(textTable(['x']), { title: '2e &P &"Wingdings" rapport' })));
    expect(workbook.worksheets[0]?.headerFooter.oddFooter).toBe(
      '&L&8 2e &&P &&"Wingdings" rapport&R&8 Pagina &P van &N',
    );
  });
});

describe('same bytes of a workbook @eis KV-541', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    jest.useRealTimers();
    process.env['TZ'] = zone;
  });

  it('are written at another moment and in another zone', async () => {
    const first = await renderXlsx(sampleReport());
    process.env['TZ'] = 'America/New_York';
    jest.useFakeTimers({
      now: new Date('2031-02-03T04:05:06Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'],
    });
    const second = await renderXlsx(sampleReport());
    expect(second.equals(first)).toBe(true);
  });
});

import { Money } from '@koersvast/kernel';
import { Workbook } from 'exceljs';
import { elements, readPdf, textOf } from '../../../libs/reports/test/read-pdf';
import { aParagraph, aReport, BuiltBooks, explainAll, sign, someBooks } from '../../builders/report';
import { openTestApp, TestApp } from '../../support/test-app';

const bare = (text: string) => text.replaceAll('\u00a0', ' ').trim();

describe('the signed papers', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let pdf: Buffer;
  let xlsx: Buffer;
  let snapshot: { code: string; contentHash: string; signedBy: string };

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test, 'PROEF', { 0: 1, 3: 123_457, 4: -98_765 });
    const report = await aReport(books);
    const { controller } = books;
    await aParagraph(
      controller,
      report.id,
      'De prognose is {{figure:TOTAAL.forecast}}; dat is {{figure:TOTAAL.variance}}.',
    );
    await aParagraph(controller, report.id, 'Regel vier: {{figure:BR-2026-004.forecast}}.', {
      section: 'MUNICIPALITY',
      municipalityId: books.programme.municipalities[1]!.id,
    });
    await explainAll(controller, report.id);
    const signed = await sign(test, books, report.id);
    snapshot = signed.snapshot;
    const [first, second] = signed.snapshot.files;
    pdf = (await signed.signer.get(`/files/${first.fileId}/content`)).bytes;
    xlsx = (await signed.signer.get(`/files/${second.fileId}/content`)).bytes;
  });
  afterAll(() => test.close());

  it('agree to the cent in every row, as PDF and as workbook @eis KV-509', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
    let compared = 0;
    for (const table of elements(readPdf(pdf).structure, 'Table')) {
      const printed = table.children.map(({ children }) => children.map((cell) => bare(textOf(cell))));
      const sheet = workbook.worksheets.find((each) =>
        printed[0]!.slice(0, 3).every((label, column) => each.getCell(4, column + 1).value === label),
      );
      if (!sheet) continue;
      printed.slice(1).forEach((cells, row) =>
        cells.forEach((text, column) => {
          const cell = sheet.getCell(5 + row, column + 1);
          if (cell.numFmt?.includes('#,##0.00') !== true) return;
          const value = (cell.formula === undefined ? cell.value : cell.result) as number | null;
          const amount = value === null || value === 0 ? null : Money.parse(value.toFixed(2));
          const expected = value === null ? 'leeg' : (amount?.format({ symbol: false }) ?? '–');
          if (text === '' && value === null) return;
          expect([row, column, text.replace('+', '')]).toEqual([row, column, expected]);
          compared += 1;
        }),
      );
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('carry code, signers, stand and hash, and say that the amounts are fictitious @eis KV-510', () => {
    const { pages, bookmarks } = readPdf(pdf);
    const cover = bare(pages[0]!.text);
    expect(cover).toContain(snapshot.code);
    expect(cover).toContain(snapshot.signedBy);
    expect(cover).toContain('Alle bedragen zijn fictief');
    const footer = bare(pages[3]!.artifacts);
    expect(footer).toContain(`Pagina 4 van ${pages.length}`);
    expect(footer).toContain('stand 31-03-2026');
    expect(footer).toContain(snapshot.contentHash.slice(-4));
    expect(bookmarks.map((title) => title.trim())).toEqual([
      '1 Samenvatting',
      '2 Financieel beeld',
      '3 Afwijkingen per gemeente',
      '3.1 Aadorp',
      '3.2 Beestad',
      '3.3 Ceeburg',
      '4 Vooruitblik en risico’s',
      expect.stringContaining('Bijlage'),
    ]);
  });

  it('print the figures as written, the explanation and the thread of a paragraph @eis KV-510', () => {
    const text = bare(
      readPdf(pdf)
        .pages.map((page) => page.text)
        .join(' '),
    ).replace(/\s+/g, ' ');
    expect(text).toContain('€ 1.202.963,16');
    expect(text).toContain('Oorzaak: volume.');
    expect(text).toContain('BR-2026-004');
    expect(text).not.toContain('{{');
  });
});

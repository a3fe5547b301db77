import { createHash } from 'node:crypto';
import { openTestApp, TestApp } from '../../support/test-app';
import { aParagraph, aReport, BuiltBooks, explainAll, sign, someBooks } from '../../builders/report';
import { someExpenditure } from '../../builders/budget';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a signed report becomes a snapshot that never moves', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let report: { id: string; code: string };

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test, 'PROEF', { 1: 1_000_000 });
    report = await aReport(books);
    await aParagraph(books.controller, report.id, 'De prognose is {{figure:TOTAAL.forecast}}.');
    await explainAll(books.controller, report.id);
  });
  afterAll(() => test.close());

  it('keeps the signed bytes, and renders the same bytes again @eis KV-507', async () => {
    const { signer, snapshot } = await sign(test, books, report.id);
    expect(report.code).toBe('RAP-2026-1');
    expect(snapshot).toMatchObject({ code: 'MO-2026-001', preparedBy: expect.any(String), reportCode: 'RAP-2026-1' });
    expect(snapshot.files.map((file: { format: string }) => file.format)).toEqual(['PDF', 'XLSX']);
    for (const { fileId, sha256: signed, name } of snapshot.files) {
      const { bytes, headers } = await signer.get(`/files/${fileId}/content`);
      expect(sha256(bytes)).toBe(signed);
      expect(headers['content-disposition']).toContain(name);
    }
    const verified = await signer.post(`/snapshots/${snapshot.id}/verification`);
    expect(verified.body).toMatchObject({ same: true, inputsSame: true, filesSame: true, renderingSame: true });
    expect(verified.body.contentHash).toBe(snapshot.contentHash);
  });

  it('does not move with later bookings; a new report shows them @eis KV-508', async () => {
    const [before] = (await books.controller.get('/snapshots')).body.items;
    await someExpenditure(test, { programmeId: books.programme.id, contractId: books.contract.id }, [
      {
        period: '2026-03',
        municipalityId: books.programme.municipalities[0]!.id,
        buildingBlockId: books.programme.buildingBlocks[0]!.id,
        cents: 5_000,
        document: 'NAGEKOMEN',
      },
    ]);
    const verified = await books.controller.post(`/snapshots/${before.id}/verification`);
    expect(verified.body.same).toBe(true);
    const [after] = (await books.controller.get('/snapshots')).body.items;
    expect(after).toEqual(before);
    const next = await aReport(books, { period: 'OTHER', title: 'Na de nagekomen opgave' });
    const figures = async (id: string) =>
      (await books.controller.get(`/pc-reports/${id}/figures`)).body.items.find(
        (source: { code: string }) => source.code === 'TOTAAL',
      );
    expect((await figures(next.id)).spent).toBe('330050.00');
    const paragraphs = (await books.controller.get(`/pc-reports/${report.id}/paragraphs`)).body.items;
    expect(paragraphs[0]).toMatchObject({ stale: false, figures: [{ written: '1320000.00', current: '1320000.00' }] });
    expect((await figures(report.id)).spent).toBe('330000.00');
  });
});

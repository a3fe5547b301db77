import { aParagraph, aReport, BuiltBooks, someBooks } from '../../builders/report';
import { someExpenditure } from '../../builders/budget';
import { openTestApp, TestApp } from '../../support/test-app';

describe('a text that cannot lie', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let report: { id: string };

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test);
    report = await aReport(books);
  });
  afterAll(() => test.close());

  const book = (cents: number, document: string) =>
    someExpenditure(test, { programmeId: books.programme.id, contractId: books.contract.id }, [
      {
        period: '2026-03',
        municipalityId: books.programme.municipalities[0]!.id,
        buildingBlockId: books.programme.buildingBlocks[1]!.id,
        cents,
        document,
      },
    ]);
  const read = async (id: string) => (await books.controller.get(`/report-paragraphs/${id}`)).body;
  const figure = (paragraph: { figures: { token: string }[] }, token: string) =>
    paragraph.figures.find((each) => each.token === token);

  it('takes live figures of a line, a municipality and the whole, to the cent @eis KV-501', async () => {
    const paragraph = await aParagraph(
      books.controller,
      report.id,
      'Regel {{figure:BR-2026-001.agreed}}, Aadorp {{figure:GEM-aadorp.agreed}}, samen {{figure:TOTAAL.agreed}}.',
    );
    expect(paragraph.code).toBe('RAP-2026-1/1');
    expect(paragraph.figures.map((each: { written: string }) => each.written)).toEqual([
      '144000.00',
      '240000.00',
      '1200000.00',
    ]);
    const unknown = await books.controller.post(`/pc-reports/${report.id}/paragraphs`, {
      section: 'SUMMARY',
      text: '{{figure:BR-2026-099.agreed}}',
    });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors[0]).toMatchObject({ pointer: '/text', detail: expect.stringContaining('BR-2026-099') });
  });

  it('marks a figure that moved, and changes it only when a person says so @eis KV-502', async () => {
    const { id } = await aParagraph(books.controller, report.id, 'Besteed {{figure:BR-2026-002.spent}}.');
    await book(1_00, 'NA-1');
    const stale = await read(id);
    expect(stale.stale).toBe(true);
    expect(figure(stale, 'BR-2026-002.spent')).toMatchObject({ written: '24000.00', current: '24001.00', stale: true });
    const reworded = await books.controller.patch(
      `/report-paragraphs/${id}`,
      { text: 'Er is {{figure:BR-2026-002.spent}} besteed.' },
      { ifMatch: stale.rowVersion },
    );
    expect(figure(reworded.body, 'BR-2026-002.spent')).toMatchObject({ written: '24000.00', stale: true });
    const late = await books.controller.post(
      `/report-paragraphs/${id}/refresh-figures`,
      {},
      { ifMatch: stale.rowVersion },
    );
    expect(late.status).toBe(412);
    const fresh = await books.controller.post(
      `/report-paragraphs/${id}/refresh-figures`,
      {},
      { ifMatch: reworded.body.rowVersion },
    );
    expect(fresh.body).toMatchObject({ stale: false, versionNumber: 3 });
    expect(figure(fresh.body, 'BR-2026-002.spent')).toMatchObject({ written: '24001.00', kept: false });
  });

  it('keeps a figure on purpose after reading again, until it moves once more @eis KV-502', async () => {
    const { id, rowVersion } = await aParagraph(books.controller, report.id, 'Toen {{figure:BR-2026-002.spent}}.');
    await book(1_00, 'NA-2');
    const kept = await books.controller.post(`/report-paragraphs/${id}/confirm-text`, {}, { ifMatch: rowVersion });
    expect(kept.body.stale).toBe(false);
    expect(figure(kept.body, 'BR-2026-002.spent')).toMatchObject({
      written: '24001.00',
      current: '24002.00',
      kept: true,
    });
    await book(1_00, 'NA-3');
    expect((await read(id)).stale).toBe(true);
  });

  it('ties what a text cites into the rode draad, and unties what it no longer cites @eis KV-506', async () => {
    const { id, rowVersion } = await aParagraph(books.controller, report.id, 'Over {{figure:BR-2026-003.forecast}}.');
    const stations = async () => {
      const { body } = await books.controller.get(`/thread/report-paragraph/${id}`);
      return body.stations.find((each: { station: string }) => each.station === 'BUDGET_LINE');
    };
    expect((await stations()).cards.map((card: { code: string }) => card.code)).toEqual(['BR-2026-003']);
    await books.controller.patch(
      `/report-paragraphs/${id}`,
      { text: 'Over {{figure:BR-2026-004.forecast}}.' },
      { ifMatch: rowVersion },
    );
    expect((await stations()).cards.map((card: { code: string }) => card.code)).toEqual(['BR-2026-004']);
  });

  it('shows a paragraph whose line changed upstream as suspect, and blocks on it @eis KV-506', async () => {
    const { id } = await aParagraph(books.controller, report.id, 'Over {{figure:BR-2026-005.agreed}}.');
    const budget = (await books.controller.get('/agreed-budgets')).body.items[0];
    const more = await books.controller.post(
      `/agreed-budgets/${budget.id}/versions`,
      { kind: 'INDEXATION', amount: '12000.00', decisionReference: 'Raadsbesluit 8', validFromDate: '2026-01-01' },
      { ifMatch: budget.rowVersion },
    );
    const { municipalityKeyId, buildingBlockKeyId } = await keysOf();
    const split = await books.controller.post(
      `/agreed-budgets/${budget.id}/split`,
      { municipalityKeyId, buildingBlockKeyId },
      { ifMatch: more.body.rowVersion },
    );
    expect(split.status).toBe(201);
    const paragraph = await read(id);
    expect(paragraph.suspectCauses).toEqual([expect.stringContaining('BR-2026-005')]);
    const { checks } = (await books.controller.get(`/pc-reports/${report.id}/blockers`)).body;
    const joints = checks.find((check: { code: string }) => check.code === 'joints');
    expect(joints.blockers).toContainEqual(
      expect.objectContaining({ open: 'thread', recordId: id, action: 'Beoordeel in de rode draad' }),
    );
  });

  const keysOf = async () => {
    const { items } = (await books.controller.get('/allocation-keys')).body;
    const of = (dimension: string) => items.find((key: { dimension: string }) => key.dimension === dimension).id;
    return { municipalityKeyId: of('MUNICIPALITY'), buildingBlockKeyId: of('BUILDING_BLOCK') };
  };
});

import { Client } from 'pg';
import { aParagraph, aReport, BuiltBooks, explainAll, sign, someBooks } from '../../../../../test/builders/report';
import { openTestApp, TestApp } from '../../../../../test/support/test-app';

describe('the database keeps still what is frozen and signed @eis KV-505', () => {
  let test: TestApp;
  let books: BuiltBooks;
  let app: Client;

  beforeAll(async () => {
    test = await openTestApp();
    books = await someBooks(test, 'PROEF', { 1: 1_000_000 });
    app = new Client({ connectionString: test.database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await test.close();
  });

  const ready = async () => {
    const report = await aReport(books);
    const paragraph = await aParagraph(books.controller, report.id, 'Prognose {{figure:TOTAAL.forecast}}.');
    await explainAll(books.controller, report.id);
    return { ...report, paragraphId: paragraph.id } as { id: string; rowVersion: number; paragraphId: string };
  };
  /** Constraint or SQLSTATE by which the database refuses, null when it does not. */
  const refusal = async (sql: string, values: unknown[] = []) => {
    await app.query('begin');
    try {
      await app.query(sql, values);
      return null;
    } catch (error) {
      const { constraint, code } = error as { constraint?: string; code: string };
      return constraint ?? code;
    } finally {
      await app.query('rollback');
    }
  };
  const changes = (report: { id: string; paragraphId: string }): [string, unknown[]][] => [
    [`update pc_report set title = 'Anders' where id = $1`, [report.id]],
    [`update pc_report set as_of = as_of + 1 where id = $1`, [report.id]],
    [`update report_paragraph set state = 'WITHDRAWN' where id = $1`, [report.paragraphId]],
    [`update variance_explanation set text = 'Anders' where report_id = $1`, [report.id]],
    [
      `insert into report_paragraph_version (id, programme_id, report_id, paragraph_id, n, kind, text)
       select gen_random_uuid(), programme_id, report_id, paragraph_id, 99, 'WRITTEN', 'Anders'
       from report_paragraph_version where paragraph_id = $1`,
      [report.paragraphId],
    ],
  ];

  it('refuses every change of a frozen report and its parts', async () => {
    const report = await ready();
    for (const [sql, values] of changes(report)) expect(await refusal(sql, values)).toBeNull();
    await books.controller.post(`/pc-reports/${report.id}/freeze`, {}, { ifMatch: report.rowVersion });
    for (const [sql, values] of changes(report)) expect(await refusal(sql, values)).toBe('pc_report_frozen_check');
    expect(await refusal(`update pc_report set state = 'SIGNED', title = 'Anders' where id = $1`, [report.id])).toBe(
      'pc_report_frozen_check',
    );
  });

  it('refuses everything about a signed report, also going back', async () => {
    const report = await ready();
    await sign(test, books, report.id);
    expect(await refusal(`update pc_report set state = 'DRAFT' where id = $1`, [report.id])).toBe(
      'pc_report_signed_check',
    );
    expect(await refusal(`update report_paragraph set state = 'WITHDRAWN' where id = $1`, [report.paragraphId])).toBe(
      'pc_report_frozen_check',
    );
  });

  it('gives the application no right to change or delete what is kept', async () => {
    const kept = ['report_paragraph_version', 'pc_report_freeze', 'pc_report_unfreeze', 'snapshot', 'snapshot_file'];
    for (const table of kept) {
      expect(await refusal(`update ${table} set programme_id = programme_id`)).toBe('42501');
      expect(await refusal(`delete from ${table}`)).toBe('42501');
      expect(await refusal(`truncate ${table} cascade`)).toBe('42501');
    }
    for (const table of ['pc_report', 'report_paragraph', 'variance_explanation']) {
      expect(await refusal(`delete from ${table}`)).toBe('42501');
    }
  });

  it('refuses a frozen text whose hash is not its own', async () => {
    expect(
      await refusal(
        `insert into pc_report_freeze (id, programme_id, report_id, n, template, inputs, hash, approval_id, recorded_by)
         select gen_random_uuid(), programme_id, report_id, n + 50, template, inputs || ' ', hash, approval_id, recorded_by
         from pc_report_freeze limit 1`,
      ),
    ).toBe('pc_report_freeze_hash_check');
  });
});

import { createHash } from 'node:crypto';
import { Workbook } from 'exceljs';
import { Money } from '@koersvast/kernel';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import type { ApiClient } from '../../support/api-client';
import { type LineStory, ok, plain } from './line-story';

/** The figures are told in a report that is frozen, signed and the same ever after. */
export function signedReport(story: LineStory): void {
  it('a report cites the line, is frozen, and signed by a second controller', async () => {
    const report = ok(
      await story.controller.post('/pc-reports', {
        contractId: story.made.contract.id,
        year: 2027,
        period: 'INTERIM_1',
        asOfDate: '2027-03-31',
      }),
      201,
    );
    story.made.report = report;
    story.made.paragraph = ok(
      await story.controller.post(`/pc-reports/${report.id}/paragraphs`, {
        section: 'SUMMARY',
        text: `Overdracht kost naar verwachting {{figure:${story.made.line.code}.forecast}} van {{figure:${story.made.line.code}.agreed}}.`,
      }),
      201,
    );
    for (const { lineId, rowVersion } of ok(await story.controller.get(`/pc-reports/${report.id}/explanations`))
      .items) {
      const explanation = { cause: 'VOLUME', nature: 'INCIDENTAL', owner: 'Controller', text: 'Meer instroom.' };
      const path = `/pc-reports/${report.id}/explanations/${lineId}`;
      ok(await story.controller.put(path, { ...explanation, measure: 'Doorstroomtafel.' }, { ifMatch: rowVersion }));
    }
    const { rowVersion } = ok(await story.controller.get(`/pc-reports/${report.id}`));
    const frozen = ok(await story.controller.post(`/pc-reports/${report.id}/freeze`, {}, { ifMatch: rowVersion }));
    const approve = (who: ApiClient) => who.post(`/approvals/${frozen.approvalId}/approve`, {}, { ifMatch: 1 });
    expect((await approve(story.controller)).status).toBe(403);
    ok(await approve(story.signer));
    await story.test.drainJobs();
    const { state, snapshotId } = ok(await story.signer.get(`/pc-reports/${report.id}`));
    expect(state).toBe('SIGNED');
    story.made.snapshot = ok(await story.signer.get(`/snapshots/${snapshotId}`));
  });

  it('its PDF and workbook are the signed bytes, agree to the cent, and render the same again', async () => {
    const [pdf, xlsx] = await Promise.all(
      story.made.snapshot.files.map(async ({ fileId, sha256 }: any) => {
        const { bytes } = await story.signer.get(`/files/${fileId}/content`);
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        return bytes;
      }),
    );
    const words = plain(
      readPdf(pdf)
        .pages.map(({ text }) => text)
        .join(' '),
    );
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
    const amounts = new Set<string>();
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell(({ value, result }) => {
          const number = typeof value === 'number' ? value : result;
          if (typeof number === 'number') amounts.add(number.toFixed(2));
        }),
      ),
    );
    for (const { agreed, spent, forecast } of [...story.made.board.rows, story.made.board.total]) {
      for (const amount of [agreed, spent, forecast]) {
        expect(words).toContain(Money.parse(amount).format({ symbol: false }));
        expect(amounts).toContain(amount);
      }
    }
    expect(words).toContain(plain(Money.parse(story.made.board.rows[10].forecast).format()));
    const verified = ok(await story.signer.post(`/snapshots/${story.made.snapshot.id}/verification`));
    expect(verified).toMatchObject({ same: true, inputsSame: true, filesSame: true, renderingSame: true });
  });
}

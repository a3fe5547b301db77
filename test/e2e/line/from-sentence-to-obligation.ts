import { Workbook } from 'exceljs';
import { readPdf } from '../../../libs/reports/test/read-pdf';
import type { ApiClient } from '../../support/api-client';
import { type LineStory, ok, plain } from './line-story';

/** What was said becomes an eis, a baseline, a contract and an obligation. */
export function fromSentenceToObligation(story: LineStory): void {
  it('a member of Veiligheid enters a sentence under question 4 and the inkoper treats it', async () => {
    const question = story.registers['workgroup-questions'].find(({ number }) => number === 4);
    story.made.contribution = ok(
      await story.member.post('/contributions', {
        workgroupId: story.made.workgroup.id,
        questionId: question.id,
        sentence: 'Laat een gezin pas los als een ander het aantoonbaar vast heeft.',
      }),
      201,
    );
    const treat = { outcome: 'ADOPTED', reason: 'Dit hoort als toetsbare eis in het PvE.' };
    const silent = await story.inkoper.post(
      `/contributions/${story.made.contribution.id}/treat`,
      { ...treat, reason: '' },
      { ifMatch: 1 },
    );
    expect(silent.status).toBe(400);
    const treated = ok(
      await story.inkoper.post(`/contributions/${story.made.contribution.id}/treat`, treat, { ifMatch: 1 }),
    );
    expect(treated).toMatchObject({ code: 'INB-001', state: 'TREATED', outcome: 'ADOPTED' });
  });

  it('EIS-001 comes of it, gets a second version with a word diff, and is adopted', async () => {
    story.made.requirement = ok(
      await story.inkoper.post('/requirements', {
        tenderId: story.tenderId,
        kind: 'REQUIREMENT',
        title: 'Warme overdracht',
        text: 'De opdrachtnemer draagt een gezin binnen 10 werkdagen over.',
        rationale: 'Een gezin valt niet tussen twee hulpverleners.',
        evidence: 'Overdrachtsverslag met bevestiging van het gezin.',
        buildingBlockId: story.registers['building-blocks'][4].id,
        contributionIds: [story.made.contribution.id],
      }),
      201,
    );
    expect(story.made.requirement).toMatchObject({ code: 'EIS-001', sources: [{ code: 'INB-001' }] });
    const path = `/requirements/${story.made.requirement.id}`;
    const text = 'De opdrachtnemer draagt een gezin binnen 5 werkdagen over.';
    ok(await story.inkoper.patch(path, { text, changeReason: 'Advies van de werkgroep' }, { ifMatch: 1 }));
    const { fields } = ok(await story.inkoper.get(`${path}/diff?from=1&to=2`));
    expect(fields[0].parts.filter(({ kind }: any) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '5' },
    ]);
    ok(await story.inkoper.post(`${path}/submit`, {}, { ifMatch: 2 }));
    expect(ok(await story.inkoper.post(`${path}/adopt`, {}, { ifMatch: 3 }))).toMatchObject({ state: 'ADOPTED' });
  });

  it('baseline PvE 1.0 is frozen, approved by a second inkoper only, and has its papers', async () => {
    const frozen = ok(
      await story.inkoper.post('/requirement-baselines', { tenderId: story.tenderId, name: 'PvE 1.0' }),
      201,
    );
    expect(frozen.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const approve = (who: ApiClient) => who.post(`/approvals/${frozen.approvalId}/approve`, {}, { ifMatch: 1 });
    expect((await approve(story.inkoper)).status).toBe(403);
    ok(await approve(story.secondInkoper));
    await story.test.drainJobs();
    story.made.baseline = ok(await story.inkoper.get(`/requirement-baselines/${frozen.id}`));
    expect(story.made.baseline).toMatchObject({ state: 'APPROVED', contentHash: frozen.contentHash });
    const pdf = await story.inkoper.get(`/files/${story.made.baseline.pdfFileId}/content`);
    const words = plain(
      readPdf(pdf.bytes)
        .pages.map(({ text }) => text)
        .join(' '),
    );
    expect(words).toContain('binnen 5 werkdagen over');
    const xlsx = await story.inkoper.get(`/files/${story.made.baseline.xlsxFileId}/content`);
    const workbook = new Workbook();
    await workbook.xlsx.load(xlsx.bytes as unknown as ArrayBuffer);
    expect(JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))).toContain('EIS-001');
  });

  it('the award becomes a contract, whose proposed obligation the contractmanager confirms', async () => {
    const award = ok(
      await story.inkoper.post('/awards', {
        tenderId: story.tenderId,
        baselineId: story.made.baseline.id,
        contractorName: 'Stichting Proefpartner Jeugd',
        contractorKvk: '12345678',
        byHandReason: 'Beoordeeld op het platform van de regio.',
        decidedOn: '2026-10-01',
        motivation: 'Beste kwaliteit op alle criteria.',
      }),
      201,
    );
    const term = { title: 'Integrale jeugdhulp', startsOn: '2027-01-01', endsOn: '2030-12-31', paymentRoute: 'A' };
    story.made.contract = ok(await story.manager.post('/contracts', { awardId: award.id, ...term }), 201);
    const [proposed] = ok(await story.manager.get(`/obligations?contractId=${story.made.contract.id}`)).items;
    expect(proposed).toMatchObject({ code: 'VPL-001', state: 'PROPOSED', source: { code: 'EIS-001' } });
    story.made.obligation = ok(await story.manager.post(`/obligations/${proposed.id}/confirm`, {}, { ifMatch: 1 }));
    expect(story.made.obligation.state).toBe('CONFIRMED');
  });
}

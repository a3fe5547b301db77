import { newId } from '@koersvast/kernel';
import { TraceLinks } from '@koersvast/trace';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { anAdoptedRequirement, aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('coverage in both directions', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let questionId: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    questionId = (await workgroupQuestions(test, programme))[1]!.id;
  });
  afterAll(() => test.close());

  const sentence = async (text: string, group = 0) =>
    (
      await inkoper.post('/contributions', {
        ...{ workgroupId: programme.workgroups[group]!.id, questionId, sentence: text },
      })
    ).body;
  const gaps = async (gap: string): Promise<string[]> => {
    const path = `/requirement-gaps?tenderId=${programme.tender.id}&gap=${gap}&limit=200`;
    return (await inkoper.get(path)).body.items.map((one: any) => one.record.code);
  };
  let used: any;
  let eis: any;

  it('names a sentence until a living requirement comes of it @eis KV-878', async () => {
    used = await sentence('Laat pas los.');
    expect(await gaps('CONTRIBUTION_UNUSED')).toEqual([used.code]);
    const made = await aRequirement(inkoper, programme, { contributionIds: [used.id] });
    expect(await gaps('CONTRIBUTION_UNUSED')).toEqual([]);
    await inkoper.post(`/requirements/${made.id}/withdraw`, { reason: 'dubbel' }, { ifMatch: made.rowVersion });
    expect(await gaps('CONTRIBUTION_UNUSED')).toEqual([used.code]);
  });

  it('does not name a sentence that was turned down', async () => {
    const { id, code } = await sentence('Dit niet.');
    expect(await gaps('CONTRIBUTION_UNUSED')).toContain(code);
    await inkoper.post(`/contributions/${id}/treat`, { outcome: 'NOT_ADOPTED', reason: 'valt buiten' }, { ifMatch: 1 });
    expect(await gaps('CONTRIBUTION_UNUSED')).not.toContain(code);
  });

  it('names the workgroup whose question 4 led to nothing @eis KV-878', async () => {
    eis = await anAdoptedRequirement(inkoper, programme, { contributionIds: [used.id] });
    expect(await gaps('QUESTION_UNUSED')).toEqual(['WG 2']);
  });

  it('names a requirement without source and a bouwsteen without requirement @eis KV-878', async () => {
    const [block] = programme.buildingBlocks;
    const bare = await aRequirement(inkoper, programme, { buildingBlockId: block!.id });
    expect(await gaps('REQUIREMENT_WITHOUT_SOURCE')).toEqual([bare.code]);
    expect(await gaps('BLOCK_WITHOUT_REQUIREMENT')).toEqual(['2']);
  });

  it('names an adopted eis until an obligation comes of it @eis KV-878', async () => {
    expect(await gaps('REQUIREMENT_WITHOUT_OBLIGATION')).toEqual([eis.code]);
    await test.asSystem(() =>
      test.app.get(TraceLinks).link({
        ...{ programmeId: programme.id, type: 'BECOMES_OBLIGATION' },
        from: { kind: 'requirement', id: eis.id, versionId: eis.versionId },
        to: { kind: 'obligation', id: newId() },
      }),
    );
    expect(await gaps('REQUIREMENT_WITHOUT_OBLIGATION')).toEqual([]);
  });

  it('counts per kind what the list shows', async () => {
    const { items } = (await inkoper.get(`/requirement-coverage?tenderId=${programme.tender.id}`)).body;
    for (const { code, count } of items) expect([code, count]).toEqual([code, (await gaps(code)).length]);
  });

  it('stands in the matrix row by row, and what may not be seen is only a place @eis KV-879', async () => {
    const path = `/traceability-matrix?tenderId=${programme.tender.id}`;
    const { items } = (await inkoper.get(path)).body;
    const row = items.find((one: any) => one.code === eis.code);
    expect(row.sources).toMatchObject([{ code: used.code, suspect: false }]);
    // The obligation is of a contract that is not there: the joint shows that something stands, not what.
    expect(row.obligations).toMatchObject([{ kind: 'obligation', code: null, title: null }]);
    const bare = (await inkoper.get(`${path}&gap=SOURCE`)).body.items;
    expect(bare.map((one: any) => one.sources.length)).toEqual([0]);
    await inkoper.patch(`/contributions/${used.id}`, { sentence: 'Laat echt pas los.' }, { ifMatch: used.rowVersion });
    const suspect = (await inkoper.get(`${path}&gap=SUSPECT`)).body.items;
    expect(suspect.map((one: any) => one.code)).toContain(eis.code);
  });

  it('tells nothing about a tender to who has no role on it @eis KV-208', async () => {
    const other = await aProgramme(test, 'ELDERS');
    const stranger = await test.signedInAs('inkoper', { programmeId: other.id });
    for (const path of ['requirement-coverage', 'requirement-gaps']) {
      expect((await stranger.get(`/${path}?tenderId=${programme.tender.id}`)).status).toBe(404);
    }
    expect((await stranger.get(`/traceability-matrix?tenderId=${programme.tender.id}`)).body.items).toEqual([]);
  });
});

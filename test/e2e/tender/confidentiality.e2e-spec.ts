import { newId } from '@koersvast/kernel';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { anApprovedBaseline, anAdoptedRequirement } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** @eis KV-208 who has no grant on a tender sees nothing of it: not in lists, counts, search or threads, and not by id */
describe('the confidentiality of a tender', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let requirement: any;
  let baseline: any;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    requirement = await anAdoptedRequirement(inkoper, programme, { title: 'Vertrouwelijke drempel' });
    baseline = await anApprovedBaseline(inkoper, second, programme);
  });
  afterAll(() => test.close());

  async function nothingFor(who: ApiClient): Promise<void> {
    for (const list of ['requirements', 'requirement-baselines', 'awards']) {
      const { status, body } = await who.get(`/${list}?programmeId=${programme.id}`);
      expect([list, status, JSON.stringify(body.items ?? []).includes(programme.tender.id)]).toEqual([
        list,
        expect.any(Number),
        false,
      ]);
    }
    const byId = [
      `/requirements/${requirement.id}`,
      `/requirements/${requirement.id}/versions`,
      `/requirements/${requirement.id}/diff`,
      `/requirement-baselines/${baseline.id}`,
      `/requirement-baselines/${baseline.id}/comparison?with=${baseline.id}`,
      `/thread/requirement/${requirement.id}`,
    ];
    for (const path of byId) {
      const { status } = await who.get(path);
      expect([path, status === 403 || status === 404]).toEqual([path, true]);
    }
    expect((await who.get('/search?q=drempel')).body.items ?? []).toEqual([]);
  }

  it('holds for an inkoper of another tender', async () => {
    const other = newId();
    await test.asSystem(() =>
      test.unitOfWork.query('insert into tender (id, programme_id, code, title) values ($1, $2, $3, $4)', [
        other,
        programme.id,
        'AANB-2',
        'Andere opdracht',
      ]),
    );
    const outsider = await test.signedInAs('inkoper', { programmeId: programme.id, tenderId: other });
    await nothingFor(outsider);
    const tried = await outsider.patch(`/requirements/${requirement.id}`, { title: 'x' }, { ifMatch: 3 });
    expect(tried.status).toBe(404);
    const slipped = await outsider.post('/requirements', {
      tenderId: programme.tender.id,
      kind: 'REQUIREMENT',
      title: 'x',
      text: 'x',
    });
    expect([slipped.status, slipped.body.code]).toEqual([422, 'requirement.unknown-tender']);
  });

  it('holds for a workgroup member, a beheerder and an inkoper of another programme', async () => {
    const elsewhere = await aProgramme(test, 'ELDERS');
    await nothingFor(
      await test.signedInAs('werkgroeplid', { programmeId: programme.id, workgroupId: programme.workgroups[0]!.id }),
    );
    await nothingFor(await test.signedInAs('beheerder', { programmeId: programme.id }));
    await nothingFor(await test.signedInAs('inkoper', { programmeId: elsewhere.id }));
  });
});

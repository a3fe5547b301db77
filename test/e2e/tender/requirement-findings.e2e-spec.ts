import { newId } from '@koersvast/kernel';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { adopt, aRequirement, workgroupQuestions } from '../../builders/tender';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

const SOUND = {
  rationale: 'Kinderen merken niets van de overgang.',
  evidence: 'Overdrachtsprotocol',
  evidenceMoment: 'WITH_OFFER',
  testable: true,
  testMethod: 'Het protocol noemt de termijn.',
};

/** Every rule: the record that breaks it is named, the record that keeps it is not. */
describe('the rules of the Programma van Eisen @eis KV-873', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let tenderId: string;
  let sentenceId: string;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    tenderId = programme.tender.id;
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const questions = await workgroupQuestions(test, programme);
    const workgroupId = programme.workgroups[0]!.id;
    const entered = await inkoper.post('/contributions', {
      ...{ workgroupId, questionId: questions[1]!.id, sentence: 'Laat pas los als een ander vast heeft.' },
    });
    sentenceId = entered.body.id;
  });
  afterAll(() => test.close());

  const make = async (over: object = {}) =>
    (
      await inkoper.post('/requirements', {
        ...{ tenderId, kind: 'REQUIREMENT', title: 'Overdracht', text: 'Binnen 10 werkdagen.', ...SOUND },
        ...{ contributionIds: [sentenceId], ...over },
      })
    ).body;
  const criterion = async (over: object = {}) =>
    (await inkoper.post('/award-criteria', { tenderId, kind: 'QUALITY', title: 'Kwaliteit', weight: '0', ...over }))
      .body;
  const broken = async (recordId: string): Promise<string[]> => {
    const { items } = (await inkoper.get(`/requirement-findings?tenderId=${tenderId}&recordId=${recordId}`)).body;
    return items.map((one: any) => one.rule);
  };
  const relate = (id: string, relation: string, otherId: string) =>
    inkoper.post(`/requirements/${id}/links`, { relation, otherId });

  it('find nothing to block on a requirement that keeps them all', async () => {
    expect(await broken((await make()).id)).toEqual(['PVE-16']);
  });

  it.each<[string, object]>([
    ['PVE-01', { testable: null }],
    ['PVE-02', { testMethod: '' }],
    ['PVE-03', { evidence: '', evidenceMoment: null }],
    ['PVE-04', { evidenceMoment: null }],
    ['PVE-05', { rationale: '' }],
    ['PVE-06', { asksTurnover: true }],
    ['PVE-07', { kind: 'EXCLUSION' }],
    ['PVE-11', { kind: 'WISH' }],
    ['PVE-14', { contributionIds: [] }],
    ['PVE-15', { text: 'Zo spoedig mogelijk.' }],
  ])('%s is broken by %j, and only there', async (rule, over) => {
    expect(await broken((await make(over)).id)).toEqual([rule, 'PVE-16']);
  });

  it.each<[string, object]>([
    ['PVE-06', { asksTurnover: true, turnoverMotivation: 'De opdracht is groter dan de omzet van kleine partijen.' }],
    ['PVE-07', { kind: 'EXCLUSION', exclusionGround: 'MANDATORY' }],
  ])('%s is kept by %j', async (rule, over) => {
    expect(await broken((await make(over)).id)).not.toContain(rule);
  });

  it('PVE-08 tells where a suitability requirement is asked again for points', async () => {
    const asked = await make({ kind: 'SUITABILITY', title: 'Ervaring met pleegzorg', text: 'Drie jaar.' });
    expect(await broken(asked.id)).not.toContain('PVE-08');
    const award = await make({ kind: 'AWARD', title: 'ervaring met Pleegzorg' });
    const { items } = (await inkoper.get(`/requirement-findings?tenderId=${tenderId}&rule=PVE-08`)).body;
    expect(items).toMatchObject([{ record: { code: asked.code }, text: expect.stringContaining(award.code) }]);
  });

  it('PVE-09 holds back what comes from a sentence that waits for a decision', async () => {
    const { id } = await make();
    const decisionId = newId();
    const outcome = (value: string, decision: string | null) =>
      test.unitOfWork.query(
        `update contribution set outcome = $2, decision_id = $3, state = 'TREATED', outcome_reason = 'wacht', treated_at = now()
         where id = $1`,
        [sentenceId, value, decision],
      );
    await test.asSystem(async () => {
      await test.unitOfWork.query(
        `insert into scope_decision (id, programme_id, code, title, ask, planned_for) values ($1, $2, 'contour', 'Contour', 'Wat?', '2027')`,
        [decisionId, programme.id],
      );
      await outcome('AWAITS_DECISION', decisionId);
    });
    expect(await broken(id)).toContain('PVE-09');
    await test.asSystem(() => outcome('ADOPTED', null));
    expect(await broken(id)).not.toContain('PVE-09');
  });

  it('PVE-10 holds back what stands on something that changed, until somebody judges it', async () => {
    const [base, detail] = [await make(), await make()];
    await relate(detail.id, 'REFINES', base.id);
    expect(await broken(detail.id)).not.toContain('PVE-10');
    await inkoper.patch(`/requirements/${base.id}`, { text: 'Binnen 5 werkdagen.' }, { ifMatch: base.rowVersion });
    expect(await broken(detail.id)).toContain('PVE-10');
    const { items } = (await inkoper.get('/trace-links?state=SUSPECT&mine=true')).body;
    await inkoper.post('/trace-links/clear', {
      links: items.map(({ id, rowVersion }: any) => ({ id, rowVersion })),
      reason: 'De termijn raakt dit niet.',
    });
    expect(await broken(detail.id)).not.toContain('PVE-10');
  });

  it('PVE-12, PVE-13 and PVE-18 follow the links between requirements', async () => {
    const [one, other, third] = [await make(), await make(), await make()];
    await relate(one.id, 'CONFLICTS_WITH', other.id);
    await relate(third.id, 'DEPENDS_ON', other.id);
    await relate(third.id, 'REPLACES', one.id);
    expect(await broken(one.id)).toEqual(['PVE-12', 'PVE-16', 'PVE-18']);
    expect(await broken(other.id)).toContain('PVE-12');
    await inkoper.post(`/requirements/${other.id}/withdraw`, { reason: 'vervalt' }, { ifMatch: other.rowVersion });
    expect(await broken(one.id)).not.toContain('PVE-12');
    expect(await broken(third.id)).toContain('PVE-13');
    expect(await broken(other.id)).toEqual([]);
  });

  it('PVE-16 and PVE-17 follow state and owner', async () => {
    const draft = await make();
    await test.asSystem(() =>
      test.unitOfWork.query('update requirement set owner_id = null where id = $1', [draft.id]),
    );
    expect(await broken(draft.id)).toEqual(['PVE-16', 'PVE-17']);
    await adopt(inkoper, draft);
    expect(await broken(draft.id)).toEqual(['PVE-17']);
  });

  const motivate = (id: string) =>
    test.asSystem(() =>
      test.unitOfWork.query(
        `update tender set clustering_motivation = 'Eén gezin, één plan.', no_lots_motivation = 'Eén partner.' where id = $1`,
        [id],
      ),
    );

  it('AANB-01 and AANB-02 ask why there is one partner, GUN-05, GUN-01 and GUN-04 look at all criteria together', async () => {
    const other = await aProgramme(test, 'GUNNEN');
    const buyer = await test.signedInAs('inkoper', { programmeId: other.id });
    const found = async () => {
      const { items } = (await buyer.get(`/requirement-findings?tenderId=${other.tender.id}&severity=BLOCKS`)).body;
      return items.map((one: any) => [one.rule, one.text]);
    };
    expect((await found()).map(([rule]: string[]) => rule)).toEqual(['GUN-05', 'AANB-01', 'AANB-02']);
    await motivate(other.tender.id);
    const price = { tenderId: other.tender.id, kind: 'PRICE', title: 'Prijs', weight: '99.99' };
    const { id, rowVersion } = (await buyer.post('/award-criteria', price)).body;
    expect(await found()).toEqual([
      ['GUN-01', 'De hoofdcriteria zijn samen 99,99 %.'],
      ['GUN-04', 'Alleen de prijs weegt mee.'],
    ]);
    await buyer.patch(`/award-criteria/${id}`, { weight: '60.01' }, { ifMatch: rowVersion });
    const scale = [0, 10].map((score) => ({ score, label: `${score}`, description: 'toont' }));
    const quality = { tenderId: other.tender.id, kind: 'QUALITY', title: 'Plan', weight: '39.99', scale };
    await buyer.post('/award-criteria', quality);
    expect(await found()).toEqual([]);
  });

  it('GUN-02, GUN-03, GUN-07 and GUN-08 look at one criterion', async () => {
    const parent = await criterion({ weight: '30.00', description: 'Wat wij zoeken' });
    const bare = await criterion({ parentId: parent.id, weight: '29.99' });
    expect(await broken(parent.id)).toEqual(['GUN-02']);
    expect(await broken(bare.id)).toEqual(['GUN-03', 'GUN-08']);
    expect(await broken((await criterion({ description: 'x' })).id)).toEqual(['GUN-03', 'GUN-07']);
  });

  it('GUN-06 finds an eis that would be scored', async () => {
    const wish = await make({ kind: 'WISH' });
    const { id } = await criterion({ requirementIds: [wish.id], weight: '1', description: 'x' });
    expect(await broken(id)).not.toContain('GUN-06');
    await inkoper.post(`/requirements/${wish.id}/withdraw`, { reason: 'vervalt' }, { ifMatch: wish.rowVersion });
    expect(await broken(id)).toContain('GUN-06');
  });

  it('GUN-09 asks for a method and a rule for ties', async () => {
    expect(await broken(tenderId)).toContain('GUN-09');
    const words = { note: 'Kwaliteit telt volledig.', tieRule: 'Loting.' };
    await inkoper.put(`/tenders/${tenderId}/award-method`, words, { ifMatch: 0 });
    expect(await broken(tenderId)).not.toContain('GUN-09');
  });

  it('count per rule the same as the list shows', async () => {
    const rules = (await inkoper.get(`/requirement-rules?tenderId=${tenderId}`)).body.items;
    for (const { code, count } of rules) {
      const { items } = (await inkoper.get(`/requirement-findings?tenderId=${tenderId}&rule=${code}&limit=200`)).body;
      expect([code, items.length]).toEqual([code, count]);
    }
  });

  it('keep a requirement from being published, and name why @eis KV-874', async () => {
    const adopted = await adopt(inkoper, await aRequirement(inkoper, programme));
    const refused = await inkoper.post(`/requirements/${adopted.id}/publish`, {}, { ifMatch: adopted.rowVersion });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toContain(`${adopted.code} (PVE-01)`);
    const sound = await adopt(inkoper, await make());
    const published = await inkoper.post(`/requirements/${sound.id}/publish`, {}, { ifMatch: sound.rowVersion });
    expect(published.body.state).toBe('PUBLISHED');
  });
});

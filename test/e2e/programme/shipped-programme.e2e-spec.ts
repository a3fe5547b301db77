import { ProgrammeLoader, shippedProgrammes } from '@koersvast/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

/** The counts of the programme's sources. */
describe('the programme that ships with the product @eis KV-101', () => {
  let test: TestApp;
  let lezer: ApiClient;
  let programmeId: string;

  beforeAll(async () => {
    test = await openTestApp();
    programmeId = await test.asSystem(() =>
      test.app.get(ProgrammeLoader, { strict: false }).load(shippedProgrammes[0]!),
    );
    lezer = await test.signedInAs('lezer', { programmeId });
  });
  afterAll(() => test.close());

  const count = async (register: string, limit = 200) =>
    (await lezer.get(`/${register}?limit=${limit}`)).body.items.length;

  it.each([
    ['municipalities', 3],
    ['building-blocks', 6],
    ['workgroups', 13],
    ['workgroup-questions', 7],
    ['milestones', 23],
    ['events', 5],
    ['organisations', 12],
    ['programme-documents', 7],
    ['notices', 1],
  ])('has %s: %i', async (register, expected) => {
    expect(await count(register)).toBe(expected);
  });

  it('has four tracks, six principles, eight elements, and a boundary of fifteen municipalities', async () => {
    const { body } = await lezer.get(`/programmes/${programmeId}`);
    expect([body.tracks.length, body.guidingPrinciples.length, body.transformationElements.length]).toEqual([4, 6, 8]);
    expect(body.guidingPrinciples[2].subPoints).toHaveLength(4);
    expect(body.regionalBoundary.municipalityCount).toBe(15);
    expect(body.statements.safetyInstruments).toContain('Meldcode');
    expect(body.goLiveDate).toBe('2023-01-01');
  });

  it('has nine safety partners, ten workgroups of content and three of the municipalities', async () => {
    const partners = await lezer.get('/organisations?q=Veiligheidspartner');
    expect(partners.body.items).toHaveLength(9);
    const groups = (await lezer.get('/workgroups')).body.items as { kind: string; topics: string[] }[];
    expect(groups.filter((group) => group.kind === 'MUNICIPAL')).toHaveLength(3);
    expect(groups.every((group) => group.topics.length > 0)).toBe(true);
  });

  it('never makes a milestone more precise than its source', async () => {
    const quarter = (await lezer.get('/milestones?q=nieuwsbrief)')).body.items[0];
    expect(quarter).toMatchObject({ precision: 'QUARTER', startsOn: '2022-01-01', endsOn: '2022-03-31' });
  });

  it('pages through a register without losing or repeating a row', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: any = await lezer.get(`/milestones?limit=5&sort=-endsOn${next ? `&after=${next}` : ''}`);
      seen.push(...page.body.items.map((item: { id: string }) => item.id));
      next = page.body.next;
    }
    expect(new Set(seen).size).toBe(23);
    expect(seen).toHaveLength(23);
  });
});

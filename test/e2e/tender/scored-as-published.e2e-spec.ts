import { aClosedTender, anAssessment, anOffer, ok, openOffers } from '../../builders/assessment';
import { aProgramme } from '../../builders/programme';
import { openTestApp, TestApp } from '../../support/test-app';

describe('offers are scored as was published', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-11-20T12:00:00Z');
  });
  afterAll(() => test.close());

  it('by the weights of the baseline, whatever changed after it @eis KV-975', async () => {
    const programme = await aProgramme(test);
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const other = await test.signedInAs('inkoper', { programmeId: programme.id });
    const closed = await aClosedTender(test, programme, inkoper, other);
    const { items } = ok(await inkoper.get(`/award-criteria?tenderId=${closed.tenderId}`));
    for (const { id, rowVersion } of items)
      ok(
        await inkoper.patch(
          `/award-criteria/${id}`,
          { weight: '50.00', changeReason: 'Bij nader inzien' },
          { ifMatch: rowVersion },
        ),
      );
    await anOffer(inkoper, closed.tenderId, 'Stichting Voorbeeld Noord');
    await openOffers(inkoper, other, closed.tenderId);
    const { criteria } = await anAssessment(inkoper, closed);
    expect(criteria.map(({ weight }: { weight: number }) => weight)).toEqual([6000, 4000]);
  });
});

import { newId } from '@koersvast/kernel';
import { Actor } from '@koersvast/platform';
import { anAward } from '../../../../../test/builders/award';
import { aContract } from '../../../../../test/builders/contract';
import { aProgramme, BuiltProgramme } from '../../../../../test/builders/programme';
import { openTestApp, TestApp } from '../../../../../test/support/test-app';
import { contractPermissions } from '../../permissions';
import { ContractFacts } from './contract-facts.query';

describe('facts of a contract for other libraries @eis KV-300', () => {
  let test: TestApp;
  let own: BuiltProgramme;
  let other: BuiltProgramme;
  let facts: ContractFacts;
  const reader = (programmeId: string) =>
    new Actor(
      'user',
      null,
      'lezer',
      [{ role: 'lezer', programmeId, municipalityId: null, tenderId: null, workgroupId: null }],
      contractPermissions,
      'test',
    );

  beforeAll(async () => {
    test = await openTestApp();
    own = await aProgramme(test, 'EEN');
    other = await aProgramme(test, 'TWEE');
    facts = test.app.get(ContractFacts);
  });
  afterAll(() => test.close());

  it('gives dates as text, in the order of the codes, and only of programmes that the actor reads', async () => {
    const second = await aContract(test, own.id, { code: 'CON-002', paymentRoute: 'C' });
    const first = await aContract(test, own.id, { code: 'CON-001' });
    const foreign = await aContract(test, other.id);
    const actor = reader(own.id);
    const found = await test.unitOfWork.read(actor, () => facts.ofProgramme(own.id));
    expect(found.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(found[1]).toMatchObject({
      paymentRoute: 'C',
      startsOn: '2026-01-01',
      endsOn: '2028-12-31',
      state: 'ACTIVE',
    });
    expect(await test.unitOfWork.read(actor, () => facts.ofProgramme(other.id))).toEqual([]);
    await expect(test.unitOfWork.read(actor, () => facts.one(foreign.id))).rejects.toMatchObject({ status: 404 });
    await expect(test.unitOfWork.read(actor, () => facts.one(newId()))).rejects.toMatchObject({ status: 404 });
  });

  it('allows one contract per award and no term that ends before it starts', async () => {
    const { id: awardId } = await anAward(test, own.id);
    await aContract(test, own.id, { code: 'CON-010', awardId });
    await expect(aContract(test, own.id, { code: 'CON-011', awardId })).rejects.toMatchObject({
      constraint: 'contract_award_key',
    });
    await expect(
      aContract(test, own.id, { code: 'CON-012', startsOn: '2027-01-01', endsOn: '2026-12-31' }),
    ).rejects.toMatchObject({ constraint: 'contract_term_check' });
  });
});

import { Client } from 'pg';
import { aContract } from '../../builders/contract';
import { aMinorChange, submitted } from '../../builders/modification';
import { aProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { RunningProduct, until } from '../../support/running-product';
import { openTestApp, TestApp } from '../../support/test-app';

/** The approval of a change writes contract, obligation and budget proposal: in one transaction, or not at all. */
describe('the process dies between an approval and its effects', () => {
  let test: TestApp;
  let manager: ApiClient;
  let second: ApiClient;
  let contractId: string;
  let product: RunningProduct;
  let owner: Client;

  beforeAll(async () => {
    test = await openTestApp();
    const programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    manager = await test.signedInAs('contractmanager', { programmeId: programme.id });
    second = await test.signedInAs('contractmanager', { programmeId: programme.id });
    owner = new Client({ connectionString: test.database.ownerUrl });
    await owner.connect();
    product = new RunningProduct(test);
    await product.start('api');
  });
  afterAll(async () => {
    await product.close();
    await owner.end();
    await test.close();
  });

  const effects = async (id: string) => ({
    state: (await manager.get(`/modifications/${id}`)).body.state,
    versions: (await manager.get(`/contracts/${contractId}/versions`)).body.items.length,
    obligations: (await manager.get(`/obligations?contractId=${contractId}`)).body.items.length,
    proposals: (await manager.get(`/agreed-budget-proposals?modificationId=${id}`)).body.items.length,
  });

  const waits = async () => {
    const waiting = `select 1 from pg_locks where relation = 'agreed_budget_proposal'::regclass and not granted`;
    const { rows } = await owner.query(waiting);
    return rows.length > 0;
  };

  it('nothing of it stands, and the same approval does all of it once @eis KV-1480', async () => {
    const obligation = { obligationId: null, title: 'Crisisopvang', text: 'Ook in het weekend.', party: 'CONTRACTOR' };
    const change = aMinorChange(contractId, { obligations: [obligation] });
    const { id } = await submitted(manager, change);
    const before = await effects(id);
    const { approval } = (await second.get(`/modifications/${id}`)).body;
    const approving = () => product.post(second, `/approvals/${approval.id}/approve`, approval.rowVersion);

    // The last effect has to wait, so that the process dies with the others done and not yet for good.
    await owner.query('begin; lock table agreed_budget_proposal in exclusive mode');
    const answer = approving();
    await until(waits);
    await product.kill('api');
    await owner.query('rollback');
    expect(await answer).toBeNull();
    await until(async () => !(await waits()));
    expect(await effects(id)).toEqual(before);

    await product.start('api');
    expect(await approving()).toBe(200);
    const { versions, obligations } = before;
    const after = { state: 'APPROVED', versions: versions + 1, obligations: obligations + 1, proposals: 1 };
    expect(await effects(id)).toEqual(after);
    expect(await approving()).toBe(409);
    expect(await effects(id)).toEqual(after);
  });
});

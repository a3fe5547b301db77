import { Client } from 'pg';
import { aProgramme, BuiltProgramme } from '../../../test/builders/programme';
import { anAdoptedRequirement, anApprovedBaseline, aRequirement } from '../../../test/builders/tender';
import { ApiClient } from '../../../test/support/api-client';
import { openTestApp, TestApp } from '../../../test/support/test-app';
import { RequirementBaselineStore } from './baselines/data/requirement-baseline.store';

describe('what the database itself guards of a tender', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let inkoper: ApiClient;
  let owner: Client;
  let app: Client;
  let awarded: number;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const second = await test.signedInAs('inkoper', { programmeId: programme.id });
    await anAdoptedRequirement(inkoper, programme);
    const { id: baselineId } = await anApprovedBaseline(inkoper, second, programme);
    let goOn!: () => void;
    const award = new Promise<void>((resolve) => (goOn = resolve)).then(() =>
      inkoper.post('/awards', {
        tenderId: programme.tender.id,
        baselineId,
        contractorName: 'Proefpartner',
        contractorKvk: '12345678',
        byHandReason: 'Beoordeeld op het platform van de regio.',
        decidedOn: '2026-11-01',
        motivation: 'Beste.',
      }),
    );
    await test.asSystem(async () => {
      // As the worker holds it while it makes the papers.
      await test.app.get(RequirementBaselineStore).lock(baselineId);
      goOn();
      awarded = (await award).status;
    });
    owner = new Client({ connectionString: test.database.ownerUrl });
    app = new Client({ connectionString: test.database.appUrl });
    for (const client of [owner, app]) {
      await client.connect();
      await client.query(`select set_config('app.kind', 'system', false)`);
    }
  });
  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await test.close();
  });

  it('lets an award be recorded while the papers of its baseline are being made', () => expect(awarded).toBe(201));

  const FROZEN = [
    `update requirement_version set text = 'anders'`,
    'delete from requirement_version',
    `update requirement_baseline_item set title = 'anders'`,
    'delete from requirement_baseline_item',
    `update requirement_baseline set content_hash = repeat('0', 64)`,
    `update requirement_baseline set state = 'REJECTED'`,
    'delete from requirement_baseline',
    `update award set contractor_name = 'Een ander'`,
    'delete from award',
    'update code_series set last_number = last_number - 1',
  ];

  it.each(FROZEN)('%s is refused for both roles @eis KV-206', async (statement) => {
    for (const client of [app, owner]) {
      await expect(client.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23514)$/) });
    }
  });

  it('nothing can be slipped into a frozen baseline', async () => {
    const slip = `insert into requirement_baseline_item
      select gen_random_uuid(), programme_id, tender_id, baseline_id, position + 1, requirement_id, version_id, version_number,
             code, kind, title, text, rationale, evidence, building_block from requirement_baseline_item`;
    await expect(app.query(slip)).rejects.toMatchObject({ constraint: 'requirement_baseline_frozen' });
  });

  it('a baseline with fewer rows than it says is not committed', async () => {
    const short = `insert into requirement_baseline (id, programme_id, tender_id, name, content_hash, requirement_count, frozen_by)
      select gen_random_uuid(), programme_id, tender_id, 'half', content_hash, 2, frozen_by from requirement_baseline limit 1`;
    await expect(app.query(short)).rejects.toMatchObject({ constraint: 'requirement_baseline_complete' });
  });

  it('codes are given out once, also to sixteen at the same time @eis KV-203', async () => {
    const made = await Promise.all(
      Array.from({ length: 16 }, () => aRequirement(inkoper, programme, { kind: 'EXECUTION_TERM' })),
    );
    const numbers = made.map((requirement) => Number(requirement.code.slice(3))).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it('rows of a tender are there only for who has a grant on it @eis KV-208', async () => {
    const tables = ['requirement', 'requirement_version', 'requirement_baseline', 'requirement_baseline_item', 'award'];
    const count = async (userId: string) => {
      await app.query(`select set_config('app.kind', 'user', false), set_config('app.user', $1, false)`, [userId]);
      const counts = [];
      for (const table of tables) counts.push(Number((await app.query(`select count(*) from ${table}`)).rows[0].count));
      return counts;
    };
    const member = await test.signedInAs('werkgroeplid', {
      programmeId: programme.id,
      workgroupId: programme.workgroups[0]!.id,
    });
    expect((await count(inkoper.userId)).every((rows) => rows > 0)).toBe(true);
    expect(await count(member.userId)).toEqual([0, 0, 0, 0, 0]);
    expect(await count('')).toEqual([0, 0, 0, 0, 0]);
    await app.query(`select set_config('app.kind', 'system', false), set_config('app.user', '', false)`);
  });
});

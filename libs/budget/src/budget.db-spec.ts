import { newId } from '@koersvast/kernel';
import { Client } from 'pg';
import { anAgreedBudget, someExpenditure, someKeys } from '../../../test/builders/budget';
import { aContract } from '../../../test/builders/contract';
import { aProgramme, BuiltProgramme } from '../../../test/builders/programme';
import { openTestApp, TestApp } from '../../../test/support/test-app';

/** What the database itself refuses, whatever the application does. The app role acts, as in production. */
describe('the books in the database', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let app: Client;
  let budget: { id: string; split: { id: string }; versions: { id: string }[] };

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    const financien = await test.signedInAs('financien', { programmeId: programme.id });
    budget = await anAgreedBudget(financien, contractId, { keys: await someKeys(financien, programme) });
    const [aadorp] = programme.municipalities;
    const [netwerk] = programme.buildingBlocks;
    await someExpenditure(test, { programmeId: programme.id, contractId }, [
      {
        period: '2026-01',
        municipalityId: aadorp!.id,
        buildingBlockId: netwerk!.id,
        cents: 100,
        document: 'D',
        line: 1,
      },
    ]);
    app = new Client({ connectionString: test.database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await test.close();
  });

  /** Runs statements in one transaction, so that the triggers at commit speak. */
  async function transaction(...statements: [string, unknown[]?][]): Promise<void> {
    await app.query('begin');
    try {
      for (const [sql, values] of statements) await app.query(sql, values);
      await app.query('commit');
    } catch (error) {
      await app.query('rollback');
      throw error;
    }
  }

  const newKey = (id: string): [string, unknown[]] => [
    `insert into allocation_key (id, programme_id, name, dimension, valid_from, decision_reference)
     values ($1, $2, $3, 'MUNICIPALITY', '2026-01-01', 'x')`,
    [id, programme.id, id],
  ];
  const newShare = (keyId: string, n: number, percentage: string): [string, unknown[]] => [
    `insert into allocation_key_share (id, allocation_key_id, dimension, municipality_id, percentage, sort)
     values ($1, $2, 'MUNICIPALITY', $3, $4, $5)`,
    [newId(), keyId, programme.municipalities[n]!.id, percentage, n],
  ];

  describe('keys @eis KV-401', () => {
    it.each([
      ['99.999999', ['50', '49.999999']],
      ['100.000001', ['50', '50.000001']],
      ['nothing', []],
    ])('refuses a key whose shares sum to %s', async (_, percentages) => {
      const id = newId();
      const shares = percentages.map((percentage, n) => newShare(id, n, percentage));
      await expect(transaction(newKey(id), ...shares)).rejects.toMatchObject({
        code: '23514',
        constraint: 'allocation_key_hundred_check',
      });
    });

    it('takes a key of exactly 100 in six decimals and refuses one share more afterwards', async () => {
      const id = newId();
      await transaction(newKey(id), newShare(id, 0, '33.333333'), newShare(id, 1, '66.666667'));
      await expect(transaction(newShare(id, 2, '0.000001'))).rejects.toMatchObject({
        constraint: 'allocation_key_hundred_check',
      });
    });

    it('refuses a share of a building block in a key over municipalities', async () => {
      const id = newId();
      await expect(
        transaction(newKey(id), [
          `insert into allocation_key_share (id, allocation_key_id, dimension, building_block_id, percentage, sort)
           values ($1, $2, 'MUNICIPALITY', $3, 100, 1)`,
          [newId(), id, programme.buildingBlocks[0]!.id],
        ]),
      ).rejects.toMatchObject({ constraint: 'allocation_key_share_of_check' });
    });
  });

  describe('versions of an agreed budget @eis KV-400', () => {
    const version = (n: number, kind: string, change: number, agreed: number): [string, unknown[]] => [
      `insert into agreed_budget_version (id, agreed_budget_id, n, kind, change_cents, agreed_cents, decision_reference, valid_from)
       values ($1, $2, $3, $4, $5, $6, 'x', '2026-01-01')`,
      [newId(), budget.id, n, kind, change, agreed],
    ];

    it.each([
      ['that skips a number', 3, 'INDEXATION', 1, 120000001, 'agreed_budget_version_follows_check'],
      ['that is one cent off', 2, 'INDEXATION', 1, 120000002, 'agreed_budget_version_follows_check'],
      ['that is a second base', 2, 'BASE', 1, 120000001, 'agreed_budget_version_base_check'],
      ['that changes nothing', 2, 'SCOPE_CHANGE', 0, 120000000, 'agreed_budget_version_zero_check'],
      ['below zero', 2, 'SCOPE_CHANGE', -120000001, -1, 'agreed_budget_version_agreed_check'],
      ['of an unknown step', 2, 'PLUG', 1, 120000001, 'agreed_budget_version_kind_check'],
    ])('refuses a version %s', async (_, n, kind, change, agreed, constraint) => {
      await expect(transaction(version(n, kind, change, agreed))).rejects.toMatchObject({ code: '23514', constraint });
    });
  });

  describe('lines of a split @eis KV-403', () => {
    const split = (id: string, n: number): [string, unknown[]] => [
      `insert into budget_split (id, programme_id, agreed_budget_version_id, municipality_key_id, building_block_key_id, n)
       select $1, programme_id, agreed_budget_version_id, municipality_key_id, building_block_key_id, $2
       from budget_split where id = $3`,
      [id, n, budget.split.id],
    ];
    const lines = (splitId: string, plug: number): [string, unknown[]] => [
      `insert into budget_line_version (id, budget_line_id, n, budget_split_id, amount_cents)
       select gen_random_uuid(), budget_line_id, n + 1, $1,
              amount_cents + case when row_number() over (order by budget_line_id) = 1 then $2::bigint else 0 end
       from budget_line_version where budget_split_id = $3`,
      [splitId, plug, budget.split.id],
    ];

    it.each([[1], [-1]])('refuses lines that are %i cent off the agreed amount', async (plug) => {
      const id = newId();
      await expect(transaction(split(id, 2), lines(id, plug))).rejects.toMatchObject({
        constraint: 'budget_split_whole_check',
      });
    });

    it('refuses a split without lines, and takes lines that sum to the cent', async () => {
      await expect(transaction(split(newId(), 2))).rejects.toMatchObject({ constraint: 'budget_split_whole_check' });
      const id = newId();
      await transaction(split(id, 2), lines(id, 0));
    });
  });

  describe('what is only added @eis KV-404', () => {
    it.each([
      'agreed_budget_version',
      'allocation_key',
      'allocation_key_share',
      'budget_split',
      'budget_line_version',
      'expenditure_line',
    ])('%s can be neither changed, removed nor emptied by the application', async (table) => {
      await expect(app.query(`update ${table} set id = id`)).rejects.toMatchObject({ code: '42501' });
      await expect(app.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(app.query(`truncate ${table}`)).rejects.toMatchObject({ code: '42501' });
    });

    it.each(['agreed_budget', 'budget_line'])('%s cannot be removed', async (table) => {
      await expect(app.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('the ledger of bestedingen @eis KV-405', () => {
    const line = (over: Record<string, unknown> = {}): [string, unknown[]] => {
      const row = { period: '2026-01-01', document: 'D', line: 1, cents: 100, at: null, ...over };
      return [
        `insert into expenditure_line (id, programme_id, contract_id, period, municipality_id, building_block_id, document,
           line, amount_cents, description, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'x', coalesce($10::timestamptz, now())) returning recorded_at`,
        [
          newId(),
          programme.id,
          contractId,
          row.period,
          programme.municipalities[0]!.id,
          programme.buildingBlocks[0]!.id,
          row.document,
          row.line,
          row.cents,
          row.at,
        ],
      ];
    };

    it('holds a line once, whatever its amount', async () => {
      await expect(transaction(line({ cents: 999 }))).rejects.toMatchObject({
        constraint: 'expenditure_line_identity_key',
      });
    });

    it('refuses a period that is no month', async () => {
      await expect(transaction(line({ period: '2026-01-02', line: 9 }))).rejects.toMatchObject({
        constraint: 'expenditure_line_period_check',
      });
    });

    it('sets the known date itself: the application cannot backdate', async () => {
      const [sql, values] = line({ line: 2, at: '2020-01-01' });
      const { rows } = await app.query(sql, values);
      expect(Date.now() - rows[0].recorded_at.getTime()).toBeLessThan(60_000);
    });
  });

  it('stamps itself from when codes, programmes, rules and numbers are known @eis KV-1528', async () => {
    const municipalityId = programme.municipalities[0]!.id;
    const long = '2020-01-01T00:00:00Z';
    const made: [string, unknown[]][] = [
      [
        `insert into iv3_code (id, programme_id, kind, code, name, valid_from, source, recorded_at)
         values ($1, $2, 'TASK_FIELD', '6.999', 'Proef', '2026-01-01', 'Proef', $3) returning recorded_at`,
        [newId(), programme.id, long],
      ],
      [
        `insert into budget_programme (id, programme_id, municipality_id, code, name, valid_from, recorded_at)
         values ($1, $2, $3, '99', 'Proef', '2026-01-01', $4) returning recorded_at`,
        [newId(), programme.id, municipalityId, long],
      ],
      [
        `insert into amendment_rule (id, programme_id, municipality_id, valid_from, decision_reference, recorded_at)
         values ($1, $2, $3, '2026-01-01', 'Proef', $4) returning recorded_at`,
        [newId(), programme.id, municipalityId, long],
      ],
      [
        `insert into key_figure (id, programme_id, municipality_id, year, kind, unit, quantity, source, revision, recorded_at)
         values ($1, $2, $3, 2025, 'USE', 'COUNT', 12, 'Proef', 1, $4) returning recorded_at`,
        [newId(), programme.id, municipalityId, long],
      ],
    ];
    for (const [sql, values] of made) {
      const { rows } = await app.query<{ recorded_at: Date }>(sql, values);
      expect(rows[0]!.recorded_at.getUTCFullYear()).toBeGreaterThan(2020);
    }
  });
});

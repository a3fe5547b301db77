import { anAgreedBudget, someKeys } from '../../builders/budget';
import { aContract } from '../../builders/contract';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';
import { RoomLock } from '../../../libs/budget/src/budget-checks/commands/room-lock';
import { RoomQuery } from '../../../libs/budget/src/budget-checks/queries/room.query';

const WRITERS = 16;
/** So many readers of the room wait for each other in the wrong variant; fewer than the connections of the pool. */
const TOGETHER = 4;

describe('sixteen writers on a tight budget @eis KV-1350', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let contractId: string;
  let writers: ApiClient[];

  beforeAll(async () => {
    test = await openTestApp();
    test.freeze('2026-04-02T10:00:00Z');
    programme = await aProgramme(test);
    contractId = (await aContract(test, programme.id)).id;
    const financien = await test.signedInAs('financien', { programmeId: programme.id });
    const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
    const keys = await someKeys(financien, programme);
    // Aadorp has 200.00 in both years: five of 40.00 fit, sixteen do not.
    for (const year of [2026, 2027]) await anAgreedBudget(financien, contractId, { year, amount: '1000.00', keys });
    await beheerder.post('/budget-rules', {
      ...{ measured: 'MUNICIPALITY', action: 'STOP', thresholdPercentage: '100', validFromDate: '2026-01-01' },
      decisionReference: 'Financiële verordening',
    });
    writers = await Promise.all(
      Array.from({ length: WRITERS }, () => test.signedInAs('financien', { programmeId: programme.id })),
    );
  });
  afterAll(() => test.close());

  /** All at once, each 40.00; answers how many were refused and what the base rows hold. */
  const rush = async (year: number) => {
    const answers = await Promise.all(
      writers.map((writer, n) =>
        writer.post('/commitments', {
          ...{ contractId, year, municipalityId: programme.municipalities[0]!.id, title: `Schrijver ${n}` },
          ...{ supplier: 'Stichting Voorbeeld', decisionReference: 'Besluit', amount: '40.00' },
          ...{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31` },
        }),
      ),
    );
    const [held] = await test.asSystem(() =>
      test.unitOfWork.query<{ cents: string }>(
        `select coalesce(sum(m.amount_cents), 0)::text as cents from commitment_movement m
         join commitment c on c.id = m.commitment_id where c.year = $1 and c.kind = 'ENTERED'`,
        [year],
      ),
    );
    return { statuses: answers.map(({ status }) => status), held: Number(held!.cents) };
  };

  it('never commit more than the limit', async () => {
    const { statuses, held } = await rush(2026);
    expect(statuses.filter((status) => status === 201)).toHaveLength(5);
    expect(statuses.filter((status) => status === 422)).toHaveLength(11);
    expect(held).toBe(200_00);
  });

  it('would, if the room were read without its lock: this test sees it', async () => {
    const lock = jest.spyOn(test.app.get(RoomLock), 'take').mockResolvedValue();
    const rooms = test.app.get(RoomQuery);
    const read = rooms.rooms.bind(rooms);
    let waiting = 0;
    let release: () => void = () => undefined;
    const together = new Promise<void>((resolve) => (release = resolve));
    const spy = jest.spyOn(rooms, 'rooms').mockImplementation(async (question) => {
      const seen = await read(question);
      if (++waiting === TOGETHER * 2) release();
      await together;
      return seen;
    });
    try {
      expect((await rush(2027)).held).toBeGreaterThan(200_00);
    } finally {
      lock.mockRestore();
      spy.mockRestore();
    }
  });
});

import pg from 'pg';
import { someActuals } from '../../../../test/builders/budget';
import { aProgramme } from '../../../../test/builders/programme';
import { openTestApp } from '../../../../test/support/test-app';
import { RecountBooksTask } from './recount-books.task';

/** The totals are counted again from the lines; a wrong one is noticed, told to the administrator, and can be set right. */
it('a total that is not the sum of its lines is found by the recount @eis KV-1327', async () => {
  const test = await openTestApp();
  const programme = await aProgramme(test);
  await someActuals(test, programme.id, [
    { municipalityId: programme.municipalities[0]!.id, period: '2026-01', cents: 1000 },
    { municipalityId: programme.municipalities[1]!.id, period: '2026-01', cents: 2000 },
  ]);
  const recount = () => test.asSystem(() => test.app.get(RecountBooksTask).run());
  const last = async () => {
    const [row] = await test.asSystem(() =>
      test.unitOfWork.query<{ n: number; differences: unknown }>(
        'select difference_count as n, differences from book_recount order by recorded_at desc, id desc limit 1',
      ),
    );
    return row;
  };
  await recount();
  expect(await last()).toEqual({ n: 0, differences: [] });
  const owner = new pg.Client({ connectionString: test.database.ownerUrl });
  await owner.connect();
  await owner.query('update book_total set amount_cents = amount_cents + 7 where amount_cents = 1000');
  await recount();
  expect(await last()).toEqual({
    n: 1,
    differences: [{ measure: 'ACTUAL_COST', period: '2026-01-01', cents: '7', lines: 0 }],
  });
  const beheerder = await test.signedInAs('beheerder', { programmeId: programme.id });
  const work = JSON.stringify((await beheerder.get('/my-work')).body);
  expect(work).toContain('1 totaal is niet de som van zijn regels');
  await owner.query('select repair_book_totals()');
  await recount();
  expect((await last())!.n).toBe(0);
  await owner.end();
  await test.close();
});

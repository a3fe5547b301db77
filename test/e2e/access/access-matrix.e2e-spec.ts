import { newId } from '@koersvast/kernel';
import { ROLES } from '@koersvast/platform';
import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';
import { Column, readMatrices, routesOf } from './access-matrix';

const COLUMNS: readonly Column[] = [...ROLES, 'anonymous'];
/** How the door says no. A 403 of a rule behind the door, such as one's own approval, is not this. */
const REFUSALS = { 'platform.signed-out': 401, 'platform.forbidden': 403 } as Record<string, number>;

describe('access matrix @eis KV-040', () => {
  const matrices = readMatrices();
  const cells = Object.assign({}, ...matrices.map(({ matrix }) => matrix)) as Record<string, Record<Column, boolean>>;
  let test: TestApp;
  let programme: BuiltProgramme;
  const clients = new Map<Column, ApiClient>();

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
  });
  afterAll(() => test.close());

  const signIn = async (column: Column) => {
    if (column === 'anonymous') return test.anonymous();
    // A beheerder of all programmes: one of a single programme may not change accounts that reach further.
    if (column === 'beheerder') return test.signedInAs(column, { programmeId: null });
    const workgroupId = column === 'werkgroeplid' ? programme.workgroups[0]!.id : undefined;
    return test.signedInAs(column, { programmeId: programme.id, workgroupId });
  };
  /** One person per column; somebody new where a call may end the session. */
  const clientFor = async (column: Column, route: string) => {
    if (/ \/sessions?$/.test(route)) return signIn(column);
    if (!clients.has(column)) clients.set(column, await signIn(column));
    return clients.get(column)!;
  };

  it('has a row for every route and no row for a route that is gone', () => {
    expect(Object.keys(cells).sort()).toEqual(routesOf(test.app));
  });

  it('has each route in one file', () => {
    const all = matrices.flatMap(({ matrix }) => Object.keys(matrix));
    expect(all.filter((route, index) => all.indexOf(route) !== index)).toEqual([]);
  });

  it.each(Object.keys(cells).sort())('%s', async (route) => {
    const [method, path] = route.split(' ') as [string, string];
    const url = path.replace(/\{\w+\}/g, () => newId());
    const outcome: Record<string, string> = {};
    for (const column of COLUMNS) {
      const client = await clientFor(column, route);
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const { status, body: answer } = await client.call<{ code?: string }>(method, url, body, { ifMatch: 1 });
      const refused = REFUSALS[answer?.code ?? ''] === status;
      outcome[column] =
        status >= 500 || answer?.code === 'platform.csrf' ? `${status} ${answer?.code}` : String(!refused);
    }
    const expected = Object.fromEntries(COLUMNS.map((column) => [column, String(cells[route]![column])]));
    expect(outcome).toEqual(expected);
  });

  it('tells who is not signed in to sign in, and who lacks the role which role it takes', async () => {
    const anonymous = await test.anonymous().get('/approvals');
    expect([anonymous.status, anonymous.body.code]).toEqual([401, 'platform.signed-out']);
    const refused = await (await signIn('beheerder')).get('/approvals');
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toContain('inkoper of contractmanager');
  });
});

import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TestApp } from '../../support/test-app';

describe('managing users @eis KV-104', () => {
  let test: TestApp;
  let programme: BuiltProgramme;
  let beheerder: ApiClient;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
    beheerder = await test.signedInAs('beheerder', { programmeId: null });
  });
  afterAll(() => test.close());

  const person = (email: string) => ({ name: 'Nieuw', email, password: 'een-lang-wachtwoord' });

  it('makes an account that can sign in, with the roles that it is given', async () => {
    const made = await beheerder.post('/users', person('Nieuw@Proef.example'));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ email: 'nieuw@proef.example', grants: [], state: 'ACTIVE' });
    const granted = await beheerder.post(
      `/users/${made.body.id}/grants`,
      { role: 'inkoper', programmeId: programme.id },
      { ifMatch: made.body.rowVersion },
    );
    expect(granted.body.grants[0]).toMatchObject({ role: 'inkoper', programme: 'Proefprogramma PROEF' });
    const client = new ApiClient(test.app);
    expect((await client.signIn('nieuw@proef.example', 'een-lang-wachtwoord')).body.roles).toEqual(['inkoper']);
  });

  it('ends a withdrawn role at the next request and all sessions when the account is disabled', async () => {
    const made = (await beheerder.post('/users', person('weg@proef.example'))).body;
    const granted = (
      await beheerder.post(
        `/users/${made.id}/grants`,
        { role: 'lezer', programmeId: programme.id },
        { ifMatch: made.rowVersion },
      )
    ).body;
    const client = new ApiClient(test.app);
    await client.signIn('weg@proef.example', 'een-lang-wachtwoord');
    expect((await client.get('/programmes')).status).toBe(200);
    const withdrawn = await beheerder.delete(`/users/${made.id}/grants/${granted.grants[0].id}`, {
      ifMatch: granted.rowVersion,
    });
    expect((await client.get('/programmes')).status).toBe(403);
    await beheerder.patch(`/users/${made.id}`, { state: 'DISABLED' }, { ifMatch: withdrawn.body.rowVersion });
    expect((await client.get('/session')).status).toBe(401);
    expect((await client.signIn('weg@proef.example', 'een-lang-wachtwoord')).status).toBe(401);
  });

  it('lets nobody change his own roles or disable the last beheerder', async () => {
    const own = (await beheerder.get(`/users/${beheerder.userId}`)).body;
    const grant = await beheerder.post(
      `/users/${own.id}/grants`,
      { role: 'inkoper', programmeId: programme.id },
      { ifMatch: own.rowVersion },
    );
    expect(grant.body.code).toBe('identity.own-grants');
    const disable = await beheerder.patch(`/users/${own.id}`, { state: 'DISABLED' }, { ifMatch: own.rowVersion });
    expect(disable.status).toBe(422);
  });

  it('keeps a beheerder of one programme to that programme', async () => {
    const other = await aProgramme(test, 'ANDER');
    const local = await test.signedInAs('beheerder', { programmeId: programme.id });
    const stranger = await test.signedInAs('lezer', { programmeId: other.id });
    expect((await local.get(`/users/${stranger.userId}`)).status).toBe(404);
    expect((await local.post('/users', person('lokaal@proef.example'))).status).toBe(403);
    const member = await test.signedInAs('lezer', { programmeId: programme.id });
    const { body } = await local.get(`/users/${member.userId}`);
    const path = `/users/${member.userId}/grants`;
    expect(
      (await local.post(path, { role: 'inkoper', programmeId: other.id }, { ifMatch: body.rowVersion })).status,
    ).toBe(404);
    expect(
      (await local.post(path, { role: 'inkoper', programmeId: programme.id }, { ifMatch: body.rowVersion })).status,
    ).toBe(201);
  });

  it('asks the current password for a new one', async () => {
    const lezer = await test.signedInAs('lezer', { programmeId: programme.id });
    const wrong = await lezer.put('/session/password', { currentPassword: 'fout', password: 'een-nieuw-wachtwoord' });
    expect(wrong.body.errors[0].pointer).toBe('/currentPassword');
    const right = await lezer.put('/session/password', {
      currentPassword: 'proef-wachtwoord-1',
      password: 'een-nieuw-wachtwoord',
    });
    expect(right.status).toBe(204);
  });

  it('sets up an empty installation once, with the code that was shown @eis KV-105', async () => {
    const fresh = await openTestApp();
    try {
      const { SetupCode } = await import('@koersvast/identity');
      const setup = fresh.app.get(SetupCode, { strict: false });
      const issued = await setup.issue();
      expect((await fresh.anonymous().get('/setup')).body).toEqual({ needed: true });
      const first = { name: 'Beheer', email: 'beheer@proef.example', password: 'een-lang-wachtwoord' };
      expect((await fresh.anonymous().post('/setup', { ...first, code: 'AAAA-BBBB-CCCC' })).status).toBe(403);
      expect((await fresh.anonymous().post('/setup', { ...first, code: issued!.code })).status).toBe(204);
      expect((await fresh.anonymous().post('/setup', { ...first, code: issued!.code })).status).toBe(403);
      expect(await setup.issue()).toBeNull();
      const session = await fresh.anonymous().signIn(first.email, first.password);
      expect(session.body).toMatchObject({
        roles: ['beheerder'],
        permissions: expect.arrayContaining(['programme.create']),
      });
    } finally {
      await fresh.close();
    }
  });
});

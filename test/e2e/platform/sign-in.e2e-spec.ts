import { aProgramme, BuiltProgramme } from '../../builders/programme';
import { ApiClient } from '../../support/api-client';
import { openTestApp, TEST_PASSWORD, TestApp } from '../../support/test-app';

describe('signing in @eis KV-001', () => {
  let test: TestApp;
  let programme: BuiltProgramme;

  beforeAll(async () => {
    test = await openTestApp();
    programme = await aProgramme(test);
  });
  afterAll(() => test.close());

  it('answers user, roles, permissions and a CSRF token', async () => {
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    const session = await inkoper.get('/session');
    expect(session.status).toBe(200);
    expect(session.body).toMatchObject({ roles: ['inkoper'], user: { id: inkoper.userId } });
    expect(session.body.permissions).toContain('approval.read');
    expect(session.body.csrfToken).toEqual(expect.any(String));
    expect(session.headers['cache-control']).toBe('no-store');
    expect(session.headers['api-version']).toBe('1.0.0');
  });

  it('gives one answer for a wrong password and an unknown account', async () => {
    const wrong = await test.anonymous().post('/session', { email: 'inkoper1@proef.example', password: 'fout' });
    const unknown = await test.anonymous().post('/session', { email: 'niemand@proef.example', password: 'fout' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body.detail).toBe('E-mailadres of wachtwoord klopt niet.');
    expect(unknown.body.detail).toBe(wrong.body.detail);
  });

  it('refuses a change without the CSRF token', async () => {
    const inkoper = await test.signedInAs('inkoper', { programmeId: programme.id });
    inkoper.csrfToken = '';
    const answer = await inkoper.delete('/session');
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('platform.csrf');
  });

  it('ends this session on signing out and all sessions on signing out everywhere', async () => {
    const here = await test.signedInAs('financien', { programmeId: programme.id });
    const email = (await here.get('/session')).body.user.email;
    const there = new ApiClient(test.app);
    await there.signIn(email, TEST_PASSWORD);
    expect((await here.delete('/session')).status).toBe(204);
    expect((await here.get('/session')).status).toBe(401);
    expect((await there.get('/session')).status).toBe(200);
    const again = new ApiClient(test.app);
    await again.signIn(email, TEST_PASSWORD);
    expect((await again.delete('/sessions')).status).toBe(204);
    expect((await there.get('/session')).status).toBe(401);
  });

  it('blocks the eleventh wrong try for a quarter of an hour', async () => {
    await test.signedInAs('lezer', { programmeId: programme.id });
    const tries = [];
    for (let n = 0; n < 11; n += 1) {
      tries.push((await test.anonymous().post('/session', { email: 'stil@proef.example', password: 'fout' })).status);
    }
    expect(tries.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(tries[10]).toBe(429);
  });
});

import { openTestApp, TestApp } from '../../support/test-app';

describe('what monitoring asks @eis KV-004', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());

  it.each(['/health/live', '/health/ready', '/api/v1/health/live', '/api/v1/health/ready'])('%s', async (url) => {
    const answer = await test.app.inject({ method: 'GET', url });
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('sends the security headers on every kind of answer', async () => {
    for (const url of ['/health/live', '/api/v1/session', '/api/v1/bestaat-niet', '/api/v1/openapi.json']) {
      const { headers } = await test.app.inject({ method: 'GET', url });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-request-id']).toEqual(expect.any(String));
    }
  });

  it('takes a POST that names JSON but sends no body as one without fields', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await test.app.inject({ method: 'POST', url: '/api/v1/setup', headers });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({ pointer: '/code' });
  });

  it('answers a route that does not exist as a problem in Dutch', async () => {
    const answer = await test.app.inject({ method: 'GET', url: '/api/v1/bestaat-niet' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status: 404, title: 'Niet gevonden', code: 'platform.not-found' });
  });
});

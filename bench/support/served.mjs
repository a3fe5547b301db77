import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../tools/run.mjs';

const require = createRequire(import.meta.url);

/**
 * The application as it is built, listening on a port of its own.
 * @param {string} databaseUrl
 */
export async function serve(databaseUrl, dataDir = mkdtempSync(join(tmpdir(), 'koersvast-bench-'))) {
  const { createApplication } = require(join(ROOT, 'dist/apps/api/src/application.js'));
  const { Actor, readSettings, UnitOfWork } = require(join(ROOT, 'dist/libs/platform/src/index.js'));
  const settings = readSettings({
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://127.0.0.1:3000',
    SESSION_SECRET: 'een geheim van ruim tweeendertig tekens',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  });
  const app = await createApplication(settings);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address();
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    /** @template T @param {(get: (type: unknown) => any) => Promise<T>} work @returns {Promise<T>} */
    asSystem: (work) => app.get(UnitOfWork).run(Actor.system('bench'), () => work((type) => app.get(type, { strict: false }))), // prettier-ignore
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * A person who asks over HTTP: `call(path)` for a GET, `call.post` for what makes or asks something, `call.upload` for a file.
 * @param {string} url @param {{ email: string, password: string }} user
 */
export async function signIn(url, { email, password }) {
  const answer = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`aanmelden: ${answer.status} ${await answer.text()}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrfToken } = /** @type {{ csrfToken: string }} */ (await answer.json());
  const call = async (/** @type {string} */ path) => {
    const got = await fetch(`${url}${path}`, { headers: { cookie } });
    const text = await got.text();
    if (!got.ok && got.status !== 404) throw new Error(`${path}: ${got.status} ${text.slice(0, 300)}`);
    return { status: got.status, text };
  };
  const upload = async (
    /** @type {string} */ path,
    /** @type {Buffer} */ bytes,
    /** @type {Record<string, string>} */ fields,
  ) => {
    // prettier-ignore
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new Blob([new Uint8Array(bytes)]), 'eisen.xlsx');
    const began = performance.now();
    const got = await fetch(`${url}${path}`, {
      method: 'POST',
      body,
      headers: { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': `bench-${began}` },
    });
    const text = await got.text();
    if (!got.ok) throw new Error(`${path}: ${got.status} ${text.slice(0, 300)}`);
    return { ms: performance.now() - began, body: JSON.parse(text) };
  };
  const post = async (/** @type {string} */ path, /** @type {object} */ body) => {
    const got = await fetch(`${url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        cookie,
        'content-type': 'application/json',
        'x-csrf-token': csrfToken,
        'idempotency-key': `bench-${performance.now()}`,
      },
    });
    const text = await got.text();
    if (!got.ok) throw new Error(`${path}: ${got.status} ${text.slice(0, 300)}`);
    return JSON.parse(text);
  };
  return Object.assign(call, { post, upload, cookie, csrfToken });
}

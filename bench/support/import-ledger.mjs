import { openAsBlob } from 'node:fs';
import { signIn } from './served.mjs';

const LOOK_EVERY = 50;

/**
 * Takes a ledger through the wizard as a person does, over the API; the worker does the work. Answers what it counted and
 * the milliseconds from "Controleren" to "Doorgevoerd", and the seconds of each step.
 * @param {{ url: string, user: { email: string, password: string }, programme: string, meanwhile?: () => void }} of
 */
export async function ledgerImporter({ url, user, programme, meanwhile = () => {} }) {
  const call = await signIn(url, user);
  const own = { cookie: call.cookie, 'x-csrf-token': call.csrfToken };
  let uploads = 0;

  const answerOf = async (/** @type {Response} */ answer) => {
    const told = await answer.json();
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${JSON.stringify(told)}`);
    return told;
  };
  const api = async (
    /** @type {string} */ method,
    /** @type {string} */ path,
    /** @type {object} */ body,
    rowVersion = 0,
  ) =>
    answerOf(
      await fetch(`${url}${path}`, {
        method,
        body: JSON.stringify(body),
        headers: { ...own, 'content-type': 'application/json', 'if-match': `"${rowVersion}"` },
      }),
    );
  const waitFor = async (/** @type {string} */ id, /** @type {string} */ state) => {
    for (;;) {
      const batch = JSON.parse((await call(`/imports/${id}`)).text);
      if (batch.state === state) return batch;
      if (batch.failure) throw new Error(batch.failure);
      meanwhile();
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  };
  const upload = async (/** @type {string} */ path, /** @type {string} */ name) => {
    const form = new FormData();
    form.set('target', 'actuals');
    form.set('file', await openAsBlob(path), name);
    const headers = { ...own, 'idempotency-key': `bench-import-${(uploads += 1)}` };
    return answerOf(await fetch(`${url}/imports?programmeId=${programme}`, { method: 'POST', body: form, headers }));
  };

  return async (/** @type {string} */ path, /** @type {string} */ name) => {
    const began = performance.now();
    const { id, mapping, rowVersion } = await upload(path, name);
    const mapped = await api('PUT', `/imports/${id}/mapping`, { mapping }, rowVersion);
    const start = performance.now();
    await api('POST', `/imports/${id}/validate`, {}, mapped.rowVersion);
    const checked = await waitFor(id, 'CHECKED');
    const middle = performance.now();
    await api('POST', `/imports/${id}/commit`, { mode: 'ALL' }, checked.rowVersion);
    const { counts } = await waitFor(id, 'COMMITTED');
    const end = performance.now();
    const [upl, check, commit] = [start - began, middle - start, end - middle].map((ms) => (ms / 1000).toFixed(1));
    return { ms: end - start, counts, seconds: { upload: upl, check, commit } };
  };
}

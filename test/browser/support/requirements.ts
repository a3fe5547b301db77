import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';

interface Session {
  csrfToken: string;
}

/** The API as the person who is signed in on this page, beside the screen: what a colleague or a second window does. */
export async function otherWindow(page: Page) {
  const { csrfToken } = (await (await page.request.get('/api/v1/session')).json()) as Session;
  const send = async <T>(method: string, path: string, data?: unknown, headers: Record<string, string> = {}) => {
    const answer = await page.request.fetch(`/api/v1${path}`, {
      method,
      data,
      headers: { 'X-CSRF-Token': csrfToken, ...headers },
    });
    if (!answer.ok()) throw new Error(`${method} ${path} gave ${answer.status()}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  return {
    get: <T>(path: string) => send<T>('GET', path),
    create: <T>(path: string, data: unknown) => send<T>('POST', path, data, { 'Idempotency-Key': randomUUID() }),
    change: <T>(path: string, rowVersion: number, data: unknown) =>
      send<T>('PATCH', path, data, { 'If-Match': `"${rowVersion}"` }),
    /** A step of a record that is there. */
    step: <T>(path: string, rowVersion: number, data: unknown = {}) =>
      send<T>('POST', path, data, { 'If-Match': `"${rowVersion}"` }),
    put: <T>(path: string, rowVersion: number, data: unknown) =>
      send<T>('PUT', path, data, { 'If-Match': `"${rowVersion}"` }),
  };
}

export interface Requirement {
  id: string;
  code: string;
  title: string;
  text: string;
  rowVersion: number;
}

/** A requirement in concept, with words of its own so that tests beside each other do not meet. */
export async function aRequirement(page: Page, title: string): Promise<Requirement> {
  const api = await otherWindow(page);
  const { items } = await api.get<{ items: { id: string }[] }>('/tenders');
  const tender = items[0];
  if (!tender) throw new Error('the demo has no tender');
  return api.create('/requirements', {
    tenderId: tender.id,
    kind: 'REQUIREMENT',
    title,
    text: 'De partner draagt warm over binnen vijf werkdagen.',
  });
}

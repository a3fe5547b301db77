import createClient from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { apiFetch } from './http';
import type { paths } from './schema';

/**
 * The typed client, generated from openapi.json. Refusals are thrown as Problem, so `data` of an answer is there:
 * `const { data } = await api.POST('/requirements', { body, headers: idempotent(key) })`.
 */
export const api = createClient<paths>({
  baseUrl: `${window.location.origin}/api/v1`,
  fetch: (request) => apiFetch(request),
});

/** TanStack Query hooks on the same paths: `apiQuery.useQuery('get', '/requirements', { params: { query } })`. */
export const apiQuery = createQueryHooks(api);

/** Header that makes a POST that creates safe to send twice: the same key gives one record. */
export const idempotent = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });

/** Header that changes a record only when nobody else did since it was read. */
export const ifMatch = (rowVersion: number): { 'If-Match': string } => ({ 'If-Match': `"${rowVersion}"` });

import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccountRow } from './account-sql';

interface Found {
  userId: string;
  account: AccountRow | null;
  at: number;
}

/** A body may arrive slowly: what was read before it is then read again, so that a withdrawn right works at once. */
const FRESH_MS = 500;

const requests = new AsyncLocalStorage<{ found?: Found }>();

/** Runs the rest of a request with a place for the account that comes along with its session. */
export function inRequest(rest: () => void): void {
  requests.run({}, rest);
}

/** Leaves the account beside the session of this request, read in the same statement. */
export function keepAccount(userId: string, account: AccountRow | null): void {
  const request = requests.getStore();
  if (request) request.found = { userId, account, at: performance.now() };
}

/** The account of this very request, once; undefined when it was not read just now. */
export function takeAccount(userId: string): AccountRow | null | undefined {
  const request = requests.getStore();
  const found = request?.found;
  if (request) request.found = undefined;
  return found?.userId === userId && performance.now() - found.at < FRESH_MS ? found.account : undefined;
}

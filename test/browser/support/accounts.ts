import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface Account {
  role: string;
  email: string;
  name: string;
  password: string;
}

/** The demo accounts of the running house, in a fixed order. */
export function accounts(): Account[] {
  const folder = process.env.KV_BROWSER_DATA;
  if (!folder) throw new Error('KV_BROWSER_DATA is not set: playwright.config.cjs does that');
  return JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
}

/** @param which 1 for the first account of the role, 2 for the one that approves what the first entered */
export function account(role: string, which = 1): Account {
  const found = accounts().filter((candidate) => candidate.role === role)[which - 1];
  if (!found) throw new Error(`the demo has no account ${which} with role ${role}`);
  return found;
}

/** Signs the page in over the API, without the form; the cookie is shared with everything the page opens. */
export async function signInAs(page: Page, role: string, which = 1): Promise<Account> {
  const { email, password, ...rest } = account(role, which);
  const answer = await page.request.post('/api/v1/session', { data: { email, password } });
  if (!answer.ok()) throw new Error(`signing in as ${email} gave ${answer.status()}: ${await answer.text()}`);
  return { email, password, ...rest };
}

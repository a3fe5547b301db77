import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Keeps the screen as a picture of the handleiding when KV_BEELDEN is set; else does nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.KV_BEELDEN) return;
  await page.waitForLoadState('networkidle');
  const path = join(__dirname, '../../../docs/handleiding/beelden', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

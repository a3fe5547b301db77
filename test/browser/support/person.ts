import type { Browser, Locator, Page } from '@playwright/test';
import { signInAs } from './accounts';
import { watchPage } from './watch-page';

export interface Person {
  page: Page;
  /** What went wrong on this person's screen without anybody seeing it. */
  troubles: string[];
}

/** Somebody at a browser of their own, signed in. @param which 2 for the one who approves what the first entered */
export async function person(browser: Browser, role: string, which = 1): Promise<Person> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const troubles = watchPage(page);
  await signInAs(page, role, which);
  await page.goto('/');
  return { page, troubles };
}

/** The field with exactly this label. */
export const field = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(label, { exact: true }).and(within.locator('input, textarea, select, [role=textbox]'));

/** Opens a screen by the menu, whose groups may be folded. */
export async function open(page: Page, menuItem: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
  // Behind the name may stand how many things wait there.
  const link = menu.getByRole('link', { name: new RegExp(`^${menuItem}( ?\\d+)?$`) });
  const folded = menu.getByRole('button', { expanded: false });
  await menu.getByRole('link').first().waitFor();
  while (!(await link.isVisible()) && (await folded.count()) > 0) await folded.first().click();
  await link.click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Chooses from a list that opens below its field. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Walks to an element with the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

import type { Page } from '@playwright/test';

/** What a person never sees but should not happen: errors in the console, exceptions, refusals by the content security policy. */
export function watchPage(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
  });
  return troubles;
}

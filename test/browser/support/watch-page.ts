import type { Page, Request } from '@playwright/test';

/** Reckoned while somebody types, also of what is half typed: the screen waits for the rest, the browser notes the refusal. */
const HALF_TYPED = /\/(trial|weighing|budget-checks|[a-z-]+-previews)$/;
const isRefusal = (text: string) => /status of 4(00|22)/.test(text);

/** What a person never sees but should not happen: errors in the console, exceptions, refusals by the content security policy. */
export function watchPage(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (isRefusal(message.text()) && HALF_TYPED.test(message.location().url)) return;
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
  });
  return troubles;
}

/**
 * Answers a wait until the page has asked what it wanted to ask and got its answers. Playwright's own "network idle" takes half
 * a second each time, and never comes while a stream is open.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => request.resourceType() !== 'eventsource' && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 3; quiet = open.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(40);
  };
}
